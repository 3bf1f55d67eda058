"""Plans are found by their token alone, deleted one by one, and erased with their conversation."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select, text

from advisor.store import PlanMaterial, Store
from advisor.store.database import migrate, open_engine
from advisor.store.models import PlanKept

MATERIAL = PlanMaterial("fr", date(2026, 11, 30), {"sector": "food_shop", "hours_per_week": 2.5}, {"platforms": []})


def test_a_plan_is_found_by_its_token_as_it_was_kept(store: Store) -> None:
    token = store.plans.add("web-1", MATERIAL)
    assert store.plans.find(token) == MATERIAL
    assert store.plans.find(token[:-1]) is None and store.plans.find("") is None
    assert store.profile("web-1") == MATERIAL.profile


def test_tokens_are_long_each_other_and_not_in_the_database(store: Store) -> None:
    tokens = {store.plans.add("web-1", MATERIAL) for _ in range(20)}
    assert len(tokens) == 20 and min(map(len, tokens)) >= 43
    with store.engine.connect() as connection:
        kept = {str(value) for row in connection.execute(select(PlanKept.__table__)) for value in row}
    assert not tokens & kept


def test_deleting_one_leaves_the_other(store: Store) -> None:
    one, other = store.plans.add("web-1", MATERIAL), store.plans.add("web-1", MATERIAL)
    assert store.plans.delete(one) and not store.plans.delete(one)
    assert store.plans.find(one) is None and store.plans.find(other) == MATERIAL


def test_erasing_a_conversation_erases_its_plans(store: Store) -> None:
    mine, theirs = store.plans.add("web-1", MATERIAL), store.plans.add("web-2", MATERIAL)
    store.erase("web-1")
    assert store.plans.find(mine) is None and store.plans.find(theirs) == MATERIAL


def test_a_plan_does_not_undo_a_newer_profile(store: Store) -> None:
    store.save_profile("web-1", {"sector": "health"}, "en")
    store.plans.add("web-1", MATERIAL)
    assert store.profile("web-1") == {"sector": "health"}


def test_a_database_of_before_keeps_its_rows(tmp_path) -> None:
    url = f"sqlite:///{tmp_path}/old.db"
    engine = open_engine(url)
    migrate(engine, "0001")
    row = {"id": "web-1", "profile": '{"sector": "health"}', "day": "2026-01-01 00:00:00"}
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO conversations VALUES (:id, 'fr', :profile, :day, :day)"), row)
    store = Store.open(url)
    assert store.profile("web-1") == {"sector": "health"}
    assert store.plans.find(store.plans.add("web-1", MATERIAL)) == MATERIAL
