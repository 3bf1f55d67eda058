"""Folding: a text in lower case, without accents, of exactly the same length.

Patterns are written once, without accents; whatever matches in the folded text
has the same offsets in the text the owner pasted.
"""

import unicodedata

_SAME_SIGN = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"}


MOST_KEPT = 4096


class _Folded(dict[int, str]):
    """Characters as they fold, worked out when first met: the table that `str.translate` asks."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        if len(self) < MOST_KEPT:  # all of Unicode would be a hundred megabytes
            self[code] = folded
        return folded


def _fold_char(char: str) -> str:
    """One character in, one character out."""
    if char in _SAME_SIGN:
        return _SAME_SIGN[char]
    if char.isspace() and char != "\n":
        return " "
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 else char


_TABLE = _Folded()


def fold(text: str) -> str:
    """Return `text` lower-cased and without accents, character for character."""
    return text.translate(_TABLE)
