"""Each flag fires on a plain case and leaves its sober twin alone, in both languages, by rules alone."""

from __future__ import annotations

import pytest

from advisor.redflags import Checker
from advisor.redflags.knowledge import ARTICLE_CODES

CASES = [
    ("everywhere", "fr", "Vous devez être présent sur tous les réseaux.", "Vous n'avez pas besoin d'être partout."),
    ("everywhere", "en", "You must be on every platform.", "You don't need to be on every platform."),
    ("inflated_title", "fr", "Je suis le gourou des réseaux sociaux.", "Je ne suis pas un gourou des réseaux."),
    ("inflated_title", "en", "I'm the Instagram guru of Kent.", "I am not an Instagram guru."),
    (
        "vanity_credentials",
        "fr",
        "Mon compte a 20 000 abonnés, c'est la preuve de mon talent.",
        "Votre page a 2 000 abonnés, c'est la preuve que le quartier vous connaît.",
    ),
    (
        "vanity_credentials",
        "en",
        "My own account has 20k followers, that is proof enough.",
        "Your page has 2,000 followers, proof that the village knows you.",
    ),
    (
        "buzzwords",
        "fr",
        "Notre mission : fédérer une communauté autour de votre univers.",
        "La communauté des coureurs a rapporté quarante ventes en mai.",
    ),
    (
        "buzzwords",
        "en",
        "Our mission is to build a community around your brand.",
        "The running community brought forty sales in May.",
    ),
    (
        "no_business_reason",
        "fr",
        "Tous vos concurrents y sont déjà.",
        "Vos clientes réservent le soir sur leur téléphone.",
    ),
    (
        "no_business_reason",
        "en",
        "All your competitors are already on it.",
        "Your customers book at night on their phones.",
    ),
    (
        "links_only",
        "fr",
        "Nous publions uniquement des liens, sans commentaire.",
        "Le lien pour réserver est sur le site.",
    ),
    ("links_only", "en", "We post only links, without comment.", "The link to book is on the site."),
    (
        "auto_dm",
        "fr",
        "Un robot envoie un message privé à chaque nouvel abonné.",
        "Je réponds à chaque message à la main, un par un.",
    ),
    (
        "auto_dm",
        "en",
        "A bot sends a private message to every new follower.",
        "I answer each message by hand, one by one, no automated DMs.",
    ),
    (
        "no_business_understanding",
        "fr",
        "Pas besoin de connaître votre métier pour commencer.",
        "Avant de chiffrer, je viens voir l'atelier.",
    ),
    (
        "no_business_understanding",
        "en",
        "I don't need to know your trade to begin.",
        "Before quoting I come and see the workshop.",
    ),
    (
        "no_business_metrics",
        "fr",
        "Le bilan du mois : 800 likes et 5 000 vues.",
        "Le bilan du mois : douze réservations et neuf devis.",
    ),
    (
        "no_business_metrics",
        "en",
        "The monthly report shows likes and impressions.",
        "The monthly report shows bookings and quotes.",
    ),
    (
        "only_marketing_content",
        "fr",
        "5 astuces pour que l'algorithme pousse tes reels.",
        "La récolte des pommes commence samedi.",
    ),
    (
        "only_marketing_content",
        "en",
        "5 tips to make the algorithm push your reels.",
        "Apple picking starts on Saturday.",
    ),
    (
        "cross_posting",
        "fr",
        "Le même texte part partout, à l'identique sur Facebook, Instagram et LinkedIn.",
        "J'écris un texte différent pour Facebook et pour Instagram.",
    ),
    (
        "cross_posting",
        "en",
        "The same text goes everywhere, identical on Facebook, Instagram and LinkedIn.",
        "I write a different text for Facebook and for Instagram.",
    ),
    ("unlimited_posting", "fr", "Publications illimitées chaque mois.", "Corrections illimitées chaque mois."),
    ("unlimited_posting", "en", "Unlimited posts every month.", "Unlimited revisions every month."),
    ("free_social", "fr", "Instagram, c'est gratuit.", "Les réseaux ne sont pas gratuits."),
    ("free_social", "en", "Social media is free.", "Social media is not free."),
    (
        "no_targeting",
        "fr",
        "La même méthode pour tous mes clients, quel que soit le métier.",
        "Il n'y a pas de méthode unique pour tous.",
    ),
    (
        "no_targeting",
        "en",
        "The same method for all my clients, whatever the trade.",
        "There is no method that fits all.",
    ),
]


def _codes(checker: Checker, text: str, lang: str) -> set[str]:
    return {flag["code"] for flag in checker.check_text(text, lang)["flags"] if flag["source"] == "article"}


def test_every_flag_has_a_case_in_both_languages():
    assert {(code, lang) for code, lang, *_ in CASES} == {
        (code, lang) for code in ARTICLE_CODES for lang in ("fr", "en")
    }


@pytest.mark.parametrize(("code", "lang", "doubtful", "sober"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_fires_on_the_doubtful_and_not_on_its_twin(
    rules_only: Checker, code: str, lang: str, doubtful: str, sober: str
):
    assert code in _codes(rules_only, doubtful, lang)
    assert code not in _codes(rules_only, sober, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le restaurant Ninja Sushi rouvre mardi avec deux nouveaux cuisiniers.", "fr"),
        ("The Ninja Sushi restaurant reopens on Tuesday with two new cooks.", "en"),
        ("Sans engagement : un mois de préavis et vous restez propriétaire des comptes.", "fr"),
        ("No commitment: one month's notice and you remain the owner of the accounts.", "en"),
    ],
)
def test_business_names_and_plain_terms_are_left_alone(rules_only: Checker, text: str, lang: str):
    assert rules_only.check_text(text, lang)["flags"] == []
