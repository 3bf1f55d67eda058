"""What survives: a restart, and an action server that is not there."""

from __future__ import annotations

from pathlib import Path

import requests

from advisor.settings import read_settings
from bot.training import train_if_needed
from tests.bot.servers import Page, running


def test_the_conversation_goes_on_after_a_restart(tmp_path: Path) -> None:
    train_if_needed(read_settings())
    with running(tmp_path, "/ready", "bot.cli", "serve") as url:
        page = Page(url)
        page.open()
        page.say("je suis fleuriste à Nantes")
    with running(tmp_path, "/ready", "bot.cli", "serve") as url:
        page.url = url
        assert page.open()["asked"] == "market"
        turn = page.say("des gens du quartier")
        assert turn["profile"] == {"business_type": "fleuriste", "sector": "retail_shop", "market": "local"}


def test_without_action_server_every_message_is_answered(tmp_path: Path) -> None:
    train_if_needed(read_settings())
    with running(tmp_path, "/health", "bot.server") as url:
        page = Page(url, "en")
        page.open()
        turn = page.say("hello, I run a bakery")
        assert turn["refused"] == "technical_problem" and turn["messages"][0]["text"]
        assert requests.get(url + "/ready", timeout=9).json() == {"model": True, "actions": False, "database": True}
