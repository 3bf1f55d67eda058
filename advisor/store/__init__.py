"""Profiles, advice given and consultant checks in a database (SQLite by default)."""

from advisor.store.store import Store

__all__ = ["Store"]
