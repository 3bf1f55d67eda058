"""Lines that every form of the plan says alike."""

from __future__ import annotations

from advisor.plan.dates import say_date
from advisor.plan.means import place
from advisor.plan.model import FIRST, HOURS_UNKNOWN, PAUSE, Account, Plan, Review, Source, Step
from advisor.plan.words import duration, listing, say


def time_line(plan: Plan) -> str:
    """The owner's hours, or that they are unknown."""
    if plan.week_minutes is None:
        return say("hours_unknown", plan.lang)
    return say("hours_a_week", plan.lang, duration=duration(plan.week_minutes, plan.lang))


def limit_lines(plan: Plan) -> list[str]:
    """What limits the plan, and what comes after; empty for a full plan."""
    if plan.limit is None:
        return []
    lines = [say(f"limit_{plan.limit}", plan.lang)]
    if plan.limit == HOURS_UNKNOWN and plan.shares:
        names = listing([share.name for share in plan.shares], plan.lang)
        lines.append(say("waiting_platforms", plan.lang, platforms=names))
    return lines


def step_line(step: Step, lang: str) -> str:
    """A step with whether it was begun before or goes on later."""
    if step.continued:
        return f"{step.text} {say('continued', lang)}"
    return f"{step.text} {say('to_be_continued', lang)}" if step.unfinished else step.text


def later_line(step: Step, lang: str) -> str:
    """A step outside its session: it needs the name of its place."""
    line = step_line(step, lang)
    if step.kind in (FIRST, PAUSE) and step.code:
        return say("about", lang, name=place(step.code, lang), text=line)
    return line


def review_line(review: Review, lang: str) -> str:
    """The day of a review and what it is about."""
    day = say_date(review.day, lang)
    if not review.names:
        return say("review_alone", lang, date=day)
    return say("review_day", lang, date=day, platforms=", ".join(review.names))


def account_lines(account: Account, plan: Plan) -> list[str]:
    """Why an account is kept or paused, how, and how to close it decently."""
    lines = [account.reason]
    if account.how:
        lines.append(say("how", plan.lang, how=account.how))
    if account.close:
        lines.append(say("close", plan.lang, date=say_date(plan.reviews[0].day, plan.lang), how=account.close))
    return lines


def source_line(source: Source) -> str:
    """Title and year, the year once."""
    return source.title if not source.year or source.year in source.title else f"{source.title}, {source.year}"
