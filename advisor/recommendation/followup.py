"""What the business number says some weeks later: keep, change one thing or stop, and whether it is mere chance."""

from __future__ import annotations

import math
from dataclasses import dataclass

from advisor.knowledge.loader import Knowledge, load
from advisor.knowledge.schema import FollowUp

KEEP, REACHED, CONFIRM, EARLY, CHANGE, STOP = "keep", "reached", "confirm", "early", "change", "stop"


@dataclass(frozen=True)
class Review:
    """``verdict``: one of the constants above; ``chance``: the difference is too small to mean anything;
    ``left``: weeks of the trial still to come."""

    verdict: str
    difference: float
    chance: bool
    left: int


def review(
    before: float, now: float, weeks: float, trial: int, goal: float | None = None, knowledge: Knowledge | None = None
) -> Review:
    """Judge a business number counted over equal periods ``before`` the start and ``now``.

    ``weeks`` since the start, ``trial`` the weeks agreed for the test, ``goal`` the number aimed at.
    """
    rules = (knowledge or load()).followup
    chance = is_chance(before, now, rules)
    left = max(0, math.ceil(trial - weeks))
    verdict = _verdict(now - before, chance, weeks, trial, goal is not None and now >= goal, rules)
    return Review(verdict, now - before, chance, left)


def is_chance(before: float, now: float, rules: FollowUp) -> bool:
    """Whether two counts differ by no more than counts of this size do by themselves (spread of a Poisson count)."""
    return abs(now - before) < max(rules.noise_floor, rules.noise_spread * math.sqrt(before + now))


def _verdict(difference: float, chance: bool, weeks: float, trial: int, reached: bool, rules: FollowUp) -> str:
    """By the stop rule: nothing is stopped before the trial ends, nothing is prolonged for ever without a move."""
    if reached and difference > 0:
        return CONFIRM if chance else REACHED
    if weeks < trial:
        return EARLY
    if difference > 0 and not chance:
        return KEEP
    if weeks >= trial * rules.stop_after_trials or (difference < 0 and not chance):
        return STOP
    return CHANGE
