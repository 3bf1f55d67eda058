# ruff: noqa: E501 (an owner's message stays on one line)
"""Cases of the mechanisms that reach beyond one lexicon entry: (language, field asked or None, text, expected facts)."""

from __future__ import annotations

from typing import Any

#: Trades told by a verb or by a rare noun: (language, text, sector).
TRADES = [
    ("fr", "Je ressemelle des bottes", "craft_maker"),
    ("fr", "je ferre des chevaux de trait", "other"),
    ("fr", "on affine des tommes en cave", "food_shop"),
    ("fr", "j'élève des brebis", "food_shop"),
    ("fr", "je répare des vieux fauteuils", "craft_maker"),
    ("fr", "On loue des canoës", "tourism_lodging"),
    ("fr", "je vends et répare des tondeuses", "retail_shop"),
    ("fr", "accordeur de pianos", "craft_maker"),
    ("fr", "marionnettiste", "arts_culture"),
    ("fr", "comportementaliste pour chats", "health"),
    ("fr", "chaumier", "trades_construction"),
    ("fr", "une pépinière d'entreprises", "b2b_services"),
    ("en", "I shoe horses", "other"),
    ("en", "we train dogs", "other"),
    ("en", "I thatch roofs", "trades_construction"),
    ("en", "I sell and fix lawnmowers", "retail_shop"),
    ("en", "we rescue owls", "nonprofit"),
    ("en", "piano tuner", "craft_maker"),
    ("en", "crop dusting outfit", "b2b_services"),
    ("en", "translation bureau", "professional_services"),
    ("en", "sheep shearer", "other"),
    ("en", "I make fishing rods", "craft_maker"),
]

BROAD: list[tuple[str, str | None, str, dict[str, Any]]] = [
    ("fr", "goals", "3h par semaine et aucun talent", {"hours_per_week": 3, "skills": ["none"]}),
    ("en", "goals", "3 hours a week and zero talent", {"hours_per_week": 3, "skills": ["none"]}),
    ("fr", None, "je me suis trompé : ce n'est pas 120 mais 210", {"monthly_budget": 210}),
    ("fr", None, "pardon, ce n'est pas 2012 mais 2015 l'ouverture", {"monthly_budget": None}),
    ("fr", "existing_channels", "une lettre par mail, et le site que je tiens à jour", {"business_type": None}),
    (
        "fr",
        None,
        "je viens d'ouvrir un salon de tatouage",
        {"business_type": "salon de tatouage", "sector": "beauty_wellness"},
    ),
    (
        "fr",
        None,
        "on a ouvert en mars à Lyon une boulangerie bio",
        {"business_type": "boulangerie bio", "sector": "food_shop"},
    ),
    ("fr", "customer_kind", "des particuliers, ya ke fb pr linstant", {"existing_channels": ["facebook"]}),
    ("fr", "customer_kind", "particuliers, et pas mal de paysagistes et de communes", {"customer_kind": "both"}),
    ("fr", "customer_kind", "des familles. les séminaires, on n'en veut pas", {"customer_kind": "b2c"}),
    ("en", "customer_kind", "companies only, I quit doing portraits for families", {"customer_kind": "b2b"}),
    ("en", "goals", "seventy percent of my turnover is architects", {"customer_kind": "b2b"}),
    (
        "fr",
        "hours_per_week",
        "5h c'est pas tenable. une demi-heure par jour, et j'ouvre 4 jours",
        {"hours_per_week": 2},
    ),
    ("en", "hours_per_week", "ten hours is impossible, two hours maybe", {"hours_per_week": 2}),
    ("fr", "hours_per_week", "Paul une journée entière, moi une demi-heure", {"hours_per_week": 8.5}),
    ("fr", "hours_per_week", "ça fait 2 et demi en moyenne", {"hours_per_week": 2.5}),
    ("en", "audience_ages", "over fifties", {"audience_ages": ["50_64", "65_plus"]}),
    ("en", "audience_ages", "forties to seventies", {"audience_ages": ["35_49", "50_64", "65_plus"]}),
    ("en", "audience_ages", "anyone with a bus pass", {"audience_ages": ["65_plus"]}),
    ("fr", "audience_ages", "de la quarantaine à la soixantaine", {"audience_ages": ["35_49", "50_64", "65_plus"]}),
    ("fr", "audience_ages", "fin vingtaine début quarantaine", {"audience_ages": ["25_34", "35_49"]}),
    ("fr", "goals", "et un pâtissier, j'en cherche un depuis 1 an", {"goals": ["recruitment"]}),
    ("en", "goals", "need a young one to train up", {"goals": ["recruitment"]}),
    ("fr", "goals", "remonter la note google", {"goals": ["reputation"]}),
    ("fr", "goals", "on poste sur insta et la note google est à remonter", {"goals": ["reputation"]}),
    ("fr", "existing_channels", "Pinterest que j'alimente plus depuis deux ans", {"existing_channels": []}),
    (
        "en",
        "existing_channels",
        "a Discord that never sleeps, and Instagram",
        {"existing_channels": ["discord", "instagram"]},
    ),
    ("en", None, "I don't have Facebook, TikTok or any of it", {"existing_channels": []}),
    ("en", "skills", "i dont mind talking to camera", {"skills": ["on_camera"]}),
    ("fr", "skills", "j'écris comme un pied, par contre je filme", {"skills": ["video"]}),
    ("fr", "market", "un jour à Lille le lendemain à Toulon, jamais à l'étranger", {"market": "national"}),
    ("en", "market", "never overseas", {"market": "national"}),
    ("fr", "monthly_budget", "1200 EUROS A L ANNEE", {"monthly_budget": 100}),
    ("en", "monthly_budget", "£600 aside for the full year", {"monthly_budget": 50}),
]
