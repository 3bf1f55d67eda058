"""Whether a text shows any flag at all: asked before which ones, so that honest texts are left alone as a whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from advisor.redflags.signals import NAMES, logit

LIKELIEST, STRONGEST = 4, 3  # how many flags are looked at, whichever they are
MOST_RULES = 3  # what the rules show of more flags says no more
SURE = 6.0  # log-odds where all texts learnt from show a flag, or none
_OF_TEXT = [NAMES.index(name) for name in ("text_any", "length")]
_OF_FLAGS = [NAMES.index(name) for name in ("best_segment", "text")]
_OF_RULES = [NAMES.index(name) for name in ("strong_rule", "hints", "cancelled_rule")]


@dataclass(frozen=True)
class Gate:
    """A logistic regression on what the likeliest flags and the text as a whole look like."""

    coefficients: np.ndarray
    intercept: float

    @classmethod
    def fitted(cls, probabilities: np.ndarray, signals: np.ndarray, flagged: np.ndarray) -> Gate:
        """Learn from texts whose `probabilities` (by flags) come from a decision that had not seen them."""
        columns = _columns(probabilities, signals)
        if flagged.min() == flagged.max():
            return cls(np.zeros(columns.shape[1]), SURE if flagged.max() else -SURE)
        scaler = StandardScaler().fit(columns)
        model = LogisticRegression(max_iter=1000).fit(scaler.transform(columns), flagged)
        coefficients = model.coef_[0] / scaler.scale_
        return cls(coefficients, float(model.intercept_[0] - coefficients @ scaler.mean_))

    def probabilities(self, probabilities: np.ndarray, signals: np.ndarray) -> np.ndarray:
        """One a text: that it shows a flag."""
        logits = _columns(probabilities, signals) @ self.coefficients + self.intercept
        return np.asarray(1 / (1 + np.exp(-logits)))


def _columns(probabilities: np.ndarray, signals: np.ndarray) -> np.ndarray:
    """One row a text; `signals`: texts by flags by `NAMES`."""
    strongest = [_largest(signals[:, :, name], STRONGEST) for name in _OF_FLAGS]
    rules = np.minimum(signals[:, :, _OF_RULES].sum(axis=1), MOST_RULES)
    return np.hstack([_largest(logit(probabilities), LIKELIEST), signals[:, 0, _OF_TEXT], *strongest, rules])


def _largest(values: np.ndarray, count: int) -> np.ndarray:
    """The largest `count` of each row, in order."""
    return np.sort(values, axis=1)[:, : -count - 1 : -1]
