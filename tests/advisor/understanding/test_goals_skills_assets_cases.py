"""Goals, skills and assets in words of the trade: what is said by a construction rather than by one known phrase."""

from __future__ import annotations

import pytest

from advisor.understanding import extract_facts

#: (language, field asked or None, text, goals expected or None).
GOALS = [
    ("en", "goals", "fuller Tuesdays", ["footfall"]),
    ("en", "goals", "more walkers dropping in on their way past", ["footfall"]),
    ("en", "goals", "the benches are half empty until noon, fix that", ["footfall"]),
    ("en", "goals", "stop depending on Booking", ["online_sales"]),
    ("en", "goals", "folk reserving straight from our own page and paying there", ["online_sales"]),
    ("en", "goals", "the phone ringing", ["leads"]),
    ("en", "goals", "fill the autumn course", ["leads"]),
    ("en", "goals", "more survey requests from builders", ["leads"]),
    ("en", "goals", "find an apprentice", ["recruitment"]),
    ("en", "goals", "two glaziers and a decent estimator", ["recruitment"]),
    ("en", "goals", "better stars", ["reputation"]),
    ("en", "goals", "to be seen as a serious outfit, not a cheap one", ["reputation"]),
    ("en", "goals", "people to stop asking us when the pool opens", ["support"]),
    ("en", "goals", "that the locals learn we moved", ["awareness"]),
    ("en", "goals", "guests buy one jar and never come back, that has to change", ["loyalty"]),
    ("en", "goals", "not new customers, keep the ones we've got", ["loyalty"]),
    ("en", "goals", "I don't need more clients I need good welders", ["recruitment"]),
    ("en", "goals", "our consultant wanted us to go for online sales", None),
    ("en", None, "we run a tea barge, mornings are dead", ["footfall"]),
    ("en", None, "we hire out canoes in Bala", None),
    ("en", None, "I sell buttons on Etsy", None),
    ("en", None, "we bind books, customers find us by word of mouth", None),
    ("en", "market", "people come from Leeds and York", None),
    ("fr", "goals", "des mardis moins vides", ["footfall"]),
    ("fr", "goals", "que les promeneurs poussent jusqu'à notre cabane", ["footfall"]),
    ("fr", "goals", "ne plus dépendre de Booking", ["online_sales"]),
    ("fr", "goals", "que les gens réservent et paient sur notre site", ["online_sales"]),
    ("fr", "goals", "que ça sonne", ["leads"]),
    ("fr", "goals", "remplir le stage d'automne", ["leads"]),
    ("fr", "goals", "obtenir davantage de demandes de devis", ["leads"]),
    ("fr", "goals", "trouver 3 vitriers", ["recruitment"]),
    ("fr", "goals", "trouver 3 soudeurs", ["recruitment"]),
    ("fr", "goals", "un apprenti, un vrai", ["recruitment"]),
    ("fr", "goals", "de meilleures étoiles", ["reputation"]),
    ("fr", "goals", "redorer notre nom après cet article assassin", ["reputation"]),
    ("fr", "goals", "qu'on arrête de me demander si c'est ouvert le lundi", ["support"]),
    ("fr", "goals", "que les gens du village sachent qu'on a déménagé", ["awareness"]),
    ("fr", "goals", "que les clients renouvellent leur panier", ["loyalty"]),
    ("fr", "goals", "pas de nouveaux, garder ceux qu'on a", ["loyalty"]),
    ("fr", "goals", "mon banquier prétend qu'il faut viser la notoriété", None),
    (
        "fr",
        None,
        "Je tiens un café vélo à Die, le matin c'est mort et il me faudrait un barista",
        ["footfall", "recruitment"],
    ),
    ("fr", None, "association de quartier, on cherche des bénévoles, on a une page Facebook", ["recruitment"]),
    ("fr", "market", "les gens viennent de Lyon et de Valence", None),
]

#: (language, field asked or None, text, skills expected or None).
SKILLS = [
    ("en", "skills", "stills yes, vids no", ["photo"]),
    ("en", "skills", "useless at everything except talking to camera", ["on_camera"]),
    ("en", "skills", "no photos, no writing, no film", ["none"]),
    ("en", "skills", "photos, film, writing, no", ["none"]),
    ("en", "skills", "she can put a sentence together", ["writing"]),
    ("en", None, "we write software for vets", None),
    ("fr", "skills", "nul en tout sauf causer devant la caméra", ["on_camera"]),
    ("fr", "skills", "ni photo, ni vidéo, ni texte", ["none"]),
    ("fr", "skills", "ma nièce tourne bien les phrases", ["writing"]),
    ("fr", "skills", "face cam aucun souci", ["on_camera"]),
    ("fr", None, "Bonjour, je vous écris pour mon pressing", None),
]

#: (language, field asked or None, text, assets expected or None).
ASSETS = [
    ("en", "assets", "our supplier has a great website", []),
    ("en", "assets", "a mailing list, the website died in March", ["customer_emails"]),
    ("en", None, "brass foundry, we have hundreds of photos of castings", ["photos"]),
    ("en", "goals", "I want them to pay on our own website", ["website"]),
    ("en", "assets", "naff all", []),
    ("fr", "assets", "mon fournisseur a un beau site", []),
    ("fr", "assets", "une lettre électronique chaque trimestre", ["newsletter"]),
    ("fr", None, "cordier, on a des tas de vidéos d'atelier", ["videos"]),
    ("fr", "assets", "des clients fidèles depuis 30 ans", ["happy_customers"]),
    ("fr", "assets", "wallou", []),
]


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), GOALS)
def test_goals_told_in_business_words(lang: str, asked: str | None, text: str, expected: list[str] | None) -> None:
    """The goals, and nothing that is only mentioned."""
    assert extract_facts(text, asked, lang).stated.get("goals") == expected


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), SKILLS)
def test_skills_with_exceptions_and_lists(lang: str, asked: str | None, text: str, expected: list[str] | None) -> None:
    """Exceptions are affirmed, a list that ends on "no" is not."""
    assert extract_facts(text, asked, lang).stated.get("skills") == expected


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), ASSETS)
def test_assets_at_hand(lang: str, asked: str | None, text: str, expected: list[str] | None) -> None:
    """What is there and theirs."""
    assert extract_facts(text, asked, lang).stated.get("assets") == expected
