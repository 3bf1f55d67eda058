"""The decision for each flag, learnt on signals of texts whose authors the readers had not seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from joblib import Parallel, delayed
from sklearn.ensemble import GradientBoostingClassifier

from advisor.redflags.gate import Gate

THRESHOLDS = np.arange(0.30, 0.91, 0.01)
#: Shares of texts to be told right, clean ones (no flag) and flagged ones (any flag).
AIMS = {False: 0.92, True: 0.90}
#: Probability from which a flag is named in a text that shows one; the likeliest is named in any case.
LIKELY = 0.45
#: Probability of one flag that needs no gate: a text may be longer, or fuller of flags, than any that it has met.
CERTAIN = 0.9
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
    """From signals (texts by flags by names) to the flags shown."""

    def __init__(self, models: list[GradientBoostingClassifier], gate: Gate, threshold: float) -> None:
        self.models, self.gate, self.threshold = models, gate, threshold

    @classmethod
    def fitted(cls, signals: np.ndarray, targets: np.ndarray, half: np.ndarray, langs: np.ndarray) -> Decision:
        """Fit on all flags together, which one being a signal too.

        `signals` must come from readers that had not seen the texts' authors; `half` (True or False a text) parts
        the authors in two. The gate learns, and its threshold is chosen, on probabilities of each half by what was
        fitted on the other: texts of one hand on both sides would make them too sure.
        """
        everything = np.ones(len(half), dtype=bool)
        learnt = [everything, half, ~half]
        models, *halves = Parallel(n_jobs=-1)(delayed(_fit)(signals[some], targets[some]) for some in learnt)
        held_out = np.zeros(targets.shape)
        for judged, others in zip((~half, half), halves, strict=True):
            held_out[judged] = _probabilities(others, signals[judged])
        flagged = targets.any(axis=1)
        gated = np.zeros(len(half))
        for judged in (half, ~half):
            gate = Gate.fitted(held_out[~judged], signals[~judged], flagged[~judged])
            gated[judged] = gate.probabilities(held_out[judged], signals[judged])
        return cls(models, Gate.fitted(held_out, signals, flagged), best_threshold(gated, flagged, langs))

    def probabilities(self, signals: np.ndarray) -> np.ndarray:
        """Of each flag: texts by flags."""
        return _probabilities(self.models, signals)

    def shown(self, probabilities: np.ndarray, signals: np.ndarray) -> np.ndarray:
        """Texts by flags, True or False: none, or the likeliest and all that are likely enough."""
        certain = probabilities.max(axis=1) >= CERTAIN
        passed = certain | (self.gate.probabilities(probabilities, signals) >= self.threshold)
        named = probabilities >= LIKELY
        named[np.arange(len(named)), probabilities.argmax(axis=1)] = True
        return np.asarray(passed[:, np.newaxis] & named)

    def state(self) -> dict[str, Any]:
        """What is saved."""
        return {"models": self.models, "gate": asdict(self.gate), "threshold": self.threshold}

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> Decision:
        """The decision that `state` describes."""
        return cls(state["models"], Gate(**state["gate"]), state["threshold"])


def _probabilities(models: list[GradientBoostingClassifier], signals: np.ndarray) -> np.ndarray:
    rows = _rows(signals)
    return np.asarray(np.mean([model.predict_proba(rows)[:, 1] for model in models], axis=0).reshape(signals.shape[:2]))


def _fit(signals: np.ndarray, targets: np.ndarray) -> list[GradientBoostingClassifier]:
    rows, wanted = _rows(signals), targets.reshape(-1)
    return [GradientBoostingClassifier(random_state=seed, **_TREES).fit(rows, wanted) for seed in SEEDS]


def _rows(signals: np.ndarray) -> np.ndarray:
    """One row a text and flag: the signals, then which flag it is."""
    texts, flags, names = signals.shape
    return np.hstack([signals.reshape(-1, names), np.tile(np.eye(flags), (texts, 1))])


def best_threshold(probabilities: np.ndarray, flagged: np.ndarray, langs: np.ndarray) -> float:
    """The threshold whose least margin to the aims, over both aims and all languages, is largest."""
    groups = [((langs == lang) & (flagged == kind), aim) for lang in np.unique(langs) for kind, aim in AIMS.items()]
    margins = []
    for threshold in THRESHOLDS:
        right = (probabilities >= threshold) == flagged
        margins.append(min(right[group].mean() - aim for group, aim in groups if group.any()))
    return float(THRESHOLDS[int(np.argmax(margins))])
