"""What the rules test: facts derived from the owner's answers. ``None`` means unknown, never a guess."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from advisor.knowledge.loader import Knowledge

Facts = dict[str, Any]
YOUNG = {"under_18", "18_24"}
OVER_50 = {"50_64", "65_plus"}
CAMERA = {"video", "on_camera"}
COUNTRIES = {
    "fr": "FR",
    "france": "FR",
    "us": "US",
    "usa": "US",
    "united states": "US",
    "etats-unis": "US",
    "uk": "UK",
    "gb": "UK",
    "united kingdom": "UK",
    "royaume-uni": "UK",
    "england": "UK",
}
#: Numbers that a profile may hold beyond the contract.
EXTRA_NUMBERS = ("rating", "review_count", "last_review_months", "deadline_weeks", "weeks_tested")
#: Yes or no answers that a profile may hold beyond the contract.
EXTRA_FLAGS = (
    "vanity_goal",
    "measures_origin",
    "wants_everywhere",
    "pastes_same_text",
    "hires_help",
    "number_moved",
    "knows_presence",
)


def derive(profile: Mapping[str, Any], knowledge: Knowledge) -> Facts:
    """Return the facts that rules test, from a checked profile. Fields that are absent give ``None``."""
    facts: Facts = {**_plain(profile), **_extra(profile, knowledge)}
    facts["traits"] = _traits(profile, knowledge)
    facts.update(_goals(profile, facts, knowledge))
    facts.update(_ages(facts["ages"]))
    facts.update(_traits_as_facts(facts["traits"]))
    facts["near"] = _near(facts)
    facts.update(_means(facts, knowledge))
    facts["has_profile"] = bool(facts["goals"]) and bool(facts["sector"] or facts["market"] or facts["kind"])
    return facts


def fold(text: str) -> str:
    """Text in lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def number(value: Any) -> float | None:
    """A finite number, or ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return float(value)


def _plain(profile: Mapping[str, Any]) -> Facts:
    """Contract fields under the short names that the rules use."""
    return {
        "sector": profile.get("sector"),
        "market": profile.get("market"),
        "kind": profile.get("customer_kind"),
        "hours": number(profile.get("hours_per_week")),
        "budget": number(profile.get("monthly_budget")),
        "ages": profile.get("audience_ages") or None,
        "skills": profile.get("skills"),
        "assets": profile.get("assets"),
        "existing": profile.get("existing_channels"),
    }


def _extra(profile: Mapping[str, Any], knowledge: Knowledge) -> Facts:
    """Fields beyond the contract; a value of the wrong kind counts as unknown."""
    facts: Facts = {name: number(profile.get(name)) for name in EXTRA_NUMBERS}
    for name in EXTRA_FLAGS:
        facts[name] = profile[name] if isinstance(profile.get(name), bool) else None
    for name in ("refused_platforms", "liked_platforms", "suggested_platforms"):
        facts[name] = [code for code in _texts(profile.get(name)) if code in knowledge.platforms]
    facts["has_refused"] = bool(facts["refused_platforms"])
    facts["has_liked"] = bool(facts["liked_platforms"])
    facts["has_suggested"] = bool(facts["suggested_platforms"])
    facts["refused_formats"] = _texts(profile.get("refused_formats"))
    facts["country"] = COUNTRIES.get(fold(str(profile.get("country", ""))))
    has_number, has_date = profile.get("goal_number"), profile.get("goal_date")
    facts["goal_has_number"] = True if has_number is not None and has_date else None
    timed = profile.get("timed_hours")
    facts["timed_hours"] = timed if isinstance(timed, Mapping) else {}
    deadline = facts["deadline_weeks"]
    facts["in_a_hurry"] = None if deadline is None else deadline < 26
    return facts


def _texts(value: Any) -> list[str]:
    """The texts of a list; anything else gives an empty list."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, (list, tuple)) else []


def _traits(profile: Mapping[str, Any], knowledge: Knowledge) -> dict[str, bool]:
    """Traits of the sector, corrected by the owner's own words for the business."""
    sector = knowledge.sectors.get(profile.get("sector") or "")
    traits = dict.fromkeys(sector.traits if sector else (), True)
    words = _words(str(profile.get("business_type") or ""))
    for trait in knowledge.traits if words.strip() else ():
        if any(f" {word}" in words for word in trait.words):
            traits[trait.trait] = trait.value
    return traits


@lru_cache(maxsize=4096)
def _words(business: str) -> str:
    """The owner's words for the business, folded, each after a space; the same for every answer tried."""
    return f" {fold(business)}".replace("'", " ").replace("/", " ")


def _traits_as_facts(traits: Mapping[str, bool]) -> Facts:
    """Traits under the names that rules test; ``None`` where nothing is known."""
    names = (
        "visual",
        "expertise",
        "demo",
        "travellers",
        "neighbours",
        "regulated",
        "pinnable",
        "community",
        "live_show",
        "online",
        "events",
        "industry",
        "planned",
    )
    return {name: traits.get(name) for name in names}


def _goals(profile: Mapping[str, Any], facts: Facts, knowledge: Knowledge) -> Facts:
    """Goals as stated, or the sector's usual ones while they are unknown."""
    stated = profile.get("goals")
    sector = knowledge.sectors.get(facts["sector"] or "")
    usual = list(sector.usual_goals) if sector else []
    goals = list(stated) if stated is not None else usual
    return {
        "goals": goals,
        "goals_guessed": stated is None,
        "first_goal": goals[0] if goals else None,
        "main_goals": goals[:2],
        "no_goal": None if stated is None else not stated,
    }


def _ages(ages: list[str] | None) -> Facts:
    """Whether most customers are over 50, or under 25; and children without young adults."""
    if not ages:
        return {"mostly_over_50": None, "mostly_young": None, "minors_without_young_adults": None}
    return {
        "mostly_over_50": len(OVER_50 & set(ages)) > len(ages) / 2,
        "mostly_young": len(YOUNG & set(ages)) > len(ages) / 2 and "18_24" in ages,
        "minors_without_young_adults": "under_18" in ages and "18_24" not in ages,
    }


def _near(facts: Facts) -> bool | None:
    """Whether customers visit, call or live near; ``None`` when market and sector leave it open."""
    traits, market = facts["traits"], facts["market"]
    if market == "local":
        return not (traits.get("online") and facts["sector"] != "ecommerce")
    if traits.get("always_place"):
        return True
    if market is None:
        return True if traits.get("local") else (False if traits.get("online") else None)
    return bool(traits.get("place")) and not traits.get("online") and "footfall" in facts["goals"]


def _means(facts: Facts, knowledge: Knowledge) -> Facts:
    """What the owner can make and already owns."""
    return {
        "can_film": _can_film(facts),
        "can_photo": _can_photo(facts),
        "can_write": _can_write(facts),
        "has_list": _has_list(facts),
        "has_newsletter": "newsletter" in (*(facts["existing"] or ()), *(facts["assets"] or ())),
        "has_site": _owns(facts, {"website", "blog"}) or (True if facts["traits"].get("shop") else None),
        "has_blog": _owns(facts, {"blog"}) or "blog" in (facts["existing"] or ()),
        "has_shop": _has_shop(facts),
        "qualified_trade": facts["traits"].get("qualified"),
        "compared_by_travellers": _compared(facts, knowledge),
        "qualified": bool(facts["traits"].get("qualified")) or facts["kind"] == "b2b",
        "depends_on_one": _depends_on_one(facts, knowledge),
    }


def _in_use(facts: Facts, knowledge: Knowledge) -> list[tuple[str, str]]:
    """Codes and families of the platforms in use."""
    known = knowledge.platforms
    return [(code, known[code].family) for code in facts["existing"] or () if code in known]


def _compared(facts: Facts, knowledge: Knowledge) -> bool:
    """Whether travellers compare such places: always, or because the owner already has reviews there."""
    traits = facts["traits"]
    reviewed = any(family == "reviews" for _, family in _in_use(facts, knowledge))
    return bool(traits.get("travellers") or (traits.get("visits") and reviewed))


def _can_film(facts: Facts) -> bool | None:
    """Skill in video or on camera, unless the format is refused."""
    if CAMERA & set(facts["refused_formats"]):
        return False
    return None if facts["skills"] is None else bool(CAMERA & set(facts["skills"]))


def _can_photo(facts: Facts) -> bool | None:
    """Able to make pictures, or owning some, unless the format is refused."""
    if "photo" in facts["refused_formats"]:
        return False
    makes = {"photo", "video", "on_camera", "design"} & set(facts["skills"] or ())
    owns = {"photos", "videos"} & set(facts["assets"] or ())
    if makes or owns:
        return True
    return None if facts["skills"] is None or facts["assets"] is None else False


def _can_write(facts: Facts) -> bool | None:
    """Skill in writing, unless the format is refused."""
    if "writing" in facts["refused_formats"]:
        return False
    return None if facts["skills"] is None else "writing" in facts["skills"]


def _owns(facts: Facts, codes: set[str]) -> bool | None:
    """Whether one of these assets is owned; ``None`` when assets are unknown."""
    return None if facts["assets"] is None else bool(codes & set(facts["assets"]))


def _has_list(facts: Facts) -> bool | None:
    """Whether there are customers' addresses to write to."""
    if "newsletter" in (facts["existing"] or ()):
        return True
    return _owns(facts, {"customer_emails", "newsletter"})


def _has_shop(facts: Facts) -> bool | None:
    """Whether an image can lead somewhere: a shop, or a website."""
    return True if facts["traits"].get("shop") else _owns(facts, {"website"})


def _depends_on_one(facts: Facts, knowledge: Knowledge) -> bool | None:
    """Whether one network is all there is: no site, no list."""
    if facts["existing"] is None or facts["assets"] is None:
        return None
    rented = {code for code, family in _in_use(facts, knowledge) if family not in ("own", "profile")}
    owned = {"website", "blog", "newsletter", "customer_emails"} & set(facts["assets"])
    return len(rented) == 1 and not owned and "newsletter" not in facts["existing"]
