"""What to count, by hand, and the day on which the count is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from advisor.knowledge.loader import load
from advisor.plan.model import HOURS_UNKNOWN, Measure, Review, Share, Tally
from advisor.plan.words import planning, say, task

USEFUL = 1.5  # strength from which a platform serves a goal
GOAL = "leads"  # when nothing is known of the business


def measures(
    profile: Mapping[str, Any], advice: Mapping[str, Any], shares: Sequence[Share], lang: str
) -> tuple[Measure, ...]:
    """The number of each advised platform; without one, that of the first goal."""
    goals = _goals(profile)
    if not shares:
        return (Measure(None, "", task("number", goals[0], lang), task("count", goals[0], lang)),)
    metrics = {platform["code"]: platform["metric"] for platform in advice["platforms"]}
    return tuple(
        Measure(one.code, one.name, metrics[one.code], task("count", _served(one.code, goals), lang)) for one in shares
    )


def tally(start: date, names: Sequence[str], lang: str) -> Tally:
    """A sheet from the first week to the eighth: one column for each place and what else brings people."""
    others = [say(key, lang) for key in ("word_of_mouth", "passing_by", "other_origin")]
    return Tally((*names, *others), tuple(start + timedelta(weeks=number) for number in range(2 * planning("weeks"))))


def reviews(
    start: date, advice: Mapping[str, Any], shares: Sequence[Share], limit: str | None, lang: str
) -> tuple[Review, ...]:
    """One review for each length of trial among the advised platforms, the nearest first."""
    if limit == HOURS_UNKNOWN or not shares:
        unknown = limit == HOURS_UNKNOWN
        weeks = planning("review_weeks_unknown" if unknown else "review_weeks")
        rule = say("review_hours" if unknown else "review_without", lang)
        return (Review(start + timedelta(weeks=weeks), (), (), rule),)
    rules = {platform["code"]: platform["stop_rule"] for platform in advice["platforms"]}
    found = []
    for weeks in sorted({_trial(one.code) for one in shares}):
        same = [one for one in shares if _trial(one.code) == weeks]
        codes, names = tuple(one.code for one in same), tuple(one.name for one in same)
        found.append(Review(start + timedelta(weeks=weeks), codes, names, rules[codes[0]]))
    return tuple(found)


def _trial(code: str) -> int:
    """Weeks of a platform's trial."""
    platform = load().platforms.get(code)
    return platform.test_weeks if platform else planning("review_weeks")


def _goals(profile: Mapping[str, Any]) -> list[str]:
    """The owner's goals, or the usual ones of the sector."""
    sector = load().sectors.get(profile.get("sector", ""))
    return list(profile.get("goals") or (sector.usual_goals if sector else ())) or [GOAL]


def _served(code: str, goals: Sequence[str]) -> str:
    """The first goal that a platform serves well."""
    platform = load().platforms.get(code)
    served = platform.goals if platform else {}
    return next((goal for goal in goals if goal in served and served[goal].strength >= USEFUL), goals[0])
