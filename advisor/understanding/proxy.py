"""A message written for somebody else: "c'est pour ma sœur, elle tient un salon" tells of the owner all the same.

The owner's relative becomes the one who speaks: the announcement is taken out, "elle tient" reads "on tient", "ses
clientes" read "nos clientes". So every extractor reads the message as if its owner had written it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.understanding.lexicon import load_yaml
from advisor.understanding.normalize import fold, join_elisions, tidy

#: Pending questions whose answer may tell of somebody else's business; elsewhere "ma sœur filme" is help.
_OPEN = (None, "business_type", "sector")
_FILE = "proxy"


class _Grammar:
    """The compiled expressions of one language."""

    def __init__(self, data: dict[str, Any]) -> None:
        relative = rf"{data['whose']} ?{data['relative']}(?![a-z])"
        self.announced = re.compile(rf"(?<![a-z]){data['announced']} {relative}(?P<who>[ ,]*\bqui\b)?[ ,:]*")
        self.begins = re.compile(rf"{data['greeting']}(?P<who>{relative}(?: (?:elle|il))?) (?={data['does']})")
        self.own, self.pronoun = re.compile(data["own"]), re.compile(data["pronoun"])
        self.possessives: dict[str, str] = data["possessives"]
        self.possessive = re.compile(rf"\b(?:{'|'.join(self.possessives)})\b")
        self.speaker: str = data["speaker"]


@cache
def _grammar(lang: str) -> _Grammar | None:
    """None for a language in which a relative's verbs do not fit any other speaker."""
    try:
        return _Grammar(load_yaml(lang, _FILE))
    except FileNotFoundError:
        return None


def in_owners_words(text: str, lang: str, asked: str | None) -> str:
    """The text as its owner would have written it; the text itself when its writer is the owner."""
    grammar = _grammar(lang)
    if grammar is None or asked not in _OPEN:
        return text
    text = tidy(text)
    folded = join_elisions(fold(text), lang)
    announced = grammar.announced.search(folded)
    if announced:
        start, end = announced.span()
        opening = f"{grammar.speaker} " if announced["who"] else ""
        return f"{text[:start]}. {opening}{_rewritten(text[end:], folded[end:], grammar)}"
    begins = grammar.begins.match(folded)
    if begins is None or grammar.own.search(folded):
        return text
    start, end = begins.span("who")
    if not grammar.pronoun.search(folded, end):
        return text  # "ma belle-mère tient une auberge": the message does not go on about her
    return f"{text[:start]}{grammar.speaker}{_rewritten(text[end:], folded[end:], grammar)}"


def _rewritten(text: str, folded: str, grammar: _Grammar) -> str:
    """The text with the relative's pronouns and possessives as the speaker's own."""
    changes = [(m.span(), f"{grammar.speaker} ") for m in grammar.pronoun.finditer(folded)]
    changes += [(m.span(), grammar.possessives[m[0]]) for m in grammar.possessive.finditer(folded)]
    for (start, end), words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    return text
