"""Rules: the patterns of one language applied to segments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from advisor.redflags import knowledge
from advisor.redflags.folding import fold
from advisor.redflags.pattern_set import PatternSet
from advisor.redflags.phrases import compile_each, compile_lexicon


@dataclass
class Reading:
    """What the rules see in one segment: codes of strong and weak matches, concepts of the lexicon."""

    strong: set[str] = field(default_factory=set)
    cancelled: set[str] = field(default_factory=set)
    hints: set[str] = field(default_factory=set)
    concepts: set[str] = field(default_factory=set)


class RuleBook:
    """All patterns of one language; build it through `rule_book`."""

    def __init__(self, lang: str) -> None:
        classes = knowledge.lexicon(lang)
        lexicon = compile_lexicon(classes)
        article = knowledge.article_patterns(lang)

        def patterns(phrases: Mapping[str, Sequence[str]]) -> PatternSet:
            return PatternSet({name: compile_each(some, lexicon) for name, some in phrases.items()})

        self._concepts = patterns(classes)
        self._strong = patterns({code: flag.strong for code, flag in article.items()})
        self._hints = patterns({code: flag.hint for code, flag in article.items()})
        self._unless = patterns({code: flag.unless for code, flag in article.items()})
        self._beyond, self._beyond_negative, self._good_signs, self._guards = (
            patterns(knowledge.simple_patterns(lang, kind))
            for kind in ("beyond", "beyond_negative", "good_signs", "guards")
        )

    def read(self, quote: str) -> Reading:
        """Read one segment for the article's flags and the lexicon's concepts."""
        text = fold(quote)
        shown = self._strong.matches(text)
        blocked = {code for code in shown if self._unless.match(code, text)}
        return Reading(shown - blocked, blocked, self._hints.matches(text), self._concepts.matches(text))

    def beyond_codes(self, quote: str) -> list[str]:
        """Codes of the flags beyond the article that one segment shows, in the order of the data.

        A segment that only asks shows none; one that denies or criticises only what is worded by a denial itself.
        """
        text = fold(quote)
        if text.endswith("?"):
            return []
        shown = self._beyond_negative.matches(text)
        if not self._guards.match("denial", text):
            shown |= self._beyond.matches(text)
        return [code for code in self._beyond if code in shown and not self._guards.match(code, text)]

    def good_codes(self, quote: str) -> list[str]:
        """Codes of the good signs that one segment shows."""
        shown = self._good_signs.matches(fold(quote))
        return [code for code in self._good_signs if code in shown]


@cache
def rule_book(lang: str) -> RuleBook:
    """The rules of a language, compiled once a process."""
    return RuleBook(lang)
