"""Ages told in numbers ("25-40", "over 65s", "born in the eighties") or in decades ("late forties", "la trentaine")."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Any

from advisor.understanding.lexicon import any_of, load_yaml
from advisor.understanding.numbers import digits

#: First and last age of each code.
BANDS = {
    "under_18": (0, 17),
    "18_24": (18, 24),
    "25_34": (25, 34),
    "35_49": (35, 49),
    "50_64": (50, 64),
    "65_plus": (65, 99),
}
#: A band is meant when a range covers this many of its years (a minor's age is named: "17 to 24").
_MINIMUM_YEARS, _MINIMUM_YEARS_UNDER_18 = 3, 1
_OLDEST, _ADULT = 99, 18
#: "la trentaine" is a word for people here (see the lexicon), not the number 30.
_ROUND = re.compile(r"\b(?:ving|tren|quaran|cinquan|soixan)taine\b")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "vingtenaire": 20, "trentenaire": 30, "quadra": 40, "quadragenaire": 40, "quinqua": 50, "quinquagenaire": 50,
    "sexagenaire": 60, "septuagenaire": 70, "octogenaire": 80, "nonagenaire": 90,
}  # fmt: skip
_OWN_AGE = re.compile(r"\b(?:i'm|i am|me i'm|j'ai|je suis a|moi) (?:already |nearly |deja |bientot )?(?P<a>\d\d)\b")
#: "sixty give or take ten", "60 à dix ans près".
_AROUND = re.compile(
    r"(?P<a>\d\d)(?: ans)?,? (?:give or take|plus or minus|a) (?:about )?"
    r"(?P<by>\d{1,2})(?: (?:years?|ans))?(?P<near> pres)?"
)
#: "16 25", typed without a joint.
_PAIR = re.compile(r"(?<![\d.-])(\d\d) (\d\d)(?! ?[\d%-])")
#: "forty-plus", "fifty-odd": the number is written out before a hyphen.
_HYPHENED = re.compile(r"(?<=[a-z])-(?=(?:plus|odd|ish|somethings?)\b)")
_LATE, _EARLY = re.compile(r"late|upper|high|fin|bonne"), re.compile(r"early|low|debut|petite|jeune")
#: Between two decades that make a range: "forties to seventies", "de la quarantaine à la soixantaine".
_TO_DECADE = (
    r" ?(?:-|a|au|aux|to|till|until|through|thru|up to|into|jusqu'(?:a|aux?)|et|and|,)? ?(?:the |their |la |les |mid )?"
)
#: Words that may stand between the two numbers of a range beside its joint.
_ABOUT = r"(?:(?:about|maybe|say|around|roughly|environ|peut-etre|disons|a peu pres|genre|mettons|like|or so|ish) )?"
_TO = (
    r"(?:-|/|~|a|au|jusqu'a|jusque|up to|all the way to|right up to|through to|through|thru|to|til|till|until|and|et"
    r"|pis?|puis)"
)
#: "no one under 65" tells the ages that do come.
_NONE = (
    r"(?:rare(?:ment|ly)|jamais|presque personne|personne|aucune?|pas(?: grand monde| de clients?| de monde)?|nobody"
    r"|no one|no-one|never|hardly any(?:one|body)|not many|not|few|none|seldom|nae?body)(?: (?:de|en|a|is|are|comes?))?"
)


class NumberGrammar:
    """The compiled number expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "ages")
        unit, plus, over, under = data["unit"], data["plus"], data["over"], data["under"]
        tail = rf"(?: ?(?:{unit}))?"
        self.range = re.compile(
            rf"(?<![\d.])(?P<a>\d{{1,2}})(?P<unit1>{tail})(?: up)? ?{_TO} ?{_ABOUT}"
            rf"(?P<b>\d{{2}}|(?<=[-/ ])\d)(?P<unit>{tail})(?! ?[\d%/])"
            rf"(?: ?{plus})?"
        )
        self.reversed_open = re.compile(rf"{_NONE} (?:client\w* )?(?:(?:de |a )?{under}) ?(?P<a>\d{{2}})(?!\d)s?{tail}")
        self.reversed_below = re.compile(rf"{_NONE} (?:client\w* )?(?:{over}) ?(?P<a>\d{{2}})(?!\d)s?{tail}")
        self.after = re.compile(rf"(?<![\d.])(?P<a>\d{{2}})(?P<unit>{tail})[ -]?{plus}")
        self.over = re.compile(rf"(?<![a-z]){over} ?(?:l'age de |age of )?(?P<a>\d{{2}})(?!\d)(?P<unit>s?{tail})")
        self.below = re.compile(rf"(?<![a-z]){under} ?(?P<a>\d{{2}})(?!\d)(?P<unit>s?{tail})")
        self.single = re.compile(rf"(?<![\d.,])(?P<a>\d{{2}})(?![\d%])(?P<unit>{tail})")
        self.counted = re.compile(rf"(?<!\d)\d{{2}} (?!(?:{unit})(?![a-z])|plus\b)[a-z]{{4,}}s\b")
        self.decades = _decades_range(data)
        self.decades_open = re.compile(
            rf"\b(?:{data['over_decade']}) ?(?:the |la |les )?(?P<a>{_names()})|(?P<b>{_names()})(?: ?'?s\b)? ?{plus}"
        )
        self.decade = re.compile(
            rf"(?:(?P<early>{data['early']})|(?P<late>{data['late']})|mid)?[ -]*"
            rf"(?P<d>(?:twen|thir|for|fif|six|seven|eigh)ties|\d0(?= ?'?s\b))(?: ?'?s\b)?"
        )
        self.born = re.compile(data["born"])
        self.not_ages = re.compile("|".join((data["own_age"], data["not_ages"])))
        self.people, self.told_as_age = re.compile(data["people"]), re.compile(data["told_as_age"])
        self.children = any_of(data["children"])
        self.lang = lang


def _names() -> str:
    """Decades by name, or in digits with an s."""
    return rf"(?:(?:{'|'.join(_DECADES)})s?|\d0(?= ?'?s\b))"


def _decades_range(data: dict[str, Any]) -> re.Pattern[str]:
    """ "late forties to seventies"."""
    edge = rf"(?:(?:{data['early']}|{data['late']}|mid|milieu)(?: de)?(?: la)?[ -])"
    return re.compile(
        rf"(?P<edge1>{edge})?(?P<a>{_names()})(?: ?'?s\b)?(?P<to>{_TO_DECADE})"
        rf"(?P<edge2>{edge})?(?P<b>{_names()}|\d\d(?!\d))(?P<s> ?'?s\b)?"
    )


@cache
def number_grammar(lang: str) -> NumberGrammar:
    """The grammar of a language, compiled once."""
    return NumberGrammar(lang)


def bands(low: int, high: int) -> list[str]:
    """Codes that a range of ages (inclusive) means."""
    found = []
    for code, (first, last) in BANDS.items():
        years = min(high, last) - max(low, first) + 1
        enough = min(_MINIMUM_YEARS_UNDER_18 if code == "under_18" else _MINIMUM_YEARS, high - low + 1)
        if years >= enough:
            found.append(code)
    return found


def names_people(text: str, lang: str) -> bool:
    """True for a text that speaks of people, so that its numbers may be ages."""
    return bool(number_grammar(lang).people.search(text))


def told_in_numbers(clause: str, lang: str, lenient: bool, people: bool) -> set[str]:
    """Codes of the numbers of a clause that are ages of customers; ``people``: the message names people."""
    grammar = number_grammar(lang)
    found: set[str] = set()
    clause = _HYPHENED.sub(" ", clause)
    text = digits(_ROUND.sub(_masked, clause), lang).replace("zaine", "taine")
    if lenient:
        text = _AROUND.sub(_about, text)
        text = _PAIR.sub(lambda m: f"{m[1]}-{m[2]}" if int(m[1]) < int(m[2]) else m[0], text)
    if lenient or people or not any(c.isdigit() for c in clause):
        found = _decade_ranges(text, grammar)
    if found:
        text = grammar.decades_open.sub(" ", grammar.decades.sub(" ", text))
    text = _ROUND.sub(" ", text)
    if not any(c.isdigit() for c in text) and not grammar.decade.search(text):
        return found
    for m in grammar.born.finditer(text):
        found.update(_born(m, text))
    text = grammar.not_ages.sub(" ; ", grammar.born.sub(" ", text))
    return found | _from_numbers(text, grammar, lenient, people)


def _masked(m: re.Match[str]) -> str:
    """ "trentaine" so that it is not read as 30."""
    return m[0].replace("taine", "zaine")


def told_of_oneself(text: str, lang: str) -> set[str]:
    """Codes of the age that the owner gives as their own: "people my age, I'm 62"."""
    return {code for m in _OWN_AGE.finditer(digits(text, lang)) for code in bands(int(m["a"]), int(m["a"]))}


def _about(m: re.Match[str]) -> str:
    """A range for "60 give or take 10"; "60 à 70" is left alone."""
    age, by = int(m["a"]), int(m["by"])
    around = m["near"] or " a " not in m[0]
    return f"{age - by}-{age + by}" if around and age - by > 0 else m[0]


def has_range(text: str, lang: str) -> bool:
    """True when ages are told as a range or an open end ("anyone from 18 to 80")."""
    grammar, text = number_grammar(lang), digits(_ROUND.sub(" ", text), lang)
    return any(e.search(text) for e in (grammar.range, grammar.over, grammar.after))


def has_ends(text: str, lang: str) -> bool:
    """True when a text holds an open end of ages, up or down: "under 65" after "nobody"."""
    grammar, text = number_grammar(lang), digits(text, lang)
    return bool(grammar.reversed_open.search(text) or grammar.reversed_below.search(text))


def _decade_ranges(text: str, grammar: NumberGrammar) -> set[str]:
    """Codes of decades told as a range or as open: "forties to seventies", "over fifties", "la soixantaine et plus"."""
    found: set[str] = set()
    for m in grammar.decades.finditer(text):
        low, high = _start_of(m["a"]), _start_of(m["b"])
        if low >= high:
            continue
        if m["to"].strip() in ("et", "and", ","):
            found.update([*bands(low, low + 9), *bands(high, high + 9)])
            continue
        if m["b"].isdigit() and not m["s"]:
            found.update(bands(low + 5 if m["edge1"] and _LATE.match(m["edge1"]) else low, high))
            continue
        first = low + 5 if m["edge1"] and _LATE.match(m["edge1"]) else low
        found.update(bands(first, high + 4 if m["edge2"] and _EARLY.match(m["edge2"]) else high + 9))
    for m in grammar.decades_open.finditer(text):
        found.update(bands(_start_of(m["a"] or m["b"]), _OLDEST))
    return found


def _start_of(word: str) -> int:
    """First age of a decade: "fifties", "50", "quinquas"."""
    return int(word) if word.isdigit() else _DECADES.get(word) or _DECADES[word.rstrip("s")]


def _from_numbers(text: str, grammar: NumberGrammar, lenient: bool, people: bool) -> set[str]:
    """Codes of ranges, open ends, decades and, when asked, single ages."""
    people = lenient or people
    stated = people or bool(grammar.told_as_age.search(text))
    found: set[str] = set()
    spans: list[tuple[int, int]] = []
    for expression, up in ((grammar.reversed_open, True), (grammar.reversed_below, False)):
        spans += [_end(int(m["a"]), up) for m in expression.finditer(text)] if people else []
        text = expression.sub(" ", text)
    ranges = list(grammar.range.finditer(text))
    for m in ranges:
        low, high = int(m["a"]), _OLDEST if m["plus"] else int(m["b"])
        adult = lenient or high >= _ADULT or bool(grammar.children.search(text))
        adult = adult or bool(grammar.told_as_age.search(text)) or (people and bool(m["unit"].strip()))
        if low < high and adult and (stated or m["unit"].strip()):
            spans.append((low, high))
    text = grammar.range.sub(" ", text)
    spans += _ends(text if lenient else _without_things(text, grammar), grammar, people, stated)
    text = grammar.below.sub(" ", grammar.over.sub(" ", grammar.after.sub(" ", text)))
    if stated:
        for m in grammar.decade.finditer(text):
            found.update(_decade(m))
    text = grammar.decade.sub(" ", text)
    bare = _without_things(text, grammar) if lenient else text
    singles = [m for m in grammar.single.finditer(bare) if lenient or m["unit"].endswith("olds")]
    spans += [(int(m["a"]), int(m["a"])) for m in singles]
    return found.union(*(bands(low, high) for low, high in spans))


def _without_things(text: str, grammar: NumberGrammar) -> str:
    """A text without the numbers that count something ("50 orders"): a plural that is no unit of age follows."""
    return grammar.counted.sub(" ; ", text)


def _ends(text: str, grammar: NumberGrammar, people: bool, stated: bool) -> list[tuple[int, int]]:
    """Ranges of open ends: "over 65", "60 and up", "under 18"; one of each makes a range ("from 60 … up to 95")."""
    lows = [int(m["a"]) for m in grammar.after.finditer(text) if stated or m["unit"].strip()]
    text = grammar.after.sub(" ", text)
    lows += [int(m["a"]) for m in grammar.over.finditer(text) if stated]
    text = grammar.over.sub(" ", text)
    highs = [int(m["a"]) for m in grammar.below.finditer(text) if people]
    if len(lows) == len(highs) == 1 and lows[0] < highs[0]:
        return [(lows[0], highs[0])]
    return [_end(low, True) for low in lows] + [_end(high, False) for high in highs]


def _end(age: int, up: bool) -> tuple[int, int]:
    """The range of an open end: from an age, or below it (adults when it is an adult age)."""
    return (age, _OLDEST) if up else (_ADULT if age - 1 > _ADULT else 0, age - 1)


def _decade(m: re.Match[str]) -> list[str]:
    """Codes of "thirties", "late 20s"."""
    start = _start_of(m["d"])
    low, high = (start, start + 4) if m["early"] else (start + 5, start + 9) if m["late"] else (start, start + 9)
    return bands(low, high)


def _born(m: re.Match[str], text: str) -> list[str]:
    """Codes of years of birth: "born between 1982 and 1990", "né dans les années 60"."""
    this_year = datetime.date.today().year
    years = [int(year) if len(year) > 2 else 1900 + int(year) for year in re.findall(r"\d{4}|\d0(?!\d)", m[0])]
    last = max(years) + (9 if len(years) == 1 and re.search(r"annees|\d0 ?'?s", text[m.start() : m.end() + 2]) else 0)
    return bands(max(0, this_year - last), min(_OLDEST, this_year - min(years)))
