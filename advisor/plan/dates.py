"""Days in words, and the Monday a plan begins on."""

from __future__ import annotations

from datetime import date, timedelta

from advisor.plan.words import NBSP, say


def next_monday(today: date) -> date:
    """The first Monday after a day: seven days on when that day is a Monday itself."""
    return today + timedelta(days=7 - today.weekday())


def say_date(day: date, lang: str) -> str:
    """«lundi 30 novembre 2026», "Monday 30 November 2026"."""
    weekday = say("weekdays", lang).split()[day.weekday()]
    month = say("months", lang).split()[day.month - 1]
    return say("date", lang, weekday=weekday, day=_day(day, lang), month=month, year=day.year)


def say_short_date(day: date, lang: str) -> str:
    """«30 nov.», "30 Nov"."""
    month = say("short_months", lang).split()[day.month - 1]
    return say("short_date", lang, day=_day(day, lang), short_month=month).replace(" ", NBSP)


def weekday_initial(day: date, lang: str) -> str:
    """The first letter of a weekday, as calendars have it."""
    return say("weekdays", lang).split()[day.weekday()][0].upper()


def _day(day: date, lang: str) -> str:
    return say("first_day", lang) if day.day == 1 else str(day.day)
