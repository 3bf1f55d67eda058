"""Periods as owners tack them on: "200, par trimestre hein, pas par mois", "every 2 months", "for six months".

``quantities`` is the text that hours and money are read in: numbers in digits, periods that are denied taken out, and
a period said after a pause put beside its number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from advisor.understanding.lexicon import alternatives
from advisor.understanding.numbers import digits

_PERIOD = rf"{alternatives('time', 'any_period')}\b"
_PER = alternatives("time", "per_words")
#: "pas par mois", "and not a week": the period that is not meant.
_DENIED = re.compile(rf"[ ,(]*\b{alternatives('time', 'not_but')} {_PER} ?{_PERIOD}(?! \d)")
#: "800... par mois", "200 mais par trimestre": a number, a pause, its period.
_DETACHED = re.compile(
    rf"(\d(?:(?!fois|time)[^.,;:!?\n()|]){{0,25}}?) ?"
    rf"(?:(?:\.\.+|[,:(-]) ?(?:{alternatives('time', 'pause_words')}[ ,]+)?"
    rf"|{alternatives('time', 'pause_words')} )"
    rf"(?=(?:{_PER}|{alternatives('time', 'over_words')}|(?:pour|sur|for|over) \d+) ?{_PERIOD})"
)
_DAYS_IN = {"j": 1.0, "d": 1.0, "s": 7.0, "w": 7.0, "m": 365 / 12, "a": 365.0, "y": 365.0}
_COUNTED = r" (\d+) (jours|days|semaines|weeks|mois|months|ans|annees|years)\b"
_EVERY = re.compile(r"\b(?:tou(?:te)?s|ts|every|each|chaque)(?: les)?" + _COUNTED)
_OVER = re.compile(r"\b(?:pour|sur|for|over)(?: (?:les|the|next))? (\d+) (mois|months|ans|annees|years)\b")
_FORTNIGHT = ("14", "15")


@lru_cache(maxsize=256)
def quantities(text: str, lang: str) -> str:
    """A normalised text with numbers in digits, each beside the period that is meant."""
    return _DETACHED.sub(r"\1 ", _DENIED.sub("", digits(text, lang)))


def days_between(zone: str, over: bool = False) -> float | None:
    """Days of a counted period ("every 2 months", "tous les 15 jours"), or None. ``over``: "for 6 months" is one."""
    counted = _EVERY.search(zone) or (_OVER.search(zone) if over else None)
    if counted is None:
        return None
    return 14.0 if counted[1] in _FORTNIGHT and counted[2][0] in "jd" else float(counted[1]) * _DAYS_IN[counted[2][0]]
