"""The owner contests findings: they are struck out, the verdict follows, the store remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from actions import interview
from actions.consultant_report import in_order_told
from actions.names import PART_CHECK
from actions.services import remember_changes
from actions.turn import Turn
from advisor.conversation.vetting import Vetting
from advisor.redflags import objections
from advisor.redflags.objections import BARE, DENIAL, FIRM

MOST_POINTS = 5  # buttons of one bubble
SHORT = 40  # characters of a passage on a button
FIELD = "contest"
OF = "@"  # between a finding's code and its check's id in a button's value

Skill = Callable[[Turn], None]
Flags = list[dict[str, Any]]


def choose(turn: Turn) -> None:
    """Ask which finding is wrong, one button a finding."""
    vetting = Vetting.from_slot(turn.state.vetting)
    flags = _left(vetting, turn.lang) if vetting else []
    if not vetting or not flags:
        turn.say("utter_vet_nothing_to_contest" if vetting else "utter_vet_no_check")
        interview.resume(turn)
        return
    vetting.choosing = True
    turn.state.vetting = vetting.to_slot()
    turn.say("utter_vet_which", buttons=_buttons(flags[:MOST_POINTS], vetting.check_id))


def pressed(turn: Turn) -> None:
    """A finding chosen by its button; one of an earlier check is not struck out of this one."""
    vetting = Vetting.from_slot(turn.state.vetting)
    code, _, check = str(turn.button.get("value")).partition(OF)
    if vetting and check == str(vetting.check_id) and code not in vetting.contested:
        strike(turn, [code])
    else:
        choose(turn)


def typed(turn: Turn) -> Skill | None:
    """A finding contested in words: "no, he did ask about my margins", "the second point is wrong"."""
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting is None:
        return None
    return _reply(turn, vetting) if vetting.choosing else _said_unasked(turn, vetting)


def strike(turn: Turn, codes: Sequence[str]) -> None:
    """Strike findings out and say what the rule makes of the rest."""
    vetting = Vetting.from_slot(turn.state.vetting)
    struck = [flag for flag in vetting.result(turn.lang)["flags"] if flag["code"] in codes] if vetting else []
    if not vetting or not struck:
        interview.resume(turn)
        return
    vetting.contested = [*vetting.contested, *(flag["code"] for flag in struck)]
    vetting.choosing = False
    turn.state.vetting = vetting.to_slot()
    result = vetting.result(turn.lang)
    turn.check = result
    remember_changes(vetting.check_id, result)
    points = "\n".join(_point(flag, turn.lang) for flag in struck)
    turn.say("utter_vet_contested", part=PART_CHECK, point=points, rule=result["rule"])
    turn.say("utter_vet_next")
    interview.resume(turn)


def _reply(turn: Turn, vetting: Vetting) -> Skill | None:
    """To "which point is wrong?": by its place among the buttons, its topic or its words; else it is let go."""
    if objections.means_none(turn.text):
        return _let_go
    pointed = objections.pointed_at(turn.text, _left(vetting, turn.lang))
    contradicts = objections.objection(turn.text, turn.lang)
    if pointed.codes and (pointed.explicit or contradicts or not _answers(turn)):
        return lambda t: strike(t, pointed.codes)
    if contradicts and not _answers(turn):
        return choose
    vetting.choosing = False
    turn.state.vetting = vetting.to_slot()
    return None


def _said_unasked(turn: Turn, vetting: Vetting) -> Skill | None:
    """Places count in the order in which the check told its findings, whatever was struck out since."""
    kind, told = objections.objection(turn.text, turn.lang), turn.since_check is not None
    just_told = turn.since_check == 1
    if kind is None:
        named = objections.names_a_place(turn.text) or (objections.names_a_topic(turn.text) and not _answers(turn))
        return choose if just_told and named else None
    if _corrects_an_answer(turn) or (kind == DENIAL and (_answers(turn) or not told)):
        return None  # "3 hours is fine" answers
    pointed = objections.pointed_at(turn.text, _told(vetting, turn.lang))
    codes = [code for code in pointed.codes if code not in vetting.contested]
    if codes:
        return lambda t: strike(t, codes)
    unclear = (kind == FIRM and (told or objections.contradicts_told(turn.text))) or (kind == BARE and just_told)
    if not unclear or _answers(turn):
        return None
    left = _left(vetting, turn.lang)
    only = len(left) == 1 and not pointed.elsewhere and not pointed.codes
    return (lambda t: strike(t, [left[0]["code"]])) if only else choose


def _corrects_an_answer(turn: Turn) -> bool:
    """ "No, my customers are from nearby" contradicts an answer of the owner's, not the consultant's offer."""
    of_the_owner = objections.tells_of_the_owner(turn.text) and not objections.contradicts_told(turn.text)
    return of_the_owner and bool(turn.facts.stated or turn.facts.mentioned)


def _answers(turn: Turn) -> bool:
    return turn.state.asked in turn.facts.stated and turn.state.asked not in turn.facts.guessed


def _let_go(turn: Turn) -> None:
    """No point is contested after all."""
    turn.state.vetting = {**turn.state.vetting, "choosing": False}
    turn.say("utter_vet_kept")
    interview.resume(turn)


def _told(vetting: Vetting, lang: str) -> Flags:
    """All findings, struck out or not, in the order told."""
    result = vetting.result(lang)
    every = {flag["code"]: flag for flag in [*result["flags"], *result["contested"]]}
    codes = [flag["code"] for flag in vetting.flags]
    first = in_order_told([every[code] for code in codes if code in every])
    return [*first, *(flag for code, flag in every.items() if code not in codes)]


def _left(vetting: Vetting, lang: str) -> Flags:
    """Findings not struck out, in the order told."""
    return [flag for flag in _told(vetting, lang) if flag["code"] not in vetting.contested]


def _point(flag: dict[str, Any], lang: str) -> str:
    if not flag["quote"]:
        return str(flag["told"])
    return f"« {flag['quote']} »" if lang == "fr" else f"“{flag['quote']}”"


def _buttons(flags: Flags, check_id: int | None) -> list[dict[str, str]]:
    """One button a finding, by its passage; by its reason where another finding's passage looks the same."""
    passages = [_cut(flag["quote"] or flag["told"]) for flag in flags]
    titles = [_cut(flag["why"]) if passages.count(p) > 1 else p for flag, p in zip(flags, passages, strict=True)]
    values = [f"{flag['code']}{OF}{check_id}" for flag in flags]
    return [
        {"title": title, "payload": f'/check_consultant{{"field": "{FIELD}", "value": "{value}"}}'}
        for title, value in zip(titles, values, strict=True)
    ]


def _cut(words: str) -> str:
    return words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + "…"
