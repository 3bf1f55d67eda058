"""What the business is, in the owner's words, and its sector.

The phrase that names the business is looked for in this order: an introduced trade ("je tiens une…", "we run a…")
or a trade that opens the message; an introduction that can only be of a business; what the owner does ("I restore
barographs"); a trade mentioned in passing ("fill my salon"). It is then trimmed to the trade's name, and its head
trade, or the verb, gives the sector (see trades.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor.profile import SECTORS
from advisor.understanding.business_name import activity, business_name
from advisor.understanding.business_phrases import BUSINESS, OPEN, SECTOR, Grammar, Phrase, business_grammar, phrases_of
from advisor.understanding.lexicon import cue
from advisor.understanding.mentions import mentioned
from advisor.understanding.normalize import fold, join_elisions, normalize, tidy
from advisor.understanding.on_behalf import as_ones_own
from advisor.understanding.trades import ANY, NO_TRADE, Trades
from advisor.understanding.utterance import Utterance

ECOMMERCE, RETAIL, CRAFT, OTHER = "ecommerce", "retail_shop", "craft_maker", "other"
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
#: A sentence that asks.
_QUESTION = re.compile(r"[^.!?\n]*\?")
_COUNTED = re.compile(r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|forty) ")
#: "Ma fille photographie" is no trade of the owner's, "photographie" alone is.
_POSSESSIVE = re.compile(r"\b(?:my|our|his|her|their|mon|ma|mes|notre|nos|son|sa|ses)\b")


@dataclass(frozen=True)
class Business:
    """``name`` as the owner says it or None; ``sector`` code or None."""

    name: str | None
    sector: str | None


def business(u: Utterance, asked: str | None) -> Business:
    """Name and sector of the owner's business, as far as the message tells."""
    grammar = business_grammar(u.lang)
    text = tidy(u.raw)[:_READ]
    folded = join_elisions(fold(text), u.lang)
    folded = as_ones_own(folded, u.lang) if u.opening else folded
    phrases = [p for p in phrases_of(folded, grammar, asked) if not _of_another(folded, p, grammar)]
    phrases = _stated(folded, phrases, grammar, asked)
    if asked not in OPEN and not u.correcting:
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


def _stated(folded: str, phrases: list[Phrase], grammar: Grammar, asked: str | None) -> list[Phrase]:
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


def _of_another(folded: str, phrase: Phrase, grammar: Grammar) -> bool:
    """True when the phrase is of somebody else, of the past, or of what the owner looks for."""
    end = min(phrase.end, phrase.start + _WINDOW) if phrase.introduced else phrase.end
    return bool(grammar.others.search(folded, phrase.whole, end))


def _choose(folded: str, phrases: list[Phrase], grammar: Grammar, asked: str | None) -> Phrase | None:
    """The phrase that names the business: a precise trade before a vague one, and any trade before other wording."""
    for precise in (True, False):
        best = _with_trade(folded, phrases, grammar, asked, precise)
        if best:
            return best
    certain = next((p for p in phrases if p.certainly), None)
    if asked not in _ABOUT_MEANS:
        certain = certain or next((p for p in phrases if p.decides), None)
    if asked in OPEN and grammar.names_by_verb:
        certain = certain or next((p for p in phrases if p.suggests), None)
    if certain:
        return certain
    place = mentioned(folded, grammar.trades.lang, asked, grammar.trades)
    if place or asked != BUSINESS:
        return Phrase(place[0], *place, introduced=True) if place else None
    named = [
        p
        for p in phrases
        if not grammar.not_business.search(folded[p.start : p.end].strip() + folded[p.end : p.end + 1])
    ]
    strong = [p for p in named if p.introduced and not p.weakly]
    return next(iter([*strong, *named]), None)


def _with_trade(
    folded: str, phrases: list[Phrase], grammar: Grammar, asked: str | None, precise: bool
) -> Phrase | None:
    """An introduced trade, else a trade that opens the message or is a sentence of its own."""
    opening: Phrase | None = None
    label: Phrase | None = None
    for index, phrase in enumerate(phrases):
        if not phrase.introduced and asked not in OPEN:
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


def _is_staff(folded: str, phrase: Phrase, grammar: Grammar) -> bool:
    """True for people whom the owner has ("i have 2 painters")."""
    return phrase.weakly and bool(grammar.staff.match(folded, phrase.start - len("three ")))


def _sector(u: Utterance, folded: str, best: Phrase | None, grammar: Grammar, asked: str | None) -> str | None:
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


def _of_phrase(folded: str, best: Phrase, known: Trades) -> str | None:
    """Sector of a phrase: by subject and verb, by its verb, by its head, by what follows, by a verb that hints."""
    phrase = normalize(folded[best.start : best.end], known.lang)
    for code in (_told_by_verb(folded, best, known), best.decides, known.head(phrase)):
        if code not in (None, ANY):
            return code
    following = None if best.suggests else known.head(normalize(folded[best.start :], known.lang)[:120])
    return following if following not in (None, ANY) else best.suggests


def _told_by_verb(folded: str, best: Phrase, known: Trades) -> str | None:
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
