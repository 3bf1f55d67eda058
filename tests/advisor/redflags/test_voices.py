"""Who speaks: an offer pasted without a word, or an owner who names a budget."""

from __future__ import annotations

import pytest

from advisor.redflags.voices import addresses_the_owner, speaks_as_an_offer

OFFERS = [
    "Le site et les comptes restent la propriété de l'agence. Engagement 24 mois. 490 € par mois.",
    "Hi, we're Bloom Digital. We can run all your socials for £250 per month, min 12 months.",
    "Nous gérons vos réseaux pour 390 € HT/mois.",
    "Je m'occupe de votre page Facebook, 12 posts par mois, 180 euros par mois, sans engagement.",
    "Pack Visibilité 590€/mois : création de contenu, reporting, engagement 12 mois.",
    "We'll post daily on your Instagram. $400 a month, rolling contract.",
    "I can look after your socials for 200 quid a month, cancel any time",
    "on s'occupe de vos réseaux, 300€ par mois, premier mois d'essai",
    "£99 pcm, 12 months minimum, unlimited posts.",
]  # fmt: skip
OWNERS = [
    "we have a 12 month contract with the printer for £80 a month",
    "nous avons un contrat de 12 mois avec l'imprimeur pour 80 € par mois",
    "notre agence nous prend 300 € par mois, engagement 12 mois, pour gérer nos réseaux",
    "our agency takes £300 a month, 12 month contract, to run our socials",
    "Une agence nous a soumis une offre à 1 490 euros par mois, engagement 24 mois, 4 posts par semaine",
    "we're Bloom, a florist, we have £250 a month",
    "Nous sommes fleuristes et on a 250 € par mois",
    "je peux mettre 100 € par mois, sans engagement",
    "250 euros par mois",
    "£50 a month, maybe 12 months",
    "I run a bakery and I spend £200 a month on my Facebook page",
    "une agence me demande 490 € par mois avec un engagement de 12 mois",
    "an agency offers me 12 posts a month for £300 per month",
    "we manage a hotel, our budget is £500 a month",
    "je gère une boutique, mon budget pub est de 200 € par mois",
    "mes clients paient 40 € par mois d'abonnement, engagement 12 mois",
    "je cherche quelqu'un pour gérer mes réseaux, 300 € par mois",
    "on publie 3 posts par semaine et on dépense 50 € par mois",
    "what can you do with £250 a month?",
    "vous me conseillez quoi pour 200 € par mois ?",
    "Nous gérons vos réseaux avec soin.",
]  # fmt: skip


def test_a_promise_without_a_price_addresses_the_owner() -> None:
    for text in ("Hello, I offer a complete package.", "Nous gérons vos réseaux.", "je vous propose un audit"):
        assert addresses_the_owner(text), text
    for text in ("is this consultant serious?", "je suis boulanger", "I make bread for you all, my budget is nil"):
        assert not addresses_the_owner(text), text


@pytest.mark.parametrize("text", OFFERS)
def test_an_offer_is_told_by_its_price_and_its_voice(text: str) -> None:
    assert speaks_as_an_offer(text)


@pytest.mark.parametrize("text", OWNERS)
def test_an_owner_with_a_budget_is_no_seller(text: str) -> None:
    assert not speaks_as_an_offer(text)
