"""A text as the model reads it: segments with what the rules saw, and their pieces of words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from advisor.redflags import encoder
from advisor.redflags.folding import fold
from advisor.redflags.rules import Reading, rule_book
from advisor.redflags.segments import Segment, split_text


@dataclass(frozen=True)
class Document:
    """One text, cut and read by the rules of its language."""

    text: str
    lang: str
    segments: tuple[Segment, ...]
    readings: tuple[Reading, ...]

    @classmethod
    def read(cls, text: str, lang: str) -> Document:
        """Cut `text` and apply the rules of `lang`."""
        segments = tuple(split_text(text))
        return cls(text, lang, segments, tuple(rule_book(lang).read(segment.quote) for segment in segments))

    def passage(self, first: int, last: int) -> Segment:
        """The stretch of the text from one segment to another, as one segment."""
        start, end = self.segments[first].start, self.segments[last].end
        return Segment(start, end, self.text[start:end], self.segments[first].line)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Segments, folded."""
        return tuple(fold(segment.quote) for segment in self.segments)

    @cached_property
    def pieces(self) -> tuple[np.ndarray, ...]:
        """Numbers of the pieces of words, segment by segment."""
        return tuple(encoder.pieces(segment.quote) for segment in self.segments)
