"""Trades: the words that name one in a text, and the sector that a phrase's head trade gives.

The head is the first trade in French ("logiciel pour les ehpad"), the last of its noun phrase in English
("dental practice software"). A word that names many kinds of business ("shop", "repairs") is generic: a more
precise word beside it decides. Some tell a business but no sector ("studio", "hire"): they have the code ``ANY``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from advisor.understanding.lexicon import Hit, Lexicon, any_of, load_yaml
from advisor.understanding.normalize import normalize

#: Code of words that tell a business of any sector.
ANY = "any"
_NEVER = r"(?!)"
_FUNCTION_WORD = re.compile(
    r"\b(?:je|j|on|nous|mes|mon|ma|des|les|que|plus|pas|pour|veux|veut|il|elle|faut|i|we|my|our|the|more|not|no|want|need|"
    r"get|to|you|your|their|is|are|with|avec|sur|on|mettre|page|clients?|customers?|avis|reviews?)\b"
)
NO_TRADE = 99
#: A trade that tells where something is sold, which is no name ("from our own website", "sur internet").
_WHERE_SOLD = re.compile(r"(?:on|from|through|via|by|over|only|sur|par|que) ")
#: A pattern without any mark: its words are looked up, which is much faster than to try thousands of expressions.
_PLAIN = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_TEXT_WORD = re.compile(r"[a-z0-9]+")
_JOINTS = frozenset(" -'\n")
_LONG_WORD = re.compile(r"[a-z]{5,}")
_SPELLING_CUTOFF = 84
#: A word of this many letters may hold two errors, a shorter one one (a swap of neighbours is one).
_LONG, _TWO_ERRORS = 8, 2
#: A node of the tree of plain patterns: next words, and under ``_CODE`` the code of the pattern that ends here.
_Node = dict[str, Any]
_CODE = "="


class Trades(Lexicon):
    """The trades of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "business")
        rows = _patterns(lang)
        marked: dict[str, Iterable[str]] = {
            code: [p for p in found if not _PLAIN.fullmatch(p)] for code, found in rows.items()
        }
        super().__init__(marked)
        self.lang = lang
        self._tree: _Node = {}
        self._by_initial: dict[str, list[str]] = {}
        for code, found in rows.items():
            for pattern in found:
                self._plant(pattern, code)
        self._common = frozenset(data.get("never_misspelt", "").split())
        self._endings = {code: re.compile(rf"\b(?:{ends})\b") for code, ends in data.get("endings", {}).items()}
        self._generic, self._labels = any_of(data["generic"]), any_of(data["labels"])
        self._specific: frozenset[str] = frozenset(data["strong_over_generic"])
        self._customers_of = re.compile(data["customers_of"])
        self._zone_end = re.compile(data.get("head_end", _NEVER))

    def _plant(self, pattern: str, code: str) -> None:
        """Add a plain pattern to the tree, the first of two codes, and its long words to those that respell knows."""
        for word in _LONG_WORD.findall(pattern):
            known = self._by_initial.setdefault(word[0], [])
            if word not in known:
                known.append(word)
        if _PLAIN.fullmatch(pattern):
            node = self._tree
            for word in pattern.split():
                node = node.setdefault(word, {})
            node.setdefault(_CODE, code)

    def find(self, text: str) -> list[Hit]:
        """Trades of a normalised text: known ones, else words built like one ("bladesmith", "candlemaker").

        From left to right, without overlap; at one place the longest is preferred.
        """
        hits = sorted([*super().find(text), *self._planted(text)], key=lambda hit: (hit.start, -hit.end))
        if not hits:
            rows = ((code, m) for code, pattern in self._endings.items() for m in pattern.finditer(text))
            hits = sorted((Hit(code, m.start(), m.end(), m[0]) for code, m in rows), key=lambda hit: hit.start)
        apart: list[Hit] = []
        for hit in hits:
            if not apart or hit.start >= apart[-1].end:
                apart.append(hit)
        return apart

    def _planted(self, text: str) -> Iterator[Hit]:
        """The longest plain pattern at each word of a text."""
        words = [(m[0], m.start(), m.end()) for m in _TEXT_WORD.finditer(text)]
        for place, (_, start, _) in enumerate(words):
            found = self._longest(text, words, place, self._tree)
            if found:
                yield Hit(found[1], start, found[0], text[start : found[0]])

    def _longest(self, text: str, words: list[tuple[str, int, int]], place: int, node: _Node) -> tuple[int, str] | None:
        """End and code of the longest pattern below a node that goes on with the word at a place."""
        word, _, end = words[place]
        best: tuple[int, str] | None = None
        for form in _singulars(word):
            below = node.get(form)
            if below is None:
                continue
            if _CODE in below and (best is None or end > best[0]):
                best = (end, below[_CODE])
            if place + 1 < len(words) and _JOINTS.issuperset(text[end : words[place + 1][1]]):
                longer = self._longest(text, words, place + 1, below)
                if longer and (best is None or longer[0] > best[0]):
                    best = longer
        return best

    def respell(self, text: str) -> str:
        """The text with misspelt words replaced by those of trades; common words are left alone."""
        return _LONG_WORD.sub(lambda m: m[0] if m[0] in self._common else self._corrected(m[0]), text)

    @lru_cache(maxsize=4096)  # noqa: B019 - there is one for each language, as long as the process lives
    def _corrected(self, word: str) -> str:
        """The trades' word that differs by about one letter from a word."""
        known = self._by_initial.get(word[0], ())
        found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_SPELLING_CUTOFF)
        near = found and OSA.distance(word, found[0]) <= (_TWO_ERRORS if len(word) >= _LONG else 1)
        return found[0] if found and near else self._respelt(word)

    def search(self, text: str) -> tuple[str, list[Hit]]:
        """The text as read and its trades; misspelt words are read as the lexicon's when there is none otherwise."""
        hits = self.find(text)
        if not hits:
            text = self.respell(text)
            hits = self.find(text)
        return text, hits

    def precise(self, hit: Hit) -> bool:
        """True when a trade tells its sector by itself."""
        return hit.code != ANY and not self._generic.fullmatch(hit.text)

    def words_before(self, text: str, *, precise: bool) -> int:
        """Words before the first (precise) trade; many when there is none, or one of them is a function word."""
        normal, hits = self.search(normalize(text, self.lang))
        named = (hit for hit in hits if not _WHERE_SOLD.match(hit.text))
        first = next((hit for hit in named if not precise or self.precise(hit)), None)
        if first is None or _FUNCTION_WORD.search(normal[: first.start]):
            return NO_TRADE
        return len(normal[: first.start].split())

    def is_label(self, text: str) -> bool:
        """True when a text names a line of business ("health", "le bâtiment"), not what the owner does in it."""
        hits = self.find(normalize(text, self.lang))
        return bool(hits) and all(self._labels.fullmatch(hit.text) for hit in hits)

    def head(self, phrase: str) -> str | None:
        """Code of the head trade of a normalised phrase."""
        phrase, hits = self.search(phrase)
        if not hits:
            return None
        ordered = self._by_rank(phrase, hits)
        head = ordered[0]
        if not self.precise(head):
            precise = (h for h in ordered[1:] if self.precise(h) and (head.code == ANY or h.code in self._specific))
            head = next(precise, head)
        return head.code

    def _by_rank(self, phrase: str, hits: list[Hit]) -> list[Hit]:
        """Trades from the head down: those named before the customers, by noun phrase."""
        cut = self._customers_of.search(phrase, hits[0].end)
        own = [hit for hit in hits if not cut or hit.start < cut.start()]
        if self.lang == "fr":
            return own
        ends = [m.start() for m in self._zone_end.finditer(phrase)]
        return sorted(own, key=lambda hit: (sum(end < hit.start for end in ends), -hit.start))


def _singulars(word: str) -> tuple[str, ...]:
    """A word and what it may be the plural of."""
    if len(word) < 4 or word[-1] not in "sx":
        return (word,)
    return (word, word[:-1], word[:-2]) if word.endswith("es") else (word, word[:-1])


def _patterns(lang: str) -> dict[str, list[str]]:
    """Trades of both lists, the common before the rare; the rare are written as lists of patterns and of lists."""
    common, rare = load_yaml(lang, "sector"), load_yaml(lang, "trades")
    flat = {
        code: [pattern for row in rows for pattern in ([row] if isinstance(row, str) else row)]
        for code, rows in rare.items()
    }
    return {code: [*patterns, *flat.get(code, ())] for code, patterns in common.items()}


@cache
def trades(lang: str) -> Trades:
    """The trades of a language, compiled once."""
    return Trades(lang)
