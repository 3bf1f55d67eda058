"""The page: nothing of the owner's becomes markup; complete in both languages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings

from advisor.plan import exports
from advisor.plan.exports.page import notice, style_hash
from tests.advisor.plan.plans import plan_of, profiles
from tests.advisor.recommendation.profiles import baker, shop

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7*7 }} {% raw %}'
EMPTY = ("meta", "br", "rect")


class Tags(HTMLParser):
    """All tags of a page, with a check that they nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_hostile_business_stays_words() -> None:
    tags = Tags(exports.page(plan_of(baker(business_type=HOSTILE))))
    assert not {"script", "img"} & {tag for tag, _ in tags.seen}
    assert any("<script>alert(1)</script>" in words and "{{ 7*7 }}" in words for words in tags.words)


@settings(max_examples=30, deadline=None)
@given(profiles)
def test_every_plan_makes_a_well_formed_page_without_handlers_or_inline_styles(profile: dict[str, Any]) -> None:
    for _, attributes in Tags(exports.page(plan_of(profile), "/plan/abc")).seen:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_is_in_its_language_and_complete(lang: str) -> None:
    plan = plan_of(shop(existing_channels=["instagram", "x"]), lang)
    tags = Tags(exports.page(plan))
    words = " ".join(tags.words)
    assert ("html", {"lang": lang}) in tags.seen
    for week in plan.weeks:
        assert all(step.text in words for step in week.steps)
    assert plan.measures[0].metric in words and plan.reviews[0].rule in words and plan.accounts[1].close in words
    links = {attributes.get("href") for tag, attributes in tags.seen if tag == "a"}
    assert links == {source.url for source in plan.sources}


def test_only_the_page_on_the_web_has_other_forms_and_a_way_to_delete() -> None:
    alone, web = exports.page(plan_of(baker())), exports.page(plan_of(baker()), "/plan/abc")
    assert "<form" not in alone and "/plan/" not in alone
    assert '<form method="post" action="/plan/abc/delete">' in web and 'href="/plan/abc.pdf"' in web


def test_the_picture_says_in_words_what_it_is_and_holds_every_share() -> None:
    tags = Tags(exports.page(plan_of(shop())))
    [svg] = [attributes for tag, attributes in tags.seen if tag == "svg"]
    assert svg["role"] == "img" and svg["aria-label"]
    assert "4\u00a0h" in tags.words and "Instagram" in tags.words


def test_headings_never_skip_a_level() -> None:
    levels = [int(tag[1]) for tag, _ in Tags(exports.page(plan_of(shop()))).seen if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("kind", ["lost", "deleted", "away"])
def test_the_small_pages_speak_both_languages_with_the_same_style(kind: str) -> None:
    french, english = notice(kind, "fr"), notice(kind, "en")
    assert 'lang="fr"' in french and 'lang="en"' in english and french != english
    assert style_hash().startswith("sha256-")
