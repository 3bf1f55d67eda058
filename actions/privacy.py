"""Starting over and erasing: two different wishes, the second asked twice because it cannot be undone."""

from __future__ import annotations

from actions import interview
from actions.services import store
from actions.turn import Turn
from advisor.conversation.state import ERASURE, RESTART, State
from advisor.understanding.asides import begins_again

#: Answers that may be forgotten without asking.
LITTLE = 2


def ask_restart(turn: Turn) -> None:
    """Little is lost at once, and so is what is plainly asked for; else ask first, since the wish is easily misread."""
    if turn.from_button or len(turn.profile) <= LITTLE or begins_again(turn.text, turn.lang):
        restart(turn)
        return
    turn.state.awaiting = RESTART
    turn.say("utter_confirm_restart")


def keep_answers(turn: Turn) -> None:
    """Not started over; back to the question."""
    turn.state.awaiting = None
    turn.say("utter_restart_cancelled")
    interview.resume(turn)


def restart(turn: Turn) -> None:
    """Forget the answers and begin again with the first question; the language stays."""
    turn.profile = {}
    turn.state = State(greeted=True, language=turn.state.language, language_certain=turn.state.language_certain)
    turn.say("utter_restarted")
    interview.go_on(turn)


def ask_erasure(turn: Turn) -> None:
    """Say what will be erased and ask for a yes."""
    turn.state.awaiting = ERASURE
    turn.say("utter_confirm_erasure")


def erase(turn: Turn) -> None:
    """Delete profile, advice, checks and plans now; the tracker store drops the conversation after this turn."""
    store().erase(turn.sender_id)
    turn.profile = {}
    turn.state = State(language=turn.state.language)
    turn.erased = True
    turn.say("utter_erased")


def keep(turn: Turn) -> None:
    """Nothing is erased; back to the question."""
    turn.state.awaiting = None
    turn.say("utter_erasure_cancelled")
    interview.resume(turn)
