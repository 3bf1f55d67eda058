"""The contract's way of comparing facts, as far as the tests of understanding need it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from advisor.profile import LIST_FIELDS, NUMBER_FIELDS
from advisor.understanding import FACT_INTENTS, extract_facts

_EMPTY_WORDS = frozenset(
    ["de", "du", "la", "le", "les", "des", "un", "une", "a", "an", "the", "of", "et", "and", "l", "d"]
)


def _words(text: str) -> set[str]:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return set(re.findall(r"[a-z0-9]+", ascii_text)) - _EMPTY_WORDS


def same_words(wanted: str, got: str) -> bool:
    """At least half of the wanted words are there."""
    both = _words(wanted) & _words(got)
    return bool(both) and len(both) >= 0.5 * len(_words(wanted))


def facts_f1(rows: Iterable[dict[str, Any]], lang: str) -> float:
    """Micro F1 of the facts of gold rows (utterances schema); facts of other than fact intents are dropped."""
    right = extra = missed = 0
    for row in rows:
        also = row.get("also", {})
        intents = {row["intent"], *also.get("intent", [])}
        stated = extract_facts(row["text"], row["asked"], lang).stated if intents & FACT_INTENTS else {}
        for field in set(row["profile"]) | set(stated):
            counts = _compare(field, row, stated.get(field), also.get(field))
            right, extra, missed = right + counts[0], extra + counts[1], missed + counts[2]
    return 2 * right / (2 * right + extra + missed)


def _compare(field: str, row: dict[str, Any], got: Any, tolerated: Any) -> tuple[int, int, int]:
    """Right, extra and missed facts of one field."""
    wanted = row["profile"].get(field)
    if field in LIST_FIELDS:
        return _compare_lists(wanted, got, set(tolerated or []))
    if wanted is None:
        return 0, int(tolerated is None or (field != "business_type" and got not in tolerated)), 0
    if got is None:
        return 0, 0, 1
    same = got == wanted or got in (tolerated or [])
    if field in NUMBER_FIELDS:
        low, high = row.get("accept", {}).get(field, [wanted, wanted])
        same = low - 0.51 <= got <= high + 0.51 if field == "monthly_budget" else low - 0.11 <= got <= high + 0.11
    elif field == "business_type":
        same = same_words(wanted, got)
    return (1, 0, 0) if same else (0, 1, 1)


def _compare_lists(wanted: list[str] | None, got: list[str] | None, tolerated: set[str]) -> tuple[int, int, int]:
    """Each code is a fact; "none" said by both is one."""
    if wanted == []:
        return (1, 0, 0) if got == [] else (0, len(set(got or []) - tolerated), int(got is None))
    said, asked_for = set(got or []), set(wanted or [])
    return len(said & asked_for), len(said - asked_for - tolerated), len(asked_for - said)
