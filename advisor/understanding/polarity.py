"""Scope: which of the things named in a message are affirmed, which denied, dormant, planned or somebody else's.

A cue before a name reaches the names that follow it in its clause, and the bare lists that follow ("not on
facebook, insta or x"). A cue after a name reaches the names before it in its clause, and a following clause that
names nothing speaks of the last name ("instagram I opened, never posted").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.understanding.lexicon import Hit, cue
from advisor.understanding.utterance import Clause, Utterance

_PLURAL = re.compile(
    r"\b(?:les deux|tous|toutes|sont|both|all|are|were|they|neither|tout ca|tout cela|all that|all this|the lot)\b"
)
_REST = re.compile(
    r"\b(?:(?:tout )?(?:le )?reste|les autres|the rest|rest (?=no)|rest of (?=us|them)|the others"
    r"|everything else|anything else)\b"
)
_BARE_WORDS = re.compile(
    r"\b(?:et|ou|ni|and|or|nor|le|la|les|un|une|de|du|des|d|l|a|an|the|my|our|mon|ma|mes|sur|on|en|aussi|also|too|"
    r"plus|page|compte|account|profile|profil|pas|no|not|anything|like|any|of|it|them|that|those|stuff|tout|ca|rien)\b|[^a-z]"
)
_JOINING = re.compile(r"\b(?:et|and|ou|or|n)\b|[&+]")
_OTHER_PERSON = re.compile(r"\b(?:ma|mon|my|notre|our|his|her|sa|son) [a-z]+")
#: A new sentence that denies something else ("No skills to speak of").
_NEW_TOPIC = re.compile(
    r"(?:no|pas d[e']|aucune?) ?(?:social|reseaux?|skill|budget|money|time|idea|problem|budget|temps|argent|sous"
    r"|competence|talent)"
)
_OWNER = re.compile(r"(?:moi|je|j'|i\b|i'|me\b)")
#: "No site, just facebook": what stands before the word does not reach what follows it.
_ONLY = re.compile(r"\b(?:juste?|jst|just|only|seulement|uniquement|simplement|rien que|sinon)\b")
#: "I left X for Bluesky": what stands after "for" is in use.
_SWAPPED = re.compile(
    r"\b(?:quitt|lach|laiss|troqu|remplac|abandonn|delaiss|chang|left|ditched|dropped|traded|swapped|replaced)\w* .*"
    r"\b(?:pour|par|contre|for|with)(?: (?:la|le|l'|un|une|mon|ma|the|a|my))? ?$"
)
#: "My girls are on TikTok, me I have…": from here on it is the owner again.
_ONESELF = re.compile(r"\b(?:moi|nous) (?:j'|je|c'est|on)\b|\bmoi j'|\bme i\b")
#: "The site dates from 2012 but it works": the contrast gives back what was taken.
_RESTORED = re.compile(r"(?:il|elle|ils|elles|ca|it|they|both|still)\b(?! y a\b)")
_CONTRAST = re.compile(r"\b(?:mais|but)\b")
#: "Écrire oui, même si on dirait pas": a concession takes nothing back.
_CONCESSION = re.compile(r"\b(?:meme si|mm si|bien que|even if|even though|although)\b")
_LIST_JOINTS = ("", ",", "+", "/", "-", ":")
_COORDINATED = re.compile(r"(?:[\s&+,']|\b(?:et|ou|and|or|n|plus|le|la|les|the|my|our|mon|ma|un|une|a|page)\b)*$")


@dataclass(frozen=True)
class Cues:
    """Compiled cue expressions of one field and language."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    alive: re.Pattern[str]
    before_one: re.Pattern[str]


def cues_of(lang: str, file: str) -> Cues:
    """The cues of a lexicon file."""
    return Cues(
        cue(lang, "before", file), cue(lang, "after", file), cue(lang, "alive", file), cue(lang, "before_one", file)
    )


def affirmed(u: Utterance, hits: Sequence[Hit], cues: Cues) -> list[tuple[Hit, bool]]:
    """Each hit of the utterance's text with True when it is affirmed."""
    rows: list[tuple[Hit, bool]] = []
    group: list[int] = []
    carried = False
    adjacent, previous = False, ""
    remaining = list(hits)
    for clause in u.clauses:
        inside = [h for h in remaining if clause.start <= h.start < clause.end]
        remaining = [h for h in remaining if h.start >= clause.end]
        if not inside:
            elsewhere = "." in clause.joint and bool(_NEW_TOPIC.match(clause.text))
            elsewhere = elsewhere or bool(_CONCESSION.search(clause.joint))
            if adjacent and _is_restored(clause, cues):
                rows[-1] = (rows[-1][0], True)
            elif adjacent and not elsewhere and not (_OWNER.match(clause.text) and _OTHER_PERSON.search(previous)):
                _speak_of_previous(rows, group, clause.text, clause.question, cues)
            carried = bool(cues.before.search(clause.text))
            adjacent = False
            continue
        adjacent, previous = True, clause.text
        bare = is_bare(clause.text, inside)
        excepted = bool(clause.joint) and bool(cues.before.search(clause.joint))
        carried = (
            excepted
            or (carried and bare and clause.joint in _LIST_JOINTS)
            or bool(cues.before.search(u.text, _after_only(u.text, clause.start, inside[0].start), inside[0].start))
        )
        results = _within(u.text, clause.start, clause.end, inside, cues, carried)
        first = len(rows)
        rows.extend((h, ok and not clause.question) for h, ok in zip(inside, results, strict=True))
        listed = clause.joint in _LIST_JOINTS and not results[-1]
        if listed and _PLURAL.search(u.text, inside[-1].end, clause.end):
            for index in group:
                rows[index] = (rows[index][0], False)
        group = (group if bare else []) + list(range(first, len(rows)))
    return rows


def _is_restored(clause: Clause, cues: Cues) -> bool:
    """True for a clause of contrast which says that the last name does live."""
    lives = _CONTRAST.search(clause.joint) and _RESTORED.match(clause.text) and cues.alive.search(clause.text)
    return bool(lives) and not clause.question and not cues.after.search(clause.text)


def _within(text: str, start: int, end: int, inside: Sequence[Hit], cues: Cues, carried: bool) -> list[bool]:
    """Affirmed or not, for the hits of one clause."""
    results: list[bool] = []
    denied, spoken_of = carried, False
    for number, hit in enumerate(inside):
        left = inside[number - 1].end if number else start
        if number:
            left = max([left, *(m.end() for m in _JOINING.finditer(text, left, hit.start))])
        swapped = number and (_SWAPPED.search(text, start, hit.start) or _ONESELF.search(text, left, hit.start))
        if swapped:
            left = max(left, swapped.end())
        if denied and number and (spoken_of or swapped):
            denied = False  # what was said of the name before ends its sentence
        left = _after_only(text, left, hit.start)
        denied = denied or bool(cues.before.search(text, left, hit.start))
        one = bool(cues.before_one.search(text, left, hit.start))
        right = inside[number + 1].start if number + 1 < len(inside) else end
        alive = bool(cues.alive.search(text, hit.end, right))
        after = bool(cues.after.search(text, hit.end, right)) and not alive
        if after and not _COORDINATED.match(text[hit.end : right]):
            _deny_coordinated(text, inside, results, number)
        spoken_of = after or alive
        results.append(not denied and not one and not after)
    return results


def _after_only(text: str, start: int, end: int) -> int:
    """Where the reach of a denial starts: after the last "only" of a stretch of text."""
    return max([start, *(m.end() for m in _ONLY.finditer(text, start, end))])


def _deny_coordinated(text: str, inside: Sequence[Hit], results: list[bool], number: int) -> None:
    """What is said after "a and b" is said of both."""
    index = number - 1
    while index >= 0 and _COORDINATED.fullmatch(text[inside[index].end : inside[index + 1].start]):
        results[index] = False
        index -= 1


def is_bare(text: str, inside: Sequence[Hit]) -> bool:
    """True for a clause that holds names and joining words only."""
    rest = text
    for hit in inside:
        rest = rest.replace(hit.text, " ")
    return not _BARE_WORDS.sub("", rest)


def _speak_of_previous(rows: list[tuple[Hit, bool]], group: list[int], text: str, question: bool, cues: Cues) -> None:
    """A clause that names nothing: a cue in it denies the last name, or all of a list when plural."""
    if not rows or question or _REST.search(text) or not cues.after.search(text) or cues.alive.search(text):
        return
    for index in group if _PLURAL.search(text) else [len(rows) - 1]:
        rows[index] = (rows[index][0], False)
