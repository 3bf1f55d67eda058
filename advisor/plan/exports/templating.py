"""Templates with the plan's words at hand: ``say``, dates, durations and the common lines."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from advisor.plan.dates import say_date, say_short_date
from advisor.plan.exports import wording
from advisor.plan.words import duration, say

FOLDER = Path(__file__).with_name("templates")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Everything is escaped in ``.html`` templates, nothing in others; an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=lambda name: bool(name and name.endswith(".html")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, lang: str, **values: Any) -> str:
    """A template filled in one language."""
    helpers = {
        "say": partial(say, lang=lang),
        "day": partial(say_date, lang=lang),
        "short_day": partial(say_short_date, lang=lang),
        "duration": partial(duration, lang=lang),
        "wording": wording,
    }
    return environment().get_template(template).render(lang=lang, **helpers, **values)
