"""The small language in which patterns are written, compiled to regular expressions.

word        the folded word, on word boundaries      post*    any ending
a b         one after the other                      (a|b)    either
<CLASS>     any phrase of that class of the lexicon  ...      up to six words between
a ?b        with or without a blank between
"""

import re
from collections.abc import Mapping, Sequence

_GAP = r"(?:[^\w\n]+[\w'+%-]+){0,6}?"
_TOKEN = re.compile(r"<([A-Z0-9_]+)>|(\.\.\.)|(\*)|(\s\?)|(\s+)")


def compile_phrases(phrases: Sequence[str], lexicon: Mapping[str, str]) -> re.Pattern[str] | None:
    """One expression that matches any of `phrases`; None when there are none."""
    if not phrases:
        return None
    return re.compile("|".join(_bounded(expand(phrase, lexicon)) for phrase in phrases))


def compile_each(phrases: Sequence[str], lexicon: Mapping[str, str]) -> list[re.Pattern[str]]:
    """One expression a phrase."""
    return [re.compile(_bounded(expand(phrase, lexicon))) for phrase in phrases]


def expand(phrase: str, lexicon: Mapping[str, str]) -> str:
    """The regular expression of one phrase, its classes replaced from `lexicon`."""
    phrase = re.sub(r"\s*\.\.\.\s*", "...", phrase.strip())

    def one(token: re.Match[str]) -> str:
        name, gap, star, maybe, _ = token.groups()
        if name:
            return f"(?:{lexicon[name]})"
        if gap:
            return _GAP + r"[^\w\n]+"
        if star:
            return r"\w*"
        return r"[^\w\n]*" if maybe else r"[^\w\n]+"

    return _TOKEN.sub(one, phrase)


def _bounded(expression: str) -> str:
    return rf"(?<!\w)(?:{expression})(?!\w)"


def compile_lexicon(classes: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Expressions of the classes, in order: a class may use those above it."""
    lexicon: dict[str, str] = {}
    for name, phrases in classes.items():
        lexicon[name] = "|".join(expand(phrase, lexicon) for phrase in phrases)
    return lexicon
