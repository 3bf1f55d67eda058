"""Courtesies and side questions that lead back to the pending question."""

from __future__ import annotations

from actions import advice, interview
from actions.services import settings
from actions.turn import Turn
from advisor.conversation.language import other
from advisor.conversation.state import ADVISED, CORRECTION, SUMMARY


def greet(turn: Turn) -> None:
    """Say hello again to someone already greeted, and where we were."""
    if turn.state.greeted and turn.profile:
        turn.say("utter_hello_again")
    interview.resume(turn)


def introduce(turn: Turn) -> None:
    """Once a conversation: that this is a bot, and what it does."""
    if not turn.state.greeted:
        turn.state.greeted = True
        turn.say("utter_greet")


def goodbye(turn: Turn) -> None:
    """Answers are kept; the pending question waits."""
    turn.say("utter_goodbye")


def thanks(turn: Turn) -> None:
    """Answer a thank-you and go on."""
    turn.say("utter_thanks")
    if turn.state.stage != ADVISED:
        interview.resume(turn)


def out_of_scope(turn: Turn) -> None:
    """Decline kindly, invent nothing, come back to the question; with examples the second time."""
    turn.say("utter_out_of_scope")
    if turn.state.asked and turn.state.miss(turn.state.asked) >= interview.EXPLAIN_AFTER:
        interview.explain(turn)
    else:
        interview.resume(turn)


def social_media_free(turn: Turn) -> None:
    """Not free: time and money."""
    turn.say("utter_social_media_free")


def human(turn: Turn) -> None:
    """Give the operator's contact, or say honestly that there is none."""
    contact = settings().contact
    turn.say("utter_human_contact", contact=contact) if contact else turn.say("utter_human_none")


def change_language(turn: Turn) -> None:
    """Switch as asked, keep everything, repeat the pending question in the new language."""
    turn.state.language = _wanted(turn)
    turn.state.language_certain, turn.state.foreign = True, 0
    turn.say("utter_language_changed")
    interview.resume(turn)


def affirm(turn: Turn) -> None:
    """Yes to the summary gives the advice; yes to an open question needs a little more."""
    if turn.state.stage == SUMMARY:
        advice.give(turn)
    elif turn.state.asked:
        interview.miss(turn)
    else:
        interview.resume(turn)


def deny(turn: Turn) -> None:
    """No to the summary asks what to change; no to a question is a fruitless answer."""
    if turn.state.awaiting == CORRECTION:
        turn.state.awaiting = None  # asked what to change, nothing after all
        interview.resume(turn)
    elif turn.state.stage == SUMMARY:
        interview.ask_correction(turn)
    elif interview.begun(turn):
        interview.enough(turn)
    elif turn.state.asked:
        interview.miss(turn)
    elif turn.state.stage == ADVISED:
        turn.say("utter_no_matter")
    else:
        interview.resume(turn)


def _wanted(turn: Turn) -> str:
    text = turn.text.lower()
    if turn.button.get("value") in ("fr", "en"):
        return str(turn.button["value"])
    for lang, names in (
        ("en", ("english", "anglais", "inglish", "anglish")),
        ("fr", ("french", "français", "francais")),
    ):
        if any(name in text for name in names):
            return lang
    return other(turn.lang)
