"""Plans over HTTP: from the conversation's link to page, PDF, calendar and text, and away again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
import requests
from icalendar import Calendar
from pypdf import PdfReader

from advisor.settings import read_settings
from bot.training import train_if_needed
from tests.bot.servers import Page, running

OWNER = {
    "fr": ("je suis fleuriste, clients du quartier, particuliers", "faire venir du monde",
           "35-64 ans, 2 heures par semaine, pas de budget", "je fais des photos", "aucun", "rien", "oui",
           "je veux un plan"),
    "en": ("I am a florist, customers from the neighbourhood, private people", "more footfall",
           "35-64, 2 hours a week, no budget", "I take photos", "none", "nothing", "yes", "give me a plan"),
}  # fmt: skip
LINK = re.compile(r"\S*/plan/[\w-]{43}")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    train_if_needed(read_settings())
    with running(tmp_path_factory.mktemp("bot"), "/ready", "bot.cli", "serve") as base:
        yield base


def owner_with_plan(url: str, lang: str) -> tuple[Page, str]:
    """An owner who went through the interview, and the address of the plan."""
    page = Page(url, lang)
    page.open()
    for line in OWNER[lang]:
        turn = page.say(line)
    [link] = LINK.findall("\n".join(message["text"] for message in turn["messages"]))
    assert link.startswith("/plan/")
    return page, url + link


@pytest.fixture(scope="module")
def plan(url: str) -> str:
    return owner_with_plan(url, "fr")[1]


def get(address: str, **headers: str) -> requests.Response:
    return requests.get(address, timeout=30, headers=headers)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_link_of_the_conversation_leads_to_the_plan(url: str, lang: str) -> None:
    answer = get(owner_with_plan(url, lang)[1])
    assert answer.status_code == 200 and f'<html lang="{lang}">' in answer.text
    assert "fleuriste" in answer.text or "florist" in answer.text


def test_the_other_forms_open(plan: str) -> None:
    pdf, calendar, text = get(plan + ".pdf"), get(plan + ".ics"), get(plan + ".md")
    assert pdf.headers["content-type"] == "application/pdf"
    assert "fleuriste" in PdfReader(io.BytesIO(pdf.content)).pages[0].extract_text()
    assert Calendar.from_ical(calendar.content).walk("VEVENT")
    assert text.text.startswith("# Votre plan") and "charset=utf-8" in text.headers["content-type"]


@pytest.mark.parametrize("form", ["", ".pdf", ".ics", ".md"])
def test_every_form_is_private(plan: str, form: str) -> None:
    headers = get(plan + form).headers
    assert headers["cache-control"] == "no-store, private"
    assert headers["referrer-policy"] == "no-referrer" and headers["x-robots-tag"] == "noindex"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'") and "script" not in policy and "unsafe" not in policy


@pytest.mark.parametrize(("browser", "lang"), [("fr-CA,en;q=0.5", "fr"), ("de, en-GB;q=0.8", "en"), ("de", "fr")])
@pytest.mark.parametrize("name", ["unknown", "a" * 43, "a" * 43 + ".pdf", "a" * 43 + ".exe", "%2e%2e", "é"])
def test_an_unknown_plan_is_a_kind_page_in_the_browsers_language(url: str, browser: str, lang: str, name: str) -> None:
    answer = get(f"{url}/plan/{name}", **{"Accept-Language": browser})
    assert answer.status_code == 404 and f'<html lang="{lang}">' in answer.text
    assert answer.headers["cache-control"] == "no-store, private"


def test_the_plan_can_be_deleted_at_its_foot(url: str) -> None:
    _, plan = owner_with_plan(url, "en")
    action = re.search(r'<form method="post" action="([^"]+)"', get(plan).text)
    assert action and get(url + action[1]).status_code != 200  # looking deletes nothing
    assert get(plan).status_code == 200
    deleted = requests.post(url + action[1], timeout=30)
    assert deleted.status_code == 200 and "Plan deleted" in deleted.text
    assert get(plan).status_code == get(plan + ".pdf").status_code == 404
    assert requests.post(url + action[1], timeout=30).status_code == 404


def test_erasing_the_conversation_deletes_its_plan(url: str) -> None:
    page, plan = owner_with_plan(url, "fr")
    page.press(page.say("effacez toutes mes données"), "Oui, tout effacer")
    assert get(plan).status_code == 404


def test_the_server_answers_while_pdfs_are_made(url: str, plan: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as crowd:
        pdfs = [crowd.submit(get, plan + ".pdf") for _ in range(7)]
        assert get(url + "/health").status_code == 200
        assert not all(one.done() for one in pdfs)
        assert {one.result().status_code for one in pdfs} == {200}
