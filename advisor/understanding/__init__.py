"""What a message states: language, facts in contract codes, intent in context. Pure Python, no Rasa."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from advisor.profile import FIELDS
from advisor.understanding.challenges import states_nothing
from advisor.understanding.facts import Facts, extract_facts
from advisor.understanding.language import FRENCH, LANGUAGES, LanguageGuess, detect_language
from advisor.understanding.misplaced import misplaced
from advisor.understanding.resolve import ANSWER, FACT_INTENTS, OPEN_TO_MEANING, WHICH, resolve_intent

#: Confidence below which an intent may be chance.
UNSURE = 0.5

__all__ = [
    "FACT_INTENTS",
    "Facts",
    "LanguageGuess",
    "Understanding",
    "detect_language",
    "extract_facts",
    "preload",
    "resolve_intent",
    "understand",
]


@dataclass(frozen=True)
class Understanding:
    """One message understood. ``profile`` holds only what it states and is empty unless the intent states facts."""

    lang: str
    intent: str
    confidence: float
    profile: dict[str, Any]
    facts: Facts


def preload() -> None:
    """Compile the lexicons of both languages (about a second), so that the first owner does not wait for it."""
    for lang in LANGUAGES:
        for asked in (None, *FIELDS):
            extract_facts("1 h 10 €, facebook", asked, lang)


def understand(text: str, asked: str | None, lang: str | None, ranking: Sequence[tuple[str, float]]) -> Understanding:
    """Understand a message; used by the command line and by the action alike.

    ``asked``: contract field of the pending question, or None. ``lang``: "fr", "en", or None to detect it (French when
    undecided). ``ranking``: intents with probabilities, best first, from the classifier.
    """
    language = lang or detect_language(text).lang or FRENCH
    facts = extract_facts(text, asked, language)
    intent, confidence = resolve_intent(ranking, facts, text, asked, language)
    if intent in FACT_INTENTS and states_nothing(text, language):
        intent, facts = WHICH, Facts()
    if facts.only_guessed and (intent in OPEN_TO_MEANING or confidence < UNSURE):
        elsewhere = misplaced(text, asked, language)
        if elsewhere.stated:
            intent, facts = ANSWER, elsewhere
    profile = dict(facts.stated) if intent in FACT_INTENTS else {}
    return Understanding(language, intent, confidence, profile, facts)
