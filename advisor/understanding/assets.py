"""What the business already has: site, blog, newsletter, addresses, pictures, know-how, happy customers."""

from __future__ import annotations

import re

from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of
from advisor.understanding.utterance import Utterance

_FILE = "assets"
#: Without the question, only things that are hard to mistake for something else count.
_OWN = re.compile(r"\b(?:mon|notre|le|ma|my|our|the) $")
#: What is sold where, not a thing at hand, unless the question was about assets.
_SHOP = re.compile(r"online (?:shop|store)|boutique en ligne|(?:emails?|e-mails?|mails?|addresses|contacts)")
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
    if lenient and ((rows and not any(c.question for c in u.clauses)) or cue(u.lang, "nothing", _FILE).search(u.text)):
        return []
    return None


def _has(u: Utterance, hit: Hit) -> bool:
    """Having is said: "my site", or a plain statement that is no wish."""
    if hit.code not in _PLAIN or _SHOP.fullmatch(hit.text):
        return False
    index = u.clause_at(hit.start)
    clause = u.clauses[index]
    if _OWN.search(u.text, clause.start, hit.start):
        return True
    if cue(u.lang, "desire").search(clause.text) or cue(u.lang, "consultant").search(clause.text):
        return False
    begin = u.clauses[max(0, index - 1)].start
    return u.asked is None or bool(cue(u.lang, "have").search(u.text[begin : clause.end]))
