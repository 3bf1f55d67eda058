"""Ages of the customers, as codes.

They come from numbers ("25-40", "over 65s": ``age_numbers``) and from words for people ("les retraités").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.profile import AUDIENCE_AGES
from advisor.understanding.age_numbers import (
    BANDS,
    bands,
    has_ends,
    has_range,
    names_people,
    told_in_numbers,
    told_of_oneself,
)
from advisor.understanding.lexicon import Lexicon, any_of, cue, load_yaml
from advisor.understanding.numbers import digits
from advisor.understanding.utterance import Clause, Utterance

__all__ = ["BANDS", "audience_ages", "bands"]

#: Fields whose answer says who the customers are.
_WHO = (None, "customer_kind", "market", "sector", "business_type")
_YOUNG = {"18_24", "25_34"}
#: The last age before the pension, after the first one told.
_TO_64 = r"\g<unit> to 64"


class _Grammar:
    """The compiled expressions for people of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "ages")
        self.words = Lexicon(data["words"])
        self.weak, self.medium, self.vague, self.loose = (
            _exactly(data[k]) for k in ("weak", "medium", "vague", "loose")
        )
        self.everyone, self.children, self.working = (any_of(data[k]) for k in ("everyone", "children", "working_age"))
        self.for_children, self.not_customers = any_of(data["for_children"]), any_of(data["not_customers"])
        self.gone, self.firms = any_of(data["gone"]), any_of(data["firms"])
        self.customers = any_of(data["customers"])
        joint, children = data["joint"], self.children.pattern
        self.with_children = re.compile(rf"(?:{joint}) (?:\w+ )?{children}|{children} ?(?:{joint})")
        self.unknown, self.not_everyone = any_of(data["unknown"]), any_of(data["not_everyone"])
        self.adults, self.like_me = any_of(data["adults"]), any_of(data["like_me"])
        self.teenagers, self.whoever = any_of(data["teenagers"]), any_of(data["whoever"])
        self.to_retirement = re.compile(rf"(?<=\d)(?P<unit>[^.;\d]{{0,12}}?),? {data['to_retirement']}")
        self.exception, self.negation = re.compile(data["exception"]), re.compile(data["negation"])
        self.lang = lang


def _exactly(patterns: list[str]) -> re.Pattern[str]:
    """One expression for hits as they stand: unlike in the lexicon, no plural is added."""
    return re.compile("|".join(pattern.replace(" ", r"[\s'-]+") for pattern in patterns))


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def audience_ages(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in order of age, or None when the message tells no age of customers.

    ``lenient``: the field was asked, so bare numbers and broad words ("parents", "everyone") count.
    """
    grammar = _grammar(u.lang)
    numbers: set[str] = set()
    clauses: list[str] = []
    people = names_people(u.statements(), u.lang)
    for text, whole in _statements(u, grammar):
        numbers |= told_in_numbers(whole, u.lang, lenient, people)
        clauses.append(text)
    numbers = _joined_ends(u, numbers, lenient)
    if lenient and grammar.like_me.search(u.text):
        numbers |= told_of_oneself(u.text, u.lang)
    words, vague = set[str](), False
    for clause in clauses:
        found, only_vague = _from_words(u, clause, grammar, lenient, numbers)
        vague = vague or only_vague
        words |= found
    found = numbers | words
    if _children(clauses, bool(found or vague), lenient, grammar):
        found.add("under_18")
    if vague and not found & ({"under_18"} | _YOUNG):
        found |= _YOUNG
    if not _adults(numbers) and grammar.teenagers.search(u.text) and {"25_34", "35_49"} <= found:
        found.discard("25_34")  # the parents of teenagers
    if lenient and _means_everyone(u, found, grammar):
        return [code for code in AUDIENCE_AGES if code != "under_18" or not grammar.adults.search(u.text)]
    return [code for code in AUDIENCE_AGES if code in found] or None


def _means_everyone(u: Utterance, found: set[str], grammar: _Grammar) -> bool:
    """True for "all ages", unless another word tells more, or the customers are firms."""
    if (len(found) >= 3 and not _all_adults(u, grammar)) or grammar.firms.search(u.text):
        return False
    said = grammar.not_everyone.sub(" ", u.statements())
    if not grammar.everyone.search(said) or grammar.unknown.search(u.text):
        return False
    told = bool(found) and bool(cue(u.lang, "first").search(u.text) or grammar.whoever.search(u.text))
    return not told and not has_range(u.text, u.lang) and not has_ends(u.text, u.lang)


def _all_adults(u: Utterance, grammar: _Grammar) -> bool:
    """ "Adults of all ages": the adults at work that were found are not all of them."""
    return bool(grammar.adults.search(u.text))


def _joined_ends(u: Utterance, numbers: set[str], lenient: bool) -> set[str]:
    """ "From sixty, and it goes up to ninety-five": two clauses, one range."""
    if len(numbers) < 4 or len(u.clauses) < 2 or not lenient:
        return numbers
    whole = told_in_numbers(u.text, u.lang, lenient, True)
    return whole if whole and whole < numbers else numbers


def _statements(u: Utterance, grammar: _Grammar) -> list[tuple[str, str]]:
    """Each clause twice: without what is denied or excepted, and with its negation, which numbers read.

    Commas do not separate: "30, 40 ans".
    """
    rows: list[tuple[str, str]] = []
    for clause in u.clauses:
        if _skipped(u, clause, grammar):
            rows.append(("", ""))
            continue
        said = _ended_by_retirement(clause.text, u.lang, grammar)
        text = grammar.not_customers.sub(" ; ", grammar.exception.split(said)[0])
        denied = grammar.negation.search(text)
        kept = text[: denied.start()] if denied else text
        rows.append((kept, text if denied and has_ends(text[denied.start() :], u.lang) else kept))
    return rows


def _ended_by_retirement(text: str, lang: str, grammar: _Grammar) -> str:
    """ "35 up until pension" with the age in place of the word."""
    in_digits = digits(text, lang)
    return grammar.to_retirement.sub(_TO_64, in_digits) if grammar.to_retirement.search(in_digits) else text


def _skipped(u: Utterance, clause: Clause, grammar: _Grammar) -> bool:
    """True for a clause that tells no ages of customers: a question, an exception, somebody's offer, those gone."""
    return bool(
        clause.question
        or grammar.exception.search(clause.joint)
        or cue(u.lang, "consultant").search(clause.text)
        or grammar.gone.search(clause.text)
    )


def _adults(codes: set[str]) -> bool:
    """True when adult ages were told in numbers, which say more than "parents"."""
    return bool(codes - {"under_18"})


def _from_words(u: Utterance, text: str, grammar: _Grammar, lenient: bool, numbers: set[str]) -> tuple[set[str], bool]:
    """Codes of words for people, and whether "the young" was said; ``numbers``: codes told in numbers."""
    found: set[str] = set()
    vague = False
    told = _adults(numbers)
    broad = lenient and not told
    for hit in grammar.words.find(text):
        if told and (grammar.loose.fullmatch(hit.text) or numbers & set(hit.code.split())):
            continue  # numbers say more exactly what the word says loosely
        if grammar.medium.fullmatch(hit.text):
            counts = lenient or _names_customers(u, text, hit.text, grammar)
        elif grammar.weak.fullmatch(hit.text):
            counts = broad or (lenient and hit.code == "under_18")
        else:
            counts = True
        if counts and grammar.vague.fullmatch(hit.text):
            vague = True
        elif counts:
            found.update(hit.code.split())
    at_work = broad and not found and not vague and bool(grammar.working.search(text))
    if at_work and not grammar.firms.search(text):
        found.update(["25_34", "35_49", "50_64"])
    return found, vague


def _children(clauses: list[str], others: bool, lenient: bool, grammar: _Grammar) -> bool:
    """True when children are customers: nobody else is named, or they are added ("the mums and the kids")."""
    alone = grammar.children if lenient else grammar.for_children
    expression = grammar.with_children if others else alone
    return any(expression.search(_without_words(clause, grammar) if others else clause) for clause in clauses)


def _without_words(clause: str, grammar: _Grammar) -> str:
    """A clause with the words for people blanked, so that "college kids" holds no kids."""
    for hit in grammar.words.find(clause):
        clause = clause[: hit.start] + "_" * (hit.end - hit.start) + clause[hit.end :]
    return clause


def _names_customers(u: Utterance, text: str, word: str, grammar: _Grammar) -> bool:
    """True when a clause speaks of customers, or is the word alone, in a message about who they are."""
    if u.asked == "customer_kind" or text.strip() == word:
        return True
    return u.asked in _WHO and bool(grammar.customers.search(text))
