"""Rules: the patterns of one language applied to segments."""

import re
from dataclasses import dataclass, field
from functools import cache

from advisor.redflags import knowledge
from advisor.redflags.folding import fold
from advisor.redflags.phrases import compile_lexicon, compile_phrases

Pattern = re.Pattern[str] | None


@dataclass(frozen=True)
class FlagRules:
    """Compiled patterns of one flag."""

    strong: Pattern
    hint: Pattern
    unless: Pattern


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
        expressions = compile_lexicon(classes)
        self.concepts = {name: re.compile(rf"(?<!\w)(?:{expr})(?!\w)") for name, expr in expressions.items()}
        self.article = {
            code: FlagRules(*(compile_phrases(part, expressions) for part in (p.strong, p.hint, p.unless)))
            for code, p in knowledge.article_patterns(lang).items()
        }
        self.beyond = _compiled(knowledge.simple_patterns(lang, "beyond"), expressions)
        self.good_signs = _compiled(knowledge.simple_patterns(lang, "good_signs"), expressions)
        self.beyond_negative = _compiled(knowledge.simple_patterns(lang, "beyond_negative"), expressions)
        self.guards = _compiled(knowledge.simple_patterns(lang, "guards"), expressions)

    def read(self, quote: str) -> Reading:
        """Read one segment for the article's flags and the lexicon's concepts."""
        text, reading = fold(quote), Reading()
        for code, rules in self.article.items():
            if rules.strong and rules.strong.search(text):
                blocked = rules.unless and rules.unless.search(text)
                (reading.cancelled if blocked else reading.strong).add(code)
            if rules.hint and rules.hint.search(text):
                reading.hints.add(code)
        reading.concepts = {name for name, pattern in self.concepts.items() if pattern.search(text)}
        return reading

    def beyond_codes(self, quote: str) -> list[str]:
        """Codes of the flags beyond the article that one segment shows, in the order of the data.

        A segment that only asks shows none; one that denies or criticises only what is worded by a denial itself.
        """
        text = fold(quote)
        if text.endswith("?"):
            return []
        denied = _hits(self.guards["denial"], text)
        return [code for code in self.beyond if self._shows(code, text, denied)]

    def _shows(self, code: str, text: str, denied: bool) -> bool:
        shown = _hits(self.beyond_negative.get(code), text) or (not denied and _hits(self.beyond[code], text))
        return shown and not _hits(self.guards.get(code), text)

    def good_codes(self, quote: str) -> list[str]:
        """Codes of the good signs that one segment shows."""
        text = fold(quote)
        return [code for code, pattern in self.good_signs.items() if _hits(pattern, text)]


def _compiled(patterns: dict[str, list[str]], expressions: dict[str, str]) -> dict[str, Pattern]:
    return {code: compile_phrases(phrases, expressions) for code, phrases in patterns.items()}


def _hits(pattern: Pattern, text: str) -> bool:
    return bool(pattern and pattern.search(text))


@cache
def rule_book(lang: str) -> RuleBook:
    """The rules of a language, compiled once a process."""
    return RuleBook(lang)
