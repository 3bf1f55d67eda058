"""The plan's own words and planning data, read once from ``words.yml`` and ``tasks.yml``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

NBSP = "\u00a0"
_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    return _read("words.yml")


@lru_cache(maxsize=1)
def tasks() -> dict[str, Any]:
    """Planning assumptions and the texts of steps, as in ``tasks.yml``; treat as read-only."""
    return _read("tasks.yml")


def planning(name: str) -> Any:
    """One planning assumption."""
    return tasks()["planning"][name]


def say(key: str, lang: str, **values: Any) -> str:
    """A phrase of ``words.yml`` with its placeholders filled; KeyError for an unknown one."""
    return typeset(_words()[key][lang], lang).format(**values)


def task(group: str, code: str, lang: str) -> str:
    """A text of ``tasks.yml``; empty for a code without one."""
    words = tasks()[group].get(code)
    return typeset(words[lang], lang) if words else ""


def listing(names: Sequence[str], lang: str) -> str:
    """«a, b et c» / "a, b and c"."""
    return ", ".join(names[:-1]) + say("and", lang) + names[-1] if len(names) > 1 else "".join(names)


def duration(minutes: int, lang: str) -> str:
    """Minutes as read: "45 min", "2 h", "1 h 15"."""
    hours, rest = divmod(minutes, 60)
    key = "minutes" if not hours else "hours_and_minutes" if rest else "hours"
    return say(key, lang, hours=hours, minutes=rest).replace(" ", NBSP)


def typeset(text: str, lang: str) -> str:
    """French non-breaking spaces before high punctuation and inside « »."""
    if lang != "fr":
        return text
    for mark in ":;?!»%€":
        text = text.replace(f" {mark}", f"{NBSP}{mark}")
    return text.replace("« ", f"«{NBSP}")


def _read(name: str) -> Any:
    return yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
