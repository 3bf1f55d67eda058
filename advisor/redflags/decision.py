"""The decision for each flag, learnt on signals of texts whose authors the readers had not seen."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

THRESHOLDS = np.arange(0.30, 0.61, 0.01)


class Decision:
    """From signals (texts by flags by names) to probabilities, with one threshold."""

    def __init__(self, scaler: StandardScaler, model: LogisticRegression, threshold: float) -> None:
        self.scaler, self.model, self.threshold = scaler, model, threshold

    @classmethod
    def fitted(cls, signals: np.ndarray, targets: np.ndarray, clean_at_least: float) -> Decision:
        """Fit; the threshold is the best by micro F1 among those that leave enough clean texts alone."""
        flat = signals.reshape(-1, signals.shape[-1])
        scaler = StandardScaler().fit(flat)
        model = LogisticRegression(C=1.0, solver="liblinear", random_state=0)
        model.fit(_with_flags(scaler.transform(flat), targets.shape[1]), targets.reshape(-1))
        decision = cls(scaler, model, float(THRESHOLDS[-1]))
        decision.threshold = best_threshold(decision.probabilities(signals), targets, clean_at_least)
        return decision

    def probabilities(self, signals: np.ndarray) -> np.ndarray:
        """Texts by flags."""
        flat = self.scaler.transform(signals.reshape(-1, signals.shape[-1]))
        return self.model.predict_proba(_with_flags(flat, signals.shape[1]))[:, 1].reshape(signals.shape[:2])

    def state(self) -> dict[str, Any]:
        """What is saved."""
        return {"scaler": self.scaler, "model": self.model, "threshold": self.threshold}


def _with_flags(flat: np.ndarray, flags: int) -> np.ndarray:
    """Signals, which flag it is, and the best segment's signal for each flag apart."""
    which = np.tile(np.eye(flags), (len(flat) // flags, 1))
    return np.hstack([flat, which, which * flat[:, :1]])


def best_threshold(probabilities: np.ndarray, targets: np.ndarray, clean_at_least: float) -> float:
    """The threshold with the best micro F1 that leaves at least that share of clean texts alone."""
    clean = ~targets.any(axis=1)
    scores = []
    for threshold in THRESHOLDS:
        found = probabilities >= threshold
        alone = 1 - found[clean].any(axis=1).mean() if clean.any() else 1.0
        f1 = 2 * (found & (targets > 0)).sum() / max(1, found.sum() + targets.sum())
        scores.append((alone >= clean_at_least, f1 if alone >= clean_at_least else alone))
    return float(THRESHOLDS[max(range(len(scores)), key=scores.__getitem__)])
