"""Red flags of a social-media consultant: from a text or posts to findings with exact quotes."""

from advisor.redflags.checker import Checker

__all__ = ["Checker"]
