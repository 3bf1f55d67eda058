"""From profile and advice to the plan: exact and deterministic; nothing here reads a clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from advisor.plan import counting, means, steps
from advisor.plan.model import HOURS_UNKNOWN, NO_HOURS, NO_PLATFORM, NOTHING, UPKEEP, Plan, Share, Step, Week
from advisor.plan.sessions import sessions
from advisor.plan.weeks import fill_unknown, fill_weeks
from advisor.plan.words import planning, say

ASSUMPTIONS = ("assume_hours", "assume_steps", "assume_days", "assume_numbers")
LONGEST_NAME = 120  # characters of the business in the owner's words


def make_plan(profile: Mapping[str, Any], advice: Mapping[str, Any], lang: str, start: date) -> Plan:
    """The plan of an owner from a day on.

    ``profile`` and ``advice`` as in ``advisor.recommendation.recommend``, the advice made in ``lang`` ("fr" or
    "en"). ``start`` is any day, by habit a Monday (``next_monday``).
    """
    minutes = _minutes(profile.get("hours_per_week"))
    limit = _limit(advice, minutes)
    shares = tuple(_share(platform, lang) for platform in advice["platforms"])
    active = shares if limit is None else ()
    laid, later = _lay(dict(advice), shares, minutes, limit, lang)
    naming = partial(_title, lang=lang)
    starts = [start + timedelta(weeks=number) for number in range(len(laid))]
    weeks = (
        Week(n, day, sessions(todo, day, naming)) for n, (day, todo) in enumerate(zip(starts, laid, strict=True), 1)
    )
    return Plan(
        lang=lang,
        business=" ".join(str(profile.get("business_type") or "").split())[:LONGEST_NAME],
        start=start,
        week_minutes=minutes,
        limit=limit,
        shares=shares,
        weeks=tuple(weeks),
        later=tuple(later),
        measures=counting.measures(profile, advice, active, lang),
        tally=counting.tally(start, [share.name for share in active], lang),
        reviews=counting.reviews(start, advice, active, limit, lang),
        reuse=means.reuse(profile, lang),
        accounts=means.accounts(profile, advice, lang),
        assumptions=tuple(say(key, lang) for key in ASSUMPTIONS),
        sources=means.sources(advice),
    )


def _lay(
    advice: dict[str, Any], shares: tuple[Share, ...], minutes: int | None, limit: str | None, lang: str
) -> tuple[list[list[Step]], list[Step]]:
    """Steps of each week, and those left over."""
    upkeep, weeks = steps.upkeep_steps(advice, lang), planning("weeks")
    if minutes is None:
        once = [*steps.before_steps(advice), steps.timing_step(lang), *steps.pause_steps(advice)]
        return fill_unknown(once, upkeep, weeks)
    once = [*steps.before_steps(advice), *steps.first_steps(advice), *steps.pause_steps(advice)]
    return fill_weeks(once, [*steps.rhythm_steps(shares, lang), *upkeep], minutes, weeks)


def _minutes(hours: float | None) -> int | None:
    """Whole minutes of the owner's week, rounded down; a hair of floating point is no minute lost."""
    return None if hours is None else int(hours * 60 + 1e-6)


def _share(platform: Mapping[str, Any], lang: str) -> Share:
    return Share(platform["code"], means.place(platform["code"], lang), _minutes(platform["hours_per_week"]) or 0)


def _limit(advice: Mapping[str, Any], minutes: int | None) -> str | None:
    if minutes is None:
        return HOURS_UNKNOWN
    if not minutes:
        return NO_HOURS
    if advice["platforms"]:
        return None
    return NO_PLATFORM if advice["before"] or advice["upkeep"] or advice["pause"] else NOTHING


def _title(code: str | None, lang: str) -> str:
    if code is None:
        return say("preparation", lang)
    return say("upkeep_work", lang) if code == UPKEEP else means.place(code, lang)
