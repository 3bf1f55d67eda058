"""Where customers are and who they are, by class of wording: (language, field asked or None, text, value or None)."""

from __future__ import annotations

import pytest

from advisor.understanding import extract_facts

Case = tuple[str, str | None, str, str | None]

MARKET: list[Case] = [
    # Limits, radius, regions and what lies between two towns.
    ("fr", "market", "jamais plus loin que Moulins", "local"),
    ("fr", "market", "tout l'est de la Nièvre", "local"),
    ("fr", None, "Ramoneur, toute la Haute-Saône", "local"),
    ("fr", None, "Élagage dans tout le Morvan, deux nacelles", "local"),
    ("fr", "market", "la Gaume et la Famenne", "local"),
    ("en", "market", "no further than Ludlow", "local"),
    ("en", None, "Chimney sweep, Rutland and Leicestershire only", "local"),
    ("en", "market", "between Leeds and York", "local"),
    ("en", "hours_per_week", "I do house calls in Truro so maybe 2 hours", "local"),
    # One country, whichever it is.
    ("fr", "market", "Dakar, Thiès, Saint-Louis", "national"),
    ("fr", None, "Nous livrons des ruches dans toute la Belgique", "national"),
    ("fr", "market", "partout au Bénin", "national"),
    ("en", "market", "all thirty-six states", "national"),
    ("en", None, "I service church organs throughout Ireland", "national"),
    ("en", "market", "Perth to Cairns, by road train", "national"),
    # Several countries, or people who come from another.
    ("fr", "market", "beaucoup de Néerlandais et de Danois", "international"),
    ("fr", "market", "onze pays à ce jour", "international"),
    ("fr", None, "Nous vendons nos harpes en Norvège, en Corée et au Chili", "international"),
    ("en", "market", "Germans and Danes, mostly", "international"),
    ("en", "market", "cruise ship passengers", "international"),
    ("en", None, "We export saddles to Sweden and Uruguay", "international"),
    # From one place to another, names in a row, what was only looked at.
    ("fr", "market", "Dunkerque à Perpignan, on a deux camions", "national"),
    ("en", "market", "from Leeds to Exeter, two vans", "national"),
    ("fr", "market", "Courtalain, Brou et un peu Cloyes, c'est là que je tonds", "local"),
    ("en", "market", "Knighton and Presteigne, then it thins out", "local"),
    ("fr", None, "Maréchal-ferrant, ma clientèle est strictement locale", "local"),
    ("fr", "market", "tout le royaume, par autocar", "national"),
    ("en", "market", "Wales only. We looked at England and gave up", "national"),
    ("fr", "market", "des Parisiens et des Lillois, l'été", "national"),
    # Not the owner's, not yet, not customers.
    ("fr", "market", "le concurrent exporte dans toute l'Europe", None),
    ("fr", "market", "si un jour on exporte ce sera l'Italie", None),
    ("fr", None, "épicerie, produits d'Espagne", None),
    ("fr", "hours_per_week", "2 soirs de 1h30 max", None),
    ("en", "market", "if we ever grow it'd be worldwide", None),
    ("en", None, "Saddlery near Hawick", None),
]

CUSTOMERS: list[Case] = [
    # Those given up, those hoped for, those only pointed at.
    ("fr", "customer_kind", "que des privés, les entreprises je les ai toutes cédées à un confrère", "b2c"),
    ("fr", "customer_kind", "les pros je les ai refilés à mon associé, moi je garde les familles", "b2c"),
    ("fr", "customer_kind", "des boîtes, mais j'aimerais bien toucher les particuliers", "b2b"),
    ("fr", "customer_kind", "des fromageries, ceux qui ont des cuves à laver", "b2b"),
    ("fr", None, "non pas que les particuliers, rajoute les entreprises", "both"),
    # Told in the singular, by an age, or while something else was asked.
    ("fr", None, "foodtruck pizza, clientèle famille 30-45", "b2c"),
    ("fr", None, "je vends des bijoux, cible : particulier", "b2c"),
    ("fr", None, "onglerie, que des filles 18-30", "b2c"),
    ("fr", None, "barbershop à Roubaix, les mecs 15-30", "b2c"),
    ("fr", None, "des glaces, touristes l'été, locaux l'hiver", "b2c"),
    ("fr", None, "un snack, les ouvriers le midi, les jeunes le soir", "b2c"),
    ("fr", None, "boulangerie, mes employés le matin et moi le soir", None),
    ("fr", None, "pisciniste, chantiers 15 à 40 mille euros", None),
    ("fr", None, "on est graphistes, on bosse qu'avec des associations", "b2b"),
    ("fr", "existing_channels", "LinkedIn, et nous ne servons plus que des sociétés", "b2b"),
    ("fr", "goals", "que les familles viennent le mercredi", "b2c"),
    ("fr", "goals", "asseoir notre notoriété auprès des PME", "b2b"),
    ("fr", "goals", "toucher les industriels qui ne connaissent pas l'atelier", "b2b"),
    ("fr", "goals", "je n'ai pas le temps de voir les familles", None),
    # Kinds of organisations and of people.
    ("fr", "customer_kind", "les abattoirs et les conserveries", "b2b"),
    ("fr", "customer_kind", "des curateurs, deux tribunaux", "b2b"),
    ("fr", "customer_kind", "des chineurs et des collectionneuses", "b2c"),
    ("fr", "customer_kind", "allergiques et diabétiques", "b2c"),
    ("en", "customer_kind", "quarries and foundries", "b2b"),
    ("en", "customer_kind", "funeral directors", "b2b"),
    ("en", "customer_kind", "allotment holders", "b2c"),
    ("en", "customer_kind", "hen parties and birdwatchers", "b2c"),
    # Told beside the trade: for whom, who buys, a list after "clients".
    ("fr", None, "Bâches sur mesure pour camionneurs et transporteurs", "b2b"),
    ("fr", None, "Je répare des balances. Clients : bouchers et fromagers", "b2b"),
    ("fr", "business_type", "affûtage, les scieries me confient leurs lames", "b2b"),
    ("fr", None, "ferronnier, surtout des architectes", "b2b"),
    ("en", None, "Ice sculptures for hotels and caterers", "b2b"),
    ("en", "business_type", "crate making, breweries only", "b2b"),
    ("en", None, "We retune bells. Dioceses hire us", "b2b"),
    ("en", None, "I print labels, our buyers are distillers", "b2b"),
    # Not only; no longer; not.
    ("fr", "assets", "en fait mes clients ne sont pas que des mairies, des particuliers m'appellent aussi", "both"),
    ("fr", "customer_kind", "avant les écoles, maintenant que des familles", "b2c"),
    ("fr", "customer_kind", "rien aux entreprises, uniquement des particuliers", "b2c"),
    ("en", "hours_per_week", "Actually I do sell to individuals too, not just salons", "both"),
    ("en", "customer_kind", "householders, never firms", "b2c"),
    # Whom the owner wants, whom the answer begins with, whom the trade is for, who is ruled out.
    ("fr", "goals", "attirer des familles le mercredi", "b2c"),
    ("fr", "goals", "des rendez-vous avec des directeurs de crèche", "b2b"),
    ("fr", "goals", "des commandes, le reste m'est égal", None),
    ("en", "goals", "more brides, fewer tyre kickers", "b2c"),
    ("en", "goals", "enquiries from architects", "b2b"),
    ("en", "goals", "more sales", None),
    ("fr", "market", "les syndics, de Caen à Rouen", "b2b"),
    ("en", "market", "museums, all over Scotland", "b2b"),
    ("fr", "audience_ages", "des DRH", "b2b"),
    ("fr", "audience_ages", "les retraités", None),
    ("en", None, "Veil maker. Brides find us through the vicar", "b2c"),
    ("en", "business_type", "chair yoga for people with bad backs", "b2c"),
    ("fr", None, "Je fais des chapeaux pour des dames, à Uzès", "b2c"),
    ("fr", None, "école d'accordéon, que des bénévoles", None),
    ("fr", "customer_kind", "des particuliers. les mairies j'y vais plus", "b2c"),
    ("fr", "customer_kind", "les garages, les particuliers n'ont pas de pont", "b2b"),
    ("en", "customer_kind", "schools; parents only use it", "b2b"),
    ("en", "customer_kind", "the owner of the dog, firms have never asked", "b2c"),
    ("fr", None, "je livre les cantines et les particuliers, légumes bio", "both"),
    ("en", None, "thatcher, I want more work. Farmers call me", "b2b"),
    # The owner's own business, staff and family, or somebody else's customers.
    ("fr", "customer_kind", "le concurrent a tous les notaires", None),
    ("fr", None, "Pompes funèbres, trois salariés", None),
    ("en", "customer_kind", "the guy across the road gets all the law firms", None),
    ("en", None, "Charity for hedgehogs, six volunteers", None),
]


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), MARKET)
def test_market(lang: str, asked: str | None, text: str, expected: str | None) -> None:
    """The widest scope where customers really are."""
    assert extract_facts(text, asked, lang).stated.get("market") == expected


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), CUSTOMERS)
def test_customer_kind(lang: str, asked: str | None, text: str, expected: str | None) -> None:
    """Who buys, from the owner."""
    assert extract_facts(text, asked, lang).stated.get("customer_kind") == expected
