"""A raw profile is checked field by field, and extra fields stay."""

import pytest

from advisor.profile import CODES_BY_FIELD, FIELDS, LIST_FIELDS, NUMBER_FIELDS, ProfileError, validate


def test_every_field_has_a_kind():
    assert len(FIELDS) == 11
    assert set(LIST_FIELDS) | set(NUMBER_FIELDS) | set(CODES_BY_FIELD) | {"business_type"} == set(FIELDS)


def test_good_values_stay_and_unknown_is_dropped():
    raw = {"sector": "restaurant", "hours_per_week": 2.5, "market": None, "goals": ["leads"], "goal_number": 6}
    assert validate(raw) == {"sector": "restaurant", "hours_per_week": 2.5, "goals": ["leads"], "goal_number": 6}


def test_lists_lose_repetitions_and_none_beside_a_skill():
    assert validate({"goals": ["leads", "leads", "loyalty"]})["goals"] == ["leads", "loyalty"]
    assert validate({"skills": ["none", "photo"]})["skills"] == ["photo"]
    assert validate({"skills": ["none"]})["skills"] == ["none"]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("sector", "bakery", "unknown_code"),
        ("sector", ["restaurant"], "not_text"),
        ("goals", "leads", "not_a_list"),
        ("goals", ["fame"], "unknown_code"),
        ("hours_per_week", "three", "not_a_number"),
        ("hours_per_week", True, "not_a_number"),
        ("hours_per_week", -1, "out_of_range"),
        ("hours_per_week", float("nan"), "out_of_range"),
        ("monthly_budget", float("inf"), "out_of_range"),
        ("business_type", 3, "not_text"),
    ],
)
def test_wrong_values_name_their_field(field, value, code):
    with pytest.raises(ProfileError) as caught:
        validate({field: value})
    assert (caught.value.field, caught.value.code) == (field, code)


def test_a_profile_is_an_object():
    with pytest.raises(ProfileError) as caught:
        validate([])
    assert caught.value.field == "profile"
