"""The decision for one profile: constraints first, then the best small set within the hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from advisor.knowledge.loader import Knowledge
from advisor.knowledge.schema import Clause
from advisor.recommendation.conditions import fired
from advisor.recommendation.effects import effects_of
from advisor.recommendation.facts import Facts, derive
from advisor.recommendation.scoring import Candidate, goal_weights, judge, judge_open, wants_upkeep

MOST = 3
#: No more candidates than this are combined: the best small set never reaches further down.
COMBINED = 7


@dataclass(frozen=True)
class Decision:
    """Everything decided for one profile; words come later, from the reasons kept here."""

    facts: Facts
    clauses: list[Clause]
    candidates: dict[str, Candidate]
    focus: list[Candidate]
    hours: dict[str, float]
    upkeep: list[Candidate]
    pause: list[Candidate]
    stopped: bool

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the focus, best first."""
        return tuple(candidate.code for candidate in self.focus)


def decide(profile: Mapping[str, Any], knowledge: Knowledge) -> Decision:
    """Decide for a checked profile."""
    facts = derive(profile, knowledge)
    clauses = fired(knowledge.clauses(), facts)
    effects = effects_of(clauses, facts)
    judged = (judge(platform, facts, clauses, effects, knowledge) for platform in knowledge.platforms.values())
    candidates = {candidate.code: candidate for candidate in judged}
    stopped = any(clause.then.stop for clause in clauses)
    focus = [] if stopped or not facts["has_profile"] else _best_set(candidates, facts, clauses, knowledge.scoring)
    upkeep = [] if stopped else _upkeep(candidates, focus, facts, knowledge.scoring)
    left = set(facts["existing"] or ()) - {candidate.code for candidate in (*focus, *upkeep)}
    pause = [candidate for candidate in candidates.values() if candidate.code in left]
    hours = _share_hours(focus, facts["hours"], knowledge.scoring)
    return Decision(facts, clauses, candidates, focus, hours, upkeep, pause if facts["has_profile"] else [], stopped)


def focus_codes(profile: Mapping[str, Any], knowledge: Knowledge) -> tuple[str, ...]:
    """``decide(profile, knowledge).codes`` and nothing else, several times faster: for trying other answers."""
    facts = derive(profile, knowledge)
    clauses = fired(knowledge.choosing, facts)
    if not facts["has_profile"] or any(clause.then.stop for clause in clauses):
        return ()
    effects = effects_of(clauses, facts)
    judged = (judge_open(platform, facts, effects, knowledge) for platform in knowledge.platforms.values())
    candidates = {one.code: one for one in judged if one is not None}
    return tuple(one.code for one in _best_set(candidates, facts, clauses, knowledge.scoring))


def _cap(clauses: Sequence[Clause], name: str) -> int:
    """The lowest cap that fired on ``slots`` or ``new_networks``."""
    caps = [getattr(clause.then, name) for clause in clauses if getattr(clause.then, name) is not None]
    return min(caps, default=MOST)


def _best_set(
    candidates: Mapping[str, Candidate], facts: Facts, clauses: Sequence[Clause], scoring: Mapping[str, Any]
) -> list[Candidate]:
    """The set of highest worth that fits the hours and the caps; possibly empty."""
    able = sorted((one for one in candidates.values() if one.open), key=lambda one: (-one.score, one.code))[:COMBINED]
    networks = _cap(clauses, "new_networks")
    sets = _sets(able, min(MOST, _cap(clauses, "slots")), facts["hours"])
    kept = [chosen for chosen in sets if _new_networks(chosen) <= networks]
    worths = [(_worth(chosen, facts, scoring), chosen) for chosen in kept]
    best = max(worths, key=lambda pair: pair[0], default=(0.0, ()))
    return list(best[1]) if best[0] > 0 else []


def _sets(able: Sequence[Candidate], slots: int, hours: float | None) -> Iterator[tuple[Candidate, ...]]:
    """Every set of at most ``slots`` candidates whose minimum hours fit."""
    for size in range(1, slots + 1):
        for chosen in combinations(able, size):
            if hours is None or sum(one.minimum for one in chosen) <= hours:
                yield chosen


def _new_networks(chosen: Sequence[Candidate]) -> int:
    """How many networks of the set would have to be opened."""
    return sum(one.platform.family == "network" and not one.existing for one in chosen)


def _worth(chosen: Sequence[Candidate], facts: Facts, scoring: Mapping[str, Any]) -> float:
    """Points above the threshold, which rises with each further place, plus the goals and ages covered."""
    worth = 0.0
    for rank, one in enumerate(chosen):
        threshold = scoring["threshold_existing" if one.existing else "threshold_new"]
        above = one.score - threshold - rank * scoring["threshold_step"]
        if above < 0:
            return -1.0
        worth += one.score - scoring["threshold_existing"]
    return worth + scoring["coverage_points"] * (_goals_covered(chosen, facts, scoring) + _ages_covered(chosen, facts))


def _goals_covered(chosen: Sequence[Candidate], facts: Facts, scoring: Mapping[str, Any]) -> float:
    """Share of the weighted goals served by the set, 0 to 1."""
    total = covered = 0.0
    for goal, weight in goal_weights(facts, scoring):
        services = [one.platform.goals[goal].strength for one in chosen if goal in one.platform.goals]
        total, covered = total + weight, covered + weight * max(services, default=0.0) / 3
    return covered / total if total else 0.0


def _ages_covered(chosen: Sequence[Candidate], facts: Facts) -> float:
    """Share of the stated ages found in the set, 0 to 1."""
    ages = facts["ages"] or ()
    return sum(max(one.platform.ages[age] for one in chosen) / 3 for age in ages) / len(ages) if ages else 0.0


def _upkeep(
    candidates: Mapping[str, Candidate], focus: Sequence[Candidate], facts: Facts, scoring: Mapping[str, Any]
) -> list[Candidate]:
    """Profiles and living places to keep correct; at most one network, the best of those left."""
    chosen = {one.code for one in focus}
    rest = sorted((one for one in candidates.values() if one.code not in chosen), key=lambda one: -one.score)
    kept, networks = [], 0
    for one in rest:
        if not _may_be_kept(one, facts, scoring):
            continue
        if one.platform.family == "network":
            networks += 1
            if networks > 1:
                continue
        kept.append(one)
    return kept


def _may_be_kept(one: Candidate, facts: Facts, scoring: Mapping[str, Any]) -> bool:
    """Whether a place outside the focus may be kept up to date."""
    if not facts["has_profile"] or any(barrier.kind == "refused" for barrier in one.barriers):
        return False
    if wants_upkeep(one, facts):
        return True
    return one.existing and one.only_soft and one.score >= scoring["upkeep_floor"]


def _share_hours(focus: Sequence[Candidate], hours: float | None, scoring: Mapping[str, Any]) -> dict[str, float]:
    """Hours a week for each place: its minimum, then steps in turn up to what is enough; never above ``hours``."""
    shares = {one.code: one.minimum for one in focus}
    if hours is None:
        return shares
    step = scoring["hours_step"] if hours < scoring["coarse_from"] else scoring["coarse_step"]
    free = hours - sum(shares.values())
    growing = list(focus)
    while growing:
        for one in list(growing):
            more = step - shares[one.code] % step
            if free < more or shares[one.code] + more > max(one.platform.hours.enough, one.minimum):
                growing.remove(one)
                continue
            shares[one.code] += more
            free -= more
    return shares
