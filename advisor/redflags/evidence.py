"""Which passages show which of the article's flags: the model where there is one, else the rules."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.redflags.documents import Document
from advisor.redflags.model import TextModel
from advisor.redflags.rules import rule_book
from advisor.redflags.segments import Segment

SHORT = 2  # segments of a text that leaves the model without context


@dataclass(frozen=True)
class Evidence:
    """A flag of the article and the passage that shows it."""

    code: str
    segment: Segment


def article_evidence(document: Document, model: TextModel | None) -> list[Evidence]:
    """The passage that shows each flag of the article best.

    In a text of one or two sentences a strong pattern is enough: the model was taught on whole texts and waits for
    a context that is not there.
    """
    found = model.decide(document) if model else {}
    if model is None or len(document.segments) <= SHORT:
        found = {**_by_rules(document), **found}
    return [Evidence(code, document.passage(*span)) for code, span in found.items()]


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
