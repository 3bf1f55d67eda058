"""What is said beside the interview and the contract's intents: an insult, "where were we?", "one moment".

Recognised by phrases in ``lexicon/<lang>/asides.yml``: there are few ways to say them, and a wrong guess costs little,
since only messages that state no fact are looked at.
"""

from __future__ import annotations

from functools import cache

from advisor.understanding.lexicon import cue, load_yaml
from advisor.understanding.normalize import normalize
from advisor.understanding.utterance import read

INSULT, WHERE_WERE_WE, WAIT, ROBOT, PRIVACY, ABILITIES, COST, TRUST, DISTRESS = (
    "insult",
    "where_were_we",
    "wait",
    "robot",
    "privacy",
    "abilities",
    "cost",
    "trust",
    "distress",
)
#: In order of preference: somebody in danger first; a message that insults and asks is met as an insult.
ASIDES = (DISTRESS, INSULT, WHERE_WERE_WE, COST, TRUST, ROBOT, PRIVACY, ABILITIES, WAIT)

_FILE = "asides"
#: Beyond this many words a message is about something else.
_LONGEST = 16


def aside(text: str, lang: str) -> str | None:
    """The kind of aside a message in ``lang`` ("fr" or "en") is, one of ``ASIDES``; None for all others."""
    normal = normalize(text, lang)
    if len(normal.split()) > _LONGEST:
        return None
    return next((kind for kind in _kinds(lang) if cue(lang, kind, _FILE).search(normal)), None)


def begins_again(text: str, lang: str) -> bool:
    """Whether a message in ``lang`` says in so many words that all shall begin again."""
    return bool(cue(lang, "begin_again").search(normalize(text, lang)))


def side_question(text: str, lang: str) -> str | None:
    """The question in a message that also states something ("3 h. Why do you ask?"), or None.

    A message that only asks has no side question: it is one.
    """
    utterance = read(text, lang)
    asked = [clause.text for clause in utterance.clauses if clause.question]
    return " ".join(asked) + " ?" if asked and len(asked) < len(utterance.clauses) else None


@cache
def _kinds(lang: str) -> tuple[str, ...]:
    return tuple(kind for kind in ASIDES if kind in load_yaml(lang, _FILE))
