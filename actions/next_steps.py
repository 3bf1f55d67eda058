""" "And now?", "correct": said in the light of what was last told, a check or the advice."""

from __future__ import annotations

from collections.abc import Callable

from actions import asides, consultant_contest, consultant_interview, interview, plan
from actions.turn import Turn
from advisor.conversation.state import ADVISED, INTERVIEW, SUMMARY
from advisor.conversation.vetting import Vetting
from advisor.understanding.asides import ABILITIES
from advisor.understanding.next_wish import CORRECT, NEXT, may_agree, next_wish

Skill = Callable[[Turn], None]


def skill(turn: Turn) -> Skill | None:
    """The skill, or None for any other message and while something else waits for a word."""
    wish = None if turn.from_button or turn.state.awaiting else next_wish(turn.text, turn.lang)
    if wish is None:
        return None
    if turn.state.vetting.get("asked"):
        return consultant_interview.explain if wish == NEXT else _which_correction
    if turn.state.stage == SUMMARY and may_agree(turn.text, turn.lang):
        return None
    if wish == NEXT:
        return _after_the_check if turn.still_about_the_check else _what_now
    if wish == CORRECT and turn.still_about_the_check and _has_findings(turn):
        return _which_correction if turn.profile else consultant_contest.choose
    return interview.ask_correction if turn.profile else None


def _after_the_check(turn: Turn) -> None:
    """What can follow a check, then the question that waits, or what can follow the advice."""
    turn.say("utter_vet_next")
    if turn.state.stage == ADVISED:
        turn.say("utter_advice_end")
    interview.resume(turn)


def _what_now(turn: Turn) -> None:
    """After the advice what can be done with it; before, what can be done here."""
    if turn.state.stage == ADVISED:
        turn.say("utter_advice_end")
        plan.offer(turn)
    elif turn.state.stage == INTERVIEW and turn.profile:
        turn.say("utter_next_questions")
        interview.resume(turn)
    else:
        asides.SKILLS[ABILITIES](turn)


def _which_correction(turn: Turn) -> None:
    """A point of the check, or an answer of the owner's?"""
    turn.say("utter_vet_correct_what")


def _has_findings(turn: Turn) -> bool:
    vetting = Vetting.from_slot(turn.state.vetting)
    return bool(vetting and vetting.result(turn.lang)["flags"])
