"""Which of the owner's files a message names: by the whole name, by part of it, or by a slip of the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from advisor.dossier.names import folded_name

MISSPELT = 80  # of 100: how near a misspelt name must come
SHORTEST_MISSPELT = 4  # letters

File = Mapping[str, Any]  # with its "name"


def files_named(name: str, files: Sequence[File]) -> list[File]:
    """The files that one name may mean: the one so called, else those that share its words, else the nearest."""
    wanted = folded_name(name)
    exact = [row for row in files if folded_name(row["name"]) == wanted]
    if exact or not wanted:
        return exact
    words = set(wanted.split())
    partly = [row for row in files if words <= set(folded_name(row["name"]).split())]
    return partly or [row for row in files if _near(wanted, folded_name(row["name"]))]


def files_mentioned(text: str, files: Sequence[File]) -> list[File]:
    """The files that a message mentions among other words, in the order of `files`."""
    words = folded_name(text).split()
    whole = [row for row in files if _words(row) <= set(words)]
    left = [word for word in words if not any(word in _words(row) for row in whole)]
    return [row for row in files if row in whole or _mentioned(folded_name(row["name"]).split(), left)]


def _words(row: File) -> set[str]:
    return set(folded_name(row["name"]).split())


def _mentioned(name: list[str], words: list[str]) -> bool:
    """By its first word, spelt nearly so."""
    return any(
        name[0] == word or (len(word) >= SHORTEST_MISSPELT and fuzz.ratio(name[0], word) >= MISSPELT) for word in words
    )


def _near(wanted: str, name: str) -> bool:
    nearest = max(fuzz.ratio(wanted, name), fuzz.ratio(wanted, name.split()[0]))
    return len(wanted) >= SHORTEST_MISSPELT and nearest >= MISSPELT
