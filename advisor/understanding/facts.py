"""From a message to facts: what it states, what it withdraws, which questions it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from advisor.profile import FIELDS
from advisor.understanding.ages import audience_ages
from advisor.understanding.assets import assets
from advisor.understanding.business import BUSINESS, SECTOR, business
from advisor.understanding.business_phrases import OPEN
from advisor.understanding.channels import existing_channels
from advisor.understanding.customers import customer_kind
from advisor.understanding.goals import goals
from advisor.understanding.hours import hours_per_week
from advisor.understanding.lexicon import cue, lexicon
from advisor.understanding.located import stands_near
from advisor.understanding.market import LOCAL, market, may_be_a_place
from advisor.understanding.money import monthly_budget
from advisor.understanding.skills import skills
from advisor.understanding.utterance import Utterance, read
from advisor.understanding.withdrawal import withdrawn

Extractor = Callable[[Utterance, bool], Any]

#: Field -> its extractor(utterance, lenient); business_type and sector are read together, see ``_business``.
EXTRACTORS: dict[str, Extractor] = {
    "market": market,
    "customer_kind": customer_kind,
    "goals": goals,
    "audience_ages": audience_ages,
    "hours_per_week": hours_per_week,
    "monthly_budget": monthly_budget,
    "skills": skills,
    "existing_channels": existing_channels,
    "assets": assets,
}
CHANNELS, ASSETS, MARKET = "existing_channels", "assets", "market"
#: Things that are a channel and an asset at once.
_BOTH_WAYS = ("newsletter", "blog")
_NEGATIVE_LISTS = (CHANNELS, ASSETS)


#: No place is written with these.
_ODD = re.compile(r"[{}\[\]<>/\\_=@?]|\d{3}")


@dataclass(frozen=True)
class Facts:
    """``stated``: contract field -> value, only what the message says. ``removed``: list field -> items withdrawn.

    ``mentioned``: fields the message speaks of, with or without a value. ``guessed``: fields stated only because
    the words, which name nothing known, were the answer to their question: a place, an unusual trade, or nonsense.
    ``adding``: a change adds to what is known instead of replacing it ("we also have…").
    """

    stated: dict[str, Any] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    guessed: frozenset[str] = frozenset()
    adding: bool = False

    @property
    def only_guessed(self) -> bool:
        """Nothing is stated, or only by guessing."""
        return not self.removed and set(self.stated) <= self.guessed


def extract_facts(text: str, asked: str | None = None, lang: str = "fr") -> Facts:
    """Facts of a message in ``lang`` ("fr" or "en").

    ``asked`` is the contract field of the pending question: it makes fragments ("3", "none", "both") understandable.
    The intent is not judged here: for a message that is no answer the caller drops ``stated``.
    """
    u = read(text, lang, asked if asked in (*FIELDS, BUSINESS) else None)
    if not u.clauses:
        return Facts()
    if u.asked and cue(lang, "deferring").search(u.text):
        u = read(text, lang)  # "before I answer that, we're in Hull": told as if nothing was asked
    named = _named_fields(u)
    correcting = u.correcting
    removed = withdrawn(u) if correcting else {}
    stated = _business(u)
    for name, extract in EXTRACTORS.items():
        lenient = name == u.asked and not _about_another(u, named, correcting)
        lenient = lenient or name in removed or (name in named and correcting)
        value = extract(u, lenient)
        if value is not None:
            stated[name] = value
    if u.asked in OPEN and MARKET not in stated and stands_near(u, stated.get(SECTOR)):
        stated[MARKET] = LOCAL
    guessed = set() if correcting else _guess(u, stated)
    _nothing_at_all(u, stated)
    _share(stated, u.asked)
    _subtract(stated, removed)
    ordered = {name: stated[name] for name in (BUSINESS, *FIELDS) if name in stated}
    adding = bool(cue(u.lang, "adding").search(u.text))
    return Facts(ordered, removed, named | set(ordered) | set(removed), frozenset(guessed), adding)


def _guess(u: Utterance, stated: dict[str, Any]) -> set[str]:
    """Take an answer that names nothing known for what was asked, where that makes sense; gives those fields."""
    if u.asked == MARKET and not stated and may_be_a_place(u) and not _ODD.search(u.raw):
        stated[MARKET] = LOCAL
        return {MARKET}
    return {BUSINESS} if u.asked == BUSINESS and BUSINESS in stated and SECTOR not in stated else set()


def _named_fields(u: Utterance) -> set[str]:
    """Fields named by their label ("the budget", "les heures")."""
    return {hit.code for hit in lexicon(u.lang, "fields").find(u.text)}


def _about_another(u: Utterance, named: set[str], correcting: bool) -> bool:
    """True when a correction names another field than the one asked."""
    return correcting and bool(named) and u.asked not in named


def _business(u: Utterance) -> dict[str, Any]:
    """business_type and sector, where stated."""
    found = business(u, u.asked)
    pairs = {BUSINESS: found.name, SECTOR: found.sector}
    return {name: value for name, value in pairs.items() if value is not None}


def _nothing_at_all(u: Utterance, stated: dict[str, Any]) -> None:
    """ "None" as the answer to a question about a list means an empty list."""
    if u.asked not in _NEGATIVE_LISTS or stated.get(u.asked) or (u.correcting and stated):
        return  # "no wait, put adults down too" says nothing of the list that was asked
    if u.asked == CHANNELS and stated.get(ASSETS) == ["website"] and cue(u.lang, "only").search(u.text):
        stated[u.asked] = []
    nothing, unsure = cue(u.lang, "nothing"), cue(u.lang, "unsure_list")
    said = (
        nothing.search(u.clauses[0].text)
        or nothing.match(u.clauses[-1].text)
        or nothing.search(u.clauses[-1].text[-20:])
    )
    if said and not unsure.search(u.text):
        stated[u.asked] = []


def _share(stated: dict[str, Any], asked: str | None) -> None:
    """A newsletter or a blog in use is a channel and an asset."""
    channels, own = stated.get(CHANNELS), stated.get(ASSETS)
    for code in _BOTH_WAYS:
        if channels and code in channels and code not in (own or []):
            own = stated[ASSETS] = [*(own or []), code]
        elif own and code in own and channels is not None and code not in channels and channels:
            channels = stated[CHANNELS] = [*channels, code]


def _subtract(stated: dict[str, Any], removed: dict[str, list[str]]) -> None:
    """What a correction withdraws is not stated."""
    for name, codes in removed.items():
        if name in stated:
            stated[name] = [code for code in stated[name] if code not in codes]
            if not stated[name]:
                del stated[name]
