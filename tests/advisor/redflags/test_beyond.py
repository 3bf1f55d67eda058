"""Flags beyond the article and good signs, in both languages."""

from __future__ import annotations

import pytest

from advisor.redflags import Checker

BEYOND = [
    ("bought_followers", "fr", "Achetez 5 000 abonnés livrés en 48 h.", "Je n'achète jamais d'abonnés."),
    ("bought_followers", "en", "Buy 5,000 real followers, delivered in 48 hours.", "I never buy followers."),
    ("bought_reviews", "fr", "Nous rédigeons vos avis Google.", "Un avis est demandé à chaque client."),
    ("bought_reviews", "en", "We write Google reviews for you.", "Every customer is asked for a review."),
    ("guaranteed_results", "fr", "Ventes doublées garanties.", "Aucune vente ne se garantit, personne ne peut."),
    ("guaranteed_results", "en", "We guarantee more sales.", "Nobody can guarantee sales."),
    (
        "guaranteed_ranking",
        "fr",
        "Première page Google garantie.",
        "Nous corrigeons vos pages et comptons les demandes.",
    ),
    ("guaranteed_ranking", "en", "Page one of Google, guaranteed.", "We fix your pages and count enquiries."),
    ("lock_in_contract", "fr", "Engagement de 24 mois.", "Un mois de préavis."),
    ("lock_in_contract", "en", "24-month contract, no early exit.", "One month's notice."),
    ("accounts_in_provider_name", "fr", "Les comptes sont créés à notre nom.", "Les comptes restent à votre nom."),
    ("accounts_in_provider_name", "en", "The accounts are set up in our name.", "The accounts stay in your name."),
    ("passwords_asked", "fr", "Envoyez-nous vos mots de passe.", "Ajoutez-moi comme gestionnaire, aucun mot de passe."),
    ("passwords_asked", "en", "Send us your passwords.", "Add me as a manager, never a password."),
    ("follow_unfollow_bots", "fr", "Nous pratiquons le follow/unfollow.", "Nous répondons à la main."),
    ("follow_unfollow_bots", "en", "We use follow/unfollow.", "We answer by hand."),
    ("urgency", "fr", "Ce tarif expire ce soir.", "Gardez le devis quinze jours."),
    ("urgency", "en", "This price ends tonight.", "Keep the quote for two weeks."),
    ("very_low_price", "fr", "Tout compris pour 49 € par mois.", "Quatre jours par mois, 1 400 € au total."),
    ("very_low_price", "en", "All of it for £49 a month.", "Four days, £1,400 in all."),
    ("fear_cold_call", "fr", "Votre fiche sera supprimée demain.", "Votre fiche a trois fautes dans les horaires."),
    ("fear_cold_call", "en", "Your listing will be removed tomorrow.", "Your listing has three wrong opening times."),
]
GOOD = [
    ("few_platforms", "fr", "Je vous propose un seul réseau."),
    ("few_platforms", "en", "I suggest just one network."),
    ("short_notice", "fr", "Vous partez avec un mois de préavis."),
    ("short_notice", "en", "You may leave with 30 days' notice."),
    ("client_owns_accounts", "fr", "Vous restez propriétaire de la page."),
    ("client_owns_accounts", "en", "You stay the owner of the page."),
    ("business_numbers", "fr", "Nous comptons les devis et les réservations."),
    ("business_numbers", "en", "We count quotes and bookings."),
    ("honest_limits", "fr", "Personne ne peut promettre des vues."),
    ("honest_limits", "en", "Nobody can promise views."),
    ("time_to_think", "fr", "Rien ne presse, gardez le devis."),
    ("time_to_think", "en", "No rush, sleep on it."),
]


def _beyond(checker: Checker, text: str, lang: str) -> set[str]:
    return {flag["code"] for flag in checker.check_text(text, lang)["flags"] if flag["source"] == "beyond_article"}


@pytest.mark.parametrize(("code", "lang", "doubtful", "sober"), BEYOND, ids=[f"{c[0]}-{c[1]}" for c in BEYOND])
def test_beyond_the_article(rules_only: Checker, code: str, lang: str, doubtful: str, sober: str):
    assert code in _beyond(rules_only, doubtful, lang)
    assert code not in _beyond(rules_only, sober, lang)


@pytest.mark.parametrize(("code", "lang", "text"), GOOD, ids=[f"{c[0]}-{c[1]}" for c in GOOD])
def test_good_signs(rules_only: Checker, code: str, lang: str, text: str):
    signs = {sign["code"]: sign["quote"] for sign in rules_only.check_text(text, lang)["good_signs"]}
    assert signs.get(code) == text
