"""The stretches of a message that may name the business, and how each is introduced."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from advisor.understanding.lexicon import Lexicon, load_yaml
from advisor.understanding.normalize import normalize
from advisor.understanding.trades import trades

BUSINESS, SECTOR = "business_type", "sector"
_NEVER = r"(?!)"
_PHRASE = re.compile(r"[^.;!?\n:()]+?(?=\.\s|\.$|[;!?\n:()]|, |,$| - | mais | but |  |$)")
#: What follows an introduction whose verb is one of two.
_PAIR = re.compile(r"(?:et|and|&|ou|or) [a-z]")
#: Who has one of a thing has a business; who has some of it, or it, may have anything.
_ONE = re.compile(r" ?(?:une?|an?|1|our own|my own) ")
#: Pending questions whose answer names the business; in an answer to the others a verb alone is no trade.
OPEN = (None, BUSINESS, SECTOR)


@dataclass(frozen=True)
class Phrase:
    """A stretch of the folded text: ``whole`` is where it begins, ``start`` what follows the introduction, if any.

    ``decides`` and ``suggests``: the sector told by the verb, which the object cannot or can change.
    ``doing``: it begins with the verb of what the owner does.
    """

    whole: int
    start: int
    end: int
    introduced: bool = False
    weakly: bool = False
    certainly: bool = False
    pointing: bool = False
    decides: str | None = None
    suggests: str | None = None
    doing: bool = False
    having: bool = False

    @property
    def firmly(self) -> bool:
        """Introduced in words that say nothing else than what the business is."""
        return self.introduced and not self.weakly and not self.pointing


class Grammar:
    """The compiled business expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "business")
        determiner = data["determiner"]
        verbs = [f"(?P<decides_{code}>{verbs})" for code, verbs in data.get("verbs", {}).items()]
        verbs += [f"(?P<suggests_{code}>{verbs})" for code, verbs in data.get("weak_verbs", {}).items()]
        doing = rf"(?:{data.get('subject', _NEVER)})(?P<verb>{'|'.join(verbs) or _NEVER})"
        self.intro = re.compile(rf"(?<![a-z'])(?:(?P<intro>{data['intro']})|{doing})(?![a-z])\s*(?P<det>{determiner})?")
        self.bare = re.compile(rf"(?P<verb>{'|'.join(verbs) or _NEVER})(?![a-z])\s*(?P<det>{determiner})?")
        self.weak, self.certain = re.compile(data["weak_intro"]), re.compile(data["certain_intro"])
        self.pointing = re.compile(data["pointing_intro"])
        self.determiner = re.compile(determiner)
        self.stop, self.filler = re.compile(data["stop"]), re.compile(data["filler"])
        self.others, self.not_business = re.compile(data["others"]), re.compile(data["not_business"])
        self.not_object = re.compile(data.get("not_object", _NEVER))
        self.denied = re.compile(data.get("denied_before", _NEVER))
        self.not_opening, self.supposed = re.compile(data["not_opening"]), re.compile(data["supposed"])
        self.having, self.staff = re.compile(data["having_intro"]), re.compile(data["staff"])
        self.hints = {code: re.compile(words) for code, words in data.get("intro_hints", {}).items()}
        self.by_verb, self.trade_like = Lexicon(data.get("by_verb", {})), re.compile(data.get("trade_like", _NEVER))
        self.names_by_verb = "weak_verbs" in data
        self.trades = trades(lang)


@cache
def business_grammar(lang: str) -> Grammar:
    return Grammar(lang)


def phrases_of(folded: str, grammar: Grammar, asked: str | None) -> list[Phrase]:
    """Phrases of the text; one that introduces the business starts after its introduction."""
    rows: list[Phrase] = []
    for m in _PHRASE.finditer(folded):
        whole, end = m.span()
        start = whole
        while start < end and not folded[start].isalnum():
            start += 1
        opened, filler = start, grammar.filler.match(folded[start:end])
        start += filler.end() if filler else 0
        if start >= end:
            continue
        bare = grammar.bare.match(folded, start, end) if asked in OPEN else None
        found = [bare] if bare and _has_object(folded, bare, end, grammar) else []
        found += [
            i
            for i in grammar.intro.finditer(folded, start if bare else opened, end)
            if _has_object(folded, i, end, grammar) and not grammar.denied.search(folded, whole, i.start())
        ]
        if not found or found[0].start() > start:
            determiner = grammar.determiner.match(folded, start, end)
            begin = determiner.end() if determiner and determiner.end() < end else start
            rows.append(Phrase(whole, begin, found[0].start() if found else end))
        for index, intro in enumerate(found):
            close = found[index + 1].start() if index + 1 < len(found) else end
            rows.append(_introduced(folded, intro, found[index - 1].start() if index else whole, close, grammar))
    return [row for row in rows if row.start < row.end]


def _has_object(folded: str, intro: re.Match[str], end: int, grammar: Grammar) -> bool:
    """True when an introduction is followed by something that can be a business."""
    return intro.end() < end and not grammar.not_object.match(folded, intro.end("det") if intro["det"] else intro.end())


def _introduced(folded: str, intro: re.Match[str], whole: int, end: int, grammar: Grammar) -> Phrase:
    """The phrase that an introduction, or a verb of what the owner does, begins."""
    said = intro.groupdict()
    codes = {key.partition("_")[::2] for key, value in said.items() if value is not None and "_" in key}
    if codes:
        how, code = codes.pop()
        told = Phrase(whole, intro.start("verb"), end, introduced=True, weakly=True, doing=True)
        return replace(told, decides=code) if how == "decides" else replace(told, suggests=code)
    verb = said["intro"].strip()
    begin = intro.end()
    hint = next((code for code, words in grammar.hints.items() if words.search(verb)), None)
    if _PAIR.match(folded, begin, end):  # at the verb, when a second verb follows ("vends et répare")
        begin = intro.start("intro") + re.search(r"[a-z]+$", verb).start()  # type: ignore[union-attr]
    verbs = grammar.by_verb.find(normalize(verb, grammar.trades.lang))
    hint = hint or (verbs[-1].code if verbs else None)
    weakly = bool(grammar.weak.fullmatch(verb))
    certainly = bool(grammar.certain.fullmatch(verb) or grammar.trade_like.match(folded, begin, end))
    pointing = bool(grammar.pointing.fullmatch(verb))
    having = bool(grammar.having.fullmatch(verb)) and not _ONE.match(folded, intro.end("intro"))
    told = Phrase(whole, begin, end, True, weakly, certainly, pointing, None, hint)
    return replace(told, having=having)
