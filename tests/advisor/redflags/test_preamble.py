"""What an owner writes before a consultant's words is no part of them."""

from __future__ import annotations

import pytest

from advisor.redflags import Checker
from advisor.redflags.preamble import announces_an_offer, check_message, owners_words, words_begin

OFFER = "Première page Google garantie. Publications illimitées."

BEFORE = [
    "je colle son offre : ", "Check this offer: ", "voilà ce qu'il m'a envoyé :\n", "une agence m'a écrit : ",
    "une agence me démarche, c'est sérieux ? Voici leur mail : ", "Here is what she sent me: « ",
    "ce consultant, sérieux ? « ", "Can you check this offer please?\n\n", "his email:\n", "J'ai reçu ça :\n\n",
    "what do you think of this pitch? “", "this guy says: ", "Vérifie ce devis. ", "Check this offer. ",
    "jai recu ca : ", "autre offre : ", "another offer: ", "deuxième offre : ",
    "got this off a bloke: ", "je colle un autre : ", "pasting another one:\n",
    "mon consultant m'a écrit et je sais pas quoi en penser on est une boulangerie à Lyon « ",
    "hi we run a small bakery in Leeds and this guy sent us this what do you reckon “",
    "salut c'est Nadia, notre boulangerie est à Roubaix. j'ai reçu ça :\n", "Florist in Leeds. got this: ",
]  # fmt: skip


@pytest.mark.parametrize("before", BEFORE)
def test_the_sellers_words_begin_after_the_preamble(before: str) -> None:
    assert (before + OFFER)[words_begin(before + OFFER) :].lstrip("«“ ") == OFFER


@pytest.mark.parametrize(
    "text",
    [
        OFFER,
        "Bonjour,\n" + OFFER,
        "Notre offre : 490 € par mois, publications illimitées.",
        "Nous vous proposons ceci : tous les réseaux.",
        "Our offer: unlimited posts for £250 a month.",
        "Pack Visibilité : 490 € par mois",
        "Voici mes réponses : fleuriste, du quartier",
        "Nous avons vu votre page : elle dort.",
        "Je suis le gourou : suivez-moi.",
        "Hi there,\nyour socials need us: we run them.",
        "https://exemple.fr/offre",
        "Notre méthode parle d'elle-même, une cliente m'a écrit hier et nos équipes en rient encore « " + OFFER + " »",
    ],
)
def test_the_sellers_own_words_are_all_kept(text: str) -> None:
    assert words_begin(text) == 0


@pytest.mark.parametrize(
    "message", ["voilà ce qu'il m'a envoyé : " + OFFER, "que vaut ce consultant ? « " + OFFER + " »"]
)
def test_quotes_are_the_sellers_words_at_their_place_in_the_message(rules_only: Checker, message: str) -> None:
    flags = check_message(rules_only, message, "fr")["flags"]
    assert {flag["quote"] for flag in flags} == {"Première page Google garantie.", "Publications illimitées."}
    for flag in flags:
        assert message[flag["start"] : flag["end"]] == flag["quote"]


@pytest.mark.parametrize(("before", "after"), [("«\u00a0", "\u00a0»"), ("“", "”"), ('"', '"')])
def test_a_passage_that_is_a_whole_quotation_is_shown_without_its_marks(
    rules_only: Checker, before: str, after: str
) -> None:
    words = "Première page Google garantie."
    flags = check_message(rules_only, f"il dit : {before}{words}{after}", "fr")["flags"]
    assert [flag["quote"] for flag in flags] == [words]


def test_an_announcement_alone() -> None:
    for text in (
        "je colle son offre :",
        "Check this offer:",
        "voilà ce qu'il m'a envoyé :",
        "here's her email: ",
        "here's his email",
        "voila son mail",
        "tu peux analyser le mail de julien ?",
        "can you look at julian's email?",
    ):
        assert announces_an_offer(text), text
    for text in (
        "une boulangerie :",
        "je colle son offre : tout compris",
        "voici mon mail",
        "voici leur offre : tout",
        "",
    ):
        assert not announces_an_offer(text), text


def test_an_owner_may_say_who_they_are_first() -> None:
    for text in (
        "i run a chippy and got this: ",
        "J'ai une boulangerie à Nantes. Un consultant m'a dit ",
        "we're a pub, he wrote: ",
    ):
        assert owners_words(text) == text, text
    assert (
        owners_words("salut c'est Nadia, boulangerie à Roubaix. j'ai reçu ça :")
        == "salut c'est Nadia, boulangerie à Roubaix."
    )
    assert owners_words("Bakery in Leeds!\nhe sent: “") == "Bakery in Leeds!"
    for text in (*BEFORE[:5], "we have this consultant, he wrote: ", "An agency in Leeds wrote. Here it is:", ""):
        assert owners_words(text) == "", text
