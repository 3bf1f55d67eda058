"""The parts of a plan. Times are whole minutes, so that a week's sum is exact; texts are in the plan's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

# Kinds of steps
BEFORE, TIMING, FIRST, PAUSE, RHYTHM, UPKEEP = "before", "timing", "first", "pause", "rhythm", "upkeep"

# What becomes of an account
FOCUS, KEEP = "focus", "keep"

# Why a plan has no work on platforms in its weeks
HOURS_UNKNOWN, NO_PLATFORM, NO_HOURS, NOTHING = "hours_unknown", "no_platform", "no_hours", "nothing"


@dataclass(frozen=True)
class Share:
    """Time assumed for one advised platform."""

    code: str
    name: str
    minutes: int  # a week


@dataclass(frozen=True)
class Step:
    """One thing to do; ``code`` is its platform, None for what comes before any platform."""

    kind: str
    code: str | None
    text: str
    minutes: int
    continued: bool = False  # begun in an earlier session
    unfinished: bool = False  # goes on in a later session


@dataclass(frozen=True)
class Session:
    """Steps done in one go, at a proposed local time."""

    day: date
    begin: time
    title: str
    code: str | None
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """Length of the session."""
        return sum(step.minutes for step in self.steps)


@dataclass(frozen=True)
class Week:
    """One week; its minutes never exceed the owner's."""

    number: int  # from 1
    start: date
    sessions: tuple[Session, ...]

    @property
    def minutes(self) -> int:
        """Minutes of the whole week."""
        return sum(session.minutes for session in self.sessions)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Steps of all sessions, in order."""
        return tuple(step for session in self.sessions for step in session.steps)


@dataclass(frozen=True)
class Review:
    """The day on which places are judged, and the rule; no codes when none is advised."""

    day: date
    codes: tuple[str, ...]
    names: tuple[str, ...]
    rule: str


@dataclass(frozen=True)
class Measure:
    """A business number to watch, and how to count it by hand; ``code`` None when no platform carries it."""

    code: str | None
    name: str
    metric: str
    by_hand: str


@dataclass(frozen=True)
class Tally:
    """A sheet to print: one column for each answer, one row for each week."""

    columns: tuple[str, ...]
    weeks: tuple[date, ...]


@dataclass(frozen=True)
class Account:
    """An existing account: ``fate`` is "focus", "keep" or "pause"; ``close`` how to close it decently, or ""."""

    code: str
    name: str
    fate: str
    reason: str
    how: str = ""
    close: str = ""


@dataclass(frozen=True)
class Source:
    """Where a figure or a rule comes from."""

    title: str
    year: str  # "" when not shown
    url: str


@dataclass(frozen=True)
class Plan:
    """The whole plan in one language ("fr" or "en")."""

    lang: str
    business: str  # in the owner's words, "" when unknown
    start: date
    week_minutes: int | None  # the owner's minutes a week; None when unknown
    limit: str | None  # one of the limits above, None for a full plan
    shares: tuple[Share, ...]
    weeks: tuple[Week, ...]
    later: tuple[Step, ...]  # what the four weeks could not hold
    measures: tuple[Measure, ...]
    tally: Tally
    reviews: tuple[Review, ...]  # the first is the next to come; never empty
    reuse: tuple[str, ...]
    accounts: tuple[Account, ...]
    assumptions: tuple[str, ...]
    sources: tuple[Source, ...]
