"""Which files a message names."""

from __future__ import annotations

import pytest

from advisor.dossier.naming import files_mentioned, files_named

FILES = [{"name": name} for name in ("Julien de Rézo+", "Anne Roy", "BoostMax", "Anne Lebrun")]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("julien, rezo", ["Julien de Rézo+"]),
        ("Julien", ["Julien de Rézo+"]),
        ("Roy", ["Anne Roy"]),
        ("Anne", ["Anne Roy", "Anne Lebrun"]),
        ("boostmaxx", ["BoostMax"]),
        ("Dave", []),
        ("", []),
    ],
)
def test_a_name_may_be_whole_partial_or_misspelt(name: str, names: list[str]) -> None:
    assert [row["name"] for row in files_named(name, FILES)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Julien et boostmax", ["Julien de Rézo+", "BoostMax"]),
        ("compare Anne Roy with julian", ["Julien de Rézo+", "Anne Roy"]),
        ("Anne Roy and Anne Lebrun", ["Anne Roy", "Anne Lebrun"]),
        ("compare les dossiers", []),
    ],
)
def test_names_among_other_words(text: str, names: list[str]) -> None:
    assert [row["name"] for row in files_mentioned(text, FILES)] == names
