"""Numbers in a normalised text: words to digits (text2num), fractions, ranges.

Extractors of quantities work on ``digits(text, lang)``, a copy in which each number is in digits; places in it mean
nothing elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from text_to_num import alpha2digit

NUMBER = r"\d+(?:\.\d+)?"
_DASH = r" ?(?:-|/|~) ?"
_TO = {
    "fr": r"(?: ?- ?| ?/ ?| ?~ ?| a | ou | et | ou bien | voire | jusqu'a |, peut-etre | peut-etre | allez | )",
    "en": r"(?: ?- ?| ?/ ?| ?~ ?| to | or | and | or maybe | maybe |, maybe | up to | through | till | )",
}
_TENS_EN = {
    "ten": 10,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_UNITS = r"one|two|three|four|five|six|seven|eight|nine|ten|twelve"
_PREPARE = {
    "fr": (
        (re.compile(r"\bzero\b"), "0"),
        (re.compile(r"\bune? (?=(?:cents?|mille)\b)"), ""),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?dizaine\b"), "10"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?douzaine\b"), "12"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?quinzaine (?=d')"), "15 "),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?vingtaine\b"), "20"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?trentaine\b"), "30"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?quarantaine\b"), "40"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?cinquantaine\b"), "50"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?soixantaine\b"), "60"),
        (re.compile(r"\b(?:une? )?(?:petite? |bonne? )?centaine\b"), "100"),
        (re.compile(r"\bdeux trois\b"), "deux ou trois"),
        (re.compile(r"\bquatre vingts?\b"), "quatre-vingt"),
        (re.compile(r"\b(?:mis|en) neuf\b|\bneufs?\b(?= (?:et|ou) d'occasion)"), "nouveau"),
    ),
    "en": (
        (re.compile(r"\bnought\b|\bnil\b"), "0"),
        (re.compile(r"\b(between [£$€]?[a-z0-9.-]+(?: [a-z]+)?) and\b"), r"\1 -"),
        (re.compile(r"\bevery second\b"), "every other"),
        (re.compile(r"\b(?:a )?couple (?:of )?hundred\b"), "200"),
        (re.compile(r"\b(?:a )?couple (?:of )?grand\b"), "2000"),
        (re.compile(r"\b(?:a )?couple (?:of )?"), "2 "),
        (re.compile(r"\ba hundred and\b"), "one hundred and"),
        (re.compile(r"\ba (?=hundred|thousand|dozen|grand)"), "one "),
        (re.compile(r"\b(?:one |half a )?dozen\b"), "12"),
        (re.compile(r"\bone fifty\b"), "150"),
        (re.compile(r"\btwo fifty\b"), "250"),
        (re.compile(r"\bthree fifty\b"), "350"),
        (re.compile(r"\bthousands?\b"), "thousand"),
        (re.compile(rf"\b({_UNITS})[-/]({_UNITS})\b"), r"\1 or \2"),
        (
            re.compile(
                r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
            ),
            r"\1 - \2",
        ),
        (re.compile(r"\b(ten|fifteen|twenty) (fifteen|twenty|thirty)\b"), r"\1 - \2"),
        (
            re.compile(r"\b(?:no one|one of|some one|second hand|secondhand|one off|one-off|one another)\b"),
            " ",
        ),
        (re.compile(r"\b(\d+) grand\b"), r"\1 000"),
    ),
}
_AFTER = {
    "fr": (
        (re.compile(r"\bune?\b"), "1"),
        (re.compile(r"(\d) virgule (\d)"), r"\1.\2"),
    ),
    "en": (
        (re.compile(r"(\d+) and (?:an? |1 )?half\b(?! (?:day|hour and))"), r"\1.5"),
        (re.compile(r"\ban?\b(?! (?:lot|bit|few|day|week|month|year|quarter|fortnight))"), "1"),
        (re.compile(r"(\d) point (\d)"), r"\1.\2"),
        (re.compile(r"\b(\d+(?:\.\d+)?) grand\b"), lambda m: f"{float(m[1]) * 1000:g}"),
        (re.compile(r"\bgrand\b(?= (?:a|per) )"), "1000"),
    ),
}
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th|eme|ieme|er|ere)\b")


@lru_cache(maxsize=256)
def digits(text: str, lang: str) -> str:
    """The text with number words as digits ("quatre-vingts" -> 80; French "un", English "a" before a noun -> 1)."""
    for pattern, by in _PREPARE[lang]:
        text = pattern.sub(by, text)
    text = alpha2digit(text, lang, 0)
    for pattern, by in _AFTER[lang]:
        text = pattern.sub(by, text)
    text = re.sub(r"(\d),(\d{1,2})(?!\d)", r"\1.\2", text)
    return _ORDINAL.sub(r"no-\1", text)


def range_regex(lang: str, unit: str = "") -> str:
    """A number or a range with groups ``a`` and ``b``; a unit may stand after the first number too."""
    between = r"(?:entre |de |between |from )?"
    inner = rf"(?: ?(?:{unit}))?" if unit else ""
    return rf"(?<![\d.]){between}(?P<a>{NUMBER})(?:(?:{inner}{_TO[lang]}|, )(?P<b>{NUMBER}))?(?![\d])"


def middle(a: str | float, b: str | float | None) -> float:
    """The number, or the midpoint of a range; of two numbers that make no range the last, next to the unit, counts."""
    low = float(a)
    high = low if b is None else float(b)
    return (low + high) / 2 if low <= high <= max(12 * low, low + 6) else high
