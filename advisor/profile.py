"""The owner's profile: codes and fields of the contract, and the validation of a raw profile.

A profile is a plain ``dict``. Unknown is absent, never 0 and never ``None``; "none" is ``[]`` for
channels and assets, ``["none"]`` for skills and 0 for money. Codes are those of the contract and are
breaking changes when altered.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

SECTORS: tuple[str, ...] = (
    "food_shop",
    "restaurant",
    "beauty_wellness",
    "health",
    "craft_maker",
    "retail_shop",
    "ecommerce",
    "trades_construction",
    "professional_services",
    "b2b_services",
    "software",
    "tourism_lodging",
    "arts_culture",
    "education_training",
    "sport_leisure",
    "real_estate",
    "nonprofit",
    "other",
)
MARKETS: tuple[str, ...] = ("local", "national", "international")
CUSTOMER_KINDS: tuple[str, ...] = ("b2c", "b2b", "both")
GOALS: tuple[str, ...] = (
    "footfall",
    "online_sales",
    "leads",
    "loyalty",
    "awareness",
    "recruitment",
    "reputation",
    "support",
)
AUDIENCE_AGES: tuple[str, ...] = ("under_18", "18_24", "25_34", "35_49", "50_64", "65_plus")
SKILLS: tuple[str, ...] = ("photo", "video", "on_camera", "writing", "design", "none")
PLATFORMS: tuple[str, ...] = (
    "facebook",
    "instagram",
    "tiktok",
    "youtube",
    "linkedin",
    "pinterest",
    "x",
    "threads",
    "bluesky",
    "snapchat",
    "reddit",
    "whatsapp",
    "google_business",
    "newsletter",
    "blog",
    "discord",
    "twitch",
    "nextdoor",
    "tripadvisor",
)
ASSETS: tuple[str, ...] = (
    "website",
    "blog",
    "newsletter",
    "customer_emails",
    "photos",
    "videos",
    "expertise",
    "happy_customers",
)

#: Fields of the interview, in the order in which they are asked.
FIELDS: tuple[str, ...] = (
    "business_type",
    "sector",
    "market",
    "customer_kind",
    "goals",
    "audience_ages",
    "hours_per_week",
    "monthly_budget",
    "skills",
    "existing_channels",
    "assets",
)
CODES_BY_FIELD: dict[str, tuple[str, ...]] = {
    "sector": SECTORS,
    "market": MARKETS,
    "customer_kind": CUSTOMER_KINDS,
    "goals": GOALS,
    "audience_ages": AUDIENCE_AGES,
    "skills": SKILLS,
    "existing_channels": PLATFORMS,
    "assets": ASSETS,
}
LIST_FIELDS: tuple[str, ...] = ("goals", "audience_ages", "skills", "existing_channels", "assets")
CHOICE_FIELDS: tuple[str, ...] = ("sector", "market", "customer_kind")
NUMBER_FIELDS: tuple[str, ...] = ("hours_per_week", "monthly_budget")
TEXT_FIELDS: tuple[str, ...] = ("business_type",)
#: Largest value accepted: hours of a whole team in a week; money in a month.
MAXIMUM: dict[str, float] = {"hours_per_week": 1000.0, "monthly_budget": 10_000_000.0}

NOT_A_MAPPING = "not_an_object"
NOT_TEXT = "not_text"
NOT_A_LIST = "not_a_list"
NOT_A_NUMBER = "not_a_number"
OUT_OF_RANGE = "out_of_range"
UNKNOWN_CODE = "unknown_code"

Profile = dict[str, Any]


class ProfileError(ValueError):
    """A profile field that cannot be used.

    ``field`` names it (``"profile"`` for the whole), ``code`` is one of the message codes above.
    """

    def __init__(self, field: str, code: str, value: Any = None) -> None:
        self.field = field
        self.code = code
        self.value = value
        super().__init__(f"{field}: {code}" + ("" if value is None else f" ({str(value)[:60]!r})"))


def validate(raw: Mapping[str, Any]) -> Profile:
    """Return a checked copy of a raw profile: contract fields checked, extra fields kept, ``None`` dropped.

    Lists lose their repetitions and keep their order (goals: most important first); ``none`` beside
    another skill is dropped. Numbers are finite and not negative (hours a week, money a month).
    Raises ``ProfileError`` for the first field that is wrong.
    """
    if not isinstance(raw, Mapping):
        raise ProfileError("profile", NOT_A_MAPPING, type(raw).__name__)
    return {field: _check(field, value) for field, value in raw.items() if value is not None}


def _check(field: str, value: Any) -> Any:
    """Check one value by the kind of its field."""
    if field in LIST_FIELDS:
        return _check_list(field, value)
    if field in NUMBER_FIELDS:
        return _check_number(field, value)
    if field in CHOICE_FIELDS:
        return _check_code(field, value)
    if field in TEXT_FIELDS and not isinstance(value, str):
        raise ProfileError(field, NOT_TEXT, value)
    return value


def _check_code(field: str, value: Any) -> str:
    """One code of the field's list."""
    if not isinstance(value, str):
        raise ProfileError(field, NOT_TEXT, value)
    if value not in CODES_BY_FIELD[field]:
        raise ProfileError(field, UNKNOWN_CODE, value)
    return value


def _check_list(field: str, value: Any) -> list[str]:
    """Codes of the field's list, once each, in the order given."""
    if not isinstance(value, (list, tuple)):
        raise ProfileError(field, NOT_A_LIST, value)
    codes = list(dict.fromkeys(_check_code(field, item) for item in value))
    if field == "skills" and len(codes) > 1:
        codes = [code for code in codes if code != "none"]
    return codes


def _check_number(field: str, value: Any) -> float:
    """A finite number from 0 to the field's maximum; ``True`` and text are refused."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ProfileError(field, NOT_A_NUMBER, value)
    if not math.isfinite(value) or not 0 <= value <= MAXIMUM[field]:
        raise ProfileError(field, OUT_OF_RANGE, value)
    return value
