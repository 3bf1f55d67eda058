"""Which language a message is written in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.understanding import detect_language

DEVELOPMENT = Path(__file__).parents[2] / "data"

CASES = [
    ("bonjour, je tiens une boulangerie", "fr"),
    ("hi, I run a bakery", "en"),
    ("jsais pas", "fr"),
    ("dunno", "en"),
    ("chui fleuriste a brest", "fr"),
    ("bcp de photos", "fr"),
    ("loads of pics", "en"),
    ("insta et fb", "fr"),
    ("insta and fb", "en"),
    ("le community manager m'a parlé de followers et d'engagement", "fr"),
    ("the guy from the agence said 'bonjour'", "en"),
    ("retraités", "fr"),
    ("pensioners", "en"),
    ("plombier", "fr"),
    ("plumber", "en"),
    ("PARTOUT EN FRANCE", "fr"),
    ("nooooon", "fr"),
    ("ok", None),
    ("facebook", None),
    ("12", None),
    ("50€", None),
    ("😀", None),
    ("", None),
    ("photo", None),
]


@pytest.mark.parametrize(("text", "lang"), CASES)
def test_language_of_a_message(text: str, lang: str | None) -> None:
    """Short texts without accents are recognised; names and numbers are left undecided."""
    guess = detect_language(text)
    assert guess.lang == lang
    assert 0 <= guess.confidence <= 1
    assert (guess.confidence > 0) == (lang is not None)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_development_set_is_never_taken_for_the_other_language(lang: str) -> None:
    """Undecided is fine now and then, wrong is not."""
    file = DEVELOPMENT / f"utterances-{lang}.jsonl"
    texts = [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines() if line]
    guesses = [detect_language(text).lang for text in texts]
    assert all(guess in (lang, None) for guess in guesses)
    assert guesses.count(lang) >= 0.95 * len(guesses)
