"""The owner contests a finding: it is struck out, the verdict follows, the store remembers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions import interview
from actions.names import PART_CHECK
from actions.services import remember_changes
from actions.turn import Turn
from advisor.conversation.vetting import Vetting
from advisor.redflags.vetting import contested_by, is_objection

MOST_POINTS = 5  # buttons of one bubble
SHORT = 40  # characters of a passage on a button
FIELD = "contest"

Skill = Callable[[Turn], None]


def choose(turn: Turn) -> None:
    """Ask which finding is wrong, one button a finding."""
    vetting = Vetting.from_slot(turn.state.vetting)
    flags = vetting.result(turn.lang)["flags"] if vetting else []
    if not vetting or not flags:
        turn.say("utter_vet_nothing_to_contest")
        interview.resume(turn)
        return
    vetting.choosing = True
    turn.state.vetting = vetting.to_slot()
    turn.say("utter_vet_which", buttons=_buttons(flags[:MOST_POINTS]))


def pressed(turn: Turn) -> None:
    """A finding chosen by its button."""
    strike(turn, str(turn.button.get("value")))


def typed(turn: Turn) -> Skill | None:
    """A finding contested in words: "no, he did ask about my margins"."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None:
        return None
    if not is_objection(turn.text):
        return None
    code = contested_by(turn.text, vetting.result(turn.lang)["flags"])
    return (lambda t: strike(t, code)) if code else choose


def strike(turn: Turn, code: str) -> None:
    """Strike a finding out and say what the rule makes of the rest."""
    vetting = Vetting.from_slot(turn.state.vetting)
    flag = next((f for f in vetting.result(turn.lang)["flags"] if f["code"] == code), None) if vetting else None
    if not vetting or not flag:
        interview.resume(turn)
        return
    vetting.contested.append(code)
    vetting.choosing = False
    turn.state.vetting = vetting.to_slot()
    result = vetting.result(turn.lang)
    turn.check = result
    remember_changes(vetting.check_id, result)
    turn.say("utter_vet_contested", part=PART_CHECK, point=_point(flag, turn.lang), rule=result["rule"])
    interview.resume(turn)


def _point(flag: dict[str, Any], lang: str) -> str:
    if not flag["quote"]:
        return str(flag["told"])
    return f"« {flag['quote']} »" if lang == "fr" else f"“{flag['quote']}”"


def _buttons(flags: list[dict[str, Any]]) -> list[dict[str, str]]:
    """One button a finding, by its passage; by its reason where another finding has the same passage."""
    quotes = [flag["quote"] or flag["told"] for flag in flags]
    words = [flag["why"] if quotes.count(quote) > 1 else quote for flag, quote in zip(flags, quotes, strict=True)]
    return [_button(flag, said) for flag, said in zip(flags, words, strict=True)]


def _button(flag: dict[str, Any], words: str) -> dict[str, str]:
    title = words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + "…"
    return {"title": title, "payload": f'/check_consultant{{"field": "{FIELD}", "value": "{flag["code"]}"}}'}
