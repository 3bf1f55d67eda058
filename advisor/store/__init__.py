"""Profiles, advice given, consultant checks and plans in a database (SQLite by default)."""

from advisor.store.plans import PlanMaterial, Plans
from advisor.store.store import Store

__all__ = ["PlanMaterial", "Plans", "Store"]
