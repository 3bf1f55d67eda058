"""Posts pasted as plain text: "LinkedIn, 12 mars : …", "[Instagram] 2025-03-02", "X – 3 h", "Facebook (hier)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from advisor.redflags import knowledge
from advisor.redflags.folding import fold

FEWEST_POSTS = 2  # one line that looks like a header may be chance

_MONTHS = (
    r"(?:jan(?:v|vier|uary)?|fe[bv](?:r|rier|ruary)?|mar(?:s|ch)?|a[pv]r(?:il)?|mai|may|jui?ne?|jul(?:y)?|juil(?:let)?"
    r"|aout|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?)\.?"
)
_DAY = r"(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)\w*\.?,?"
_AGO = (
    r"(?:il y a )?\d{1,3} ?(?:min|mins|minutes?|h|hrs?|heures?|hours?|j|jours?|d|days?|sem|semaines?|w|weeks?"
    r"|mois|mo|months?)(?: ago)?"
)
DATE = (
    rf"(?:(?:le|on) )?(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?"
    rf"|(?:{_DAY} )?\d{{1,2}}(?:er|st|nd|rd|th)? {_MONTHS}(?:,? \d{{4}})?"
    rf"|(?:{_DAY} )?{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    rf"|avant-hier|hier|yesterday|aujourd'hui|today|{_AGO})"
    r"(?:,? (?:a |at )?\d{1,2}(?:[:h]\d{0,2})?(?: ?[ap]m)?)?"
)


@dataclass(frozen=True)
class PastedPost:
    """One post of a pasted feed: `text[start:end]` is its content."""

    platform: str
    date: str
    start: int
    end: int


def read_feed(text: str) -> list[PastedPost]:
    """The posts of a pasted feed, in order; empty when the text is no feed."""
    folded = fold(text)
    headers = [match for match in _header().finditer(folded) if _certain(match)]
    if len(headers) < FEWEST_POSTS:
        return []
    ends = [match.start() for match in headers[1:]] + [len(text)]
    posts = [_post(text, match, end) for match, end in zip(headers, ends, strict=True)]
    posts = [post for post in posts if post.end > post.start]
    return posts if len(posts) >= FEWEST_POSTS else []


@cache
def platform_codes() -> dict[str, str]:
    """Platform codes by folded name."""
    return {str(name): code for code, names in knowledge.read_yaml("platforms.yml").items() for name in names}


@cache
def _header() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(platform_codes(), key=len, reverse=True))
    return re.compile(
        rf"^[ \t]*(?P<open>[\[(#*•-]*)[ \t]*(?P<name>{names})(?P<close>[ \t]*[\])*]+)?"
        rf"[ \t]*[,:|·(\[–—-]*[ \t]*(?P<date>{DATE})?[ \t]*[\])]*[ \t]*(?P<end>[:|–—-]+[ \t]|:?[ \t]*$)",
        re.MULTILINE,
    )


def _certain(match: re.Match[str]) -> bool:
    """A name alone on its line may be a word of the text: a date, brackets or a colon must stand with it."""
    bracketed = bool(match["open"].strip("-•* ") and match["close"])
    return bool(match["date"]) or bracketed or ":" in match["end"]


def _post(text: str, match: re.Match[str], end: int) -> PastedPost:
    content = text[match.end() : end]
    start = match.end() + len(content) - len(content.lstrip())
    return PastedPost(platform_codes()[match["name"]], match["date"] or "", start, match.end() + len(content.rstrip()))
