"""Cut a text into the units a reader would point at: sentences, bullets, turns, price lines.

Own rules rather than a sentencizer: pitches are slides, SMS, price lists and transcripts,
where a line end or a bullet ends a sentence and a full stop often does not.
"""

import re
from dataclasses import dataclass

MAX_SEGMENT = 500
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:m|mr|mrs|ms|dr|st|ste|mme|mlle|etc|ex|env|tel|no|vs|e\.g|i\.e|p|art|cf|approx|inc|ltd|av|bd|nb|min|max)"
    r"|^\W{0,3}\d{1,2}|\b[A-Z])\.$",
    re.IGNORECASE,
)
_END = re.compile(r"(?:[.!?…]+[\"'»”’)\]]*|;)(?=\s)|\s(?:[|•·]|//)(?=\s)|\s(?=[✔✅☑➡👉▶🔥🚀•]\ufe0f?\s?\w)")
_LEAD = re.compile(r"[\s\-–—•·*✔✅☑➡👉▶>|/\ufe0f]*")


@dataclass(frozen=True)
class Segment:
    """A stretch of the text: `text[start:end]` is exactly `quote`."""

    start: int
    end: int
    quote: str
    line: int

    @property
    def length(self) -> int:
        """Characters."""
        return self.end - self.start


def split_text(text: str) -> list[Segment]:
    """Return the segments of `text` in order, with exact offsets; empty ones are left out."""
    segments: list[Segment] = []
    offset = 0
    for number, line in enumerate(text.split("\n")):
        for start, end in _cut_line(line):
            segments += _trimmed(text, offset + start, offset + end, number)
        offset += len(line) + 1
    return segments


def _cut_line(line: str) -> list[tuple[int, int]]:
    """Offsets of the sentences within one line."""
    pieces, begin = [], 0
    for match in _END.finditer(line):
        if match.group().startswith(".") and _ABBREVIATIONS.search(line[max(0, match.end() - 12) : match.end()]):
            continue
        pieces.append((begin, match.end()))
        begin = match.end()
    pieces.append((begin, len(line)))
    return [part for piece in pieces for part in _shorten(line, *piece)]


def _shorten(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a piece longer than MAX_SEGMENT at the last blank before the limit."""
    parts = []
    while end - start > MAX_SEGMENT:
        blank = line.rfind(" ", start + MAX_SEGMENT // 2, start + MAX_SEGMENT)
        cut = blank if blank > 0 else start + MAX_SEGMENT
        parts.append((start, cut))
        start = cut
    return [*parts, (start, end)]


def _trimmed(text: str, start: int, end: int, line: int) -> list[Segment]:
    """The segment without leading bullets and surrounding blanks, or nothing."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in "|•·"):
        end -= 1
    if not any(char.isalnum() for char in text[start:end]):
        return []
    return [Segment(start, end, text[start:end], line)]
