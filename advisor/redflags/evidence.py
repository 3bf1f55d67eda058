"""Which segments show which of the article's flags."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.redflags.model import TextModel
from advisor.redflags.rules import rule_book
from advisor.redflags.segments import Segment


@dataclass(frozen=True)
class Evidence:
    """A flag of the article and the segment that shows it."""

    code: str
    segment: Segment


def article_evidence(text: str, segments: list[Segment], lang: str, model: TextModel | None) -> list[Evidence]:
    """The best segment of each flag that the text shows."""
    first: dict[str, Segment] = {}
    for segment in segments:
        for code in sorted(rule_book(lang).read(segment.quote).strong):
            first.setdefault(code, segment)
    return [Evidence(code, segment) for code, segment in first.items()]
