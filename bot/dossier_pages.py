"""Pages of dossiers, for who has their link: HTML, and the same as Markdown or PDF."""

from __future__ import annotations

import asyncio
import logging

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, file, html, raw, text

from advisor.dossier.pages import STYLE, as_html, as_markdown
from advisor.dossier.pdf import as_pdf
from advisor.dossier.view import View, view
from advisor.store import Store
from bot.pages import HEADERS

logger = logging.getLogger(__name__)

PRIVATE = {**HEADERS, "Cache-Control": "no-store", "X-Robots-Tag": "noindex"}

dossier_pages = Blueprint("dossier_pages", url_prefix="/dossier")


@dossier_pages.get("/page.css")
async def style(_: Request) -> HTTPResponse:
    """The pages' style."""
    return await file(str(STYLE), headers=HEADERS, mime_type="text/css")


@dossier_pages.get("/<token:[A-Za-z0-9_-]+>")
async def page(request: Request, token: str) -> HTTPResponse:
    """One dossier or several side by side; 404 for a link nobody was given or whose dossiers are deleted."""
    found = await _view(request, token)
    return html(as_html(found, "/dossier/page.css"), headers=PRIVATE) if found else _nothing()


@dossier_pages.get("/<token:[A-Za-z0-9_-]+>/<kind:md|pdf>")
async def export(request: Request, token: str, kind: str) -> HTTPResponse:
    """The same page to keep."""
    found = await _view(request, token)
    if not found:
        return _nothing()
    named = {**PRIVATE, "Content-Disposition": f'attachment; filename="dossier.{kind}"'}
    if kind == "md":
        return text(as_markdown(found), headers=named, content_type="text/markdown; charset=utf-8")
    return raw(await asyncio.to_thread(as_pdf, found), headers=named, content_type="application/pdf")


def _nothing() -> HTTPResponse:
    return text("404", status=404, headers=PRIVATE)


async def _view(request: Request, token: str) -> View | None:
    shared = await asyncio.to_thread(_store(request).dossiers.shared, token)
    return view(shared[1], shared[0]) if shared else None


def _store(request: Request) -> Store:
    """One store for the process, opened when the first page is asked for."""
    if not hasattr(request.app.ctx, "store"):
        request.app.ctx.store = Store.open(request.app.ctx.settings.database_url)
    return request.app.ctx.store
