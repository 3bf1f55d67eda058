"""Messages written for somebody else tell of the business, and those that only name a relative do not."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.understanding import extract_facts
from advisor.understanding.proxy import in_owners_words

FOR_SOMEBODY: list[tuple[str, dict[str, Any]]] = [
    (
        "c'est pour ma soeur, elle tient un salon de coiffure et elle est sur Instagram",
        {"business_type": "salon de coiffure", "sector": "beauty_wellness", "existing_channels": ["instagram"]},
    ),
    (
        "je vous écris pour mon fils qui répare des vélos, il voudrait plus de clients",
        {"goals": ["leads"], "business_type": "vélos"},
    ),
    (
        "Je demande pour ma copine : elle fait des gâteaux de mariage, elle a 2 h par semaine",
        {"sector": "food_shop", "hours_per_week": 2},
    ),
    (
        "mon frere a monté une boite de nettoyage, il veut des contrats",
        {"sector": "b2b_services", "goals": ["leads"]},
    ),
    (
        "slt c pr mon reuf il a un kebab, il est sur tiktok et snap",
        {"business_type": "kebab", "sector": "restaurant", "existing_channels": ["tiktok", "snapchat"]},
    ),
    (
        "Ma tante a un gîte dans le Lot, elle n'a que Facebook",
        {"sector": "tourism_lodging", "existing_channels": ["facebook"]},
    ),
]
FOR_ONESELF = [
    "ma belle-mère tient une auberge, ça n'a rien à voir",
    "mon mari tient un garage, moi c'est autre chose, il le sait",
    "je suis boulanger, ma femme tient la caisse, elle fait les photos",
    "ma soeur m'a parlé de vous, elle est contente",
    "il y a du monde le samedi, c'est pour une bonne raison",
]


@pytest.mark.parametrize(("text", "expected"), FOR_SOMEBODY)
def test_the_business_of_somebody_else_is_read(text: str, expected: dict[str, Any]) -> None:
    """The facts are those of the owner spoken of."""
    stated = extract_facts(text, None, "fr").stated
    assert {field: stated.get(field) for field in expected} == expected


@pytest.mark.parametrize("text", FOR_ONESELF)
def test_a_message_of_the_owners_own_is_left_alone(text: str) -> None:
    """A relative who is only named changes nothing."""
    assert in_owners_words(text, "fr", None) == text


def test_help_from_a_relative_is_no_business_of_theirs() -> None:
    """Asked for skills, "c'est pour ma soeur" says who does it."""
    text = "les photos c'est pour ma soeur, elle adore"
    assert in_owners_words(text, "fr", "skills") == text
