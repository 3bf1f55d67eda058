"""Whether a clause fires: its tests against the derived facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from advisor.knowledge.schema import Clause, Test

Compare = Callable[[Any, Any], bool]


def _number(compare: Compare) -> Compare:
    """A comparison of numbers that fails when the fact is unknown."""
    return lambda fact, value: fact is not None and compare(fact, value)


COMPARISONS: dict[str, Compare] = {
    "is": lambda fact, value: fact is not None and bool(fact == value),
    "is_not": lambda fact, value: fact is None or bool(fact != value),
    "in": lambda fact, value: fact is not None and fact in value,
    "not_in": lambda fact, value: fact is None or fact not in value,
    "any": lambda fact, value: any(item in value for item in fact or ()),
    "none": lambda fact, value: not any(item in value for item in fact or ()),
    "below": _number(lambda fact, value: fact < value),
    "at_least": _number(lambda fact, value: fact >= value),
    "above": _number(lambda fact, value: fact > value),
    "known": lambda fact, value: (fact is not None) == value,
}


def holds(test: Test, facts: Mapping[str, Any]) -> bool:
    """Whether one test holds. Raises ``KeyError`` for a fact that does not exist."""
    return COMPARISONS[test.op](facts[test.fact], test.value)


def fires(clause: Clause, facts: Mapping[str, Any]) -> bool:
    """Whether every test of the clause holds."""
    for test in clause.when:  # noqa: SIM110 - the innermost loop of all: a generator costs half as much again
        if not COMPARISONS[test.op](facts[test.fact], test.value):
            return False
    return True


def fired(clauses: Iterable[Clause], facts: Mapping[str, Any]) -> list[Clause]:
    """The clauses that fire, in their order."""
    return [clause for clause in clauses if fires(clause, facts)]
