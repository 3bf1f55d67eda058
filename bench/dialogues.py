"""Invented owners talk to the running bot: what it noted, and what it asked again.

A persona of ``tests/data/dialogues.jsonl`` opens, answers the field the bot says it asked, and once says its twist
(a correction, a side question, an insult…) in place of an answer.
"""

from __future__ import annotations

import json
import statistics
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advisor.profile import FIELDS
from advisor.settings import PROJECT
from bench.scoring import compare, f1
from bench.servers import BIN, ours, running
from bot.commands.chat import Conversation

PERSONAS = PROJECT / "tests" / "data" / "dialogues.jsonl"
PORT = 5907
MOST_TURNS, MOST_REPEATS = 30, 4
YES = {"fr": "oui", "en": "yes"}
OTHER = {"fr": "en", "en": "fr"}
#: When a twist is said: after its field was answered, when its field is asked, when it is asked again, or midway.
AFTER_ITS_FIELD = ("correction", "correction_midway", "contradiction")
ON_ITS_FIELD = ("emoji_only_once",)
SECOND_TIME = ("dont_know_twice",)
LANGUAGE_TWISTS = ("language_switch", "change_language")
MIDWAY = 3  # answers before a twist that waits for nothing


@dataclass
class Talk:
    """One conversation under way."""

    persona: dict[str, Any]
    lang: str
    answers: dict[str, str]
    pending: str | None
    asked: Counter[str] = field(default_factory=Counter)
    answered: list[str] = field(default_factory=list)
    owed: int = 0  # questions that the owner did not answer when asked: those must be asked again
    silent: int = 0
    last: dict[str, Any] = field(default_factory=dict)

    @property
    def repeats(self) -> int:
        """Times that a question was asked again."""
        return sum(times - 1 for times in self.asked.values())


def dialogue_figures(folder: Path) -> dict[str, float]:
    """Hold all conversations with a fresh server whose data lives in ``folder``; figures by name."""
    personas = [json.loads(line) for line in PERSONAS.read_text(encoding="utf-8").splitlines()]
    command = [str(BIN / "sansgourou"), "serve"]
    with running("talk", command, folder, ours(PORT), PORT=str(PORT), SANSGOUROU_DATA=str(folder)):
        talks = [hold(persona) for persona in personas]
    counts = sum((_facts(talk) for talk in talks), Counter())
    return {
        "reached advice": round(statistics.mean(bool(t.last.get("advice")) for t in talks), 3),
        "facts F1": round(f1(counts)[2], 3),
        "right language at the end": round(statistics.mean(t.last.get("lang") == t.lang for t in talks), 3),
        "silent turns": sum(t.silent for t in talks),
        "asked again, a dialogue": round(statistics.mean(t.repeats for t in talks), 2),
        "of these not owed to the owner's own turn": round(
            statistics.mean(max(0, t.repeats - t.owed) for t in talks), 2
        ),
    }


def hold(persona: dict[str, Any]) -> Talk:
    """One conversation to its advice, or until the bot runs in circles."""
    talk = Talk(persona, persona["lang"], dict(persona["answers"]), persona["twist_text"])
    bot = Conversation(f"http://127.0.0.1:{PORT}")
    bot.open(greet=False)
    text: str | None = persona["opening"]
    for _ in range(MOST_TURNS):
        talk.last = bot.say(text)
        talk.silent += not talk.last.get("messages")
        text = _reply(talk)
        if text is None:
            break
    return talk


def _reply(talk: Talk) -> str | None:
    """What the persona says next; None at the end."""
    asked = talk.last.get("asked")
    if talk.last.get("advice"):
        return None
    talk.asked.update([asked] if asked else [])
    if asked and talk.asked[asked] > MOST_REPEATS:
        return None
    if talk.pending and _twist_is_due(talk, asked):
        return _twist(talk, asked)
    if asked in talk.answers:
        talk.answered.append(asked)
        return talk.answers[asked]
    return YES[talk.lang]


def _twist_is_due(talk: Talk, asked: str | None) -> bool:
    kind, on = talk.persona["twist"], talk.persona.get("twist_field")
    if kind in AFTER_ITS_FIELD:
        return on in talk.answered
    if kind in ON_ITS_FIELD:
        return asked == on
    if kind in SECOND_TIME:
        return asked == on and talk.asked[str(on)] == 2
    return len(talk.answered) >= MIDWAY


def _twist(talk: Talk, asked: str | None) -> str:
    """Say the twist in place of an answer; the question that it leaves open is owed again."""
    text, talk.pending = str(talk.pending), None
    talk.owed += asked is not None
    if talk.persona["twist"] == "restart":
        talk.owed += len([name for name in talk.asked if name != asked])
    talk.answers.update(talk.persona.get("answers_after_twist") or {})
    if talk.persona["twist"] in LANGUAGE_TWISTS:
        talk.lang = OTHER[talk.lang]
    return text


def _facts(talk: Talk) -> Counter[str]:
    noted = {name: value for name, value in (talk.last.get("profile") or {}).items() if name in FIELDS}
    return sum(compare(talk.persona, noted).values(), Counter())
