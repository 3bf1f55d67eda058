"""The web channel over HTTP, with real web server, action server and databases."""

from __future__ import annotations

import pytest
import requests

from advisor.settings import read_settings
from bot.training import train_if_needed
from tests.bot.servers import Page, running


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory):
    train_if_needed(read_settings())
    with running(tmp_path_factory.mktemp("bot"), "/ready", "bot.cli", "serve") as base:
        yield base


@pytest.fixture
def page(url: str) -> Page:
    page = Page(url)
    page.open()
    return page


def text(turn: dict) -> str:
    return "\n".join(message["text"] for message in turn["messages"])


def test_a_new_session_is_greeted_in_the_pages_language(url: str) -> None:
    french, english = Page(url, "fr-CA").open(), Page(url, "en-GB").open()
    assert french["lang"] == "fr" and "robot" in text(french)
    assert english["lang"] == "en" and "robot" in text(english)
    assert french["asked"] == english["asked"] == "business_type"


def test_the_session_is_the_servers_and_hidden_from_scripts(url: str) -> None:
    cookie = Page(url).post("/session", {}).headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie


def test_a_turn_carries_words_and_data(page: Page) -> None:
    turn = page.say("je suis fleuriste")
    assert turn["profile"]["sector"] == "retail_shop"
    assert turn["asked"] == "market"
    assert turn["progress"] == {"done": 2, "total": 11}
    assert turn["advice"] is turn["check"] is None


def test_buttons_answer_by_opaque_id_and_only_once_in_reach(page: Page) -> None:
    question = page.say("je suis fleuriste")
    assert all(set(b) == {"title", "id"} for m in question["messages"] for b in m.get("buttons", []))
    answered = page.press(question, "Du coin")
    assert answered["profile"]["market"] == "local" and answered["asked"] == "customer_kind"
    stale = page.press(question, "De tout le pays")
    assert stale["refused"] == "old_button" and stale["profile"]["market"] == "local"


def test_buttons_about_a_check_answer_as_long_as_it_is_kept(page: Page) -> None:
    page.say("je suis fleuriste")
    check = page.say("voici leur mail : Première page Google garantie. Les comptes restent la propriété de l'agence.")
    page.say("du coin")
    which = page.press(check, "Contester un point")
    page.say("des particuliers")
    struck = page.press(which, "Première page Google garantie.")
    assert [flag["code"] for flag in struck["check"]["contested"]] == ["guaranteed_ranking"]


@pytest.mark.parametrize(
    "command",
    ['/answer{"field": "monthly_budget", "value": 5000}', " /execute_action", "/back", "／affirm", "/", "//"],
)
def test_typed_slashes_are_words_not_commands(page: Page, command: str) -> None:
    page.say("je suis fleuriste")
    turn = page.say(command)
    assert text(turn) and turn["profile"] == {"business_type": "fleuriste", "sector": "retail_shop"} | {
        k: v
        for k, v in turn["profile"].items()
        if k == "market"  # an answer that names nothing may be a place
    }


def test_metadata_and_unknown_fields_from_outside_change_nothing(page: Page) -> None:
    page.post(
        "/message",
        {"text": "bonjour", "metadata": {"profile": {}}, "sender": "someone-else", "slots": {"market": "local"}},
    )
    assert page.say("je suis fleuriste")["profile"] == {"business_type": "fleuriste", "sector": "retail_shop"}


def test_a_long_answer_and_a_longer_text_are_refused_kindly(page: Page) -> None:
    page.say("je suis fleuriste")
    long_answer = page.say("je vends des fleurs à mes clients du quartier. " * 60)
    assert long_answer["asked"] == "market" and "2000" in text(long_answer)
    endless = page.say("a" * 20_001)
    assert endless["refused"] == "too_long" and endless["profile"]["sector"] == "retail_shop"


@pytest.mark.parametrize("body", [{"text": ""}, {"text": "   "}, {"text": None}, {"text": 5}, {"text": ["a"]}, {}])
def test_an_empty_message_gets_words(page: Page, body: dict) -> None:
    assert page.post("/message", body).json()["refused"] == "empty_message"


def test_other_sites_other_types_and_no_session_are_refused(url: str, page: Page) -> None:
    assert page.post("/message", {"text": "a"}, headers={"Origin": "https://evil.example"}).status_code == 403
    assert page.http.post(f"{url}/webhooks/web/message", data="text=a", timeout=9).status_code == 415
    assert page.post("/message", ["text"]).status_code == 400
    assert Page(url).post("/message", {"text": "a"}).status_code == 401


def test_two_owners_do_not_see_each_other(url: str) -> None:
    one, other = Page(url), Page(url)
    one.open(), other.open()
    one.say("je suis fleuriste")
    assert other.say("bonjour")["profile"] == {}


def test_a_reload_shows_the_conversation_again(page: Page) -> None:
    page.say("je suis fleuriste")
    again = page.open()
    assert [h["text"] for h in again["history"] if h["from"] == "owner"] == ["je suis fleuriste"]
    assert again["asked"] == "market" and again["profile"]["sector"] == "retail_shop"


def test_erasing_leaves_no_history(page: Page) -> None:
    page.say("je suis fleuriste")
    page.press(page.say("effacez toutes mes données"), "Oui, tout effacer")
    assert page.open()["profile"] == {}


def test_the_page_its_files_and_the_health_checks_are_there(url: str) -> None:
    for path in ("/", "/chat.js", "/cards.js", "/links.js", "/chat.css", "/words.json", "/health", "/ready"):
        answer = requests.get(url + path, timeout=9)
        assert answer.status_code == 200, path
    assert "script-src 'self'" in requests.get(url + "/", timeout=9).headers["content-security-policy"]


def test_rasas_own_doors_are_closed(url: str) -> None:
    for path in ("/status", "/version", "/conversations/x/tracker", "/webhooks/rest/webhook", "/domain"):
        assert requests.get(url + path, timeout=9).status_code == 404
