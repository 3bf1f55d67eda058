"""Where a trade stands, told with it: "kebab à Cholet", "un institut de beauté sur Angers" has its customers there.

Only for trades whose customers come, or are visited, near by; a workshop, a web shop or a hotel at a place says nothing
of where its customers live.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.understanding.channels import named_channels
from advisor.understanding.lexicon import load_yaml
from advisor.understanding.normalize import fold, tidy
from advisor.understanding.places import CITY, DISTRICT, REGION, gazetteer
from advisor.understanding.trades import trades
from advisor.understanding.utterance import Utterance

#: Sectors whose customers are near whatever else is true; of others the question is worth asking: a surf school by the
#: sea has guests from abroad.
NEAR = frozenset({"restaurant", "beauty_wellness", "health", "trades_construction"})
_FILE, _SECTION = "market", "located"
_KINDS = (CITY, REGION, DISTRICT)
#: Characters before a place in which its preposition stands.
_BEFORE = 25


class _Grammar:
    """The compiled expressions of one language."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.before, self.named = re.compile(rf"(?:{data['before']})$"), re.compile(data["named"])
        self.after_trade, self.wider = re.compile(data["after_trade"]), re.compile(data["wider"])


@cache
def _grammar(lang: str) -> _Grammar | None:
    data = load_yaml(lang, _FILE).get(_SECTION)
    return _Grammar(data) if data else None


def stands_near(u: Utterance, sector: str | None) -> bool:
    """True when a message that tells a trade of ``sector`` says in which town it stands, and no wider reach."""
    grammar = _grammar(u.lang)
    if grammar is None or sector not in NEAR or any(grammar.wider.search(clause.text) for clause in u.clauses):
        return False
    return _listed(u, grammar) or _named(u, grammar) or _after_trade(u, grammar)


def _listed(u: Utterance, grammar: _Grammar) -> bool:
    """A place of the gazetteer after "à", "sur", or between two marks."""
    for clause in u.clauses:
        if clause.question:
            continue
        for place in gazetteer(u.lang).find(clause.text):
            alone = place.start == 0 and place.end == len(clause.text)
            before = clause.text[max(0, place.start - _BEFORE) : place.start]
            if place.kind in _KINDS and (alone or grammar.before.search(before)):
                return True
    return False


def _named(u: Utterance, grammar: _Grammar) -> bool:
    """A capitalised name after "à", "vers", that is no platform."""
    platforms = {hit.text.split()[-1] for hit in named_channels(u)}
    return any(fold(m["place"]) not in platforms for m in grammar.named.finditer(tidy(u.raw)))


def _after_trade(u: Utterance, grammar: _Grammar) -> bool:
    """A name typed without its capital, right after the trade ("dentiste a tlemcen")."""
    folded = fold(tidy(u.raw))
    return any(grammar.after_trade.match(folded, hit.end) for hit in trades(u.lang).find(folded))
