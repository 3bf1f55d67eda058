"""The rule that gave a verdict, in words: how many of which severity, and what that makes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.verdict import NO_RED_FLAG, POINTS, WALK_AWAY, WALK_AWAY_FROM, verdict


@cache
def _words() -> dict[str, Any]:
    return dict(knowledge.read_yaml("rule.yml"))


def rule_in_words(severities: Sequence[str], lang: str, silent: bool = False) -> str:
    """One sentence: "two red flags → serious doubts (4 points; …)"; `silent`: the offer mentions nothing."""
    said = verdict(severities, silent)
    points = sum(POINTS[severity] for severity in severities)
    values = {
        "verdict": _words()["verdicts"][said][lang],
        "counts": _counts(severities, lang),
        "points": str(points),
    }
    text: str = _words()["reasons"][_reason(said, points)][lang]
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text[:1].upper() + text[1:]


def verdict_in_words(said: str, lang: str) -> str:
    """A verdict in a few words."""
    return str(_words()["verdicts"][said][lang])


def _reason(said: str, points: int) -> str:
    if not points:
        return "none" if said == NO_RED_FLAG else "silences"
    if said == WALK_AWAY and points < WALK_AWAY_FROM:
        return "hard_stop"
    return "points" if points > 1 else "one_point"


def _counts(severities: Sequence[str], lang: str) -> str:
    parts = []
    for severity, forms in _words()["counts"].items():
        number = list(severities).count(severity)
        if number:
            parts.append(forms["one" if number == 1 else "many"][lang].replace("{number}", str(number)))
    return str(_words()["and"][lang]).join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
