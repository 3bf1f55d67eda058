"""The web channel: sessions issued by the server, typed text that is never a payload, an answer to every message.

Routes, all JSON, under ``/webhooks/web``:

* ``POST /session {"lang"?, "greet"?}``  opens or resumes the session of the cookie; answers like a turn, with
  ``history``; without a greeting when ``greet`` is false
* ``POST /message {"text"}`` or ``{"button"}``  one turn
* ``GET /``  200 when the channel is there
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from advisor.settings import Settings, read_settings
from bot.channels.buttons import payload_of
from bot.channels.output import TurnOutput
from bot.channels.session import SESSION_COOKIE, new_token, sender_of, set_cookie
from bot.channels.transcript import history, snapshot
from bot.channels.words import page_language, words

logger = logging.getLogger(__name__)

TURN_SECONDS = 20
MAX_TEXT = 20_000  # characters of a pasted pitch
GREETING = "/greet"

OnMessage = Callable[[UserMessage], Awaitable[Any]]


class WebChannel(InputChannel):
    """Rasa's door for browsers and for ``sansgourou chat``."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or read_settings()

    @classmethod
    def name(cls) -> str:
        """Name of the channel and of its folder under ``/webhooks/``."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebChannel:
        """As Rasa builds channels; our settings come from the environment."""
        return cls()

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """The routes."""
        routes = Blueprint("web_channel")

        @routes.get("/")
        async def health(_: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @routes.post("/session")
        async def session(request: Request) -> HTTPResponse:
            return self._refusal(request) or await self._open_session(request, on_new_message)

        @routes.post("/message")
        async def message(request: Request) -> HTTPResponse:
            return self._refusal(request) or await self._take_message(request, on_new_message)

        return routes

    def _refusal(self, request: Request) -> HTTPResponse | None:
        """Refuse what no page of ours sends: another site, another content type, no JSON object."""
        if not self._origin_allowed(request):
            return _error(403, "forbidden_origin", request)
        if request.content_type.split(";")[0].strip().lower() != "application/json":
            return _error(415, "json_wanted", request)
        return None if isinstance(_body(request), dict) else _error(400, "json_wanted", request)

    def _origin_allowed(self, request: Request) -> bool:
        origin = request.headers.get("origin")
        return not origin or origin.split("://")[-1] == request.host or origin in self._settings.allowed_origins

    async def _open_session(self, request: Request, on_new_message: OnMessage) -> HTTPResponse:
        token = request.cookies.get(SESSION_COOKIE)
        tracker = await _tracker(request.app, token) if token else None
        if tracker and (past := history(tracker)):
            return json({**snapshot(tracker), "messages": [], "history": past})
        token = token or new_token()
        if _body(request).get("greet", True):
            answer = await self._turn(request, on_new_message, token, GREETING, {})
        else:
            answer = {**snapshot(None), "messages": []}
        return set_cookie(json({**answer, "history": []}), token, self._settings.secure_cookie)

    async def _take_message(self, request: Request, on_new_message: OnMessage) -> HTTPResponse:
        body = _body(request)
        token = request.cookies.get(SESSION_COOKIE)
        if not token:
            return _error(401, "session_wanted", request)
        if "button" in body:
            return await self._press(request, on_new_message, token, str(body["button"]))
        text = body.get("text")
        if not isinstance(text, str) or not text.strip():
            return json(await self._refuse_kindly(request, token, "empty_message"))
        if len(text) > MAX_TEXT:
            return json(await self._refuse_kindly(request, token, "too_long"))
        return json(await self._turn(request, on_new_message, token, typed(text), {}))

    async def _press(self, request: Request, on_new_message: OnMessage, token: str, button: str) -> HTTPResponse:
        tracker = await _tracker(request.app, token)
        pressed = payload_of(tracker, button) if tracker else None
        if not pressed:
            return json(await self._refuse_kindly(request, token, "old_button"))
        title, payload = pressed
        return json(await self._turn(request, on_new_message, token, payload, {"title": title}))

    async def _turn(
        self, request: Request, on_new_message: OnMessage, token: str, text: str, metadata: dict[str, Any]
    ) -> dict[str, Any]:
        """One turn of the bot; whatever goes wrong inside, the owner gets words."""
        output = TurnOutput(sender_of(token))
        metadata = {"lang": page_language(_body(request).get("lang")), **metadata}
        message = UserMessage(text, output, sender_of(token), input_channel=self.name(), metadata=metadata)
        try:
            # Rasa waits five minutes for its action server; an owner does not.
            await asyncio.wait_for(on_new_message(message), TURN_SECONDS)
        except Exception:  # the last guard before the owner: log everything, answer anyway
            logger.exception("a turn failed")
        return output.turn() if output.answered() else await self._refuse_kindly(request, token, "technical_problem")

    async def _refuse_kindly(self, request: Request, token: str, reason: str) -> dict[str, Any]:
        """A bubble that says why, beside what is known, so that nothing seems lost."""
        tracker = await _tracker(request.app, token)
        state = snapshot(tracker)
        lang = state["lang"] or page_language(_body(request).get("lang")) or self._settings.default_language
        return {**state, "lang": lang, "messages": [{"text": words(lang)["refusal"][reason]}], "refused": reason}


def typed(text: str) -> str:
    """Typed text without leading slashes: Rasa would read ``/intent{…}`` as a command."""
    return text.strip().lstrip("/／ \t\r\n") or "?"


async def _tracker(app: Sanic, token: str) -> DialogueStateTracker | None:
    try:
        return await app.ctx.agent.tracker_store.retrieve_full_tracker(sender_of(token))
    except Exception:  # the store is away: the answer goes on without history
        logger.exception("could not read a conversation")
        return None


def _body(request: Request) -> Any:
    try:
        return request.json
    except Exception:  # Sanic raises its own error for bad JSON; ours is a JSON answer
        return None


def _error(status: int, code: str, request: Request) -> HTTPResponse:
    body = _body(request)
    lang = page_language(body.get("lang") if isinstance(body, dict) else None) or "en"
    return json({"error": {"code": code, "message": words(lang)["error"][code]}}, status=status)
