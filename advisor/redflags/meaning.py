"""What the encoder knows of words, made small enough to learn from; no flag has a part in it.

The pieces of words of both languages are grouped by what they mean: "shop", "store" and "boutique" fall together, so
that a turn of phrase learnt in one wording, or in one language, is known in another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from sklearn.cluster import MiniBatchKMeans
from threadpoolctl import threadpool_limits

from advisor.redflags import encoder

#: Coarse families carry a sentence's shape from wording to wording, fine ones keep its meaning.
SIZES = (150, 400, 1500, 4000)
#: Seeded at random: "k-means++" takes five times as long for families hardly tighter (docs/consultant-check.md).
_CLUSTERS = {"init": "random", "n_init": 1, "batch_size": 4096, "max_iter": 60, "random_state": 0}


@dataclass(frozen=True)
class Meaning:
    """`families`: the family of every piece, a row for each of `SIZES`."""

    families: np.ndarray

    @classmethod
    def fitted(cls, pieces: Sequence[np.ndarray]) -> Meaning:
        """Learn from the pieces of segments."""
        return cls(_families(pieces))


def _families(pieces: Sequence[np.ndarray]) -> np.ndarray:
    """Group the pieces met in texts, the frequent ones first; every other piece joins the nearest family."""
    numbers, counts = np.unique(np.concatenate(pieces), return_counts=True)
    vectors = np.vstack(list(encoder.piece_vectors()))
    vectors -= vectors[numbers].mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + np.float32(1e-9)
    work = (delayed(_grouped)(vectors, numbers, np.sqrt(counts), min(size, len(numbers))) for size in SIZES)
    return np.array(Parallel(n_jobs=-1)(work), dtype=np.uint16)


def _grouped(vectors: np.ndarray, met: np.ndarray, often: np.ndarray, size: int) -> np.ndarray:
    """The family, one of `size`, of each of `vectors`; those at `met` make the families, weighed by `often`."""
    with threadpool_limits(limits=1):  # sums in the same order each time
        return MiniBatchKMeans(size, **_CLUSTERS).fit(vectors[met], sample_weight=often).predict(vectors)
