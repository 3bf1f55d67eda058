"""Ages of the customers, as codes.

They come from numbers ("25-40", "over 65s"), decades ("late forties") and words ("les retraités").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from advisor.profile import AUDIENCE_AGES
from advisor.understanding.lexicon import Lexicon, any_of, cue, load_yaml
from advisor.understanding.numbers import digits
from advisor.understanding.utterance import Utterance

#: First and last age of each code.
BANDS = {
    "under_18": (0, 17),
    "18_24": (18, 24),
    "25_34": (25, 34),
    "35_49": (35, 49),
    "50_64": (50, 64),
    "65_plus": (65, 99),
}
#: A band is meant when a range covers this many of its years (teenagers: fewer, "16 to 24").
_MINIMUM_YEARS, _MINIMUM_YEARS_UNDER_18 = 3, 2
_OLDEST, _ADULT = 99, 18
#: "la trentaine" is a word for people here (see the lexicon), not the number 30.
_ROUND = re.compile(r"\b(?:ving|tren|quaran|cinquan|soixan)taine\b")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "vingtenaire": 20, "trentenaire": 30, "quadra": 40, "quadragenaire": 40, "quinqua": 50, "quinquagenaire": 50,
    "sexagenaire": 60, "septuagenaire": 70, "octogenaire": 80, "nonagenaire": 90,
}  # fmt: skip
#: "anyone with a bus pass" is no "everyone".
_WHOEVER = re.compile(
    r"\b(?:any(?:one|body)|every(?:one|body)|tout le monde|n'importe qui|ceux|tous) (?:with|who|over|qui|avec)\b"
)
_LATE, _EARLY = re.compile(r"late|upper|high|fin|bonne"), re.compile(r"early|low|debut|petite|jeune")
#: Between two decades that make a range: "forties to seventies", "de la quarantaine à la soixantaine".
_TO_DECADE = (
    r" ?(?:-|a|au|aux|to|till|until|through|thru|up to|into|jusqu'(?:a|aux?)|et|and|,)? ?(?:the |their |la |les |mid )?"
)
_EXCEPT = {"fr": r"\b(?:sauf|a part|hormis)\b", "en": r"\b(?:except|apart from|bar|other than)\b"}
_NOT = {"fr": r"\b(?:pas|jamais|aucun|peu|ni|sans)\b", "en": r"\b(?:no|not|never|n't|few|hardly|don't|doesn't)\b"}


class _Grammar:
    """The compiled age expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "ages")
        unit = data["unit"]
        tail = rf"(?: ?(?:{unit}))?"
        self.range = re.compile(
            rf"(?<![\d.])(?P<a>\d{{1,2}}){tail} ?(?:-|a|au|to|et|and|/|jusqu'a|up to|~) ?"
            rf"(?P<b>\d{{2}})(?P<unit>{tail})(?! ?\d)"
            rf"(?: ?{data['plus']})?"
        )
        self.open = re.compile(
            rf"(?<![\d.])(?P<a>\d{{2}}){tail} ?{data['plus']}|{data['over']} ?(?P<b>\d{{2}})(?!\d)s?{tail}"
        )
        self.below = re.compile(rf"{data['under']} ?(?P<a>\d{{2}})(?!\d)s?{tail}")
        self.single = re.compile(rf"(?<![\d.,])(?P<a>\d{{2}})(?!\d)(?P<unit>{tail})")
        decades = rf"(?:{'|'.join(_DECADES)})s?|\d0(?= ?'?s\b)"
        edge = rf"(?:(?:{data['early']}|{data['late']}|mid|milieu)(?: de)?(?: la)?[ -])"
        self.decades = re.compile(
            rf"(?P<edge1>{edge})?(?P<a>{decades})(?: ?'?s\b)?(?P<to>{_TO_DECADE})"
            rf"(?P<edge2>{edge})?(?P<b>{decades})(?: ?'?s\b)?"
        )
        self.decades_open = re.compile(
            rf"(?:{data['over']}|older than) ?(?:the |la |les )?(?P<a>{decades})"
            rf"|(?P<b>{decades})(?: ?'?s\b)? ?{data['plus']}"
        )
        self.decade = re.compile(
            rf"(?:(?P<early>{data['early']})|(?P<late>{data['late']})|mid)?[ -]*"
            rf"(?P<d>(?:twen|thir|for|fif|six|seven|eigh)ties|\d0(?= ?'?s\b))(?: ?'?s\b)?"
        )
        self.own = re.compile(data["own_age"])
        self.not_ages = re.compile(data["not_ages"])
        self.people = re.compile(data["people"])
        self.unit = re.compile(unit)
        self.words = Lexicon(data["words"])
        self.weak = any_of(data["weak"])
        self.everyone, self.children, self.working = (any_of(data[k]) for k in ("everyone", "children", "working_age"))
        self.lang = lang
        self.teenagers = re.compile(r"\b(?:ados?|adolescents?|teens?|teenagers?)\b")
        self.exception = re.compile(_EXCEPT[lang])
        self.negation = re.compile(_NOT[lang])


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def bands(low: int, high: int) -> list[str]:
    """Codes that a range of ages (inclusive) means."""
    found = []
    for code, (first, last) in BANDS.items():
        years = min(high, last) - max(low, first) + 1
        enough = min(_MINIMUM_YEARS_UNDER_18 if code == "under_18" else _MINIMUM_YEARS, high - low + 1)
        if years >= enough:
            found.append(code)
    return found


def audience_ages(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in order of age, or None when the message tells no age of customers.

    ``lenient``: the field was asked, so bare numbers and broad words ("parents", "everyone") count.
    """
    grammar = _grammar(u.lang)
    clauses = list(_clauses(u, grammar))
    numbers: set[str] = set().union(*(_told_in_numbers(u, clause, grammar, lenient) for clause in clauses))
    found = set(numbers)
    for clause in clauses:
        found |= _from_words(clause, grammar, lenient and not _adults(numbers))
    if found and not lenient and any(grammar.children.search(clause) for clause in clauses if _near(clause, grammar)):
        found.add("under_18")
    if not _adults(numbers) and grammar.teenagers.search(u.text) and {"25_34", "35_49"} <= found:
        found.discard("25_34")  # the parents of teenagers
    mostly = cue(u.lang, "first").search(u.text)
    if (
        lenient
        and not (found and (mostly or _WHOEVER.search(u.text)))
        and len(found) < 3
        and grammar.everyone.search(u.statements())
        and not _has_range(u, grammar)
    ):
        return list(AUDIENCE_AGES)
    return [code for code in AUDIENCE_AGES if code in found] or None


def _told_in_numbers(u: Utterance, clause: str, grammar: _Grammar, lenient: bool) -> set[str]:
    """Codes of the numbers of a clause that are ages of customers."""
    found = _decade_ranges(clause, grammar) if lenient or _speaks_of_people(u, clause, grammar) else set()
    if found:
        clause = grammar.decades_open.sub(" ", grammar.decades.sub(" ", clause))
    text = grammar.own.sub(" ", digits(_ROUND.sub(" ", clause), u.lang))
    text = grammar.not_ages.sub(" ", text)
    told = lenient or grammar.people.search(u.text) or grammar.unit.search(text)
    return found | (_from_numbers(text, grammar, lenient) if told else set())


def _speaks_of_people(u: Utterance, clause: str, grammar: _Grammar) -> bool:
    """True when decades in a clause are ages: people are named, or the decades are words ("la trentaine")."""
    return bool(grammar.people.search(u.text)) or not any(c.isdigit() for c in clause)


def _decade_ranges(text: str, grammar: _Grammar) -> set[str]:
    """Codes of decades told as a range or as open: "forties to seventies", "over fifties", "la soixantaine et plus"."""
    found: set[str] = set()
    for m in grammar.decades.finditer(text):
        low, high = _start_of(m["a"]), _start_of(m["b"])
        if low >= high:
            continue
        if m["to"].strip() in ("et", "and", ","):
            found.update([*bands(low, low + 9), *bands(high, high + 9)])
            continue
        first = low + 5 if m["edge1"] and _LATE.match(m["edge1"]) else low
        found.update(bands(first, high + 4 if m["edge2"] and _EARLY.match(m["edge2"]) else high + 9))
    for m in grammar.decades_open.finditer(text):
        found.update(bands(_start_of(m["a"] or m["b"]), _OLDEST))
    return found


def _start_of(word: str) -> int:
    """First age of a decade: "fifties", "50", "quinquas"."""
    return int(word) if word.isdigit() else _DECADES.get(word) or _DECADES[word.rstrip("s")]


def _near(clause: str, grammar: _Grammar) -> bool:
    """True for a clause that names people of other ages too, so that its children are customers."""
    text = digits(clause, grammar.lang)
    return bool(grammar.words.find(clause) or grammar.open.search(text) or grammar.range.search(text))


def _has_range(u: Utterance, grammar: _Grammar) -> bool:
    """True when ages are told in numbers ("anyone from 18 to 80")."""
    text = digits(u.text, u.lang)
    return bool(grammar.range.search(text) or grammar.open.search(text))


def _clauses(u: Utterance, grammar: _Grammar) -> Iterator[str]:
    """Statements, without what is denied or excepted. Commas do not separate: "30, 40 ans"."""
    parts: list[str] = []
    for clause in u.clauses:
        skipped = (
            clause.question or grammar.exception.search(clause.joint) or cue(u.lang, "consultant").search(clause.text)
        )
        text = "" if skipped else grammar.exception.split(clause.text)[0]
        denied = grammar.negation.search(text)
        parts.append(text[: denied.start()] if denied else text)
    yield from parts


def _from_numbers(text: str, grammar: _Grammar, lenient: bool) -> set[str]:
    """Codes of ranges, open ends, decades and, when asked, single ages."""
    found: set[str] = set()
    for m in grammar.decade.finditer(text):
        found.update(_decade(m))
    text = grammar.decade.sub(" ", text)
    for m in grammar.range.finditer(text):
        low, high = int(m["a"]), _OLDEST if m["plus"] else int(m["b"])
        if low < high and (lenient or high >= _ADULT or grammar.children.search(text)):
            found.update(bands(low, high))
    text = grammar.range.sub(" ", text)
    for m in grammar.open.finditer(text):
        found.update(bands(int(m["a"] or m["b"]), _OLDEST))
    text = grammar.open.sub(" ", text)
    for m in grammar.below.finditer(text):
        limit = int(m["a"]) - 1
        found.update(bands(_ADULT if limit > _ADULT else 0, limit))
    text = grammar.below.sub(" ", text)
    singles = [m for m in grammar.single.finditer(text) if lenient or m["unit"].strip()]
    return found.union(*(bands(int(m["a"]), int(m["a"])) for m in singles if lenient))


def _adults(codes: set[str]) -> bool:
    """True when adult ages were told in numbers, which say more than "parents"."""
    return bool(codes - {"under_18"})


def _decade(m: re.Match[str]) -> list[str]:
    """Codes of "thirties", "late 20s"."""
    start = _start_of(m["d"])
    low, high = (start, start + 4) if m["early"] else (start + 5, start + 9) if m["late"] else (start, start + 9)
    return bands(low, high)


def _from_words(text: str, grammar: _Grammar, lenient: bool) -> set[str]:
    """Codes of words for people."""
    found: set[str] = set()
    for hit in grammar.words.find(text):
        if lenient or not grammar.weak.fullmatch(hit.text):
            found.update(hit.code.split())
    if lenient and not found:
        found.update(["under_18"] if grammar.children.search(text) else [])
        found.update(["25_34", "35_49", "50_64"] if grammar.working.search(text) else [])
    return found
