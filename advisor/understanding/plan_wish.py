"""The wish for a plan: "give me a plan", "where do I start on Monday?". Phrases in ``lexicon/<lang>/plan.yml``."""

from __future__ import annotations

from advisor.understanding.lexicon import cue
from advisor.understanding.normalize import normalize

_FILE = "plan"
#: Beyond this many words a message is about something else.
_LONGEST = 14


def wishes_plan(text: str, lang: str) -> bool:
    """Whether a message in ``lang`` ("fr" or "en") asks for the plan, and not about somebody else's plan."""
    normal = normalize(text, lang)
    if len(normal.split()) > _LONGEST or cue(lang, "other", _FILE).search(normal):
        return False
    return bool(cue(lang, "wish", _FILE).search(normal))
