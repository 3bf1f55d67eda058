"""The gate before the flags, and the threshold between both aims."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.redflags.decision import LIKELY, Decision, best_threshold
from advisor.redflags.gate import Gate
from advisor.redflags.knowledge import ARTICLE_CODES
from advisor.redflags.signals import NAMES

FLAGS = len(ARTICLE_CODES)


def _texts(seed: int, count: int = 80) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Probabilities, signals, and which texts show a flag: those whose likeliest flag is likelier."""
    chance = np.random.default_rng(seed)
    flagged = chance.random(count) < 0.5
    probabilities = chance.random((count, FLAGS)) * 0.2
    probabilities[np.arange(count), chance.integers(0, FLAGS, count)] += np.where(flagged, 0.6, 0.0)
    return probabilities, chance.normal(size=(count, FLAGS, len(NAMES))), flagged


def test_the_gate_learns_what_tells_flagged_texts_from_clean_ones():
    gate = Gate.fitted(*_texts(1))
    probabilities, signals, flagged = _texts(2)
    assert ((gate.probabilities(probabilities, signals) >= 0.5) == flagged).mean() > 0.9


def test_the_gate_does_not_mind_which_flag_it_is():
    gate = Gate.fitted(*_texts(1))
    probabilities, signals, _ = _texts(2)
    order = np.random.default_rng(3).permutation(FLAGS)
    of_text = [NAMES.index(name) for name in ("text_any", "length")]
    signals[:, :, of_text] = signals[:, :1, of_text]  # these are the same for all flags of a text
    ours = gate.probabilities(probabilities[:, order], signals[:, order])
    np.testing.assert_allclose(ours, gate.probabilities(probabilities, signals))


@pytest.mark.parametrize("flagged", [True, False])
def test_where_all_texts_are_alike_the_gate_says_so(flagged: bool):
    probabilities, signals, kinds = _texts(1)
    gate = Gate.fitted(probabilities, signals, np.full_like(kinds, flagged))
    assert ((gate.probabilities(probabilities, signals) >= 0.5) == flagged).all()


def test_a_text_that_passes_shows_the_likeliest_flag_and_all_likely_ones():
    signals = np.zeros((3, FLAGS, len(NAMES)))
    probabilities = np.full((3, FLAGS), 0.01)
    probabilities[0, [2, 5]] = 0.9, LIKELY
    probabilities[1, 3] = LIKELY - 0.1
    open_gate = Gate(np.zeros_like(Gate.fitted(*_texts(1)).coefficients), 1.0)
    shown = Decision([], open_gate, 0.5).shown(probabilities, signals)
    assert [np.flatnonzero(row).tolist() for row in shown[:2]] == [[2, 5], [3]]
    shut = Decision([], open_gate, 0.9).shown(probabilities, signals)
    assert [np.flatnonzero(row).tolist() for row in shut] == [[2, 5], [], []]  # what is certain needs no gate


def test_a_decision_read_from_its_state_decides_alike():
    probabilities, signals, flagged = _texts(4)
    targets = (probabilities > 0.5) & flagged[:, np.newaxis]
    decision = Decision.fitted(signals, targets, np.arange(len(flagged)) % 2 == 0, np.array(["fr"] * len(flagged)))
    again = Decision.from_state(decision.state())
    found, found_again = decision.probabilities(signals), again.probabilities(signals)
    np.testing.assert_array_equal(found, found_again)
    np.testing.assert_array_equal(decision.shown(found, signals), again.shown(found, signals))


def test_the_threshold_lies_as_far_as_can_be_from_both_aims():
    flagged = np.array([False] * 10 + [True] * 10)
    probabilities = np.concatenate([np.linspace(0.0, 0.58, 10), np.linspace(0.62, 1.0, 10)])
    threshold = best_threshold(probabilities, flagged, np.array(["fr"] * 20))
    assert 0.58 < threshold <= 0.62


def test_the_language_that_fares_worse_decides():
    """Two of five French clean texts look bad; among a hundred English ones beside them they would not count."""
    langs = np.array(["fr"] * 5 + ["en"] * 195)
    flagged = np.array([False] * 100 + [True] * 100)
    clean, shown = [0.7] * 2 + [0.1] * 98, [0.65] * 30 + [0.95] * 70
    probabilities = np.array(clean + shown)
    assert best_threshold(probabilities, flagged, langs) > 0.7
    assert best_threshold(probabilities, flagged, np.full(200, "en")) <= 0.65
