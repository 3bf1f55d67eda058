"""Which language to answer in.

The first message decides, or the page when the message cannot tell ("ok", "12"). Later only an explicit
request changes it, or two long messages in a row in the other language: short texts flip too easily.
"""

from __future__ import annotations

from advisor.conversation.state import State
from advisor.understanding.language import detect_language

LANGUAGES = ("fr", "en")
LONG_ENOUGH = 12  # characters below which detection is not trusted to switch
CERTAIN = 0.8  # confidence from which a detection counts
IN_A_ROW = 2  # long messages in the other language that switch without being asked


def other(language: str) -> str:
    """The other one of the two."""
    return "en" if language == "fr" else "fr"


def settle_language(state: State, text: str, hint: str | None, default: str) -> str:
    """Set ``state.language`` from a message and return it; ``hint`` is the language of the page."""
    guess = detect_language(text)
    trusted = guess.lang is not None and guess.confidence >= CERTAIN and len(text) >= LONG_ENOUGH
    if state.language is None:
        state.language = guess.lang or (hint if hint in LANGUAGES else default)
        state.language_certain = trusted
    elif trusted and not state.language_certain:
        state.language, state.language_certain = guess.lang, True
    elif trusted:
        _count_foreign(state, guess.lang)
    return state.language or default


def _count_foreign(state: State, lang: str | None) -> None:
    state.foreign = state.foreign + 1 if lang != state.language else 0
    if state.foreign >= IN_A_ROW:
        state.language, state.foreign = lang, 0
