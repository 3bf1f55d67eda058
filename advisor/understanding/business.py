"""What the business is, in the owner's words, and its sector.

The phrase that introduces the business is found first ("je tiens une…", "we run a…", or a trade at the start of a
message), then trimmed to the trade's name; the head trade in it gives the sector: the first in French ("logiciel
pour les ehpad"), the last before a preposition in English ("dental practice software").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from advisor.profile import SECTORS
from advisor.understanding.lexicon import Lexicon, any_of, cue, load_yaml
from advisor.understanding.normalize import fold, join_elisions, normalize, tidy
from advisor.understanding.utterance import Utterance

ECOMMERCE, RETAIL, CRAFT, OTHER = "ecommerce", "retail_shop", "craft_maker", "other"
BUSINESS, SECTOR = "business_type", "sector"
#: A business named in more words than this is cut.
MAXIMUM_WORDS = 8
_OPENING_PHRASES = 3
_WORDS_BEFORE_TRADE = 3
_NO_TRADE = 99
_PHRASE = re.compile(r"[^.;!?\n:()]+?(?=\.\s|\.$|[;!?\n:()]|, |,$| - | mais | but |  |$)")
_FUNCTION_WORD = re.compile(
    r"\b(?:je|j|on|nous|mes|mon|ma|des|les|que|plus|pas|pour|veux|veut|il|elle|faut|i|we|my|our|the|more|not|no|want|need|"
    r"get|to|you|your|their|is|are|with|avec|sur|on|mettre|page|clients?|customers?|avis|reviews?)\b"
)
_TRAILING = re.compile(r"(?:and|the|for|of|a|an|et|de|des|du|la|le|les|pour|en|un|une|d|l|&|\+|-)")
_WORD = re.compile(r"[\w&'+-]+")
#: What follows an introduction whose verb is one of two.
_PAIR = re.compile(r"(?:et|and|&|ou|or) [a-z]")
#: A phrase that goes on with a list of what the owner does ("je ressemelle, je recouds", "heels, soles, zips").
_LIST_GOES_ON = re.compile(
    r", ?(?:et |and )?(?:(?:je|on|nous|i|we) [a-z]{3,}(?: [a-z']+){0,3}|[a-z]{3,}(?: [a-z]+)?)"
    r"(?=,|\.|;|!|$| (?:aussi|too|et|and) )"
)


@dataclass(frozen=True)
class Business:
    """``name`` as the owner says it or None; ``sector`` code or None."""

    name: str | None
    sector: str | None


@dataclass(frozen=True)
class _Phrase:
    """A stretch of the folded text: ``whole`` is where it begins, ``start`` what follows the introduction, if any."""

    whole: int
    start: int
    end: int
    introduced: bool
    weakly: bool
    certainly: bool
    pointing: bool


class _Grammar:
    """The compiled business expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "business")
        determiner = data["determiner"]
        self.intro = re.compile(rf"(?<![a-z'])(?P<intro>{data['intro']})(?![a-z])\s*(?:{determiner})?")
        self.weak, self.certain = re.compile(data["weak_intro"]), re.compile(data["certain_intro"])
        self.pointing = re.compile(data["pointing_intro"])
        self.determiner = re.compile(determiner)
        self.stop, self.filler = re.compile(data["stop"]), re.compile(data["filler"])
        self.others, self.not_business = re.compile(data["others"]), re.compile(data["not_business"])
        self.generic, self.labels = any_of(data["generic"]), any_of(data["labels"])
        self.specific: frozenset[str] = frozenset(data["strong_over_generic"])
        self.customers_of = re.compile(data["customers_of"])
        self.trades = _trades(lang)


def _trades(lang: str) -> Lexicon:
    """Trades of both lists, the common before the rare; the rare are written as lists of patterns and of lists."""
    common, rare = load_yaml(lang, "sector"), load_yaml(lang, "trades")
    flat = {
        code: [pattern for row in rows for pattern in ([row] if isinstance(row, str) else row)]
        for code, rows in rare.items()
    }
    return Lexicon({code: [*patterns, *flat.get(code, ())] for code, patterns in common.items()})


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def business(u: Utterance, asked: str | None) -> Business:
    """Name and sector of the owner's business, as far as the message tells."""
    grammar = _grammar(u.lang)
    text = tidy(u.raw)
    folded = join_elisions(fold(text), u.lang)
    phrases = [p for p in _phrases(folded, grammar) if not grammar.others.search(folded, p.whole, p.end)]
    if asked not in (None, BUSINESS, SECTOR) and not u.correcting:
        phrases = [p for p in phrases if not p.pointing]
    best = _choose(folded, phrases, grammar, u.lang, asked)
    name = _trim(text, folded, best, grammar, asked == BUSINESS) if best else None
    if asked == SECTOR and best and _is_label(folded, best, grammar, u.lang):
        name = None
    sector = _sector(u, folded, best, grammar, asked)
    return Business(name, sector)


def _phrases(folded: str, grammar: _Grammar) -> list[_Phrase]:
    """Phrases of the text; one that introduces the business starts after its introduction."""
    rows = []
    for m in _PHRASE.finditer(folded):
        whole, end = m.span()
        start = whole
        while start < end and not folded[start].isalnum():
            start += 1
        filler = grammar.filler.match(folded[start:end])
        start += filler.end() if filler else 0
        intro = None
        for intro in grammar.intro.finditer(folded, start, end):
            if intro.end() < end:
                break
        if intro and intro.end() < end:
            verb = intro["intro"].strip()
            weakly, certainly = bool(grammar.weak.fullmatch(verb)), bool(grammar.certain.fullmatch(verb))
            pointing = bool(grammar.pointing.fullmatch(verb))
            begin = _before_pair(folded, intro, end)
            rows.append(_Phrase(whole, begin, end, True, weakly, certainly, pointing))
        elif start < end:
            determiner = grammar.determiner.match(folded, start, end)
            begin = determiner.end() if determiner and determiner.end() < end else start
            rows.append(_Phrase(whole, begin, end, False, False, False, False))
    return rows


def _before_pair(folded: str, intro: re.Match[str], end: int) -> int:
    """Where the name begins: after the introduction, or at its verb when a second verb follows ("vends et répare")."""
    if not _PAIR.match(folded, intro.end(), end):
        return intro.end()
    return intro.start("intro") + re.search(r"[a-z]+$", intro["intro"].rstrip()).start()  # type: ignore[union-attr]


def _choose(folded: str, phrases: list[_Phrase], grammar: _Grammar, lang: str, asked: str | None) -> _Phrase | None:
    """The phrase that names the business: an introduced trade, else a trade that opens the message."""
    before = [_words_before(folded[p.start : p.end], grammar, lang) for p in phrases]
    opening: _Phrase | None = None
    for index, (phrase, words) in enumerate(zip(phrases, before, strict=True)):
        if phrase.introduced and words <= _WORDS_BEFORE_TRADE + 1:
            if opening is None and asked == SECTOR and _is_label(folded, phrase, grammar, lang):
                opening = phrase
                continue
            return phrase if opening is None or asked == SECTOR else opening
        opens = asked in (None, BUSINESS, SECTOR) and index < _OPENING_PHRASES and words <= _WORDS_BEFORE_TRADE
        opening = opening or (phrase if opens else None)
    if opening:
        return opening
    certain = next((p for p in phrases if p.certainly), None)
    if certain or asked != BUSINESS:
        return certain
    named = [
        p
        for p in phrases
        if not grammar.not_business.search(folded[p.start : p.end].strip() + folded[p.end : p.end + 1])
    ]
    strong = [p for p in named if p.introduced and not p.weakly]
    return next(iter([*strong, *named]), None)


def _is_label(folded: str, phrase: _Phrase, grammar: _Grammar, lang: str) -> bool:
    """True when a phrase names a line of business ("health", "le bâtiment"), not what the owner does in it."""
    hits = grammar.trades.find(normalize(folded[phrase.start : phrase.end], lang))
    return bool(hits) and all(grammar.labels.fullmatch(hit.text) for hit in hits)


def _words_before(text: str, grammar: _Grammar, lang: str) -> int:
    """Words before the first trade; many when there is none, or one of them is a function word."""
    normal = normalize(text, lang)
    trades = grammar.trades.find(normal) or grammar.trades.find(grammar.trades.respell(normal))
    if not trades or _FUNCTION_WORD.search(normal[: trades[0].start]):
        return _NO_TRADE
    return len(normal[: trades[0].start].split())


def _end_of_list(folded: str, end: int) -> int:
    """The end of the enumeration that a phrase begins."""
    following = _LIST_GOES_ON.match(folded, end)
    while following:
        end = following.end()
        following = _LIST_GOES_ON.match(folded, end)
    return end


def _trim(text: str, folded: str, phrase: _Phrase, grammar: _Grammar, listing: bool) -> str | None:
    """The name of the business cut out of the text as typed."""
    start, end = phrase.start, phrase.end
    stop = grammar.stop.search(folded, start + 3, end)
    end = stop.start() if stop else _end_of_list(folded, end) if listing else end
    words = list(_WORD.finditer(text, start, end))[:MAXIMUM_WORDS]
    if not words:
        return None
    while len(words) > 1 and _TRAILING.fullmatch(fold(words[-1][0])):
        words.pop()
    name = text[words[0].start() : words[-1].end()].strip(" ,-'")
    return name or None


def _sector(u: Utterance, folded: str, best: _Phrase | None, grammar: _Grammar, asked: str | None) -> str | None:
    """Sector of the head trade, of any label when the sector was asked; selling online wins over making and shops."""
    if best:
        phrase = normalize(folded[best.start : best.end], u.lang)
        code = (
            _told_by_verb(folded, best, grammar, u.lang)
            or _head(phrase, grammar, u.lang)
            or _head(normalize(folded[best.start :], u.lang)[:120], grammar, u.lang)
        )
    else:
        code = None
    if asked == SECTOR:
        code = _labelled(u, grammar) or code
    if code in (RETAIL, CRAFT, None) and (best or asked in (BUSINESS, SECTOR)):
        sold_online = any(hit.code == ECOMMERCE for hit in grammar.trades.find(u.text))
        code = ECOMMERCE if sold_online else code
    return code if code in SECTORS else None


def _told_by_verb(folded: str, best: _Phrase, grammar: _Grammar, lang: str) -> str | None:
    """Code of a trade told by subject and verb, which begins before the name ("i shoe horses")."""
    if not best.introduced:
        return None
    whole = normalize(folded[best.whole : best.end], lang)
    tail = len(normalize(folded[best.start : best.end], lang))
    return next((h.code for h in grammar.trades.find(whole) if h.start < len(whole) - tail < h.end), None)


def _head(phrase: str, grammar: _Grammar, lang: str) -> str | None:
    """Code of the head trade of a phrase."""
    hits = grammar.trades.find(phrase)
    if not hits:
        phrase = grammar.trades.respell(phrase)
        hits = grammar.trades.find(phrase)
    if not hits:
        return None
    cut = grammar.customers_of.search(phrase, hits[0].end)
    own = [hit for hit in hits if not cut or hit.start < cut.start()]
    ordered = own if lang == "fr" else own[::-1]
    head = ordered[0]
    if grammar.generic.fullmatch(head.text):
        head = next(
            (h for h in ordered[1:] if h.code in grammar.specific and not grammar.generic.fullmatch(h.text)), head
        )
    return head.code


def _labelled(u: Utterance, grammar: _Grammar) -> str | None:
    """The first sector named and not denied, where the sector was asked."""
    denial = cue(u.lang, "denial")
    found: list[str] = []
    for clause in u.clauses:
        if clause.question:
            continue
        for hit in grammar.trades.find(clause.text) or grammar.trades.find(grammar.trades.respell(clause.text)):
            if not denial.search(clause.text[: hit.start]):
                found.append(hit.code)
    return next((code for code in found if code != OTHER), found[0] if found else None)
