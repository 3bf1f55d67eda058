"""How often a week: "chaque matin sauf dimanche" -> 6, "twice a month" -> 2 / 4.33, "un lundi sur deux" -> 0.5."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.understanding.lexicon import load_yaml
from advisor.understanding.numbers import NUMBER, middle
from advisor.understanding.periods import days_between

WEEKS_PER_MONTH = 4.33
WEEKS_PER_QUARTER = 13.0
WEEKS_PER_YEAR = 52.0
DAYS_PER_WEEK = 7
WORKING_DAYS = 5

#: Period name in the lexicon -> times a week, the longest names first.
_PERIODS: tuple[tuple[str, float], ...] = (
    ("per_fortnight", 0.5),
    ("per_quarter", 1 / WEEKS_PER_QUARTER),
    ("per_year", 1 / WEEKS_PER_YEAR),
    ("per_month", 1 / WEEKS_PER_MONTH),
    ("per_week", 1.0),
)
_SEVEN_OF_SEVEN = re.compile(r"\b7 ?j(?:ours)? ?(?:/|sur) ?7\b|\b7 days a week\b")
_OPEN_DAYS = re.compile(
    r"\b(?:ouvre|ouvert\w*|ouvrons|ouverture|open|work|working|travaille|bosse)\b.{0,20}?\b([1-7]) (?:days?|jours?)\b"
)
_DAYS_OF_SEVEN = re.compile(r"\b([1-6]) ?(?:j|jours?|days?) ?(?:/|sur|out of|of) ?7\b")
_ONE_OF_TWO = re.compile(r"\bsur 2\b|\b(?:in|out of) 2\b")


class Frequencies:
    """The compiled frequency expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "time")
        self.weekdays: list[str] = data["weekdays"]
        self._short: dict[str, str] = data["weekday_short"]
        names = "|".join([*(f"{d}s?" for d in self.weekdays), *self._short])
        self.weekday = re.compile(rf"\b({names})\b")
        self._span = re.compile(rf"\b({names}) ?(?:{data['span']}) ?({names})\b")
        self._daily = re.compile(rf"(?:{data['daily']})")
        self._daily_near = re.compile(rf"(?:{data['daily_near']})")
        self._working = re.compile(rf"(?:{data['working_days']})")
        self._except = re.compile(rf"\b(?:{data['except']})\b(.*)")
        self._alternate = re.compile(rf"\b(?:{data['alternate']})\b")
        self._multiplied = re.compile(rf"\bx ?({NUMBER})\b")
        self.periods = tuple((re.compile(rf"(?:{data[name]})"), factor) for name, factor in _PERIODS)
        count = rf"({NUMBER})(?: ?(?:a|-|ou|to|or) ?({NUMBER}))? ?"
        per = rf"(?: ?{data['per']} ?(\w+))?"
        self._times = re.compile(rf"{count}{data['times']}\b{per}")
        self._days = re.compile(rf"{count}{data['days']}\b")
        self._words = {word: float(times) for word, times in data["times_words"].items()}
        self._times_word = re.compile(rf"\b({'|'.join(self._words) or '(?!)'})\b{per}")

    def mask(self, text: str) -> str:
        """The text without the numbers that belong to frequencies ("sur 2", "7j/7"), which are no durations."""
        text = _SEVEN_OF_SEVEN.sub(" quotidien ", text)
        text = _DAYS_OF_SEVEN.sub(r" \1 jours ", text)
        return _ONE_OF_TWO.sub(" sur deux ", text)

    def per_week(self, zone: str, near: bool = False) -> float | None:
        """Times a week said in a stretch of text, or None. "Every other" day is 3.5, "every other" week or Monday 0.5.

        ``near``: the zone is the duration's own clause, where "le soir" means every evening.
        """
        if self._alternate.search(zone):
            if self.weekday.search(zone) or self.periods[-1][0].search(zone) or self.periods[0][0].search(zone):
                return 0.5
            return DAYS_PER_WEEK / 2
        return self._base(zone, near)

    def working_days_only(self, text: str) -> bool:
        """True when working days are meant anywhere in a text ("daily, but not at weekends")."""
        return bool(self._working.search(text))

    def days_open(self, text: str) -> float | None:
        """Days a week that the business opens ("we open six days"), or None."""
        opening = _OPEN_DAYS.search(text)
        return float(opening[1]) if opening else None

    def _base(self, zone: str, near: bool) -> float | None:
        """Times a week of anything but "every other"."""
        period = self._period(zone)
        days = days_between(zone)
        if days:
            return DAYS_PER_WEEK / days
        times = self._times.search(zone)
        if times:
            return middle(times[1], times[2]) * self._factor(times[3], period, zone)
        word = self._times_word.search(zone)
        if word:
            return self._words[word[1]] * self._factor(word[2], period, zone)
        multiplied = self._multiplied.search(zone)
        if multiplied:
            return float(multiplied[1]) * (period or 1.0)
        return self._by_days(zone, period, near)

    def _by_days(self, zone: str, period: float | None, near: bool) -> float | None:
        """Frequencies told in days: counted, named, "every day except…"."""
        days = self._days.search(zone)
        if days:
            return middle(days[1], days[2]) * (period or 1.0)
        span = self._span.search(zone)
        if span:
            return self._length(span)
        named = {self._index(m[1]) for m in self.weekday.finditer(zone)}
        daily = self._daily.search(zone) or self._working.search(zone)
        # "le soir" is every evening, but "Tuesday and Thursday mornings" are two.
        if daily or (near and self._daily_near.search(zone) and (not named or self._except.search(zone))):
            return float(self._every_day(zone))
        if named:
            return len(named) * (period if period and period < 1 else 1.0)
        return period

    def _every_day(self, zone: str) -> int:
        """Days a week of "every day", less the working-day limit or the days excepted."""
        if self._working.search(zone):
            return WORKING_DAYS
        excepted = self._except.search(zone)
        out = {self._index(m[1]) for m in self.weekday.finditer(excepted[1])} if excepted else set()
        return DAYS_PER_WEEK - len(out)

    def _period(self, zone: str) -> float | None:
        """Times a week of "a month", "a year"…"""
        return next((factor for pattern, factor in self.periods if pattern.search(zone)), None)

    def _factor(self, word: str | None, period: float | None, zone: str) -> float:
        """Periods a week for "3 times a <word>"; for "3 times a day" the days of the zone ("Tuesday to Saturday")."""
        if word and word.startswith(("jour", "j", "day")):
            return self._days_meant(zone)
        if word is None and period is None and self._daily.search(zone):
            return self._days_meant(zone)
        return period or 1.0

    def _days_meant(self, zone: str) -> float:
        """Days a week that a daily habit keeps to: a stretch or a number of days, else every day but those excepted."""
        span = self._span.search(zone)
        if span:
            return self._length(span)
        counted = self._days.search(zone)
        return float(counted[1]) if counted else float(self._every_day(zone))

    def _length(self, span: re.Match[str]) -> float:
        """Days from one weekday to another."""
        return float((self._index(span[2]) - self._index(span[1])) % DAYS_PER_WEEK + 1)

    def _index(self, name: str) -> int:
        """Monday is 0; plural and short names are understood."""
        name = self._short.get(name, name)
        return self.weekdays.index(name if name in self.weekdays else name.rstrip("s"))


@cache
def frequencies(lang: str) -> Frequencies:
    """The frequency expressions of a language, compiled once."""
    return Frequencies(lang)
