"""The plan as Markdown."""

from __future__ import annotations

import re

from advisor.plan.exports.templating import environment, render
from advisor.plan.model import Plan

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


def escape(text: str) -> str:
    """Text whose characters mean nothing to Markdown."""
    return _MARKS.sub(r"\\\1", text)


def markdown(plan: Plan) -> str:
    """The whole plan."""
    environment().filters["md"] = escape
    return render("plan.md", plan.lang, plan=plan).rstrip() + "\n"
