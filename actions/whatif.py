"""«What if I had ten hours?»: tried on a copy beside the present advice, noted only when the owner says so."""

from __future__ import annotations

from typing import Any

from actions import advice, interview
from actions.turn import Turn
from advisor.conversation.state import ADVISED, WHAT_IF
from advisor.profile import FIELDS, Profile
from advisor.recommendation import defend, recommend
from advisor.understanding.supposition import suppose
from advisor.words import capitalised, describe, enumerate_codes, label


def consider(turn: Turn) -> None:
    """Show what would be advised beside what is advised; the profile stays as it is."""
    change = turn.challenge.change if turn.challenge else {}
    turn.state.supposed, turn.state.awaiting = change, WHAT_IF
    present = recommend(turn.profile, turn.lang)
    then = recommend(suppose(turn.profile, change), turn.lang)
    now_codes, then_codes = _codes(present), _codes(then)
    said = {"change": in_words(change, turn.lang), "now": _names(now_codes, turn)}
    if set(now_codes) == set(then_codes):
        turn.say("utter_what_if_same", **said)
    else:
        turn.say("utter_what_if", then=_names(then_codes, turn), **said)
        _say_news(turn, suppose(turn.profile, change), then, now_codes)
    turn.say("utter_what_if_choice")


def use(turn: Turn) -> None:
    """The owner takes the supposition over: it becomes their answer, and the advice follows."""
    before = _codes(recommend(turn.profile, turn.lang))
    turn.profile = suppose(turn.profile, turn.state.supposed)
    facts = in_words({name: turn.profile[name] for name in turn.state.supposed}, turn.lang)
    turn.state.skipped = [name for name in turn.state.skipped if name not in turn.profile]
    turn.state.partial = [name for name in turn.state.partial if name not in turn.state.supposed]
    turn.state.supposed, turn.state.awaiting = {}, None
    turn.say("utter_corrected", facts=facts)
    if turn.state.stage == ADVISED and _codes(recommend(turn.profile, turn.lang)) == before:
        turn.say("utter_advice_unchanged")
    else:
        interview.go_on(turn)


def keep(turn: Turn) -> None:
    """Nothing was changed and nothing is."""
    turn.state.supposed, turn.state.awaiting = {}, None
    turn.say("utter_what_if_kept")
    if turn.state.stage != ADVISED:
        interview.resume(turn)


def in_words(change: Profile, lang: str) -> str:
    """Answers in words, in asking order."""
    told = (describe(name, change[name], lang) for name in FIELDS if name in change)
    return label("value", "next", lang).join(told)


def _say_news(turn: Turn, profile: Profile, then: dict[str, Any], now: list[str]) -> None:
    """The first reason, with its source, of each platform that would come in."""
    for platform in then["platforms"]:
        if platform["code"] not in now and platform["reasons"]:
            name = capitalised(label("existing_channels", platform["code"], turn.lang))
            turn.say("utter_what_if_added", platform=name, reason=platform["reasons"][0])
            advice.say_source(turn, defend(profile, platform["code"], turn.lang).sources)


def _codes(told: dict[str, Any]) -> list[str]:
    return [platform["code"] for platform in told["platforms"]]


def _names(codes: list[str], turn: Turn) -> str:
    return enumerate_codes("existing_channels", codes, turn.lang)
