"""One turn: what came in, what is known, what goes out. Skills read and write this and nothing else."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.names import (
    CONTRACT_INTENTS,
    ENTITY_FIELD,
    ENTITY_VALUE,
    SIDE_QUESTION,
    SLOT_ERASED,
    SLOT_LANGUAGE,
    SLOT_STATE,
)
from advisor.conversation.buttons import by_title, living, offered, read_payload
from advisor.conversation.interview import progress
from advisor.conversation.state import State
from advisor.profile import FIELDS, LIST_FIELDS, Profile
from advisor.understanding import Facts, Understanding
from advisor.understanding.challenges import Challenge

Bubble = dict[str, Any]


STILL_ABOUT_THE_CHECK = 3  # messages after a check that may still be about it


@dataclass
class Turn:
    """The working table of one turn."""

    sender_id: str
    text: str
    ranking: list[tuple[str, float]]
    button: dict[str, Any]  # {} for typed text; else {"field", "value"} as far as the payload names them
    from_button: bool  # pressed, or its title typed
    hint: str | None  # language of the page
    profile: Profile
    state: State
    earlier_texts: list[str]
    since_check: int | None = None  # owner's messages since a check was told; None when advice came after it, or none
    side_intent: str | None = None  # what a question beside an answer wants
    side_text: str = ""
    side_answer: Callable[[Turn], None] | None = None  # what answers it, when somebody can
    understanding: Understanding | None = None
    challenge: Challenge | None = None
    check: dict[str, Any] | None = None
    advice: dict[str, Any] | None = None
    erased: bool = False
    bubbles: list[Bubble] = field(default_factory=list)

    @classmethod
    def read(cls, tracker: Tracker) -> Turn:
        """Take a turn's input from Rasa's tracker."""
        message = tracker.latest_message
        text = message.get("text") or ""
        side: dict[str, Any] = message.get(SIDE_QUESTION) or {"name": None, "text": ""}
        state = State.from_slot(tracker.get_slot(SLOT_STATE))
        known = {name: v for name in FIELDS if (v := tracker.get_slot(name)) is not None}
        named = None if text.startswith("/") else _named_button(text, tracker.events)
        intents, entities = named or (_ranking(message), message.get("entities", []))
        return cls(
            sender_id=tracker.sender_id,
            text=text,
            ranking=[(CONTRACT_INTENTS.get(r["name"], r["name"]), r["confidence"]) for r in intents],
            button=_button(entities),
            from_button=text.startswith("/") or named is not None,
            hint=(message.get("metadata") or {}).get("lang"),
            profile=copy.deepcopy({**known, **state.extra}),
            state=state,
            earlier_texts=[e.get("text") or "" for e in tracker.events if e.get("event") == "user"][:-1],
            since_check=_since_check(tracker.events),
            side_intent=CONTRACT_INTENTS.get(side["name"], side["name"]),
            side_text=side["text"],
        )

    @property
    def lang(self) -> str:
        """Language of the answer, "fr" or "en"."""
        return self.state.language or "en"

    @property
    def still_about_the_check(self) -> bool:
        """Whether a check was told so shortly before that a word which names nothing may mean it."""
        return bool(self.state.vetting) and self.since_check is not None and self.since_check <= STILL_ABOUT_THE_CHECK

    @property
    def facts(self) -> Facts:
        """What the message states; empty for a button or a message that states nothing of the owner's."""
        return self.understanding.facts if self.understanding else Facts()

    def say(self, response: str, part: str | None = None, **values: Any) -> None:
        """Add a bubble: the name of a response of the domain, the values of its placeholders, perhaps ``buttons``."""
        self.bubbles.append({"response": response, "part": part, **values})

    def utter(self, dispatcher: CollectingDispatcher) -> None:
        """Hand the bubbles to Rasa, then one message of structured data for the channels."""
        for bubble in self.bubbles:
            dispatcher.utter_message(**{k: v for k, v in bubble.items() if v is not None}, language=self.lang)
        dispatcher.utter_message(json_message={"turn": self.data()})

    def data(self) -> dict[str, Any]:
        """The turn for machines: what the contract's ``chat --jsonl`` shows beside the words."""
        return {
            "lang": self.lang,
            "asked": self.state.asked,
            "progress": progress(self.profile, self.state.skipped, self.state.partial),
            "profile": self.profile,
            "advice": self.advice,
            "check": self.check,
            "erased": self.erased,
        }

    def events(self, tracker: Tracker) -> list[EventType]:
        """Slots whose value changed."""
        values = {name: self.profile.get(name) for name in FIELDS}
        self.state.extra = {name: v for name, v in self.profile.items() if name not in FIELDS}
        values |= {SLOT_LANGUAGE: self.lang, SLOT_STATE: self.state.to_slot(), SLOT_ERASED: self.erased}
        return [SlotSet(name, value) for name, value in values.items() if tracker.get_slot(name) != value]


def _button(entities: list[dict[str, Any]]) -> dict[str, Any]:
    """Field and value of a button's payload; Rasa makes one entity of each item of a list, so lists are rebuilt."""
    found = {e["entity"]: e["value"] for e in entities if e["entity"] in (ENTITY_FIELD, ENTITY_VALUE)}
    values = [e["value"] for e in entities if e["entity"] == ENTITY_VALUE]
    if found.get(ENTITY_FIELD) in LIST_FIELDS:
        found[ENTITY_VALUE] = [item for value in values for item in (value if isinstance(value, list) else [value])]
    return found


def _ranking(message: dict[str, Any]) -> list[dict[str, Any]]:
    ranking = message.get("intent_ranking")
    return ranking or [message.get("intent") or {"name": "out_of_scope", "confidence": 0.0}]


def _named_button(text: str, events: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]] | None:
    """Ranking and entities of the button whose title was typed, as Rasa reads them from its payload."""
    turns = offered(events)[1:]  # the newest turn is this one, which has said nothing yet
    button = by_title(text, living(turns))
    if button is None:
        return None
    intent, entities = read_payload(button["payload"])
    found = [{"entity": name, "value": value} for name, value in entities.items()]
    return [{"name": intent, "confidence": 1.0}], found


def _since_check(events: list[dict[str, Any]]) -> int | None:
    """How many messages of the owner ago a check was told, 1 for the turn before; None when advice came after it."""
    messages = 0
    for event in reversed(events):
        messages += event.get("event") == "user"
        told = ((event.get("data") or {}).get("custom") or {}).get("turn") or {}
        if told.get("check") or told.get("advice"):
            return messages if told.get("check") else None
    return None
