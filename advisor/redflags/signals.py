"""Signals of a text for each flag: what the final decision weighs."""

import numpy as np

from advisor.redflags.documents import Document
from advisor.redflags.features import STANDING
from advisor.redflags.knowledge import ARTICLE_CODES

_FLOOR = 1e-4
#: Concepts whose share of the text's sentences is a signal.
OVERALL = ("BIZ", "TOLD", "REFUSE", "CRITIC")
NAMES = (
    "best_segment", "second_segment", "all_segments", "text", "text_any", "length", "other_flags",
    "rival_in_segment", "strong_rule", "hints", "cancelled_rule", *STANDING, "denied_next", *OVERALL,
)  # fmt: skip


def logit(probability: np.ndarray) -> np.ndarray:
    """Log-odds, away from infinity."""
    clipped = np.clip(probability, _FLOOR, 1 - _FLOOR)
    return np.log(clipped / (1 - clipped))


def signals(document: Document, segments: np.ndarray, text: np.ndarray) -> np.ndarray:
    """Flags by `NAMES`, from the reader's probabilities and the rules."""
    ranked = np.sort(segments, axis=0)[::-1]
    second = ranked[1] if len(ranked) > 1 else np.full(len(ARTICLE_CODES), 0.001)
    count = len(ARTICLE_CODES)
    columns = [
        logit(ranked[0]), logit(second), logit(1 - np.prod(1 - segments, axis=0)), logit(text[:count]),
        np.full(count, logit(text[count:])[0]), np.full(count, np.log(len(segments))), logit(_others(ranked[0])),
        logit(_rivals(segments)), *_rule_signals(document, segments),
    ]  # fmt: skip
    return np.column_stack(columns)


def _others(best: np.ndarray) -> np.ndarray:
    """For each flag the best probability of another one in the text."""
    return np.array([np.delete(best, index).max() for index in range(len(best))])


def _rivals(segments: np.ndarray) -> np.ndarray:
    """For each flag the best probability of another one in its own best segment."""
    rows = segments.argmax(axis=0)
    return np.array([np.delete(segments[row], index).max() for index, row in enumerate(rows)])


def _rule_signals(document: Document, segments: np.ndarray) -> list[np.ndarray]:
    readings = document.readings
    rows = segments.argmax(axis=0)
    return [
        np.array([any(code in r.strong for r in readings) for code in ARTICLE_CODES], dtype=float),
        np.array([sum(code in r.hints for r in readings) / len(readings) for code in ARTICLE_CODES]),
        np.array([any(code in r.cancelled for r in readings) for code in ARTICLE_CODES], dtype=float),
        *(np.array([name in readings[row].concepts for row in rows], dtype=float) for name in STANDING),
        np.array([row + 1 < len(readings) and "DENY_START" in readings[row + 1].concepts for row in rows], dtype=float),
        *(np.full(len(rows), np.mean([name in r.concepts for r in readings])) for name in OVERALL),
    ]
