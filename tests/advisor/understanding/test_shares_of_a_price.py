"""A part of a price that somebody quoted, given as the answer to "how much can go into it?"."""

from __future__ import annotations

import pytest

from advisor.understanding import extract_facts


@pytest.mark.parametrize(
    ("lang", "text", "budget"),
    [
        ("en", "A firm quoted us £1,200 a month. We could stretch to a third of that.", 400.0),
        ("en", "They want $900 a month, I could do half", 450.0),
        ("en", "The agency said £300. Two thirds of it, maybe", 200.0),
        ("fr", "On me demande 900 € par mois, je peux mettre la moitié", 450.0),
        ("fr", "L'agence voulait 800 euros par mois, un quart ça irait", 200.0),
        ("en", "£150 for the quarter", 50.0),
        ("en", "half an hour and £40 a month", 40.0),
    ],
)
def test_budget(lang: str, text: str, budget: float):
    assert extract_facts(text, "monthly_budget", lang).stated["monthly_budget"] == pytest.approx(budget, abs=0.01)


@pytest.mark.parametrize(("lang", "text"), [("en", "half of that"), ("fr", "la moitié")])
def test_a_share_of_nothing_named_is_no_budget(lang: str, text: str):
    assert "monthly_budget" not in extract_facts(text, "monthly_budget", lang).stated
