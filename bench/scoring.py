"""How an understood message compares with its label: counts of right, wrong and missing facts."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from advisor.profile import LIST_FIELDS, NUMBER_FIELDS
from advisor.understanding.normalize import fold

#: Words that say nothing of a business; half of the others must be found.
SMALL_WORDS = frozenset(
    ["de", "du", "la", "le", "les", "des", "un", "une", "et", "d", "l", "a", "an", "the", "of", "and"]
)
NEAR = 0.02  # relative difference allowed between numbers

RIGHT, WRONG, MISSING = "right", "wrong", "missing"


def compare(label: dict[str, Any], got: dict[str, Any]) -> dict[str, Counter[str]]:
    """For each field labelled or found, how many facts are right, wrong, missing."""
    fields = set(label["profile"]) | set(got)
    return {field: _compare_field(field, label, got) for field in fields}


def accepted_intents(label: dict[str, Any]) -> set[str]:
    """The label's intent and the tolerated ones."""
    return {label["intent"], *_listed(label.get("also", {}).get("intent"))}


def f1(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1; 0 where nothing was found or wanted."""
    right, wrong, missing = counts[RIGHT], counts[WRONG], counts[MISSING]
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missing) if right + missing else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def _compare_field(field: str, label: dict[str, Any], got: dict[str, Any]) -> Counter[str]:
    wanted, found = label["profile"].get(field), got.get(field)
    tolerated = _listed(label.get("also", {}).get(field))
    if field in LIST_FIELDS:
        return _compare_lists(wanted, found, set(tolerated))
    if wanted is None:
        return Counter({WRONG: 0 if field == "business_type" or found in tolerated else 1})
    if found is None:
        return Counter({MISSING: 1})
    same = _same(field, wanted, found, label.get("accept", {}).get(field)) or found in tolerated
    return Counter({RIGHT: 1}) if same else Counter({WRONG: 1, MISSING: 1})


def _compare_lists(wanted: list[str] | None, found: list[str] | None, tolerated: set[str]) -> Counter[str]:
    if wanted == []:
        return Counter({RIGHT: 1}) if found == [] else Counter({MISSING: 1, WRONG: len(found or [])})
    want, have = set(wanted or []), set(found or [])
    return Counter({RIGHT: len(want & have), WRONG: len(have - want - tolerated), MISSING: len(want - have)})


def _same(field: str, wanted: Any, found: Any, accept: list[float] | None) -> bool:
    if field in NUMBER_FIELDS:
        low, high = accept or (wanted, wanted)
        return low * (1 - NEAR) - 0.01 <= found <= high * (1 + NEAR) + 0.01
    if field == "business_type":
        words = _words(wanted)
        return 2 * len(words & _words(found)) >= len(words) > 0
    return wanted == found


def _words(value: Any) -> set[str]:
    """The words of a name that carry meaning, folded."""
    return set(re.findall(r"[a-z0-9]+", fold(str(value)))) - SMALL_WORDS


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
