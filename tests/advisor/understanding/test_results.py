"""Business numbers as owners give them."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.understanding.results import Results, read_results

TODAY = date(2026, 11, 28)
CASES = [
    ("fr", "4 avant, 7 maintenant", Results(4, 7)),
    ("fr", "on est passé de 4 à 7", Results(4, 7)),
    ("fr", "avant j'en avais quatre et maintenant sept", Results(4, 7)),
    ("fr", "aujourd'hui 4, je veux 10 d'ici juin", Results(now=4, goal=10, by=date(2027, 6, 30))),
    ("fr", "12 demandes de plus en 3 mois", Results(goal=12, by=date(2027, 2, 27))),
    ("fr", "12 avis, note 4,2", Results(extra={"rating": 4.2, "review_count": 12})),
    ("fr", "un client me rapporte 300 euros", Results(extra={"customer_value": 300})),
    ("fr", "je demande à chaque client", Results(extra={"measures_origin": True})),
    ("fr", "7", Results(bare=(7,))),
    ("fr", "je veux un plan", Results()),
    ("en", "give me a plan", Results()),
    ("en", "4 before, 7 now", Results(4, 7)),
    ("en", "it went from 3 to 5 orders a month", Results(3, 5)),
    ("en", "before: 10, now: 12, target: 20", Results(10, 12, 20)),
    ("en", "4 now, 10 by June", Results(now=4, goal=10, by=date(2027, 6, 30))),
    ("en", "12 new quotes a month by December 2027", Results(goal=12, by=date(2027, 12, 31))),
    ("en", "I have 12 reviews, 4.2 stars", Results(extra={"rating": 4.2, "review_count": 12})),
    ("en", "a customer is worth £300", Results(extra={"customer_value": 300})),
    ("en", "about 5 a month", Results(bare=(5,))),
]


@pytest.mark.parametrize(("lang", "text", "results"), CASES)
def test_numbers_and_what_they_are(lang: str, text: str, results: Results) -> None:
    assert read_results(text, lang, TODAY) == results


def test_bare_numbers_alone_say_nothing() -> None:
    assert not read_results("10 hours a week", "en", TODAY)
    assert not read_results("pourquoi pas TikTok ?", "fr", TODAY)
