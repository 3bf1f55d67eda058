"""What a message states: language, facts in contract codes, intent in context. Pure Python, no Rasa."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from advisor.understanding.facts import Facts, extract_facts
from advisor.understanding.language import FRENCH, LanguageGuess, detect_language
from advisor.understanding.resolve import FACT_INTENTS, resolve_intent

__all__ = [
    "FACT_INTENTS",
    "Facts",
    "LanguageGuess",
    "Understanding",
    "detect_language",
    "extract_facts",
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


def understand(text: str, asked: str | None, lang: str | None, ranking: Sequence[tuple[str, float]]) -> Understanding:
    """Understand a message; used by the command line and by the action alike.

    ``asked``: contract field of the pending question, or None. ``lang``: "fr", "en", or None to detect it (French when
    undecided). ``ranking``: intents with probabilities, best first, from the classifier.
    """
    language = lang or detect_language(text).lang or FRENCH
    facts = extract_facts(text, asked, language)
    intent, confidence = resolve_intent(ranking, facts, text, asked, language)
    profile = dict(facts.stated) if intent in FACT_INTENTS else {}
    return Understanding(language, intent, confidence, profile, facts)
