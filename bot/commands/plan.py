"""``sansgourou plan``: the plan of one profile, in one form."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from advisor.plan import Plan, exports, make_plan, next_monday
from advisor.profile import ProfileError, validate
from advisor.recommendation import recommend

OK = 0
FORMATS: dict[str, Callable[[Plan], str | bytes]] = {
    "md": exports.markdown,
    "html": exports.page,
    "pdf": exports.pdf,
    "ics": exports.calendar,
}


class BadProfile(ValueError):
    """A profile that cannot be used; the message says why."""


def run(source: str, form: str, lang: str, start: date | None, out: str | None) -> int:
    """Write the plan to a file or to standard output; returns the exit code.

    Raises:
        BadProfile: no JSON object, or a field that is wrong.
        OSError: a file that cannot be read or written.
        ValueError: a PDF that would go to a terminal.
    """
    if form == "pdf" and not out and sys.stdout.isatty():
        raise ValueError("a PDF is no text for a terminal: name a file with --out")
    profile = _profile(source)
    plan = make_plan(profile, recommend(profile, lang), lang, start or next_monday(date.today()))
    made = FORMATS[form](plan)
    content = made if isinstance(made, bytes) else made.encode()
    if out:
        Path(out).write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return OK


def _profile(source: str) -> dict[str, Any]:
    """A profile from a file, or from standard input for ``-``; a line of ``recommend`` serves too."""
    text = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    try:
        raw = json.loads(text)
        if isinstance(raw, dict) and isinstance(raw.get("profile"), dict):
            raw = raw["profile"]
        return validate(raw)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise BadProfile(f"the profile is not JSON: {error}") from error
    except ProfileError as error:
        raise BadProfile(f"the profile cannot be used: {error}") from error
