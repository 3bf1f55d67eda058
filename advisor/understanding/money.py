"""Money a month that the owner can give, in the currency said.

Amounts are found with their period; those that are somebody's price, rent, a grant or last year's flyers are left
out; corrections, ranges and sums are resolved as for hours. "Nothing" is 0; a refusal or "later" is unknown.
"""

from __future__ import annotations

import re

from advisor.understanding.amounts import (
    CLAUSE_END,
    CORRECTION_REACH,
    RANGE,
    Amount,
    MoneyGrammar,
    beside_hours,
    find_amounts,
    money_grammar,
    money_text,
    says_nothing,
)
from advisor.understanding.echoes import is_replaced, is_said_before
from advisor.understanding.numbers import middle
from advisor.understanding.utterance import Utterance

#: Asked for goals, owners name sums to reach.
_GOALS = "goals"
#: "It isn't 150, it's 115": in a correction, numbers too high for hours or ages are money.
_INSTEAD = re.compile(
    r"(?:n't|nt|\bnot|\bpas|\bsaid|\bdit) (?:\d{3,})(?: (?:a|per|par) (?:month|mois))?,? (?:(?:but|mais) )?"
    r"(?:it's|its|it is|c'est|make it) (?P<sum>\d{2,}(?:\.\d+)?)(?=$|[.,;!?]| (?:a|per|par) (?:month|mois))"
)
#: "Non, 60 par mois": in a correction, a bare sum a month is money, not hours.
_MONTHLY = re.compile(r"(?<![\d.,])(?P<sum>\d{2,}(?:\.\d+)?) ?(?:(?:par|per|a|/) ?(?:mois|month)|/mo\b|pm\b)")
_AND = re.compile(r"^[^.;!?]{0,40}(?:\+|\bplus\b|\bet\b|\band\b)")
_BETWEEN = re.compile(r"(?:entre|between|from|de) ?[£$€]? ?$")
#: Said right before or after the most that can be given.
_LIMIT = re.compile(r"(?:max\w*|tops|top|at most|pas plus|no more|grand max\w*)\b")
_LIMIT_BEFORE = re.compile(r"(?:max\w*|at most|pas plus de|no more than|up to|jusqu'a) ?[£$€]?$")
#: "It's not 120 but 210": from here on, a figure put right can be nothing but money.
_SWAPPED = re.compile(
    r"\b(?:pas|not) (?P<old>[1-9]\d{2,3}) ?,?(?:mais|c'est|but|it's)"
    r"(?: (?:bien|plutot|c'est|rather))? (?P<new>[1-9]\d{2,3})"
    r"(?= ?(?:$|[.,;!?)€£]|euros?\b))"
)

#: "A firm quoted us £1,200 a month, we could stretch to a third of that".
_SHARES = {"half": 1 / 2, "moitie": 1 / 2, "third": 1 / 3, "tiers": 1 / 3, "quarter": 1 / 4, "quart": 1 / 4}
_SHARE = re.compile(
    r"\b(?:(?P<times>one|two|three|a|un|deux|trois|le) )?(?P<share>half|moitie|third|tiers|quarter|quart)s?\b"
    r"(?! (?:an?|d'|of an?|de l'|of the)\b| ?h)"
)
_TIMES = {"two": 2, "deux": 2, "three": 3, "trois": 3}
_PRICE = re.compile(r"[£$€] ?(?P<before>\d+(?:\.\d+)?)|(?P<after>\d+(?:\.\d+)?) ?(?:€|euros?\b|£|\$)")


def monthly_budget(u: Utterance, lenient: bool) -> float | None:
    """Money a month stated by the message, rounded to hundredths, or None.

    ``lenient``: the field was asked, so a bare number or "nothing" counts.
    """
    grammar = money_grammar(u.lang)
    text = money_text(u)
    if u.asked == _GOALS and grammar.aims.search(text) and not grammar.strong_words.search(text):
        return None  # "3 000 € more a month" is what is aimed at
    if u.correcting and u.opening and (swapped := _SWAPPED.search(text)):
        return float(swapped["new"])
    share = _share_of_a_price(u.text) if lenient else None
    if share is not None:
        return share
    amounts = _join_ranges(text, find_amounts(text, grammar, lenient))
    if u.correcting and not amounts and (told := _INSTEAD.search(text) or _MONTHLY.search(text)):
        return float(told["sum"])
    if not any(a.value and a.currency for a in amounts) and says_nothing(text, grammar):
        return 0.0
    nothing = lenient and grammar.zero_when_asked.search(text)
    if not amounts or amounts[-1].value == 0:
        return 0.0 if nothing and not grammar.refusal.search(text) else None
    if nothing and not any(a.currency and a.factor for a in amounts):
        return 0.0
    if not lenient and not _about_budget(u, text, amounts, grammar):
        return None
    return round(_combine(text, amounts, grammar), 2)


def _share_of_a_price(text: str) -> float | None:
    """A part of the one price named before it, rounded to hundredths."""
    share = _SHARE.search(text)
    prices = list(_PRICE.finditer(text, 0, share.start())) if share else []
    counted = share is not None and (share["times"] or share["share"] in ("half", "moitie"))  # "£150 for the quarter"
    if share is None or not counted or len(prices) != 1:
        return None
    price = float(prices[0]["before"] or prices[0]["after"])
    return round(price * _TIMES.get(share["times"] or "", 1) * _SHARES[share["share"]], 2)


def _join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Two amounts that make a range become one, at its midpoint ("6 à 800": the hundreds belong to both)."""
    rows: list[Amount] = []
    for amount in amounts:
        last = rows[-1] if rows else None
        gap = text[last.end : amount.start] if last else ""
        if last and RANGE.match(gap) and (gap.strip() not in ("et", "and") or _BETWEEN.search(text, 0, last.start)):
            low = (
                last.value * 100 if last.value < 10 and amount.value >= 100 and amount.value % 100 == 0 else last.value
            )
            value = middle(low, amount.value)
            factor = amount.factor if amount.factor is not None else last.factor
            rows[-1] = Amount(value, factor, last.start, amount.end, last.currency or amount.currency)
        else:
            rows.append(amount)
    return rows


def _about_budget(u: Utterance, text: str, amounts: list[Amount], grammar: MoneyGrammar) -> bool:
    """Without the question: a currency and a word about spending, a period, or the wording of a correction."""
    zone = text[max(0, amounts[0].start - 40) : amounts[-1].end + 30]
    if any(beside_hours(text, a) for a in amounts):
        return True
    if not (any(a.currency for a in amounts) or grammar.strong_words.search(zone)):
        return False
    regular = any(a.currency and a.factor is not None for a in amounts)
    return bool(regular or (u.correcting and not u.opening) or grammar.budget_words.search(zone))


def _combine(text: str, amounts: list[Amount], grammar: MoneyGrammar) -> float:
    """One monthly value out of the amounts."""
    amounts = _after_correction(text, amounts, grammar)
    if any(a.currency for a in amounts):  # "broadcast to 250, budget 3000 rupees"
        amounts = [a for a in amounts if a.currency or a.factor is not None] or amounts
    factor = next((a.factor for a in amounts if a.factor is not None), 1.0)
    monthly = [a.value * (a.factor if a.factor is not None else factor) for a in amounts]
    if len(amounts) == 1:
        return monthly[0]
    first = text[amounts[0].end : amounts[1].start]
    if len(grammar.season.findall(text)) >= 2:
        return sum(monthly) / len(monthly)
    if _AND.match(first) and amounts[0].currency and amounts[1].currency:
        return sum(monthly)
    limits = [m for a, m in zip(amounts, monthly, strict=True) if _is_limit(text, a)]
    stated = [m for a, m in zip(amounts, monthly, strict=True) if a.factor is not None]
    return (limits or stated or monthly[:1])[-1]


def _is_limit(text: str, a: Amount) -> bool:
    """True for the most that can be given ("50 max", "no more than 50")."""
    after = CLAUSE_END.split(text[a.end : a.end + 30])[0]
    return bool(_LIMIT.search(after) or _LIMIT_BEFORE.search(text, max(0, a.start - 20), a.start))


def _after_correction(text: str, amounts: list[Amount], grammar: MoneyGrammar) -> list[Amount]:
    """Amounts said after the last "no, wait", or in place of what was said before ("I said 25 but my wife says 40")."""
    for index in range(len(amounts) - 1, 0, -1):
        between = text[amounts[index - 1].end : amounts[index].start]
        if len(between) < CORRECTION_REACH and grammar.correction.search(between):
            return amounts[index:]
    if is_said_before(text, amounts[0].start):
        return [a for a in amounts[1:] if is_replaced(text, amounts[0].end, a.start)] or amounts
    return amounts
