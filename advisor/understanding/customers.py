"""Who buys: the public (b2c), businesses and public bodies (b2b), or both."""

from __future__ import annotations

from functools import cache
from typing import Any

from advisor.profile import CUSTOMER_KINDS
from advisor.understanding.lexicon import Lexicon, any_of, cue, load_yaml
from advisor.understanding.utterance import Clause, Utterance

B2C, B2B, BOTH = CUSTOMER_KINDS
#: Pending questions beside which customers may be named in passing.
_WORDS_BEFORE = 2
_ASKED_NEARBY = (None, "business_type", "sector", "market")


class _Grammar:
    """The compiled customer expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "customers")
        self.kinds = Lexicon({B2C: data["b2c"], B2B: data["b2b"]})
        self.strong = Lexicon({B2C: data["strong_b2c"], B2B: data["strong_b2b"]})
        self.served, self.turnover = any_of(data["served"]), any_of(data["turnover"])
        self.both, self.minor, self.other = any_of(data["both"]), any_of(data["minor"]), any_of(data["not_kinds"])
        self.minor_after = any_of(data["minor_after"])


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def customer_kind(u: Utterance, lenient: bool) -> str | None:
    """ "b2c", "b2b", "both" or None. ``lenient``: the field was asked, so any word for buyers counts."""
    grammar = _grammar(u.lang)
    affirmed: set[str] = set()
    denied: set[str] = set()
    if not lenient and u.asked not in _ASKED_NEARBY and not u.correcting:
        return _by_turnover(u, grammar)
    for index, clause in enumerate(u.clauses):
        if not clause.question:
            if not lenient and cue(u.lang, "desire").search(clause.text):
                continue
            dismissed = lenient and _dismissed_next(u, index, grammar)
            _read_clause(clause, grammar, lenient, affirmed, denied, dismissed)
    if (lenient or u.correcting) and grammar.both.search(u.text) and not (affirmed and denied):
        return BOTH
    if len(affirmed) < 2 and not lenient and not u.correcting and grammar.served.search(u.text):
        affirmed |= {
            hit.code
            for c in u.clauses
            if grammar.served.search(c.text)
            for hit in grammar.kinds.find(_own_words(c.text, grammar))
        }
    if u.opening and len(affirmed) < 2:
        affirmed |= _listed(u, grammar)
    affirmed -= denied if len(affirmed) > 1 and not lenient else set()
    if len(affirmed) == 2:
        return BOTH
    if affirmed:
        return affirmed.pop()
    return _opposite(denied) if lenient else None


def _by_turnover(u: Utterance, grammar: _Grammar) -> str | None:
    """Who buys, told in passing as a share of the turnover ("60 % of my sales are architects")."""
    clauses = [c for c in u.clauses if grammar.turnover.search(c.text) and not c.question]
    kinds = {hit.code for c in clauses for hit in grammar.kinds.find(_own_words(c.text, grammar))}
    return BOTH if len(kinds) == 2 else next(iter(kinds), None)


def _dismissed_next(u: Utterance, index: int, grammar: _Grammar) -> bool:
    """True when the next clause, which names nobody, dismisses the last named ("les séminaires, on n'en veut pas")."""
    if index + 1 >= len(u.clauses):
        return False
    following = u.clauses[index + 1]
    return not grammar.kinds.find(following.text) and bool(grammar.minor_after.search(following.text))


def _read_clause(
    clause: Clause, grammar: _Grammar, lenient: bool, affirmed: set[str], denied: set[str], dismissed: bool
) -> None:
    """Sort the kinds of one clause; a denial reaches what follows it, and "c'est rien" what precedes."""
    text = _own_words(clause.text, grammar)
    kinds = grammar.kinds if lenient or grammar.strong.find(text) else grammar.strong
    if lenient:
        last = [hit.end for hit in kinds.find(text)][-1:]
        if last and (dismissed or grammar.minor_after.search(text, last[0])):
            denied.update(hit.code for hit in kinds.find(text))
            return
    no = grammar.minor.search(text)
    if no is None and (grammar.minor.fullmatch(clause.joint) or clause.joint.endswith(("and not", "et pas", "et non"))):
        denied.update(hit.code for hit in grammar.kinds.find(text))
        return
    for hit in kinds.find(text):
        (denied if no and no.start() < hit.start else affirmed).add(hit.code)


def _listed(u: Utterance, grammar: _Grammar) -> set[str]:
    """Kinds of an opening's list of customers: plurals that start a clause ("schools midweek, families on Sundays")."""
    kinds: set[str] = set()
    for clause in u.clauses[1:]:
        wished = cue(u.lang, "desire").search(clause.text) or grammar.minor.search(clause.text)
        if clause.question or wished:
            continue
        hits = grammar.kinds.find(_own_words(clause.text, grammar))
        if hits and len(clause.text[: hits[0].start].split()) <= _WORDS_BEFORE:
            kinds |= {hit.code for hit in hits if hit.text[-1] in "sx"}
    return kinds if len(kinds) > 1 else set()


def _own_words(text: str, grammar: _Grammar) -> str:
    """The text without words for the owner's own business ("my company")."""
    return grammar.other.sub(lambda m: " " * len(m[0]), text)


def _opposite(denied: set[str]) -> str | None:
    """Who is left when one kind is ruled out."""
    return {B2C: B2B, B2B: B2C}[next(iter(denied))] if len(denied) == 1 else None
