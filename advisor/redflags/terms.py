"""Weights of the terms of short texts: TF-IDF with a vocabulary that scikit-learn learnt.

`TfidfVectorizer.transform` is made for many texts at once; for the few lines of one pitch its checks and sparse
matrices cost several times the counting (docs/performance.md). A test holds both to the same numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

_WORD = r"[\w']+|[?!%€$£]"
_TOKEN = r"\S+"
WORDS_REMEMBERED = 20_000

OPTIONS: Mapping[str, dict[str, Any]] = {
    "words": {"token_pattern": _WORD, "ngram_range": (1, 2), "min_df": 2, "sublinear_tf": True},
    "letters": {"analyzer": "char_wb", "ngram_range": (3, 5), "min_df": 3, "max_features": 30000, "sublinear_tf": True},
    "concepts": {"token_pattern": _TOKEN, "lowercase": False, "min_df": 2, "sublinear_tf": True},
    "rules": {"token_pattern": _TOKEN, "lowercase": False, "binary": True, "use_idf": False, "norm": None},
    "context": {"token_pattern": _WORD, "lowercase": False, "min_df": 2, "sublinear_tf": True},
}


@dataclass(frozen=True)
class Rows:
    """Sparse rows one after the other: `lengths[i]` entries of row i in `columns` and `values`."""

    columns: np.ndarray
    values: np.ndarray
    lengths: np.ndarray

    def matrix(self, width: int) -> sparse.csr_matrix:
        """The same as a matrix of `width` columns."""
        starts = np.concatenate([[0], np.cumsum(self.lengths)])
        return sparse.csr_matrix((self.values, self.columns, starts), shape=(len(self.lengths), width))

    def weighed(self, weight: float) -> Rows:
        """The same rows with all values times `weight`."""
        return Rows(self.columns, self.values * np.float32(weight), self.lengths)

    def times(self, coefficients: np.ndarray) -> np.ndarray:
        """The product with `coefficients` (columns by labels)."""
        product = np.zeros((len(self.lengths), coefficients.shape[1]), dtype=np.float32)
        filled = self.lengths > 0
        if filled.any():
            starts = (np.cumsum(self.lengths) - self.lengths)[filled]
            product[filled] = np.add.reduceat(self.values[:, np.newaxis] * coefficients[self.columns], starts, axis=0)
        return product


def tf_idf(columns: np.ndarray, counts: np.ndarray, lengths: np.ndarray, idf: np.ndarray) -> np.ndarray:
    """Values of rows of length 1: one plus the logarithm of each count, times the weight of its column."""
    values = (np.log(counts) + np.float32(1)) * idf[columns]
    row = np.repeat(np.arange(len(lengths)), lengths)
    return values / np.sqrt(np.bincount(row, values * values, len(lengths))).astype(np.float32)[row]


class Terms:
    """One view of texts: its vocabulary, the weight of each term, and how texts are counted."""

    def __init__(self, name: str, terms: Sequence[str], idf: np.ndarray | None) -> None:
        self._name, self._terms, self._idf = name, terms, idf
        self._vocabulary = {term: column for column, term in enumerate(terms)}
        self._options = OPTIONS[name]
        analyze = TfidfVectorizer(**self._options).build_analyzer()
        self._columns = self._by_word(analyze) if self._options.get("analyzer") == "char_wb" else self._known(analyze)

    @classmethod
    def fitted(cls, name: str, texts: Iterable[str]) -> Terms:
        """A view with the vocabulary of `texts`."""
        vectorizer = TfidfVectorizer(**OPTIONS[name]).fit(texts)
        idf = vectorizer.idf_.astype(np.float32) if vectorizer.use_idf else None
        return cls(name, list(map(str, vectorizer.get_feature_names_out())), idf)

    @classmethod
    def from_state(cls, name: str, state: Mapping[str, Any]) -> Terms:
        """The view that `state` describes."""
        return cls(name, state["terms"].split("\n"), state["idf"])

    def state(self) -> dict[str, Any]:
        """What is saved: terms in one string (a vectorizer dumped whole is twenty times the size) and their weights."""
        return {"terms": "\n".join(self._terms), "idf": self._idf}

    def __len__(self) -> int:
        return len(self._terms)

    def rows(self, texts: Sequence[str]) -> Rows:
        """One row a text."""
        counted = [Counter(self._columns(text)) for text in texts]
        lengths = np.fromiter(map(len, counted), dtype=np.int64, count=len(counted))
        size = int(lengths.sum())
        columns = np.fromiter(chain.from_iterable(counted), dtype=np.int32, count=size)
        counts = np.fromiter(chain.from_iterable(c.values() for c in counted), dtype=np.float32, count=size)
        return Rows(columns, self._weighed(columns, counts, lengths), lengths)

    def _weighed(self, columns: np.ndarray, counts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        return np.ones_like(counts) if self._idf is None else tf_idf(columns, counts, lengths, self._idf)

    def _known(self, analyze: Callable[[str], list[str]]) -> Callable[[str], Iterable[int]]:
        """From a text to the columns of its terms in the vocabulary."""
        find = self._vocabulary.get
        return lambda text: [column for column in map(find, analyze(text)) if column is not None]

    def _by_word(self, analyze: Callable[[str], list[str]]) -> Callable[[str], Iterable[int]]:
        """The same for letters, which never cross a blank: the columns of words met before are remembered."""
        of_word = lru_cache(maxsize=WORDS_REMEMBERED)(self._known(analyze))
        return lambda text: chain.from_iterable(map(of_word, text.split()))
