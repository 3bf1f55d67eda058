"""What a conversation remembers beside the profile; small enough to travel in one slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

# Stages of a conversation
INTERVIEW = "interview"
SUMMARY = "summary"
ADVISED = "advised"

# Side questions that wait for one reply, whatever the stage
PITCH = "pitch"
COMPARE = "compare"
ERASURE = "erasure"
RESTART = "restart"
CORRECTION = "correction"
GUESS = "guess"
WHAT_IF = "what_if"
RESULTS = "results"


@dataclass
class State:
    """Bookkeeping of one conversation.

    ``asked`` is the field whose answer is awaited, ``misses`` counts fruitless replies and ``unknowns`` each
    "I don't know" per field,
    ``skipped`` holds fields the owner refused or could not answer, ``partial`` lists mentioned in passing whose
    question is still to be asked, ``foreign`` counts messages in a row
    in the other language, ``vetting`` is what the owner adds to the last consultant check
    (``advisor.conversation.vetting``). ``extra`` are profile fields beyond the contract, ``supposed`` is what a what-if
    would change, ``defended`` are the platforms last explained, ``advised`` is the advice followed: ``on`` (ISO date of
    the first time), ``platforms``, ``returned`` (ISO date of the last return greeted).
    """

    stage: str = INTERVIEW
    asked: str | None = None
    awaiting: str | None = None
    misses: dict[str, int] = field(default_factory=dict)
    unknowns: dict[str, int] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    partial: list[str] = field(default_factory=list)
    greeted: bool = False
    language: str | None = None
    language_certain: bool = False
    foreign: int = 0
    vetting: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    supposed: dict[str, Any] = field(default_factory=dict)
    defended: list[str] = field(default_factory=list)
    advised: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> State:
        """Rebuild from a slot; unknown keys of an older or newer version are dropped."""
        known = {f.name for f in fields(cls)}
        return cls(**{k: v for k, v in (value or {}).items() if k in known})

    def to_slot(self) -> dict[str, Any]:
        """A JSON-safe copy."""
        return asdict(self)

    def miss(self, name: str) -> int:
        """Count one more fruitless reply on a field and return the count."""
        self.misses = {**self.misses, name: self.misses.get(name, 0) + 1}
        return self.misses[name]

    def unknown(self, name: str) -> int:
        """Count one more "I don't know" on a field and return the count."""
        self.unknowns = {**self.unknowns, name: self.unknowns.get(name, 0) + 1}
        return self.unknowns[name]

    def skip(self, name: str) -> None:
        """Leave a field empty for good; it is not asked again."""
        if name not in self.skipped:
            self.skipped = [*self.skipped, name]
