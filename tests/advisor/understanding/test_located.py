"""A trade told with its town is local where its customers come to it; anything that reaches farther is not."""

from __future__ import annotations

import pytest

from advisor.understanding import extract_facts

NEAR = [
    "kebab à Cholet, j'ai insta",
    "slt jai un foodtruck pizza vers cholet",
    "dentiste, cabinet à Tlemcen, deux fauteuils",
    "je tiens un salon de coiffure a sarcelles",
    "institut de beauté sur angers",
    "Nous sommes plombiers du côté de Béthune",
]
UNSAID = [
    "je tiens une droguerie à l'ancienne",
    "studio de pilates sur machines",
    "je suis coiffeuse à domicile",
    "restaurant à emporter",
    "une boutique de vêtements à Lyon, on vend surtout en ligne",
    "boulangerie, je suis sur Instagram",
    "potière à Vallauris",
    "gîte à Deshaies",
    "bar à huîtres",
    "je suis coach, on peut se voir à distance",
]


@pytest.mark.parametrize("text", NEAR)
def test_a_trade_told_with_its_town_is_local(text: str) -> None:
    """Known towns, capitalised names and names typed without their capital."""
    assert extract_facts(text, None, "fr").stated.get("market") == "local"


@pytest.mark.parametrize("text", UNSAID)
def test_where_customers_are_is_not_guessed(text: str) -> None:
    """No town, or a trade whose customers may live anywhere."""
    assert extract_facts(text, None, "fr").stated.get("market") != "local"


def test_another_question_is_not_answered_by_a_town() -> None:
    """Asked for skills, a town says nothing of the market."""
    assert "market" not in extract_facts("je suis dentiste à Tlemcen", "skills", "fr").stated
