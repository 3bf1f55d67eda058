"""Cutting texts: exact offsets, bullets, turns, price lists, SMS."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from advisor.redflags.folding import fold
from advisor.redflags.segments import MAX_SEGMENT, split_text


def _quotes(text: str) -> list[str]:
    return [segment.quote for segment in split_text(text)]


@given(st.text(max_size=400))
def test_offsets_are_exact_and_in_order(text: str):
    end = 0
    for segment in split_text(text):
        assert segment.quote == text[segment.start : segment.end]
        assert segment.start >= end
        end = segment.end


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str):
    assert len(fold(text)) == len(text)


def test_bullets_turns_and_prices():
    assert _quotes("- Facebook : 49 €\n• Instagram : 59 €") == ["Facebook : 49 €", "Instagram : 59 €"]
    assert _quotes("— Et pourquoi ?\n— Faites-moi confiance.") == ["Et pourquoi ?", "Faites-moi confiance."]


def test_abbreviations_do_not_end_a_sentence():
    assert _quotes("M. Roy passe mardi. Il demande les marges.") == ["M. Roy passe mardi.", "Il demande les marges."]


def test_sms_without_capitals():
    assert _quotes("jte met sur tt les rézo. tkt ça coute rien!! ok?") == [
        "jte met sur tt les rézo.",
        "tkt ça coute rien!!",
        "ok?",
    ]


def test_very_long_lines_are_cut():
    assert all(len(quote) <= MAX_SEGMENT for quote in _quotes("mot " * 1000))
