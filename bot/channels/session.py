"""Sessions: a random token in a cookie the page's scripts cannot read; the conversation id is derived from it."""

from __future__ import annotations

import hashlib
import secrets

from sanic.response import HTTPResponse

SESSION_COOKIE = "sansgourou_session"
SESSION_DAYS = 90
TOKEN_BYTES = 32


def new_token() -> str:
    """A fresh token of 256 random bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def sender_of(token: str) -> str:
    """Rasa's conversation id: a digest, so that who reads the database cannot resume a session."""
    return "web-" + hashlib.sha256(token.encode()).hexdigest()[:40]


def set_cookie(response: HTTPResponse, token: str, secure: bool) -> HTTPResponse:
    """Put the token into the response."""
    response.cookies[SESSION_COOKIE] = token
    cookie = response.cookies[SESSION_COOKIE]
    cookie["httponly"] = True
    cookie["samesite"] = "Lax"
    cookie["path"] = "/"
    cookie["max-age"] = SESSION_DAYS * 24 * 3600
    cookie["secure"] = secure
    return response
