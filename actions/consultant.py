"""The consultant check: read a pasted pitch, give findings with quotes and questions, then go back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from actions import consultant_interview, consultant_report, interview
from actions.services import checker, remember_check
from actions.turn import Turn
from advisor.conversation.state import INTERVIEW, PITCH
from advisor.conversation.vetting import Vetting
from advisor.redflags.objections import means_another, objection
from advisor.redflags.preamble import announces_an_offer, check_message, owners_words, words_begin
from advisor.redflags.voices import addresses_the_owner, speaks_as_an_offer, speaks_of_the_owner
from advisor.understanding import understand

PITCH_SIGNS = 160  # characters from which a message about a consultant is itself something to read
PASTED = 120  # characters from which a message may be a pitch pasted without a word of introduction
CERTAIN_FLAGS = 2  # red flags of the article that no owner's own answer shows
OWN_FACTS, SURE_ANSWER = 4, 0.8  # an owner's long opening, not a pitch
WAVERING = 0.1  # probability of "check_consultant" that counts as wavering

SHORTEST_PITCH = 50  # characters; less is a reply to us
SHORTEST_WORDS = 15  # characters of a seller's words that the owner announced
TRADE = ("business_type", "sector")
# What may be wished instead of pasting a text.
ELSEWHERE = ("deny", "skip", "restart", "goodbye", "delete_my_data", "change_language", "human_handoff")


def consider(turn: Turn) -> None:
    """Check the message when there is something in it to check, else ask for the consultant's words."""
    text = _text_to_check(turn)
    readable = text if turn.from_button or _tells_something(text) else ""
    result = check_message(checker(), readable, turn.lang) if readable else None
    if result and (result["flags"] or result["good_signs"] or len(text) >= PITCH_SIGNS):
        report(turn, text, result)
    elif turn.still_about_the_check and not means_another(turn.text):
        consultant_interview.remind(turn)
    else:
        turn.state.awaiting = PITCH
        turn.say("utter_ask_pitch")


def may_be_the_pitch(turn: Turn, intent: str) -> bool:
    """Whether a message can be what was asked for: longer than a yes or with a flag in it, and no other wish."""
    if turn.from_button or intent in ELSEWHERE:
        return False
    if len(turn.text) >= SHORTEST_PITCH or intent == "check_consultant":
        return True
    return len(turn.text) >= SHORTEST_WORDS and bool(check_message(checker(), turn.text, turn.lang)["flags"])


def may_be_quoted(turn: Turn) -> bool:
    """Whether a message without a fact may be a line of a consultant's: "Unlimited posts on ten networks."."""
    if turn.from_button or len(turn.text) < SHORTEST_WORDS or turn.text.rstrip().endswith("?"):
        return False
    if speaks_of_the_owner(turn.text):
        return False
    flags = check_message(checker(), turn.text, turn.lang)["flags"]
    return any(flag["source"] == "article" for flag in flags)


def ask_whether_quoted(turn: Turn) -> None:
    """One press checks the line; whatever else is written answers the pending question."""
    turn.say("utter_is_it_quoted")
    interview.resume(turn)


def _something_to_read(words: str) -> bool:
    """Whether an announced text is more than a name or a question: "this agency: serious?"."""
    return not words.rstrip().endswith("?") or len(words) >= PITCH_SIGNS


def _tells_something(text: str) -> bool:
    """Whether a message holds more than "is this person serious?": length, a figure, a quotation, a promise to you."""
    return len(text) >= PITCH_SIGNS or bool(re.search(r"[\d«»“”\"]", text)) or addresses_the_owner(text)


def read_pitch(turn: Turn) -> None:
    """The reply to "paste what they wrote": all of it is the pitch, but for what the owner tells before it."""
    _note_the_owner(turn, turn.text[: words_begin(turn.text)])
    report(turn, turn.text, check_message(checker(), turn.text, turn.lang))


def brought(turn: Turn) -> Callable[[Turn], None] | None:
    """The skill for an offer brought unasked, whatever is being talked of: announced, or pasted without a word.

    Without this its price would be noted as the owner's budget, its first words as their trade or as a name.
    """
    if turn.from_button:
        return None
    if announces_an_offer(turn.text):
        return _await_the_words
    begin = words_begin(turn.text)
    if begin and len(turn.text) - begin >= SHORTEST_WORDS and _something_to_read(turn.text[begin:]):
        return read_pitch
    contesting = turn.state.vetting and objection(turn.text, turn.lang)
    return read_pitch if not contesting and speaks_as_an_offer(turn.text[begin:]) else None


def _await_the_words(turn: Turn) -> None:
    """What was announced comes with the next message."""
    consultant_interview.leave(turn)
    turn.state.awaiting = PITCH
    turn.say("utter_ask_pitch")


def looks_pasted(turn: Turn) -> bool:
    """Whether a long message is a consultant's text, whatever the classifier says of it.

    The classifier learned from short messages. Two red flags in one message are no owner's answer; one is
    enough when the classifier wavers.
    """
    if turn.from_button or len(turn.text) < PASTED or _tells_of_itself(turn):
        return False
    result = check_message(checker(), turn.text, turn.lang)
    flags = [flag for flag in result["flags"] if flag["source"] == "article"]
    wavers = dict(turn.ranking).get("check_consultant", 0.0) >= WAVERING
    return len(flags) >= CERTAIN_FLAGS or (bool(flags) and wavers)


def _tells_of_itself(turn: Turn) -> bool:
    """An owner who says much at once: many facts, and the classifier is sure of an answer."""
    return len(turn.facts.stated) >= OWN_FACTS and dict(turn.ranking).get("answer", 0.0) >= SURE_ANSWER


def report(turn: Turn, text: str, result: dict[str, Any]) -> None:
    """Keep the check, say it, offer to go on about this person; then the interview resumes."""
    turn.state.awaiting = None
    turn.state.defended = []  # "who says so?" means the check now
    consultant_interview.leave(turn)
    turn.check = result
    turn.state.vetting = Vetting.of(result, remember_check(turn, text, result)).to_slot()
    consultant_report.say(turn, result)
    consultant_interview.offer(turn)
    interview.resume(turn)


def _note_the_owner(turn: Turn, preamble: str) -> None:
    """The trade told before the offer; other facts there are about the offer as often as about the owner."""
    words = owners_words(preamble) if turn.state.stage == INTERVIEW else ""
    if words:
        told = understand(words, asked=None, lang=turn.lang, ranking=turn.ranking).facts.stated
        interview.note_beside(turn, {name: told[name] for name in TRADE if name in told})


def _text_to_check(turn: Turn) -> str:
    """The message itself, or for the button "check it" the long text before it."""
    if not turn.from_button:
        return turn.text
    return turn.earlier_texts[-1] if turn.earlier_texts and turn.button.get("field") == "last_message" else ""
