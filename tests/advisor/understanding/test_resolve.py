"""The intent in its context: what was asked and what was found correct the classifier."""

from __future__ import annotations

import pytest

from advisor.understanding import FACT_INTENTS, extract_facts, resolve_intent, understand

CASES = [
    # a fragment that gives a value for the question is its answer
    ("fr", "assets", "rien", [("deny", 0.7), ("answer", 0.2)], "answer"),
    ("fr", "existing_channels", "non", [("deny", 0.9), ("answer", 0.05)], "answer"),
    ("en", "skills", "none", [("deny", 0.6), ("answer", 0.3)], "answer"),
    ("en", "hours_per_week", "3", [("out_of_scope", 0.6), ("answer", 0.3)], "answer"),
    ("fr", "monthly_budget", "zéro", [("restart", 0.5), ("answer", 0.2)], "answer"),
    # with nothing asked, yes and no stay what they are
    ("fr", None, "non", [("deny", 0.8), ("answer", 0.1)], "deny"),
    ("fr", None, "oui", [("affirm", 0.8), ("answer", 0.1)], "affirm"),
    ("en", None, "no", [("deny", 0.8), ("answer", 0.1)], "deny"),
    # a greeting with facts is an answer
    ("fr", None, "bonjour, je tiens une boulangerie à Niort", [("greet", 0.8), ("answer", 0.2)], "answer"),
    ("en", None, "hi, I run a bakery in Leeds", [("greet", 0.8), ("answer", 0.2)], "answer"),
    ("fr", None, "bonjour", [("greet", 0.9), ("answer", 0.05)], "greet"),
    # an answer with a question is an answer; a question alone is not
    (
        "fr",
        "existing_channels",
        "facebook. c'est gratuit ?",
        [("ask_social_media_free", 0.6), ("answer", 0.3)],
        "answer",
    ),
    (
        "en",
        "existing_channels",
        "is facebook free?",
        [("ask_social_media_free", 0.6), ("answer", 0.3)],
        "ask_social_media_free",
    ),
    # not knowing stays not knowing
    ("fr", "hours_per_week", "je sais pas", [("dont_know", 0.6), ("answer", 0.3)], "dont_know"),
    ("en", "market", "no idea", [("dont_know", 0.6), ("answer", 0.3)], "dont_know"),
    # a pitch keeps its intent whatever numbers stand in it
    (
        "fr",
        "monthly_budget",
        "une agence me propose 490 € par mois, sérieux ?",
        [("check_consultant", 0.7), ("answer", 0.2)],
        "check_consultant",
    ),
    # a correction with a value for another field
    ("fr", "skills", "en fait mettez 4h par semaine", [("answer", 0.5), ("correct", 0.4)], "correct"),
    ("en", "goals", "remove instagram", [("deny", 0.5), ("correct", 0.3)], "correct"),
    # an answer without any fact that is nearly something else
    ("fr", "goals", "tu fais quoi dans la vie", [("answer", 0.4), ("out_of_scope", 0.35)], "out_of_scope"),
    # no ranking at all
    ("fr", "hours_per_week", "3h", [], "answer"),
]


@pytest.mark.parametrize(("lang", "asked", "text", "ranking", "intent"), CASES)
def test_intent_in_context(
    lang: str, asked: str | None, text: str, ranking: list[tuple[str, float]], intent: str
) -> None:
    """Each rule with its counter-example."""
    facts = extract_facts(text, asked, lang)
    resolved, confidence = resolve_intent(ranking, facts, text, asked, lang)
    assert resolved == intent
    assert 0 <= confidence <= 1


def test_profile_is_empty_unless_the_intent_states_facts() -> None:
    """A pitch's price is not the owner's budget."""
    pitch = understand("une agence me propose 490 € par mois", "monthly_budget", "fr", [("check_consultant", 0.9)])
    assert pitch.intent not in FACT_INTENTS
    assert pitch.profile == {}
    answer = understand("50 balles", "monthly_budget", None, [("answer", 0.9)])
    assert answer.profile == {"monthly_budget": 50}
    assert answer.lang == "fr"
