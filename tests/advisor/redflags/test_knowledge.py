"""The data files: complete, level in both languages, used by patterns that compile."""

from __future__ import annotations

import re

import pytest

from advisor.redflags import knowledge
from advisor.redflags.folding import fold
from advisor.redflags.rules import rule_book

CONTRACT = (
    "everywhere, inflated_title, vanity_credentials, buzzwords, no_business_reason, links_only, auto_dm, "
    "no_business_understanding, no_business_metrics, only_marketing_content, cross_posting, unlimited_posting, "
    "free_social, no_targeting"
)


def test_the_fourteen_codes_of_the_contract():
    assert ", ".join(knowledge.ARTICLE_CODES) == CONTRACT


def test_the_twenty_flags_beyond_the_article():
    assert [flag.origin for flag in knowledge.flags("beyond_article").values()] == [f"M{n}" for n in range(1, 21)]
    assert not set(knowledge.ARTICLE_CODES) & set(knowledge.BEYOND_CODES)


@pytest.mark.parametrize("source", ["article", "beyond_article"])
def test_words_are_level(source: knowledge.Source):
    for code, flag in knowledge.flags(source).items():
        for words in (flag.definition, flag.why, flag.question, flag.good_answer):
            _level(code, words)


def test_signs_and_checks_are_level():
    for code, words in knowledge.good_signs().items():
        _level(code, words)
    for check in knowledge.verification_list():
        _level(check.code, check)


def _level(code: str, words: knowledge.Words) -> None:
    """Both there, different, neither much longer, question marks and colons on both sides."""
    assert words.fr.strip() and words.en.strip() and words.fr != words.en, code
    assert 0.4 < len(words.fr) / len(words.en) < 2.5, code
    assert words.fr.endswith("?") == words.en.endswith("?"), code


def test_pattern_files_hold_the_same_codes_in_both_languages():
    assert list(knowledge.lexicon("fr")) == list(knowledge.lexicon("en"))
    for lang in knowledge.LANGUAGES:
        assert tuple(knowledge.article_patterns(lang)) == knowledge.ARTICLE_CODES
        assert tuple(knowledge.simple_patterns(lang, "beyond")) == knowledge.BEYOND_CODES
        assert tuple(knowledge.simple_patterns(lang, "good_signs")) == tuple(knowledge.good_signs())
        assert set(rule_book(lang)._strong) == set(knowledge.ARTICLE_CODES)


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
def test_patterns_are_written_on_folded_text(lang: str):
    for patterns in knowledge.article_patterns(lang).values():
        for phrase in [*patterns.strong, *patterns.hint, *patterns.unless]:
            plain = re.sub(r"<[A-Z0-9_]+>|\\\w|\(\?P", "", phrase)
            assert plain == fold(plain), phrase


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
def test_house_sentences_cover_every_flag(lang: str):
    groups = knowledge.read_yaml(f"phrasings/{lang}.yml")
    assert tuple(groups) == knowledge.ARTICLE_CODES
    assert all(len(group["shows"]) >= 15 and len(group["sober"]) >= 5 for group in groups.values())
