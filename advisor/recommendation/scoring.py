"""How well each platform fits one profile: contributions in points, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.knowledge.loader import Knowledge
from advisor.knowledge.schema import Clause, Platform
from advisor.recommendation.conditions import fired, holds
from advisor.recommendation.effects import Effects, Reason
from advisor.recommendation.facts import Facts, number

#: Barriers that a living place may survive as upkeep: too few hours or points, not a wrong public.
SOFT = {"only", "too_long", "low_score"}


@dataclass
class Candidate:
    """One platform judged for one profile. ``score`` is in points; no barrier means it may be chosen."""

    platform: Platform
    existing: bool
    minimum: float
    reasons: list[Reason] = field(default_factory=list)
    barriers: list[Reason] = field(default_factory=list)
    notes: list[Reason] = field(default_factory=list)
    goal: str = ""
    score: float = 0.0  # sum of the contributions, in points

    @property
    def code(self) -> str:
        """The platform's code."""
        return self.platform.code

    @property
    def open(self) -> bool:
        """Whether nothing forbids it."""
        return not self.barriers

    @property
    def only_soft(self) -> bool:
        """Whether nothing but hours or points speaks against it."""
        return all(barrier.kind in SOFT for barrier in self.barriers)


def goal_weights(facts: Facts, scoring: Mapping[str, Any]) -> list[tuple[str, float]]:
    """The goals with their weights, most important first."""
    weights, goals = scoring["goal_weights"], facts["goals"]
    return list(zip(goals, [*weights, *weights[-1:] * len(goals)], strict=False))


def judge(platform: Platform, facts: Facts, clauses: list[Clause], effects: Effects, knowledge: Knowledge) -> Candidate:
    """Judge one platform, given the clauses that fired and what they do."""
    candidate, scoring = _unjudged(platform, facts), knowledge.scoring
    _add_up(candidate, facts, effects, scoring)
    candidate.barriers = [*_forbidding(candidate, facts, effects), *_weak(candidate, facts, scoring)]
    candidate.notes = list(_notes(platform.code, facts, clauses))
    return candidate


def judge_open(platform: Platform, facts: Facts, effects: Effects, knowledge: Knowledge) -> Candidate | None:
    """As ``judge``, but ``None`` at the first barrier: points are not counted for what is forbidden anyway."""
    if platform.code in effects.exclusions:
        return None
    candidate = _unjudged(platform, facts)
    if any(_forbidding(candidate, facts, effects)):
        return None
    _add_up(candidate, facts, effects, knowledge.scoring)
    return None if any(_weak(candidate, facts, knowledge.scoring)) else candidate


def _unjudged(platform: Platform, facts: Facts) -> Candidate:
    """The candidate before anything is known for or against it; the owner's own timing replaces the assumption."""
    timed = number(facts["timed_hours"].get(platform.code)) if facts["timed_hours"] else None
    minimum = timed if timed and timed > 0 else platform.hours.minimum
    return Candidate(platform, platform.code in (facts["existing"] or ()), minimum)


def _add_up(candidate: Candidate, facts: Facts, effects: Effects, scoring: Mapping[str, Any]) -> None:
    """Set the contributions and their sum."""
    candidate.reasons = [reason for reason in _contributions(candidate, facts, effects, scoring) if reason.points]
    candidate.score = sum(reason.points for reason in candidate.reasons)


def _contributions(
    candidate: Candidate, facts: Facts, effects: Effects, scoring: Mapping[str, Any]
) -> Iterator[Reason]:
    """Every contribution to the score, in points."""
    platform = candidate.platform
    yield _goal_reason(candidate, facts, scoring)
    age = age_fit(platform, facts)
    if age is not None:
        yield Reason("ages", (age - scoring["age_middle"]) * scoring["age_points"])
    yield Reason("sector", platform.sectors.get(facts["sector"] or "", 0.0) * scoring["sector_points"])
    yield Reason("market", platform.markets.get(facts["market"] or "", 0.0))
    yield _owned("skills", platform.skills, facts["skills"], scoring["skill_points"])
    yield _owned("assets", platform.assets, facts["assets"], scoring["asset_points"])
    if candidate.existing:
        yield Reason("existing", scoring["existing_points"])
    yield from effects.additions.get(platform.code, ())


def _goal_reason(candidate: Candidate, facts: Facts, scoring: Mapping[str, Any]) -> Reason:
    """How far the platform serves the goals, for these customers; sets the goal it serves best."""
    fit, best = goal_fit(candidate.platform, facts, scoring)
    candidate.goal = best
    if not best:
        return Reason("goal")
    weight = scoring["guessed_goal_weight"] if facts["goals_guessed"] else 1.0
    service = candidate.platform.goals[best]
    return Reason("goal", fit * weight * scoring["goal_points"], service.say, codes=(best,))


def goal_fit(platform: Platform, facts: Facts, scoring: Mapping[str, Any]) -> tuple[float, str]:
    """Weighted strength on the goals (0 to 3, times the fit with the kind of customer), and the best goal."""
    total = served = top = 0.0
    best = ""
    for goal, weight in goal_weights(facts, scoring):
        service = platform.goals.get(goal)
        strength = weight * service.strength * _public(platform, goal, facts) if service else 0.0
        total, served = total + weight, served + strength
        if strength > top:
            top, best = strength, goal
    return (served / total if total else 0.0), best


def _public(platform: Platform, goal: str, facts: Facts) -> float:
    """Presence of those the goal is aimed at, 0 to 1: customers, or anyone when hiring."""
    return 1.0 if goal == "recruitment" else platform.customers[facts["kind"] or "both"]


def age_fit(platform: Platform, facts: Facts) -> float | None:
    """Average presence of the stated ages (0 to 3); ``None`` when ages are unknown."""
    ages = facts["ages"]
    return sum(platform.ages[age] for age in ages) / len(ages) if ages else None


def _owned(kind: str, values: Mapping[str, float], owned: list[str] | None, points: float) -> Reason:
    """Contribution of the skills or assets that the owner has and the platform asks for."""
    helping = tuple(code for code in owned or () if values.get(code, 0.0) > 0)
    return Reason(kind, sum(values[code] for code in helping) * points, codes=helping)


def _forbidding(candidate: Candidate, facts: Facts, effects: Effects) -> Iterator[Reason]:
    """What forbids the platform whatever its points, the most telling first."""
    platform = candidate.platform
    yield from effects.exclusions.get(platform.code, ())
    for clause in fired(platform.blocked, facts):
        yield Reason("blocked", words=clause.say, clause=clause)
    if platform.focus == "never" or (platform.focus == "existing_only" and not candidate.existing):
        yield Reason("closed", words=platform.skip)
    for clause in effects.only:
        if platform.code not in (clause.then.only or ()):
            yield Reason("only", words=clause.say, clause=clause)


def _weak(candidate: Candidate, facts: Facts, scoring: Mapping[str, Any]) -> Iterator[Reason]:
    """Public, goal, hours and points that do not suffice."""
    platform = candidate.platform
    if facts["kind"] and platform.customers[facts["kind"]] < 0.3:
        yield Reason("weak_customers")
    age = age_fit(platform, facts)
    if age is not None and age < scoring["age_floor"]:
        yield Reason("weak_ages")
    if facts["goals"] and goal_fit(platform, facts, scoring)[0] < scoring["goal_floor"]:
        yield Reason("weak_goal")
    if facts["hours"] is not None and candidate.minimum > facts["hours"]:
        yield Reason("too_long")
    floor = scoring["threshold_existing" if candidate.existing else "threshold_new"]
    if candidate.score < floor:
        yield Reason("low_score")


def _notes(code: str, facts: Facts, clauses: list[Clause]) -> Iterator[Reason]:
    """Remarks for whoever asks about this platform."""
    for clause in clauses:
        if code in clause.then.note or (clause.then.note_from and code in facts[clause.then.note_from]):
            yield Reason("note", words=clause.say, clause=clause)


def wants_upkeep(candidate: Candidate, facts: Facts) -> bool:
    """Whether the place is worth keeping up to date even when it is not the focus."""
    tests = candidate.platform.upkeep_when
    return tests is not None and all(holds(test, facts) for test in tests)
