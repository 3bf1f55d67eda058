"""What one unanswered question would change, said as a condition: "more than 3 h: these; otherwise those"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.knowledge.loader import Knowledge, load
from advisor.profile import validate
from advisor.recommendation.decision import decide, focus_codes
from advisor.recommendation.missing import alternatives, missing

HOURS = "hours_per_week"
#: Hours a week between which a limit is looked for.
HOURS_TRIED = (0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)
#: Unanswered fields in the order in which they are worth a condition: what the owner knows at once comes first.
WORTH = (HOURS, "skills", "customer_kind", "market", "goals", "audience_ages", "assets", "existing_channels")
#: Answers tried first where some are likelier than others.
LIKELY = {
    "goals": (["online_sales"], ["loyalty"], ["leads"], ["footfall"], ["awareness"], ["reputation"], ["recruitment"]),
    "audience_ages": (["18_24"], ["50_64", "65_plus"], ["25_34"], ["35_49"]),
}


@dataclass(frozen=True)
class Condition:
    """If ``field`` is ``value`` (for hours: at least so many), ``then`` is advised, otherwise ``otherwise``."""

    field: str
    value: Any
    then: tuple[str, ...]
    otherwise: tuple[str, ...]


def conditional(profile: Mapping[str, Any], knowledge: Knowledge | None = None) -> Condition | None:
    """The condition of the most telling unanswered field, or None when nothing unanswered changes the platforms.

    Raises ``advisor.profile.ProfileError`` for a profile that cannot be used.
    """
    knowledge = knowledge or load()
    checked = validate(profile)
    decision = decide(checked, knowledge)
    open_fields = missing(checked, decision, knowledge) if decision.facts["has_profile"] else []
    found = (_condition(checked, name, decision.codes, knowledge) for name in WORTH if name in open_fields)
    return next((one for one in found if one is not None), None)


def _condition(profile: dict[str, Any], name: str, now: tuple[str, ...], knowledge: Knowledge) -> Condition | None:
    """The first answer to a field that leads elsewhere."""
    if name == HOURS:
        return _hours(profile, knowledge)
    for value in LIKELY.get(name) or alternatives(name, knowledge):
        then = focus_codes({**profile, name: value}, knowledge)
        if then and set(then) != set(now):
            return Condition(name, value, then, now)
    return None


def _hours(profile: dict[str, Any], knowledge: Knowledge) -> Condition | None:
    """The lowest number of hours from which more places are worth it, against the place worth it below."""
    sets = [(hours, focus_codes({**profile, HOURS: hours}, knowledge)) for hours in HOURS_TRIED]
    for (_, below), (hours, above) in itertools.pairwise(sets):
        if below and len(above) > len(below):
            return Condition(HOURS, hours, above, below)
    return next((Condition(HOURS, hours, codes, ()) for hours, codes in sets if codes and not sets[0][1]), None)
