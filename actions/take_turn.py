"""The one custom action: understand in context, hand over to the skill, say and keep the result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import advice, consultant, interview, privacy, smalltalk
from actions.names import ACTION_TAKE_TURN
from actions.services import remember_profile, settings
from actions.turn import Turn
from advisor.conversation.language import settle_language
from advisor.conversation.state import ERASURE, PITCH
from advisor.understanding import Facts, Understanding, understand

UNSURE = 0.5  # confidence below which "out of scope" only means "not understood"
MAX_ANSWER = 2000  # characters of an answer; a pitch may be longer

# Wishes that are obeyed without looking for a pitch in the message.
OBEYED = ("check_consultant", "restart", "goodbye", "delete_my_data", "change_language", "human_handoff")

Skill = Callable[[Turn], None]

SKILLS: dict[str, Skill] = {
    "answer": interview.take_answer,
    "correct": interview.take_correction,
    "greet": smalltalk.greet,
    "goodbye": smalltalk.goodbye,
    "affirm": smalltalk.affirm,
    "deny": smalltalk.deny,
    "dont_know": interview.dont_know,
    "skip": interview.skip,
    "ask_why": interview.explain_purpose,
    "ask_help_with_question": interview.explain,
    "ask_which_platforms": advice.ask_which,
    "ask_explain_recommendation": advice.defend,
    "ask_why_not_platform": advice.defend,
    "check_consultant": consultant.consider,
    "ask_social_media_free": smalltalk.social_media_free,
    "restart": privacy.restart,
    "thanks": smalltalk.thanks,
    "out_of_scope": smalltalk.out_of_scope,
    "human_handoff": smalltalk.human,
    "change_language": smalltalk.change_language,
    "delete_my_data": privacy.ask_erasure,
}


class ActionTakeTurn(Action):
    """Answers every message of an owner."""

    def name(self) -> str:
        """Name in the domain."""
        return ACTION_TAKE_TURN

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """One turn, from the tracker's latest message to bubbles and slots."""
        turn = Turn.read(tracker)
        take_turn(turn)
        turn.utter(dispatcher)
        return turn.events(tracker)


def take_turn(turn: Turn) -> None:
    """Fill a turn's bubbles and change its profile and state."""
    known = dict(turn.profile)
    words = "" if turn.from_button else turn.text
    settle_language(turn.state, words, turn.hint, settings().default_language)
    smalltalk.introduce(turn)
    turn.understanding = _understand(turn)
    _skill(turn)(turn)
    if not turn.bubbles:
        turn.say("utter_advice_end")  # a courtesy after the advice: say what can be done next
    if turn.profile != known and not turn.erased:
        remember_profile(turn)


def _understand(turn: Turn) -> Understanding:
    """Buttons say exactly what they mean; typed text is read in the light of what was asked."""
    if not turn.from_button:
        return understand(turn.text[:MAX_ANSWER], asked=turn.state.asked, lang=turn.lang, ranking=turn.ranking)
    intent = turn.ranking[0][0]
    field, value = turn.button.get("field"), turn.button.get("value")
    stated = {field: value} if intent == "answer" and field else {}
    return Understanding(lang=turn.lang, intent=intent, confidence=1.0, profile=stated, facts=Facts(stated=stated))


def _skill(turn: Turn) -> Skill:
    """The skill for a turn: a side question that waits for its reply comes first."""
    intent, confidence = _intent(turn)
    if turn.state.awaiting == PITCH and consultant.may_be_the_pitch(turn, intent):
        return consultant.read_pitch
    if turn.state.awaiting == ERASURE:
        return privacy.erase if intent == "affirm" else privacy.keep
    if len(turn.text) > MAX_ANSWER and intent != "check_consultant":
        return _too_long
    if turn.state.awaiting == PITCH:
        turn.state.awaiting = None
    if intent not in OBEYED and consultant.looks_pasted(turn):
        return consultant.read_pitch
    if intent == "out_of_scope" and confidence < UNSURE and turn.state.asked:
        return interview.miss  # not known to be something else: it may be an answer not understood
    return SKILLS.get(intent, interview.miss)


def _intent(turn: Turn) -> tuple[str, float]:
    found = turn.understanding
    return (found.intent, found.confidence) if found else ("out_of_scope", 0.0)


def _too_long(turn: Turn) -> None:
    """Too long for an answer; it may be a pitch, so offer to read it as one."""
    turn.say("utter_too_long", limit=MAX_ANSWER)
