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
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "lexicon"
_WORD_START = re.compile(r"(?<![a-z0-9])[a-z0-9]")
_PLAIN_WORD = re.compile(r"(?<![a-z\\])[a-z]{3,}(?![a-z*?\[{+.])")
_STEM = re.compile(r"(?<=[a-z0-9])\*")
_OPENING = re.compile(r"(?<!\\)\((?!\?)")
_JOINT = r"[\s'-]+"
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
    return pattern.replace(" ... ", _GAP).replace(" ", _JOINT)


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


class Lexicon:
    """Codes and their patterns, looked up at each word of a text by the word's first two letters."""

    def __init__(self, patterns: dict[str, Iterable[str]]) -> None:
        rows: dict[str, list[tuple[str, str]]] = {}
        for code, entries in patterns.items():
            for entry in entries:
                for pattern in _alternatives(str(entry)):
                    key = _INDEX_KEY.match(pattern)
                    if key is None:
                        raise ValueError(f"a pattern starts with a letter, a digit or a group: {pattern!r}")
                    rows.setdefault(key[0], []).append((code, pattern))
        self._codes: dict[str, list[str]] = {}
        self._expressions: dict[str, re.Pattern[str]] = {}
        for key, bucket in rows.items():
            bucket.sort(key=lambda row: len(row[1]), reverse=True)
            self._codes[key] = [code for code, _ in bucket]
            body = "|".join(f"(?P<p{i}>{to_regex(pattern)})" for i, (_, pattern) in enumerate(bucket))
            self._expressions[key] = re.compile(rf"(?:{body})(?![a-z0-9])")

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
        return hits

    def _longest_at(self, text: str, start: int) -> Hit | None:
        """The longest hit that starts at a place: by two letters, by one, by "any digit"."""
        best: Hit | None = None
        for key in (text[start : start + 2], text[start], r"\d" if text[start].isdigit() else ""):
            expression = self._expressions.get(key)
            match = expression.match(text, start) if expression else None
            if match and match.lastgroup and (best is None or match.end() > best.end):
                best = Hit(self._codes[key][int(match.lastgroup[1:])], start, match.end(), match[0])
        return best

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
