"""What an offer leaves unsaid. A bad pitch may hold no bad word: it is bad through what is missing."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.documents import Document
from advisor.redflags.folding import fold
from advisor.redflags.phrases import compile_lexicon, compile_phrases

SIGNS_OF_AN_OFFER = 2  # kinds of signs, a price among them
SIGNS_OF_A_FULL_OFFER = 3
SHORTEST = 120  # characters; a shorter text has no room for terms
PRICE, SIGN, NO_OFFER = "sign_price", "sign_", "no_offer"


@cache
def _patterns(lang: str) -> dict[str, re.Pattern[str] | None]:
    expressions = compile_lexicon(knowledge.lexicon(lang))
    phrases = knowledge.simple_patterns(lang, "offers")
    return {name: compile_phrases(part, expressions) for name, part in phrases.items()}


def signs_of_an_offer(text: str, lang: str) -> int:
    """Kinds of signs of work proposed for money; 0 without a price, in a short text, in a bill."""
    folded = fold(text)
    if len(text) < SHORTEST or not _found(PRICE, folded, lang) or _found(NO_OFFER, folded, lang):
        return 0
    return sum(_found(name, folded, lang) for name in _patterns(lang) if name.startswith(SIGN))


def not_mentioned(document: Document) -> list[str]:
    """Codes of what the offer does not mention, in the order of the data; empty for a text that is no offer."""
    if signs_of_an_offer(document.text, document.lang) < SIGNS_OF_AN_OFFER:
        return []
    folded = fold(document.text)
    return [code for code in knowledge.silences() if not _found(code, folded, document.lang)]


def mentions_nothing(document: Document, silences: list[str]) -> bool:
    """Whether a full offer mentions none of all that: alone worth "ask questions", and never more."""
    everything = len(silences) == len(knowledge.silences())
    return everything and signs_of_an_offer(document.text, document.lang) >= SIGNS_OF_A_FULL_OFFER


def in_words(codes: list[str], lang: str) -> list[dict[str, Any]]:
    """The codes as `{"code", "words", "question"}` in the language of the text."""
    known = knowledge.silences()
    return [
        {"code": code, "words": known[code].words.in_language(lang), "question": known[code].question.in_language(lang)}
        for code in codes
    ]


def _found(name: str, folded: str, lang: str) -> bool:
    pattern = _patterns(lang)[name]
    return bool(pattern and pattern.search(folded))
