"""Two stages for a message not understood: name the likeliest wishes as buttons, then help to say it otherwise."""

from __future__ import annotations

from typing import Any

from actions import interview
from actions.names import RASA_INTENTS
from actions.turn import Turn
from advisor.conversation.state import ADVISED, GUESS
from advisor.words import label

MOST_GUESSES = 3
LIKELY = 0.08  # probability below which an intent is not worth a button

#: Wishes that can be offered, by when they make sense. Their words: labels.yml, group "guess".
ANY_TIME = (
    "ask_which_platforms",
    "ask_why_not_platform",
    "ask_social_media_free",
    "check_consultant",
    "correct",
    "human_handoff",
    "change_language",
    "delete_my_data",
    "restart",
)
WHILE_ASKED = ("ask_why", "ask_help_with_question", "skip")
ONCE_ADVISED = ("ask_explain_recommendation",)


def guesses(turn: Turn) -> list[str]:
    """The likeliest wishes, best first; empty when the message looks like an answer or like nothing at all."""
    if not turn.ranking or turn.ranking[0][0] in ("answer", "correct"):
        return []
    sensible = ANY_TIME + (WHILE_ASKED if turn.state.asked else ())
    sensible += ONCE_ADVISED if turn.state.stage == ADVISED else ()
    return [intent for intent, p in turn.ranking if intent in sensible and p >= LIKELY][:MOST_GUESSES]


def did_you_mean(turn: Turn) -> None:
    """First stage: the guesses in words, and a way to say "none of these"; any free text works as well."""
    if turn.state.asked:
        turn.state.miss(turn.state.asked)
    turn.state.awaiting = GUESS
    turn.say("utter_did_you_mean", buttons=[*(_button(turn, g) for g in guesses(turn)), _button(turn, "deny")])


def something_else(turn: Turn) -> None:
    """Second stage: none of the guesses; examples for the question, or what can be asked."""
    turn.state.awaiting = None
    turn.say("utter_say_it_otherwise")
    if turn.state.asked:
        interview.explain(turn)
    else:
        turn.say("utter_abilities")


def _button(turn: Turn, intent: str) -> dict[str, Any]:
    title = label("guess", intent, turn.lang)
    return {"title": title, "payload": f"/{RASA_INTENTS.get(intent, intent)}"}
