"""What the business already has: site, blog, newsletter, addresses, pictures, know-how, happy customers."""

from __future__ import annotations

import re

from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.polarity import affirmed, cues_of
from advisor.understanding.utterance import Utterance

_FILE = "assets"
_SITE = "website"
#: Without the question, only things that are hard to mistake for something else count.
_OWN = re.compile(r"\b(?:mon|notre|nos|mes|ma|my|our|own) (?:own )?$")
_THE = re.compile(r"\b(?:le|the|sur le|du) $")
_OWN_INSIDE = re.compile(r"(?:mon|notre|own|our|my)\b")
#: What is sold where, not a thing at hand, unless the question was about assets.
_SHOP = re.compile(r"online (?:shop|store)|boutique en ligne|(?:emails?|e-mails?|mails?|addresses|contacts)")
_PLAIN = frozenset({_SITE, "blog", "newsletter", "customer_emails"})
#: Things one has many of; people who feel something.
_MANY = frozenset({"photos", "videos", "customer_emails", "happy_customers", "newsletter"})
_FELT = re.compile(r"content|ravi|fidel|heureu|satisf|happy|loyal|love|swear|adore|delight|pleased|thrilled|ador")
#: "The e-mails of my regulars" are addresses.
_ADDRESSES_OF = re.compile(
    r"(?:mails?|adresses?|addresses|contacts|numeros|numbers|fichier|liste?) (?:de |des |d'|of )"
    r"(?:nos |mes |our |my |the |les )?(?:[a-z]+ )?$"
)
#: "Customers for 15 years" tells of the customers, not of know-how.
_DURATION = re.compile(r"depuis|generation|(?:deux|trois|quatre) generations|since|for \d")


def assets(u: Utterance, lenient: bool) -> list[str] | None:
    """Codes in the order named, ``[]`` for "nothing", None when the message does not tell.

    ``lenient``: the field was asked, so naming is enough; otherwise having must be said.
    """
    hits = lexicon(u.lang, _FILE, "names").find(u.text)
    rows = affirmed(u, hits, cues_of(u.lang, _FILE))
    kept = [hit for hit, ok in rows if (ok and (lenient or _has(u, hit))) or (not ok and _wished_through(u, hit))]
    kept = [hit for hit in kept if hit.code != "happy_customers" or not _ADDRESSES_OF.search(u.text, 0, hit.start)]
    faithful = {u.clause_at(hit.start) for hit in kept if hit.code == "happy_customers"}
    kept = [hit for hit in kept if not (_DURATION.match(hit.text) and _near(u.clause_at(hit.start), faithful))]
    codes = list(dict.fromkeys(hit.code for hit in kept))
    if "newsletter" in codes and "customer_emails" in codes and not lenient and not _many(u, kept):
        codes.remove("customer_emails")
    if codes:
        return codes
    if lenient and ((rows and not any(c.question for c in u.clauses)) or cue(u.lang, "nothing", _FILE).search(u.text)):
        return []
    return None


def _has(u: Utterance, hit: Hit) -> bool:
    """Having is said: "my site", many of a thing, or a plain statement that is no wish."""
    index = u.clause_at(hit.start)
    clause = u.clauses[index]
    if cue(u.lang, "consultant").search(clause.text):
        return False
    if hit.code in _MANY and _plenty(u, hit):
        return True
    if hit.code == "happy_customers" and u.opening and _FELT.search(hit.text):
        return not cue(u.lang, "desire").search(clause.text)
    if hit.code not in _PLAIN or (_SHOP.fullmatch(hit.text) and not _owned(u, hit)):
        return False
    if _owned(u, hit) or _THE.search(u.text, clause.start, hit.start):
        return True
    if cue(u.lang, "desire").search(clause.text):
        return False
    begin = u.clauses[max(0, index - 1)].start
    return u.asked is None or bool(cue(u.lang, "have").search(u.text[begin : clause.end]))


def _owned(u: Utterance, hit: Hit) -> bool:
    """ "My", "our own": said before the name or by it."""
    clause = u.clauses[u.clause_at(hit.start)]
    return bool(_OWN.search(u.text, clause.start, hit.start) or _OWN_INSIDE.match(hit.text))


def _wished_through(u: Utterance, hit: Hit) -> bool:
    """ "I want them to pay on our site": the wish is for what happens on a site that is there."""
    if hit.code != _SITE or not _owned(u, hit):
        return False
    clause = u.clauses[u.clause_at(hit.start)]
    through = cue(u.lang, "through", _FILE).search(u.text, clause.start, hit.end)
    return bool(through) and not clause.question


def _plenty(u: Utterance, hit: Hit) -> bool:
    """Many of it, or people who keep it, in its clause up to the name."""
    clause = u.clauses[u.clause_at(hit.start)]
    if cue(u.lang, "desire").search(clause.text[: hit.start - clause.start]):
        return False
    return bool(cue(u.lang, "plenty", _FILE).search(u.text, clause.start, hit.end))


def _many(u: Utterance, hits: list[Hit]) -> bool:
    """Addresses are counted or kept, beside the newsletter."""
    return any(hit.code == "customer_emails" and _plenty(u, hit) for hit in hits)


def _near(place: int, places: set[int]) -> bool:
    """The clause is one of the places or follows one."""
    return place in places or place - 1 in places
