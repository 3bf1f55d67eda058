"""What an offer does not mention: listed apart, worded as a silence, never grave alone."""

from __future__ import annotations

import pytest

from advisor.redflags import Checker, knowledge
from advisor.redflags.offers import signs_of_an_offer

SILENT = {
    "fr": "Formule Tranquillité : trois photos le mardi et une vidéo le samedi. Nous vous proposons cela "
    "à 390 € HT par mois, mise en place offerte. Règlement au début du trimestre.",
    "en": "Tranquil plan: three posts a week and the picture of the month. We propose this for £390 a month plus VAT, "
    "set-up free of charge. Payable at the start of the quarter.",
}
COMPLETE = {
    "fr": "Je vous propose, après ma visite à la boutique, deux publications par semaine pour 390 € HT par mois, "
    "écrites par moi. On suit les commandes. Un mois de préavis. Les comptes restent à votre nom.",
    "en": "After my visit to the shop I propose two posts a week for £390 a month plus VAT, written by me. "
    "We track orders. One month's notice. The accounts stay in your name.",
}
NO_OFFER = {
    "fr": "Bonjour, la facture 0417 de janvier (220 €, formule photo) a trois semaines de retard. Pouvez-vous me "
    "donner une date de règlement ? Bonne journée à toute l'équipe.",
    "en": "Hello, invoice 0417 for the January photo package (£220) is three weeks overdue. Could you give me a "
    "date for the payment? Have a good day, all of you.",
}


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
def test_a_silent_offer_is_asked_about_and_no_more(rules_only: Checker, lang: str) -> None:
    result = rules_only.check_text(SILENT[lang], lang)
    assert [s["code"] for s in result["not_mentioned"]] == list(knowledge.silences())
    assert result["flags"] == [] and result["verdict"] == "ask_questions"
    for silence in result["not_mentioned"]:
        assert silence["words"].startswith({"fr": "Pas mentionné ici", "en": "Not mentioned here"}[lang])
        assert silence["question"].endswith("?")


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
def test_an_offer_that_says_it_all_leaves_nothing_to_list(rules_only: Checker, lang: str) -> None:
    assert rules_only.check_text(COMPLETE[lang], lang)["not_mentioned"] == []


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
def test_a_bill_or_a_text_without_a_price_is_no_offer(rules_only: Checker, lang: str) -> None:
    assert rules_only.check_text(NO_OFFER[lang], lang)["not_mentioned"] == []
    assert signs_of_an_offer(COMPLETE[lang].replace("390", ""), lang) < 2


@pytest.mark.parametrize("lang", knowledge.LANGUAGES)
def test_silences_never_raise_a_graver_verdict(rules_only: Checker, lang: str) -> None:
    flagged = {"fr": " Publications illimitées.", "en": " Unlimited posts."}[lang]
    result = rules_only.check_text(SILENT[lang] + flagged, lang)
    assert result["flags"] and result["verdict"] == "ask_questions"


def test_silences_are_level_in_both_languages() -> None:
    for lang in knowledge.LANGUAGES:
        names = set(knowledge.simple_patterns(lang, "offers"))
        assert set(knowledge.silences()) < names
    assert list(knowledge.simple_patterns("fr", "offers")) == list(knowledge.simple_patterns("en", "offers"))
