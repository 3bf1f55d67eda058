"""Shapes of the knowledge files. Anything unexpected in a file is an error at load."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import BaseModel, Extra, Field, root_validator, validator

from advisor.profile import ASSETS, AUDIENCE_AGES, CUSTOMER_KINDS, GOALS, MARKETS, SECTORS, SKILLS

#: Operators of a test on one derived fact; ``is_not`` also holds when the fact is unknown.
OPERATORS = ("is", "is_not", "in", "not_in", "any", "none", "below", "at_least", "above", "known")


class Record(BaseModel):
    """Base of every record: immutable, no field that the schema does not know."""

    class Config:
        extra = Extra.forbid
        frozen = True


class Words(Record):
    """One text in both languages; ``{placeholders}`` are filled when it is said."""

    fr: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def get(self, lang: str) -> str:
        """Text in the language asked, ``fr`` or ``en``."""
        return self.en if lang == "en" else self.fr


class Test(Record):
    """One test on a derived fact: its name, an operator and the value to compare with."""

    fact: str
    op: str
    value: Any

    @root_validator(pre=True)
    def _from_short_form(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Read ``{fact: hours, below: 1}`` as fact, operator and value."""
        operators = [key for key in values if key in OPERATORS]
        if len(operators) != 1 or set(values) - {"fact", *operators}:
            raise ValueError(f"a test has a fact and one of {OPERATORS}: {values}")
        return {"fact": values.get("fact"), "op": operators[0], "value": values[operators[0]]}


class Strength(str, Enum):
    """What a rule rests on: stated by a source, follows from a figure, or our own judgement."""

    STATED = "S"
    FIGURE = "F"
    JUDGEMENT = "D"


class Effect(Record):
    """What a clause does when it fires. Platform codes, points, or a cap on how many."""

    exclude: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None
    exclude_from: str | None = None
    spare_existing: bool = False
    add: dict[str, float] = {}
    add_from: str | None = None
    points: float = 0.0
    note: tuple[str, ...] = ()
    note_from: str | None = None
    upkeep: tuple[str, ...] = ()
    slots: int | None = Field(default=None, ge=0, le=3)
    new_networks: int | None = Field(default=None, ge=0, le=3)
    before: bool = False
    extra_step: bool = False
    stop: bool = False

    @property
    def chooses(self) -> bool:
        """Whether it may change which platforms are advised."""
        changing = (self.exclude, self.exclude_from, self.add, self.add_from, self.stop)
        limits = (self.only, self.slots, self.new_networks)
        return any(changing) or any(limit is not None for limit in limits)


class Clause(Record):
    """IF every test of ``when`` holds THEN ``then``, said with ``say``."""

    when: tuple[Test, ...] = ()
    then: Effect = Effect()
    say: Words | None = None
    figures: tuple[str, ...] = ()
    rule: str = ""


class Rule(Record):
    """A decision rule with its source numbers (``sources.csv``) and its strength."""

    id: str
    strength: Strength
    sources: tuple[str, ...]
    title: Words
    because: Words
    where: str = "clauses"
    clauses: tuple[Clause, ...] = ()

    @validator("clauses", pre=True)
    def _name_clauses(cls, clauses: Any, values: dict[str, Any]) -> Any:
        """Give every clause the id of its rule, so that a reason can name its source."""
        return [{**clause, "rule": values.get("id", "")} for clause in clauses]


class Hours(Record):
    """Planning assumption, hours a week. ``sourced`` only where a published figure exists."""

    minimum: float = Field(gt=0)
    enough: float = Field(gt=0)
    sourced: bool = False
    fact: str


class GoalService(Record):
    """How strongly a platform serves a goal (0 to 3) and how that is said."""

    strength: float = Field(ge=0, le=3)
    say: Words | None = None


class FirstSteps(Record):
    """First steps on a new place and on one that already lives."""

    new: tuple[Words, ...]
    existing: tuple[Words, ...]


class Platform(Record):
    """One platform: who is there, what it serves, asks, costs and risks, and how it is measured.

    ``cadence``, ``ad_floor`` and ``shelf_life`` name facts, which may say that no source was found.
    """

    code: str
    name: Words
    family: str = Field(regex="^(network|profile|reviews|own|messaging)$")
    focus: str = Field(regex="^(yes|existing_only|never)$")
    hours: Hours
    test_weeks: int = Field(gt=0)
    ages: dict[str, float]
    customers: dict[str, float]
    markets: dict[str, float] = {}
    sectors: dict[str, float] = {}
    goals: dict[str, GoalService]
    skills: dict[str, float] = {}
    assets: dict[str, float] = {}
    blocked: tuple[Clause, ...] = ()
    upkeep_when: tuple[Test, ...] | None = None
    figures: tuple[str, ...] = ()
    cadence: str
    ad_floor: str
    shelf_life: str
    content: Words
    risks: tuple[Words, ...]
    metrics: dict[str, Words] = {}
    first_steps: FirstSteps
    skip: Words
    upkeep: Words
    pause: Words

    @root_validator(skip_on_failure=True)
    def _codes_exist(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Codes are those of the contract; every age and kind of customer is judged."""
        allowed = {
            "sectors": SECTORS,
            "markets": MARKETS,
            "goals": GOALS,
            "skills": SKILLS,
            "assets": ASSETS,
            "metrics": GOALS,
            "ages": AUDIENCE_AGES,
            "customers": CUSTOMER_KINDS,
        }
        for name, codes in allowed.items():
            unknown = set(values[name]) - set(codes)
            if unknown:
                raise ValueError(f"{name} does not know {sorted(unknown)}")
        if set(values["ages"]) != set(AUDIENCE_AGES) or set(values["customers"]) != set(CUSTOMER_KINDS):
            raise ValueError("every age and every kind of customer needs a value")
        return values


class Fact(Record):
    """One row of ``facts.csv``; ``found`` is false where no source gives the figure."""

    id: str
    platform: str
    field: str
    value: str
    unit: str
    country: str
    year: str
    source_title: str
    source_url: str

    @property
    def found(self) -> bool:
        """Whether a source gives this figure."""
        return bool(self.source_url)

    @root_validator
    def _found_means_sourced(cls, values: dict[str, Any]) -> dict[str, Any]:
        """A figure without a source does not exist; a missing figure claims none."""
        if (values["value"] == "no source found") == bool(values["source_url"]):
            raise ValueError(f"{values['id']}: a figure needs a source, a missing figure has none")
        return values


class Figure(Record):
    """A fact that may be quoted: short source name, the ages it speaks of, and its sentence."""

    id: str
    fact: str
    short: str
    ages: tuple[str, ...] = ()
    say: Words

    @validator("ages", each_item=True)
    def _ages_exist(cls, age: str) -> str:
        """Ages are those of the contract."""
        if age not in AUDIENCE_AGES:
            raise ValueError(f"unknown age {age}")
        return age


class Source(Record):
    """One numbered source of the rules."""

    id: str
    title: str
    year: str
    url: str


class Sector(Record):
    """What is usually true of a sector until the owner says otherwise."""

    traits: tuple[str, ...] = ()
    usual_goals: tuple[str, ...] = ()


class Trait(Record):
    """A trait that the owner's own words for the business give or take away."""

    trait: str
    value: bool
    words: tuple[str, ...]


class FollowUp(Record):
    """Limits of the follow-up: days, counts and trials."""

    return_after_days: int = Field(gt=0)
    noise_floor: float = Field(ge=0)
    noise_spread: float = Field(ge=0)
    stop_after_trials: float = Field(ge=1)
