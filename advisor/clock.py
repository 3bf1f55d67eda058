"""The one place that tells the time, so that a test can say "six weeks later"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone

_ahead = timedelta()


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(timezone.utc) + _ahead


def today() -> date:
    """This day, in UTC."""
    return now().date()


@contextmanager
def later(delay: timedelta) -> Iterator[None]:
    """Everything inside happens so much later; delays add up when nested."""
    global _ahead
    before, _ahead = _ahead, _ahead + delay
    try:
        yield
    finally:
        _ahead = before
