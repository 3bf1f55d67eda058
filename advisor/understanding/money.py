"""Money a month that the owner can give, in the currency said.

Amounts are found with their period; those that are somebody's price, rent, a grant or last year's flyers are left
out; corrections, ranges and sums are resolved as for hours. "Nothing" is 0; a refusal or "later" is unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from advisor.understanding.frequency import WEEKS_PER_MONTH
from advisor.understanding.lexicon import cue, load_yaml
from advisor.understanding.numbers import NUMBER, digits, middle
from advisor.understanding.utterance import Utterance

MONTHS_PER_YEAR = 12.0
#: More numbers than this are noise.
_MAXIMUM_AMOUNTS = 40
#: A correction stands between two amounts this close.
_CORRECTION_REACH = 40
_PER_MONTH = {
    "per_fortnight": WEEKS_PER_MONTH / 2,
    "per_quarter": 1 / 3,
    "per_year": 1 / MONTHS_PER_YEAR,
    "per_month": 1.0,
    "per_week": WEEKS_PER_MONTH,
    "per_day": 365 / MONTHS_PER_YEAR,
}
_CLAUSE_END = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|[;!?\n:()]|\b(?:mais|but|par contre|so|donc|alors|though)\b")
_TO = re.compile(r"^ ?(?:-|a|to|et|and|ou|or|/|~|jusqu'a|up to|voire|maybe|peut-etre|or maybe|,)? ?$")
_AND = re.compile(r"^[^.;!?]{0,40}(?:\+|\bplus\b|\bet\b|\band\b)")
_DENIED = re.compile(
    r"(?:n't|no longer|n'est plus|n'est pas|c'est plus|c'est pas|not at"
    r"|\bpas|\bnot|instead of|au lieu de|rather than|plutot que) [£$€]?$"
)
_ARTICLE = re.compile(r" (?!par\b|per\b|max|a\b)[a-z]{3,}")
_BETWEEN = re.compile(r"(?:entre|between|from|de) ?[£$€]? ?$")


@dataclass(frozen=True)
class Amount:
    """Money as said: number, how many times a month, place, and whether a currency stands beside it."""

    value: float
    factor: float | None
    start: int
    end: int
    currency: bool


class _Grammar:
    """The compiled money expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "money")
        money = data["currency"]
        self.amount = re.compile(
            rf"(?P<before>(?<![a-z])(?:{money}) ?)?(?<![\d.])(?P<n>{NUMBER})(?!\d)"
            rf"(?P<after> ?(?:d')?(?:petits? )?(?:{money}))?"
        )
        self.slang = {word: float(value) for word, value in data["slang"].items()}
        self.slang_regex = re.compile(rf"\b(?:(\d+) |a |1 )?({'|'.join(self.slang) or '(?!)'})\b")
        self.not_money = re.compile(data["not_money"])
        self.something_else = re.compile(data["something_else"])
        self.strong_words = re.compile(data["strong_words"])
        self.budget_words = re.compile(data["budget_words"])
        self.zero = re.compile(rf"\b{data['zero']}|(?:^| ){data['zero']}")
        self.zero_when_asked = re.compile(data["zero_when_asked"])
        self.refusal = re.compile(data["refusal"])
        self.season = re.compile(data["season"])
        self.periods = [(re.compile(rf"(?:{data[name]})"), factor) for name, factor in _PER_MONTH.items()]
        self.correction = cue(lang, "self_correction")


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def monthly_budget(u: Utterance, lenient: bool) -> float | None:
    """Money a month stated by the message, rounded to hundredths, or None.

    ``lenient``: the field was asked, so a bare number or "nothing" counts.
    """
    grammar = _grammar(u.lang)
    text = _spell_slang(digits(u.text, u.lang), grammar)
    amounts = [a for a in _amounts(text, grammar, lenient) if not _is_something_else(text, a, grammar)]
    amounts = _join_ranges(text, amounts)
    if not any(a.value and a.currency for a in amounts) and grammar.zero.search(text):
        return 0.0
    if not amounts or amounts[-1].value == 0:
        return _nothing(u, text, grammar, lenient)
    if grammar.zero_when_asked.search(text) and lenient and not any(a.currency and a.factor for a in amounts):
        return 0.0
    if not lenient and not _about_budget(text, amounts, grammar):
        return None
    return round(_combine(text, amounts, grammar), 2)


def _nothing(u: Utterance, text: str, grammar: _Grammar, lenient: bool) -> float | None:
    """0 for "no budget", and for "nothing" when money was asked; None for a refusal or silence."""
    if grammar.zero.search(text):
        return 0.0
    if lenient and grammar.zero_when_asked.search(text) and not grammar.refusal.search(text):
        return 0.0
    return None


def _spell_slang(text: str, grammar: _Grammar) -> str:
    """ "a tenner" -> "10 £"; "2 grand" is already 2000."""
    return grammar.slang_regex.sub(lambda m: f"{float(m[1] or 1) * grammar.slang[m[2]]:g} £", text)


def _amounts(text: str, grammar: _Grammar, lenient: bool) -> list[Amount]:
    """Amounts in order; a bare number counts when lenient, or when it makes a range with an amount."""
    found = [m for m in grammar.amount.finditer(text) if not grammar.not_money.match(text, m.end("n"))]
    found = found[:_MAXIMUM_AMOUNTS]
    rows: list[Amount] = []
    for index, m in enumerate(found):
        named = bool(m["before"] or m["after"])
        beside = any(
            (other["before"] or other["after"]) and _TO.match(_gap(text, m, other))
            for other in found[max(0, index - 1) : index + 2]
            if other is not m
        )
        article = m["n"] == "1" and not named and _ARTICLE.match(text, m.end())
        told = lenient or named or beside or _said_of_budget(text, m, grammar) or _corrects(text, rows, m, grammar)
        if article or not told or _DENIED.search(text, 0, m.start()):
            continue
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        rows.append(Amount(float(m["n"]), _factor(text, m.start(), m.end(), end, grammar), m.start(), m.end(), named))
    return rows


def _corrects(text: str, rows: list[Amount], m: re.Match[str], grammar: _Grammar) -> bool:
    """A bare number counts right after an amount that it corrects ("it was 80 but it's 60 now")."""
    gap = text[rows[-1].end : m.start()] if rows else ""
    return bool(gap) and len(gap) < _CORRECTION_REACH and bool(grammar.correction.search(gap))


def _said_of_budget(text: str, m: re.Match[str], grammar: _Grammar) -> bool:
    """A bare number counts in a clause that speaks of a budget."""
    clause = _CLAUSE_END.split(text[: m.start()])[-1] + _CLAUSE_END.split(text[m.end() :])[0]
    return bool(grammar.strong_words.search(clause))


def _join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Two amounts that make a range become one, at its midpoint ("6 à 800": the hundreds belong to both)."""
    rows: list[Amount] = []
    for amount in amounts:
        last = rows[-1] if rows else None
        gap = text[last.end : amount.start] if last else ""
        if last and _TO.match(gap) and (gap.strip() not in ("et", "and") or _BETWEEN.search(text, 0, last.start)):
            low = (
                last.value * 100 if last.value < 10 and amount.value >= 100 and amount.value % 100 == 0 else last.value
            )
            value = middle(low, amount.value)
            factor = amount.factor if amount.factor is not None else last.factor
            rows[-1] = Amount(value, factor, last.start, amount.end, last.currency or amount.currency)
        else:
            rows.append(amount)
    return rows


def _gap(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    """What stands between two matches."""
    first, second = sorted((one, other), key=lambda m: m.start())
    return text[first.end() : second.start()]


def _factor(text: str, start: int, place: int, end: int, grammar: _Grammar) -> float | None:
    """Times a month of the period said right after an amount, or before it in its clause."""
    after = text[place : min(end, place + 30)]
    for zone in (_CLAUSE_END.split(after)[0], _CLAUSE_END.split(text[:start])[-1]):
        for pattern, factor in grammar.periods:
            if pattern.search(zone):
                return factor
    return None


def _is_something_else(text: str, amount: Amount, grammar: _Grammar) -> bool:
    """Somebody's price, rent, takings, a sum paid once."""
    before = _CLAUSE_END.split(text[: amount.start])[-1]
    after = _CLAUSE_END.split(text[amount.end :])
    clause = before + " | " + after[0]
    if re.match(
        r"\s*(?:(?:une|1) seule fois|en (?:une|1) fois|one[- ]off|just once)", after[1] if len(after) > 1 else ""
    ):
        return True
    return bool(grammar.something_else.search(clause)) and not re.search(r"\bbudget\b", clause)


def _about_budget(text: str, amounts: list[Amount], grammar: _Grammar) -> bool:
    """Without the question: a currency and a word about spending."""
    zone = text[max(0, amounts[0].start - 40) : amounts[-1].end + 30]
    named = any(a.currency for a in amounts) or grammar.strong_words.search(zone)
    return bool(named and grammar.budget_words.search(zone))


def _combine(text: str, amounts: list[Amount], grammar: _Grammar) -> float:
    """One monthly value out of the amounts."""
    amounts = _after_correction(text, amounts, grammar)
    factor = next((a.factor for a in amounts if a.factor is not None), 1.0)
    monthly = [a.value * (a.factor if a.factor is not None else factor) for a in amounts]
    if len(amounts) == 1:
        return monthly[0]
    first = text[amounts[0].end : amounts[1].start]
    if len(grammar.season.findall(text)) >= 2:
        return sum(monthly) / len(monthly)
    if _AND.match(first) and amounts[0].currency and amounts[1].currency:
        return sum(monthly)
    stated = [m for a, m in zip(amounts, monthly, strict=True) if a.factor is not None]
    return (
        stated[-1]
        if stated
        else monthly[-1]
        if re.search(r"\b(?:max\w*|tops|top|at most)\b", text[amounts[-1].start :])
        else monthly[0]
    )


def _after_correction(text: str, amounts: list[Amount], grammar: _Grammar) -> list[Amount]:
    """Amounts said after the last "no, wait"."""
    for index in range(len(amounts) - 1, 0, -1):
        between = text[amounts[index - 1].end : amounts[index].start]
        if len(between) < _CORRECTION_REACH and grammar.correction.search(between):
            return amounts[index:]
    return amounts
