"""Red flags of a social-media consultant: from a text or posts to findings with exact quotes."""

from advisor.redflags.checker import Checker
from advisor.redflags.training import train, train_from

__all__ = ["Checker", "train", "train_from"]
