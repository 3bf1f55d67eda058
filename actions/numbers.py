"""The owner's own numbers after the advice: today's count, the goal with its date, reviews, a customer's worth."""

from __future__ import annotations

from datetime import date
from typing import Any

from actions import advice, followup
from actions.turn import Turn
from advisor import clock
from advisor.recommendation import recommend
from advisor.understanding.results import Results, read_results
from advisor.words import describe_date, label, number


def given(turn: Turn) -> Results:
    """The numbers in the message."""
    return read_results(turn.text, turn.lang, clock.today())


def are_meant(turn: Turn) -> bool:
    """Whether the message gives such numbers, rather than an answer of the interview with a number in it."""
    results, stated = given(turn), turn.facts.stated
    if results.extra or (results.goal is not None and results.by is not None):
        return True
    return bool(results) and not stated


def take(turn: Turn) -> None:
    """Note them, say so, and give new advice when they change what comes first."""
    results = given(turn)
    if results.before is not None and results.now is not None and turn.state.advised:
        followup.answer(turn, results)
        return
    first = recommend(turn.profile, turn.lang)["before"]
    told = _note(turn, results)
    turn.say("utter_number_noted", facts=label("value", "next", turn.lang).join(told))
    _ask_for_the_rest(turn)
    if results.extra and recommend(turn.profile, turn.lang)["before"] != first:
        advice.say_first_things(turn)


def _note(turn: Turn, results: Results) -> list[str]:
    """Put the numbers into the profile; in words what was put there."""
    found: dict[str, Any] = dict(results.extra or {})
    count = next((n for n in (results.now, results.before, *results.bare[:1]) if n is not None), None)
    if count is not None:
        found["baseline"] = count
    if results.goal is not None:
        found["goal_number"] = results.goal
    if results.by is not None:
        found["goal_date"] = results.by.isoformat()
    turn.profile |= found
    return [_words(name, value, turn) for name, value in found.items()]


def _words(name: str, value: Any, turn: Turn) -> str:
    shape = label("number", name, turn.lang)
    if name == "goal_date":
        return shape.format(date=describe_date(date.fromisoformat(value), turn.lang))
    shown = "" if isinstance(value, bool) else number(value, turn.lang)
    return shape.format(number=shown, unit=followup.unit(turn))


def _ask_for_the_rest(turn: Turn) -> None:
    """Today's number, the goal and its date belong together; what is missing is asked for, never pressed."""
    has = {name for name in ("baseline", "goal_number", "goal_date") if name in turn.profile}
    if "baseline" not in has:
        turn.say("utter_number_ask_now", unit=followup.unit(turn))
    elif len(has) < 3:
        turn.say("utter_number_ask_goal", unit=followup.unit(turn))
    else:
        turn.say("utter_number_complete")
