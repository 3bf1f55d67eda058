"""The process an owner talks to: Rasa's agent behind our own channels, the page, and the health checks.

Rasa's own server is not used: its root page cannot be replaced, and its routes beyond the channels are open
doors (see docs/architecture.md).
"""

from __future__ import annotations

import logging
from asyncio import AbstractEventLoop
from pathlib import Path

import aiohttp
from rasa.core.agent import load_agent
from rasa.core.channels.channel import register
from rasa.core.utils import AvailableEndpoints
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json
from sqlalchemy import text as sql

from advisor.settings import PROJECT, Settings, read_settings
from bot import patches
from bot.channels.web import WebChannel
from bot.dossier_pages import dossier_pages
from bot.logs import configure_logging
from bot.models import newest_model
from bot.pages import pages
from bot.plan_pages import plan_pages

logger = logging.getLogger(__name__)

PING_SECONDS = 3
BODY_BYTES = 200_000  # 20,000 characters, however they are encoded, and the JSON around them


def create_app(settings: Settings, model: Path) -> Sanic:
    """The web application; the agent is loaded before it listens."""
    app = Sanic("sansgourou", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = BODY_BYTES
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.ctx.settings = settings
    register([WebChannel(settings)], app, route="/webhooks/")
    app.blueprint(pages)
    app.blueprint(plan_pages)
    app.blueprint(dossier_pages)
    app.add_route(health, "/health")
    app.add_route(ready, "/ready")

    @app.before_server_start
    async def load(running: Sanic, _loop: AbstractEventLoop) -> None:
        endpoints = AvailableEndpoints.read_endpoints(str(PROJECT / "endpoints.yml"))
        endpoints.action.url = f"{settings.action_url}/webhook"
        running.ctx.agent = await load_agent(str(model), endpoints=endpoints)

    return app


async def health(_: Request) -> HTTPResponse:
    """The process lives."""
    return json({"status": "ok"})


async def ready(request: Request) -> HTTPResponse:
    """200 only when model, action server and database answer; 503 with what does not."""
    checks = {
        "model": _model_ready(request.app),
        "actions": await _actions_ready(request.app.ctx.settings),
        "database": _database_ready(request.app),
    }
    return json(checks, status=200 if all(checks.values()) else 503)


def _model_ready(app: Sanic) -> bool:
    return hasattr(app.ctx, "agent") and app.ctx.agent.is_ready()


async def _actions_ready(settings: Settings) -> bool:
    timeout = aiohttp.ClientTimeout(total=PING_SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as client,
            client.get(f"{settings.action_url}/health") as answer,
        ):
            return answer.status == 200
    except (aiohttp.ClientError, TimeoutError, OSError):
        return False


def _database_ready(app: Sanic) -> bool:
    store = getattr(app.ctx.agent.tracker_store, "_tracker_store", app.ctx.agent.tracker_store)
    try:
        with store.engine.connect() as connection:
            connection.execute(sql("SELECT 1"))
        return True
    except Exception:  # whatever the driver raises, the answer is no
        logger.exception("the conversations' database does not answer")
        return False


def main() -> None:
    """Serve until stopped."""
    configure_logging()
    patches.apply()
    settings = read_settings()
    app = create_app(settings, newest_model(settings.models_folder))
    app.run(settings.host, settings.port, workers=1, access_log=False)


if __name__ == "__main__":
    main()
