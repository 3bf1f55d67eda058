""" "And now?" and a bare "correct", and what only resembles them."""

from __future__ import annotations

import pytest

from advisor.understanding.next_wish import CORRECT, NEXT, may_agree, next_wish

CASES = {
    "fr": {
        NEXT: ["et maintenant ?", "Bon, on fait quoi ?", "et après", "et la suite ?", "que faire maintenant ?"],
        CORRECT: ["corriger", "Je veux corriger quelque chose", "modifier une réponse svp", "correction"],
        None: [
            "maintenant c'est 3 heures",
            "corriger le budget à 200 €",
            "après-demain",
            "alors",
            "et",
            "suite",
            "ensuite",
        ],
    },
    "en": {
        NEXT: ["what now?", "And now?", "ok, what next", "so what do I do now?", "now what", "what's next?"],
        CORRECT: ["correct", "I want to fix something", "change an answer please", "correction"],
        None: [
            "what now costs £20?",
            "change it to 3 hours",
            "now it's 2 hours",
            "correct the budget",
            "next week",
            "next",
        ],
    },
}


@pytest.mark.parametrize("lang", CASES)
@pytest.mark.parametrize("wish", [NEXT, CORRECT, None])
def test_the_whole_message_is_the_wish(lang: str, wish: str | None) -> None:
    texts = CASES[lang][wish]
    assert {text: next_wish(text, lang) for text in texts} == dict.fromkeys(texts, wish)


def test_a_word_that_also_agrees() -> None:
    assert may_agree("Correct.", "en")
    assert not may_agree("corriger", "fr") and not may_agree("correct an answer", "en")
