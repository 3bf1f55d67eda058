"""Where customers are: local, national or international."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.profile import MARKETS
from advisor.understanding.lexicon import Lexicon, any_of, cue, load_yaml
from advisor.understanding.utterance import Utterance

LOCAL, NATIONAL, INTERNATIONAL = MARKETS
#: Pending questions beside which customers may be placed in passing.
_ASKED_NEARBY = (None, "business_type", "sector", "customer_kind", "market")
#: A short answer that names no scope is a place ("Limerick and the suburbs").
_LONGEST_PLACE_ANSWER = 8
#: "not national, local": in a correction a clause as short as this says the scope itself.
_FEW_WORDS = 3
#: "in the county and a bit abroad": each part is weighed by itself.
_PARTS = re.compile(r"\b(?:et|and|plus)\b(?! demie?)")
_RIVALS = re.compile(r"\b(?:concurren|competit|rival)")
_JOINING = re.compile(r"\b(?:et|and|la|le|les|l|the|en|in|of|un peu)\b|[^a-z]")


class _Grammar:
    """The compiled market expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "market")
        self.scopes = Lexicon({LOCAL: data["local"], NATIONAL: data["national"], INTERNATIONAL: data["international"]})
        self.strong = any_of(data["local_strong"])
        self.countries = any_of(data["countries"])
        self.home, self.cities = any_of(data["home"]), any_of(data["cities"])
        self.minor, self.main = any_of(data["minor"]), any_of(data["main"])
        self.base, self.customers = re.compile(data["base"]), re.compile(data["customers"])
        self.home_cities, self.far = re.compile(data["home_cities"]), re.compile(data["far"])
        self.only_country, self.denied = re.compile(data["only_country"]), re.compile(data["denied"])


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def market(u: Utterance, lenient: bool) -> str | None:
    """The widest scope where customers really are, or None.

    ``lenient``: the field was asked; otherwise customers or deliveries must be named beside the place.
    """
    grammar = _grammar(u.lang)
    if not lenient and u.asked not in _ASKED_NEARBY and not u.correcting:
        clauses = [c.text for c in u.clauses if not c.question and grammar.strong.search(c.text)]
        return LOCAL if any(not _RIVALS.search(text) for text in clauses) else None
    if grammar.only_country.search(u.statements()):
        return NATIONAL
    found: list[tuple[str, bool]] = []
    for index, clause in enumerate(u.clauses):
        if clause.question or cue(u.lang, "consultant").search(clause.text):
            continue
        dismissed = lenient and _dismissed_next(u, index, grammar)
        for part in _PARTS.split(clause.text):
            minor = dismissed or _is_minor(part, clause.joint, grammar)
            found += [(scope, minor) for scope in _scopes(part, clause.text, grammar, lenient, u.correcting)]
    foreign = _countries(u, grammar, lenient)
    if foreign:
        found.append((foreign, False))
    if lenient and len({m[0] for m in grammar.home_cities.finditer(u.statements())}) > 1:
        found.append((NATIONAL, False))
    kept = [scope for scope, minor in found if not minor] or [scope for scope, minor in found if lenient]
    if lenient and set(kept) == {INTERNATIONAL} and not foreign and _denies_abroad(u, grammar):
        return NATIONAL
    return max(kept, key=MARKETS.index) if kept else None


def _dismissed_next(u: Utterance, index: int, grammar: _Grammar) -> bool:
    """True when the next clause, which names no place, says "never" of this one."""
    if index + 1 >= len(u.clauses) or u.clauses[index + 1].joint != ",":
        return False
    following = u.clauses[index + 1].text
    return not grammar.scopes.find(following) and bool(grammar.denied.search(following))


def _denies_abroad(u: Utterance, grammar: _Grammar) -> bool:
    """True when abroad is named only to be ruled out ("never overseas")."""
    named = [c.text for c in u.clauses if any(hit.code == INTERNATIONAL for hit in grammar.scopes.find(c.text))]
    return all(grammar.denied.search(text) for text in named)


def _scopes(text: str, clause: str, grammar: _Grammar, lenient: bool, correcting: bool) -> list[str]:
    """Scopes named in a part of a clause; where the workshop stands is not where customers are."""
    found = grammar.scopes.find(text)
    hits = [hit.code for hit in found]
    if grammar.strong.search(text):
        hits.append(LOCAL)
    elif not lenient:
        told = bool(grammar.customers.search(clause)) or (correcting and len(text.split()) <= _FEW_WORDS)
        hits = [
            hit.code
            for hit in found
            if told or (hit.code != LOCAL and hit.text != "partout" and not grammar.countries.fullmatch(hit.text))
        ]
    if grammar.base.search(text):
        hits = [code for code in hits if code != LOCAL]
    return hits


def _is_minor(text: str, joint: str, grammar: _Grammar) -> bool:
    """True for "a handful of orders from Ireland", "jamais à l'étranger"."""
    return bool(grammar.minor.search(text) or grammar.minor.search(joint)) and not grammar.main.search(text)


def _countries(u: Utterance, grammar: _Grammar, lenient: bool) -> str | None:
    """International when customers come from several countries, each more than a handful."""
    names: set[str] = set()
    told, cities = lenient, 0
    if any(_reaches_abroad(c.text, grammar) for c in u.clauses if not c.question):
        return INTERNATIONAL
    for clause in u.clauses:
        if clause.question or _is_minor(clause.text, clause.joint, grammar):
            continue
        listed = u.opening and not _JOINING.sub("", grammar.countries.sub("", clause.text))
        told = told or listed or bool(grammar.customers.search(clause.text))
        for m in grammar.countries.finditer(clause.text) if told else ():
            names.add("home" if grammar.home.match(m[0]) else m[0][:5])
            cities += bool(grammar.cities.fullmatch(m[0]))
    if len(names) > 1:
        return INTERNATIONAL
    return NATIONAL if names and not cities and lenient and u.asked == "market" else None


def _reaches_abroad(text: str, grammar: _Grammar) -> bool:
    """True for "as far as Seoul", "from here to Frankfurt"."""
    far = grammar.far.search(text)
    place = grammar.countries.search(text, far.end()) if far else None
    return bool(place) and not grammar.home.match(place[0] if place else "") and not grammar.denied.search(text)


def may_be_a_place(u: Utterance) -> bool:
    """True for a short answer that names no scope and may be nothing but a place ("Limerick and the suburbs")."""
    words = u.text.split()
    unsure = cue(u.lang, "unsure").search(u.text)
    return 0 < len(words) <= _LONGEST_PLACE_ANSWER and not unsure and any(w[:1].isalpha() for w in words)
