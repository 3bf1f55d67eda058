"""Which passages show which of the article's flags: the model where there is one, else the rules."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from advisor.redflags.documents import Document
from advisor.redflags.features import STANDING
from advisor.redflags.model import TextModel
from advisor.redflags.rules import rule_book
from advisor.redflags.segments import Segment

SHORT = 2  # segments of a text that leaves the model without context
TERSE = 120  # characters: a line typed from memory, of which the model has met few


@dataclass(frozen=True)
class Evidence:
    """A flag of the article and the passage that shows it."""

    code: str
    segment: Segment


def article_evidence(document: Document, model: TextModel | None) -> list[Evidence]:
    """The passage that shows each flag of the article best.

    A blunt line ("Unlimited posts on ten networks.") leaves the model, taught on whole and wily texts, without context:
    where it is plain, the rules are enough, or little is enough for the model.
    """
    plain = _by_rules(document) if model is None or _is_plain(document) else {}
    found = dict(plain) if model is None or len(document.text.strip()) <= TERSE else {}
    if model:
        found |= model.decide(document, plain if len(document.segments) <= SHORT else ())
    return [Evidence(code, document.passage(*span)) for code, span in found.items()]


def _is_plain(document: Document) -> bool:
    """Nothing turns a pattern round: a question, a denial, another's words."""
    terse = len(document.text.strip()) <= TERSE
    return not any(_turned(reading.concepts, terse) for reading in document.readings)


def _turned(concepts: Collection[str], terse: bool) -> bool:
    """In a terse text "no need …" is a boast more often than a denial."""
    turning = set(STANDING).intersection(concepts)
    return bool(turning - {"DISMISS", "DENY_START"} if terse and "DISMISS" in turning else turning)


def _by_rules(document: Document) -> dict[str, tuple[int, int]]:
    """The first segment with a strong pattern of each flag and no good sign: "nobody can promise views"."""
    first: dict[str, tuple[int, int]] = {}
    good = rule_book(document.lang).good_codes
    for index, (segment, reading) in enumerate(zip(document.segments, document.readings, strict=True)):
        if reading.strong and good(segment.quote):
            continue
        for code in sorted(reading.strong):
            first.setdefault(code, (index, index))
    return first
