"""What new facts do to a profile, and which question comes next."""

from __future__ import annotations

import pytest

from advisor.conversation.interview import changed_fields, merge, next_field, only_in_passing, progress
from advisor.profile import FIELDS


def test_questions_come_in_order_and_never_twice() -> None:
    assert next_field({}) == "business_type"
    assert next_field({"business_type": "baker", "sector": "food_shop"}) == "market"
    assert next_field(dict.fromkeys(FIELDS, "x")) is None


def test_a_skipped_question_counts_as_settled() -> None:
    assert next_field({"business_type": "baker"}, skipped=["sector"]) == "market"
    assert progress({"business_type": "baker"}, ["sector"]) == {"done": 2, "total": len(FIELDS)}


@pytest.mark.parametrize(
    ("known", "stated", "removed", "correcting", "merged"),
    [
        pytest.param({}, {"hours_per_week": 3}, {}, False, {"hours_per_week": 3}, id="new"),
        pytest.param({"hours_per_week": 4}, {"hours_per_week": 2}, {}, False, {"hours_per_week": 2}, id="replaced"),
        pytest.param(
            {"assets": ["website"]}, {"assets": ["photos"]}, {}, False, {"assets": ["website", "photos"]}, id="added"
        ),
        pytest.param({"goals": ["leads"]}, {"goals": ["loyalty"]}, {}, True, {"goals": ["loyalty"]}, id="corrected"),
        pytest.param(
            {"existing_channels": ["instagram", "facebook"]},
            {"existing_channels": ["youtube"]},
            {"existing_channels": ["instagram"]},
            True,
            {"existing_channels": ["facebook", "youtube"]},
            id="one withdrawn, one added",
        ),
        pytest.param({"skills": ["none"]}, {"skills": ["photo"]}, {}, False, {"skills": ["photo"]}, id="none goes"),
        pytest.param(
            {"assets": []}, {"assets": ["blog"]}, {}, False, {"assets": ["blog"]}, id="nothing, then something"
        ),
    ],
)
def test_merge(known, stated, removed, correcting, merged) -> None:
    assert merge(known, stated, removed, correcting) == merged


def test_a_list_begun_in_passing_is_still_asked() -> None:
    known = {"business_type": "baker", "sector": "food_shop"}
    assert only_in_passing("goals", known, ["goals", "assets"]) == ["assets"]
    assert only_in_passing(None, {}, ["goals", "skills"]) == []  # an opening tells what it tells
    assert only_in_passing(None, {}, ["goals", "assets"]) == ["assets"]  # but "my site" is rarely all there is
    profile = dict.fromkeys(FIELDS, "x")
    assert next_field(profile, partial=["assets"]) == "assets"
    assert progress(profile, partial=["assets"])["done"] == len(FIELDS) - 1


def test_merging_leaves_the_known_profile_alone() -> None:
    known = {"existing_channels": ["instagram"]}
    merge(known, {}, {"existing_channels": ["instagram"]}, True)
    assert known == {"existing_channels": ["instagram"]}


def test_changed_fields_are_told_in_asking_order() -> None:
    assert changed_fields({"market": "local"}, {"market": "local", "goals": ["leads"], "sector": "other"}) == [
        "sector",
        "goals",
    ]
