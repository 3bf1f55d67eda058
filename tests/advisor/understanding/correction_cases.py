"""Corrections: (language, field asked, text, facts stated) and withdrawals: (language, text, removed)."""

from __future__ import annotations

from typing import Any

CORRECTIONS: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "fr",
        "assets",
        "j'ai oublié l'embauche, mettez-la en premier, avant les rendez-vous",
        {"goals": ["recruitment", "leads"]},
    ),
    ("fr", "skills", "en fait mettez 4h par semaine", {"hours_per_week": 4}),
    ("fr", "goals", "pour le budget finalement 80", {"monthly_budget": 80}),
    ("fr", "goals", "je me suis trompée, le budget c'est 90 par mois", {"monthly_budget": 90}),
    ("fr", "skills", "ah non attends, pour le temps c'est 2h pas 4", {"hours_per_week": 2}),
    ("fr", "audience_ages", "oubliez la notoriété, je veux recruter", {"goals": ["recruitment"]}),
    ("fr", "hours_per_week", "finalement mes clients ont plutôt 50-65 ans", {"audience_ages": ["50_64"]}),
    ("fr", "customer_kind", "non non, pas national, local", {"market": "local"}),
    ("fr", "assets", "j'ai fait une erreur tout à l'heure", {}),
    ("en", "skills", "actually make it 4 hours a week", {"hours_per_week": 4}),
    ("en", "goals", "about the budget, make it 80", {"monthly_budget": 80}),
    ("en", "goals", "my bad, budget is 90 a month", {"monthly_budget": 90}),
    ("en", "skills", "hang on, the hours should be 2 not 4", {"hours_per_week": 2}),
    ("en", "audience_ages", "forget awareness, I want to hire", {"goals": ["recruitment"]}),
    ("en", "hours_per_week", "actually my customers are more like 50 to 64", {"audience_ages": ["50_64"]}),
    ("en", "customer_kind", "no no, not national, local", {"market": "local"}),
    ("en", "assets", "oops I got that wrong", {}),
]

WITHDRAWALS: list[tuple[str, str, dict[str, list[str]]]] = [
    ("fr", "retirez insta", {"existing_channels": ["instagram"]}),
    ("fr", "enlève facebook et tiktok stp", {"existing_channels": ["facebook", "tiktok"]}),
    ("fr", "en fait j'ai plus de blog", {"existing_channels": ["blog"]}),
    ("fr", "oublie la notoriété", {"goals": ["awareness"]}),
    ("en", "remove insta", {"existing_channels": ["instagram"]}),
    ("en", "take off facebook and tiktok please", {"existing_channels": ["facebook", "tiktok"]}),
    ("en", "scratch twitter, we closed it", {"existing_channels": ["x"]}),
    ("en", "forget the awareness bit", {"goals": ["awareness"]}),
]
