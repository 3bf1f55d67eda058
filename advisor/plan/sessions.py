"""A week's steps as sessions: one place at a time, none too long, on days spread over the week."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from advisor.plan.model import UPKEEP, Session, Step
from advisor.plan.words import planning

#: Names a session by the platform of its steps; None stands for preparation, UPKEEP for upkeep.
Naming = Callable[[str | None], str]


def sessions(steps: Sequence[Step], start: date, naming: Naming) -> tuple[Session, ...]:
    """Sessions of the week that starts on a day, in order of time."""
    chunks = [chunk for _, same in groupby(steps, key=_place) for chunk in _chunks(list(same))]
    made: list[Session] = []
    for chunk, offset in zip(chunks, _offsets(len(chunks)), strict=True):
        day = start + timedelta(days=offset)
        made.append(Session(day, _begin(day, made), naming(_place(chunk[0])), chunk[0].code, tuple(chunk)))
    return tuple(made)


def _place(step: Step) -> str | None:
    """What a step belongs to: small upkeep of several places is done in one go."""
    return UPKEEP if step.kind == UPKEEP else step.code


def _chunks(steps: list[Step]) -> Iterator[list[Step]]:
    """Steps in runs of at most the longest session; a longer step is cut."""
    longest, length = planning("longest_session"), 0
    run: list[Step] = []
    for step in (part for whole in steps for part in _cut(whole, longest)):
        if run and length + step.minutes > longest:
            yield run
            run, length = [], 0
        run.append(step)
        length += step.minutes
    if run:
        yield run


def _cut(step: Step, longest: int) -> Iterator[Step]:
    """Parts of a step, as even as whole minutes allow, none above the longest session."""
    count = -(-step.minutes // longest)
    share, more = divmod(step.minutes, count) if count else (0, 0)
    for number in range(count):
        yield replace(
            step,
            minutes=share + (number < more),
            continued=step.continued or number > 0,
            unfinished=step.unfinished or number < count - 1,
        )


def _offsets(count: int) -> list[int]:
    """Days after the week's first for so many sessions, in order; days are shared when there are many."""
    days: list[int] = planning("session_days")
    return sorted(days[number % len(days)] for number in range(count))


def _begin(day: date, made: Sequence[Session]) -> time:
    """The first hour, or the end of the day's last session; never past midnight."""
    minutes = planning("first_hour") * 60 + sum(one.minutes for one in made if one.day == day)
    return (datetime.combine(day, time()) + timedelta(minutes=min(minutes, 23 * 60))).time()
