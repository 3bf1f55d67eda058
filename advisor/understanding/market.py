"""Where customers are: local, national or international."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

from advisor.profile import MARKETS
from advisor.understanding.lexicon import Lexicon, any_of, cue, load_yaml
from advisor.understanding.places import CITY, COUNTRY, REGION, Place, gazetteer
from advisor.understanding.reach import Reach
from advisor.understanding.utterance import Clause, Utterance

LOCAL, NATIONAL, INTERNATIONAL = MARKETS
MARKET = "market"
#: Pending questions beside which customers may be placed in passing.
_ASKED_NEARBY = (None, "business_type", "sector", "customer_kind", "market")
#: Pending questions whose answer may list places.
_OPEN = ("business_type", "sector")
#: A short answer that names no scope is a place ("Limerick and the suburbs").
_LONGEST_PLACE_ANSWER = 8
#: "not national, local": in a correction a clause as short as this says the scope itself.
_FEW_WORDS = 3
#: What says how a place is meant is looked for in as much text as this on either side.
_CHARACTERS_BEFORE = 90
#: "in the county and a bit abroad": each part is weighed by itself.
#: "15 to 30 around": after a number the word says "about".
_AROUND_A_NUMBER = re.compile(r"\d (?:around|environ|autour)")
_PARTS = re.compile(r"\b(?:et|and|plus(?! (?:bas|haut|loin|au|de|du|des|d'|que|qu|personne|rien|jamais)))\b(?! demie?)")


class _Grammar:
    """The compiled market expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "market")
        self.scopes = Lexicon({LOCAL: data["local"], NATIONAL: data["national"], INTERNATIONAL: data["international"]})
        self.strong, self.areas = any_of(data["local_strong"]), any_of(data["areas"])
        self.minor, self.main = any_of(data["minor"]), any_of(data["main"])
        self.others, self.planned = any_of(data["others"]), any_of(data["planned"])
        self.base, self.customers = re.compile(data["base"]), re.compile(data["customers"])
        self.moves, self.source = re.compile(data["moves"]), re.compile(data["source"])
        self.around, self.far = re.compile(data["around"]), re.compile(data["far"])
        self.alone_before, self.alone_after = re.compile(data["alone_before"]), re.compile(data["alone_after"])
        self.between, self.joining = re.compile(data["between"]), re.compile(data["joining"])
        self.denied, self.negation = re.compile(data["denied"]), any_of(data["denied_before"])
        self.vague, self.no_place = any_of(data["vague"]), any_of(data["no_place"])
        self.span_from, self.span_to = re.compile(data["span_from"]), re.compile(data["span_to"])
        self.named = re.compile(data["named"])


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def market(u: Utterance, lenient: bool) -> str | None:
    """The widest scope where customers really are, or None.

    ``lenient``: the field was asked; otherwise customers or deliveries must be named beside the place.
    """
    grammar = _grammar(u.lang)
    if not lenient and u.asked not in _ASKED_NEARBY and not u.correcting:
        return _in_passing(u, grammar)
    found: list[tuple[str, bool]] = []
    for index, clause in enumerate(u.clauses):
        if not _is_ours(clause, u, grammar):
            continue
        dismissed = lenient and _dismissed_next(u, index, grammar)
        whole = [hit for hit in grammar.scopes.find(clause.text) if _PARTS.search(hit.text)]
        found += [(hit.code, dismissed or _is_minor(clause.text, clause.joint, grammar)) for hit in whole]
        strong = grammar.strong.search(clause.text)
        if strong and _PARTS.search(strong[0]):
            found.append((LOCAL, dismissed))
        for part in _PARTS.split(clause.text):
            minor = dismissed or _is_minor(part, clause.joint, grammar)
            found += [(scope, minor) for scope in _scopes(part, clause.text, grammar, lenient, u.correcting)]
    reach = _reach(u, grammar, lenient)
    placed = reach.scope(lenient)
    if placed == LOCAL and reach.whole_district:
        found = [(scope, minor) for scope, minor in found if scope != NATIONAL]
    if placed:
        found.append((placed, False))
    kept = [scope for scope, minor in found if not minor] or [scope for scope, minor in found if lenient]
    if reach.whole_country and not reach.several_countries:
        return NATIONAL
    if lenient and set(kept) == {INTERNATIONAL} and not reach.abroad and _denies_abroad(u, grammar):
        return NATIONAL
    if not kept and u.asked == MARKET and _names_places(u, grammar):
        return LOCAL
    return max(kept, key=MARKETS.index) if kept else None


def _names_places(u: Utterance, grammar: _Grammar) -> bool:
    """True for an answer with names of places no list holds ("Dade and Broward, mija", "from Malvern and Ledbury")."""
    theirs = any(grammar.others.search(clause.text) or grammar.planned.search(clause.text) for clause in u.clauses)
    return not theirs and bool(grammar.named.search(u.raw))


def _in_passing(u: Utterance, grammar: _Grammar) -> str | None:
    """Where customers are, told while something else was asked: only in words that say nothing else."""
    clauses = [c for c in u.clauses if _is_ours(c, u, grammar)]
    if any(grammar.strong.search(c.text) for c in clauses):
        return LOCAL
    reach = _reach(u, grammar, False)
    return reach.scope(False) if reach.told_strictly or reach.whole_country else None


def _is_ours(clause: Clause, u: Utterance, grammar: _Grammar) -> bool:
    """False for a question, for what somebody else does or says, and for what is only dreamt of."""
    text = clause.text
    elsewhere = grammar.others.search(text) or grammar.planned.search(text) or cue(u.lang, "consultant").search(text)
    return not clause.question and not elsewhere


def _dismissed_next(u: Utterance, index: int, grammar: _Grammar) -> bool:
    """True when the next clause, which names no place, says "never" of this one."""
    if index + 1 >= len(u.clauses) or u.clauses[index + 1].joint != ",":
        return False
    following = u.clauses[index + 1].text
    named = grammar.scopes.find(following) or grammar.strong.search(following) or gazetteer(u.lang).find(following)
    return not named and bool(grammar.denied.search(following))


def _denies_abroad(u: Utterance, grammar: _Grammar) -> bool:
    """True when abroad is named only to be ruled out ("never overseas")."""
    named = [c.text for c in u.clauses if any(hit.code == INTERNATIONAL for hit in grammar.scopes.find(c.text))]
    return all(grammar.denied.search(text) for text in named)


def _scopes(text: str, clause: str, grammar: _Grammar, lenient: bool, correcting: bool) -> list[str]:
    """Scopes named in a part of a clause; where the workshop stands is not where customers are."""
    text = _AROUND_A_NUMBER.sub(" ", text)
    found = [hit for hit in grammar.scopes.find(text) if not grammar.source.search(text[: hit.start])]
    hits = [hit.code for hit in found]
    if grammar.strong.search(text):
        hits.append(LOCAL)
    elif not lenient:
        told = bool(grammar.customers.search(clause)) or (correcting and len(text.split()) <= _FEW_WORDS)
        hits = [
            hit.code
            for hit in found
            if told or (hit.code != LOCAL and hit.text != "partout" and not grammar.areas.fullmatch(hit.text))
        ]
    if grammar.base.search(text):
        hits = [code for code in hits if code != LOCAL]
    return hits


def _is_minor(text: str, joint: str, grammar: _Grammar) -> bool:
    """True for "a handful of orders from Ireland", "jamais à l'étranger"."""
    return bool(grammar.minor.search(text) or grammar.minor.search(joint)) and not grammar.main.search(text)


def _reach(u: Utterance, grammar: _Grammar, lenient: bool) -> Reach:
    """The countries, cities and regions where customers are said to be."""
    reach = Reach(u.lang)
    told = lenient or u.correcting
    for clause in u.clauses:
        places = gazetteer(u.lang).find(clause.text)
        if not lenient:
            places = _beyond_base(clause.text, places, grammar)
        if not places or not _is_ours(clause, u, grammar):
            continue
        rest = clause.text
        for place in reversed(places):
            rest = f"{rest[: place.start]} {rest[place.end :]}"
        reach.listed = reach.listed or ((u.opening or u.asked in _OPEN) and not grammar.joining.sub("", rest))
        told = told or reach.listed or bool(grammar.customers.search(clause.text))
        reach.told_strictly = reach.told_strictly or bool(grammar.moves.search(clause.text))
        _weigh(clause, places, grammar, told, reach)
        reach.spanned = reach.spanned or (told and _spans(clause, places, grammar))
    return reach


def _beyond_base(text: str, places: list[Place], grammar: _Grammar) -> list[Place]:
    """The places but where the workshop stands: after "based", only those named after customers."""
    base = grammar.base.search(text)
    if base is None:
        return places
    customers = grammar.customers.search(text, base.end())
    return [place for place in places if customers and place.start >= customers.end()]


def _spans(clause: Clause, places: list[Place], grammar: _Grammar) -> bool:
    """True for "from Perth to Cairns": two cities or regions known from afar, of one country."""
    return any(
        first.country == last.country
        and {first.kind, last.kind} <= {CITY, REGION}
        and grammar.span_from.search(clause.text[: first.start])
        and grammar.span_to.fullmatch(clause.text[first.end : last.start])
        for first, last in pairwise(places)
    )


def _weigh(clause: Clause, places: list[Place], grammar: _Grammar, told: bool, reach: Reach) -> None:
    """Add the places of a clause, but those named in passing or as where goods come from."""
    minor = not grammar.main.search(clause.text) and _is_minor(clause.text, clause.joint, grammar)
    for place in places:
        before = clause.text[max(0, place.start - _CHARACTERS_BEFORE) : place.start]
        after = clause.text[place.end : place.end + _CHARACTERS_BEFORE]
        opened = max((m.end() for m in _PARTS.finditer(before)), default=0)
        minor = minor or _is_minor(_own_part(before[opened:], after), clause.joint, grammar)
        if grammar.source.search(before):
            continue
        far = bool(grammar.far.search(before)) and not grammar.denied.search(before)
        alone = grammar.alone_before.search(before) or grammar.alone_after.match(after)
        between = bool(grammar.between.search(before))
        whole = bool(grammar.around.search(before) or alone) and not grammar.negation.search(before)
        reach.between = reach.between or between
        if whole or between or far or (told and not minor):
            reach.add(place, whole=whole or between, far=far and place.kind in (COUNTRY, CITY))


def _own_part(before: str, after: str) -> str:
    """The stretch around a place that says how often customers come from there."""
    ending = _PARTS.search(after)
    return before + after[: ending.start() if ending else None]


def may_be_a_place(u: Utterance) -> bool:
    """True for a short answer that names no scope and may be nothing but a place ("Limerick and the suburbs")."""
    grammar = _grammar(u.lang)
    words = u.text.split()
    unsure = cue(u.lang, "unsure").search(u.text) or grammar.vague.search(u.text)
    theirs = any(grammar.others.search(clause.text) or grammar.planned.search(clause.text) for clause in u.clauses)
    return (
        0 < len(words) <= _LONGEST_PLACE_ANSWER
        and not unsure
        and not theirs
        and any(w[:1].isalpha() for w in words)
        and not grammar.no_place.search(u.text)
    )
