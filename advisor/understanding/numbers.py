"""Numbers in a normalised text: words to digits (text2num), fractions, ranges.

Extractors of quantities work on ``digits(text, lang)``, a copy in which each number is in digits; places in it mean
nothing elsewhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from text_to_num import alpha2digit

from advisor.understanding.lexicon import load_yaml

NUMBER = r"\d+(?:\.\d+)?"
_DECIMAL_COMMA = re.compile(r"(\d),(\d{1,2})(?!\d)")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th|eme|ieme|er|ere)\b")


@cache
def _rewrites(lang: str, name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The compiled rewrites of a section of ``numbers.yml``."""
    return tuple((re.compile(pattern), by) for pattern, by in load_yaml(lang, "numbers")[name])


@cache
def _scales(lang: str) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], float], ...]]:
    """The expression of "25 mille", "1.2 lakh", and the factor of each such word."""
    words = {re.compile(word): float(by) for word, by in load_yaml(lang, "numbers")["scales"].items()}
    body = "|".join(word.pattern for word in words)
    return re.compile(rf"(?<![\d.])({NUMBER}) ({body})\b"), tuple(words.items())


def _scale(text: str, lang: str) -> str:
    """Numbers in digits multiplied by the word after them."""
    expression, words = _scales(lang)

    def one(m: re.Match[str]) -> str:
        by = next(by for word, by in words if word.fullmatch(m[2]))
        return f"{float(m[1]) * by:.10g}"

    return expression.sub(one, text)


@lru_cache(maxsize=256)
def digits(text: str, lang: str) -> str:
    """The text with number words as digits ("quatre-vingts" -> 80; French "un", English "a" before a noun -> 1)."""
    for pattern, by in _rewrites(lang, "before"):
        text = pattern.sub(by, text)
    text = _scale(alpha2digit(_scale(text, lang), lang, 0), lang)
    for pattern, by in _rewrites(lang, "after"):
        text = pattern.sub(by, text)
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    return _ORDINAL.sub(r"no-\1", text)


def range_regex(lang: str, unit: str = "") -> str:
    """A number or a range with groups ``a`` and ``b``; a unit may stand after the first number too."""
    between = r"(?:entre |de |between |from )?"
    to = load_yaml(lang, "numbers")["between"]
    inner = rf"(?: ?(?:{unit}))?" if unit else ""
    return rf"(?<![\d.]){between}(?P<a>{NUMBER})(?:(?:{inner}{to}|, )(?P<b>{NUMBER}))?(?![\d])"


def middle(a: str | float, b: str | float | None) -> float:
    """The number, or the midpoint of a range; of two numbers that make no range the last, next to the unit, counts."""
    low = float(a)
    high = low if b is None else float(b)
    return (low + high) / 2 if low <= high <= max(12 * low, low + 6) else high
