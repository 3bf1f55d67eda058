"""The advice stays short: bubbles as an owner reads them, over many random owners."""

from __future__ import annotations

import random
import statistics
from typing import Any

import pytest

from actions import advice
from advisor.profile import AUDIENCE_AGES, CHOICE_FIELDS, CODES_BY_FIELD, GOALS, PLATFORMS, SKILLS
from tests.actions.rendering import a_turn, rendered

OWNERS, MEDIAN, LONGEST = 200, 160, 500


def an_owner(chance: random.Random) -> dict[str, Any]:
    profile: dict[str, Any] = {name: chance.choice(CODES_BY_FIELD[name]) for name in CHOICE_FIELDS}
    profile["goals"] = chance.sample(GOALS, chance.randint(1, 3))
    profile["audience_ages"] = chance.sample(AUDIENCE_AGES, chance.randint(1, 3))
    profile["skills"] = chance.sample(SKILLS[:-1], chance.randint(1, 3))
    profile["existing_channels"] = chance.sample(PLATFORMS, chance.randint(0, 4))
    profile["hours_per_week"] = chance.choice([0, 0.5, 1, 2, 3.5, 6, 12])
    profile["monthly_budget"] = chance.choice([0, 40, 250, 1234.5])
    kept = chance.sample(sorted(profile), chance.randint(3, len(profile)))
    extra = {"review_count": 4} if chance.random() < 0.3 else {}
    return {name: profile[name] for name in kept} | extra


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_advice_is_said_in_short_bubbles(lang: str) -> None:
    chance = random.Random(2026)
    texts = []
    for _ in range(OWNERS):
        turn = a_turn(an_owner(chance), lang)
        advice.give(turn)
        texts += rendered(turn)
    lengths = [len(text) for text in texts]
    assert statistics.median(lengths) <= MEDIAN
    assert max(lengths) <= LONGEST, max(texts, key=len)
