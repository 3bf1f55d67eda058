"""Sums of money in a message: number, currency, period; and which of them are no budget.

Left out are prices, rent, takings, what was spent or is withdrawn, and sums that are denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from advisor.understanding.echoes import is_replaced, is_said_before
from advisor.understanding.frequency import WEEKS_PER_MONTH
from advisor.understanding.lexicon import alternatives, cue, load_yaml
from advisor.understanding.numbers import NUMBER
from advisor.understanding.periods import days_between, quantities
from advisor.understanding.utterance import Utterance

MONTHS_PER_YEAR = 12.0
_DAYS_PER_MONTH = 365 / 12
#: More numbers than this are noise.
_MAXIMUM_AMOUNTS = 40
#: A correction stands between two amounts this close.
CORRECTION_REACH = 40
_PER_MONTH = {
    "per_fortnight": WEEKS_PER_MONTH / 2,
    "per_quarter": 1 / 3,
    "per_term": 1 / 4,
    "per_half_year": 1 / 6,
    "per_year": 1 / MONTHS_PER_YEAR,
    "per_month": 1.0,
    "per_week": WEEKS_PER_MONTH,
    "per_day": 365 / MONTHS_PER_YEAR,
}
CLAUSE_END = re.compile(
    r"(?<!\d)[.,]|[.,](?!\d)|[;!?\n:()]|\b(?:mais|but|par contre|so|donc|alors|though)\b"
    r"|\b(?:and|n) (?=(?:i |we |she |he |they )?(?:can|could|will|would) )"
)
#: Between the ends of a range.
RANGE = re.compile(r"^ ?(?:-|a|to|et|and|ou|or|/|~|jusqu'a|up to|voire|maybe|peut-etre|or maybe|,)? ?$")
#: Before a figure that is denied, or that is no sum.
_DENIED = re.compile(
    r"(?:n't|no longer|n'est plus|n'est pas|c'est plus|c'est pas|not at|\b(?:et|and) non|\bnon pas|\bnon a"
    r"|\bpas|\bnot|instead of|au lieu de|rather than|plutot que|\bdivi\w+ (?:par|by)) ?[£$€]?$"
)
#: Characters before a figure in which its denial stands.
_REACH = 30
_PRODUCT = re.compile(r"(?<![\d.])(\d+) ?x ?(\d+)(?! ?(?:h|min|cm|m|fois|times)\b)(?![\d.])")
#: "An hour a day and 150 a month": after hours, money needs no currency.
_BESIDE_HOURS = re.compile(
    r"\b(?:h|heures?|hours?|hrs?|min\w*)\b[^.;]{0,30}(?:\b(?:and|et|n|plus)|[,+&])(?: (?:about|maybe|like|environ))? $"
)
_HOURS_BEFORE = re.compile(r"\d ?(?:h|heures?|hours?|min\w*)\b([^.;]{0,30})$")
_TERMS_A_YEAR = re.compile(r"\b(\d) terms (?:a|1|per|each|/) ?(?:year|yr)")
_GRANT_WORDS = re.compile(r"\b(?:grant|subvention|aide)\b")
_ONCE = re.compile(r"\s*(?:(?:une|1) seule fois|en (?:une|1) fois|one[- ]off|just once)")
_RANGE_BEFORE = re.compile(r"\d(?: ?[€£$]| euros?| dollars?| pounds?| quid)? ?(?:a|to|-|et|and) ?[£$€]?$")
_RANGE_AFTER = re.compile(r" ?(?:a|to|-|et|and) ?[£$€]?\d")
_DIGIT = re.compile(r"\d")
_LEAST_BARE = 5.0
#: A number without a currency is a year from one to the other of these.
_YEARS = (2006, 2030)
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


class MoneyGrammar:
    """The compiled money expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "money")
        money = f"{data['currency']}|{alternatives('money', 'after')}"
        before = f"{alternatives('money', 'before')}|euros?|dollars?"
        self.amount = re.compile(
            rf"(?P<before>(?<![a-z])(?:{before}) ?)?(?<![\d.])(?P<n>{NUMBER})(?!\d)"
            rf"(?P<after> ?(?:d')?(?:petits? )?(?:{money}))?"
        )
        self.no_sum = re.compile(
            rf"(?<![\d.,])0 ?(?:{money})(?! ?(?:\d|de frais|de livraison|deposit|delivery))|(?:{before}) ?0(?![\d.,])"
        )
        self.slang = {word: float(value) for word, value in data["slang"].items()}
        self.slang_regex = re.compile(rf"\b(?:(\d+) |a |1 )?({'|'.join(self.slang) or '(?!)'})\b")
        self.not_money = re.compile(data["not_money"])
        self.something_else = re.compile(data["something_else"])
        self.aims = re.compile(data["aims"])
        self.price = re.compile(data["price"])
        self.others = re.compile(data["others"])
        self.strong_words = re.compile(data["strong_words"])
        self.budget_words = re.compile(data["budget_words"])
        self.zero = re.compile(rf"\b{data['zero']}|(?:^| ){data['zero']}")
        self.zero_when_asked = re.compile(data["zero_when_asked"])
        self.refusal = re.compile(data["refusal"])
        self.season = re.compile(data["season"])
        self.periods = [(name, re.compile(rf"(?:{data[name]})")) for name in _PER_MONTH]
        self.correction = cue(lang, "self_correction")


@cache
def money_grammar(lang: str) -> MoneyGrammar:
    """The money expressions of a language, compiled once."""
    return MoneyGrammar(lang)


def money_text(u: Utterance) -> str:
    """The message with numbers and slang sums ("a tenner", "3 x 20") in digits, each beside its period."""
    grammar = money_grammar(u.lang)
    text = _PRODUCT.sub(lambda m: str(int(m[1]) * int(m[2])), quantities(u.text, u.lang))
    return grammar.slang_regex.sub(lambda m: f"{float(m[1] or 1) * grammar.slang[m[2]]:g} £", text)


def says_nothing(text: str, grammar: MoneyGrammar) -> bool:
    """True for "no budget", "0 €"; not when it is the customers who are broke."""
    for m in (*grammar.zero.finditer(text), *grammar.no_sum.finditer(text)):
        clause = CLAUSE_END.split(text[: m.start()])[-1] + m[0] + " | " + text[m.end() : m.end() + 12]
        if not grammar.others.search(clause):
            return True
    return False


def find_amounts(text: str, grammar: MoneyGrammar, lenient: bool) -> list[Amount]:
    """Sums of ``money_text`` that may be a budget, in order.

    ``lenient``: money was asked, so a bare number counts; otherwise it needs a currency, a word about a budget, or
    an amount that it makes a range with or corrects.
    """
    found = [m for m in grammar.amount.finditer(text) if not grammar.not_money.match(text, m.end("n"))]
    found = found[:_MAXIMUM_AMOUNTS]
    rows: list[Amount] = []
    for index, m in enumerate(found):
        if _DENIED.search(text, max(0, m.start() - _REACH), m.start()):
            continue
        named = bool(m["before"] or m["after"])
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        amount = Amount(float(m["n"]), _factor(text, m.start(), m.end(), end, grammar), m.start(), m.end(), named)
        if not named and not _counts_bare(text, amount, rows, found[max(0, index - 1) : index + 2], grammar, lenient):
            continue
        rows.append(amount)
    return [a for a in rows if not _is_something_else(text, a, grammar, lenient)]


def _counts_bare(
    text: str, a: Amount, rows: list[Amount], around: list[re.Match[str]], grammar: MoneyGrammar, lenient: bool
) -> bool:
    """Whether a number without a currency is money; ``around``: the numbers next to it, itself included."""
    beside = any((o["before"] or o["after"]) and RANGE.match(_gap(text, a, o)) for o in around if o.start() != a.start)
    if a.value == 1 and (_ARTICLE.match(text, a.end) or not (lenient or beside)):
        return False
    hours = _HOURS_BEFORE.search(text, max(0, a.start - 2 * _REACH), a.start)
    if hours and a.factor is None and (grammar.correction.search(hours[1]) or "more like" in hours[1]):
        return False
    if not (lenient or beside) and _YEARS[0] <= a.value <= _YEARS[1]:
        return False
    told = beside_hours(text, a) or (a.value >= _LEAST_BARE and _said_of_budget(text, a, grammar))
    return lenient or beside or told or _corrects(text, rows, a, grammar)


def beside_hours(text: str, a: Amount) -> bool:
    """A number with a period of its own, told together with the hours a week ("2 h a week and 90 a month")."""
    monthly = a.factor is not None and a.factor <= 1 and a.value >= 2 * _LEAST_BARE
    return (monthly or a.currency) and bool(_BESIDE_HOURS.search(text, max(0, a.start - 2 * _REACH), a.start))


def _corrects(text: str, rows: list[Amount], a: Amount, grammar: MoneyGrammar) -> bool:
    """A bare number counts after an amount that it corrects ("80 but it's 60 now", "I said 25 but… 40 a month")."""
    if not rows:
        return False
    gap = text[rows[-1].end : a.start]
    if len(gap) < CORRECTION_REACH and grammar.correction.search(gap):
        return True
    said = is_said_before(text, rows[0].start) and is_replaced(text, rows[0].end, a.start)
    return a.factor is not None and said


def _said_of_budget(text: str, a: Amount, grammar: MoneyGrammar) -> bool:
    """A bare number counts in a clause that speaks of a budget."""
    clause = CLAUSE_END.split(text[: a.start])[-1] + CLAUSE_END.split(text[a.end :])[0]
    return bool(grammar.strong_words.search(clause))


def _gap(text: str, one: Amount, other: re.Match[str]) -> str:
    """What stands between an amount and another number."""
    return text[one.end : other.start()] if one.start < other.start() else text[other.end() : one.start]


def _factor(text: str, start: int, place: int, end: int, grammar: MoneyGrammar) -> float | None:
    """Times a month of the period said right after an amount, or before it in its clause."""
    after = CLAUSE_END.split(text[place : min(end, place + 45)])[0]
    for zone in (after, CLAUSE_END.split(text[:start])[-1]):
        found = [(m.start(), name) for name, pattern in grammar.periods if (m := pattern.search(zone))]
        if zone is not after:  # a period that follows another number is that number's
            found = [(place, name) for place, name in found if not _DIGIT.search(zone, 0, place)]
        if found:
            name = min(found)[1] if zone is after else max(found)[1]
            terms = _TERMS_A_YEAR.search(text) if name == "per_term" else None
            return float(terms[1]) / MONTHS_PER_YEAR if terms else _PER_MONTH[name]
        days = days_between(zone, over=True)
        if days:
            return _DAYS_PER_MONTH / days
    return None


def _is_end_of_range(text: str, a: Amount) -> bool:
    """True for either sum of "100 à 200 €", "from $50 to $100"."""
    return bool(_RANGE_BEFORE.search(text, max(0, a.start - _REACH), a.start) or _RANGE_AFTER.match(text, a.end))


def _is_something_else(text: str, amount: Amount, grammar: MoneyGrammar, lenient: bool) -> bool:
    """Somebody's price, rent, takings, a sum paid once, withdrawn or spent."""
    before = CLAUSE_END.split(text[: amount.start])[-1]
    after = CLAUSE_END.split(text[amount.end :])
    clause = f"{before}|{after[0]}"
    if _ONCE.match(after[1] if len(after) > 1 else ""):
        return True
    if re.search(r"\bbudget\b", clause):
        return False
    if not lenient and grammar.price.search(clause) and not _is_end_of_range(text, amount):
        return True
    if amount.factor is not None:
        clause = _GRANT_WORDS.sub("", clause)
    return bool(grammar.something_else.search(clause))
