"""What the trained model sees of a segment and of a whole text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy import sparse

from advisor.redflags.documents import Document
from advisor.redflags.rules import Reading
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


SEGMENT_STRINGS: Mapping[str, Strings] = {
    "words": lambda d: list(d.folded),
    "letters": lambda d: list(d.folded),
    "concepts": lambda d: [" ".join(_concepts(reading)) for reading in d.readings],
    "rules": _segment_rules,
    "context": _segment_context,
}
TEXT_STRINGS: Mapping[str, Strings] = {
    "words": lambda d: ["\n".join(d.folded)],
    "letters": lambda d: ["\n".join(d.folded)],
    "concepts": lambda d: _once([_concepts(reading) for reading in d.readings]),
    "rules": lambda d: _once([_rule_tokens(reading) for reading in d.readings]),
}
SEGMENT_WEIGHTS = {"words": 1.0, "letters": 1.0, "concepts": 1.0, "rules": 0.5, "context": 1.0}
TEXT_WEIGHTS = {"words": 1.0, "letters": 1.0, "concepts": 1.0, "rules": 0.3}
SEGMENT_VECTOR_WEIGHT, TEXT_VECTOR_WEIGHT = 2.5, 2.5


class Features:
    """Terms over several views of a document, side by side."""

    def __init__(
        self, strings: Mapping[str, Strings], weights: Mapping[str, float], terms: Mapping[str, Terms]
    ) -> None:
        self._strings, self._weights, self._terms = strings, weights, terms

    @classmethod
    def fitted(
        cls, documents: Sequence[Document], strings: Mapping[str, Strings], weights: Mapping[str, float]
    ) -> Features:
        """Features with vocabularies learnt from `documents`."""
        texts = {name: [text for document in documents for text in view(document)] for name, view in strings.items()}
        return cls(strings, weights, {name: Terms.fitted(name, texts[name]) for name in strings})

    def state(self) -> dict[str, Any]:
        """Vocabularies and weights of terms, to be saved."""
        return {name: terms.state() for name, terms in self._terms.items()}

    @classmethod
    def from_state(
        cls, strings: Mapping[str, Strings], weights: Mapping[str, float], state: Mapping[str, Any]
    ) -> Features:
        """The features that `state` describes."""
        return cls(strings, weights, {name: Terms.from_state(name, state[name]) for name in strings})

    def matrix(self, documents: Sequence[Document], dense: np.ndarray | None) -> sparse.csr_matrix:
        """One row a segment (or a text), with `dense` columns at the end."""
        parts = [rows.matrix(width) for rows, width in self.parts(documents)]
        if dense is not None:
            parts.append(sparse.csr_matrix(dense.astype(np.float32)))
        return sparse.hstack(parts, format="csr", dtype=np.float32)

    def parts(self, documents: Sequence[Document]) -> list[tuple[Rows, int]]:
        """The sparse columns of `matrix` view by view: rows, and how many columns the view has."""
        parts = []
        for name, strings in self._strings.items():
            rows = self._terms[name].rows([text for document in documents for text in strings(document)])
            weighed = Rows(rows.columns, rows.values * np.float32(self._weights[name]), rows.lengths)
            parts.append((weighed, len(self._terms[name])))
        return parts


def segment_vectors(documents: Sequence[Document]) -> np.ndarray:
    """Vectors of the segments of all documents, weighted."""
    return np.vstack([document.vectors for document in documents]) * SEGMENT_VECTOR_WEIGHT


def text_vectors(documents: Sequence[Document]) -> np.ndarray:
    """Mean of each text's segment vectors, weighted."""
    return np.vstack([document.vectors.mean(axis=0) for document in documents]) * TEXT_VECTOR_WEIGHT
