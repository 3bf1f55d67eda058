"""Plans of imagined owners, and profiles drawn at random."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from advisor.plan import Plan, make_plan
from advisor.profile import ASSETS, AUDIENCE_AGES, CUSTOMER_KINDS, GOALS, MARKETS, PLATFORMS, SECTORS, SKILLS
from advisor.recommendation import recommend

MONDAY = date(2026, 11, 30)


def plan_of(profile: dict[str, Any], lang: str = "fr", start: date = MONDAY) -> Plan:
    """The plan of a profile, by way of its advice."""
    return make_plan(profile, recommend(profile, lang), lang, start)


def _some(codes: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(codes), max_size=3, unique=True)


#: Any profile that the interview may end with.
profiles = st.fixed_dictionaries(
    {},
    optional={
        "business_type": st.text(max_size=40),
        "sector": st.sampled_from(SECTORS),
        "market": st.sampled_from(MARKETS),
        "customer_kind": st.sampled_from(CUSTOMER_KINDS),
        "goals": _some(GOALS),
        "audience_ages": _some(AUDIENCE_AGES),
        "hours_per_week": st.one_of(st.just(0), st.floats(0, 3), st.floats(0, 60), st.integers(0, 1000)),
        "monthly_budget": st.integers(0, 3000),
        "skills": _some(SKILLS),
        "existing_channels": _some(PLATFORMS),
        "assets": _some(ASSETS),
    },
)
