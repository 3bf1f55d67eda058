"""What a conversation remembers of the last consultant check, small enough for its slot; words are made again."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.offers import in_words
from advisor.redflags.vetting import assessed, open_questions, steps, words_of

NAME = "name"
_KEPT = ("code", "source", "severity", "quote", "start", "end", "post")


@dataclass
class Vetting:
    """The last check and what the owner adds to it.

    ``asked`` is the code of the question, step or name that is awaited, ``pending`` the interview's question that
    waits meanwhile, ``todo`` what is still to be asked; the rest is what was said.
    """

    lang: str
    flags: list[dict[str, Any]]
    signs: list[dict[str, str]]
    silences: list[str]
    silent: bool = False
    check_id: int | None = None
    name: str | None = None
    name_asked: bool = False
    asked: str | None = None
    pending: str | None = None
    missed: bool = False
    choosing: bool = False  # asked which finding is contested
    todo: list[str] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)
    contested: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, result: Mapping[str, Any], check_id: int | None) -> Vetting:
        """A new one for a check's result."""
        flags = [{key: flag[key] for key in _KEPT if key in flag} for flag in result["flags"]]
        silences = [silence["code"] for silence in result.get("not_mentioned", [])]
        silent = bool(result.get("silent"))
        return cls(result["lang"], flags, list(result["good_signs"]), silences, silent, check_id)

    @classmethod
    def from_slot(cls, value: Mapping[str, Any]) -> Vetting | None:
        """Rebuilt from a copy of a slot, or a change would not be seen; None when nothing was checked yet."""
        known = {f.name for f in fields(cls)}
        return cls(**{k: deepcopy(v) for k, v in value.items() if k in known}) if value.get("lang") else None

    def to_slot(self) -> dict[str, Any]:
        """A JSON-safe copy."""
        return asdict(self)

    def result(self, lang: str) -> dict[str, Any]:
        """The check with all that was added, in words of `lang`."""
        base = {
            "lang": self.lang,
            "flags": [_with_words(flag, lang) for flag in self.flags],
            "good_signs": self.signs,
            "not_mentioned": in_words(self.silences, lang),
            "silent": self.silent,
            "verify": [check.in_language(lang) for check in knowledge.verification_list()],
        }
        added = {"said": self.said} if self.said else {}
        return {**assessed(base, self.told, self.steps, self.contested, lang), **added}

    def open_questions(self) -> list[str]:
        """Questions that neither the text nor the owner has answered."""
        return [code for code in open_questions(self.result(self.lang)) if code not in self.told]

    def open_steps(self) -> list[str]:
        """Steps of the checklist without a result."""
        return [code for code in steps() if code not in self.steps]


def _with_words(flag: Mapping[str, Any], lang: str) -> dict[str, Any]:
    return {**flag, **words_of(flag["code"], flag["source"], lang)}
