"""French trades and the ways owners bring them up: own sentences, by class."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.understanding.facts import extract_facts
from advisor.understanding.mentions import mentioned
from advisor.understanding.normalize import fold
from advisor.understanding.trades import trades

#: Message, words the name holds (folded), sector: trades that no list held before.
TRADES: list[tuple[str, str, str]] = [
    ("Bonjour, je suis orthoptiste à Nevers.", "orthoptiste", "health"),
    ("je suis dératiseur, enfin dératisation pour les hôtels", "derat", "trades_construction"),
    ("élagage et abattage, du côté d'Aurillac", "elagage", "trades_construction"),
    ("Nous tenons une pourvoirie au nord de La Tuque", "pourvoirie", "tourism_lodging"),
    ("j'ai une dibiterie à Dakar", "dibiterie", "restaurant"),
    ("on tient une chasublerie depuis trois générations", "chasublerie", "craft_maker"),
    ("je tiens une fromagerie de brebis", "fromagerie", "food_shop"),
    ("ASBL de prêt de matériel médical à Mons", "pret de materiel medical", "nonprofit"),
    ("chasseuse d'appartements sur Lille", "chasseuse d'appartements", "real_estate"),
    ("je suis toiletteuse à domicile", "toiletteuse", "other"),
    ("j'ai un cabinet de géomètres à Blois", "geometre", "professional_services"),
    ("je suis sage-femme libérale", "sage-femme", "health"),
    ("une salle d'escalade de bloc à Metz", "escalade", "sport_leisure"),
    ("cours de breton pour adultes", "cours de breton", "education_training"),
    ("restauration de fauteuils anciens", "restauration de fauteuils", "craft_maker"),
    ("restauration rapide près de la gare", "restauration rapide", "restaurant"),
    ("édition de logiciels pour les écoles", "logiciels", "software"),
    ("On organise un festival de marionnettes, théâtre d'ombres surtout", "marionnettes", "arts_culture"),
    ("boutique en ligne de laine", "boutique en ligne de laine", "ecommerce"),
    ("magasin de cycles à Dole", "magasin de cycles", "retail_shop"),
]

#: Message, words the name holds: introductions.
INTRODUCTIONS: list[tuple[str, str]] = [
    ("Ma femme et moi avons repris un gîte dans le Jura", "gite"),
    ("on a repris le garage du village", "garage"),
    ("je m'occupe d'une ressourcerie à Foix", "ressourcerie"),
    ("moi c'est la vannerie", "vannerie"),
    ("Madame, Monsieur, j'exerce en qualité de notaire à Vire", "notaire"),
    ("gérante d'une parfumerie à Sète", "parfumerie"),
    ("Notre entreprise fabrique des palettes", "palettes"),
    ("chu ramoneur à Rimouski", "ramoneur"),
    ("je me suis installée comme couvreuse à Tulle", "couvreuse"),
    ("mon métier, c'est la reliure", "reliure"),
]

#: No trade of the owner's: the past, another's, a tool, a question asked, a greeting.
NOTHING: list[tuple[str, str | None]] = [
    ("mon fournisseur a un très beau site", "assets"),
    ("que le téléphone sonne", "goals"),
    ("une demi-journée par semaine, le mardi c'est fermé", "hours_per_week"),
    ("ma belle-mère tient une auberge, ça n'a rien à voir", None),
    ("Bonjour madame, bonjour monsieur", None),
    ("je photographie le soir", "skills"),
]

#: Message, field asked, words that the mention begins with or None.
MENTIONS: list[tuple[str, str, str | None]] = [
    ("remplir les tables de notre guinguette", "goals", "guinguette"),
    ("toute la vallée (tonnellerie)", "market", "tonnellerie"),
    ("des particuliers, et moi vitrier je réponds", "customer_kind", "vitrier"),
    ("que les gens reviennent à la crêperie en hiver", "goals", "creperie"),
    ("la boulangerie d'à côté a un site", "goals", None),
    ("des coiffeurs et des esthéticiennes", "customer_kind", None),
    ("Le garagiste a des vidéos", "assets", None),
]


def _stated(text: str, asked: str | None) -> dict[str, Any]:
    return extract_facts(text, asked, "fr").stated


@pytest.mark.parametrize(("text", "name", "sector"), TRADES)
@pytest.mark.parametrize("asked", [None, "business_type"])
def test_a_trade_is_named_and_placed(text: str, name: str, sector: str, asked: str | None) -> None:
    stated = _stated(text, asked)
    assert name in fold(stated.get("business_type", ""))
    assert stated.get("sector") == sector


@pytest.mark.parametrize(("text", "name"), INTRODUCTIONS)
def test_an_introduction_is_understood(text: str, name: str) -> None:
    assert name in fold(_stated(text, None).get("business_type", ""))


@pytest.mark.parametrize(("text", "asked"), NOTHING)
def test_what_is_not_the_owners_trade_is_not_noted(text: str, asked: str | None) -> None:
    stated = _stated(text, asked)
    assert "business_type" not in stated
    assert "sector" not in stated


@pytest.mark.parametrize(("text", "asked", "name"), MENTIONS)
def test_a_trade_named_in_passing_is_found(text: str, asked: str, name: str | None) -> None:
    folded = fold(text)
    place = mentioned(folded, "fr", asked, trades("fr"))
    if name is None:
        assert place is None
    else:
        assert place is not None
        assert folded[place[0] :].startswith(name)
