"""Dates of posts as people paste them, made comparable with each other; the clock of this machine plays no part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from advisor.redflags.folding import fold

_AGO = re.compile(
    r"(\d{1,3}) ?(min(?:ute)?s?|h(?:r|eure|our)?s?|j(?:our)?s?|d(?:ay)?s?|sem(?:aine)?s?|w(?:eek)?s?|mo(?:is|nths?)?)\b"
)
_UNIT_DAYS = {"mi": 1 / 1440, "h": 1 / 24, "j": 1.0, "d": 1.0, "s": 7.0, "w": 7.0, "mo": 30.0}
_WORDS = {"hier": 1, "yesterday": 1, "avant-hier": 2, "aujourd'hui": 0, "today": 0}
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d)?)?")
#: Days that stand for "now": a date without a year is put before each in turn, and the shorter span wins.
_ANCHORS = (datetime(2024, 12, 31), datetime(2024, 6, 30))


def read_dates(dates: Sequence[str], lang: str) -> list[datetime | None]:
    """One date for each text, None where there is none to read.

    Dates relative to the day of copying ("3 h", "yesterday") count from the latest full date, else from one
    fixed day; only differences mean something.
    """
    candidates = [[_read(date, lang, anchor) for date in dates] for anchor in _ANCHORS]
    return min(candidates, key=_span)


def _span(dates: Sequence[datetime | None]) -> timedelta:
    known = [date for date in dates if date]
    return max(known) - min(known) if known else timedelta(0)


def _read(date: str, lang: str, anchor: datetime) -> datetime | None:
    text = fold(date).strip()
    if not text:
        return None
    if iso := _ISO.match(text):
        return _iso(iso.group())
    for word, days in _WORDS.items():
        if text.startswith(word):
            return anchor - timedelta(days=days)
    if ago := _AGO.match(text.removeprefix("il y a ")):
        return anchor - timedelta(days=int(ago[1]) * _days(ago[2]))
    return _parsed(date, lang, anchor)


def _days(unit: str) -> float:
    return next(days for start, days in _UNIT_DAYS.items() if unit.startswith(start))


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.replace("t", " "))
    except ValueError:
        return None


def _parsed(date: str, lang: str, anchor: datetime) -> datetime | None:
    import dateparser  # half a second to import: only for who checks something

    american = re.match(r"\s*\d{1,2}[/.](1[3-9]|2\d|3[01])\b", date)
    order = {"RELATIVE_BASE": anchor, "PREFER_DATES_FROM": "past", "DATE_ORDER": "MDY" if american else "DMY"}
    languages = [lang, "en" if lang == "fr" else "fr"]
    found = dateparser.parse(date, languages=languages, settings={**order, "RETURN_AS_TIMEZONE_AWARE": False})
    return found.replace(tzinfo=None) if found else None
