"""Profiles, advice and checks are kept, found again and erased, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from advisor.store import Store
from advisor.store.models import Base

POSTGRES = os.environ.get("SANSGOUROU_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path):
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
        for table in (
            *("dossier_pages", "dossier_checks", "dossiers"),
            *("advice_given", "consultant_checks", "conversations", "alembic_version"),
        ):
            connection.execute(text(f"DROP TABLE {table}"))


def test_the_newest_profile_is_kept(store: Store) -> None:
    assert store.profile("web-1") is None
    store.save_profile("web-1", {"sector": "food_shop"}, "fr")
    store.save_profile("web-1", {"sector": "restaurant", "goals": ["footfall"]}, "en")
    assert store.profile("web-1") == {"sector": "restaurant", "goals": ["footfall"]}


def test_advice_and_checks_are_kept_in_order_and_apart(store: Store) -> None:
    store.add_advice("web-1", {"sector": "other"}, {"platforms": []}, "fr")
    store.add_advice("web-1", {"sector": "health"}, {"platforms": [{"code": "facebook"}]}, "fr")
    store.add_check("web-2", "Une offre à 99 €", {"flags": []}, "fr")
    assert [a["platforms"] for a in store.advice("web-1")] == [[], [{"code": "facebook"}]]
    assert store.checks("web-2") == [{"flags": []}]
    assert store.checks("web-1") == store.advice("web-2") == []


def test_erasing_leaves_nothing_of_one_and_all_of_another(store: Store) -> None:
    for owner in ("web-1", "web-2"):
        store.add_advice(owner, {"sector": "other"}, {"platforms": []}, "fr")
        store.add_check(owner, "text", {"flags": []}, "fr")
    store.erase("web-1")
    assert store.profile("web-1") is None and store.advice("web-1") == store.checks("web-1") == []
    assert store.profile("web-2") == {"sector": "other"} and len(store.checks("web-2")) == 1


def test_a_store_opened_again_finds_what_was_kept(tmp_path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    Store.open(url).save_profile("web-1", {"sector": "health"}, "fr")
    assert Store.open(url).profile("web-1") == {"sector": "health"}


def test_migrations_make_exactly_the_models_tables(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
