"""What an owner means beside what was before, is another's, or is about something else.

Rows: (language, field, field asked or None, text, value or None).
"""

from __future__ import annotations

from typing import Any

ASIDES: list[tuple[str, str, str | None, str, Any]] = [
    ("en", "customer_kind", "customer_kind", "Used to be garages. The garages have closed. It's cyclists now.", "b2c"),
    ("en", "customer_kind", "customer_kind", "My cousin wants hotels. It's campers, buying for the week.", "b2c"),
    ("en", "customer_kind", "customer_kind", "Mostly couples, but don't forget the two hotels", "both"),
    ("en", "customer_kind", "customer_kind", "The county council and a couple of boarding schools", "b2b"),
    ("en", "customer_kind", "customer_kind", "No plumbers, plumbers already have a supplier. Self builders.", "b2c"),
    ("en", "customer_kind", "goals", "More demo calls. We make a stock app for florists.", "b2b"),
    ("en", "customer_kind", "audience_ages", "The business has been going ten years, I couldn't say", None),
    ("en", "market", "market", "As far as the van will go on a tank and back", "local"),
    ("en", "market", "market", "Once posted one to Malta. Mostly it's people in the village.", "local"),
    ("en", "market", "market", "collection only, we don't post", "local"),
    ("en", "market", "market", "every Welsh town with a chapel", "national"),
    ("en", "market", None, "I make saddles, selling to riders from Montana to Ontario", "international"),
    ("en", "market", None, "Kilt maker working from Elgin for clients in Canada and Norway", "international"),
    ("en", "market", "assets", "I've got around 900 customer emails", None),
    ("en", "hours_per_week", "hours_per_week", "0.5 day a week", 4.0),
    ("en", "hours_per_week", "hours_per_week", "I sleep five hours as it is. Say three a week.", 3.0),
    ("en", "hours_per_week", "hours_per_week", "2 evenings out of 5 for an hour", 2.0),
    ("en", "hours_per_week", "assets", "six hours of interview footage nobody has seen", None),
    ("en", "hours_per_week", "skills", "a photographer comes on Friday at forty quid an hour", None),
    ("en", "monthly_budget", "monthly_budget", "£600 a year is what we allowed", 50.0),
    ("en", "monthly_budget", "monthly_budget", "€900 p.a., before tax", 75.0),
    ("en", "monthly_budget", "monthly_budget", "we paid 700 for the sign. After that, nothing.", 0.0),
    ("en", "monthly_budget", "existing_channels", "None live. There was one for the 2018 budget talk.", None),
    ("en", "monthly_budget", None, "We run a karting track. Budget: was £300, now £180.", 180.0),
    ("en", "skills", "goals", "some honest write-ups on Google", None),
    ("en", "skills", "skills", "There's a girl who charges £90 per reel.", None),
    ("en", "skills", "skills", "My trainee isn't shy of a camera", ["on_camera"]),
    ("en", "audience_ages", "audience_ages", "The shop is 30 years old; they are in their forties", ["35_49"]),
    ("en", "goals", "goals", "I'll think it over and come back to you", None),
    ("en", "goals", "goals", "a full diary", ["leads"]),
    ("en", "goals", None, "Pizza place in Ennis. Queue on Fridays, tumbleweed on Mondays.", ["footfall"]),
]
