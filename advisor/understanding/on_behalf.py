"""An opening written for a relative ("my sister has a guest house", "asking for my brother, he's a roofer").

Their business is then the one to advise: what they do is read as if they told it themselves.
"""

from __future__ import annotations

import re
from functools import cache

from advisor.understanding.lexicon import load_yaml

#: What a verb of a third person is in the first; others only lose their ending.
_FIRST_PERSON = {
    "'s got": "'ve got",
    "'s": "'m",
    "is": "am",
    "are": "am",
    "'re": "'m",
    "has": "have",
    "does": "do",
    "goes": "go",
}
_ENDING = re.compile(r"(?<=[sc]h)es$|(?<=[xs])es$|s$")


class _Grammar:
    """The compiled expressions of one language; none when the language has no such section."""

    def __init__(self, rows: dict[str, str]) -> None:
        self.opening = re.compile(rf"{rows['opening']}(?:{rows['verb']})?")
        self.subject = re.compile(rf"{rows['subject']}{rows['verb']}")
        self.own = re.compile(rows["own"])


@cache
def _grammar(lang: str) -> _Grammar | None:
    rows = load_yaml(lang, "business").get("behalf")
    return _Grammar(rows) if rows else None


def as_ones_own(folded: str, lang: str) -> str:
    """A folded opening with a relative's doings in the first person, places kept; any other text as it is."""
    grammar = _grammar(lang)
    opening = grammar.opening.match(folded) if grammar else None
    if not (grammar and opening) or grammar.own.search(folded):
        return folded
    rest = grammar.subject.sub(lambda m: _own(m, m.start()), folded[opening.end() :])
    said = grammar.subject.search(folded, opening.end())
    if not opening["verb"] and said is None:
        return folded
    return (_own(opening, 0) if opening["verb"] else " " * opening.end()) + rest


def _own(m: re.Match[str], start: int) -> str:
    """ "I" and the verb of a match, as long as the match."""
    verb = m["verb"].strip()
    verb = _FIRST_PERSON.get(verb) or _ENDING.sub("", verb)
    told = f"i{verb}" if verb.startswith("'") else f"i {verb}"
    return told.rjust(m.end() - start)[-(m.end() - start) :]
