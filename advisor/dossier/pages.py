"""A dossier's page as HTML to read or print, and as Markdown to keep."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from advisor.dossier.view import View

FOLDER = Path(__file__).parent
STYLE = FOLDER / "page.css"


def as_html(view: View, style: str) -> str:
    """A whole page; `style` is the address of its style sheet. Everything said is escaped."""
    return _templates().get_template("page.html.j2").render(**view, style=style)


def as_markdown(view: View) -> str:
    """The same in Markdown; signs of Markdown in what was said are escaped."""
    text = _templates().get_template("page.md.j2").render(**view)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=lambda name: bool(name and name.endswith(".html.j2")),
        trim_blocks=True,
    )
    templates.filters["md"] = _escaped
    return templates


def _is_html(name: str | None) -> bool:
    return bool(name and name.endswith(".html.j2"))


def _escaped(text: str) -> str:
    """One line, with Markdown's signs and HTML's made harmless."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", " ".join(str(text).split()))
