"""Flags beyond the article in many wordings, and honest twins that show none of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from advisor.redflags import Checker
from advisor.redflags.knowledge import BEYOND_CODES, LANGUAGES
from advisor.redflags.rules import rule_book
from advisor.redflags.segments import split_text

FOLDER = Path(__file__).with_name("beyond_cases")
CASES = {lang: YAML(typ="safe").load((FOLDER / f"{lang}.yml").read_text(encoding="utf-8")) for lang in LANGUAGES}
SHOWS = [(lang, code, text) for lang in LANGUAGES for code in BEYOND_CODES for text in CASES[lang][code]["shows"]]
SOBER = [(lang, text) for lang in LANGUAGES for code in BEYOND_CODES for text in CASES[lang][code]["sober"]]


def beyond(checker: Checker, text: str, lang: str) -> list[str]:
    return [flag["code"] for flag in checker.check_text(text, lang)["flags"] if flag["source"] == "beyond_article"]


@pytest.mark.parametrize(("lang", "code", "text"), SHOWS, ids=[f"{s[0]}-{s[1]}-{n}" for n, s in enumerate(SHOWS)])
def test_a_doubtful_wording_shows_its_flag(lang: str, code: str, text: str) -> None:
    assert code in {found for segment in split_text(text) for found in rule_book(lang).beyond_codes(segment.quote)}


@pytest.mark.parametrize(("lang", "text"), SOBER)
def test_an_honest_twin_shows_no_flag_at_all(rules_only: Checker, lang: str, text: str) -> None:
    assert beyond(rules_only, text, lang) == []


def test_what_the_article_says_already_is_not_counted_twice(rules_only: Checker) -> None:
    codes = [flag["code"] for flag in rules_only.check_text("You get a dashboard of reach and likes.", "en")["flags"]]
    assert codes == ["no_business_metrics"]
