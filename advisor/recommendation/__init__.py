"""From a profile to few platforms, with reasons, in French and English."""

from advisor.recommendation.conditional import Condition, conditional
from advisor.recommendation.engine import Defence, defend, explain, recommend

__all__ = ["Condition", "Defence", "conditional", "defend", "explain", "recommend"]
