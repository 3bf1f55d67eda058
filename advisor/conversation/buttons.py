"""Which buttons of a conversation still answer, and which of them a typed message names by its title.

A button answers in the turn after it was offered. Those about the consultant check and the plan last longer: what
they do does not depend on the last question, and its skill says so when there is no check or plan any more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from advisor.redflags.folding import fold

Button = Mapping[str, Any]  # {"title", "payload"}

#: Fields of payloads that last, and the values that do of the field "vetting", whose others answer a question.
LASTING = ("contest", "plan")
LASTING_WAYS = ("start", "steps", "contest", "file", "page")
MISSPELT = 85  # of 100: how near a misspelt title must come
SHORTEST_MISSPELT = 8  # characters; shorter titles are taken as they are spelt

_PAYLOAD = re.compile(r"/(\w+)(\{.*\})?")


def read_payload(payload: str) -> tuple[str, dict[str, Any]]:
    """Intent and entities of ``/intent{"field": …, "value": …}``; no entities when there are none."""
    match = _PAYLOAD.fullmatch(payload)
    return (match[1], json.loads(match[2]) if match[2] else {}) if match else ("", {})


def lasts(payload: str) -> bool:
    """Whether a button goes on answering after its turn."""
    _, entities = read_payload(payload)
    field = entities.get("field")
    return field in LASTING or (field == "vetting" and entities.get("value") in LASTING_WAYS)


def offered(events: Iterable[Mapping[str, Any]]) -> list[list[Button]]:
    """Buttons by turn, newest turn first, from Rasa's events (oldest first) up to the owner's latest message."""
    turns: list[list[Button]] = [[]]
    for event in events:
        if event.get("event") == "user":
            turns.append([])
        elif event.get("event") == "bot":
            turns[-1] += (event.get("data") or {}).get("buttons") or []
    return turns[::-1]


def living(turns: Sequence[Sequence[Button]]) -> list[Button]:
    """Buttons that still answer: all of the last turn, then the lasting ones of those before."""
    newest, *older = turns or [[]]
    return [*newest, *(button for turn in older for button in turn if lasts(button["payload"]))]


def by_title(text: str, buttons: Sequence[Button]) -> Button | None:
    """The button whose title was typed, in any case, with a slip of the keyboard or cut short as on the button."""
    said = _words(text)
    for button in buttons:
        title = _words(button["title"])
        if said and (said == title or (button["title"].endswith("…") and title and said[: len(title)] == title)):
            return button
    return _misspelt(said, buttons)


def _misspelt(said: list[str], buttons: Sequence[Button]) -> Button | None:
    """As many words as the title has: with one more, a "not" would be overlooked."""
    typed = " ".join(said)
    alike = [button for button in buttons if len(_words(button["title"])) == len(said)]
    if len(typed) < SHORTEST_MISSPELT or not alike:
        return None
    nearness = [fuzz.ratio(typed, " ".join(_words(button["title"]))) for button in alike]
    return alike[nearness.index(max(nearness))] if max(nearness) >= MISSPELT else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
