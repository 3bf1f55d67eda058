"""Hours a week that the owner and their people can give.

Durations are found first ("20 min", "une demi-journée"), then how often, then how several durations go together:
corrected ("2h non 3h"), averaged ("2h en hiver, 5h en été"), summed over people and days, or totalled by the owner.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from advisor.understanding.frequency import DAYS_PER_WEEK, WORKING_DAYS, frequencies
from advisor.understanding.lexicon import cue, load_yaml
from advisor.understanding.numbers import NUMBER, digits, middle, range_regex
from advisor.understanding.utterance import Utterance

#: More than this is not what a small team gives to its communication, but opening hours and the like.
MAXIMUM_HOURS = 60.0
#: A number without a unit is believed to be hours up to this.
_MAXIMUM_BARE = 40.0
#: "a few hours", "quelques heures".
_SEVERAL_HOURS = 3.0
#: "between 7 h and 9 h" is a time of the day from here on.
_EARLIEST_CLOCK, _LONGEST_STRETCH = 7.0, 6.0
#: A number before a noun counts something else.
_NOUN = re.compile(
    r" (?!par\b|per\b|ou\b|or\b|max|peut|maybe|tops|top\b|at\b|each|chaque|seule|grand|voire|environ|about|allez|pas\b|not\b|"
    r"en\b|on\b|dans|je\b|every|disons|roughly|a\b|i\b|and\b|et\b|tout|pour|for\b|quand|when|if\b|si\b|but|mais|hebdo|weekly|"
    r"facile|easily|all\b|h\b|the\b|la\b|le\b|ca\b|ish|something|quelque|minimum|mini|would|perhaps|probably)[a-z]{3,}"
)


@dataclass(frozen=True)
class Duration:
    """Hours of one stretch and its place in the text with digits."""

    hours: float
    start: int
    end: int


class _Grammar:
    """The compiled duration expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "time")
        self.strong = _unit_expressions(data["hours_of"], data["half_past"], lang)
        self.weak = _unit_expressions(data["weak_hours_of"], "(?!)", lang)
        self.weak_alone = [
            (re.compile(rf"\b(?:{unit})\b"), float(hours)) for unit, hours in data["weak_hours_of"].items()
        ]
        for name in (
            "opening",
            "time_words",
            "each",
            "people",
            "person",
            "season",
            "none",
            "several",
            "clock",
            "couple",
            "opening_always",
        ):
            setattr(self, name, re.compile(data[name]))
        self.clock_minimum = float(data["clock_minimum"])
        self.bare = re.compile(range_regex(lang))
        self.average = cue(lang, "average")
        self.correction = cue(lang, "self_correction")

    opening: re.Pattern[str]
    time_words: re.Pattern[str]
    each: re.Pattern[str]
    people: re.Pattern[str]
    person: re.Pattern[str]
    season: re.Pattern[str]
    none: re.Pattern[str]
    several: re.Pattern[str]
    clock: re.Pattern[str]
    couple: re.Pattern[str]
    opening_always: re.Pattern[str]


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def _unit_expressions(units: dict[str, str], half: str, lang: str) -> list[tuple[re.Pattern[str], float]]:
    """One expression per unit: number or range, unit, perhaps "and a half"; "half an hour" needs no number."""
    rows = []
    for unit, hours in units.items():
        fraction = unit.startswith(("demi", "quart", "half"))
        count = range_regex(lang, unit)
        adjective = r"(?: ?(?:petites?|bonnes?|grosses?|full|whole|good|little|solid|short|pleines?|entieres?))?"
        number = rf"(?:{count})?" if fraction else count
        rows.append((re.compile(rf"{number}{adjective} ?(?<![a-z])(?:{unit})\b(?P<half>{half})?"), float(hours)))
    return rows


_ECHO = re.compile(
    r"(?:\b(?:ou|or|peut-etre|maybe|voire|non|pardon|plutot|no|make that|make it|wait|actually|sorry|perhaps|disons|enfin|"
    r"say|call it|ca fait|mettons|retenez|i can do|je peux)[, ]+(?:meme |even |plutot |more like )?"
    rf"|(?:, |\band |\bet )(?!about|environ|peut|that|ca |c'|for)[a-z]{{3,}} )(?P<n>{NUMBER})"
    r"(?= ?(?:$|[,.;!?]|(?:and|et|max\w*|en|on|a|par|per|tops|in|chaque|each|allez|i)\b)(?!-))"
)
#: Sums of money with their period, which is no frequency of work.
_MONEY = re.compile(
    r"(?:[£$€] ?\d+(?:\.\d+)?(?: ?[-a] ?[£$€]?\d+)?|\d+(?:\.\d+)?(?: ?(?:-|a|to) ?\d+)? ?(?:€|£|\$|euros?|balles|quid|bucks|pounds|dollars|chf))"
    r"(?: (?:hors taxes|max\w*))? ?(?:/ ?(?:mois|an|month|year|semaine|week)|(?:par|a|per|each|every|le|chaque) (?:mois|an|month|year|semaine|week|quarter|trimestre)\b|monthly|yearly|mensuels?)?"
)
_SENTENCE = re.compile(r"(?<!\d)\.|[;!?\n|]|\b(?:mais|but)\b")
_CLAUSE = re.compile(r"(?<!\d)[.,]|,(?= )|[;!?\n|():]|\b(?:mais|but)\b")
_WHOLE = re.compile(
    r"^(?:[a-z']+ ){0,3}(?:a|an|one|1|whole|full|my|ma|mon|every|each|chaque|une?) (?:(?:whole|full|good|entiere|pleine|other) )?"
    r"(?:days?|journee|jour|mornings?|afternoons?|evenings?|nights?|apres-midi|matin|matinee|soir|soiree|weekend|week-end)\b"
)
_SHORT_ANSWER = 9
_ALL_DAY = re.compile(r"\b(?:entiere?|toute la journee|journee|all day|whole|full|complet)\b")
_HALF = re.compile(r"\b(?:half|moitie|am|pm|demi)\b")
#: A stretch between two times of the day.
_FROM_TO = re.compile(
    r"(?:\b(?:entre|de|from|between|des) )?(\d{1,2}(?:\.\d+)?) ?(?P<u1>h|am|pm)? ?(?:a|et|to|-|and|till|until) ?(\d{1,2}(?:\.\d+)?) ?(?P<u2>h|am|pm)\b"
)
_TOTAL_AFTER = re.compile(
    r" ?(?:par semaine |a week |per week )?(?:en tout|au total|en moyenne|tout compris|in total|in all|altogether|all in|on average|combined|between us|total)\b"
)
_BETWEEN = re.compile(r"\b(?:entre|between|de|from)\b")
_RANGE_WORD = re.compile(r"^ ?(?:et|and|a|to|-) (?:about |around )?$")
_HOUR_AND_MINUTES = re.compile(r"(?<![\d.])(\d{1,2}) ?(?:h|hours?|heures?) ?([0-5]\d)(?: ?(?:m|min))?\b(?! ?(?:€|£|%|a |to |-|h))")
#: "there's five in the team": beside "each", a small number before a noun that is no time.
_HEADS = re.compile(r"(?<![\d.])([2-9]|1[0-2]) (?!h\b|hours?|heures?|min|days?|jours?|nights?|soirs?|evenings?|fois|times|x\b|weeks?|months?|mois|semaines?)[a-z]{2,}")
_GIVES_TIME = re.compile(r"\b(?:temps|time|consacrer|spend|passer|spare|dispo\w*|donner|give|put in|free)\b")
#: What follows a distance told in time, or an hour that is no amount of work.
_DISTANCE = re.compile(
    r"(?:'s)?(?: max)? ?(?:drive|away|walk|de chez|de route|de voiture|de trajet|d'ici|from (?:here|us|me)|a pied|de marche|en voiture|by car|round)\b"
)
_OF_THE_CLOCK = re.compile(
    r"(?:(?:tout )?a l'|de l'|euros l'|moins d'(?:1 )?|within (?:1 |an? )?|opening |happy |lunch |rush )$"
)
_NOT_HOURS = re.compile(
    r" ?(?:%|ans\b|years?\b|€|£|\$|euros?|chf|personn|salarie|people|staff|km|miles|/ ?5|avis|reviews|balles|quid|pounds|bucks)"
)
_DENIED = re.compile(r"(?:\bpas|\bnot|instead of|au lieu de|rather than|plutot que)(?: les| the)? $")
_LIMIT_BEFORE = re.compile(
    r"(?:max\w*|tops|plus de|at most|up to|jusqu'a|limit\w*|mettez|mets|put|make it|make that)[ :]*$"
)
_JOINED = re.compile(r"^[ ,]*(?:et|and|\+|plus|puis|then|avec|with|&)\b|^[ ,]*[+&]")
_EITHER = re.compile(
    r"^[ ,?]*$|.*\b(?:peut-etre|maybe|perhaps) $|^[ ,?]*(?:ou|or|peut-etre|maybe|voire|a|to|-|perhaps|allez|grand max|possibly)\b"
)


def hours_per_week(u: Utterance, lenient: bool) -> float | None:
    """Hours a week stated by the message, rounded to hundredths, or None.

    ``lenient``: the field was asked, so a bare number counts; otherwise a word about time must be there.
    """
    grammar = _grammar(u.lang)
    if lenient and grammar.none.search(u.text):
        return 0.0
    text = _FROM_TO.sub(_clock_stretch, digits(u.text, u.lang))
    text = _HOUR_AND_MINUTES.sub(lambda m: f"{int(m[1]) + int(m[2]) / 60:.4g} h", text)
    text = _MONEY.sub(" | ", frequencies(u.lang).mask(text))
    found = _strong(text, grammar)
    if not found and (lenient or _GIVES_TIME.search(text)):
        found = _weak(text, grammar, u.lang)
    found = _affirmed(text, [d for d in found if not _is_something_else(text, d, grammar)])
    if not found and lenient:
        found = _bare(text, grammar)
        if not found and grammar.several.search(text):
            m = grammar.several.search(text)
            found = [Duration(_SEVERAL_HOURS, m.start(), m.end())] if m else []
    if not found or not (lenient or _about_time(text, found, grammar)):
        return None
    value = _combine(text, found, grammar, u.lang)
    return round(value, 2) if value <= MAXIMUM_HOURS else None


def _clock_stretch(m: re.Match[str]) -> str:
    """ "entre 18 h et 19 h", "6 pm to 7 pm" as "1 h"; a range of durations stays as it is."""
    low, high = float(m[1]), float(m[3])
    by_clock = "m" in (m["u1"] or m["u2"]) or (m["u1"] == "h" and low >= _EARLIEST_CLOCK)
    return f"{high - low:g} h" if by_clock and 0 < high - low <= _LONGEST_STRETCH else m[0]


def _about_time(text: str, found: list[Duration], grammar: _Grammar) -> bool:
    """True when a word near the durations tells that time is given."""
    zone = text[max(0, found[0].start - 40) : found[-1].end + 40]
    return bool(grammar.time_words.search(zone))


def _strong(text: str, grammar: _Grammar) -> list[Duration]:
    """Hours, minutes, half days, and the bare numbers that echo them ("1h, peut-être 2"; "me 2 hours, Sue 1")."""
    rows = _durations(text, grammar.strong)
    if not rows:
        return rows
    unit = 1 / 60 if re.search(r"\bmin", text) and not re.search(r"\b(?:h|heures?|hours?)\b", text) else 1.0
    for m in _ECHO.finditer(text, rows[0].end):
        if not any(m.start("n") < d.end and d.start < m.end() for d in rows):
            rows.append(Duration(float(m["n"]) * unit, m.start("n"), m.end()))
    return sorted(rows, key=lambda d: d.start)


def _durations(text: str, units: list[tuple[re.Pattern[str], float]]) -> list[Duration]:
    """Every duration, left to right, none inside another."""
    rows: list[Duration] = []
    for expression, hours in units:
        for m in expression.finditer(text):
            if any(m.start() < d.end and d.start < m.end() for d in rows):
                continue
            groups = m.groupdict()
            count = middle(m["a"], m["b"]) if groups.get("a") else 1.0
            count += 0.5 if groups.get("half") else 0.0
            rows.append(Duration(count * hours, m.start(), m.end()))
    return sorted(rows, key=lambda d: d.start)


def _weak(text: str, grammar: _Grammar, lang: str) -> list[Duration]:
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
    return [Duration(4.0 if half else 8.0, m.start(), m.start())]


def _bare(text: str, grammar: _Grammar) -> list[Duration]:
    """Numbers without a unit, where hours were asked: the last, or all when each is somebody's."""
    rows = [
        Duration(middle(m["a"], m["b"]), m.start(), m.end())
        for m in grammar.bare.finditer(text)
        if not _NOT_HOURS.match(text, m.end())
        and not _DENIED.search(text, 0, m.start())
        and middle(m["a"], m["b"]) <= _MAXIMUM_BARE
        and not _NOUN.match(text, m.end())
    ]
    shared = len(rows) == 2 and grammar.person.search(text[rows[0].end : rows[1].start])
    return rows if shared and not grammar.correction.search(text[rows[0].end : rows[1].start]) else rows[-1:]


def _is_something_else(text: str, d: Duration, grammar: _Grammar) -> bool:
    """Opening hours, a clock time, a delay of delivery."""
    before = text[max(0, d.start - 15) : d.start]
    if _DISTANCE.match(text, d.end) or _OF_THE_CLOCK.search(before):
        return True
    if grammar.clock.search(before) and d.hours >= grammar.clock_minimum:
        return True
    clause = re.split(r"[.;!?\n]|, | mais | but | so | donc | alors ", text[: d.start])[-1]
    after = re.split(r"[.;!?\n,]| mais | but | so | donc | alors ", text[d.end :])[0]
    if grammar.opening_always.search(clause):
        return True
    return (bool(grammar.opening.search(clause + "|" + after)) and d.hours > 6) or d.hours > MAXIMUM_HOURS


def _affirmed(text: str, found: list[Duration]) -> list[Duration]:
    """Durations without those denied for another ("not 5 hours a week, 5 a month")."""
    return [d for d in found if not _DENIED.search(text[: d.start])]


def _combine(text: str, found: list[Duration], grammar: _Grammar, lang: str) -> float:
    """One weekly value out of the durations."""
    found = _after_correction(text, found, grammar)
    weekly = _weekly(text, found, grammar, lang)
    total = _stated_total(text, found, weekly, grammar)
    if total is not None:
        return total
    if len(weekly) > 1:
        return _several(text, found, weekly, grammar)
    if grammar.each.search(text):
        return weekly[0] * _people(text, grammar)
    return weekly[0]


def _people(text: str, grammar: _Grammar) -> float:
    """How many people "each" speaks of; 1 when it speaks of days."""
    people = grammar.people.search(text)
    if people:
        return float(next(group for group in people.groups() if group))
    if grammar.couple.search(text):
        return 2.0
    counted = _HEADS.search(text)
    return float(counted[1]) if counted else 1.0


def _after_correction(text: str, found: list[Duration], grammar: _Grammar) -> list[Duration]:
    """Durations said after the last "no, wait"."""
    for index in range(len(found) - 1, 0, -1):
        between = text[found[index - 1].end : found[index].start]
        if len(between) < 40 and grammar.correction.search(between):
            return found[index:]
    return found


def _weekly(text: str, found: list[Duration], grammar: _Grammar, lang: str) -> list[float]:
    """Each duration times how often a week."""
    if len(found) == 1:
        often = _often(text, found[0], lang)
        return [found[0].hours * (1.0 if often is None else often)]
    said = _often_each(text, found, lang)
    # "1h moi et 1h ma soeur par jour": what is said of the last only is said of all.
    common = said[-1] if all(f is None for f in said[:-1]) else None
    return [d.hours * (f or common or 1.0) for d, f in zip(found, said, strict=True)]


def _often_each(text: str, found: list[Duration], lang: str) -> list[float | None]:
    """Times a week of each of several durations, read after it, or before it when the message puts it there."""
    often = frequencies(lang).per_week
    ends = [d.start for d in found[1:]] + [len(text)]
    starts = [0] + [d.end for d in found[:-1]]
    right = [often(text[d.end : end], near=True) for d, end in zip(found, ends, strict=True)]
    left = [often(text[start : d.start], near=True) for d, start in zip(found, starts, strict=True)]
    return left if left[0] is not None and right[-1] is None else right


def _often(text: str, d: Duration, lang: str) -> float | None:
    """Times a week of a lone duration: in its own clause, else in its sentence.

    The days counted elsewhere in the sentence replace "every day" ("20 min a day, we open six days").
    """
    often = frequencies(lang)
    before, after = text[: d.start], text[d.end :]
    sentence = _SENTENCE.split(before)[-1] + " | " + _SENTENCE.split(after)[0]
    clause = _CLAUSE.split(before)[-1] + " | " + _CLAUSE.split(after)[0]
    near = often.per_week(clause, near=True)
    whole = often.per_week(sentence)
    everyday = near in (DAYS_PER_WEEK, WORKING_DAYS)
    if near is None or (everyday and whole is not None and whole < near):
        return whole if whole is not None else often.days_open(text) if everyday else None
    return (often.days_open(text) or near) if everyday else near


def _stated_total(text: str, found: list[Duration], weekly: list[float], grammar: _Grammar) -> float | None:
    """The value that the owner announces as the average or the total."""
    for index in range(len(found) - 1, 0, -1):
        before = text[found[index - 1].end : found[index].start]
        announced = grammar.average.search(before) and not _EITHER.match(before)
        is_sum = index > 1 and abs(sum(d.hours for d in found[:index]) - found[index].hours) < 0.01
        if announced or is_sum or _TOTAL_AFTER.match(text, found[index].end):
            return weekly[index]
    return None


def _several(text: str, found: list[Duration], weekly: list[float], grammar: _Grammar) -> float:
    """Seasons are averaged, "or maybe" is a range, people and days are summed; otherwise the last counts."""
    if len(grammar.season.findall(text)) >= 2:
        return sum(weekly) / len(weekly)
    gaps = [text[found[i - 1].end : found[i].start] for i in range(1, len(found))]
    between = _BETWEEN.search(text[: found[0].start + 8]) and _RANGE_WORD.match(gaps[0])
    if between or all(_EITHER.match(gap) for gap in gaps):
        scale = weekly[-1] / found[-1].hours if between and found[-1].hours else 1.0
        return (found[0].hours + found[-1].hours) / 2 * scale if between else (weekly[0] + weekly[-1]) / 2
    if any(_LIMIT_BEFORE.search(gap) for gap in gaps):
        return weekly[-1]
    return sum(weekly)
