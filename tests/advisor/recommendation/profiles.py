"""Profiles of imagined owners, to be changed field by field."""

from typing import Any


def baker(**changes: Any) -> dict[str, Any]:
    """A bakery: customers nearby, over 35, three hours, a live Facebook page."""
    return {
        "business_type": "boulangerie de quartier",
        "sector": "food_shop",
        "market": "local",
        "customer_kind": "b2c",
        "goals": ["footfall", "loyalty"],
        "audience_ages": ["35_49", "50_64", "65_plus"],
        "hours_per_week": 3,
        "monthly_budget": 0,
        "skills": ["photo"],
        "existing_channels": ["facebook"],
        "assets": ["photos", "happy_customers"],
        **changes,
    }


def advisory(**changes: Any) -> dict[str, Any]:
    """A business-to-business consultancy: expertise, writing, six hours."""
    return {
        "business_type": "conseil en sécurité au travail",
        "sector": "b2b_services",
        "market": "national",
        "customer_kind": "b2b",
        "goals": ["leads"],
        "audience_ages": ["35_49", "50_64"],
        "hours_per_week": 6,
        "monthly_budget": 200,
        "skills": ["writing"],
        "existing_channels": [],
        "assets": ["website", "expertise"],
        **changes,
    }


def shop(**changes: Any) -> dict[str, Any]:
    """An online shop of home goods: pictures, film, a list of past buyers, ten hours."""
    return {
        "business_type": "linge de maison en ligne",
        "sector": "ecommerce",
        "market": "national",
        "customer_kind": "b2c",
        "goals": ["online_sales", "awareness"],
        "audience_ages": ["25_34", "35_49"],
        "hours_per_week": 10,
        "monthly_budget": 300,
        "skills": ["photo", "video"],
        "existing_channels": ["instagram"],
        "assets": ["website", "photos", "customer_emails"],
        **changes,
    }
