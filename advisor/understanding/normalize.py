"""Text normalisation: from what an owner typed to lower-case ASCII words that the lexicons can match.

Two levels are kept. ``tidy`` + ``fold`` keep the length, so that a place found in the folded text can be cut
out of the tidy text with its accents and capitals. ``normalize`` also expands abbreviations and rewrites
numbers, and its places mean nothing in the original.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from advisor.understanding.lexicon import COMMON, load_yaml

#: Longer texts are cut: an owner's answer is 2,000 characters at most, a pitch 20,000 (and states no facts).
MAX_CHARACTERS = 4000

_TYPOGRAPHY = {
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "œ": "oe",
    "Œ": "Oe",
    "æ": "ae",
    "ß": "ss",
    "½": ".5",
    "¼": ".25",
    "¾": ".75",
    "…": "... ",
    "×": " x ",
    "⁄": "/",
}
_TYPOGRAPHY_RE = re.compile("|".join(map(re.escape, _TYPOGRAPHY)))
_FRACTION_AFTER_SPACE = re.compile(r"(\d) ?([½¼¾])")
_LONE_FRACTION = re.compile(r"(?<!\d)([½¼¾])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w+")
_DOMAIN = re.compile(r"\b[\w-]+\.(?:com|fr|co\.uk|net|org|be|ch|ca|io|eu|shop)\b")
_GLUED = re.compile(r"(qu|jusqu|lorsqu|[dljnsmtc])([aeiouhy]\w{2,})$")
#: No French word begins with j and a consonant: "jremplis" is "je remplis".
_GLUED_SUBJECT = re.compile(r"j'?([bcdfgklmnpqrstvxz][a-z]{2,})$")
_LOST_APOSTROPHE = re.compile(
    r"(?<![a-z0-9'-])(?<!\d )([djlmnst]|c(?= est| etait)|qu) (?=[aeiouy][a-z]|hui|h[aeio][a-z]{2})"
)
_ENUMERATION = re.compile(
    r"(?:^|(?<=[\s:,;]))(?:n ?[°o] ?)?[1-6] ?(?:\)|°|\.(?=\s))|\bn ?[°o] ?[1-6]\b|(?:^|(?<=\s))[1-6]/(?=\s?[a-z])"
)
_FIRST_OF_LIST = re.compile(r"(?:^|[\s:,;(])1 ?(?:\)|°|\. |/ ?[a-z])|\bn ?[°o] ?1\b")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_SPACES = re.compile(r"[ \t\r]+")
_SHORT_THOUSANDS = re.compile(
    r"(?<![\d.,])(\d) (\d{3})(?![\d])|(?<![\d.,])(\d{1,3})[ ](000)(?!\d)|(?<![\d.,])(\d{1,3})[.,](\d{3})(?!\d)"
)
#: "1'200.-", as the Swiss write it.
_SWISS_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})'(\d{3})(?!\d)(?:\.-)?")
_DECIMAL_COMMA = re.compile(r"(\d),(\d{1,2})(?!\d)")
_KILO = re.compile(r"(?<![a-z\d.])(\d+(?:\.\d+)?) ?(?:k|ke|keur)(?![a-z0-9])")
_CLOCK = re.compile(r"(?<![a-z\d.])(\d{1,2}) ?h ?([0-5]\d)(?!\d)")
_UNIT_GLUED = re.compile(r"(?<![a-z\d.])(\d+(?:\.\d+)?)(?=[a-z])")
_MASKED_ORDINAL = re.compile(r"\b(\d+) (st|nd|rd|th|e|er|eme|ieme)\b")


def join_elisions(folded: str, lang: str) -> str:
    """French typed without apostrophes ("J AI", "l annee") with them; same length as the folded text."""
    return _LOST_APOSTROPHE.sub(r"\1'", folded) if lang == "fr" else folded


def tidy(text: str) -> str:
    """Plain quotes, dashes, spaces and fractions; the text otherwise as typed, cut to ``MAX_CHARACTERS``."""
    text = text[:MAX_CHARACTERS]
    text = _LONE_FRACTION.sub(r"0\1", _FRACTION_AFTER_SPACE.sub(r"\1\2", text))
    return _TYPOGRAPHY_RE.sub(lambda m: _TYPOGRAPHY[m[0]], text)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """The ASCII lower-case letter under an accented one; a space for anything that has none."""
    if character.isascii() or character in "€£":
        return character.lower()
    base = unicodedata.normalize("NFKD", character)[0]
    return base.lower() if base.isascii() and base.isprintable() else " "


def fold(text: str) -> str:
    """Lower case without accents, emoji as spaces; same length as the (tidy) text."""
    return "".join(map(_fold_character, text))


@cache
def abbreviations(lang: str) -> dict[str, str]:
    """Abbreviation or misspelling -> words, of one language."""
    return {str(k): str(v) for k, v in load_yaml(lang, "abbreviations").items()}


@cache
def _fuzzy_names() -> tuple[str, ...]:
    """Long platform names that owners misspell."""
    return tuple(load_yaml(COMMON, "misspelt")["names"])


@lru_cache(maxsize=8192)
def _spell(word: str) -> str:
    """The platform name that a word misspells, or the word itself."""
    names = _fuzzy_names()
    if len(word) < 6 or word in names or not word.isalpha():
        return word
    found = process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=83)
    return found[0] if found and found[0][0] == word[0] else word


@cache
def _elidable() -> frozenset[str]:
    """French words before which an apostrophe is often left out."""
    return frozenset(load_yaml("fr", "elided")["words"].split())


def _split_glued(word: str, table: dict[str, str]) -> str | None:
    """``davis`` -> ``d'avis``, ``jremplis`` -> ``je remplis``; None when the word is not two glued words."""
    subject = _GLUED_SUBJECT.match(word)
    if subject:
        return f"je {table.get(subject[1], subject[1])}"
    return _split_elision(word)


def _split_elision(word: str) -> str | None:
    """``davis`` -> ``d'avis``; None when the word is not two glued words."""
    match = _GLUED.match(word)
    return f"{match[1]}'{match[2]}" if match and match[2] in _elidable() else None


@cache
def _words_and_kept(lang: str) -> re.Pattern[str]:
    """A word, or a phrase whose words are not abbreviations."""
    return re.compile("|".join([*load_yaml(lang, "kept")["phrases"], _WORD.pattern]))


def _expand(text: str, lang: str) -> str:
    """Replace abbreviations and misspelt platform names, word by word."""
    table = abbreviations(lang)

    def one(match: re.Match[str]) -> str:
        word = match[0]
        if " " in word:
            return word
        return table.get(word) or (_split_glued(word, table) if lang == "fr" else None) or _spell(word)

    return _words_and_kept(lang).sub(one, text)


def _kilo(match: re.Match[str]) -> str:
    """``1.5k`` -> ``1500``."""
    return f"{float(match[1]) * 1000:g}" if float(match[1]) < 900 else match[0]


def rewrite_numbers(text: str) -> str:
    """Digits in one shape: ``1 200``, ``1,200`` -> 1200; ``1,5k`` -> 1500; ``2h30`` -> ``2.5 h``; ``3h`` -> ``3 h``."""
    text = _SWISS_THOUSANDS.sub(r"\1\2", text)
    text = _SHORT_THOUSANDS.sub(lambda m: "".join(g for g in m.groups() if g), text)
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    text = _KILO.sub(_kilo, text)
    text = _CLOCK.sub(lambda m: f"{int(m[1]) + int(m[2]) / 60:.4g} h", text)
    text = _UNIT_GLUED.sub(r"\1 ", text)
    return _MASKED_ORDINAL.sub(r"\1\2", text)


def normalize(text: str, lang: str) -> str:
    """Folded text with abbreviations expanded and numbers rewritten; line ends are kept as sentence ends."""
    folded = join_elisions(fold(tidy(text)), lang)
    folded = _DOMAIN.sub(" adresse-web ", _ADDRESS.sub(" adresse-web ", folded))
    if _FIRST_OF_LIST.search(folded):
        folded = _ENUMERATION.sub("; ", folded)
    folded = _UNIT_GLUED.sub(r"\1 ", _REPEATED.sub(r"\1", folded))
    return _SPACES.sub(" ", rewrite_numbers(_expand(folded, lang))).strip()
