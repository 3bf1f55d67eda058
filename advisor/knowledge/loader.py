"""Read the knowledge files once and check that their references hold together."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from advisor.knowledge.schema import Clause, Fact, Figure, FollowUp, Platform, Rule, Sector, Source, Trait, Words

HERE = Path(__file__).parent


class KnowledgeError(ValueError):
    """A knowledge file names something that does not exist."""


@dataclass(frozen=True)
class Knowledge:
    """Everything the recommendation reads. Mappings are by code or id; treat them as read-only."""

    platforms: dict[str, Platform]
    rules: dict[str, Rule]
    facts: dict[str, Fact]
    figures: dict[str, Figure]
    sources: dict[str, Source]
    sectors: dict[str, Sector]
    traits: tuple[Trait, ...]
    labels: dict[str, dict[str, Words]]
    phrases: dict[str, Words]
    scoring: dict[str, Any]
    followup: FollowUp

    def clauses(self) -> Iterator[Clause]:
        """Every clause of every rule, in the order of the file."""
        return (clause for rule in self.rules.values() for clause in rule.clauses)

    @cached_property
    def choosing(self) -> tuple[Clause, ...]:
        """The clauses that may change which platforms are advised; the others only say something."""
        return tuple(clause for clause in self.clauses() if clause.then.chooses)


@lru_cache(maxsize=4)
def load(folder: Path = HERE) -> Knowledge:
    """Read and check a knowledge folder (the product's own by default); cached by folder.

    Raises ``pydantic.ValidationError`` for a wrong shape, ``KnowledgeError`` for a broken reference.
    """
    rules = [Rule(**row) for row in _yaml(folder / "rules.yml")]
    platforms = [Platform(**_yaml(path)) for path in sorted((folder / "platforms").glob("*.yml"))]
    words = _yaml(folder / "words.yml")
    sectors = _yaml(folder / "sectors.yml")
    knowledge = Knowledge(
        platforms=_by(platforms, "code"),
        rules=_by(rules, "id"),
        facts=_by((Fact(**row) for row in _csv(folder / "facts.csv")), "id"),
        figures=_by((Figure(**row) for row in _yaml(folder / "figures.yml")), "id"),
        sources=_by((Source(**row) for row in _csv(folder / "sources.csv")), "id"),
        sectors={code: Sector(**row) for code, row in sectors["sectors"].items()},
        traits=tuple(Trait(**row) for row in sectors["traits"]),
        labels={kind: {code: Words(**row) for code, row in rows.items()} for kind, rows in words["labels"].items()},
        phrases={key: Words(**row) for key, row in words["phrases"].items()},
        scoring=_yaml(folder / "scoring.yml"),
        followup=FollowUp(**_yaml(folder / "followup.yml")),
    )
    _check_references(knowledge)
    return knowledge


def stale(knowledge: Knowledge, year: int, age: int = 2) -> list[Fact]:
    """Facts older than ``age`` years, or without a year, as seen from ``year``; the oldest first."""
    found = [fact for fact in knowledge.facts.values() if fact.found]
    old = [fact for fact in found if not fact.year.isdigit() or year - int(fact.year) > age]
    return sorted(old, key=lambda fact: (fact.year if fact.year.isdigit() else "0", fact.id))


def numbers(fact: Fact) -> list[str]:
    """Numbers of a fact's value, then of its unit, in order: ``"3 to 4"`` gives ``["3", "4"]``."""
    return re.findall(r"\d+(?:\.\d+)?", f"{fact.value} {fact.unit}".replace(",", ""))


def _yaml(path: Path) -> Any:
    """Content of a YAML file."""
    with path.open(encoding="utf-8") as stream:
        return YAML(typ="safe").load(stream)


def _csv(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _by(records: Iterable[Any], key: str) -> dict[str, Any]:
    """Records by their key; a key that comes twice is an error."""
    found: dict[str, Any] = {}
    for record in records:
        name = getattr(record, key)
        if name in found:
            raise KnowledgeError(f"{key} {name} comes twice")
        found[name] = record
    return found


def _check_references(knowledge: Knowledge) -> None:
    """Every fact, figure, source, rule and platform that is named exists."""
    for kind, name, known in _references(knowledge):
        if name not in known:
            raise KnowledgeError(f"{kind} names {name}, which does not exist")


def _references(knowledge: Knowledge) -> Iterator[tuple[str, str, Any]]:
    """What is named, by whom, and where it must be found."""
    for figure in knowledge.figures.values():
        yield f"figure {figure.id}", figure.fact, knowledge.facts
    for rule in knowledge.rules.values():
        for source in rule.sources:
            yield f"rule {rule.id}", source, knowledge.sources
    for platform in knowledge.platforms.values():
        who = f"platform {platform.code}"
        for figure_id in platform.figures:
            yield who, figure_id, knowledge.figures
        for fact in (platform.hours.fact, platform.cadence, platform.ad_floor, platform.shelf_life):
            yield who, fact, knowledge.facts
    for clause in _all_clauses(knowledge):
        yield from _clause_references(knowledge, clause)


def _all_clauses(knowledge: Knowledge) -> Iterator[Clause]:
    """Clauses of the rules and of the platforms."""
    yield from knowledge.clauses()
    for platform in knowledge.platforms.values():
        yield from platform.blocked


def _clause_references(knowledge: Knowledge, clause: Clause) -> Iterator[tuple[str, str, Any]]:
    """Rules, figures and platforms named by one clause."""
    effect, who = clause.then, f"a clause of {clause.rule}"
    yield who, clause.rule, knowledge.rules
    for figure in clause.figures:
        yield who, figure, knowledge.figures
    for code in (*effect.exclude, *(effect.only or ()), *effect.add, *effect.note, *effect.upkeep):
        yield who, code, knowledge.platforms
