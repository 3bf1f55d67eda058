"""What the trained model sees of a segment and of a whole text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from advisor.redflags.documents import Document
from advisor.redflags.rules import Reading

_WORD = r"[\w']+|[?!%€$£]"
_TOKEN = r"\S+"
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


_OPTIONS: Mapping[str, dict[str, Any]] = {
    "words": {"token_pattern": _WORD, "ngram_range": (1, 2), "min_df": 2, "sublinear_tf": True},
    "letters": {"analyzer": "char_wb", "ngram_range": (3, 5), "min_df": 3, "max_features": 30000, "sublinear_tf": True},
    "concepts": {"token_pattern": _TOKEN, "lowercase": False, "min_df": 2, "sublinear_tf": True},
    "rules": {"token_pattern": _TOKEN, "lowercase": False, "binary": True, "use_idf": False, "norm": None},
    "context": {"token_pattern": _WORD, "lowercase": False, "min_df": 2, "sublinear_tf": True},
}


def _vectorizer(name: str, vocabulary: list[str] | None = None) -> TfidfVectorizer:
    return TfidfVectorizer(**_OPTIONS[name], vocabulary=vocabulary, dtype=np.float32)


def _vectorizer_state(vectorizer: TfidfVectorizer) -> dict[str, Any]:
    """Terms in one string and their weights: a vectorizer dumped whole is twenty times the size."""
    terms = list(map(str, vectorizer.get_feature_names_out()))
    return {"terms": "\n".join(terms), "idf": vectorizer.idf_ if vectorizer.use_idf else None}


def _restored(name: str, state: Mapping[str, Any]) -> TfidfVectorizer:
    vectorizer = _vectorizer(name, state["terms"].split("\n")).fit([""])
    if state["idf"] is not None:
        vectorizer.idf_ = state["idf"]
    return vectorizer


def _transformed(vectorizer: TfidfVectorizer, rows: list[str], weight: float) -> sparse.csr_matrix:
    """`vectorizer.transform(rows) * weight`, its checks and copies left out: for one text they cost as much again."""
    counts = CountVectorizer.transform(vectorizer, rows)
    values = counts.data.astype(np.float32)
    if vectorizer.sublinear_tf:
        values = np.log(values) + np.float32(1)
    if vectorizer.use_idf:
        values *= vectorizer.idf_[counts.indices].astype(np.float32)
    if vectorizer.norm:
        row = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        lengths = np.sqrt(np.bincount(row, values * values, counts.shape[0])).astype(np.float32)
        values /= lengths[row]
    counts.data = values * np.float32(weight)
    return counts


class Features:
    """Vectorizers over several views of a document, side by side in one matrix."""

    def __init__(
        self, strings: Mapping[str, Strings], weights: Mapping[str, float], vectorizers: dict[str, TfidfVectorizer]
    ) -> None:
        self._strings, self._weights, self.vectorizers = strings, weights, vectorizers

    @classmethod
    def fitted(
        cls, documents: Sequence[Document], strings: Mapping[str, Strings], weights: Mapping[str, float]
    ) -> Features:
        """Features with vocabularies learnt from `documents`."""
        fitted = {}
        for name in strings:
            fitted[name] = _vectorizer(name).fit([text for document in documents for text in strings[name](document)])
        return cls(strings, weights, fitted)

    def state(self) -> dict[str, Any]:
        """Vocabularies and weights of terms, to be saved."""
        return {name: _vectorizer_state(vectorizer) for name, vectorizer in self.vectorizers.items()}

    @classmethod
    def from_state(
        cls, strings: Mapping[str, Strings], weights: Mapping[str, float], state: Mapping[str, Any]
    ) -> Features:
        """The features that `state` describes."""
        return cls(strings, weights, {name: _restored(name, state[name]) for name in strings})

    def matrix(self, documents: Sequence[Document], dense: np.ndarray | None) -> sparse.csr_matrix:
        """One row a segment (or a text), with `dense` columns at the end."""
        parts = self.parts(documents)
        if dense is not None:
            parts.append(sparse.csr_matrix(dense.astype(np.float32)))
        return sparse.hstack(parts, format="csr", dtype=np.float32)

    def parts(self, documents: Sequence[Document]) -> list[sparse.csr_matrix]:
        """The sparse columns of `matrix`, one block a view, not yet put side by side."""
        blocks = []
        for name, strings in self._strings.items():
            rows = [text for document in documents for text in strings(document)]
            blocks.append(_transformed(self.vectorizers[name], rows, self._weights[name]))
        return blocks


def segment_vectors(documents: Sequence[Document]) -> np.ndarray:
    """Vectors of the segments of all documents, weighted."""
    return np.vstack([document.vectors for document in documents]) * SEGMENT_VECTOR_WEIGHT


def text_vectors(documents: Sequence[Document]) -> np.ndarray:
    """Mean of each text's segment vectors, weighted."""
    return np.vstack([document.vectors.mean(axis=0) for document in documents]) * TEXT_VECTOR_WEIGHT
