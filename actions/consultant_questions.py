"""Saying the question about the consultant that is awaited; the interview repeats it after an aside."""

from __future__ import annotations

from actions.turn import Turn
from advisor.redflags.vetting import step_in_words, steps


def awaited(turn: Turn) -> str | None:
    """Code of the question about the consultant that waits for its answer."""
    return turn.state.vetting.get("asked")


def ask(turn: Turn) -> None:
    """Say it, with its buttons."""
    code = awaited(turn)
    if code in steps():
        turn.say("utter_vet_step", step=step_in_words(str(code), turn.lang))
    else:
        turn.say(f"utter_vet_{code}")
