"""What holds for every profile, whatever the owner answers."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.knowledge.loader import load
from advisor.profile import CODES_BY_FIELD, FIELDS, LIST_FIELDS, PLATFORMS, ProfileError
from advisor.recommendation import explain, recommend
from advisor.recommendation.decision import decide
from advisor.recommendation.words import say_money, say_number, typeset
from tests.advisor.recommendation.profiles import advisory, baker, shop

KNOWLEDGE = load()
KEYS = {"platforms", "upkeep", "pause", "skip", "before", "missing", "sources"}
NETWORKS = {one.code for one in KNOWLEDGE.platforms.values() if one.family == "network"}


def a_list(field):
    """Up to four codes of a list field."""
    return st.lists(st.sampled_from(CODES_BY_FIELD[field]), max_size=4, unique=True)


PROFILES = st.fixed_dictionaries(
    {},
    optional={
        "business_type": st.sampled_from(["garage", "wedding cakes", "coach en ligne", ""]),
        **{field: st.sampled_from(CODES_BY_FIELD[field]) for field in ("sector", "market", "customer_kind")},
        **{field: a_list(field) for field in LIST_FIELDS},
        "hours_per_week": st.floats(0, 120, allow_nan=False) | st.integers(0, 12),
        "monthly_budget": st.integers(0, 5000),
        "refused_platforms": st.lists(st.sampled_from(PLATFORMS), max_size=2),
        "country": st.sampled_from(["FR", "UK", "US", "Mars"]),
        "rating": st.floats(1, 5) | st.text(max_size=3),
    },
)
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@RELAXED
@given(PROFILES)
def test_shape_caps_and_hours(profile):
    advice = recommend(profile)
    assert set(advice) == KEYS
    focus = advice["platforms"]
    assert len(focus) <= 3
    hours = profile.get("hours_per_week")
    if hours is not None:
        assert sum(one["hours_per_week"] for one in focus) <= hours + 1e-9
    told = [one["code"] for key in ("platforms", "upkeep", "pause", "skip") for one in advice[key]]
    assert len(told) == len(set(told))
    assert set(PLATFORMS) - set(profile.get("existing_channels") or ()) <= set(told)


@RELAXED
@given(PROFILES)
def test_under_one_hour_no_new_network_and_refusals_hold(profile):
    codes = {one["code"] for one in recommend(profile)["platforms"]}
    assert not codes & set(profile.get("refused_platforms", []))
    if profile.get("hours_per_week", 1) < 1:
        assert not codes & NETWORKS


@RELAXED
@given(PROFILES, st.randoms(use_true_random=False))
def test_the_order_of_fields_does_not_matter(profile, chance):
    items = list(profile.items())
    chance.shuffle(items)
    assert recommend(dict(items)) == recommend(profile)


@RELAXED
@given(PROFILES)
def test_both_languages_say_the_same_thing_shortly(profile):
    french, english = recommend(profile, "fr"), recommend(profile, "en")
    for key in ("platforms", "upkeep", "pause", "skip"):
        assert [one["code"] for one in french[key]] == [one["code"] for one in english[key]]
    assert french["missing"] == english["missing"] and len(french["before"]) == len(english["before"])
    for advice in (french, english):
        for text in sentences(advice):
            assert text.strip() and "{" not in text and len(text) <= 200
        for one in advice["platforms"]:
            assert one["reasons"] and all(len(reason) <= 160 for reason in one["reasons"])
        assert all(len(one["reason"]) <= 160 for key in ("upkeep", "pause", "skip") for one in advice[key])


def sentences(advice):
    """Every text of an advice object."""
    for one in advice["platforms"]:
        yield from (*one["reasons"], *one["first_steps"], one["metric"], one["stop_rule"])
    for key in ("upkeep", "pause", "skip"):
        yield from (one["reason"] for one in advice[key])
    yield from advice["before"]


@RELAXED
@given(PROFILES, st.sampled_from(["video", "on_camera", "photo", "writing", "design"]), st.floats(0, 30))
def test_more_hours_or_skills_never_make_an_advised_platform_worse(profile, skill, more):
    now = decide(profile, KNOWLEDGE)
    richer = dict(profile)
    if "skills" in profile:
        richer["skills"] = [*(one for one in profile["skills"] if one not in ("none", skill)), skill]
    if "hours_per_week" in profile:
        richer["hours_per_week"] = profile["hours_per_week"] + more
    then = decide(richer, KNOWLEDGE)
    for code in now.codes:
        assert then.candidates[code].open
        assert then.candidates[code].score >= now.candidates[code].score - 1e-9


@RELAXED
@given(PROFILES, st.sampled_from(PLATFORMS), st.sampled_from(["fr", "en"]))
def test_any_platform_can_be_asked_about(profile, code, lang):
    told = explain(profile, code, lang)
    assert len(told) >= 2 and all(sentence.strip() for sentence in told)


def test_an_empty_profile_advises_nothing_and_says_what_is_missing():
    advice = recommend({})
    assert advice["platforms"] == []
    assert {"goals", "hours_per_week", "sector", "market", "customer_kind"} <= set(advice["missing"])


def test_a_complete_profile_misses_nothing():
    assert recommend(baker())["missing"] == []


def test_missing_fields_are_those_that_change_the_answer():
    without_skills = {key: value for key, value in advisory().items() if key != "skills"}
    assert "skills" in recommend(without_skills)["missing"]
    without_budget = {key: value for key, value in shop().items() if key != "monthly_budget"}
    assert recommend(without_budget)["missing"] == []


def test_an_answer_is_given_on_part_of_the_facts():
    advice = recommend({"sector": "restaurant"})
    assert [one["code"] for one in advice["platforms"]] == ["google_business"]
    assert "goals" in advice["missing"]


def test_a_wrong_profile_names_its_field():
    with pytest.raises(ProfileError, match="sector"):
        recommend({"sector": "bakery"})


def test_reasons_speak_of_the_owner_s_answers():
    for one in recommend(advisory(existing_channels=["linkedin"]), "en")["platforms"]:
        assert all("you" in reason.casefold() for reason in one["reasons"])


def test_quoted_figures_bring_their_source():
    advice = recommend(baker())
    quoted = [reason for one in advice["platforms"] for reason in one["reasons"] if "Partoo" in reason]
    assert quoted and any("Partoo" in source["title"] for source in advice["sources"])
    assert all(source["url"].startswith("http") for source in advice["sources"])


def test_a_what_if_is_tried_and_changes_nothing():
    profile = shop(hours_per_week=2)
    told = explain(profile, "pinterest", "en")
    assert profile == shop(hours_per_week=2)
    assert any("I would recommend it" in sentence for sentence in told)


def test_an_unknown_platform_gets_an_honest_answer():
    assert len(explain(baker(), "myspace", "fr")) == 1


def test_numbers_and_money_follow_the_language():
    assert say_number(1.5, "fr") == "1,5" and say_number(2.0, "en") == "2"
    assert say_money(1500, "fr") == "1\u00a0500\u00a0€" and say_money(1500, "en", "GBP") == "£1,500"
    assert say_money(1234.5, "fr") == "1\u00a0234,50\u00a0€" and say_money(1234.5, "en") == "€1,234.50"
    assert say_money(1234.5, "fr", "CHF") == "1\u00a0234,50\u00a0CHF" and say_money(50, "en", "USD") == "$50"
    assert (
        say_money(1234.5, "en", "CAD") == "CA$1,234.50" and say_money(1234.5, "fr", "CAD") == "1\u00a0234,50\u00a0$CA"
    )
    assert say_number(1234.5, "fr") == "1\u00a0234,5" and say_number(1234.5, "en") == "1,234.5"
    assert typeset("oui : « 5 % »", "fr") == "Oui\u00a0: «\u00a05\u00a0%\u00a0»"


def test_existing_channels_keep_the_same_advice_in_any_order():
    channels = ["facebook", "x", "tripadvisor", "instagram"]
    first = recommend(baker(existing_channels=channels))
    random.Random(3).shuffle(channels)
    assert recommend(baker(existing_channels=channels)) == first
    assert set(FIELDS) >= set(first["missing"])
