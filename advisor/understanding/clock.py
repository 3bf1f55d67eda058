"""Times of the clock that make a duration: "between 6 pm and 8 pm", "Thursdays 2 till 5"."""

from __future__ import annotations

import re
from functools import cache

from advisor.understanding.frequency import frequencies
from advisor.understanding.lexicon import alternatives
from advisor.understanding.numbers import NUMBER

#: "between 7 h and 9 h" is a time of the day from here on.
_EARLIEST_CLOCK, _LONGEST_STRETCH = 7.0, 6.0
#: A stretch between two times of the day.
_FROM_TO = re.compile(
    rf"(?:\b(?:entre|de|from|between|des) )?({NUMBER}) ?(?P<u1>h|am|pm)?"
    rf" ?(?:a|et|to|-|and|till|until) ?({NUMBER}) ?(?P<u2>h|am|pm)\b"
)


def clock_stretches(text: str, lang: str) -> str:
    """A text in digits with stretches of the clock as durations."""
    return _FROM_TO.sub(_clock_stretch, _day_stretch(lang).sub(_bare_clock_stretch, text))


def _clock_stretch(m: re.Match[str]) -> str:
    """ "entre 18 h et 19 h", "6 pm to 7 pm" as "1 h"; a range of durations stays as it is."""
    low, high = float(m[1]), float(m[3])
    by_clock = "m" in (m["u1"] or m["u2"]) or (m["u1"] == "h" and low >= _EARLIEST_CLOCK)
    return f"{high - low:g} h" if by_clock and 0 < high - low <= _LONGEST_STRETCH else m[0]


@cache
def _day_stretch(lang: str) -> re.Pattern[str]:
    """Two bare times of the clock on a named day ("Thursdays 2 till 5", "lundi de 9 à 12")."""
    return re.compile(
        rf"(?P<day>{frequencies(lang).weekday.pattern}(?: {alternatives('time', 'part_of_day')})?),? ?"
        rf"(?P<sure>(?:from|between|de|entre) )?"
        rf"(?P<low>\d{{1,2}}) ?(?:(?P<till>till|until|jusqu'a)|to|a|-|and|et) ?(?P<high>\d{{1,2}})"
        rf"\b(?!:|[.,]\d| ?(?:h\b|hours?|heures?|min|am\b|pm\b|%|{alternatives('time', 'any_period')}))"
    )


def _bare_clock_stretch(m: re.Match[str]) -> str:
    """A stretch of the clock as hours; small numbers close together may be hours already ("Sunday 2 to 3")."""
    low, high = int(m["low"]), int(m["high"])
    length = high - low if high > low else high + 12 - low
    sure = m["sure"] or m["till"] or low > _LONGEST_STRETCH or (high > low and length > 2)
    return f"{m['day']} {length} h" if sure and length <= _LONGEST_STRETCH else m[0]
