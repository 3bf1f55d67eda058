"""What people say beside the interview: insults, "where were we?", "a robot?". Each is met, nothing is noted."""

from __future__ import annotations

from collections.abc import Callable

from actions import interview
from actions.turn import Turn
from advisor.conversation.state import ADVISED
from advisor.understanding import asides


def insult(turn: Turn) -> None:
    """Stay polite, offer a way out, come back to the question."""
    turn.say("utter_insult")
    interview.resume(turn)


def where_were_we(turn: Turn) -> None:
    """Say what is known so far, then where we stopped."""
    if turn.profile:
        turn.say("utter_recap", summary=interview.summary_lines(turn.profile, turn.lang, only_known=True))
    else:
        turn.say("utter_recap_nothing")
    if turn.state.stage == ADVISED:
        turn.say("utter_advice_end")
    else:
        interview.resume(turn)


def wait(turn: Turn) -> None:
    """Wait without pressing: the question is not repeated."""
    turn.say("utter_wait")


def robot(turn: Turn) -> None:
    """A robot, and says so."""
    turn.say("utter_robot")
    interview.resume(turn)


def privacy(turn: Turn) -> None:
    """Where the answers are and how to erase them."""
    turn.say("utter_privacy")
    interview.resume(turn)


def abilities(turn: Turn) -> None:
    """What can be done here, and how far the interview is."""
    turn.say("utter_abilities")
    interview.resume(turn)


def cost(turn: Turn) -> None:
    """What this adviser costs its user: nothing, and it sells nothing."""
    turn.say("utter_cost")
    interview.resume(turn)


def trust(turn: Turn) -> None:
    """Why believe it: rules and sources that can be checked, and the owner decides."""
    turn.say("utter_trust")
    interview.resume(turn)


def distress(turn: Turn) -> None:
    """Somebody in danger: people who listen, now; no question about business."""
    turn.say("utter_distress")


SKILLS: dict[str, Callable[[Turn], None]] = {
    asides.INSULT: insult,
    asides.WHERE_WERE_WE: where_were_we,
    asides.WAIT: wait,
    asides.ROBOT: robot,
    asides.PRIVACY: privacy,
    asides.ABILITIES: abilities,
    asides.DISTRESS: distress,
    asides.COST: cost,
    asides.TRUST: trust,
}
