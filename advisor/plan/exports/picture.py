"""The hours and the calendar as one drawing of rectangles and words, for the page (SVG) and the PDF alike.

Units are those of the SVG's view box; the drawing is narrow, so that its words stay readable on a phone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from advisor.plan.dates import say_short_date, weekday_initial
from advisor.plan.model import FIRST, PAUSE, RHYTHM, UPKEEP, Plan, Session
from advisor.plan.words import duration, planning, say

WIDTH = 340.0
BAR_LEFT, BAR_HEIGHT, BAR_STEP = 138.0, 14.0, 24.0
ROW, CELL, LABEL = 40.0, 54.0, 60.0
CHIP, GAP = 18.0, 1.5
INK, FADED, LINE, PAPER = "#2a2420", "#655a50", "#b9aa99", "#ffffff"
#: One colour a place, then preparation and upkeep; white words on each have a contrast above 4.5 to 1.
COLOURS = ("#275c4d", "#8a4b08", "#3d4f93")
OTHERS = "#655a50"
LETTERS = "ABC"


@dataclass(frozen=True)
class Box:
    """A filled or outlined rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""


@dataclass(frozen=True)
class Word:
    """A line of text; ``y`` is its base line, ``anchor`` "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    size: float = 11.0
    colour: str = INK
    bold: bool = False
    anchor: str = "start"


@dataclass(frozen=True)
class Drawing:
    """Shapes in order, the later above the earlier."""

    width: float
    height: float
    shapes: tuple[Box | Word, ...]


def draw(plan: Plan) -> Drawing:
    """Bars of hours when there are any, then the weeks."""
    shapes: list[Box | Word] = []
    top = 0.0
    if plan.limit is None:
        shapes += _bars(plan)
        top = len(plan.shares) * BAR_STEP + 16
    shapes += _calendar(plan, top)
    foot = top + 20 + ROW * len(plan.weeks)
    shapes.append(Word(LABEL, foot + 16, _legend(plan), colour=FADED))
    return Drawing(WIDTH, foot + 22, tuple(shapes))


def mark(plan: Plan, session: Session) -> tuple[str, str, str]:
    """Letter, colour and meaning of a session: A, B, C for places in the order of the advice; the rest is grey."""
    codes, kind = [share.code for share in plan.shares], session.steps[0].kind
    if kind in (FIRST, RHYTHM):
        number = codes.index(str(session.code))
        return LETTERS[number], COLOURS[number], plan.shares[number].name
    meaning = say({UPKEEP: "upkeep_work", PAUSE: "pausing"}.get(kind, "preparation"), plan.lang)
    return ("–" if kind == PAUSE else meaning[0]), OTHERS, meaning


def _legend(plan: Plan) -> str:
    """What the grey letters mean."""
    marks = [mark(plan, session) for week in plan.weeks for session in week.sessions]
    grey = dict.fromkeys((letter, meaning) for letter, colour, meaning in marks if colour == OTHERS)
    return "   ".join(f"{letter}\u00a0= {meaning}" for letter, meaning in grey)


def _bars(plan: Plan) -> Iterator[Box | Word]:
    whole = max(plan.week_minutes or 0, 1)
    room = WIDTH - BAR_LEFT - 48
    for number, share in enumerate(plan.shares):
        y = number * BAR_STEP
        yield Word(0, y + 11, LETTERS[number], bold=True, colour=COLOURS[number])
        yield Word(14, y + 11, _short(share.name, 19))
        yield Box(BAR_LEFT, y, room, BAR_HEIGHT, PAPER, LINE)
        yield Box(BAR_LEFT, y, room * min(share.minutes / whole, 1), BAR_HEIGHT, COLOURS[number])
        yield Word(BAR_LEFT + room + 5, y + 11, duration(share.minutes, plan.lang))


def _calendar(plan: Plan, top: float) -> Iterator[Box | Word]:
    days = range(len(planning("session_days")))
    for day in days:
        initial = weekday_initial(plan.start + timedelta(days=day), plan.lang)
        yield Word(LABEL + (day + 0.5) * CELL, top + 12, initial, anchor="middle", bold=True, colour=FADED)
    for week in plan.weeks:
        y = top + 20 + (week.number - 1) * ROW
        yield Word(0, y + 24, say_short_date(week.start, plan.lang), colour=FADED)
        for day in days:
            yield Box(LABEL + day * CELL, y, CELL, ROW, PAPER, LINE)
            here = [one for one in week.sessions if one.day == week.start + timedelta(days=day)]
            yield from _chips(plan, here, LABEL + day * CELL, y)


def _chips(plan: Plan, sessions: list[Session], x: float, y: float) -> Iterator[Box | Word]:
    """Sessions of one day; of more than two, the second says how many more there are."""
    for number, session in enumerate(sessions[:2]):
        letter, colour, _ = mark(plan, session)
        text = f"{letter}\u00a0{duration(session.minutes, plan.lang)}"
        if number and len(sessions) > 2:
            text, colour = f"+\u00a0{len(sessions) - 1}", OTHERS
        yield Box(x + GAP, y + GAP + number * (CHIP + 1), CELL - 2 * GAP, CHIP, colour)
        yield Word(x + CELL / 2, y + GAP + number * (CHIP + 1) + 13, text, 9.5, PAPER, anchor="middle")


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
