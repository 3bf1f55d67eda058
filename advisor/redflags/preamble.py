"""Where the seller's words begin in a message: what the owner writes before them is not part of the offer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.checker import Checker
from advisor.redflags.folding import fold
from advisor.redflags.slips import loose

LONGEST = 160  # characters of a preamble
LONGEST_LINE = 80  # characters of a preamble without a colon or a quotation after it
AFTER_QUOTE = 40  # characters that may follow a quotation which is all of the offer
#: Ends of a preamble: a colon, the mark that opens a quotation, a line end, the end of a sentence.
_ENDS = re.compile(r"\s?:(?=\s|[«“\"]|\Z)\s*|(?=[«“])|(?<=\s)(?=\")|\n\s*|(?<=[.?!])[ \t]+")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")
_OPEN, _CLOSE = '«“"', '»”"'
_BLANK = " \u00a0\u202f\n\t\r"


def words_begin(text: str) -> int:
    """Where the seller's words begin; 0 when nothing stands before them, the text's length when nothing follows.

    A quotation mark stays with them: the check was taught on texts that say whose words they are.
    """
    for end in _ENDS.finditer(text, 0, LONGEST + 1):
        begin = _past_blanks(text, end.end())
        quoted = text[begin : begin + 1] in tuple(_OPEN)
        if quoted and not _quoted_to_the_end(text, begin):
            continue
        stretch = text[: end.start()]
        if _is_preamble(stretch, ":" in end.group() or quoted, "\n" in end.group()) or (quoted and _runs_on(stretch)):
            return begin
    return 0


def announces_an_offer(text: str) -> bool:
    """Whether a message is the announcement alone, "here is what he sent me:", and the words are still to come."""
    if text.rstrip().endswith(":"):
        return words_begin(text) == len(text)
    folded = fold(text)
    alone = any(_patterns(name)[0].search(folded) for name in ("request", "announced"))
    return alone and not _patterns("not_before")[0].search(folded)


def owners_words(preamble: str) -> str:
    """What the owner says of themself before the offer, "" when nothing.

    All of it where they say who they are ("I run a chippy, and got this:"), else the sentences before the last one,
    which brings the offer, unless a seller is spoken of in them.
    """
    if _patterns("owner")[0].search(fold(preamble)):
        return preamble
    *first, _ = _SENTENCE_END.split(preamble.rstrip(_BLANK + _OPEN))
    words = " ".join(first)
    return "" if _patterns("seller")[0].search(fold(words)) else words


def check_message(checker: Checker, text: str, lang: str) -> dict[str, Any]:
    """The check of the seller's words in a message; places are those of the message."""
    begin = words_begin(text) % len(text) if text else 0
    result = checker.check_text(text[begin:], lang)
    for flag in result["flags"]:
        flag["start"] += begin
        flag["end"] += begin
        _without_marks(flag)
    return result


def _without_marks(flag: dict[str, Any]) -> None:
    """A passage that is a whole quotation, or holds one end of it, is shown without its marks: we set our own."""
    quote = flag["quote"]
    for mark, other in zip(_OPEN, _CLOSE, strict=True):
        inside = quote[1:-1]
        if mark in inside or other in inside:
            continue
        quote = quote[1:].lstrip() if quote[:1] == mark else quote
        quote = quote[:-1].rstrip() if quote[-1:] == other else quote
    if quote:
        flag["start"] += flag["quote"].index(quote)
        flag["end"] = flag["start"] + len(quote)
        flag["quote"] = quote


def _is_preamble(stretch: str, marked: bool, line_end: bool) -> bool:
    """Whether what stands before a mark is the owner's; a line or a sentence must say so more plainly."""
    folded = fold(stretch)
    if _patterns("request")[0].search(folded):
        return True
    spoken = ":" in stretch and (line_end or "\n" in stretch)  # a dialogue, or a list
    if spoken or not (marked or (line_end and len(stretch) <= LONGEST_LINE)):
        return False
    if _patterns("received")[0].search(folded):
        return True
    if _patterns("not_before")[0].search(folded):
        return False
    return any(pattern.search(folded) for pattern in _patterns("before"))


def _runs_on(stretch: str) -> bool:
    """Whether the owner tells who wrote and goes on without a stop, up to the quotation."""
    folded = fold(stretch)
    seller = _patterns("not_before")[0].search(folded)
    return not seller and any(pattern.search(folded) for pattern in _patterns("before_quotation"))


def _quoted_to_the_end(text: str, begin: int) -> bool:
    """Whether the quotation that opens at `begin` holds the rest of the message, all but a short word after it."""
    close = _CLOSE[_OPEN.index(text[begin])]
    end = text.find(close, begin + 1)
    return end < 0 or text.rfind(close) > len(text) - AFTER_QUOTE - 1


def _past_blanks(text: str, place: int) -> int:
    return len(text) - len(text[place:].lstrip(_BLANK))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    data = knowledge.read_yaml_once("preamble.yml")
    written = data[name] if isinstance(data[name], list) else [data[name]]
    return tuple(re.compile(loose(_filled(pattern, data))) for pattern in written)


def _filled(pattern: str, data: Mapping[str, Any]) -> str:
    for part in ("wrote", "thing", "who"):
        pattern = pattern.replace(f"<{part.upper()}>", data[part])
    return pattern
