"""The name of a business, cut out of the owner's words."""

from __future__ import annotations

import re

from advisor.understanding.normalize import fold

#: A business named in more words than this is cut.
MAXIMUM_WORDS = 8
_TRAILING = re.compile(r"(?:and|the|for|of|a|an|et|de|des|du|la|le|les|pour|en|un|une|d|l|&|\+|-)")
_WORD = re.compile(r"[\w&'+-]+")
#: A second verb of what the owner does ("trim and treat feet").
_SECOND_VERB = re.compile(r"(?i)((?:and|&|n) )([a-z]+)")
#: A verb that doubles its last letter before "ing".
_CLOSED_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt](?<![aeiou]k)")
#: A phrase that goes on with a list of what the owner does ("je ressemelle, je recouds", "heels, soles, zips").
_LIST_GOES_ON = re.compile(
    r", ?(?:et |and )?(?:(?:je|on|nous|i|we) [a-z]{3,}(?: [a-z']+){0,3}|[a-z]{3,}(?: [a-z]+)?)"
    r"(?=,|\.|;|!|$| (?:aussi|too|et|and) )"
)


def _end_of_list(folded: str, end: int) -> int:
    """The end of the enumeration that a phrase begins."""
    following = _LIST_GOES_ON.match(folded, end)
    while following:
        end = following.end()
        following = _LIST_GOES_ON.match(folded, end)
    return end


def business_name(text: str, folded: str, start: int, end: int, stops: re.Pattern[str], listing: bool) -> str | None:
    """The name of the business cut out of the text as typed, from a place to the first of ``stops`` or to another.

    ``listing``: an enumeration that the phrase begins belongs to it.
    """
    stop = stops.search(folded, start + 3, end)
    end = stop.start() if stop else _end_of_list(folded, end) if listing else end
    words = list(_WORD.finditer(text, start, end))[:MAXIMUM_WORDS]
    if not words:
        return None
    while len(words) > 1 and _TRAILING.fullmatch(fold(words[-1][0])):
        words.pop()
    name = text[words[0].start() : words[-1].end()].strip(" ,-'")
    return name or None


def activity(name: str) -> str:
    """The name of an activity from what the owner does: "fit kitchens" -> "fitting kitchens"."""
    first, space, rest = name.partition(" ")
    second = _SECOND_VERB.match(rest)
    if second:
        rest = second[1] + _gerund(second[2]) + rest[second.end() :]
    return _gerund(first) + space + rest


def _gerund(verb: str) -> str:
    """The name of an activity from its verb: "restore" -> "restoring", "fit" -> "fitting"."""
    if verb.lower().endswith("ing"):
        return verb
    if _CLOSED_SYLLABLE.fullmatch(verb.lower()):
        verb += verb[-1]
    return (verb[:-1] if verb.lower().endswith("e") else verb) + ("ING" if verb.isupper() else "ing")
