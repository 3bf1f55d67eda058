"""From findings to one of the contract's four verdicts."""

from collections.abc import Sequence

NO_RED_FLAG = "no_red_flag_found"
ASK = "ask_questions"
DOUBTS = "serious_doubts"
WALK_AWAY = "walk_away"

POINTS = {"hard_stop": 4, "red": 2, "yellow": 1}
DOUBTS_FROM, WALK_AWAY_FROM = 4, 8


def verdict(severities: Sequence[str], silent: bool = False) -> str:
    """A verdict on the offer, never on the person.

    Points: hard stop 4, red 2, yellow 1. None: no_red_flag_found. From 8, or a hard stop with any
    other red or hard stop beside it: walk_away. From 4: serious_doubts. Else ask_questions.
    `silent`: an offer that mentions nothing of the essentials; alone it makes ask_questions, never more.
    """
    points = sum(POINTS[severity] for severity in severities)
    grave = sum(severity != "yellow" for severity in severities)
    if points >= WALK_AWAY_FROM or ("hard_stop" in severities and grave > 1):
        return WALK_AWAY
    if points >= DOUBTS_FROM:
        return DOUBTS
    return ASK if points or silent else NO_RED_FLAG
