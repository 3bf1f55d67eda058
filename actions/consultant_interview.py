"""Questions to the owner about the consultant: what no text shows, then a checklist; the verdict follows."""

from __future__ import annotations

from collections.abc import Callable

from actions import consultant_questions, interview
from actions.names import PART_CHECK
from actions.services import file_check, remember_changes
from actions.turn import Turn
from advisor.conversation.vetting import NAME, Vetting
from advisor.dossier.names import LONGEST_NAME, clean_name, is_a_reply, looks_like_a_name
from advisor.redflags.vetting import (
    NO,
    NOT_FOUND,
    OK,
    OWNER_TOLD,
    STOP,
    UNKNOWN,
    WORRYING,
    YES,
    read_finding,
    read_reply,
    steps,
)

SURE = 0.5  # confidence from which a wish ends the questions
#: Wishes that end the questions; facts about the owner's business do too.
LEAVING = ("ask_which_platforms", "check_consultant", "goodbye", "restart", "ask_explain_recommendation")
REPLIES = {"affirm": YES, "deny": NO, "dont_know": UNKNOWN, "skip": UNKNOWN}
#: To "what did you find?" no means nothing; a mere yes is no finding.
IN_STEPS = {"deny": NOT_FOUND, "dont_know": UNKNOWN, "skip": UNKNOWN}
EXPLAINING = ("ask_why", "ask_help_with_question")

Skill = Callable[[Turn], None]


def _once_checked(skill: Callable[[Turn, Vetting], None]) -> Skill:
    """The skill, given the last check; without one there is nothing to talk about, and that is said."""

    def checked(turn: Turn) -> None:
        vetting = Vetting.from_slot(turn.state.vetting)
        if vetting is None:
            no_check(turn)
        else:
            skill(turn, vetting)

    return checked


@_once_checked
def start(turn: Turn, vetting: Vetting) -> None:
    """Begin with the name when nobody gave it, then what the text leaves open."""
    vetting.todo = vetting.open_questions()
    if not vetting.todo:
        turn.say("utter_vet_nothing_open")
        vetting.todo = vetting.open_steps()
    turn.say("utter_vet_begin")
    _begin(turn, vetting)


@_once_checked
def start_steps(turn: Turn, vetting: Vetting) -> None:
    """The search-their-name checklist, one step at a time."""
    vetting.todo = vetting.open_steps() or list(steps())
    _begin(turn, vetting)


@_once_checked
def ask_name(turn: Turn, vetting: Vetting) -> None:
    """Ask whom the check is about, and nothing else."""
    vetting.name_asked, vetting.todo = False, []
    _begin(turn, vetting, name=True)


@_once_checked
def remind(turn: Turn, vetting: Vetting) -> None:
    """The verdict again, for who asks about it, and what can follow."""
    turn.say("utter_vet_verdict", part=PART_CHECK, rule=vetting.result(turn.lang)["rule"])
    offer(turn)
    back(turn)


def no_check(turn: Turn) -> None:
    """There is nothing to talk about yet."""
    turn.say("utter_vet_no_check")
    interview.resume(turn)


def typed(turn: Turn, intent: str, confidence: float) -> Skill | None:
    """What typed text means while a question waits; None when it is something else, and then the question may go."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None or not vetting.asked:
        return None
    if intent in EXPLAINING and confidence >= SURE:
        return explain
    reply = read_reply(turn.text)
    if intent in LEAVING and confidence >= SURE and not (vetting.asked == NAME and looks_like_a_name(turn.text)):
        leave(turn)
        return None
    if reply == STOP:
        return stop
    if vetting.asked == NAME:
        return _take_name if reply not in (NO, UNKNOWN) and intent != "skip" else skip_name
    if vetting.asked in steps():
        found = read_finding(turn.text) or (IN_STEPS.get(intent) if confidence >= SURE else None)
        if found:
            return lambda t: take(t, found)
    if (turn.facts.stated or turn.facts.removed) and not reply:
        leave(turn)
        return None
    reply = reply or (REPLIES.get(intent) if confidence >= SURE else None)
    if reply and vetting.asked not in steps():
        return lambda t: take(t, reply)
    return _miss if intent in ("answer", "correct", "out_of_scope") else None


def take(turn: Turn, reply: str) -> None:
    """Note an answer or the result of a step, and go on."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None or not vetting.asked or vetting.asked == NAME:
        interview.resume(turn)
        return
    code = vetting.asked
    if code in steps():
        if reply != UNKNOWN:
            vetting.steps[code] = reply
    else:
        vetting.told[code] = reply
        if not turn.text.startswith("/"):
            vetting.said[code] = turn.text[:200]
    _next(turn, vetting)


def skip_name(turn: Turn) -> None:
    """The check stays without a name, and the name is not asked again."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None or vetting.asked != NAME:
        interview.resume(turn)
        return
    _next(turn, vetting)


def explain(turn: Turn) -> None:
    """Why these questions, then the question again."""
    turn.say("utter_vet_why")
    consultant_questions.ask(turn)


def stop(turn: Turn) -> None:
    """The owner has had enough: say what it made, and go back."""
    turn.say("utter_vet_stopped")
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None:
        interview.resume(turn)
        return
    vetting.todo = []
    _next(turn, vetting)


def leave(turn: Turn) -> None:
    """The owner talks of something else: the interview's own question is pending again."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting and vetting.asked:
        turn.state.asked, vetting.pending, vetting.asked, vetting.todo = vetting.pending, None, None, []
        turn.state.vetting = vetting.to_slot()


def name_it(turn: Turn, name: str) -> None:
    """File the check under a name."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting:
        vetting.name, vetting.name_asked = name, True
        file_check(turn, name, vetting.check_id)
        turn.state.vetting = vetting.to_slot()
        turn.say("utter_vet_noted", name=name)


def back(turn: Turn) -> None:
    """To the pending question."""
    interview.resume(turn)


def offer(turn: Turn) -> None:
    """Buttons for what can follow a check."""
    turn.say("utter_vet_next")


def _take_name(turn: Turn) -> None:
    name = clean_name(turn.text)
    if not name or len(turn.text) > LONGEST_NAME or is_a_reply(turn.text):
        turn.say("utter_vet_name_wanted", limit=LONGEST_NAME)
        return
    name_it(turn, name)
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting:
        _next(turn, vetting)


def _miss(turn: Turn) -> None:
    """Neither yes nor no: once more in plain words, then the question stays open."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None or vetting.missed:
        take(turn, UNKNOWN)
        return
    vetting.missed = True
    turn.state.vetting = vetting.to_slot()
    turn.say("utter_vet_not_understood")
    consultant_questions.ask(turn)


def _begin(turn: Turn, vetting: Vetting, name: bool = False) -> None:
    if vetting.asked is None:
        vetting.pending, turn.state.asked = turn.state.asked, None
    if (name or vetting.name is None) and not vetting.name_asked:
        vetting.name_asked = True
        vetting.todo = [NAME, *vetting.todo]
    _next(turn, vetting)


def _next(turn: Turn, vetting: Vetting) -> None:
    """The next question, or the outcome and back to the interview."""
    before = vetting.asked
    vetting.missed = False
    vetting.asked, vetting.todo = (vetting.todo[0], vetting.todo[1:]) if vetting.todo else (None, [])
    if vetting.asked:
        turn.state.vetting = vetting.to_slot()
        consultant_questions.ask(turn)
        return
    turn.state.asked, vetting.pending = vetting.pending, None
    turn.state.vetting = vetting.to_slot()
    if before and (before != NAME or vetting.told or vetting.steps):
        outcome(turn, vetting)
    elif before:
        offer(turn)  # only the name was asked: what can follow stays within reach
    interview.resume(turn)


def outcome(turn: Turn, vetting: Vetting) -> None:
    """What the owner told me that weighs, the verdict with its rule, and what can follow."""
    result = vetting.result(turn.lang)
    turn.check = result
    remember_changes(vetting.check_id, result)
    for flag in result["flags"]:
        if flag["source"] == OWNER_TOLD:
            values = {name: flag[name] for name in ("told", "why", "question", "good_answer")}
            turn.say("utter_vet_told", part=PART_CHECK, **values)
    turn.say("utter_vet_outcome", part=PART_CHECK, rule=result["rule"])
    offer(turn)


#: What the buttons of the questions mean.
PRESSED: dict[str, Skill] = {
    "start": start,
    "steps": start_steps,
    "file": ask_name,
    "no_name": skip_name,
    "stop": stop,
    **{
        reply: (lambda turn, reply=reply: take(turn, reply))  # type: ignore[misc]
        for reply in (YES, NO, UNKNOWN, OK, WORRYING, NOT_FOUND)
    },
}
