"""Numbers that lean on a duration: "1h, peut-être 2", "me 2 hours, my brother 1", "use the 4"."""

from __future__ import annotations

import re

from advisor.understanding.lexicon import alternatives
from advisor.understanding.numbers import NUMBER


def _words(name: str) -> str:
    """Alternatives of the common time lexicon."""
    return alternatives("time", name)


_TAIL = rf"(?= ?(?:$|[,.;!?)]|{_words('echo_tail')}\b)(?!-))"
#: "1h, peut-être 2", "me 2 hours, Sue 1", "moi 2 heures, mon frère 1".
_ECHO = re.compile(
    rf"(?:\b{_words('echo_lead')}[, ]+(?:meme |even |plutot |more like )?"
    rf"|(?:, |\band |\bet )(?!{_words('echo_not_lead')})[a-z]{{3,}} "
    rf"|\b{_words('somebody')} )(?P<n>{NUMBER}){_TAIL}"
)
#: "use the 4", "partez sur 3": the figure that the owner wants kept.
_CHOSEN = re.compile(rf"\b{_words('chosen')} (?:plutot |sur |the |les? |la )*(?P<n>{NUMBER})")
#: Before a duration: so many sessions of it.
_SESSIONS = re.compile(
    rf"(?<![\d.])(?P<n>\d{{1,2}}) {_words('session')}(?: {_words('per_week')})?(?P<of> ?(?:de|d'|of))? ?$"
)
#: Between two durations, the second to be taken off the first.
MINUS = re.compile(r"(?<!au )(?<!du )(?<!a )(?<!le )(?<!ou )(?<!or )\b(?:moins|minus|less|take away) $")
_SOMEBODY_BEFORE = re.compile(rf"\b{_words('somebody')} $")
#: "I said 3 hours but…": before a figure that another replaces.
_SAID = re.compile(rf"\b{_words('said_before')} (?:[a-z']+ ){{0,2}}[£$€]?$")
_REPLACED = re.compile(rf"\b{_words('replaced_by')}\b")
_OF = re.compile(r"(?:de|d'|of)\b ?")
#: Whole days beside hours ("Lise a full day, me 45 minutes").
_WHOLE_DAYS = re.compile(
    r"\b(?P<n>\d) (?:(?:full|whole) days?|(?:journees?|jours?) (?:entiere?s?|completes?|pleine?s?))\b"
)


def echoes(text: str, start: int) -> list[tuple[float, int, int]]:
    """Bare numbers after a place that stand for durations: number, start, end."""
    found = [(float(m["n"]), m.start("n"), m.end()) for m in _ECHO.finditer(text, start)]
    taken = {place for _, place, _ in found}
    chosen = (m for m in _CHOSEN.finditer(text, start) if m.start("n") not in taken)
    return found + [(float(m["n"]), m.start("n"), m.end()) for m in chosen]


def whole_days(text: str) -> list[tuple[float, int, int]]:
    """Whole days: number, start, end."""
    return [(float(m["n"]), m.start(), m.end()) for m in _WHOLE_DAYS.finditer(text)]


def sessions(text: str, start: int) -> tuple[float, int] | None:
    """How many sessions of the duration that starts at a place, and where their number stands ("2 soirs d'1 h")."""
    m = _SESSIONS.search(text, max(0, start - 40), start)
    if m is None or not (m["of"] or _OF.match(text, start)):
        return None
    return float(m["n"]), m.start()


def is_somebodys(text: str, place: int) -> bool:
    """True when the number at a place is one person's ("my brother 1")."""
    return bool(_SOMEBODY_BEFORE.search(text, max(0, place - 40), place))


def is_said_before(text: str, place: int) -> bool:
    """True when the figure at a place is quoted from earlier ("I said 3 hours")."""
    return bool(_SAID.search(text, max(0, place - 60), place))


def is_replaced(text: str, end: int, start: int) -> bool:
    """True when what stands between two figures puts the second in place of the first ("but my wife says")."""
    return bool(_REPLACED.search(text, end, start))


def chosen(text: str) -> int | None:
    """Place of the last figure that the owner asks to keep, or None."""
    found = list(_CHOSEN.finditer(text))
    return found[-1].start("n") if found else None
