"""The plan as a calendar file (RFC 5545): one event for each session, and the day of each review.

Times are local and float: nine o'clock is nine o'clock wherever the owner is.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, time, timedelta, timezone

import icalendar

from advisor.plan.exports.wording import review_line, step_line
from advisor.plan.model import Plan, Review, Session
from advisor.plan.words import say

PRODUCT = "-//Sans Gourou//plan//EN"


def calendar(plan: Plan) -> bytes:
    """The file; the same plan gives the same bytes, and the same identity to each event."""
    book = icalendar.Calendar()
    book.add("prodid", PRODUCT)
    book.add("version", "2.0")
    book.add("x-wr-calname", say("calendar_name", plan.lang))
    sessions = [one for week in plan.weeks for one in week.sessions]
    for number, session in enumerate(sessions, 1):
        book.add_component(_session(plan, session, f"session-{number}"))
    for number, review in enumerate(plan.reviews, 1):
        book.add_component(_review(plan, review, f"review-{number}"))
    return book.to_ical()


def _session(plan: Plan, session: Session, name: str) -> icalendar.Event:
    event = _event(plan, name, session.title)
    event.add("dtstart", datetime.combine(session.day, session.begin))
    event.add("duration", timedelta(minutes=session.minutes))
    event.add("description", "\n".join(step_line(step, plan.lang) for step in session.steps))
    return event


def _review(plan: Plan, review: Review, name: str) -> icalendar.Event:
    event = _event(plan, name, review_line(review, plan.lang))
    event.add("dtstart", review.day)
    event.add("dtend", review.day + timedelta(days=1))
    event.add("description", review.rule)
    event.add("transp", "TRANSPARENT")
    return event


def _event(plan: Plan, name: str, summary: str) -> icalendar.Event:
    """An event known by the plan's content and its place in it."""
    digest = hashlib.sha256(repr(plan).encode()).hexdigest()[:32]
    event = icalendar.Event()
    event.add("uid", f"{digest}-{name}@sansgourou")
    # The stamp says when the plan was made; the plan knows only its first day, and that never changes.
    event.add("dtstamp", datetime.combine(plan.start, time(), timezone.utc))
    event.add("summary", summary)
    return event
