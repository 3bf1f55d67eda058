"""Weeks later: where we were, the number before and after, then keep, change one thing or stop."""

from __future__ import annotations

from datetime import date
from typing import Any

from actions.turn import Turn
from advisor import clock
from advisor.conversation.state import ADVISED, RESULTS
from advisor.knowledge.loader import load
from advisor.recommendation import followup
from advisor.understanding.results import Results
from advisor.words import capitalised, enumerate_codes, label, number

DAYS_A_WEEK = 7
#: What is kept of the advice: when it was first given, for what, with which goal and trial.
ON, PLATFORMS, GOAL, RETURNED = "on", "platforms", "goal", "returned"


def begin(turn: Turn, advice: dict[str, Any]) -> None:
    """Remember the advice with its day; the same platforms advised again keep their first day."""
    codes = [platform["code"] for platform in advice["platforms"]]
    if turn.state.advised.get(PLATFORMS) == codes:
        return
    goals = turn.profile.get("goals") or ["leads"]
    today = clock.today().isoformat()
    turn.state.advised = {ON: today, PLATFORMS: codes, GOAL: goals[0], RETURNED: today}


def due(turn: Turn) -> bool:
    """Whether the owner comes back after weeks to advice that named something to do."""
    known = turn.state.advised
    if turn.state.stage != ADVISED or not known.get(PLATFORMS):
        return False
    away = clock.today() - date.fromisoformat(known[RETURNED])
    return away.days >= load().followup.return_after_days


def welcome(turn: Turn) -> None:
    """Where we were."""
    turn.state.advised = {**turn.state.advised, RETURNED: clock.today().isoformat()}
    names = enumerate_codes("existing_channels", turn.state.advised[PLATFORMS], turn.lang)
    turn.say("utter_followup_back", weeks=number(round(weeks(turn)), turn.lang), platforms=names)


def ask(turn: Turn) -> None:
    """Ask for the business number, before and after; only for the second when the first is known."""
    turn.state.awaiting = RESULTS
    before = turn.profile.get("baseline")
    if before is None:
        turn.say("utter_followup_ask_both", unit=unit(turn))
    else:
        turn.say("utter_followup_ask_now", unit=unit(turn), before=number(before, turn.lang))


def answer(turn: Turn, results: Results) -> None:
    """Take the numbers; judge them once both are there."""
    before, now = _both(turn, results)
    if now is None:
        ask(turn)
        return
    if before is None:
        turn.profile["latest"] = now
        turn.state.awaiting = RESULTS
        turn.say("utter_followup_ask_before", unit=unit(turn), now=number(now, turn.lang))
        return
    turn.profile |= {"baseline": before, "latest": now}
    turn.state.awaiting = None
    judge(turn, before, now)


def uncounted(turn: Turn) -> None:
    """Nothing was counted: nothing can be judged, so count first."""
    turn.state.awaiting = None
    turn.say("utter_followup_count_first", unit=unit(turn))


def judge(turn: Turn, before: float, now: float) -> None:
    """Say the difference, whether it may be chance, and what the stop rule says."""
    found = followup.review(before, now, weeks(turn), trial(turn), turn.profile.get("goal_number"))
    turn.profile |= {"weeks_tested": round(weeks(turn)), "number_moved": found.difference > 0 and not found.chance}
    said = {"before": number(before, turn.lang), "now": number(now, turn.lang), "unit": unit(turn)}
    turn.say("utter_followup_numbers", **said)
    if found.chance:
        turn.say("utter_followup_chance")
    if found.verdict == followup.EARLY:
        turn.say("utter_followup_early", left=found.left)
    elif found.verdict == followup.CHANGE:
        turn.say("utter_followup_change", step=_one_thing(turn))
    else:
        turn.say(f"utter_followup_{found.verdict}", platforms=_names(turn))
        if found.verdict == followup.STOP:
            _say_how_to_stop(turn)
    turn.say("utter_followup_other_causes")


def weeks(turn: Turn) -> float:
    """Weeks since the advice was first given."""
    return (clock.today() - date.fromisoformat(turn.state.advised[ON])).days / DAYS_A_WEEK


def trial(turn: Turn) -> int:
    """Weeks agreed for the trial: those of the place that needs longest."""
    known = load().platforms
    return max(known[code].test_weeks for code in turn.state.advised[PLATFORMS])


def unit(turn: Turn) -> str:
    """What is counted for the first goal: "enquiries a month"."""
    goals = turn.profile.get("goals") or [turn.state.advised.get(GOAL, "leads")]
    return load().labels["units"][goals[0]].get(turn.lang)


def _both(turn: Turn, results: Results) -> tuple[float | None, float | None]:
    """The number before and the number now, from what is said and what is known; bare numbers in that order."""
    bare = list(results.bare)
    known, latest = turn.profile.get("baseline"), turn.profile.get("latest")
    before, now = results.before, results.now
    if before is None and (len(bare) > 1 or (bare and known is None and latest is not None)):
        before = bare.pop(0)
    if now is None and bare:
        now = bare.pop(0)
    return (known if before is None else before), (latest if now is None and before is not None else now)


def _one_thing(turn: Turn) -> str:
    """The first thing worth changing: the first step of a living place."""
    steps = load().platforms[turn.state.advised[PLATFORMS][0]].first_steps
    return (steps.existing or steps.new)[0].get(turn.lang)


def _names(turn: Turn) -> str:
    return enumerate_codes("existing_channels", turn.state.advised[PLATFORMS], turn.lang)


def _say_how_to_stop(turn: Turn) -> None:
    for code in turn.state.advised[PLATFORMS]:
        name = capitalised(label("existing_channels", code, turn.lang))
        turn.say("utter_followup_how_to_stop", platform=name, how=load().platforms[code].pause.get(turn.lang))
