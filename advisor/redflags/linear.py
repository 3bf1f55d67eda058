"""One logistic regression a label, kept as two arrays so that a text costs one product."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression


class Linear:
    """Probabilities of several labels, each on its own."""

    def __init__(self, coefficients: np.ndarray, intercepts: np.ndarray) -> None:
        self.coefficients, self.intercepts = coefficients, intercepts

    @classmethod
    def fitted(cls, matrix: sparse.csr_matrix, targets: np.ndarray, weights: np.ndarray | None = None) -> Linear:
        """Fit `targets` (rows by labels, 0 or 1); a label never or always met gets its share as a constant."""
        columns = [_fit(matrix, target, weights) for target in targets.T]
        return cls(
            np.array([c for c, _ in columns], dtype=np.float32).T, np.array([i for _, i in columns], dtype=np.float32)
        )

    def probabilities(self, matrix: sparse.csr_matrix) -> np.ndarray:
        """Rows by labels."""
        return self.probabilities_of([matrix], None)

    def probabilities_of(self, parts: Sequence[sparse.csr_matrix], dense: np.ndarray | None) -> np.ndarray:
        """Rows by labels, the columns given as sparse parts and then `dense` ones."""
        logits, start = self.intercepts.copy(), 0
        for part in parts:
            logits = logits + part @ self.coefficients[start : start + part.shape[1]]
            start += part.shape[1]
        if dense is not None:
            logits = logits + dense.astype(np.float32) @ self.coefficients[start:]
        return 1.0 / (1.0 + np.exp(-logits))


def _fit(matrix: sparse.csr_matrix, target: np.ndarray, weights: np.ndarray | None) -> tuple[np.ndarray, float]:
    if target.min() == target.max():
        return np.zeros(matrix.shape[1]), 6.0 if target.max() else -6.0
    model = LogisticRegression(C=10, solver="liblinear", dual=True, tol=1e-3, max_iter=2000, random_state=0).fit(
        matrix, target, sample_weight=weights
    )
    return model.coef_[0], float(model.intercept_[0])
