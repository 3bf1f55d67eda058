"""Platforms in use: named and neither dormant, planned, refused, nor somebody else's."""

from __future__ import annotations

import re

from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of, is_bare
from advisor.understanding.utterance import Utterance

_FILE = "channels"
#: Where what is named is owned unless the message says otherwise: an opening, "what do you have to start from?".
_OWNED = (None, "assets")
#: Asked for goals, a bare name is what they want more of ("plus d'avis Google").
_GOALS = "goals"
#: Where owners say that they are on nothing, without being asked.
_VOLUNTEERED = (None, "business_type", "sector", "existing_channels")
_ONESELF = re.compile(r"(?:moi|nous|me|us)\b")
#: "3 x a week": a number before x makes it a multiplication sign.
_TIMES = re.compile(r"\d ?$")
#: "Face" is short for Facebook in an answer, not in "the shop en face".
_SHORT, _NOT_SHORT = "face", re.compile(r"\b(?:en|d'en|my|the|her|his|your|our|se) $")


def named_channels(u: Utterance) -> list[Hit]:
    """Every platform named, in use or not."""
    hits = lexicon(u.lang, _FILE, "names").find(u.text)
    return [hit for hit in hits if not _another_word(u, hit)]


def _another_word(u: Utterance, hit: Hit) -> bool:
    """The short name is a sign or a common word here."""
    if hit.text == _SHORT:
        return u.asked != "existing_channels" or bool(_NOT_SHORT.search(u.text, 0, hit.start))
    return hit.text == "x" and bool(_TIMES.search(u.text, 0, hit.start))


def existing_channels(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in use, in the order named; None when the message does not tell.

    ``lenient``: the field was asked, so a bare name counts, and names that are all denied mean ``[]``.
    """
    hits = named_channels(u)
    if not hits:
        return [] if _none_at_all(u) or (lenient and _elsewhere(u)) else None
    rows = [(hit, ok and not _somebody_elses(u, hit, hits)) for hit, ok in affirmed(u, hits, cues_of(u.lang, _FILE))]
    if not lenient:
        rows = [(hit, ok and _said_in_use(u, hit, hits)) for hit, ok in rows]
    if lenient and _nowhere_oneself(u, hits[-1]):
        return []
    last = {hit.code: ok for hit, ok in rows}
    kept = list(dict.fromkeys(hit.code for hit, ok in rows if ok and last[hit.code]))
    if not kept and _none_at_all(u):
        return []
    return kept or ([] if lenient and not any(c.question for c in u.clauses) else None)


def _none_at_all(u: Utterance) -> bool:
    """ "No social media", said where it may be volunteered."""
    return u.asked in _VOLUNTEERED and bool(cue(u.lang, "no_channels", _FILE).search(u.statements()))


def _elsewhere(u: Utterance) -> bool:
    """Asked for channels, the owner names only places that are none of them ("just the local paper")."""
    asking = u.correcting or any(c.question for c in u.clauses) or cue(u.lang, "unsure_list").search(u.text)
    return u.asked == "existing_channels" and not asking and bool(cue(u.lang, "elsewhere", _FILE).search(u.text))


def _nowhere_oneself(u: Utterance, last: Hit) -> bool:
    """ "The neighbour is on TikTok. Me, nowhere": after the names the owner says that they are on nothing."""
    said = cue(u.lang, "no_channels", _FILE).search(u.text, last.end)
    return said is not None and bool(_ONESELF.match(said[0]))


def _somebody_elses(u: Utterance, hit: Hit, hits: list[Hit]) -> bool:
    """The clause goes on about a person named just before: "my competitor, he is on…"."""
    index = u.clause_at(hit.start)
    if index == 0 or not cue(u.lang, "goes_on", _FILE).match(u.clauses[index].text):
        return False
    for clause in reversed(u.clauses[max(0, index - 2) : index]):
        if any(clause.start <= h.start < clause.end for h in hits):
            return False
        if cue(u.lang, "somebody", _FILE).search(clause.text):
            return not (u.opening and cue(u.lang, "behalf", _FILE).search(u.text))
    return False


def _said_in_use(u: Utterance, hit: Hit, hits: list[Hit]) -> bool:
    """Without the question asked: in an opening anything but a wish, elsewhere using or feeding must be said."""
    index = u.clause_at(hit.start)
    clause = u.clauses[index]
    since = max([clause.start, *(h.end for h in hits if h.end <= hit.start)])
    if cue(u.lang, "desire").search(u.text, since, hit.start) or cue(u.lang, "consultant").search(clause.text):
        return False
    text = u.text[u.clauses[max(0, index - 1)].start : clause.end]
    if u.asked != "assets" and cue(u.lang, "improving", _FILE).search(clause.text):
        return False
    reviews = cue(u.lang, "reviews", _FILE).match(u.text, hit.start)
    if reviews and not cue(u.lang, "reviews_in_use", _FILE).search(clause.text):
        return False  # "Google reviews second" is a wish
    if u.asked in _OWNED:
        return True
    used = cue(u.lang, "in_use", _FILE).search(text) or (u.correcting and cue(u.lang, "have").search(text))
    return bool(used or (u.asked != _GOALS and is_bare(clause.text, [hit])))
