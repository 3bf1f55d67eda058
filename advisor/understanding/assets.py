"""What the business already has: site, blog, newsletter, addresses, pictures, know-how, happy customers."""

from __future__ import annotations

from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of
from advisor.understanding.utterance import Utterance

_FILE = "assets"
#: Without the question, only things that are hard to mistake for something else count.
_PLAIN = frozenset({"website", "blog", "newsletter", "customer_emails"})


def assets(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in the order named, ``[]`` for "nothing", None when the message does not tell.

    ``lenient``: the field was asked, so naming is enough; otherwise having must be said.
    """
    hits = lexicon(u.lang, _FILE, "names").find(u.text)
    rows = affirmed(u, hits, cues_of(u.lang, _FILE))
    kept = [hit for hit, ok in rows if ok and (lenient or _has(u, hit))]
    codes = list(dict.fromkeys(hit.code for hit in kept))
    if "newsletter" in codes and "customer_emails" in codes and not lenient:
        codes.remove("customer_emails")
    if codes:
        return codes
    if lenient and (rows and not any(c.question for c in u.clauses) or cue(u.lang, "nothing", _FILE).search(u.text)):
        return []
    return None


def _has(u: Utterance, hit: Hit) -> bool:
    """Having is said in the clause of the thing or in the one before."""
    index = u.clause_at(hit.start)
    begin = u.clauses[max(0, index - 1)].start
    return hit.code in _PLAIN and bool(cue(u.lang, "have").search(u.text[begin : u.clauses[index].end]))
