"""Which question comes next, and what new facts do to a profile."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from advisor.profile import FIELDS, LIST_FIELDS, Profile

NEVER_ALONE = "none"
#: "On my site" in an opening is rarely all there is to start from.
MENTIONED_BY_THE_WAY = "assets"


def next_field(profile: Mapping[str, Any], skipped: Collection[str] = (), partial: Collection[str] = ()) -> str | None:
    """The first field of the asking order that is neither settled nor skipped; None when all are."""
    return next((name for name in FIELDS if not _settled(name, profile, skipped, partial)), None)


def progress(
    profile: Mapping[str, Any], skipped: Collection[str] = (), partial: Collection[str] = ()
) -> dict[str, int]:
    """Settled questions and all questions, as ``{"done", "total"}``."""
    return {"done": sum(_settled(name, profile, skipped, partial) for name in FIELDS), "total": len(FIELDS)}


def only_in_passing(asked: str | None, known: Mapping[str, Any], changed: Collection[str]) -> list[str]:
    """Lists that a message has begun which was no answer about them: a mention in passing is rarely all there is."""
    return [
        name
        for name in changed
        if (asked or name == MENTIONED_BY_THE_WAY) and name in LIST_FIELDS and name != asked and name not in known
    ]


def merge(profile: Profile, stated: Profile, removed: Mapping[str, list[str]], replacing: bool) -> Profile:
    """A new profile with what a message states.

    A stated list is added to what is known, unless the owner replaces without withdrawing single items:
    then it replaces. Withdrawn items go. Single values always replace.
    """
    merged = dict(profile)
    for name, items in removed.items():
        if name in merged:
            merged[name] = [item for item in merged[name] if item not in items]
    for name, value in stated.items():
        replaces = name not in LIST_FIELDS or (replacing and name not in removed)
        merged[name] = value if replaces else _union(merged.get(name, []), value)
    return merged


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Fields whose value differs, in asking order."""
    return [name for name in FIELDS if before.get(name) != after.get(name)]


def _settled(name: str, profile: Mapping[str, Any], skipped: Collection[str], partial: Collection[str]) -> bool:
    return name in skipped or (name in profile and name not in partial)


def _union(known: list[str], more: list[str]) -> list[str]:
    union = list(dict.fromkeys([*known, *more]))
    return union if len(union) == 1 else [item for item in union if item != NEVER_ALONE]
