"""Which language to answer in.

The first message decides, or the page when the message cannot tell ("ok", "12"). Later an explicit request changes
it, a sentence that is plainly in the other language, or two longer messages in a row: short texts flip too easily.
What is long enough to be somebody's pasted words says nothing of the owner's own language.
"""

from __future__ import annotations

from advisor.conversation.state import PITCH, State
from advisor.understanding.language import detect_language

LANGUAGES = ("fr", "en")
LONG_ENOUGH = 12  # characters below which detection is not trusted to switch
CERTAIN = 0.8  # confidence from which a detection counts
PLAIN, WORDS = 0.9, 4  # confidence and words of a sentence that switches by itself
PASTED = 200  # characters from which a message may be what a consultant wrote
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
        plain = guess.confidence >= PLAIN and len(text.split()) >= WORDS and state.awaiting != PITCH
        _count_foreign(state, guess.lang, at_once=plain and len(text) < PASTED)
    return state.language or default


def _count_foreign(state: State, lang: str | None, at_once: bool) -> None:
    state.foreign = state.foreign + 1 if lang != state.language else 0
    if state.foreign >= IN_A_ROW or (state.foreign and at_once):
        state.language, state.foreign = lang, 0
