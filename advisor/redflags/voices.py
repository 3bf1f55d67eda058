"""Whose words a message is: an offer pasted without a word of introduction, or the owner's own."""

from __future__ import annotations

import re
from functools import cache

from advisor.redflags import knowledge
from advisor.redflags.folding import fold
from advisor.redflags.slips import loose

ADDRESS = ("to_you", "we_do")
SUBSTANCE = ("terms", "work")
SIGNS_OF_AN_OFFER = 2  # of the four kinds, beside the price


def speaks_as_an_offer(text: str) -> bool:
    """Whether somebody sells: a price for a time, and two of address to the owner, promise, terms, work.

    Terms with a price are enough where nobody says "I" or "we": "Engagement 24 mois. 490 € par mois." An owner's
    budget, shop or "they ask me" makes it the owner's own message, whatever else stands in it.
    """
    folded = fold(text)
    if not _pattern("price").search(folded) or speaks_of_the_owner(text):
        return False
    signs = {name for name in (*ADDRESS, *SUBSTANCE) if _pattern(name).search(folded)}
    impersonal = not _pattern("first_person").search(folded)
    return len(signs) >= SIGNS_OF_AN_OFFER or (signs == {"terms"} and impersonal)


def addresses_the_owner(text: str) -> bool:
    """Whether somebody promises work to the owner, with or without a price: "I offer a complete package"."""
    return not speaks_of_the_owner(text) and any(_pattern(name).search(fold(text)) for name in ADDRESS)


def speaks_of_the_owner(text: str) -> bool:
    """Whether a message is the owner's own: their shop, their budget, what they ask themselves."""
    return bool(_pattern("owner").search(fold(text)))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(loose(knowledge.read_yaml_once("voices.yml")[name]))
