"""The decision for each flag, learnt on signals of texts whose authors the readers had not seen."""

from __future__ import annotations

from typing import Any

import numpy as np
from joblib import Parallel, delayed
from sklearn.ensemble import GradientBoostingClassifier

THRESHOLDS = np.arange(0.30, 0.71, 0.01)
SEEDS = (0, 1)
_TREES = {
    "max_depth": 4,
    "n_estimators": 150,
    "learning_rate": 0.05,
    "subsample": 0.5,
    "max_features": 0.4,
    "min_samples_leaf": 10,
}


class Decision:
    """From signals (texts by flags by names) to probabilities, with one threshold."""

    def __init__(self, models: list[GradientBoostingClassifier], threshold: float) -> None:
        self.models, self.threshold = models, threshold

    @classmethod
    def fitted(
        cls, signals: np.ndarray, targets: np.ndarray, half: np.ndarray, langs: np.ndarray, clean_at_least: float
    ) -> Decision:
        """Fit on all flags together, which one being a signal too.

        `signals` must come from readers that had not seen the texts' authors; `half` (True or False a text) parts
        the authors in two, and the threshold is chosen on each half by a decision fitted on the other: texts of
        one hand on both sides would make it too low.
        """
        everything = np.ones(len(half), dtype=bool)
        learnt = [everything, half, ~half]
        models, *halves = Parallel(n_jobs=-1)(delayed(_fit)(signals[some], targets[some]) for some in learnt)
        held_out = np.zeros(targets.shape)
        for judged, others in zip((~half, half), halves, strict=True):
            held_out[judged] = cls(others, 0.5).probabilities(signals[judged])
        return cls(models, best_threshold(held_out, targets, langs, clean_at_least))

    def probabilities(self, signals: np.ndarray) -> np.ndarray:
        """Texts by flags."""
        rows = _rows(signals)
        return np.mean([model.predict_proba(rows)[:, 1] for model in self.models], axis=0).reshape(signals.shape[:2])

    def state(self) -> dict[str, Any]:
        """What is saved."""
        return {"models": self.models, "threshold": self.threshold}


def _fit(signals: np.ndarray, targets: np.ndarray) -> list[GradientBoostingClassifier]:
    rows, wanted = _rows(signals), targets.reshape(-1)
    return [GradientBoostingClassifier(random_state=seed, **_TREES).fit(rows, wanted) for seed in SEEDS]


def _rows(signals: np.ndarray) -> np.ndarray:
    """One row a text and flag: the signals, then which flag it is."""
    texts, flags, names = signals.shape
    return np.hstack([signals.reshape(-1, names), np.tile(np.eye(flags), (texts, 1))])


def best_threshold(probabilities: np.ndarray, targets: np.ndarray, langs: np.ndarray, clean_at_least: float) -> float:
    """The threshold with the best micro F1 that leaves at least that share of each language's clean texts alone."""
    clean = ~targets.any(axis=1)
    groups = [clean & (langs == lang) for lang in np.unique(langs) if (clean & (langs == lang)).any()]
    scores = []
    for threshold in THRESHOLDS:
        found = probabilities >= threshold
        alone = min((1 - found[group].any(axis=1).mean() for group in groups), default=1.0)
        f1 = 2 * (found & (targets > 0)).sum() / max(1, found.sum() + targets.sum())
        scores.append((alone >= clean_at_least, f1 if alone >= clean_at_least else alone))
    return float(THRESHOLDS[max(range(len(scores)), key=scores.__getitem__)])
