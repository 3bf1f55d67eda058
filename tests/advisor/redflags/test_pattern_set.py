"""A phrase is searched for wherever it can match, and its letters are those that every match holds."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.redflags import knowledge
from advisor.redflags.pattern_set import PatternSet, needed_letters
from advisor.redflags.phrases import compile_each, compile_lexicon

EXPRESSIONS = {
    "abonnes": {"abonnes"},
    "(?:posts?|articles)[^a-z]+a": {"articles", "post"},
    "(?:on|nous) (?:publie|ecrit)": {"publie", "ecrit"},
    "pas d'avis": {"pas d'avis"},
    "(?:un )?compte": {"compte"},
    "(?:abc)+": {"abc"},
    r"\d+ (?:a|fans)": None,
    "(?:fans|x)": None,
    "(?:fans)?": None,
}


@pytest.mark.parametrize(("expression", "letters"), EXPRESSIONS.items())
def test_letters_that_stand_in_every_match(expression: str, letters: set[str] | None):
    assert needed_letters(re.compile(expression)) == letters


def test_names_are_found_by_any_of_their_phrases():
    patterns = PatternSet(
        {"few": [re.compile("one"), re.compile(r"\d x")], "many": [re.compile("hundred")], "none": []}
    )
    assert patterns.matches("one of 3 x") == {"few"}
    assert patterns.matches("a hundred and one") == {"few", "many"}
    assert patterns.matches("on") == set()
    assert patterns.match("many", "a hundred") and not patterns.match("none", "a hundred")


@cache
def patterns_and_words(lang: str) -> tuple[dict[str, list[re.Pattern[str]]], PatternSet, list[str]]:
    """The article's patterns of a language, as such and as a set, and the words that they are made of."""
    lexicon = compile_lexicon(knowledge.lexicon(lang))
    phrases = {code: p.strong + p.hint for code, p in knowledge.article_patterns(lang).items()}
    compiled = {code: compile_each(some, lexicon) for code, some in phrases.items()}
    words = re.findall(r"[a-z0-9']+", " ".join(phrase for some in phrases.values() for phrase in some))
    return compiled, PatternSet(compiled), words


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
@settings(deadline=None)
@given(data=st.data())
def test_nothing_is_missed_by_looking_for_letters_first(lang: str, data: st.DataObject):
    compiled, patterns, words = patterns_and_words(lang)
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=12)))
    assert patterns.matches(text) == {c for c, some in compiled.items() if any(p.search(text) for p in some)}
