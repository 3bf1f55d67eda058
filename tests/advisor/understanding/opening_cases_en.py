# ruff: noqa: E501 (an owner's message stays on one line)
"""English openings, nothing asked yet: (language, text, facts that must be found, fields that may be found besides)."""

from __future__ import annotations

from typing import Any

OPENINGS: list[tuple[str, str, dict[str, Any], set[str]]] = [
    (
        "en",
        "Hello, I'm a potter in St Ives, I sell at markets and a bit on my website. I'd like to sell more online and I've got 3 hours a week.",
        {
            "business_type": "potter",
            "sector": "craft_maker",
            "goals": ["online_sales"],
            "hours_per_week": 3,
            "assets": ["website"],
        },
        {"market", "customer_kind"},
    ),
    (
        "en",
        "kebab shop in coventry, got insta but nobody follows it, want more people in at lunch, 100 quid a month max",
        {
            "business_type": "kebab shop",
            "sector": "restaurant",
            "existing_channels": ["instagram"],
            "goals": ["footfall"],
            "monthly_budget": 100,
        },
        {"market"},
    ),
    (
        "en",
        "Osteopathy clinic in Bath, three practitioners. We're after new patients, mostly runners aged 20 to 40. No social media so far.",
        {
            "business_type": "osteopathy clinic",
            "sector": "health",
            "goals": ["leads"],
            "audience_ages": ["18_24", "25_34", "35_49"],
            "existing_channels": [],
        },
        {"customer_kind", "market"},
    ),
    (
        "en",
        "I run an office cleaning company, clients are small firms around Reading, I need contracts. One morning a week and £150 a month.",
        {
            "business_type": "office cleaning company",
            "sector": "b2b_services",
            "customer_kind": "b2b",
            "market": "local",
            "goals": ["leads"],
            "hours_per_week": 4,
            "monthly_budget": 150,
        },
        set(),
    ),
    (
        "en",
        "holiday cottage in the Lakes, full all summer but dead in winter. guests from London, Holland and Germany. tripadvisor and facebook",
        {
            "business_type": "holiday cottage",
            "sector": "tourism_lodging",
            "market": "international",
            "existing_channels": ["tripadvisor", "facebook"],
            "goals": ["footfall"],
        },
        {"goals"},
    ),
    (
        "en",
        "We do cybersecurity consulting for councils, all over the UK, LinkedIn every day and a newsletter with 900 subscribers",
        {
            "business_type": "cybersecurity consulting",
            "sector": "professional_services",
            "customer_kind": "b2b",
            "market": "national",
            "existing_channels": ["linkedin", "newsletter"],
            "assets": ["newsletter"],
        },
        {"sector"},
    ),
    (
        "en",
        "opening a tearoom in Ludlow in september, no budget, half an hour a day, I take nice photos",
        {
            "business_type": "tearoom",
            "sector": "restaurant",
            "monthly_budget": 0,
            "hours_per_week": 3.5,
            "skills": ["photo"],
        },
        {"market"},
    ),
    (
        "en",
        "Morning. Roofer, 4 lads, looking for a fifth! Work we've got till Christmas. Facebook yes, the rest no.",
        {
            "business_type": "roofer",
            "sector": "trades_construction",
            "goals": ["recruitment"],
            "existing_channels": ["facebook"],
        },
        set(),
    ),
    (
        "en",
        "mobile personal trainer, my clients are women 30-50, I post videos on insta 3x a week and I like talking to camera",
        {
            "business_type": "mobile personal trainer",
            "sector": "sport_leisure",
            "audience_ages": ["25_34", "35_49"],
            "existing_channels": ["instagram"],
            "skills": ["on_camera"],
        },
        {"skills", "market", "customer_kind"},
    ),
    (
        "en",
        "we're a craft brewery, we sell to pubs and bottle shops in the county and a bit direct from the taproom",
        {"business_type": "craft brewery", "sector": "food_shop", "customer_kind": "both", "market": "local"},
        {"sector", "customer_kind"},
    ),
    (
        "en",
        "I'm a hypnotherapist, no clue where to start, people tell me to do tiktok but I hate it",
        {"business_type": "hypnotherapist", "sector": "beauty_wellness"},
        {"sector"},
    ),
    (
        "en",
        "Estate agents in Hove since 1994. Aim: win instructions and get our Google rating up (3.9). Budget 400 pounds monthly.",
        {
            "business_type": "estate agents",
            "sector": "real_estate",
            "goals": ["leads", "reputation"],
            "monthly_budget": 400,
        },
        {"market", "existing_channels"},
    ),
    (
        "en",
        "I own a small poetry press, sold in bookshops and on our site, readers all over the UK and Ireland",
        {"business_type": "poetry press", "sector": "arts_culture", "market": "international", "assets": ["website"]},
        {"goals", "market", "customer_kind", "sector"},
    ),
    (
        "en",
        "hiya, I make silver jewellery, on insta and pinterest, no facebook, customers 25-45, £40 a month, 5 hrs a week, want to sell on my web shop",
        {
            "business_type": "silver jewellery",
            "sector": "craft_maker",
            "existing_channels": ["instagram", "pinterest"],
            "audience_ages": ["25_34", "35_49"],
            "monthly_budget": 40,
            "hours_per_week": 5,
            "goals": ["online_sales"],
            "assets": ["website"],
        },
        {"sector", "customer_kind"},
    ),
    (
        "en",
        "24h emergency locksmith in Cardiff. I need calls, that's all.",
        {"business_type": "emergency locksmith", "sector": "trades_construction", "goals": ["leads"]},
        {"market"},
    ),
    (
        "en",
        "I give piano lessons to kids and pensioners, want to fill 4 slots, no budget",
        {
            "business_type": "piano lessons",
            "sector": "education_training",
            "audience_ages": ["under_18", "65_plus"],
            "goals": ["footfall"],
            "monthly_budget": 0,
        },
        {"goals", "customer_kind"},
    ),
    (
        "en",
        "Community group, we run repair workshops, we need volunteers and to be better known. Facebook page up to date.",
        {
            "business_type": "community group",
            "sector": "nonprofit",
            "goals": ["recruitment", "awareness"],
            "existing_channels": ["facebook"],
        },
        {"market"},
    ),
    (
        "en",
        "we make machined parts for aerospace, our customers are manufacturers in Britain and Germany",
        {
            "business_type": "machined parts",
            "sector": "b2b_services",
            "customer_kind": "b2b",
            "market": "international",
        },
        set(),
    ),
    (
        "en",
        "I've a children's bookshop, saturdays are fine but weekdays are dead. an hour a day except mondays, got 300 customer emails",
        {
            "business_type": "children's bookshop",
            "sector": "retail_shop",
            "goals": ["footfall"],
            "hours_per_week": 6,
            "assets": ["customer_emails"],
        },
        {"audience_ages"},
    ),
    (
        "en",
        "my 15 year old says get on snapchat but I'm a florist, my customers are more like 40-60 from round here",
        {"business_type": "florist", "sector": "retail_shop", "audience_ages": ["35_49", "50_64"], "market": "local"},
        {"sector", "customer_kind"},
    ),
]
