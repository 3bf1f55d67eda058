"""The plan as one self-contained page, to read on a phone or to print."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache

from markupsafe import Markup

from advisor.plan.exports.picture import Box, draw
from advisor.plan.exports.templating import FOLDER, render
from advisor.plan.model import Plan


def page(plan: Plan, address: str = "") -> str:
    """The page; with ``address`` (path of the plan on the web) also the other forms and a way to delete it."""
    drawing = draw(plan)
    shapes = [(isinstance(shape, Box), shape) for shape in drawing.shapes]
    return render("plan.html", plan.lang, plan=plan, address=address, drawing=drawing, shapes=shapes, style=_style())


def notice(kind: str, lang: str) -> str:
    """A small page that says one thing: "lost", "deleted" or "away"."""
    return render("notice.html", lang, kind=kind, style=_style())


@lru_cache(maxsize=1)
def style_hash() -> str:
    """The style sheet's digest, as a content security policy names it."""
    digest = hashlib.sha256(_style().encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


@lru_cache(maxsize=1)
def _style() -> Markup:
    # Our own file, not the owner's words: it goes in as it is.
    return Markup((FOLDER / "plan.css").read_text(encoding="utf-8"))
