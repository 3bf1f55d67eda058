"""What the business is, in the owner's words, and its sector.

The phrase that names the business is looked for in this order: an introduced trade ("je tiens une…", "we run a…")
or a trade that opens the message; an introduction that can only be of a business; what the owner does ("I restore
barographs"); a trade mentioned in passing ("fill my salon"). It is then trimmed to the trade's name, and its head
trade, or the verb, gives the sector (see trades.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from advisor.profile import SECTORS
from advisor.understanding.business_name import activity, business_name
from advisor.understanding.lexicon import Lexicon, cue, load_yaml
from advisor.understanding.mentions import mentioned
from advisor.understanding.normalize import fold, join_elisions, normalize, tidy
from advisor.understanding.trades import ANY, NO_TRADE, Trades
from advisor.understanding.trades import trades as _trades
from advisor.understanding.utterance import Utterance

ECOMMERCE, RETAIL, CRAFT, OTHER = "ecommerce", "retail_shop", "craft_maker", "other"
BUSINESS, SECTOR = "business_type", "sector"
#: Pending questions whose answer names the business; in an answer to the others a verb alone is no trade.
_OPEN = (None, BUSINESS, SECTOR)
#: Questions about the owner's own means: "I publish papers" is no trade there.
_ABOUT_MEANS = ("skills", "assets", "existing_channels", "hours_per_week", "monthly_budget")
_OPENING_PHRASES = 3
_WORDS_BEFORE_TRADE = 3
#: A fragment of more words is a sentence, which says something else than the trade's name.
_WORDS_OF_FRAGMENT = 5
#: A question of fewer characters asks about a trade ("a translation agency? no, …"); a longer one may also name it.
_SHORT = 40
#: Another's business is recognised by what stands before the name or within so many characters of it.
_WINDOW = 30
#: Characters in which the business is looked for: what comes later in a long message is about something else.
_READ = 1500
_NEVER = r"(?!)"
#: Who has one of a thing has a business; who has some of it, or it, may have anything.
_ONE = re.compile(r" ?(?:une?|an?|1|our own|my own) ")
#: A sentence that asks.
_QUESTION = re.compile(r"[^.!?\n]*\?")
_PHRASE = re.compile(r"[^.;!?\n:()]+?(?=\.\s|\.$|[;!?\n:()]|, |,$| - | mais | but |  |$)")
_COUNTED = re.compile(r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|forty) ")
#: "Ma fille photographie" is no trade of the owner's, "photographie" alone is.
_POSSESSIVE = re.compile(r"\b(?:my|our|his|her|their|mon|ma|mes|notre|nos|son|sa|ses)\b")
#: What follows an introduction whose verb is one of two.
_PAIR = re.compile(r"(?:et|and|&|ou|or) [a-z]")


@dataclass(frozen=True)
class Business:
    """``name`` as the owner says it or None; ``sector`` code or None."""

    name: str | None
    sector: str | None


@dataclass(frozen=True)
class _Phrase:
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


class _Grammar:
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
        self.not_opening, self.supposed = re.compile(data["not_opening"]), re.compile(data["supposed"])
        self.having, self.staff = re.compile(data["having_intro"]), re.compile(data["staff"])
        self.hints = {code: re.compile(words) for code, words in data.get("intro_hints", {}).items()}
        self.by_verb, self.trade_like = Lexicon(data.get("by_verb", {})), re.compile(data.get("trade_like", _NEVER))
        self.names_by_verb = "weak_verbs" in data
        self.trades = _trades(lang)


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def business(u: Utterance, asked: str | None) -> Business:
    """Name and sector of the owner's business, as far as the message tells."""
    grammar = _grammar(u.lang)
    text = tidy(u.raw)[:_READ]
    folded = join_elisions(fold(text), u.lang)
    phrases = [p for p in _phrases(folded, grammar, asked) if not _of_another(folded, p, grammar)]
    phrases = _stated(folded, phrases, grammar, asked)
    if asked not in _OPEN and not u.correcting:
        phrases = [p for p in phrases if not p.pointing and not p.having]
    best = _choose(folded, phrases, grammar, asked)
    name = None
    if best:
        name = business_name(text, folded, best.start, best.end, grammar.stop, asked == BUSINESS)
    if best and best.doing and name:
        name = activity(name)
    if asked == SECTOR and best and grammar.trades.is_label(folded[best.start : best.end]):
        name = None
    return Business(name, _sector(u, folded, best, grammar, asked))


def _stated(folded: str, phrases: list[_Phrase], grammar: _Grammar, asked: str | None) -> list[_Phrase]:
    """The phrases that state something: none that asks or supposes, unless only that answers the question."""
    kept = [p for p in phrases if folded[p.end : p.end + 2].strip() != "?" or p.end - p.start > _SHORT]
    if asked in (BUSINESS, SECTOR):
        return kept or phrases
    questions = [m.span() for m in _QUESTION.finditer(folded)]
    return [
        p
        for p in kept
        if not grammar.supposed.search(folded, max(0, p.whole - _WINDOW), p.start)
        and (p.firmly or not any(start <= p.start < end for start, end in questions))
    ]


def _of_another(folded: str, phrase: _Phrase, grammar: _Grammar) -> bool:
    """True when the phrase is of somebody else, of the past, or of what the owner looks for."""
    end = min(phrase.end, phrase.start + _WINDOW) if phrase.introduced else phrase.end
    return bool(grammar.others.search(folded, phrase.whole, end))


def _phrases(folded: str, grammar: _Grammar, asked: str | None) -> list[_Phrase]:
    """Phrases of the text; one that introduces the business starts after its introduction."""
    rows: list[_Phrase] = []
    for m in _PHRASE.finditer(folded):
        whole, end = m.span()
        start = whole
        while start < end and not folded[start].isalnum():
            start += 1
        opened, filler = start, grammar.filler.match(folded[start:end])
        start += filler.end() if filler else 0
        if start >= end:
            continue
        bare = grammar.bare.match(folded, start, end) if asked in _OPEN else None
        found = [bare] if bare and _has_object(folded, bare, end, grammar) else []
        found += [
            i
            for i in grammar.intro.finditer(folded, start if bare else opened, end)
            if _has_object(folded, i, end, grammar)
        ]
        if not found or found[0].start() > start:
            determiner = grammar.determiner.match(folded, start, end)
            begin = determiner.end() if determiner and determiner.end() < end else start
            rows.append(_Phrase(whole, begin, found[0].start() if found else end))
        for index, intro in enumerate(found):
            close = found[index + 1].start() if index + 1 < len(found) else end
            rows.append(_introduced(folded, intro, found[index - 1].start() if index else whole, close, grammar))
    return [row for row in rows if row.start < row.end]


def _has_object(folded: str, intro: re.Match[str], end: int, grammar: _Grammar) -> bool:
    """True when an introduction is followed by something that can be a business."""
    return intro.end() < end and not grammar.not_object.match(folded, intro.end("det") if intro["det"] else intro.end())


def _introduced(folded: str, intro: re.Match[str], whole: int, end: int, grammar: _Grammar) -> _Phrase:
    """The phrase that an introduction, or a verb of what the owner does, begins."""
    said = intro.groupdict()
    codes = {key.partition("_")[::2] for key, value in said.items() if value is not None and "_" in key}
    if codes:
        how, code = codes.pop()
        told = _Phrase(whole, intro.start("verb"), end, introduced=True, weakly=True, doing=True)
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
    told = _Phrase(whole, begin, end, True, weakly, certainly, pointing, None, hint)
    return replace(told, having=having)


def _choose(folded: str, phrases: list[_Phrase], grammar: _Grammar, asked: str | None) -> _Phrase | None:
    """The phrase that names the business: a precise trade before a vague one, and any trade before other wording."""
    for precise in (True, False):
        best = _with_trade(folded, phrases, grammar, asked, precise)
        if best:
            return best
    certain = next((p for p in phrases if p.certainly), None)
    if asked not in _ABOUT_MEANS:
        certain = certain or next((p for p in phrases if p.decides), None)
    if asked in _OPEN and grammar.names_by_verb:
        certain = certain or next((p for p in phrases if p.suggests), None)
    if certain:
        return certain
    place = mentioned(folded, grammar.trades.lang, asked, grammar.trades)
    if place or asked != BUSINESS:
        return _Phrase(place[0], *place, introduced=True) if place else None
    named = [
        p
        for p in phrases
        if not grammar.not_business.search(folded[p.start : p.end].strip() + folded[p.end : p.end + 1])
    ]
    strong = [p for p in named if p.introduced and not p.weakly]
    return next(iter([*strong, *named]), None)


def _with_trade(
    folded: str, phrases: list[_Phrase], grammar: _Grammar, asked: str | None, precise: bool
) -> _Phrase | None:
    """An introduced trade, else a trade that opens the message or is a sentence of its own."""
    opening: _Phrase | None = None
    label: _Phrase | None = None
    for index, phrase in enumerate(phrases):
        if not phrase.introduced and asked not in _OPEN:
            continue
        text = folded[phrase.start : phrase.end]
        if grammar.not_opening.search(text) if not phrase.introduced else _is_staff(folded, phrase, grammar):
            continue
        words = grammar.trades.words_before(text, precise=precise)
        introduced = phrase.introduced and words <= _WORDS_BEFORE_TRADE + 1
        early = index < _OPENING_PHRASES and words <= _WORDS_BEFORE_TRADE
        owned = _POSSESSIVE.search(folded, phrase.whole, phrase.start)
        fragment = words < NO_TRADE and len(text.split()) <= _WORDS_OF_FRAGMENT and not owned
        opens = (early or (precise and fragment)) and not (precise and _COUNTED.match(text))
        if not introduced and not opens:
            continue
        if asked == SECTOR and grammar.trades.is_label(text):
            label = label or phrase
        elif introduced:
            return phrase if opening is None or asked == SECTOR else opening
        else:
            opening = opening or phrase
    return opening or label


def _is_staff(folded: str, phrase: _Phrase, grammar: _Grammar) -> bool:
    """True for people whom the owner has ("i have 2 painters")."""
    return phrase.weakly and bool(grammar.staff.match(folded, phrase.start - len("three ")))


def _sector(u: Utterance, folded: str, best: _Phrase | None, grammar: _Grammar, asked: str | None) -> str | None:
    """Sector of the head trade, of any label when the sector was asked; selling online wins over making and shops."""
    code = _of_phrase(folded, best, grammar.trades) if best else None
    if asked == SECTOR:
        code = _labelled(u, grammar.trades) or code
    if code in (RETAIL, CRAFT, ANY, None) and (best or asked in (BUSINESS, SECTOR)):
        code = ECOMMERCE if _sells_online(u, grammar.trades) else code
    return code if code in SECTORS else None


def _sells_online(u: Utterance, known: Trades) -> bool:
    """True when the message says that the owner sells online, not that they want to."""
    desire = cue(u.lang, "desire")
    hits = (hit.start for hit in known.find(u.text) if hit.code == ECOMMERCE)
    return any(not desire.search(u.text[max(0, start - _WINDOW) : start]) for start in hits)


def _of_phrase(folded: str, best: _Phrase, known: Trades) -> str | None:
    """Sector of a phrase: by subject and verb, by its verb, by its head, by what follows, by a verb that hints."""
    phrase = normalize(folded[best.start : best.end], known.lang)
    for code in (_told_by_verb(folded, best, known), best.decides, known.head(phrase)):
        if code not in (None, ANY):
            return code
    following = None if best.suggests else known.head(normalize(folded[best.start :], known.lang)[:120])
    return following if following not in (None, ANY) else best.suggests


def _told_by_verb(folded: str, best: _Phrase, known: Trades) -> str | None:
    """Code of a trade told by subject and verb, which begins before the name ("i shoe horses")."""
    if not best.introduced:
        return None
    whole = normalize(folded[best.whole : best.end], known.lang)
    offset = len(whole) - len(normalize(folded[best.start : best.end], known.lang))
    told = next((hit for hit in known.find(whole) if hit.start < offset < hit.end), None)
    if told is None:
        return None
    # "i do sheep shearing" is told by "sheep shearing", not by "i do sheep"
    longer = any(hit.start + offset < told.end < hit.end + offset for hit in known.find(whole[offset:]))
    return None if longer else told.code


def _labelled(u: Utterance, known: Trades) -> str | None:
    """The first sector named and not denied, where the sector was asked."""
    denial = cue(u.lang, "denial")
    found: list[str] = []
    for clause in u.clauses:
        if clause.question:
            continue
        text, hits = known.search(clause.text)
        found += [hit.code for hit in hits if hit.code != ANY and not denial.search(text[: hit.start])]
    return next((code for code in found if code != OTHER), found[0] if found else None)
