"""A trade named in passing: in the answer to another question, or late in a message.

An owner asked for a goal or a place says what they are on the way: "remplir notre guinguette", "toute la France
(savonnerie)", "20 km, je suis vitrier". Such a trade is theirs when a possessive, a subject or a word of its own
says so ("notre…", "moi cordonnier"), when it stands alone between two marks, or, for what one enters, after "the".
"""

from __future__ import annotations

import re
from functools import cache

from advisor.understanding.lexicon import Hit, Lexicon, load_yaml
from advisor.understanding.places import gazetteer

_MARK = re.compile(r"[.;!?\n:(),]| - ")
_SENTENCE_END = re.compile(r"[.!?\n]")
#: A question may still tell whose the trade is ("on fait quoi pour ma crêperie ?").
_OWNED = re.compile(r"\b(?:my|our|mon|ma|notre|nos)\b")
_WORDS_AFTER = 5
#: How far back a word about somebody else is looked for.
_REACH = 40
_OWN, _BARE, _THE = 0, 1, 2


class _Grammar:
    """The compiled expressions about mentions of one language; none when the language has no such section."""

    def __init__(self, rows: dict[str, str]) -> None:
        self.own_before = re.compile(rf"(?:{rows['own_before']})$")
        self.own_after = re.compile(rows["own_after"])
        self.the_before = re.compile(rf"(?:{rows['the_before']})$")
        self.not_the = re.compile(rows["not_the"])
        self.bare_before, self.bare_after = re.compile(rows["bare_before"]), re.compile(rows["bare_after"])
        self.verb = re.compile(rows["verb"])
        self.vague, self.plural = re.compile(rows["vague"]), re.compile(rows["plural"])
        self.callers = re.compile(rows.get("callers", r"(?!)"))
        self.others, self.not_asked = re.compile(rows["others"]), re.compile(rows["not_asked"])
        self.answers, self.not_alone = re.compile(rows["answers"]), re.compile(rows["not_alone"])


@cache
def _grammar(lang: str) -> _Grammar | None:
    rows = load_yaml(lang, "business").get("mention")
    return _Grammar(rows) if rows else None


def mentioned(folded: str, lang: str, asked: str | None, trades: Lexicon) -> tuple[int, int] | None:
    """Where the name of the trade mentioned begins and its phrase ends, in a folded text; None without any.

    ``asked`` is the field of the pending question; what would be an answer to it is not taken for the business.
    """
    grammar = _grammar(lang)
    if grammar is None:
        return None
    found: list[tuple[int, int, int]] = []
    for hit in trades.find(folded):
        if grammar.vague.fullmatch(hit.text):
            continue
        start = max((m.end() for m in _MARK.finditer(folded, 0, hit.start)), default=0)
        following = _MARK.search(folded, hit.end)
        end = following.start() if following else len(folded)
        close = _SENTENCE_END.search(folded, hit.end)
        asking = close is not None and close[0] == "?" and not _OWNED.search(folded[start : hit.start])
        rank = None if asking else _rank(grammar, hit, folded[start : hit.start], folded[hit.end : end], asked)
        if rank == _BARE and gazetteer(lang).find(hit.text):
            continue
        if rank == _OWN:
            return hit.start, end
        if rank is not None:
            found.append((rank, hit.start, end))
    return min(found)[1:] if found else None


def _rank(grammar: _Grammar, hit: Hit, before: str, after: str, asked: str | None) -> int | None:
    """How surely a trade is the owner's, 0 the surest; None when nothing says that it is."""
    if (
        grammar.callers.match(after)
        or grammar.others.search(before[-_REACH:])
        or grammar.answers.fullmatch(f"{asked} {hit.text}")
    ):
        return None
    if grammar.verb.match(hit.text) or grammar.own_before.search(before) or grammar.own_after.match(after):
        return _OWN
    if grammar.plural.match(hit.text):
        return None
    alone = grammar.bare_before.fullmatch(before) and grammar.bare_after.match(after)
    if alone and not grammar.not_alone.fullmatch(str(asked)) and len(after.split()) <= _WORDS_AFTER:
        return _BARE
    entered = asked is not None and not grammar.not_asked.fullmatch(asked) and not grammar.not_the.match(after)
    return _THE if entered and grammar.the_before.search(before) else None
