"""Durations in a message: hours, minutes, half days, "my Monday"; how long only, not how often.

``find_durations`` leaves out what is no work to give: opening hours, a time of the clock, a distance, a delivery delay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from advisor.understanding.clock import clock_stretches
from advisor.understanding.echoes import MINUS, echoes, sessions, whole_days
from advisor.understanding.frequency import frequencies
from advisor.understanding.lexicon import alternatives, load_yaml
from advisor.understanding.numbers import NUMBER, middle, range_regex
from advisor.understanding.periods import quantities
from advisor.understanding.utterance import Utterance

#: More than this is not what a small team gives to its communication, but opening hours and the like.
MAXIMUM_HOURS = 60.0
DAY, HALF_DAY = 8.0, 4.0
#: A number without a unit is believed to be hours up to this.
_MAXIMUM_BARE = 40.0
#: "a few hours", "quelques heures".
_SEVERAL_HOURS = 3.0
#: Beyond this, hours beside a word for working or opening are those of the business.
_LONGEST_AT_WORK = 6.0
_SHORT_ANSWER = 9
_FIELD = "hours_per_week"
#: "Got a minute?" gives nothing; hours from here on that one has are given even without a period.
_LEAST_GIVEN = 0.5
#: Characters before a figure in which its denial stands.
_DENIAL_REACH = 30


def _words(name: str) -> str:
    """Alternatives of the common time lexicon."""
    return alternatives("time", name)


_SENTENCE = rf"(?<!\d)\.|[;!?\n|]|\b{_words('sentence_words')}\b"
SENTENCE = re.compile(_SENTENCE)
CLAUSE = re.compile(rf"(?<!\d)[.,]|,(?= )|[;!?\n|():]|\b{_words('sentence_words')}\b")
_NARROW_CLAUSE = re.compile(rf"[.;!?\n]|, | {_words('clause_words')} ")
DENIED = re.compile(rf"{_words('denied')}(?: les| the)? $")
#: A number before a noun counts something else than hours.
_NOUN = re.compile(rf" (?!{_words('after_bare_number')})[a-z]{{3,}}")
_NOT_HOURS = re.compile(rf" ?{_words('not_hours')}")
_DAYS_OF_PERIOD = re.compile(
    rf"(?:(?P<n>\d)|\ban?\b|\bone\b) (?:full |whole )?(?P<unit>{_words('part_of_day')})"
    rf" (?:par|a|per|/|every|each|chaque|tous les|toutes les) ?{_words('period')}"
)
_AT_WORK = re.compile(rf"\b{_words('at_work')}\b")
_CURRENCY, _CURRENCY_BEFORE = alternatives("money", "after"), alternatives("money", "before")
#: Sums of money with their period, which is no frequency of work.
_MONEY = re.compile(
    rf"(?:(?<![a-z]){_CURRENCY_BEFORE} ?{NUMBER}(?: ?[-a] ?[£$€]?\d+)?|{NUMBER}(?: ?(?:-|a|to) ?\d+)? ?{_CURRENCY})"
    rf"(?: (?:hors taxes|max\w*))? ?(?:/ ?{_words('period')}|monthly|yearly|mensuels?|hebdo\w*|weekly"
    rf"|(?:par|a|per|each|every|le|chaque) {_words('period')}\b)?"
)
_WHOLE = re.compile(
    rf"^(?:[a-z']+ ){{0,5}}{_words('whole_article')} (?:{_words('whole_adjective')} )?{_words('part_of_day')}\b"
)
_ALL_DAY, _HALF = re.compile(rf"\b{_words('all_day')}\b"), re.compile(rf"\b{_words('half')}\b")
_LONE_HOUR = re.compile(r"^(?:about |maybe |environ )?(hour|heure)\b")
_HOUR_AND_MINUTES = re.compile(
    r"(?<![\d.])(\d{1,2}) ?(?:h|hours?|heures?) ?([0-5]\d)(?: ?(?:m|min))?\b(?! ?(?:€|£|%|a |to |-|h))"
)
_OF_LONG_PERIOD = re.compile(rf" ?{_words('per_words')} ?(?:an|annee|mois|trimestre|year|month|quarter)\b")
_AMOUNT_AFTER = re.compile(rf" ?{_words('amount_after')}\b")
_GIVES_TIME = re.compile(rf"\b{_words('gives_time')}\b")
_DISTANCE = re.compile(rf"(?:'s)?(?: max)? ?{_words('distance')}\b")
_OF_THE_CLOCK = re.compile(rf"{_words('of_the_clock')}$")
_ADJECTIVE = r"(?: ?(?:petites?|bonnes?|grosses?|full|whole|good|little|solid|short|pleines?|entieres?))?"
_FRACTIONS = ("demi", "quart", "half")


@dataclass(frozen=True)
class Duration:
    """Hours of one stretch and its place in the text with digits."""

    hours: float
    start: int
    end: int


class Grammar:
    """The compiled time expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "time")
        self.strong = _unit_expressions(data["hours_of"], data["past"], lang)
        self.weak = _unit_expressions(data["weak_hours_of"], "(?!)", lang)
        self.weak_alone = [(re.compile(rf"\b(?:{unit})\b"), float(h)) for unit, h in data["weak_hours_of"].items()]
        self.opening, self.opening_always = re.compile(data["opening"]), re.compile(data["opening_always"])
        self.clock, self.clock_minimum = re.compile(data["clock"]), float(data["clock_minimum"])
        self.clock_unasked = re.compile(data["clock_unasked"])
        self.turn = re.compile(data["turn"])
        self.time_words, self.none = re.compile(data["time_words"]), re.compile(data["none"])
        self.rewrites = [(re.compile(pattern), by) for pattern, by in data["rewrites"]]
        self.not_given, self.gives = re.compile(data["not_given"]), re.compile(data["gives"])
        self.several, self.person = re.compile(data["several"]), re.compile(data["person"])
        self.bare = re.compile(range_regex(lang))


@cache
def grammar_of(lang: str) -> Grammar:
    """The time expressions of a language, compiled once."""
    return Grammar(lang)


def _unit_expressions(units: dict[str, str], past: str, lang: str) -> list[tuple[re.Pattern[str], float]]:
    """One expression per unit: number or range, unit, perhaps "and a half", "and a quarter"; "half an hour" needs
    no number."""
    rows = []
    for unit, hours in units.items():
        count = range_regex(lang, unit)
        number = rf"(?:{count})?" if unit.startswith(_FRACTIONS) else count
        rows.append((re.compile(rf"{number}{_ADJECTIVE} ?(?<![a-z])(?:{unit})\b(?P<past>{past})?"), float(hours)))
    return rows


def time_text(u: Utterance) -> str:
    """The message with numbers in digits, times of the day as durations and sums of money blanked."""
    text = quantities(u.text, u.lang)
    for pattern, by in grammar_of(u.lang).rewrites:
        text = pattern.sub(by, text)
    text = clock_stretches(text, u.lang)
    text = _LONE_HOUR.sub(r"1 \1", text)
    text = _HOUR_AND_MINUTES.sub(lambda m: f"{int(m[1]) + int(m[2]) / 60:.4g} h", text)
    return _MONEY.sub(" | ", frequencies(u.lang).mask(text))


def find_durations(u: Utterance, text: str, lenient: bool) -> list[Duration]:
    """Durations of ``time_text(u)`` that are work to give, left to right.

    ``lenient``: hours were asked, so "3" and "Monday mornings" count; otherwise a word about time must be near.
    """
    grammar = grammar_of(u.lang)
    found = _strong(text, grammar)
    if not found and (lenient or _GIVES_TIME.search(text)):
        found = _weak(text, grammar, u.lang)
    elif not found and u.opening:
        found = _periodic_days(text, grammar)
    found = [
        d
        for d in found
        if not _is_something_else(text, d, grammar)
        and not (u.asked != _FIELD and _at_that_time(text, d, grammar))
        and not DENIED.search(text[max(0, d.start - _DENIAL_REACH) : d.start])
    ]
    if found and u.asked != _FIELD and _takes_so_long(text, found[0], grammar):
        return []
    if lenient:
        return found or _bare(text, grammar) or _vague(text, grammar)
    return found if found and _about_time(u, text, found, grammar) else []


def _around(text: str, d: Duration) -> tuple[str, str]:
    """What stands before and after a duration in its clause."""
    return _NARROW_CLAUSE.split(text[: d.start])[-1], _NARROW_CLAUSE.split(text[d.end :])[0]


def _takes_so_long(text: str, d: Duration, grammar: Grammar) -> bool:
    """True for how long a tour, a drive or a video takes."""
    return bool(grammar.not_given.search("|".join(_around(text, d))))


def _about_time(u: Utterance, text: str, found: list[Duration], grammar: Grammar) -> bool:
    """True when words near the durations tell that time is given."""
    first = found[0]
    before, after = _around(text, first)
    zone = text[max(0, first.start - 40) : found[-1].end + 40]
    given = first.hours >= _LEAST_GIVEN and grammar.gives.search(before)
    # "3 hours, 60 euro a month": the sum, blanked, stands beside.
    beside_money = u.opening and first.hours <= DAY and not (before + after).strip(" |") and "|" in zone
    told = given or beside_money or grammar.time_words.search(zone)
    return bool(told or (u.correcting and not u.opening)) or frequencies(u.lang).per_week(after, near=True) is not None


def _strong(text: str, grammar: Grammar) -> list[Duration]:
    """Hours, minutes, half days, sessions of them, and the bare numbers that lean on them."""
    rows = _durations(text, grammar.strong)
    if not rows:
        return rows
    unit = 1 / 60 if re.search(r"\bmin", text) and not re.search(r"\b(?:h|heures?|hours?)\b", text) else 1.0
    beside = [Duration(n * unit, start, end) for n, start, end in echoes(text, rows[0].end)]
    beside += [Duration(n * DAY, start, end) for n, start, end in whole_days(text)]
    for row in beside:
        if not any(row.start < d.end and d.start < row.end for d in rows):
            rows.append(row)
    return [_of_sessions(text, d) for d in sorted(rows, key=lambda d: d.start)]


def _of_sessions(text: str, d: Duration) -> Duration:
    """The duration times the sessions counted before it ("2 soirs d'1 h")."""
    found = sessions(text, d.start)
    return Duration(d.hours * found[0], found[1], d.end) if found else d


def _durations(text: str, units: list[tuple[re.Pattern[str], float]]) -> list[Duration]:
    """Every duration, left to right, none inside another."""
    rows: list[Duration] = []
    for expression, hours in units:
        for m in expression.finditer(text):
            if any(m.start() < d.end and d.start < m.end() for d in rows):
                continue
            groups = m.groupdict()
            count = middle(m["a"], m["b"]) if groups.get("a") else 1.0
            count += _past(groups.get("past") or "")
            rows.append(Duration(count * hours, m.start(), m.end()))
    return sorted(rows, key=lambda d: d.start)


def _past(words: str) -> float:
    """The part of an hour in "et demie", "and a quarter", "trois quarts"."""
    if "quart" in words:
        return 0.75 if "3" in words else 0.25
    return 0.5 if words else 0.0


def _weak(text: str, grammar: Grammar, lang: str) -> list[Duration]:
    """Mornings, evenings, days: taken as durations when no clock time is named."""
    counted = _durations(text, grammar.weak)
    if counted:
        return counted[:1]
    for expression, hours in grammar.weak_alone:
        m = expression.search(text)
        if m and (frequencies(lang).weekday.search(text) or _WHOLE.search(text)):
            return [Duration(hours, m.start(), m.end())]
    m = frequencies(lang).weekday.search(text)
    if m is None or (len(text.split()) > _SHORT_ANSWER and not _ALL_DAY.search(text)):
        return []
    half = _HALF.search(text)
    return [Duration(HALF_DAY if half else DAY, m.start(), m.start())]


def _periodic_days(text: str, grammar: Grammar) -> list[Duration]:
    """A morning, a day "a week" or "a month", in a clause that speaks of no work or opening."""
    for m in _DAYS_OF_PERIOD.finditer(text):
        clause = CLAUSE.split(text[: m.start()])[-1] + m[0] + CLAUSE.split(text[m.end() :])[0]
        if not grammar.opening.search(clause) and not _AT_WORK.search(clause):
            hours = next(hours for expression, hours in grammar.weak_alone if expression.search(m["unit"]))
            return [Duration(float(m["n"] or 1) * hours, m.start(), m.end("unit"))]
    return []


def _bare(text: str, grammar: Grammar) -> list[Duration]:
    """Numbers without a unit, where hours were asked: the last, or all when each is somebody's."""
    rows = [
        Duration(middle(m["a"], m["b"]), m.start(), m.end())
        for m in grammar.bare.finditer(text)
        if not _NOT_HOURS.match(text, m.end())
        and not DENIED.search(text, max(0, m.start() - _DENIAL_REACH), m.start())
        and middle(m["a"], m["b"]) <= _MAXIMUM_BARE
        and not _NOUN.match(text, m.end())
    ]
    shared = len(rows) == 2 and grammar.person.search(text[rows[0].end : rows[1].start])
    return rows if shared else rows[-1:]


def _vague(text: str, grammar: Grammar) -> list[Duration]:
    """ "A few hours", when nothing more precise is said."""
    m = grammar.several.search(text)
    return [Duration(_SEVERAL_HOURS, m.start(), m.end())] if m else []


def _at_that_time(text: str, d: Duration, grammar: Grammar) -> bool:
    """A time of the clock where no hours were asked: "me lever à 4 h", "calls at 6 h"."""
    return bool(grammar.clock_unasked.search(text[: d.start])) and not _AMOUNT_AFTER.match(text, d.end)


def _is_something_else(text: str, d: Duration, grammar: Grammar) -> bool:
    """Opening hours, a clock time, a delay of delivery."""
    before = text[max(0, d.start - 15) : d.start]
    if MINUS.search(before):
        return False
    if _DISTANCE.match(text, d.end) or _OF_THE_CLOCK.search(before):
        return True
    if grammar.clock.search(before) and d.hours >= grammar.clock_minimum and not _AMOUNT_AFTER.match(text, d.end):
        return True
    clause = _NARROW_CLAUSE.split(text[: d.start])[-1]
    after = _NARROW_CLAUSE.split(text[d.end :])[0]
    if grammar.opening_always.search(clause):
        return True
    if d.hours > MAXIMUM_HOURS:
        return not _OF_LONG_PERIOD.match(text, d.end)
    return d.hours > _LONGEST_AT_WORK and bool(grammar.opening.search(clause + "|" + after))
