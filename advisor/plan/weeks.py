"""Steps laid into weeks: first what is done once, then the rhythm of what is set up; never above the minutes given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from advisor.plan.model import FIRST, UPKEEP, Step
from advisor.plan.words import planning

WeekSteps = list[Step]


def fill_weeks(
    once: Sequence[Step], weekly: Sequence[Step], minutes: int, weeks: int
) -> tuple[list[WeekSteps], list[Step]]:
    """Steps of each week and those left over, within so many minutes a week.

    A step too long for what is left of a week is split when both parts are worth it. A platform's rhythm
    begins in the week after its first steps are done.
    """
    queue, laid = list(once), []
    for _ in range(weeks):
        not_ready = {step.code for step in queue if step.kind == FIRST}
        week, left = _take_once(queue, minutes)
        laid.append(week + _take_weekly([step for step in weekly if step.code not in not_ready], left))
    return laid, queue


def fill_unknown(once: Sequence[Step], weekly: Sequence[Step], weeks: int) -> tuple[list[WeekSteps], list[Step]]:
    """Steps of each week while the hours are unknown: few a week, whatever they take."""
    most = planning("unknown_steps_a_week")
    laid = [list(once[number * most : (number + 1) * most]) for number in range(weeks)]
    for week in laid:
        week += weekly[: max(0, most - len(week))]
    return laid, list(once[weeks * most :])


def _take_once(queue: list[Step], left: int) -> tuple[WeekSteps, int]:
    """Take steps from the front of the queue while they fit; the last one perhaps in part."""
    taken: WeekSteps = []
    while queue and left > 0:
        step = queue[0]
        piece = _piece(step.minutes, left, nothing_yet=not taken)
        if not piece:
            break
        taken.append(replace(step, minutes=piece, unfinished=piece < step.minutes))
        left -= piece
        if piece < step.minutes:
            queue[0] = replace(step, minutes=step.minutes - piece, continued=True)
        else:
            queue.pop(0)
    return taken, left


def _piece(need: int, left: int, nothing_yet: bool) -> int:
    """Minutes of a step that go into what is left: all, a part worth starting, or none."""
    smallest = planning("smallest_piece")
    if need <= left:
        return need
    worth_it = left >= smallest and need - left >= smallest
    return left if worth_it or nothing_yet else 0


def _take_weekly(steps: Sequence[Step], left: int) -> WeekSteps:
    """The rhythm of each platform as far as minutes last; upkeep only when it fits whole."""
    taken: WeekSteps = []
    for step in steps:
        piece = min(step.minutes, left)
        if not piece or (step.kind == UPKEEP and piece < step.minutes):
            continue
        taken.append(replace(step, minutes=piece))
        left -= piece
    return taken
