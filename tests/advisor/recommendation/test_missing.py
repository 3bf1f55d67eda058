"""Trying other answers is a shortcut of the decision: it must come to the same platforms."""

from hypothesis import HealthCheck, given, settings

from advisor.knowledge.loader import load
from advisor.recommendation.decision import decide, focus_codes
from tests.advisor.recommendation.test_engine import PROFILES

KNOWLEDGE = load()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PROFILES)
def test_the_shortcut_agrees_with_the_decision(profile):
    assert focus_codes(profile, KNOWLEDGE) == decide(profile, KNOWLEDGE).codes
