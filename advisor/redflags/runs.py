"""Which families of words follow each other, or stand near each other, in segments and texts: TF-IDF rows.

Counted with arrays of numbers: the same through scikit-learn's vectorizers would take strings by the thousand a text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from advisor.redflags.documents import Document
from advisor.redflags.meaning import SIZES, Meaning
from advisor.redflags.terms import Rows, tf_idf

SELDOM = 3  # rows: what fewer show is not learnt


@dataclass(frozen=True)
class View:
    """Runs of up to `longest` families of one size or, where `near` is set, pairs at most so many words apart."""

    size: int
    longest: int = 0
    near: int = 0


VIEWS = {
    "coarse": View(0, longest=3),
    "middle": View(1, longest=2),
    "fine": View(2, longest=2),
    "finest": View(3, longest=2),
    "coarse_pairs": View(0, near=4),
    "middle_pairs": View(1, near=4),
}


class Runs:
    """Vocabularies of `VIEWS`, for rows that are segments or, where `whole`, texts."""

    def __init__(
        self, meaning: Meaning, whole: bool, vocabularies: Mapping[str, tuple[np.ndarray, np.ndarray]]
    ) -> None:
        self._meaning, self._whole, self._vocabularies = meaning, whole, vocabularies

    @classmethod
    def fitted(cls, meaning: Meaning, whole: bool, documents: Sequence[Document]) -> Runs:
        """Learn what is not seldom in `documents`, and its weight."""
        words = _Sequence(meaning, whole, documents)
        return cls(meaning, whole, {name: _vocabulary(*words.keys(view), words.rows) for name, view in VIEWS.items()})

    def parts(self, documents: Sequence[Document]) -> list[tuple[Rows, int]]:
        """View by view: rows, and how many columns the view has."""
        words = _Sequence(self._meaning, self._whole, documents)
        found = []
        for name, (known, idf) in self._vocabularies.items():
            keys, rows = words.keys(VIEWS[name])
            columns = np.minimum(np.searchsorted(known, keys), max(0, len(known) - 1))
            met = known[columns] == keys if len(known) else np.zeros(len(keys), dtype=bool)
            cells, counts = np.unique(rows[met] * len(known) + columns[met], return_counts=True)
            lengths = np.bincount(cells // max(1, len(known)), minlength=words.rows)
            columns = cells % max(1, len(known))
            found.append((Rows(columns, tf_idf(columns, counts.astype(np.float32), lengths, idf), lengths), len(known)))
        return found

    def state(self) -> dict[str, Any]:
        """What is saved, `meaning` apart."""
        return {name: {"keys": keys, "idf": idf} for name, (keys, idf) in self._vocabularies.items()}

    @classmethod
    def from_state(cls, meaning: Meaning, whole: bool, state: Mapping[str, Any]) -> Runs:
        """The runs that `state` describes."""
        return cls(meaning, whole, {name: (part["keys"], part["idf"]) for name, part in state.items()})


class _Sequence:
    """The families of documents one after the other, with the segment and the row of each."""

    def __init__(self, meaning: Meaning, whole: bool, documents: Sequence[Document]) -> None:
        pieces = [segment for document in documents for segment in document.pieces]
        row = np.repeat(np.arange(len(documents)), [len(document.pieces) for document in documents])
        self._segment = np.repeat(np.arange(len(pieces)), [len(segment) for segment in pieces])
        self._row = row[self._segment] if whole else self._segment
        self.rows = len(documents) if whole else len(pieces)
        self._families = meaning.families[:, np.concatenate(pieces)].astype(np.int64)

    def keys(self, view: View) -> tuple[np.ndarray, np.ndarray]:
        """A number for each run or pair, and the row in which it stands."""
        families, size = self._families[view.size], SIZES[view.size]
        if view.near:
            steps = range(1, view.near + 1)
            found = [
                self._together(
                    np.minimum(families[:-s], families[s:]) * size + np.maximum(families[:-s], families[s:]), s
                )
                for s in steps
            ]
        else:
            found, run, first = [(families, self._row)], families, 0
            for step in range(1, view.longest):
                run, first = run[:-1] * size + families[step:], first + size**step
                found.append(self._together(run + first, step))
        return np.concatenate([keys for keys, _ in found]), np.concatenate([rows for _, rows in found])

    def _together(self, keys: np.ndarray, step: int) -> tuple[np.ndarray, np.ndarray]:
        """Those of `keys` whose first and last word, `step` words on, stand in one segment, and their rows."""
        same = self._segment[:-step] == self._segment[step:]
        return keys[same], self._row[:-step][same]


def _vocabulary(keys: np.ndarray, rows: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The keys that are not seldom, in order, and their weights (smoothed IDF, as scikit-learn has it)."""
    numbers, places = np.unique(keys, return_inverse=True)
    met = np.unique(rows * len(numbers) + places) % len(numbers)
    often = np.bincount(met, minlength=len(numbers))
    kept = often >= SELDOM
    return numbers[kept], (np.log((1 + count) / (1 + often[kept])) + 1).astype(np.float32)
