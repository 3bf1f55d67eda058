"""The page and its files, served by the same process; strict content policy, nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, file, json

from bot.channels.words import all_words

FOLDER = Path(__file__).with_name("web")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

pages = Blueprint("pages")


@pages.get("/")
async def page(_: Request) -> HTTPResponse:
    """The chat page."""
    return await file(str(FOLDER / "index.html"), headers=HEADERS)


@pages.get("/chat.js")
async def script(_: Request) -> HTTPResponse:
    """The page's script."""
    return await file(str(FOLDER / "chat.js"), headers=HEADERS, mime_type="text/javascript")


@pages.get("/cards.js")
async def cards(_: Request) -> HTTPResponse:
    """The part of the script that draws advice and findings."""
    return await file(str(FOLDER / "cards.js"), headers=HEADERS, mime_type="text/javascript")


@pages.get("/links.js")
async def links(_: Request) -> HTTPResponse:
    """The part of the script that makes links of a plan's address."""
    return await file(str(FOLDER / "links.js"), headers=HEADERS, mime_type="text/javascript")


@pages.get("/chat.css")
async def style(_: Request) -> HTTPResponse:
    """The page's style."""
    return await file(str(FOLDER / "chat.css"), headers=HEADERS, mime_type="text/css")


@pages.get("/words.json")
async def page_words(request: Request) -> HTTPResponse:
    """The page's words, both languages, the names of platforms, and the address that links may lead to."""
    return json({**all_words(), "public_url": request.app.ctx.settings.public_url}, headers=HEADERS)


@pages.get("/favicon.ico")
async def icon(_: Request) -> HTTPResponse:
    """No icon, said quietly: browsers ask by themselves."""
    return empty()
