"""What the owner or their people can do: photo, video, speaking on camera, writing, design, or none of it."""

from __future__ import annotations

from advisor.profile import SKILLS
from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of
from advisor.understanding.utterance import Utterance

_FILE = "skills"
NONE = "none"


def skills(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in the order named, ``["none"]`` when nobody can do anything, None when the message does not tell.

    ``lenient``: the field was asked; otherwise being able or liking must be said in the clause.
    """
    hits = lexicon(u.lang, _FILE, "names").find(u.text)
    rows = affirmed(u, hits, cues_of(u.lang, _FILE))
    if lenient and cue(u.lang, "everything", _FILE).match(u.text):
        denied = {hit.code for hit, ok in rows if not ok}
        return [code for code in SKILLS if code not in denied and code != NONE]
    kept = list(dict.fromkeys(hit.code for hit, ok in rows if ok and (lenient or _can(u, hit))))
    if kept:
        return kept
    return [NONE] if lenient and cue(u.lang, "none", _FILE).search(u.text) else None


def _can(u: Utterance, hit: Hit) -> bool:
    """Being able or liking is said in the clause of the skill."""
    clause = u.clauses[u.clause_at(hit.start)]
    return bool(cue(u.lang, "can", _FILE).search(clause.text))
