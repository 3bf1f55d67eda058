"""What the clauses that fired do to each platform, gathered once for all platforms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from advisor.knowledge.schema import Clause, Words
from advisor.recommendation.facts import Facts


@dataclass(frozen=True)
class Reason:
    """One contribution (points, positive or negative) or one barrier, with what is needed to say it."""

    kind: str
    points: float = 0.0
    words: Words | None = None
    clause: Clause | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Effects:
    """By platform code: ``exclusions``, the owner's own refusal first, and ``additions`` of points, each as reasons;
    ``only`` holds the clauses that shut out all other platforms."""

    exclusions: dict[str, list[Reason]] = field(default_factory=dict)
    additions: dict[str, list[Reason]] = field(default_factory=dict)
    only: list[Clause] = field(default_factory=list)


def effects_of(clauses: Sequence[Clause], facts: Facts) -> Effects:
    """Gather what these clauses, which fired on these facts, do."""
    effects = Effects(only=[clause for clause in clauses if clause.then.only is not None])
    existing = facts["existing"] or ()
    for clause in clauses:
        for code in facts[clause.then.exclude_from] if clause.then.exclude_from else ():
            _note(effects.exclusions, code, Reason("refused", words=clause.say, clause=clause))
    for clause in clauses:
        for code in clause.then.exclude:
            if not (clause.then.spare_existing and code in existing):
                _note(effects.exclusions, code, Reason("excluded", words=clause.say, clause=clause))
        for code, points in _points(clause, facts).items():
            if points:
                _note(effects.additions, code, Reason("rule", points, clause.say, clause))
    return effects


def _points(clause: Clause, facts: Facts) -> dict[str, float]:
    """Points that a clause gives, by platform code."""
    if not clause.then.add_from:
        return clause.then.add
    points = dict(clause.then.add)
    for code in facts[clause.then.add_from]:
        points[code] = points.get(code, 0.0) + clause.then.points
    return points


def _note(table: dict[str, list[Reason]], code: str, reason: Reason) -> None:
    table.setdefault(code, []).append(reason)
