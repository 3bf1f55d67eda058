"""The stop rule: keep, change one thing or stop, and what is only chance."""

import pytest

from advisor.recommendation.followup import CHANGE, CONFIRM, EARLY, KEEP, REACHED, STOP, review


@pytest.mark.parametrize(
    ("before", "now", "weeks", "verdict", "chance"),
    [
        (4, 7, 6, EARLY, True),
        (4, 20, 6, EARLY, False),
        (4, 20, 13, KEEP, False),
        (4, 6, 13, CHANGE, True),
        (4, 4, 13, CHANGE, True),
        (100, 110, 13, CHANGE, True),
        (100, 140, 13, KEEP, False),
        (40, 10, 13, STOP, False),
        (4, 6, 25, STOP, True),
        (0, 0, 13, CHANGE, True),
    ],
)
def test_verdicts(before, now, weeks, verdict, chance):
    found = review(before, now, weeks, trial=12)
    assert (found.verdict, found.chance) == (verdict, chance)


def test_a_goal_that_is_reached_is_said_even_early():
    assert review(4, 12, 6, trial=12, goal=10).verdict == REACHED


def test_a_goal_reached_by_a_hair_is_to_be_confirmed():
    assert review(4, 6, 6, trial=12, goal=5).verdict == CONFIRM


def test_a_goal_that_was_met_before_is_no_success():
    assert review(12, 12, 6, trial=12, goal=10).verdict == EARLY


def test_weeks_left():
    assert review(4, 5, 6, trial=12).left == 6 and review(4, 5, 20, trial=12).left == 0
