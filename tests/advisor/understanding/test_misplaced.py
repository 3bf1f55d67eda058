"""Short answers to another question than the pending one."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.understanding import understand

NO_IDEA = [("out_of_scope", 0.3), ("answer", 0.2)]

ELSEWHERE = [
    ("fr", "goals", "3h", {"hours_per_week": 3.0}),
    ("fr", "goals", "les 25-40 ans", {"audience_ages": ["25_34", "35_49"]}),
    ("fr", "audience_ages", "instagram", {"existing_channels": ["instagram"]}),
    ("fr", "skills", "50 € par mois", {"monthly_budget": 50.0}),
    ("fr", "business_type", "3h par semaine", {"hours_per_week": 3.0}),
    ("en", "goals", "3h", {"hours_per_week": 3.0}),
    ("en", "audience_ages", "instagram", {"existing_channels": ["instagram"]}),
    ("en", "market", "two hours a week", {"hours_per_week": 2.0}),
    ("en", "skills", "£50 a month", {"monthly_budget": 50.0}),
    ("en", "goals", "all ages", {"audience_ages": ["under_18", "18_24", "25_34", "35_49", "50_64", "65_plus"]}),
]
UNCLEAR = [
    ("fr", "goals", "photo"),  # a skill, or photos to show
    ("fr", "goals", "3"),
    ("fr", "goals", "rien"),
    ("fr", "goals", "et avec 200 € ?"),
    ("fr", "business_type", "0"),
    ("fr", "business_type", "mdr"),
    ("en", "audience_ages", "photos"),
    ("en", "goals", "none"),
    ("en", "goals", "none of us can film"),
    ("en", "goals", "and with £200?"),
    ("en", "business_type", "0"),
    ("en", "business_type", "everyone"),
]


@pytest.mark.parametrize(("lang", "asked", "text", "profile"), ELSEWHERE)
def test_noted_where_it_belongs(lang: str, asked: str, text: str, profile: dict[str, Any]):
    found = understand(text, asked, lang, NO_IDEA)
    assert (found.intent, found.profile) == ("answer", profile)


@pytest.mark.parametrize(("lang", "asked", "text"), UNCLEAR)
def test_nothing_is_noted_where_several_questions_would_do(lang: str, asked: str, text: str):
    assert understand(text, asked, lang, NO_IDEA).profile == {}
