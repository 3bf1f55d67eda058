"""Who wants a plan, and who speaks of another one."""

from __future__ import annotations

import pytest

from advisor.understanding.plan_wish import wishes_plan

WISHES = {
    "fr": [
        "je veux un plan", "Donnez-moi un plan", "par quoi je commence lundi ?", "mon plan", "le plan svp",
        "on commence par où ?", "que faire lundi ?", "qu'est-ce que je fais en premier ?",
        "vous avez un plan pour moi ?",
        "j'aimerais avoir le plan en pdf", "je peux imprimer tout ça ?", "un plan d'action stp",
    ],
    "en": [
        "give me a plan", "I want a plan", "my plan please", "where do I start on Monday?", "what do I do first?",
        "can I have a plan?", "make me an action plan", "can I print it?", "I'd like the plan",
        "what should we do on monday",
    ],
}  # fmt: skip
OTHERS = {
    "fr": ["il me propose un plan de communication", "je ne veux pas de plan", "un bon plan pour mes clients",
           "pourquoi pas TikTok ?", "j'ai 3 h par semaine", "je commence à comprendre", "bonjour"],
    "en": ["he offers a social media plan", "I don't need a plan", "we have a business plan", "why not TikTok?",
           "I plan to open in June", "3 hours a week", "hello"],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in WISHES.items() for text in texts])
def test_a_wish_for_the_plan(lang: str, text: str) -> None:
    assert wishes_plan(text, lang)


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in OTHERS.items() for text in texts])
def test_no_wish_for_the_plan(lang: str, text: str) -> None:
    assert not wishes_plan(text, lang)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_long_message_is_about_something_else(lang: str) -> None:
    assert not wishes_plan("plan " + "mot " * 20, lang)
