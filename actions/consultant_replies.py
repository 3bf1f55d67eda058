"""Which skill about a consultant a message belongs to: a button, a reply to a question, an objection, a file."""

from __future__ import annotations

from collections.abc import Callable

from actions import consultant_contest, consultant_interview, dossiers
from actions.turn import Turn
from advisor.conversation.state import ERASURE
from advisor.dossier.names import stated_name
from advisor.dossier.wishes import read_wish

LONGEST_REPLY = 300  # characters; more is no reply to a short question

Skill = Callable[[Turn], None]

#: What can follow a check, said in words.
WAYS_IN: dict[str, Skill] = {
    "questions": consultant_interview.start,
    "steps": consultant_interview.start_steps,
    "contest": consultant_contest.choose,
    "file": consultant_interview.ask_name,
}


def skill(turn: Turn, intent: str, confidence: float) -> Skill | None:
    """The skill, or None when the message is about something else."""
    if turn.from_button:
        return _pressed(turn)
    if turn.state.awaiting == ERASURE or len(turn.text) > LONGEST_REPLY:
        return None
    found = read_wish(turn.text)
    return (
        dossiers.wish(turn)
        or (WAYS_IN.get(found.kind) if found else None)
        or (consultant_contest.typed(turn) if turn.state.vetting.get("choosing") else None)
        or consultant_interview.typed(turn, intent, confidence)
        or (consultant_interview.remind if found and found.kind == "verdict" and turn.still_about_the_check else None)
        or consultant_contest.typed(turn)
        or _naming(turn)
    )


def _pressed(turn: Turn) -> Skill | None:
    field, value = turn.button.get("field"), str(turn.button.get("value"))
    if field == consultant_contest.FIELD:
        return consultant_contest.pressed
    if field != "vetting":
        return None
    return {**consultant_interview.PRESSED, "contest": consultant_contest.choose, "page": dossiers.show}.get(value)


def _naming(turn: Turn) -> Skill | None:
    """A name said without being asked, after a check that has none."""
    name = stated_name(turn.text) if turn.state.vetting and not turn.state.vetting.get("name") else ""
    if not name:
        return None

    def named(turn: Turn) -> None:
        consultant_interview.name_it(turn, name)
        consultant_interview.back(turn)

    return named
