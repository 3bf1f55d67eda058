"""What the owner or their people can do: photo, video, speaking on camera, writing, design, or none of it."""

from __future__ import annotations

import re

from advisor.profile import SKILLS
from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of
from advisor.understanding.utterance import Utterance

_FILE = "skills"
NONE = "none"
#: "No photo, no video": from this many skills denied one after the other the rest is not worth asking.
_ENOUGH_DENIED = 2
_PLAIN_NO = re.compile(r"(?:no|non|nope|nah|nan|absolutely not|surtout pas|jamais|never)")
#: What follows is said of the owner, the skill may be another's.
_ONESELF = re.compile(r"\b(?:me|i|moi|je)\b")
#: A clause of a bare list is no longer than this.
_LISTED_WORDS = 3


def skills(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in the order named, ``["none"]`` when nobody can do anything, None when the message does not tell.

    ``lenient``: the field was asked; otherwise being able or liking must be said in the clause.
    """
    hits = [hit for hit in lexicon(u.lang, _FILE, "names").find(u.text) if not _other_sense(u, hit)]
    rows = [(hit, ok or _excepted(u, hit)) for hit, ok in affirmed(u, hits, cues_of(u.lang, _FILE))]
    rows = [(hit, ok and not _denied_with_another(u, hit, rows)) for hit, ok in rows]
    if lenient and cue(u.lang, "everything", _FILE).match(u.text):
        denied = {hit.code for hit, ok in rows if not ok and u.clause_at(hit.start) <= 1}
        return [code for code in SKILLS if code not in denied and code != NONE]
    kept = list(dict.fromkeys(hit.code for hit, ok in rows if ok and (lenient or _can(u, hit))))
    if kept:
        return kept
    if not lenient and not rows and cue(u.lang, "none_told", _FILE).search(u.statements()):
        return [NONE]
    answering = u.asked == _FILE and not u.correcting and not any(c.question for c in u.clauses)
    enough = answering and len({hit.code for hit, _ in rows}) >= _ENOUGH_DENIED
    return [NONE] if lenient and (enough or cue(u.lang, "none", _FILE).search(u.text)) else None


def _other_sense(u: Utterance, hit: Hit) -> bool:
    """The word is part of a phrase that says something else: "je vous écris", "write software"."""
    window = u.text[max(0, hit.start - 12) : hit.end + 14]
    return any(hit.text in m[0] for m in cue(u.lang, "other_sense", _FILE).finditer(window))


def _denied_with_another(u: Utterance, hit: Hit, rows: list[tuple[Hit, bool]]) -> bool:
    """The clause ends on a denied wording of the same skill, or "no" closes the list that it stands in."""
    place = u.clause_at(hit.start)
    same = [ok for other, ok in rows if other.code == hit.code and u.clause_at(other.start) == place]
    following = u.clauses[place + 1].text if place + 1 < len(u.clauses) else ""
    if not same[-1] and not _ONESELF.search(following):
        return True
    for clause in u.clauses[place + 1 :]:
        if not set(clause.joint) <= {",", " "}:
            return False
        if _PLAIN_NO.fullmatch(clause.text):
            return True
        if len(clause.text.split()) > _LISTED_WORDS:
            return False
    return False


def _excepted(u: Utterance, hit: Hit) -> bool:
    """ "Good at nothing except talking": an exception to a clause that denies everything is affirmed."""
    index = u.clause_at(hit.start)
    clause = u.clauses[index]
    if not index or not cue(u.lang, "exception", _FILE).search(clause.joint):
        return False
    before = u.clauses[index - 1].text
    return bool(cue(u.lang, "none", _FILE).search(before)) and not cue(u.lang, "before", _FILE).search(
        u.text, clause.start, hit.start
    )


def _can(u: Utterance, hit: Hit) -> bool:
    """Being able or liking is said in the clause of the skill."""
    clause = u.clauses[u.clause_at(hit.start)]
    return bool(cue(u.lang, "can", _FILE).search(clause.text))
