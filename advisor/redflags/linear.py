"""One logistic regression a label, kept as two arrays so that a text costs one product."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from advisor.redflags.terms import Rows


class Linear:
    """Probabilities of several labels, each on its own."""

    def __init__(self, coefficients: np.ndarray, intercepts: np.ndarray) -> None:
        # Row by row in memory: a text needs the rows of its own terms alone.
        self.coefficients, self.intercepts = np.ascontiguousarray(coefficients), intercepts

    @classmethod
    def fitted(cls, matrix: sparse.csr_matrix, targets: np.ndarray, weights: np.ndarray | None = None) -> Linear:
        """Fit `targets` (rows by labels, 0 or 1); a label never or always met gets its share as a constant."""
        columns = [_fit(matrix, target, weights) for target in targets.T]
        return cls(
            np.array([c for c, _ in columns], dtype=np.float32).T, np.array([i for _, i in columns], dtype=np.float32)
        )

    def probabilities(self, parts: Sequence[tuple[Rows, int]]) -> np.ndarray:
        """Rows by labels; the columns are given as parts with their widths."""
        logits, start = self.intercepts, 0
        for rows, width in parts:
            logits = logits + rows.times(self.coefficients[start : start + width])
            start += width
        return 1.0 / (1.0 + np.exp(-logits))


def _fit(matrix: sparse.csr_matrix, target: np.ndarray, weights: np.ndarray | None) -> tuple[np.ndarray, float]:
    if target.min() == target.max():
        return np.zeros(matrix.shape[1]), 6.0 if target.max() else -6.0
    model = LogisticRegression(C=10, solver="liblinear", dual=True, tol=0.5, max_iter=2000, random_state=0).fit(
        matrix, target, sample_weight=weights
    )
    return model.coef_[0], float(model.intercept_[0])
