"""What an owner wants after a check, or of the files on consultants, read from words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from advisor.redflags.folding import fold

LONGEST = 160  # characters of a wish

_POLITE = (
    r"(?:(?:ok|et|and|alors|now),? )?(?:s'il (?:vous|te) plait,? |please,? |peux-tu |pouvez-vous |tu peux |can you "
    r"|could you |je veux |je voudrais |i want to |i'd like to |let's )?"
)


@dataclass(frozen=True)
class Wish:
    """`kind` is a key of wishes.yml; names as the owner wrote them, "" when none."""

    kind: str
    name: str = ""
    other: str = ""


def read_wish(text: str) -> Wish | None:
    """The wish of a message, or None."""
    if len(text) > LONGEST:
        return None
    folded = fold(text).strip()
    offset = len(fold(text)) - len(fold(text).lstrip())
    for kind, patterns in _patterns().items():
        for pattern in patterns:
            if match := pattern.fullmatch(folded.rstrip(" .!?")):
                return Wish(kind, *(_said(text, match, group, offset) for group in ("name", "other")))
    return None


def _said(text: str, match: re.Match[str], group: str, offset: int) -> str:
    if group not in match.re.groupindex or match[group] is None:
        return ""
    return text[match.start(group) + offset : match.end(group) + offset].strip(" «»\"'“”")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    data = YAML(typ="safe").load(Path(__file__).with_name("wishes.yml").read_text(encoding="utf-8"))
    parts: dict[str, str] = data.pop("parts")
    return {kind: [re.compile(_POLITE + _filled(one, parts)) for one in ones] for kind, ones in data.items()}


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern
