"""Plans on the web: a page, a PDF, a calendar and a text behind an unguessable link, and the button that deletes them.

``GET /plan/<token>`` and the same with ``.pdf``, ``.ics`` or ``.md``; ``POST /plan/<token>/delete``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, html, raw
from sqlalchemy.exc import SQLAlchemyError

from advisor.plan import Plan, exports, make_plan
from advisor.plan.exports.page import notice, style_hash
from advisor.settings import Settings
from advisor.store import PlanMaterial, Plans
from advisor.store.database import open_engine
from bot.channels.words import page_language

logger = logging.getLogger(__name__)

PATH = "/plan/"
# Drawing takes a fifth of a second of the processor: one at a time, never in the event loop.
WORKERS = ThreadPoolExecutor(1, thread_name_prefix="plan")
#: Name's end: how it is made, its type, whether a browser should save rather than show it.
FORMS: dict[str, tuple[Callable[[Plan], str | bytes], str, bool]] = {
    "pdf": (exports.pdf, "application/pdf", False),
    "ics": (exports.calendar, "text/calendar; charset=utf-8", True),
    "md": (exports.markdown, "text/markdown; charset=utf-8", True),
}

plan_pages = Blueprint("plan_pages")


@plan_pages.get(PATH + "<name>")
async def show(request: Request, name: str) -> HTTPResponse:
    """The plan in the form its name ends with."""
    token, _, form = name.partition(".")
    if form and form not in FORMS:
        return _notice(request, "lost", 404)
    return await _answer(request, lambda plans: _render(plans.find(token), token, form))


@plan_pages.post(PATH + "<token>/delete")
async def delete(request: Request, token: str) -> HTTPResponse:
    """Delete a plan; who has its link may do so."""

    def work(plans: Plans) -> HTTPResponse | None:
        found = plans.find(token)
        plans.delete(token)
        return html(notice("deleted", found.language), headers=_headers()) if found else None

    return await _answer(request, work)


async def _answer(request: Request, work: Callable[[Plans], HTTPResponse | None]) -> HTTPResponse:
    """What the work gives, done beside the event loop; a kind page when there is no such plan or no database."""
    plans = _plans(request.app.ctx.settings)
    try:
        answer = await asyncio.get_running_loop().run_in_executor(WORKERS, work, plans)
    except SQLAlchemyError:
        logger.exception("could not reach the plans")
        return _notice(request, "away", 503)
    return answer or _notice(request, "lost", 404)


def _render(material: PlanMaterial | None, token: str, form: str) -> HTTPResponse | None:
    if material is None:
        return None
    plan = make_plan(material.profile, material.advice, material.language, material.start)
    if not form:
        return html(exports.page(plan, PATH + token), headers=_headers())
    make, kind, save = FORMS[form]
    made = make(plan)
    content = made if isinstance(made, bytes) else made.encode()
    place = "attachment" if save else "inline"
    named = {"Content-Disposition": f'{place}; filename="plan.{form}"'}
    return raw(content, content_type=kind, headers={**_headers(), **named})


def _notice(request: Request, kind: str, status: int) -> HTTPResponse:
    return html(notice(kind, _browser_language(request)), status=status, headers=_headers())


def _browser_language(request: Request) -> str:
    """The first of our languages that the browser names, else the operator's."""
    named = request.headers.get("accept-language", "").split(",")
    spoken = (page_language(tag.split(";")[0].strip()) for tag in named)
    return next(filter(None, spoken), request.app.ctx.settings.default_language)


def _headers() -> dict[str, Any]:
    """A plan is private: not kept by caches, not told to other sites, not found by search engines."""
    policy = (
        f"default-src 'none'; style-src '{style_hash()}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return {
        "Cache-Control": "no-store, private",
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }


@lru_cache(maxsize=1)
def _plans(settings: Settings) -> Plans:
    # The action server brings the schema up to date; two servers at once would stumble over each other.
    return Plans(open_engine(settings.database_url))
