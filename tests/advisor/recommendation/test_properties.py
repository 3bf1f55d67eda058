"""What must hold for every owner: limits kept, more means never worse, order without meaning, reasons from answers.

"Never worse" is meant so. With more hours: every advised platform stays judged as it was (open, same points or more),
and is still advised unless the new set is worth more than the old one, with at most as many new networks as allowed.
With more skills: no platform loses a point, and none that was open is closed.
"""

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from advisor.knowledge.loader import load
from advisor.profile import LIST_FIELDS, SKILLS
from advisor.recommendation import recommend
from advisor.recommendation.decision import _worth, decide
from tests.advisor.recommendation.profiles import advisory, baker, shop
from tests.advisor.recommendation.test_engine import PROFILES

KNOWLEDGE = load()
NETWORKS = {one.code for one in KNOWLEDGE.platforms.values() if one.family == "network"}
#: What each format needs: without it no platform that lives on it is advised.
NEEDING = {"video": {"tiktok", "youtube", "snapchat", "twitch"}, "on_camera": {"tiktok", "youtube"}}
#: The lists whose order is no ranking.
UNORDERED = tuple(name for name in LIST_FIELDS if name != "goals")
MANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(PROFILES)
def test_never_more_than_three_and_never_more_hours_than_there_are(profile):
    focus = recommend(profile)["platforms"]
    assert len(focus) <= 3
    assert all(one["hours_per_week"] > 0 for one in focus)
    if "hours_per_week" in profile:
        assert sum(one["hours_per_week"] for one in focus) <= profile["hours_per_week"] + 1e-9


@MANY
@given(PROFILES, st.floats(0, 0.99))
def test_under_an_hour_no_new_network(profile, hours):
    codes = {one["code"] for one in recommend({**profile, "hours_per_week": hours})["platforms"]}
    assert not (codes & NETWORKS) - set(profile.get("existing_channels") or ())


@MANY
@given(PROFILES, st.floats(0, 12), st.floats(0, 30))
def test_more_hours_never_make_an_advised_platform_worse(profile, hours, more):
    now = decide({**profile, "hours_per_week": hours}, KNOWLEDGE)
    then = decide({**profile, "hours_per_week": hours + more}, KNOWLEDGE)
    for code in now.codes:
        assert then.candidates[code].open
        assert then.candidates[code].score >= now.candidates[code].score - 1e-9
    if not set(now.codes) <= set(then.codes):
        old_set = [then.candidates[code] for code in now.codes]
        worth = _worth(sorted(old_set, key=lambda one: -one.score), then.facts, KNOWLEDGE.scoring)
        assert _worth(then.focus, then.facts, KNOWLEDGE.scoring) >= worth - 1e-9
    for code in now.codes:
        if code in then.codes and len(now.codes) == len(then.codes) == 1:
            assert then.hours[code] >= now.hours[code] - 1e-9


@MANY
@given(PROFILES, st.sampled_from([skill for skill in SKILLS if skill != "none"]))
def test_more_skills_never_cost_a_platform_anything(profile, skill):
    assume("skills" in profile)
    richer = [*(one for one in profile["skills"] if one not in ("none", skill)), skill]
    now, then = decide(profile, KNOWLEDGE), decide({**profile, "skills": richer}, KNOWLEDGE)
    for code, before in now.candidates.items():
        assert then.candidates[code].score >= before.score - 1e-9, code
        assert then.candidates[code].open or not before.open, code


@MANY
@given(PROFILES, st.sampled_from(sorted(NEEDING)))
def test_a_refused_format_is_never_advised(profile, refused):
    codes = {one["code"] for one in recommend({**profile, "refused_formats": [refused]})["platforms"]}
    assert not codes & NEEDING[refused]


@MANY
@given(PROFILES, st.randoms(use_true_random=False))
def test_neither_the_order_of_fields_nor_of_lists_matters(profile, chance):
    items = list(profile.items())
    chance.shuffle(items)
    shuffled = dict(items)
    for name in UNORDERED:
        if name in shuffled:
            shuffled[name] = chance.sample(shuffled[name], len(shuffled[name]))
    assert codes_and_hours(recommend(shuffled)) == codes_and_hours(recommend(profile))


def codes_and_hours(advice):
    """What is decided, without the words (which name the owner's first two skills)."""
    focus = [(one["code"], one["hours_per_week"]) for one in advice["platforms"]]
    rest = {key: sorted(one["code"] for one in advice[key]) for key in ("upkeep", "pause", "skip")}
    return focus, rest, advice["missing"], len(advice["before"])


@MANY
@given(PROFILES)
@example({"sector": "restaurant"})
def test_every_reason_rests_on_an_answer_or_says_it_is_a_guess(profile):
    decision = decide(profile, KNOWLEDGE)
    for one in decision.focus:
        for reason in one.reasons:
            assert rests_on_an_answer(reason, decision.facts), (one.code, reason.kind)


def rests_on_an_answer(reason, facts):
    """Whether the answer that a kind of reason speaks of was given; a goal may be guessed, and is then said so."""
    given_by = {"ages": "ages", "sector": "sector", "market": "market", "skills": "skills", "assets": "assets"}
    if reason.kind == "goal":
        return not reason.codes or reason.codes[0] in facts["goals"]
    if reason.kind == "rule":
        tested = {test.fact for test in reason.clause.when} or {"always"}
        return tested == {"always"} or any(facts[name] is not None for name in tested)
    return facts[given_by.get(reason.kind, "existing")] is not None


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_guessed_goal_is_called_a_guess(lang):
    words = {"fr": "souvent", "en": "often"}[lang]
    reasons = recommend({"sector": "restaurant", "market": "local"}, lang)["platforms"][0]["reasons"]
    assert any(words in reason for reason in reasons)
    stated = recommend(baker(), lang)["platforms"][0]["reasons"]
    assert not any(words in reason for reason in stated)


@pytest.mark.parametrize("owner", [baker(), advisory(), shop()])
def test_reasons_differ_with_the_answers(owner):
    first = recommend(owner)["platforms"][0]["reasons"]
    other = recommend({**owner, "audience_ages": ["18_24"], "goals": ["recruitment"]})["platforms"]
    assert not other or other[0]["reasons"] != first
