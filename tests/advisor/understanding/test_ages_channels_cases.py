"""Ages of customers and channels in use: classes of wording, in sentences written for the test."""

from __future__ import annotations

import pytest

from advisor.profile import AUDIENCE_AGES
from advisor.understanding import extract_facts

AGES, CHANNELS = "audience_ages", "existing_channels"
YOUNG = ["18_24", "25_34"]
OLD = ["50_64", "65_plus"]

#: Asked for ages: language, message, codes.
ASKED_AGES = [
    ("fr", "des quinquas, parfois un peu plus", ["50_64"]),
    ("fr", "du lycéen au papi", list(AUDIENCE_AGES)),
    ("fr", "les enfants sont partis, ils ont du temps", ["50_64"]),
    ("fr", "des gamins du CP au CM1", ["under_18"]),
    ("fr", "à partir de cinquante ans et ça monte jusqu'à soixante-quatre", ["50_64"]),
    ("fr", "presque personne en dessous de 65 ans", ["65_plus"]),
    ("fr", "entre 18 pis 30", YOUNG),
    ("fr", "surtout des pensionnés", ["65_plus"]),
    ("fr", "on ne vend qu'à des entreprises, y a pas d'âge", None),
    ("fr", "des retraités, moi-même j'ai 41 ans", ["65_plus"]),
    ("fr", "ceux qui sont nés entre 1990 et 1998", ["25_34"]),
    ("en", "empty nesters, kids all gone", ["50_64"]),
    ("en", "gen z", ["18_24"]),
    ("en", "toddlers to grandparents, the lot", list(AUDIENCE_AGES)),
    ("en", "hardly anyone under 65", ["65_plus"]),
    ("en", "from 18 until about 34", YOUNG),
    ("en", "folk on the state pension", ["65_plus"]),
    ("en", "teens and their grans", ["under_18", "65_plus"]),
    ("en", "not yet retired but close", ["50_64"]),
    ("en", "50 and upwards", OLD),
    ("en", "kids in grade 6", ["under_18"]),
    ("en", "late twenties up to 49", ["25_34", "35_49"]),
]

#: Another field was asked, or none: only ages of customers count.
VOLUNTEERED_AGES = [
    ("fr", None, "atelier de poterie, ma clientèle a plus de 60 ans", OLD),
    ("fr", None, "salle de boxe, public 18-34 ans", YOUNG),
    ("fr", None, "cours de chant à des enfants et des retraités", ["under_18", "65_plus"]),
    ("fr", "goals", "faire revenir les anciens adhérents", None),
    ("fr", "skills", "deux de nos bénévoles ont plus de 70 ans", None),
    ("fr", "business_type", "horloger depuis 1998, après vingt ans chez un confrère", None),
    ("fr", None, "militaire retraité de la marine, je sculpte le bois", None),
    ("fr", "customer_kind", "des trentenaires pressés", ["25_34", "35_49"]),
    ("en", None, "bowls shop, my customers are mostly retired", ["65_plus"]),
    ("en", None, "boxing gym, lads 18-34 mainly", YOUNG),
    ("en", "goals", "I want the old regulars back", None),
    ("en", "goals", "two apprentices who show up", None),
    ("en", "skills", "a retired volunteer takes the pictures", None),
    ("en", "business_type", "joinery, in business over 40 years", None),
    ("en", "market", "anyone stuck between junctions 24 and 36", None),
    ("en", "goals", "go from 50 orders a week to 80", None),
    ("en", None, "driving lessons. my son is 19 and does the website", None),
]

#: Language, field asked, message, channels.
USED = [
    ("fr", CHANNELS, "fessebouc et l'insta", ["facebook", "instagram"]),
    ("fr", CHANNELS, "le tic tac et ma fiche google", ["tiktok", "google_business"]),
    ("fr", CHANNELS, "facebook, et un blog que plus personne n'alimente", ["facebook"]),
    ("fr", CHANNELS, "LinkedIn. Instagram est prévu au printemps", ["linkedin"]),
    ("fr", CHANNELS, "aucun, ma comptable, elle, est sur LinkedIn", []),
    ("fr", CHANNELS, "Facebook ; le TikTok, c'est à mon neveu, pas à moi", ["facebook"]),
    ("fr", CHANNELS, "une feuille d'info envoyée par mail chaque mois", ["newsletter"]),
    ("fr", "market", "j'ai oublié, on a aussi Instagram", ["instagram"]),
    ("fr", "assets", "une chaîne youtube avec nos tutos", ["youtube"]),
    ("fr", "assets", "le siège a une newsletter, pas nous", None),
    ("fr", "assets", "newsletter prévue en mai", None),
    ("fr", "assets", "un google doc avec les adresses", None),
    ("fr", None, "vannerie, pas de page nulle part", []),
    ("fr", None, "mon boulanger utilise Instagram, je devrais ?", None),
    ("en", CHANNELS, "facey and the gram", ["facebook", "instagram"]),
    ("en", CHANNELS, "no site, just facebook", ["facebook"]),
    ("en", CHANNELS, "Facebook. Other shops in town are on insta, not us", ["facebook"]),
    ("en", CHANNELS, "google maps listing, the YouTube he keeps promising", ["google_business"]),
    ("en", CHANNELS, "insta, and an X account nobody's touched", ["instagram"]),
    ("en", CHANNELS, "a letter by email every month", ["newsletter"]),
    ("en", CHANNELS, "tiktok daily, facebook planned from January", ["tiktok"]),
    ("en", "market", "I forgot, we also have Instagram", ["instagram"]),
    ("en", "assets", "100 reviews on Google", ["google_business"]),
    ("en", "assets", "head office has a newsletter, we don't", None),
    ("en", "skills", "my daughter makes reels for our Instagram", ["instagram"]),
    ("en", None, "well digger, no website, no facebook, nothing", []),
    ("en", None, "my accountant uses LinkedIn, I make candles", None),
    ("en", None, "my competitor is all over Instagram", None),
]


@pytest.mark.parametrize(("lang", "text", "expected"), ASKED_AGES)
def test_ages_asked(lang: str, text: str, expected: list[str] | None) -> None:
    """Numbers, life stages and broad words, when ages were asked."""
    assert extract_facts(text, AGES, lang).stated.get(AGES) == expected


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), VOLUNTEERED_AGES)
def test_ages_volunteered(lang: str, asked: str | None, text: str, expected: list[str] | None) -> None:
    """Family, staff, the owner, years in business and things are no ages of customers."""
    assert extract_facts(text, asked, lang).stated.get(AGES) == expected


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), USED)
def test_channels_in_use(lang: str, asked: str | None, text: str, expected: list[str] | None) -> None:
    """Nicknames count; what is dormant, planned or somebody else's does not."""
    found = extract_facts(text, asked, lang).stated.get(CHANNELS)
    assert (found and sorted(found)) == (expected and sorted(expected))
