"""The plan as a PDF to print: A4, embedded type, tagged with its language."""

from __future__ import annotations

from advisor.plan.dates import say_date, say_short_date
from advisor.plan.exports.picture import draw
from advisor.plan.exports.sheet import FADED, SIZE, SMALL, Sheet
from advisor.plan.exports.wording import (
    account_lines,
    later_line,
    limit_lines,
    review_line,
    source_line,
    step_line,
    time_line,
)
from advisor.plan.model import Plan, Step
from advisor.plan.words import duration, say

PICTURE_WIDTH = 130.0  # millimetres


def pdf(plan: Plan) -> bytes:
    """The file; the same plan gives the same words on the same pages."""
    sheet = Sheet(plan)
    for part in (_head, _weeks, _number, _review, _means, _ground, _tally, _sources):
        part(sheet, plan)
    return bytes(sheet.output())


def _head(sheet: Sheet, plan: Plan) -> None:
    sheet.paragraph(say("title", plan.lang), 18, bold=True)
    if plan.business:
        sheet.paragraph(say("for_business", plan.lang, business=plan.business), 11, bold=True)
    sheet.paragraph(f"{say('from_day', plan.lang, date=say_date(plan.start, plan.lang))}. {time_line(plan)}.")
    for line in limit_lines(plan):
        sheet.paragraph(line, bold=True)
    if any(week.minutes for week in plan.weeks):
        sheet.heading(say("picture", plan.lang))
        sheet.picture(draw(plan), PICTURE_WIDTH)


def _weeks(sheet: Sheet, plan: Plan) -> None:
    sheet.heading(say("weeks", plan.lang))
    for week in plan.weeks:
        total = f" ({say('week_total', plan.lang, duration=duration(week.minutes, plan.lang))})" if week.minutes else ""
        sheet.heading(say("week", plan.lang, number=week.number, date=say_date(week.start, plan.lang)) + total, 1)
        for session in week.sessions:
            length = duration(session.minutes, plan.lang)
            if sheet.will_page_break(18):
                sheet.add_page()
            sheet.ln(1.2)
            day = say_date(session.day, plan.lang)
            sheet.paragraph(say("named", plan.lang, name=day, text=f"{session.title}, {length}"), SIZE - 0.5, FADED)
            _ticks(sheet, session.steps, plan.lang)
        if not week.sessions:
            sheet.paragraph(say("empty_week", plan.lang))
    if plan.later:
        sheet.heading(say("later", plan.lang))
        for step in plan.later:
            sheet.tick(f"{later_line(step, plan.lang)} ({duration(step.minutes, plan.lang)})")


def _ticks(sheet: Sheet, steps: tuple[Step, ...], lang: str) -> None:
    for step in steps:
        sheet.tick(f"{step_line(step, lang)} ({duration(step.minutes, lang)})")


def _number(sheet: Sheet, plan: Plan) -> None:
    sheet.heading(say("number", plan.lang))
    for measure in plan.measures:
        sheet.paragraph(measure.metric, bold=True)
    sheet.heading(say("by_hand", plan.lang), 1)
    for text in dict.fromkeys(measure.by_hand for measure in plan.measures):
        sheet.paragraph(text)


def _tally(sheet: Sheet, plan: Plan) -> None:
    if sheet.will_page_break(110):
        sheet.add_page()
    sheet.heading(say("tally", plan.lang))
    sheet.paragraph(say("tally_help", plan.lang))
    head = [say("tally_week", plan.lang), *plan.tally.columns, say("tally_total", plan.lang)]
    sheet.grid(head, [say_short_date(day, plan.lang) for day in plan.tally.weeks])


def _review(sheet: Sheet, plan: Plan) -> None:
    sheet.heading(say("review", plan.lang))
    for review in plan.reviews:
        sheet.paragraph(review_line(review, plan.lang), bold=True)
        sheet.paragraph(review.rule)


def _means(sheet: Sheet, plan: Plan) -> None:
    if plan.reuse:
        sheet.heading(say("reuse", plan.lang))
    for text in plan.reuse:
        sheet.point(text)
    if plan.accounts:
        sheet.heading(say("accounts", plan.lang))
    for account in plan.accounts:
        sheet.paragraph(
            say("named", plan.lang, name=account.name, text=say(f"account_{account.fate}", plan.lang)), bold=True
        )
        for line in account_lines(account, plan):
            sheet.paragraph(line)


def _ground(sheet: Sheet, plan: Plan) -> None:
    sheet.heading(say("assumptions", plan.lang))
    for text in plan.assumptions:
        sheet.point(text)


def _sources(sheet: Sheet, plan: Plan) -> None:
    if plan.sources:
        sheet.heading(say("sources", plan.lang))
    for source in plan.sources:
        web = source.url.startswith(("https://", "http://"))
        sheet.point(source_line(source), source.url if web else "", SMALL)
