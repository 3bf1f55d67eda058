"""Many patterns searched for in one text, each phrase only where the letters that it needs stand.

A segment is read for some hundred and forty patterns of two thousand phrases, of which a handful match. A phrase made
of words can only match where the letters of one of its words stand, and looking those up costs little.
"""

from __future__ import annotations

import re
import sre_parse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Phrase = tuple[str, re.Pattern[str]]
Choices = frozenset[str] | None  # one of these stands in every match; None: nothing can be said

SHORTEST = 3  # letters: fewer stand in nearly every sentence


class PatternSet:
    """Named patterns of several phrases each, searched for together."""

    def __init__(self, patterns: Mapping[str, Sequence[re.Pattern[str]]]) -> None:
        self._patterns = patterns
        self._always: list[Phrase] = []
        self._filed: dict[str, dict[str, list[Phrase]]] = {}
        for name, phrases in patterns.items():
            for phrase in phrases:
                needed = needed_letters(phrase)
                if needed is None:
                    self._always.append((name, phrase))
                for letters in needed or ():
                    self._filed.setdefault(letters[:SHORTEST], {}).setdefault(letters, []).append((name, phrase))

    def __iter__(self) -> Iterator[str]:
        return iter(self._patterns)

    def match(self, name: str, text: str) -> bool:
        """Whether a phrase of that pattern, if there is one, is in a folded text."""
        return any(phrase.search(text) for phrase in self._patterns.get(name, ()))

    def matches(self, text: str) -> set[str]:
        """Names of the patterns of which a phrase is in a folded text."""
        found: set[str] = set()
        for name, phrase in self._candidates(text):
            if name not in found and phrase.search(text):
                found.add(name)
        return found

    def _candidates(self, text: str) -> Iterator[Phrase]:
        """The phrases that may be in `text`; no other is."""
        yield from self._always
        for start in {text[i : i + SHORTEST] for i in range(len(text) - SHORTEST + 1)} & self._filed.keys():
            for letters, phrases in self._filed[start].items():
                if letters in text:
                    yield from phrases


def needed_letters(pattern: re.Pattern[str]) -> Choices:
    """Strings one of which stands in whatever `pattern` matches, or None."""
    return _of_sequence(sre_parse.parse(pattern.pattern).data)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Choices:
    """The choices that say most among those of the items and those of the letters in a row."""
    found: list[Choices] = []
    letters = ""
    for kind, argument in items:
        if kind is sre_parse.LITERAL:
            letters += chr(argument)
            continue
        found += [_of_letters(letters), _of_item(kind, argument)]
        letters = ""
    found.append(_of_letters(letters))
    return max((choices for choices in found if choices), key=_worth, default=None)


def _worth(choices: frozenset[str]) -> tuple[int, int]:
    """Longer letters and fewer choices say more."""
    return min(map(len, choices)), -len(choices)


def _of_letters(letters: str) -> Choices:
    return frozenset([letters]) if len(letters) >= SHORTEST else None


def _of_item(kind: Any, argument: Any) -> Choices:
    if kind is sre_parse.SUBPATTERN:
        return _of_sequence(argument[3])
    if kind in (sre_parse.MAX_REPEAT, sre_parse.MIN_REPEAT) and argument[0] > 0:
        return _of_sequence(argument[2])
    if kind is sre_parse.BRANCH:
        choices = [_of_sequence(branch) for branch in argument[1]]
        return None if None in choices else frozenset().union(*(c for c in choices if c))
    return None
