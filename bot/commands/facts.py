"""``sansgourou facts``: facts of the knowledge base that are older than so many years, or undated."""

from __future__ import annotations

from advisor import clock
from advisor.knowledge.loader import load, stale

OK = 0


def run(years: int) -> int:
    """Print one fact a line, the oldest first, and how many there are; returns the exit code."""
    knowledge = load()
    old = stale(knowledge, clock.today().year, years)
    quoted = {figure.fact for figure in knowledge.figures.values()}
    for fact in old:
        mark = "  (quoted in advice)" if fact.id in quoted else ""
        print(f"{fact.year:>9}  {fact.id}: {fact.value} {fact.unit}{mark}")
    print(f"{len(old)} of {sum(fact.found for fact in knowledge.facts.values())} facts are older than {years} years.")
    return OK
