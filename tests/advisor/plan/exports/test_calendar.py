"""The calendar, read back with the library: one event a session, the review, stable identities."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from icalendar import Calendar

from advisor.plan import exports
from tests.advisor.plan.plans import MONDAY, plan_of, profiles
from tests.advisor.recommendation.profiles import baker, shop


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


@settings(max_examples=40, deadline=None)
@given(profiles)
def test_one_event_for_each_session_and_each_review(profile: dict[str, Any]) -> None:
    plan = plan_of(profile)
    found = events(exports.calendar(plan))
    sessions = [one for week in plan.weeks for one in week.sessions]
    assert len(found) == len(sessions) + len(plan.reviews)
    assert len({str(event["UID"]) for event in found}) == len(found)
    for event, session in zip(found, sessions, strict=False):
        assert event["DTSTART"].dt == datetime.combine(session.day, session.begin)
        assert event["DTSTART"].dt.tzinfo is None
        assert event["DURATION"].dt == timedelta(minutes=session.minutes)
        assert str(event["SUMMARY"]) == session.title
        assert session.steps[0].text in str(event["DESCRIPTION"])


def test_the_review_is_a_whole_day() -> None:
    review = events(exports.calendar(plan_of(baker())))[-1]
    assert review["DTSTART"].dt == date(2027, 2, 22) and review["DTEND"].dt == date(2027, 2, 23)
    assert "12 semaines" in str(review["DESCRIPTION"])


def test_the_same_plan_has_the_same_identities_and_another_has_others() -> None:
    def identities(content: bytes) -> list[str]:
        return [str(event["UID"]) for event in events(content)]

    once, again = exports.calendar(plan_of(shop())), exports.calendar(plan_of(shop()))
    assert once == again
    assert not set(identities(once)) & set(identities(exports.calendar(plan_of(shop(), start=MONDAY + timedelta(7)))))


def test_commas_semicolons_and_line_breaks_are_escaped() -> None:
    raw = exports.calendar(plan_of(baker())).replace(b"\r\n ", b"").decode()
    [line, *_] = [line for line in raw.split("\r\n") if line.startswith("DESCRIPTION")]
    assert "\\n" in line and "\\," in raw and "\n" not in line
    assert all(len(line.encode()) <= 75 for line in exports.calendar(plan_of(baker())).decode().split("\r\n"))
