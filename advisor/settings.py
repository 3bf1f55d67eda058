"""The one place that reads the environment.

Every setting has a default that works from a bare clone; ``docs/settings.md`` lists them for people.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where things are and how the operator wants them."""

    port: int  # TCP port of the page and the web channel
    action_port: int  # TCP port of the action server, loopback only
    host: str  # address the page listens on
    data_folder: Path  # databases and the secret of this installation
    models_folder: Path  # trained models
    database_url: str  # SQLAlchemy URL of profiles, advice and checks
    tracker_url: str  # SQLAlchemy URL of the conversations' events
    contact: str  # how to reach a human: a phone number, an address; empty when nobody offers it
    default_language: str  # "fr" or "en", when neither the message nor the page tells
    allowed_origins: tuple[str, ...]  # other websites whose pages may talk to the web channel
    public_url: str  # address of the page for owners, without a last slash; empty leaves links relative
    secure_cookie: bool  # send the session cookie over HTTPS only
    read_feeds: bool  # whether the command line may read a public feed by its address

    @property
    def base_url(self) -> str:
        """Address of the page as seen from this machine."""
        return f"http://localhost:{self.port}"

    @property
    def action_url(self) -> str:
        """Address of the action server as seen from this machine."""
        return f"http://127.0.0.1:{self.action_port}"

    @property
    def checker_model(self) -> Path:
        """File of the trained red-flag model."""
        return self.models_folder / "redflags.skops"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from environment variables.

    Raises:
        ValueError: a port that is no number, a language that is neither "fr" nor "en", or an address that is none.
    """
    data_folder = Path(environment.get("SANSGOUROU_DATA", PROJECT / "var"))
    port = _port(environment, "PORT", 5005)
    return Settings(
        port=port,
        action_port=_port(environment, "ACTION_PORT", port + 50),
        host=environment.get("HOST", "127.0.0.1"),
        data_folder=data_folder,
        models_folder=Path(environment.get("SANSGOUROU_MODELS", PROJECT / "models")),
        database_url=environment.get("DATABASE_URL", f"sqlite:///{data_folder / 'sansgourou.db'}"),
        tracker_url=environment.get("TRACKER_DATABASE_URL", f"sqlite:///{data_folder / 'conversations.db'}"),
        contact=environment.get("SANSGOUROU_CONTACT", "").strip(),
        default_language=_language(environment.get("SANSGOUROU_LANGUAGE", "fr")),
        allowed_origins=tuple(filter(None, environment.get("SANSGOUROU_ORIGINS", "").replace(",", " ").split())),
        public_url=_web_address(environment, "SANSGOUROU_PUBLIC_URL"),
        secure_cookie=environment.get("SANSGOUROU_SECURE_COOKIE", "") == "1",
        read_feeds=environment.get("SANSGOUROU_READ_FEEDS", "") == "1",
    )


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name, str(default))
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError(f"{name} must be a port number between 1 and 65535, not {text!r}")
    return int(text)


def _web_address(environment: Mapping[str, str], name: str) -> str:
    text = environment.get(name, "").strip().rstrip("/")
    if text and not re.fullmatch(r"https?://[^\s/?#\"'<>]+(/[^\s?#\"'<>]*)?", text):
        raise ValueError(f"{name} must be a web address such as https://advice.example.org, not {text!r}")
    return text


def _language(code: str) -> str:
    if code not in ("fr", "en"):
        raise ValueError(f"SANSGOUROU_LANGUAGE must be 'fr' or 'en', not {code!r}")
    return code
