"""Which unanswered fields would change the advice: each possible answer is really tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.knowledge.loader import Knowledge
from advisor.profile import AUDIENCE_AGES, CUSTOMER_KINDS, FIELDS, GOALS, MARKETS, SECTORS
from advisor.recommendation.decision import Decision, focus_codes

#: Answers tried for each field: every code alone, hours on both sides of each limit.
ALTERNATIVES: dict[str, tuple[Any, ...]] = {
    "sector": SECTORS,
    "market": MARKETS,
    "customer_kind": CUSTOMER_KINDS,
    "goals": tuple([goal] for goal in GOALS),
    "audience_ages": tuple([age] for age in AUDIENCE_AGES),
    "hours_per_week": (0.5, 2.0, 5.0, 12.0),
    "skills": (["none"], ["photo"], ["video", "on_camera"], ["writing"]),
    "assets": ([], ["website", "photos"], ["customer_emails"], ["website", "blog", "expertise"]),
}
CHANNELS = "existing_channels"
#: Without these nothing can be judged.
NEEDED = ("sector", "market", "customer_kind", "goals", "audience_ages", "hours_per_week", "skills")


def missing(profile: Mapping[str, Any], decision: Decision, knowledge: Knowledge) -> list[str]:
    """Unanswered contract fields that would change which platforms are advised, in asking order."""
    if decision.stopped:
        return ["goals"] if decision.facts["no_goal"] else []
    unanswered = [name for name in FIELDS if name in (*ALTERNATIVES, CHANNELS) and profile.get(name) is None]
    if not decision.facts["has_profile"]:
        return [name for name in unanswered if name in NEEDED]
    return [name for name in unanswered if name == "goals" or _changes(profile, name, decision, knowledge)]


def alternatives(name: str, knowledge: Knowledge) -> tuple[Any, ...]:
    """The answers tried for a field; which channels are tried stands in ``scoring.yml``."""
    return tuple(knowledge.scoring["channels_tried"]) if name == CHANNELS else ALTERNATIVES[name]


def _changes(profile: Mapping[str, Any], name: str, decision: Decision, knowledge: Knowledge) -> bool:
    """Whether some answer to this field leads to other platforms."""
    now = set(decision.codes)
    return any(set(codes) != now for codes in _tried(profile, name, knowledge))


def _tried(profile: Mapping[str, Any], name: str, knowledge: Knowledge) -> Iterator[tuple[str, ...]]:
    """The platforms advised for each alternative answer."""
    for value in alternatives(name, knowledge):
        yield focus_codes({**profile, name: value}, knowledge)
