"""Hours a week that the owner and their people can give.

Durations come from ``durations.py``; here is how often each comes, and how several go together: corrected ("2h non
3h"), averaged ("2h en hiver, 5h en été"), summed over people and days, or totalled by the owner.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.understanding.durations import (
    CLAUSE,
    MAXIMUM_HOURS,
    SENTENCE,
    Duration,
    find_durations,
    grammar_of,
    time_text,
)
from advisor.understanding.echoes import MINUS, chosen, is_replaced, is_said_before, is_somebodys
from advisor.understanding.frequency import DAYS_PER_WEEK, WORKING_DAYS, frequencies
from advisor.understanding.lexicon import alternatives, cue, load_yaml
from advisor.understanding.utterance import Utterance

#: A correction stands between two durations this close.
_CORRECTION_REACH = 40

#: A word that every duration told unasked has in it.
_ABOUT_TIME = re.compile(r"\bh\b|h(?:eu|ou)r|\bmin|jour|day|matin|soir|midi|morning|evening|night|arvo|di\b|week|quart")
#: What follows a figure that does not count.
_DISMISSED = re.compile(rf"[ ,.]*(?:\b\w+ ){{0,3}}?{alternatives('time', 'dismissed')}\b")
_TOTAL_AFTER = re.compile(rf" ?(?:par semaine |a week |per week )?{alternatives('time', 'total_after')}\b")
_BETWEEN = re.compile(rf"\b{alternatives('time', 'between')}\b")
_PARENTHESIS_END = re.compile(r"\)")
_AND = re.compile(r"\b(?:and|et|plus)\b|\+")
_RANGE_WORD = re.compile(r"^ ?(?:et|and|a|to|-) (?:about |around )?$")
_LIMIT_BEFORE = re.compile(rf"{alternatives('time', 'limit_before')}[ :]*$")
_MEAN = re.compile(rf"\b{alternatives('time', 'mean_of')}\b")
_SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "two_thirds": 2 / 3, "three_quarters": 3 / 4}
_SHARE = alternatives("time", "unit_shares")
_SHARE_OF = re.compile(rf"{_SHARE}(?: (?:de|d'|of|sur))? ?(?:mes |ces |les |my |those |the |these )?$")
_SHARE_AFTER = re.compile(rf"\b{_SHARE} (?:of )?{alternatives('time', 'share_of_it')}\b")
#: "between me, Lucy and the trainee", "ma mère, ma sœur et moi": a list of people.
_LIST = re.compile(
    r"\b(?:entre|between) (?P<a>(?:[a-z' -]+?, )*)[a-z' -]+? (?:et|and) [a-z]"
    r"|(?P<b>(?:[a-z]+(?: [a-z]+)?, )+)[a-z' ]+ (?:et|and) (?:moi|me|i|myself)\b"
)
_EITHER = re.compile(rf"^[ ,?]*$|.*\b(?:peut-etre|maybe|perhaps) $|^[ ,?]*{alternatives('time', 'either')}\b")
#: "there's five in the team": beside "each", a small number before a noun that is no time.
_HEADS = re.compile(rf"(?<![\d.])([2-9]|1[0-2]) (?!{alternatives('time', 'not_heads')})[a-z]{{2,}}")


class _Grammar:
    """The compiled expressions of one language for durations that go together."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "time")
        self.durations, self.frequencies = grammar_of(lang), frequencies(lang)
        self.each, self.people = re.compile(data["each"]), re.compile(data["people"])
        self.couple, self.season = re.compile(data["couple"]), re.compile(data["season"])
        self.person = re.compile(data["person"])
        self.average, self.correction = cue(lang, "average"), cue(lang, "self_correction")


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def hours_per_week(u: Utterance, lenient: bool) -> float | None:
    """Hours a week stated by the message, rounded to hundredths, or None.

    ``lenient``: the field was asked, so a bare number counts; otherwise a word about time must be there.
    """
    grammar = _grammar(u.lang)
    if not lenient and not _ABOUT_TIME.search(u.text):
        return None
    text = time_text(u)
    if lenient and _says_none(u, text, grammar):
        return 0.0
    found = _kept(text, find_durations(u, text, lenient))
    if not found:
        return None
    value = _combine(text, found, grammar, u.lang)
    return round(value, 2) if value <= MAXIMUM_HOURS else None


def _says_none(u: Utterance, text: str, grammar: _Grammar) -> bool:
    """ "None", unless hours follow after all ("none during harvest, maybe 2 h otherwise")."""
    none = grammar.durations.none.search(u.text)
    turn = none and grammar.durations.turn.search(u.text, none.end())
    return bool(none) and not (turn and find_durations(u, text, lenient=True))


def _kept(text: str, found: list[Duration]) -> list[Duration]:
    """Durations but those that what follows dismisses ("4 h, c'est pas tenable"), when another remains."""
    ends = [*(d.start for d in found[1:]), len(text)]
    kept = [d for d, end in zip(found, ends, strict=False) if not _DISMISSED.match(text[d.end : end])]
    return kept or found


def _combine(text: str, found: list[Duration], grammar: _Grammar, lang: str) -> float:
    """One weekly value out of the durations."""
    found = _kept_by_owner(text, _after_correction(text, found, grammar))
    weekly = _weekly(text, found, grammar, lang)
    total = _stated_total(text, found, weekly, grammar)
    if total is not None:
        return total
    if len(weekly) > 1:
        return _several(text, found, weekly, grammar, lang)
    share = _share(text, found[0])
    if grammar.each.search(text):
        return weekly[0] * _people(text, grammar)
    return weekly[0] * share


def _people(text: str, grammar: _Grammar) -> float:
    """How many people "each" speaks of; 1 when it speaks of days."""
    people = grammar.people.search(text)
    if people:
        return float(next(group for group in people.groups() if group))
    listed = _LIST.search(text)
    if listed and grammar.person.search(text, listed.start(), listed.end() + 15):
        return 2.0 + (listed["a"] or listed["b"] or "").count(",")
    if grammar.couple.search(text):
        return 2.0
    counted = _HEADS.search(text)
    return float(counted[1]) if counted else 1.0


def _after_correction(text: str, found: list[Duration], grammar: _Grammar) -> list[Duration]:
    """Durations said after the last "no, wait"."""
    for index in range(len(found) - 1, 0, -1):
        between = text[found[index - 1].end : found[index].start]
        if len(between) < _CORRECTION_REACH and grammar.correction.search(between):
            return found[index:]
    if is_said_before(text, found[0].start):
        return [d for d in found[1:] if is_replaced(text, found[0].end, d.start)] or found
    return found


def _kept_by_owner(text: str, found: list[Duration]) -> list[Duration]:
    """The figure that the owner asks to keep ("use the four"), when it comes last."""
    place = chosen(text)
    last = found[-1]
    return [last] if place is not None and last.start <= place < last.end else found


def _share(text: str, d: Duration) -> float:
    """The part of a lone duration that is meant: "half of my 8 hours", "9 h, a third of that"; else 1."""
    if not re.search(r"\d", text[d.start : d.end]):
        return 1.0
    m = _SHARE_OF.search(text, 0, d.start) or _SHARE_AFTER.search(text, d.end)
    return next(_SHARES[name] for name, words in m.groupdict().items() if words) if m else 1.0


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
    right = [often(_PARENTHESIS_END.split(text[d.end : end])[0], near=True) for d, end in zip(found, ends, strict=True)]
    left = [often(text[start : d.start], near=True) for d, start in zip(found, starts, strict=True)]
    return left if left[0] is not None and right[-1] is None else right


def _often(text: str, d: Duration, lang: str) -> float | None:
    """Times a week of a lone duration: in its own clause, else in its sentence.

    The days counted elsewhere in the sentence replace "every day" ("20 min a day, we open six days").
    """
    often = frequencies(lang)
    before, after = text[: d.start], text[d.end :]
    sentence = SENTENCE.split(before)[-1] + " | " + SENTENCE.split(after)[0]
    clause = CLAUSE.split(before)[-1] + " | " + CLAUSE.split(after)[0]
    near = often.per_week(clause, near=True)
    if near is None:
        near = often.per_week(_with_neighbours(before, clause, after))
    whole = often.per_week(sentence)
    everyday = near in (DAYS_PER_WEEK, WORKING_DAYS)
    if near == DAYS_PER_WEEK and often.working_days_only(text):
        return WORKING_DAYS
    if near is None or (everyday and whole is not None and whole < near):
        return whole if whole is not None else often.days_open(text) if everyday else None
    return (often.days_open(text) or near) if everyday else near


def _with_neighbours(before: str, clause: str, after: str) -> str:
    """A duration's clause with the clauses beside it, in its sentence."""
    left = CLAUSE.split(SENTENCE.split(before)[-1])
    right = CLAUSE.split(SENTENCE.split(after)[0])
    return f"{left[-2] if len(left) > 1 else ''} | {clause} | {right[1] if len(right) > 1 else ''}"


def _stated_total(text: str, found: list[Duration], weekly: list[float], grammar: _Grammar) -> float | None:
    """The value that the owner announces as the average or the total."""
    if len(found) > 1 and (_TOTAL_AFTER.match(text, found[0].end) or _is_sum(text, found[0], found[1:])):
        return weekly[0]
    for index in range(len(found) - 1, 0, -1):
        before = text[found[index - 1].end : found[index].start]
        announced = grammar.average.search(before) and not _EITHER.match(before)
        if announced or _is_sum(text, found[index], found[:index]) or _TOTAL_AFTER.match(text, found[index].end):
            return weekly[index]
    return None


def _is_sum(text: str, total: Duration, parts: list[Duration]) -> bool:
    """True for "3h, two for me and one for her"; "me 2, my brother 1, my niece 3" are three parts."""
    equal = abs(sum(d.hours for d in parts) - total.hours) < 0.01
    return equal and len(parts) > 1 and not is_somebodys(text, total.start)


def _another_day(gap: str, lang: str) -> bool:
    """True for what joins two days ("2 h on Saturday and maybe…")."""
    return bool(_AND.search(gap) and frequencies(lang).weekday.search(gap))


def _several(text: str, found: list[Duration], weekly: list[float], grammar: _Grammar, lang: str) -> float:
    """Seasons are averaged, "or maybe" is a range, people and days are summed; otherwise the last counts."""
    if len(grammar.season.findall(text)) >= 2 or _MEAN.search(text):
        return sum(weekly) / len(weekly)
    gaps = [text[found[i - 1].end : found[i].start] for i in range(1, len(found))]
    if any(MINUS.search(gap) for gap in gaps):
        signs = [1.0, *(-1.0 if MINUS.search(gap) else 1.0 for gap in gaps)]
        return max(0.0, sum(w * sign for w, sign in zip(weekly, signs, strict=True)))
    between = _BETWEEN.search(text[: found[0].start + 8]) and _RANGE_WORD.match(gaps[0])
    if between or all(_EITHER.match(gap) and not _another_day(gap, lang) for gap in gaps):
        scale = weekly[-1] / found[-1].hours if between and found[-1].hours else 1.0
        return (found[0].hours + found[-1].hours) / 2 * scale if between else (weekly[0] + weekly[-1]) / 2
    if any(_LIMIT_BEFORE.search(gap) for gap in gaps):
        return weekly[-1]
    return sum(weekly)
