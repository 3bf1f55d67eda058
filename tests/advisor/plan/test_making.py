"""A plan keeps within the owner's hours, speaks only of what was advised, and is the same in both languages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from advisor.plan import make_plan, next_monday
from advisor.plan.model import BEFORE, FIRST, HOURS_UNKNOWN, NO_HOURS, NO_PLATFORM, PAUSE, RHYTHM, TIMING, UPKEEP, Plan
from advisor.plan.words import tasks
from advisor.profile import ASSETS, GOALS, PLATFORMS, SKILLS
from advisor.recommendation import recommend
from tests.advisor.plan.plans import MONDAY, plan_of, profiles
from tests.advisor.recommendation.profiles import advisory, baker, shop


@settings(max_examples=120, deadline=None)
@given(profiles)
def test_no_week_exceeds_the_owners_hours(profile: dict[str, Any]) -> None:
    plan = plan_of(profile)
    assert len(plan.weeks) == 4
    for week in plan.weeks:
        if "hours_per_week" in profile:
            assert week.minutes <= profile["hours_per_week"] * 60 + 1e-6
        for session in week.sessions:
            assert 0 < session.minutes <= 120 and week.start <= session.day < week.start + timedelta(days=7)


@settings(max_examples=120, deadline=None)
@given(profiles)
def test_every_step_comes_from_the_advice_in_its_order(profile: dict[str, Any]) -> None:
    advice = recommend(profile, "fr")
    plan = make_plan(profile, advice, "fr", MONDAY)
    focus = {platform["code"]: platform for platform in advice["platforms"]}
    steps = [step for week in plan.weeks for step in week.steps] + list(plan.later)
    for step in steps:
        if step.kind == BEFORE:
            assert step.code is None and step.text in advice["before"]
        elif step.kind == FIRST:
            assert step.text in focus[step.code]["first_steps"]
        elif step.kind == RHYTHM:
            assert step.code in focus and step.text
        elif step.kind == UPKEEP:
            assert step.code in {item["code"] for item in advice["upkeep"]}
        elif step.kind == PAUSE:
            assert step.code in {item["code"] for item in advice["pause"]}
        else:
            assert step.kind == TIMING and plan.week_minutes is None
    if plan.week_minutes is None:
        assert not {FIRST, RHYTHM} & {step.kind for step in steps}
    order = {BEFORE: 0, TIMING: 1, FIRST: 1, PAUSE: 2}
    once = [order[step.kind] for step in steps if step.kind in order]
    assert once == sorted(once)


@settings(max_examples=60, deadline=None)
@given(profiles)
def test_nothing_that_was_advised_is_lost(profile: dict[str, Any]) -> None:
    advice = recommend(profile, "en")
    plan = make_plan(profile, advice, "en", MONDAY)
    told = {step.text for week in plan.weeks for step in week.steps} | {step.text for step in plan.later}
    assert set(advice["before"]) <= told
    if plan.limit is None:
        assert {text for platform in advice["platforms"] for text in platform["first_steps"]} <= told


def shape(plan: Plan) -> Any:
    """Everything of a plan that is not words."""
    return (
        plan.start, plan.week_minutes, plan.limit, [(s.code, s.minutes) for s in plan.shares],
        [[(s.day, s.begin, s.code, [(t.kind, t.code, t.minutes, t.continued, t.unfinished) for t in s.steps])
          for s in week.sessions] for week in plan.weeks],
        [(t.kind, t.code, t.minutes) for t in plan.later], [m.code for m in plan.measures],
        [(r.day, r.codes) for r in plan.reviews], [(a.code, a.fate, bool(a.how), bool(a.close)) for a in plan.accounts],
        len(plan.reuse), len(plan.assumptions), len(plan.tally.columns), plan.tally.weeks,
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(profiles)
def test_both_languages_have_the_same_plan(profile: dict[str, Any]) -> None:
    assert shape(plan_of(profile, "fr")) == shape(plan_of(profile, "en"))


def test_the_same_profile_and_day_give_the_same_plan() -> None:
    assert plan_of(shop()) == plan_of(shop())
    assert plan_of(shop()) != plan_of(shop(), start=MONDAY + timedelta(days=7))


def test_gate_steps_then_first_steps_then_the_rhythm() -> None:
    kinds = [[step.kind for step in week.steps] for week in plan_of(baker()).weeks]
    assert kinds[0] == [BEFORE] * 4 + [FIRST] * 4
    assert kinds[1] == [FIRST, FIRST, RHYTHM]  # Facebook is set up this week: its rhythm begins in the next
    assert kinds[2] == kinds[3] == [RHYTHM, RHYTHM]


def test_a_step_too_long_for_the_week_goes_on_in_the_next() -> None:
    plan = plan_of(baker(hours_per_week=0.75))
    cut = [step for week in plan.weeks for step in week.steps if step.continued or step.unfinished]
    assert cut and sum(step.minutes for step in cut) % 15 == 0
    assert all(week.minutes <= 45 for week in plan.weeks)


def test_what_four_weeks_cannot_hold_waits_after_them() -> None:
    plan = plan_of(baker(hours_per_week=0.25))
    assert plan.limit is None and {step.kind for step in plan.later} == {FIRST}
    assert [week.minutes for week in plan.weeks] == [15] * 4


@pytest.mark.parametrize(("hours", "limit"), [(None, HOURS_UNKNOWN), (0, NO_HOURS), (0.1, NO_PLATFORM)])
def test_a_limited_plan_says_what_limits_it(hours: float | None, limit: str) -> None:
    plan = plan_of(baker(hours_per_week=hours))
    assert plan.limit == limit
    assert {step.kind for week in plan.weeks for step in week.steps} <= {BEFORE, TIMING, UPKEEP, PAUSE}


def test_the_review_comes_when_the_stop_rule_says() -> None:
    first, second = plan_of(shop()).reviews
    assert first.day == MONDAY + timedelta(weeks=12) and "12 semaines" in first.rule
    assert second.day == MONDAY + timedelta(weeks=26) and second.codes == ("pinterest",) and "26" in second.rule


def test_a_paused_account_comes_with_a_way_to_pause_and_to_close_it() -> None:
    accounts = {one.code: one for one in plan_of(shop(existing_channels=["instagram", "x"])).accounts}
    assert accounts["instagram"].fate == "focus" and accounts["x"].fate == "pause"
    assert accounts["x"].how and accounts["x"].close


def test_the_number_is_the_platforms_own_and_counted_where_the_goal_shows() -> None:
    bakery, consultancy = plan_of(baker()), plan_of(advisory())
    assert "caisse" in bakery.measures[0].by_hand and "téléphone" in consultancy.measures[0].by_hand
    assert bakery.tally.columns[0] == "La fiche Google"


@pytest.mark.parametrize(
    ("today", "monday"),
    [(date(2026, 11, 28), MONDAY), (date(2026, 11, 30), date(2026, 12, 7)), (date(2026, 12, 31), date(2027, 1, 4))],
)
def test_the_next_monday_is_after_today(today: date, monday: date) -> None:
    assert next_monday(today) == monday


def test_every_code_has_its_text_in_both_languages() -> None:
    found = tasks()
    for group, codes in (
        ("rhythm", PLATFORMS),
        ("count", GOALS),
        ("number", GOALS),
        ("reuse_assets", ASSETS),
        ("reuse_skills", tuple(code for code in SKILLS if code != "none")),
        ("close", ("network", "profile", "own", "reviews", "messaging")),
    ):
        assert set(found[group]) == set(codes), group
        for words in found[group].values():
            assert set(words) == {"fr", "en"} and words["fr"] != words["en"]
