"""What the trained model sees of a segment and of a whole text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from advisor.redflags.documents import Document
from advisor.redflags.meaning import Meaning
from advisor.redflags.rules import Reading
from advisor.redflags.runs import Runs
from advisor.redflags.terms import Rows, Terms

Strings = Callable[[Document], list[str]]


def _concepts(reading: Reading) -> list[str]:
    """Classes of the lexicon met in a segment, and pairs of them."""
    names = sorted(reading.concepts)
    return names + [f"{a}&{b}" for i, a in enumerate(names) for b in names[i + 1 :]]


def _rule_tokens(reading: Reading, prefix: str = "") -> list[str]:
    kinds = (("s", reading.strong), ("h", reading.hints), ("x", reading.cancelled))
    return [f"{prefix}{kind}:{code}" for kind, codes in kinds for code in sorted(codes)]


#: Concepts of the sentences around that change what a sentence means: "No." after a question, "he said" before a claim.
STANDING = ("DENY_START", "CLIENT_SPEAKS", "TOLD", "DISMISS", "QUESTION", "CRITIC", "REFUSE")


def _neighbour_tokens(reading: Reading, prefix: str) -> list[str]:
    return _rule_tokens(reading, prefix) + [f"{prefix}c:{name}" for name in STANDING if name in reading.concepts]


def _segment_rules(document: Document) -> list[str]:
    """Rules met in a segment and in the ones before and after it."""
    tokens = []
    for index in range(len(document.readings)):
        found = _rule_tokens(document.readings[index])
        for step, prefix in ((-1, "<"), (1, ">")):
            inside = 0 <= index + step < len(document.readings)
            found += _neighbour_tokens(document.readings[index + step], prefix) if inside else [prefix + "edge"]
        tokens.append(" ".join(found))
    return tokens


def _segment_context(document: Document) -> list[str]:
    """Words of the two segments before and the two after."""
    texts = document.folded
    return [" ".join(texts[max(0, i - 2) : i] + texts[i + 1 : i + 3]) for i in range(len(texts))]


def _once(tokens: Sequence[list[str]]) -> list[str]:
    return [" ".join(sorted({token for found in tokens for token in found}))]


@dataclass(frozen=True)
class Level:
    """What rows stand for, segments or (`whole`) texts; how a document is written for each view, and its weight."""

    whole: bool
    strings: Mapping[str, Strings]
    weights: Mapping[str, float]


SEGMENTS = Level(
    whole=False,
    strings={
        "words": lambda d: list(d.folded),
        "letters": lambda d: list(d.folded),
        "concepts": lambda d: [" ".join(_concepts(reading)) for reading in d.readings],
        "rules": _segment_rules,
        "context": _segment_context,
    },
    weights={"words": 1.0, "letters": 1.0, "concepts": 1.0, "rules": 0.5, "context": 1.0},
)
TEXTS = Level(
    whole=True,
    strings={
        "words": lambda d: ["\n".join(d.folded)],
        "letters": lambda d: ["\n".join(d.folded)],
        "concepts": lambda d: _once([_concepts(reading) for reading in d.readings]),
        "rules": lambda d: _once([_rule_tokens(reading) for reading in d.readings]),
    },
    weights={"words": 1.0, "letters": 1.0, "concepts": 1.0, "rules": 0.3},
)
RUNS_WEIGHT = 1.5


class Features:
    """Terms over several views of a document and, with the encoder, runs of families, side by side."""

    def __init__(self, level: Level, terms: Mapping[str, Terms], runs: Runs | None) -> None:
        self._level, self._terms, self._runs = level, terms, runs

    @classmethod
    def fitted(cls, level: Level, documents: Sequence[Document], meaning: Meaning | None) -> Features:
        """Features with vocabularies learnt from `documents`; without `meaning` the encoder has no part in them."""
        terms = {name: Terms.fitted(name, _written(view, documents)) for name, view in level.strings.items()}
        runs = Runs.fitted(meaning, level.whole, documents) if meaning else None
        return cls(level, terms, runs)

    def state(self) -> dict[str, Any]:
        """Vocabularies and weights of terms, to be saved."""
        terms = {name: terms.state() for name, terms in self._terms.items()}
        return {"terms": terms, "runs": self._runs.state() if self._runs else None}

    @classmethod
    def from_state(cls, level: Level, state: Mapping[str, Any], meaning: Meaning | None) -> Features:
        """The features that `state` describes."""
        terms = {name: Terms.from_state(name, state["terms"][name]) for name in level.strings}
        runs = Runs.from_state(meaning, level.whole, state["runs"]) if meaning else None
        return cls(level, terms, runs)

    def matrix(self, documents: Sequence[Document]) -> sparse.csr_matrix:
        """One row a segment (or a text): the columns of `parts` side by side."""
        parts = [rows.matrix(width) for rows, width in self.parts(documents)]
        return sparse.hstack(parts, format="csr", dtype=np.float32)

    def parts(self, documents: Sequence[Document]) -> list[tuple[Rows, int]]:
        """View by view: rows, and how many columns the view has."""
        parts = []
        for name, view in self._level.strings.items():
            rows = self._terms[name].rows(_written(view, documents))
            parts.append((rows.weighed(self._level.weights[name]), len(self._terms[name])))
        runs = self._runs.parts(documents) if self._runs else []
        return parts + [(rows.weighed(RUNS_WEIGHT), width) for rows, width in runs]


def _written(view: Strings, documents: Sequence[Document]) -> list[str]:
    return [text for document in documents for text in view(document)]
