"""What the owner says a step of the checklist brought."""

from __future__ import annotations

import pytest

from advisor.redflags.vetting import NOT_FOUND, OK, UNKNOWN, WORRYING, read_finding


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ok", OK),
        ("rien d'inquiétant", OK),
        ("all good", OK),
        ("the company does not exist", WORRYING),
        ("no, the company does not exist", WORRYING),
        ("elle n'existe pas", WORRYING),
        ("mauvais avis partout", WORRYING),
        ("non", NOT_FOUND),
        ("aucune idée", UNKNOWN),
        ("il pleut", None),
    ],
)
def test_a_finding_in_words(text: str, found: str | None) -> None:
    assert read_finding(text) == found
