"""Folding: a text in lower case, without accents, of exactly the same length.

Patterns are written once, without accents; whatever matches in the folded text
has the same offsets in the text the owner pasted.
"""

import unicodedata
from functools import lru_cache

_SAME_SIGN = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"}


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """One character in, one character out."""
    if char in _SAME_SIGN:
        return _SAME_SIGN[char]
    if char.isspace() and char != "\n":
        return " "
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 else char


def fold(text: str) -> str:
    """Return `text` lower-cased and without accents, character for character."""
    return "".join(map(_fold_char, text))
