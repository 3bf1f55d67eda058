"""Files on consultants in the database: collected, merged, shared by a link, deleted, erased; both databases."""

from __future__ import annotations

from sqlalchemy import text

from advisor.store import Store


def add(store: Store, owner: str = "web-1", name: str = "Julien de Rézo+") -> int:
    check = store.add_check(owner, "Une offre", {"flags": []}, "fr")
    return store.dossiers.put(owner, name, check)


def test_findings_on_the_same_name_collect_however_it_is_spelt(store: Store) -> None:
    assert add(store) == add(store, name="julien, rezo") != add(store, name="Anne")
    assert add(store, "web-2") not in [row["id"] for row in store.dossiers.all("web-1")]
    [julien, anne] = store.dossiers.all("web-1")
    assert julien["name"] == "Julien de Rézo+" and len(julien["checks"]) == 2 and len(anne["checks"]) == 1
    assert [row["id"] for row in store.dossiers.find("web-1", "JULIEN REZO")] == [julien["id"]]
    assert len(store.dossiers.find(None, "julien rezo")) == 2


def test_renaming_merges_into_a_file_of_that_name(store: Store) -> None:
    one, other = add(store), add(store, name="J. Rezo")
    assert store.dossiers.rename(other, "Jean Rézo") == other
    assert store.dossiers.rename(other, "Julien, Rézo") == one
    [row] = store.dossiers.all("web-1")
    assert len(row["checks"]) == 2


def test_what_the_owner_added_is_kept_with_the_check(store: Store) -> None:
    check = store.add_check("web-1", "Une offre", {"flags": []}, "fr")
    store.update_check(check, {"flags": [], "contested": [{"code": "everywhere"}]})
    assert store.checks("web-1") == [{"flags": [], "contested": [{"code": "everywhere"}]}]


def test_a_link_shows_its_files_and_only_a_digest_is_kept(store: Store) -> None:
    one, two = add(store), add(store, name="Anne")
    token = store.dossiers.share("web-1", [one, two], "fr")
    shared = store.dossiers.shared(token)
    assert shared and shared[0] == "fr" and [row["id"] for row in shared[1]] == [one, two]
    assert store.dossiers.shared(token[:-1]) is None and len(token) >= 32
    with store.engine.connect() as connection:
        assert token not in str(connection.execute(text("SELECT * FROM dossier_pages")).all())
    store.dossiers.delete(one)
    store.dossiers.delete(two)
    assert store.dossiers.shared(token) is None and store.checks("web-1") == []


def test_erasing_a_conversation_erases_its_files_and_links(store: Store) -> None:
    one, other = add(store), add(store, "web-2")
    tokens = [store.dossiers.share(owner, [i], "fr") for owner, i in (("web-1", one), ("web-2", other))]
    store.erase("web-1")
    assert store.dossiers.all("web-1") == [] and store.dossiers.shared(tokens[0]) is None
    assert len(store.dossiers.all("web-2")) == 1 and store.dossiers.shared(tokens[1])
