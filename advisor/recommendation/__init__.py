"""From a profile to few platforms, with reasons, in French and English."""

from advisor.recommendation.engine import explain, recommend

__all__ = ["explain", "recommend"]
