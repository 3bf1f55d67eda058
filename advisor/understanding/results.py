"""Business numbers an owner gives: before, now, the goal with its date, reviews, what a customer is worth.

Looked for once the advice is given; the phrases are in ``lexicon/<lang>/results.yml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from advisor.understanding.lexicon import cue, load_yaml, to_regex
from advisor.understanding.normalize import normalize
from advisor.understanding.numbers import NUMBER, digits

_FILE = "results"
_NUMBER = re.compile(rf"(?<![\d.,/-])({NUMBER})(?![\d/])")
_FROM_TO = re.compile(rf"\b(?:from|de) ({NUMBER}) (?:[a-z]+ )?(?:to|a) ({NUMBER})\b")
_BARE = re.compile(rf"(?:[a-z,'!. ]{{0,24}}?)({NUMBER})(?: [a-z]+){{0,4}}[.! ]*")
#: "Un plan", "a plan": an article, no count.
_ARTICLES = {
    "fr": re.compile(r"\bune?\b(?! (?:par|seule?|client\w*|patient\w*|seance)\b)(?= [a-z])"),
    "en": re.compile(r"\ban?\b(?! (?:hundred|thousand|dozen|customer|client|patient|guest|booking)\b)(?= [a-z])"),
}
_PAUSE = re.compile(r"[,;!?]|\.(?!\d)| et | and | but | mais | puis | then ")
_REACH = 34  # characters between a number and the word that says what it is
_WEEK, _MONTH = 7, 365 / 12


@dataclass(frozen=True)
class Results:
    """``before``, ``now`` and ``goal`` are counts a month; ``by`` is the goal's date; ``extra`` holds other profile
    fields: ``review_count``, ``rating``, ``customer_value``, ``measures_origin``. ``bare``: numbers without a word."""

    before: float | None = None
    now: float | None = None
    goal: float | None = None
    by: date | None = None
    extra: dict[str, Any] | None = None
    bare: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        """Whether more was said than bare numbers."""
        return any(value is not None for value in (self.before, self.now, self.goal)) or bool(self.extra)


def read_results(text: str, lang: str, today: date) -> Results:
    """The numbers of a message in ``lang`` ("fr" or "en"); ``today`` makes "in three months" a date."""
    normal = digits(_ARTICLES[lang].sub(" ", normalize(text, lang)), lang)
    extra, normal = _extra(normal, lang)
    by, rest = _date(normal, lang, today)
    jump = _FROM_TO.search(rest)
    if jump:
        return Results(float(jump[1]), float(jump[2]), by=by, extra=extra)
    named, bare = _named(rest, lang, by is not None)
    return Results(named.get("before"), named.get("now"), named.get("goal"), by, extra, bare)


def _named(text: str, lang: str, dated: bool) -> tuple[dict[str, float], tuple[float, ...]]:
    """Each number with the nearest word of its clause that says what it is, and the numbers without one."""
    named: dict[str, float] = {}
    bare: list[float] = []
    for clause in _PAUSE.split(text):
        for m in _NUMBER.finditer(clause):
            around = clause[max(0, m.start() - _REACH) : m.end() + _REACH]
            kind = next((name for name in ("before", "now", "goal") if cue(lang, name, _FILE).search(around)), None)
            if kind is None or kind in named:
                bare.append(float(m[1]))
            else:
                named[kind] = float(m[1])
    if dated and "goal" not in named and bare:
        named["goal"] = bare.pop()  # "12 quotes by June": the date makes it a goal
    return named, tuple(bare)


def _extra(text: str, lang: str) -> tuple[dict[str, Any] | None, str]:
    """Reviews, rating, worth of a customer, whether customers are counted; the text without their numbers."""
    found: dict[str, Any] = {}
    names = (("worth", "customer_value"), ("rating", "rating"), ("reviews", "review_count"))
    for name, field in names:
        m = _raw(lang, name).search(text)
        if m:
            found[field] = next(float(group) for group in m.groups() if group and re.fullmatch(NUMBER, group))
            text = f"{text[: m.start()]} {text[m.end() :]}"
    if cue(lang, "counts", _FILE).search(text) and not _NUMBER.search(text):
        found["measures_origin"] = True
    return found or None, text


def _date(text: str, lang: str, today: date) -> tuple[date | None, str]:
    """The date of a goal, and the text without it."""
    m = _raw(lang, "within").search(text)
    if m:
        count = next(int(group) for group in m.groups() if group and group.isdigit())
        days = count * (_WEEK if re.search(r"week|semaine", m[0]) else _MONTH)
        return today + timedelta(days=round(days)), f"{text[: m.start()]} {text[m.end() :]}"
    m = _month(lang).search(text)
    if not m:
        return None, text
    names = load_yaml(lang, _FILE)["months"]
    month = next(n for n, name in enumerate(names, 1) if re.fullmatch(name, m["month"]))
    year = int(m["year"]) if m["year"] else today.year + (month < today.month)
    return _end_of(month, year), f"{text[: m.start()]} {text[m.end() :]}"


def _end_of(month: int, year: int) -> date:
    """The last day of a month: who says "by June" may mean its end."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@cache
def _month(lang: str) -> re.Pattern[str]:
    rows = load_yaml(lang, _FILE)
    by = "|".join(to_regex(word) for word in rows["by"])
    names = "|".join(rows["months"])
    return re.compile(
        rf"\b(?:{by})\b[a-z' ]{{0,20}}?(?:no-)?(?:\d{{1,2}}(?:st|nd|rd|th|er)? (?:of )?)?(?P<month>{names})\b"
        rf"(?: (?P<year>20\d\d))?"
    )


@cache
def _raw(lang: str, name: str) -> re.Pattern[str]:
    """Patterns written as plain regular expressions, whose groups hold numbers."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in load_yaml(lang, _FILE)[name]))
