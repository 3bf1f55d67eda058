"""A plan on paper: what to do in the first four weeks, what to count, when to stop. Pure but for ``exports``."""

from advisor.plan.dates import next_monday
from advisor.plan.making import make_plan
from advisor.plan.model import Plan

__all__ = ["Plan", "make_plan", "next_monday"]
