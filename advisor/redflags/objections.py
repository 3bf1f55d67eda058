"""Contesting a finding in words: whether a message does, and which findings it means.

A finding is meant by its place ("the second"), by its topic ("the guarantee one") or by words of its passage.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.folding import fold
from advisor.redflags.slips import loose
from advisor.understanding.normalize import normalize

FIRM, BARE, DENIAL = "firm", "bare", "denial"
RARE = 5  # letters from which a word of a passage tells it from others
TOPIC = 2  # a topic named weighs as much as two words of the passage

Flags = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Pointed:
    """``codes``: the findings meant; ``explicit``: by their place or all at once; ``elsewhere``: none of those."""

    codes: tuple[str, ...] = ()
    explicit: bool = False
    elsewhere: bool = False


def objection(text: str, lang: str = "fr") -> str | None:
    """How a message contradicts the check: FIRM in so many words, BARE ("that's wrong"), DENIAL of a person's doing.

    It is read as written and with its abbreviations written out ("nn c pas vrai").
    """
    if contradicts_told(text):
        return FIRM
    readings = (fold(text), normalize(text, lang))
    kinds = (FIRM, BARE, DENIAL)
    return next((kind for kind in kinds if any(p.search(r) for p in _patterns(kind) for r in readings)), None)


def contradicts_told(text: str) -> bool:
    """Whether a message tells what the consultant did after all: "no, they did tell me …"."""
    folded, known = fold(text), knowledge.read_yaml_once("replies.yml")
    return bool(re.search(known["objection"], folded) and re.search(known["doing"], folded))


def tells_of_the_owner(text: str) -> bool:
    """Whether a message speaks of the owner's own business: what it contradicts is an answer of theirs."""
    return bool(re.search(_words()["own"], fold(text)))


def means_none(text: str) -> bool:
    """A reply to "which one?" that takes the objection back."""
    return bool(re.search(_words()["none"], fold(text)))


def means_another(text: str) -> bool:
    """Whether a message speaks of a consultant or an offer that was not checked yet."""
    return bool(re.search(_words()["another"], fold(text)))


def names_a_topic(text: str) -> bool:
    """Whether a message is "the followers" and nothing else: an article, and a topic of findings."""
    return bool(re.search(_words()["topic_alone"], fold(text)) and _topics(text))


def names_a_place(text: str) -> bool:
    """Whether a message is an ordinal and nothing else: "le premier"."""
    return any(
        re.search(_words()["ordinal_alone"].replace("{ordinal}", pattern), fold(text))
        for pattern in _words()["ordinals"].values()
    )


def pointed_at(text: str, flags: Flags) -> Pointed:
    """Which of the findings, in the order the owner saw them, a message means."""
    codes = [str(flag["code"]) for flag in flags]
    if number := re.fullmatch(r"\W*(\d)\W*", text):
        place = int(number[1]) - 1
        return Pointed((codes[place],) if 0 <= place < len(codes) else (), explicit=True)
    if re.search(_words()["all"], fold(text)):
        return Pointed(tuple(codes), explicit=True)
    places = _places(text)
    if places:
        meant = {codes[place]: None for place in places if -len(codes) <= place < len(codes)}
        return Pointed(tuple(meant), explicit=True, elsewhere=not meant)
    return _by_words(text, flags)


def contested_by(text: str, flags: Flags) -> str | None:
    """The one finding an objection is about ("no, he did ask about my margins"); None when it is not clear."""
    if not contradicts_told(text):
        return None
    codes = _by_words(text, flags).codes
    return codes[0] if len(codes) == 1 else None


def _places(text: str) -> list[int]:
    folded = re.sub(_words()["not_ordinals"], " ", fold(text))
    return [int(place) for place, pattern in _words()["ordinals"].items() if re.search(rf"\b{pattern}\b", folded)]


def _by_words(text: str, flags: Flags) -> Pointed:
    """The finding that most of the message's words speak of; none when two are level."""
    named = _topics(text)
    if named and not any(flag["code"] in named for flag in flags):
        return Pointed(elsewhere=True)
    said = _rare(text)
    weights = {
        str(flag["code"]): TOPIC * (str(flag["code"]) in named) + len(said & _rare(str(flag.get("quote") or "")))
        for flag in flags
    }
    best = max(weights.values(), default=0)
    meant = [code for code, weight in weights.items() if weight == best] if best else []
    return Pointed(tuple(meant) if len(meant) == 1 else ())


def _topics(text: str) -> set[str]:
    folded, topics = fold(text), knowledge.read_yaml_once("topics.yml").values()
    return {code for topic in topics if re.search(rf"\b{topic['words']}\b", folded) for code in topic["flags"]}


def _rare(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(text)) if len(word) >= RARE}


def _words() -> Mapping[str, Any]:
    return knowledge.read_yaml_once("objections.yml")


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(loose(pattern)) for pattern in _words()[kind])
