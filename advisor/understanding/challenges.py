"""What questions the advice: "what if…", a friend's success, a hatred, "who says so?", "is that recent?".

Recognised by phrases (``lexicon/<lang>/challenge.yml``) and by the platforms they name; the classifier's intents stay
those of the contract.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from advisor.profile import Profile
from advisor.understanding.channels import named_channels
from advisor.understanding.lexicon import cue
from advisor.understanding.supposition import supposed
from advisor.understanding.utterance import Clause, Utterance, read

WHAT_IF, FRIEND, REFUSAL, LIKING = "what_if", "friend", "refusal", "liking"
SOURCES, RECENT, PROMISE = "sources", "recent", "promise"
_FILE = "challenge"
_LONGEST = 30  # words; a longer message tells a story or is a pitch
_SHORT = 14  # words; "sources" in a longer message is about something else
_OWN = re.compile(r"\b(?:our|ours|my|notre|nos|ma|mon) (?:\w+ )?(?:page|account|compte|profile|profil|boutique|shop)\b")
_FORMATS = ["video", "on_camera"]


@dataclass(frozen=True)
class Challenge:
    """One message that questions the advice. ``change``: what a what-if supposes; ``platforms``: codes named."""

    kind: str
    platforms: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    change: Profile = field(default_factory=dict)


def challenge(text: str, lang: str, known: Profile | None = None) -> Challenge | None:
    """The challenge that a message in ``lang`` ("fr" or "en") is, or None. ``known``: the owner's profile."""
    u = read(text, lang, None)
    words = len(u.text.split())
    if not u.clauses or words > _LONGEST:
        return None
    change = supposed(text, lang, known)
    if change:
        return Challenge(WHAT_IF, change=change)
    return _about_platforms(u) or (_about_evidence(u) if words <= _SHORT else None)


def states_nothing(text: str, lang: str) -> bool:
    """Whether the facts in a message are only supposed, or a friend's."""
    found = challenge(text, lang)
    return found is not None and found.kind in (WHAT_IF, FRIEND)


def agrees_to_use(text: str, lang: str) -> bool:
    """Whether a reply to a what-if takes it over: "use this"."""
    return bool(cue(lang, "use_it", _FILE).match(read(text, lang, None).text))


def agrees_to_keep(text: str, lang: str) -> bool:
    """Whether a reply to a what-if leaves things as they are: "keep my answers", "just wondering"."""
    return bool(cue(lang, "keep_it", _FILE).match(read(text, lang, None).text))


def _about_platforms(u: Utterance) -> Challenge | None:
    """A friend's success, a refusal or a liking, with what it is about in the same clause."""
    for clause in u.clauses:
        names = _named(u, clause)
        if _says(u, clause, "refuses"):
            formats = list(_FORMATS) if _says(u, clause, "formats_refused") and not names else []
            if names or formats:
                return Challenge(REFUSAL, names, formats)
        elif names and _thrives(u, clause):
            return Challenge(FRIEND, names)
        elif names and not clause.question and cue(u.lang, "likes_again", _FILE).match(clause.text):
            return Challenge(LIKING, names)
    return None


def _about_evidence(u: Utterance) -> Challenge | None:
    """Asking for the sources, for their age, or for a promise."""
    if cue(u.lang, "recent", _FILE).search(u.text) and cue(u.lang, "recent_about", _FILE).search(u.text):
        return Challenge(RECENT)
    if cue(u.lang, "promise", _FILE).search(u.text) and any(clause.question for clause in u.clauses):
        return Challenge(PROMISE)
    return Challenge(SOURCES) if cue(u.lang, "sources", _FILE).search(u.text) else None


def _thrives(u: Utterance, clause: Clause) -> bool:
    """Somebody else does well; not somebody who keeps the owner's own page."""
    others = _says(u, clause, "people") and _says(u, clause, "thrives")
    return bool(others) and not _OWN.search(clause.text)


def _says(u: Utterance, clause: Clause, name: str) -> bool:
    return bool(cue(u.lang, name, _FILE).search(clause.text))


def _named(u: Utterance, clause: Clause) -> list[str]:
    """Codes of the platforms named in a clause."""
    hits = [hit for hit in named_channels(u) if clause.start <= hit.start < clause.end]
    return list(dict.fromkeys(hit.code for hit in hits))
