# ruff: noqa: E501 (an owner's message stays on one line)
"""French openings, nothing asked yet: (language, text, facts that must be found, fields that may be found besides)."""

from __future__ import annotations

from typing import Any

OPENINGS: list[tuple[str, str, dict[str, Any], set[str]]] = [
    (
        "fr",
        "Bonjour, je suis potière à Vallauris, je vends sur les marchés et un peu sur mon site. J'aimerais vendre plus en ligne, j'ai 3h par semaine.",
        {
            "business_type": "potière",
            "sector": "craft_maker",
            "goals": ["online_sales"],
            "hours_per_week": 3,
            "assets": ["website"],
        },
        {"market", "customer_kind"},
    ),
    (
        "fr",
        "slt moi c un kebab a st etienne, g insta mais personne me suit, jveux + de monde le midi, 100 balles par mois max",
        {
            "business_type": "kebab",
            "sector": "restaurant",
            "existing_channels": ["instagram"],
            "goals": ["footfall"],
            "monthly_budget": 100,
        },
        {"market"},
    ),
    (
        "fr",
        "Cabinet d'ostéopathie à Rennes, trois praticiens. Nous cherchons de nouveaux patients, surtout des sportifs de 20 à 40 ans. Aucun réseau social pour l'instant.",
        {
            "business_type": "cabinet d'ostéopathie",
            "sector": "health",
            "goals": ["leads"],
            "audience_ages": ["18_24", "25_34", "35_49"],
            "existing_channels": [],
        },
        {"customer_kind", "market"},
    ),
    (
        "fr",
        "Je gère une entreprise de nettoyage de bureaux, clients PME dans l'agglo de Tours, il me faut des contrats. Une matinée par semaine et 150 €/mois.",
        {
            "business_type": "entreprise de nettoyage de bureaux",
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
        "fr",
        "gite 12 personnes dans le Jura, complet l'été mais vide en hiver. clients suisses, belges et parisiens. tripadvisor et facebook",
        {
            "business_type": "gîte",
            "sector": "tourism_lodging",
            "market": "international",
            "existing_channels": ["tripadvisor", "facebook"],
            "goals": ["footfall"],
        },
        {"goals"},
    ),
    (
        "fr",
        "On fait du conseil en cybersécurité pour les collectivités, partout en France, LinkedIn tous les jours et une newsletter de 900 abonnés",
        {
            "business_type": "conseil en cybersécurité",
            "sector": "professional_services",
            "customer_kind": "b2b",
            "market": "national",
            "existing_channels": ["linkedin", "newsletter"],
            "assets": ["newsletter"],
        },
        {"sector"},
    ),
    (
        "fr",
        "j'ouvre un salon de thé en septembre à Albi, pas de budget, une demi heure par jour, je fais de jolies photos",
        {
            "business_type": "salon de thé",
            "sector": "restaurant",
            "monthly_budget": 0,
            "hours_per_week": 3.5,
            "skills": ["photo"],
        },
        {"market"},
    ),
    (
        "fr",
        "Bonjour madame. Couvreur zingueur, 4 gars, on cherche un cinquième ! Des chantiers on en a jusqu'à Noël. Facebook oui, le reste non.",
        {
            "business_type": "couvreur zingueur",
            "sector": "trades_construction",
            "goals": ["recruitment"],
            "existing_channels": ["facebook"],
        },
        set(),
    ),
    (
        "fr",
        "coach sportive à domicile, mes clientes ont 30-50 ans, je poste des vidéos sur insta 3x par semaine et j'aime bien parler à la caméra",
        {
            "business_type": "coach sportive à domicile",
            "sector": "sport_leisure",
            "audience_ages": ["25_34", "35_49"],
            "existing_channels": ["instagram"],
            "skills": ["on_camera"],
        },
        {"skills", "market", "customer_kind"},
    ),
    (
        "fr",
        "nous sommes une brasserie artisanale (bière), on vend aux bars et aux cavistes du département et un peu en direct à la boutique",
        {"business_type": "brasserie artisanale", "sector": "food_shop", "customer_kind": "both", "market": "local"},
        {"sector"},
    ),
    (
        "fr",
        "je suis sophrologue, je ne sais pas du tout par où commencer, on me dit de faire tiktok mais j'ai horreur de ça",
        {"business_type": "sophrologue", "sector": "beauty_wellness"},
        {"sector"},
    ),
    (
        "fr",
        "Agence immobilière à Biarritz depuis 1994. Objectif : rentrer des mandats et améliorer notre note Google (3,9). Budget 400 euros mensuels.",
        {
            "business_type": "agence immobilière",
            "sector": "real_estate",
            "goals": ["leads", "reputation"],
            "monthly_budget": 400,
        },
        {"market", "existing_channels"},
    ),
    (
        "fr",
        "j'ai une petite maison d'édition de poésie, vente en librairie et sur le site, lecteurs partout en france et en belgique",
        {
            "business_type": "maison d'édition de poésie",
            "sector": "arts_culture",
            "market": "international",
            "assets": ["website"],
        },
        {"goals", "market", "customer_kind"},
    ),
    (
        "fr",
        "hello, créatrice de bijoux en argent, j'ai insta et pinterest, pas de facebook, clientes 25-45, budget 40€, 5h/semaine, je veux vendre sur mon eshop",
        {
            "business_type": "créatrice de bijoux en argent",
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
        "fr",
        "Serrurier dépannage 24h/24 sur Bordeaux. J'ai besoin d'appels, c'est tout.",
        {"business_type": "serrurier dépannage", "sector": "trades_construction", "goals": ["leads"]},
        {"market"},
    ),
    (
        "fr",
        "auto entrepreneur je donne des cours de piano à des enfants et des retraités, je voudrais remplir 4 créneaux, aucun budget",
        {
            "business_type": "cours de piano",
            "sector": "education_training",
            "audience_ages": ["under_18", "65_plus"],
            "goals": ["footfall"],
            "monthly_budget": 0,
        },
        {"goals", "customer_kind"},
    ),
    (
        "fr",
        "Association de quartier, on organise des ateliers réparation, on cherche des bénévoles et à être plus connus. page facebook à jour.",
        {
            "business_type": "association de quartier",
            "sector": "nonprofit",
            "goals": ["recruitment", "awareness"],
            "existing_channels": ["facebook"],
        },
        {"market"},
    ),
    (
        "fr",
        "on fabrique des pièces usinées pour l'aéronautique, nos clients sont des industriels en France et en Allemagne",
        {
            "business_type": "pièces usinées",
            "sector": "b2b_services",
            "customer_kind": "b2b",
            "market": "international",
        },
        set(),
    ),
    (
        "fr",
        "je tiens une librairie jeunesse, le samedi ça va mais la semaine c'est calme. une heure par jour sauf le lundi, j'ai 300 mails de clients",
        {
            "business_type": "librairie jeunesse",
            "sector": "retail_shop",
            "goals": ["footfall"],
            "hours_per_week": 6,
            "assets": ["customer_emails"],
        },
        {"audience_ages"},
    ),
    (
        "fr",
        "bonjour, mon fils de 15 ans me dit d'aller sur snapchat mais moi je suis fleuriste, mes clients c'est plutôt 40-60 ans du quartier",
        {"business_type": "fleuriste", "sector": "retail_shop", "audience_ages": ["35_49", "50_64"], "market": "local"},
        {"sector", "customer_kind"},
    ),
]
