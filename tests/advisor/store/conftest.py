"""A store on SQLite and on PostgreSQL, empty each time."""

from __future__ import annotations

import os

import pytest
from sqlalchemy import text

from advisor.store import Store

POSTGRES = os.environ.get("SANSGOUROU_TEST_POSTGRES")
TABLES = (
    *("dossier_pages", "dossier_checks", "dossiers"),
    *("advice_given", "consultant_checks", "plans", "conversations", "alembic_version"),
)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path):
    """The store, its schema up to date."""
    if request.param == "sqlite":
        yield Store.open(f"sqlite:///{tmp_path}/deep/store.db")
        return
    if not POSTGRES:
        if os.environ.get("SANSGOUROU_TEST_INSIST"):
            pytest.fail("SANSGOUROU_TEST_POSTGRES is not set")
        pytest.skip("SANSGOUROU_TEST_POSTGRES names no PostgreSQL database")
    postgres = Store.open(POSTGRES)
    yield postgres
    with postgres.engine.begin() as connection:
        for table in TABLES:
            connection.execute(text(f"DROP TABLE {table}"))
