"""The public face: the advice of the contract, and why or why not one platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.knowledge.loader import Knowledge, load
from advisor.profile import validate
from advisor.recommendation import challenge
from advisor.recommendation.advice import advice
from advisor.recommendation.decision import decide
from advisor.recommendation.missing import missing
from advisor.recommendation.words import Speaker


@dataclass(frozen=True)
class Defence:
    """What is said for or against one platform, and what it rests on."""

    sentences: list[str]
    sources: list[dict[str, str]]


def recommend(profile: Mapping[str, Any], lang: str = "fr", knowledge: Knowledge | None = None) -> dict[str, Any]:
    """Return the contract's advice object, without ``id``, for a profile in ``fr`` or ``en``.

    ``platforms`` has 0 to 3 entries; hours are hours a week and their sum never exceeds the owner's.
    Raises ``advisor.profile.ProfileError`` for a profile that cannot be used.
    """
    knowledge = knowledge or load()
    checked = validate(profile)
    decision = decide(checked, knowledge)
    speaker = Speaker(decision.facts, knowledge, _lang(lang), checked)
    told = advice(decision, speaker, knowledge)
    told["missing"] = missing(checked, decision, knowledge)
    told["sources"] = list(speaker.sources.values())
    return told


def explain(profile: Mapping[str, Any], code: str, lang: str = "fr", knowledge: Knowledge | None = None) -> list[str]:
    """Return why, or why not, one platform: short sentences from the same decision as ``recommend``.

    Raises ``advisor.profile.ProfileError`` for a profile that cannot be used.
    """
    return defend(profile, code, lang, knowledge).sentences


def defend(profile: Mapping[str, Any], code: str, lang: str = "fr", knowledge: Knowledge | None = None) -> Defence:
    """As ``explain``, with the sources of what is said: those of the figures first, each as in ``recommend``."""
    knowledge = knowledge or load()
    checked = validate(profile)
    decision = decide(checked, knowledge)
    speaker = Speaker(decision.facts, knowledge, _lang(lang), checked)
    if code not in decision.candidates:
        return Defence([speaker.phrase("unknown_platform")], [])
    sentences = challenge.answer(checked, code, decision, speaker, knowledge)
    return Defence(sentences, sorted(speaker.sources.values(), key=lambda source: "figure" not in source))


def _lang(lang: str) -> str:
    """``en`` for English, French for anything else."""
    return "en" if lang == "en" else "fr"
