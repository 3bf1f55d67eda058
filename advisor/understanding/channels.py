"""Platforms in use: named and neither dormant, planned, refused, nor somebody else's."""

from __future__ import annotations

import re

from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of, is_bare
from advisor.understanding.utterance import Utterance

_FILE = "channels"
#: "3 x a week": a number before x makes it a multiplication sign.
_TIMES = re.compile(r"\d ?$")


def named_channels(u: Utterance) -> list[Hit]:
    """Every platform named, in use or not."""
    hits = lexicon(u.lang, _FILE, "names").find(u.text)
    return [hit for hit in hits if hit.text != "x" or not _TIMES.search(u.text, 0, hit.start)]


def existing_channels(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in use, in the order named; None when the message does not tell.

    ``lenient``: the field was asked, so a bare name counts, and names that are all denied mean ``[]``.
    """
    hits = named_channels(u)
    if not hits:
        return [] if u.opening and cue(u.lang, "no_channels", _FILE).search(u.statements()) else None
    rows = affirmed(u, hits, cues_of(u.lang, _FILE))
    if not lenient:
        rows = [(hit, ok and _said_in_use(u, hit)) for hit, ok in rows]
    kept = list(dict.fromkeys(hit.code for hit, ok in rows if ok))
    if u.opening and not kept and cue(u.lang, "no_channels", _FILE).search(u.statements()):
        return []
    return kept or ([] if lenient and not any(c.question for c in u.clauses) else None)


def _said_in_use(u: Utterance, hit: Hit) -> bool:
    """Without the question asked: in an opening anything but a wish, elsewhere using or feeding must be said."""
    index = u.clause_at(hit.start)
    clause = u.clauses[index]
    if cue(u.lang, "desire").search(clause.text) or cue(u.lang, "consultant").search(clause.text):
        return False
    text = u.text[u.clauses[max(0, index - 1)].start : clause.end]
    if cue(u.lang, "improving", _FILE).search(clause.text):
        return False
    if u.asked is None:
        return True
    used = cue(u.lang, "in_use", _FILE).search(text) or (u.correcting and cue(u.lang, "have").search(text))
    return bool(used or is_bare(clause.text, [hit]))
