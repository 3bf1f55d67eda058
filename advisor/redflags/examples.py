"""Training examples: texts with flags and passages, by their authors, and the house's own sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from advisor.redflags.documents import Document
from advisor.redflags.knowledge import ARTICLE_CODES, LANGUAGES, read_yaml
from advisor.redflags.segments import Segment

HOUSE = "house"


@dataclass(frozen=True)
class Example:
    """A text with its flags and the passages that show them; `author` keeps evaluation honest."""

    text: str
    lang: str
    author: str
    flags: tuple[str, ...]
    passages: Mapping[str, tuple[str, ...]]

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Example:
        """From a line of data/pitches: text, lang, author, flags, evidence, evidence_more."""
        passages: dict[str, list[str]] = {code: [quote] for code, quote in row.get("evidence", {}).items()}
        for code, quotes in (row.get("evidence_more") or {}).items():
            passages.setdefault(code, []).extend(quotes if isinstance(quotes, list) else [quotes])
        frozen = {code: tuple(quotes) for code, quotes in passages.items()}
        return cls(row["text"], row["lang"], str(row.get("author", "")), tuple(row["flags"]), frozen)

    def text_target(self) -> np.ndarray:
        """1 for each flag of the text."""
        return np.array([code in self.flags for code in ARTICLE_CODES], dtype=int)

    def segment_targets(self, document: Document) -> np.ndarray:
        """Segments by flags: 1 where a segment holds most of a passage or lies mostly in it."""
        target = np.zeros((len(document.segments), len(ARTICLE_CODES)), dtype=int)
        for column, code in enumerate(ARTICLE_CODES):
            for passage in self.passages.get(code, ()):
                for row in _rows_of(passage, self.text, document.segments):
                    target[row, column] = 1
        return target


def _rows_of(passage: str, text: str, segments: tuple[Segment, ...]) -> Iterable[int]:
    start = text.find(passage)
    while start >= 0 and passage:
        for row, segment in enumerate(segments):
            shared = min(segment.end, start + len(passage)) - max(segment.start, start)
            if shared > 0 and (2 * shared >= len(passage) or 2 * shared >= segment.end - segment.start):
                yield row
        start = text.find(passage, start + len(passage))


def read_examples(data_dir: Path | str) -> list[Example]:
    """All examples of the JSON Lines files in `data_dir`, in the order of file names."""
    paths = sorted(Path(data_dir).glob("*.jsonl"))
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [Example.from_row(json.loads(line)) for line in lines if line.strip()]


def house_examples() -> list[Example]:
    """The house's sentences from phrasings/, each a text of its own."""
    examples = []
    for lang in LANGUAGES:
        for code, group in read_yaml(f"phrasings/{lang}.yml").items():
            examples += [Example(s, lang, HOUSE, (code,), {code: (s,)}) for s in group["shows"]]
            examples += [Example(s, lang, HOUSE, (), {}) for s in group["sober"]]
    return examples
