"""Lexicons: word lists in YAML, one file per field and language, compiled into matchers.

A pattern is written in folded lower case (no accents). In it

* a space matches spaces, hyphens or apostrophes;
* a word of three letters or more also matches its plural in ``s``, ``es`` or ``x``;
* ``*`` matches the rest of a word (``boulang*``: boulangerie, boulangère…);
* `` ... `` matches up to three words in between;
* ``(a|b)``, ``?`` and other regular-expression marks keep their meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

#: A message names no more things than this; a text that does is noise, and is not read to the end.
MAXIMUM_HITS = 80
#: Folder of what both languages share.
COMMON = "common"
_FOLDER = Path(__file__).parent / "lexicon"
_WORD_START = re.compile(r"(?<![a-z0-9])[a-z0-9]")
_PLAIN_WORD = re.compile(r"(?<![a-z\\])[a-z]{3,}(?![a-z*?\[{+.])")
_LONG_WORD = re.compile(r"[a-z]{5,}")
_WHOLE_WORD = re.compile(r"(?<![a-z])[a-z]{5,}(?![a-z*?])")
_STEM_WORD = re.compile(r"(?<![a-z])([a-z]{6,})\*")
_SPELLING_CUTOFF = 84
_STEM = re.compile(r"(?<=[a-z0-9])\*")
_OPENING = re.compile(r"(?<!\\)\((?!\?)")
_JOINT = r"[\s'-]+"
_MAYBE_JOINT = r"[\s'-]*"
_GAP = r"(?:[\s'-]+[\w.]+){0,3}?[\s'-]+"
_LEADING_GROUP = re.compile(r"\(([^()]*)\)(\??)(.*)$", re.S)
_INDEX_KEY = re.compile(r"\\d|[a-z0-9]{2}(?![?])|[a-z0-9]")


@dataclass(frozen=True)
class Hit:
    """A pattern found: its code and its place in the text searched."""

    code: str
    start: int
    end: int
    text: str


@cache
def load_yaml(lang: str, name: str) -> dict[str, Any]:
    """The content of ``lexicon/<lang>/<name>.yml``. Raises ``FileNotFoundError`` when there is none."""
    # The base loader keeps every scalar a string: an unquoted "no" or "on" is a word here, not a truth value.
    content: dict[str, Any] = yaml.load(
        (_FOLDER / lang / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    return content


def to_regex(pattern: str) -> str:
    """The regular expression, without word boundaries, of a lexicon pattern."""
    pattern = _STEM.sub(r"\\w*", _PLAIN_WORD.sub(r"\g<0>(?:e?s|x)?", pattern.strip()))
    pattern = _OPENING.sub("(?:", pattern)
    return pattern.replace(" ... ", _GAP).replace(" ?", _MAYBE_JOINT).replace(" ", _JOINT)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One compiled expression that matches any of the patterns as whole words."""
    body = "|".join(to_regex(p) for p in sorted(patterns, key=len, reverse=True))
    return re.compile(rf"(?<![a-z0-9])(?:{body})(?![a-z0-9])" if body else r"(?!)")


def _alternatives(pattern: str) -> list[str]:
    """A pattern that opens with a group as several that open with a letter, so that they can be indexed."""
    match = _LEADING_GROUP.match(pattern)
    if not match:
        return [pattern]
    heads = match[1].split("|") + ([""] if match[2] else [])
    return [alternative for head in heads for alternative in _alternatives((head + match[3]).strip())]


def alternatives(file: str, name: str, lang: str = COMMON) -> str:
    """A list of regular-expression alternatives of a lexicon file, as one group to put in a larger expression."""
    return f"(?:{'|'.join(load_yaml(lang, file)[name])})"


def _index_key(pattern: str) -> str:
    """The two first letters of a pattern, or one when the second may miss. Raises ``ValueError`` without any."""
    key = _INDEX_KEY.match(pattern)
    if key is None:
        raise ValueError(f"a pattern starts with a letter, a digit or a group: {pattern!r}")
    return key[0]


def _starting_here(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression for patterns that start at the place where it is matched."""
    body = "|".join(to_regex(p) for p in sorted(patterns, key=len, reverse=True))
    return re.compile(rf"(?:{body})(?![a-z0-9])")


class Lexicon:
    """Codes and their patterns, looked up at each word of a text by the word's first two letters."""

    def __init__(self, patterns: dict[str, Iterable[str]]) -> None:
        rows: dict[str, dict[str, list[str]]] = {}
        for code, entries in patterns.items():
            for pattern in (p for entry in entries for p in _alternatives(entry)):
                rows.setdefault(_index_key(pattern), {}).setdefault(code, []).append(pattern)
        self._buckets = {
            key: [(code, _starting_here(found)) for code, found in by_code.items()] for key, by_code in rows.items()
        }
        everything = " ".join(p for by_code in rows.values() for found in by_code.values() for p in found)
        self._words = sorted(set(_WHOLE_WORD.findall(everything)))
        self._stems = sorted(set(_STEM_WORD.findall(everything)))

    def find(self, text: str) -> list[Hit]:
        """Hits from left to right, without overlap; at one place the longest pattern is preferred."""
        hits: list[Hit] = []
        reached = 0
        for start in (m.start() for m in _WORD_START.finditer(text)):
            if start < reached:
                continue
            hit = self._longest_at(text, start)
            if hit:
                hits.append(hit)
                reached = hit.end
            if len(hits) >= MAXIMUM_HITS:
                break
        return hits

    def _longest_at(self, text: str, start: int) -> Hit | None:
        """The longest hit that starts at a place: by two letters, by one, by "any digit"."""
        best: Hit | None = None
        for key in (text[start : start + 2], text[start], r"\d" if text[start].isdigit() else ""):
            for code, expression in self._buckets.get(key, ()):
                match = expression.match(text, start)
                if match and (best is None or match.end() > best.end):
                    best = Hit(code, start, match.end(), match[0])
        return best

    def respell(self, text: str) -> str:
        """The text with misspelt words replaced by the lexicon's own; for a text in which ``find`` found nothing."""
        return _LONG_WORD.sub(lambda m: self._respelt(m[0]), text)

    @lru_cache(maxsize=4096)  # noqa: B019 - lexicons live as long as the process
    def _respelt(self, word: str) -> str:
        """The lexicon's word that differs by about one letter, by its whole or, for a stem, by its beginning."""
        found = process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=_SPELLING_CUTOFF)
        if found and found[0][0] == word[0]:
            return found[0]
        for stem in self._stems:
            start = word[: len(stem)]
            if start[0] == stem[0] and Levenshtein.distance(start, stem, score_cutoff=1) <= 1:
                return stem + word[len(stem) :]
        return word

    def __contains__(self, text: str) -> bool:
        return bool(self.find(text))


@cache
def lexicon(lang: str, name: str, section: str = "") -> Lexicon:
    """The compiled lexicon of a file, or of one section of it."""
    content = load_yaml(lang, name)
    return Lexicon(content[section] if section else content)


@cache
def cue(lang: str, name: str, file: str = "cues") -> re.Pattern[str]:
    """One compiled expression for a list of cue phrases of ``cues.yml`` (or another file)."""
    return any_of(load_yaml(lang, file)[name])
