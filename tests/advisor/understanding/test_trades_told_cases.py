"""Both languages: trades told by verb and object or sold at a distance, and what only looks like a trade."""

from __future__ import annotations

import pytest

from advisor.understanding.facts import extract_facts
from advisor.understanding.normalize import fold

#: Language, message, words the name holds (folded), sector.
TOLD: list[tuple[str, str, str, str]] = [
    ("en", "my trade is a henna parlour, evenings only", "henna", "beauty_wellness"),
    ("en", "we supply and maintain vending machines in Fife", "vending machines", "b2b_services"),
    ("en", "I set up an online store for kilt pins", "online store", "ecommerce"),
    ("en", "I trim cows' feet for a living", "", "b2b_services"),
    ("en", "we sink boreholes in Karoo", "boreholes", "trades_construction"),
    ("en", "I sweep chimneys, Orkney", "", "trades_construction"),
    ("fr", "studio d'enregistrement à Vierzon, 30 € l'heure", "studio d'enregistrement", "arts_culture"),
    ("fr", "on fore des puits près de Thiès", "puits", "trades_construction"),
    ("fr", "je vends des boutons sur internet, que sur internet", "boutons", "ecommerce"),
    ("fr", "je suis la nouvelle gérante du club d'aquagym", "aquagym", "sport_leisure"),
    ("fr", "magasin d'aquariums à Béthune", "aquariums", "retail_shop"),
]
#: Language, what was asked, message: a question, a supposition, a possession, a place or somebody else's.
NO_TRADE: list[tuple[str, str | None, str]] = [
    ("en", None, "if I had a bakery I would film it"),
    ("en", None, "is Pinterest any good for a florist?"),
    ("en", None, "have a pleasant afternoon"),
    ("en", "skills", "I have two painters on the team"),
    ("en", "market", "Mayo, Clare and Sligo"),
    ("en", "customer_kind", "climbers. walls got their own suppliers"),
    ("fr", None, "si j'avais un restaurant je ferais des photos"),
    ("fr", None, "l'accrobranche d'à côté cartonne sur Insta"),
    ("fr", None, "poster tous les jours, ça coûte combien ?"),
    ("fr", "skills", "J'ai deux mains gauches"),
    ("fr", "customer_kind", "j'ai un hôtel comme client"),
    ("fr", "assets", "j'ai des adresses et un drone"),
]


@pytest.mark.parametrize(("lang", "text", "words", "sector"), TOLD)
def test_trade_told_by_what_is_done(lang: str, text: str, words: str, sector: str) -> None:
    """The object names the business, the verb or the way of selling gives the sector."""
    stated = extract_facts(text, None, lang).stated
    assert words in fold(str(stated.get("business_type")))
    assert stated.get("sector") == sector


@pytest.mark.parametrize(("lang", "asked", "text"), NO_TRADE)
def test_no_sector_from_what_is_no_business_of_the_owner(lang: str, asked: str | None, text: str) -> None:
    """A word of a trade is not enough."""
    assert "sector" not in extract_facts(text, asked, lang).stated


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "messages du monde"),
        ("fr", "une bonne reference"),
        ("en", "a willing quarter"),
        ("en", "constant opinions"),
    ],
)
def test_common_words_are_no_misspelt_trades(lang: str, text: str) -> None:
    """A correct word is not read as another one that is nearly the same."""
    assert "sector" not in extract_facts(text, None, lang).stated
