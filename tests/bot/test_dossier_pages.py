"""Pages of dossiers over HTTP, with the real servers: reached from a conversation's link, closed to everybody else."""

from __future__ import annotations

import re

import pytest
import requests

from advisor.settings import read_settings
from bot.training import train_if_needed
from tests.bot.servers import Page, running

PITCH = "ce consultant est-il sérieux ? « Publications illimitées sur dix réseaux, la même recette pour tous. »"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory):
    train_if_needed(read_settings())
    with running(tmp_path_factory.mktemp("bot"), "/ready", "bot.cli", "serve") as base:
        yield base


def link_of(turn: dict, url: str) -> str:
    found = re.search(r"/dossier/[\w-]{30,}", "\n".join(message["text"] for message in turn["messages"]))
    assert found, turn
    return url + found.group()


def test_a_file_is_read_printed_and_erased(url: str) -> None:
    page = Page(url)
    page.open()
    page.say("je suis fleuriste")
    page.press(page.say(PITCH), "Garder sous un nom")
    page.say("Julien <b>de Rézo+</b>")
    link = link_of(page.say("montre le dossier de Julien <b>de Rézo+</b>"), url)
    shown = requests.get(link, timeout=30)
    assert shown.status_code == 200 and "illimitées" in shown.text and "<b>de" not in shown.text
    assert (
        shown.headers["cache-control"] == "no-store" and "script-src 'self'" in shown.headers["content-security-policy"]
    )
    assert requests.get(link + "/pdf", timeout=30).content.startswith(b"%PDF")
    assert "## Julien" in requests.get(link + "/md", timeout=30).text
    assert requests.get(url + "/dossier/page.css", timeout=30).status_code == 200
    page.press(page.say("effacez toutes mes données"), "Oui, tout effacer")
    assert requests.get(link, timeout=30).status_code == 404


def test_a_link_nobody_was_given_shows_nothing(url: str) -> None:
    for path in ("/dossier/" + "a" * 32, "/dossier/x", "/dossier/" + "a" * 32 + "/pdf", "/dossier/x/exe"):
        assert requests.get(url + path, timeout=30).status_code == 404
