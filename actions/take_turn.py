"""The one custom action: understand in context, hand over to the skill, say and keep the result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import (
    advice,
    asides,
    challenges,
    consultant,
    consultant_replies,
    fallback,
    followup,
    interview,
    next_steps,
    numbers,
    plan,
    privacy,
    smalltalk,
)
from actions.names import ACTION_TAKE_TURN
from actions.services import remember_profile, settings
from actions.turn import Turn
from advisor.conversation.language import settle_language
from advisor.conversation.state import ADVISED, ERASURE, GUESS, PITCH, RESTART
from advisor.understanding import FACT_INTENTS, Facts, Understanding, understand
from advisor.understanding.asides import DISTRESS, PRIVACY, ROBOT, WHERE_WERE_WE, aside
from advisor.understanding.challenges import challenge

UNSURE = 0.5  # confidence below which "out of scope" only means "not understood"
GUESSING = 0.4  # confidence below which a wish is asked about before it is obeyed
OPENING_FACTS = 2  # facts that make a message an answer, whatever else its words resemble
MAX_ANSWER = 2000  # characters of an answer; a pitch may be longer

# Wishes that are obeyed without looking for a pitch in the message.
OBEYED = ("check_consultant", "restart", "goodbye", "delete_my_data", "change_language", "human_handoff")

Skill = Callable[[Turn], None]

#: Answers to a question that can stand alone or beside an answer; none of them asks the next question.
SIDE_ANSWERS: dict[str, Skill] = {
    "ask_why": interview.purpose,
    "ask_help_with_question": interview.explain,
    "ask_explain_recommendation": advice.defend_named,
    "ask_why_not_platform": advice.defend_named,
    "ask_social_media_free": smalltalk.social_media_free,
    "human_handoff": smalltalk.human,
}


def _then_resume(answer: Skill) -> Skill:
    """A side question alone: answer it, then come back to the pending question."""

    def skill(turn: Turn) -> None:
        answer(turn)
        interview.resume(turn)

    return skill


SKILLS: dict[str, Skill] = {
    **{intent: _then_resume(answer) for intent, answer in SIDE_ANSWERS.items()},
    "ask_help_with_question": interview.explain,  # the explanation brings its own buttons
    "answer": interview.take_answer,
    "correct": interview.take_correction,
    "greet": smalltalk.greet,
    "goodbye": smalltalk.goodbye,
    "affirm": smalltalk.affirm,
    "deny": smalltalk.deny,
    "dont_know": interview.dont_know,
    "skip": interview.skip,
    "ask_which_platforms": advice.ask_which,
    "check_consultant": consultant.consider,
    "restart": privacy.ask_restart,
    "thanks": smalltalk.thanks,
    "out_of_scope": smalltalk.out_of_scope,
    "change_language": smalltalk.change_language,
    "delete_my_data": privacy.ask_erasure,
}
#: Intents that win over the phrases of an aside when the classifier is sure of them.
ABOVE_ASIDES = (
    "check_consultant",
    "restart",
    "change_language",
    "delete_my_data",
    "human_handoff",
    "ask_why_not_platform",
)
#: What a message gets in which nothing was found; it may be a line of a consultant's.
NOTHING_FOUND = (interview.miss, interview.take_answer, smalltalk.out_of_scope)
#: Asides that are meant rather than a firm intent they resemble: "are you human?" is no wish for a human, "what do
#: you do with my data?" none to erase it, "let's resume" none to begin again.
MEANT_RATHER = {
    "human_handoff": (ROBOT, DISTRESS),
    "delete_my_data": (PRIVACY, DISTRESS),
    "restart": (WHERE_WERE_WE, DISTRESS),
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
    turn.side_answer = SIDE_ANSWERS.get(turn.side_intent or "")
    turn.challenge = None if turn.from_button else challenge(turn.text[:MAX_ANSWER], turn.lang, turn.profile)
    returning = followup.due(turn)
    if returning:
        followup.welcome(turn)
    if not (returning and challenges.only_returns(turn)):
        _skill(turn)(turn)
    if returning and turn.state.stage == ADVISED and turn.state.advised:
        challenges.ask_after_return(turn)
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
    asked = turn.state.asked
    if turn.state.awaiting != ERASURE and (offer := consultant.brought(turn)):
        return offer
    if what_next := next_steps.skill(turn):
        return what_next
    if about_consultant := consultant_replies.skill(turn, intent, confidence):
        return about_consultant
    if turn.state.asked != asked:  # the questions about the consultant were left: read it in the interview's light
        turn.understanding = _understand(turn)
        intent, confidence = _intent(turn)
    if turn.state.awaiting == PITCH and consultant.may_be_the_pitch(turn, intent):
        return consultant.read_pitch
    waiting = challenges.reply(turn, intent)
    if waiting:
        return waiting
    if turn.state.awaiting == ERASURE:
        return privacy.erase if intent == "affirm" else privacy.keep
    if turn.state.awaiting == RESTART:
        turn.state.awaiting = None
        if intent in ("affirm", "restart"):
            return privacy.restart
        if intent == "deny":
            return privacy.keep_answers
    if len(turn.text) > MAX_ANSWER and intent != "check_consultant":
        return _too_long
    if turn.state.awaiting == GUESS and intent in ("deny", "out_of_scope"):
        return fallback.something_else
    guessed = turn.state.awaiting == GUESS
    if turn.state.awaiting in (PITCH, GUESS):
        turn.state.awaiting = None
    if intent not in OBEYED and consultant.looks_pasted(turn):
        return consultant.read_pitch
    if turn.from_button:
        return plan.give if plan.wanted(turn) else SKILLS.get(intent, interview.miss)
    skill = _beside(turn, intent, confidence, guessed) or SKILLS.get(intent, interview.miss)
    told = set(turn.facts.stated) - turn.facts.guessed
    if skill in NOTHING_FOUND and not (told or turn.facts.removed) and consultant.may_be_quoted(turn):
        return consultant.ask_whether_quoted
    return skill


def _beside(turn: Turn, intent: str, confidence: float, guessed: bool) -> Skill | None:
    """What typed text may be other than its intent: an aside, or nothing we understood."""
    answered = turn.state.asked in turn.facts.stated and turn.state.asked not in turn.facts.guessed
    if plan.wanted(turn) and (intent not in ABOVE_ASIDES or confidence < UNSURE or intent == "human_handoff"):
        return plan.give
    questioned = challenges.skill(turn, answered)
    if questioned:
        return questioned
    if turn.state.stage == ADVISED and numbers.are_meant(turn):
        return numbers.take
    said_aside = aside(turn.text, turn.lang)
    told = set(turn.facts.stated) - turn.facts.guessed
    if said_aside != DISTRESS and intent in FACT_INTENTS and (answered or len(told) >= OPENING_FACTS):
        said_aside = None  # "more customers in the morning" tells of a goal, not of somebody who came in
    firm = intent in ABOVE_ASIDES and confidence >= UNSURE
    if said_aside and (not firm or said_aside in MEANT_RATHER.get(intent, ())):
        return asides.SKILLS[said_aside]
    if intent in FACT_INTENTS:
        return None
    if confidence < GUESSING and not guessed and fallback.guesses(turn):
        return fallback.did_you_mean
    if intent == "out_of_scope" and confidence < UNSURE and turn.state.asked:
        return interview.miss  # not known to be something else: it may be an answer not understood
    return None


def _intent(turn: Turn) -> tuple[str, float]:
    found = turn.understanding
    return (found.intent, found.confidence) if found else ("out_of_scope", 0.0)


def _too_long(turn: Turn) -> None:
    """Too long for an answer; it may be a pitch, so offer to read it as one."""
    turn.say("utter_too_long", limit=MAX_ANSWER)
