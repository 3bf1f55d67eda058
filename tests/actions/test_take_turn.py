"""The action on its own: what it leaves for Rasa, and what it does when a part fails."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.exc import OperationalError

from actions import services
from actions.take_turn import SKILLS, ActionTakeTurn
from actions.turn import Turn
from advisor.conversation.state import ADVISED, SUMMARY, State
from advisor.profile import FIELDS


def tracker(text: str, intent: str, slots: dict[str, Any] | None = None, entities: list | None = None) -> Tracker:
    message = {
        "text": text,
        "intent": {"name": intent, "confidence": 1.0},
        "intent_ranking": [{"name": intent, "confidence": 1.0}],
        "entities": entities or [],
        "metadata": {"lang": "fr"},
    }
    events = [{"event": "user", "text": text}]
    return Tracker("web-1", slots or {}, message, events, False, None, {}, "action_listen")


async def take(tracker: Tracker) -> tuple[list[str], dict[str, Any], dict[str, Any]]:
    """Names of responses said, the turn's data, the slots set."""
    dispatcher = CollectingDispatcher()
    events = await ActionTakeTurn().run(dispatcher, tracker, {})
    said = [m["response"] for m in dispatcher.messages if m["response"]]
    data = dispatcher.messages[-1]["custom"]["turn"]
    return said, data, {e["name"]: e["value"] for e in events}


def state(**values: Any) -> dict[str, Any]:
    return State(greeted=True, language="fr", language_certain=True, **values).to_slot()


async def test_a_first_message_is_greeted_and_asked() -> None:
    said, data, slots = await take(tracker("bonjour", "greet"))
    assert said == ["utter_greet", "utter_ask_business_type"]
    assert data["asked"] == "business_type" and data["progress"] == {"done": 0, "total": len(FIELDS)}
    assert slots["language"] == "fr"


async def test_every_bubble_carries_its_language() -> None:
    dispatcher = CollectingDispatcher()
    await ActionTakeTurn().run(dispatcher, tracker("hello, I am looking for some help", "greet"), {})
    assert {m.get("language") for m in dispatcher.messages if m["response"]} == {"en"}


async def test_a_button_says_exactly_what_it_carries() -> None:
    entities = [{"entity": "field", "value": "market"}, {"entity": "value", "value": "local"}]
    slots = {"conversation_state": state(asked="market"), "business_type": "fleuriste", "sector": "retail_shop"}
    _, data, set_slots = await take(tracker("/answer{}", "answer", slots, entities))
    assert set_slots["market"] == "local" and data["asked"] == "customer_kind"


async def test_only_changed_slots_are_set() -> None:
    slots = {"conversation_state": state(asked="market"), "sector": "other", "language": "fr", "erased": False}
    _, _, set_slots = await take(tracker("merci", "thanks", slots))
    assert "sector" not in set_slots and "language" not in set_slots


@pytest.mark.parametrize("intent", sorted(SKILLS))
@pytest.mark.parametrize("stage", ["new", "asked", "summary", "advised"])
async def test_every_intent_is_answered_at_every_stage(intent: str, stage: str) -> None:
    profile = {"business_type": "fleuriste", "sector": "retail_shop"} if stage != "new" else {}
    stages = {
        "new": {},
        "asked": {"conversation_state": state(asked="market")},
        "summary": {"conversation_state": state(stage=SUMMARY, skipped=list(FIELDS))},
        "advised": {"conversation_state": state(stage=ADVISED, skipped=list(FIELDS))},
    }
    said, data, _ = await take(tracker("hum, voyons", intent, {**profile, **stages[stage]}))
    assert said and data["lang"] in ("fr", "en")


async def test_the_conversation_goes_on_without_its_database(monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        def save_profile(self, *_: Any) -> None:
            raise OperationalError("INSERT", {}, Exception("the database is away"))

    monkeypatch.setattr(services, "store", Away)
    slots = {"conversation_state": state(asked="business_type")}
    said, data, _ = await take(tracker("je suis fleuriste", "answer", slots))
    assert data["profile"]["sector"] == "retail_shop" and said


async def test_a_restart_under_rasas_own_name_for_it() -> None:
    slots = {"conversation_state": state(asked="market"), "business_type": "fleuriste"}
    said, data, _ = await take(tracker("on recommence", "start_over", slots))
    assert said == ["utter_restarted", "utter_ask_business_type"] and data["profile"] == {}


def test_a_turn_never_shares_the_trackers_own_lists() -> None:
    known = {"goals": ["leads"]}
    turn = Turn.read(tracker("x", "answer", known))
    turn.profile["goals"].append("loyalty")
    assert known == {"goals": ["leads"]}
