"""Which passages show which of the article's flags: the model where there is one, else the rules."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.redflags.documents import Document
from advisor.redflags.model import TextModel
from advisor.redflags.segments import Segment


@dataclass(frozen=True)
class Evidence:
    """A flag of the article and the passage that shows it."""

    code: str
    segment: Segment


def article_evidence(document: Document, model: TextModel | None) -> list[Evidence]:
    """The passage that shows each flag of the article best."""
    found = model.decide(document) if model else _by_rules(document)
    return [Evidence(code, document.passage(*span)) for code, span in found.items()]


def _by_rules(document: Document) -> dict[str, tuple[int, int]]:
    """The first segment with a strong pattern of each flag."""
    first: dict[str, tuple[int, int]] = {}
    for index, reading in enumerate(document.readings):
        for code in sorted(reading.strong):
            first.setdefault(code, (index, index))
    return first
