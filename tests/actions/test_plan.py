"""The plan in a turn: kept behind a link, told without one when the database is away, erased on request."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.exc import OperationalError

from actions import services
from actions.take_turn import ActionTakeTurn
from advisor.conversation.state import ADVISED, ERASURE
from advisor.settings import read_settings
from tests.actions.test_take_turn import state, tracker
from tests.advisor.recommendation.profiles import baker

BUTTON = [{"entity": "field", "value": "plan"}]


async def say(text: str, intent: str, entities: list | None = None, **slots: Any) -> list[dict[str, Any]]:
    """The bubbles of a turn after the advice."""
    known = {**baker(), "conversation_state": state(stage=ADVISED), "language": "fr", **slots}
    dispatcher = CollectingDispatcher()
    await ActionTakeTurn().run(dispatcher, tracker(text, intent, known, entities), {})
    return [message for message in dispatcher.messages if message["response"]]


def names(bubbles: list[dict[str, Any]]) -> list[str]:
    return [bubble["response"] for bubble in bubbles]


def token_of(bubbles: list[dict[str, Any]]) -> str:
    return bubbles[-1]["link"].rpartition("/plan/")[2]


@pytest.mark.parametrize(
    ("text", "intent", "entities"),
    [("/ask_which_platforms{}", "ask_which_platforms", BUTTON), ("par quoi je commence lundi ?", "out_of_scope", None)],
)
async def test_button_and_words_give_the_plan_and_its_link(text: str, intent: str, entities: list | None) -> None:
    bubbles = await say(text, intent, entities)
    assert names(bubbles) == ["utter_plan_week", "utter_plan_number", "utter_plan_review", "utter_plan_link"]
    kept = services.store().plans.find(token_of(bubbles))
    assert kept and kept.profile["sector"] == "food_shop" and kept.language == "fr" and kept.start.weekday() == 0
    assert bubbles[-1]["link"].startswith("/plan/")


async def test_the_button_without_a_plan_is_still_the_question_of_before() -> None:
    bubbles = await say("/ask_which_platforms", "ask_which_platforms", [])
    assert "utter_advice_focus" in names(bubbles) and names(bubbles)[-1] == "utter_plan_offer"


async def test_with_a_public_address_the_link_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    public = read_settings({"SANSGOUROU_PUBLIC_URL": "https://conseil.example.fr/"})
    monkeypatch.setattr("actions.plan.settings", lambda: public)
    bubbles = await say("mon plan", "out_of_scope")
    assert bubbles[-1]["link"].startswith("https://conseil.example.fr/plan/")


async def test_before_the_advice_the_plan_is_promised_for_later() -> None:
    waiting = state(asked="market")
    bubbles = await say("je veux un plan", "out_of_scope", conversation_state=waiting, market=None)
    assert names(bubbles)[0] == "utter_plan_later" and len(bubbles) > 1


async def test_without_hours_the_plan_says_what_limits_it() -> None:
    assert names(await say("mon plan", "out_of_scope", hours_per_week=None))[0] == "utter_plan_limit"


async def test_without_its_database_the_plan_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        class plans:
            @staticmethod
            def add(*_: Any) -> str:
                raise OperationalError("INSERT", {}, Exception("the database is away"))

    monkeypatch.setattr(services, "store", Away)
    said = names(await say("mon plan", "out_of_scope"))
    assert said[0] == "utter_plan_week" and said[-1] == "utter_plan_no_link"


async def test_erasing_the_conversation_erases_its_plans() -> None:
    token = token_of(await say("mon plan", "out_of_scope"))
    await say("oui", "affirm", conversation_state=state(stage=ADVISED, awaiting=ERASURE))
    assert services.store().plans.find(token) is None
