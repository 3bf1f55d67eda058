"""What the owner hates, likes again, or has seen a friend succeed with: a veto, a tie-breaker, a remark (R6 to R8)."""

from __future__ import annotations

from actions import advice, interview
from actions.turn import Turn
from advisor.conversation.state import ADVISED
from advisor.recommendation import recommend
from advisor.understanding.challenges import LIKING, REFUSAL, Challenge
from advisor.words import enumerate_codes

REFUSED, FORMATS, LIKED, SUGGESTED = "refused_platforms", "refused_formats", "liked_platforms", "suggested_platforms"


def note(turn: Turn, said: Challenge) -> None:
    """Keep a refusal or a liking in the profile; the last word on a platform counts."""
    if said.kind == REFUSAL:
        _add(turn, REFUSED, said.platforms)
        _add(turn, FORMATS, said.formats)
        _drop(turn, LIKED, said.platforms)
    elif said.kind == LIKING:
        _add(turn, LIKED, said.platforms)
        _drop(turn, REFUSED, said.platforms)


def acknowledge(turn: Turn, said: Challenge) -> None:
    """Note it, and say so."""
    note(turn, said)
    names = enumerate_codes("existing_channels", said.platforms, turn.lang)
    if said.kind == LIKING:
        turn.say("utter_liking_noted", platforms=names)
    elif said.platforms:
        turn.say("utter_refusal_noted", platforms=names)
    elif said.kind == REFUSAL:
        turn.say("utter_format_refused")


def weigh(turn: Turn) -> None:
    """A refusal is a veto, a liking breaks a tie: noted, and the advice is given anew when that changes it."""
    before = _advised(turn)
    acknowledge(turn, _said(turn))
    if turn.state.stage != ADVISED:
        interview.resume(turn)
    elif _advised(turn) != before:
        advice.give(turn)
    else:
        turn.say("utter_advice_unchanged")


def friend(turn: Turn) -> None:
    """A friend's success proves nothing: the platform is judged on the owner's own answers, and that is said."""
    said = _said(turn)
    _add(turn, SUGGESTED, said.platforms)
    advice.defend_these(turn, said.platforms)
    if turn.state.stage != ADVISED:
        interview.resume(turn)


def _advised(turn: Turn) -> list[str]:
    """Codes that the advice names, to do or to keep up."""
    told = recommend(turn.profile, turn.lang)
    return [one["code"] for kind in ("platforms", "upkeep") for one in told[kind]]


def _said(turn: Turn) -> Challenge:
    return turn.challenge or Challenge(REFUSAL)


def _add(turn: Turn, name: str, codes: list[str]) -> None:
    if codes:
        turn.profile[name] = list(dict.fromkeys([*turn.profile.get(name, ()), *codes]))


def _drop(turn: Turn, name: str, codes: list[str]) -> None:
    if name in turn.profile:
        turn.profile[name] = [code for code in turn.profile[name] if code not in codes]
