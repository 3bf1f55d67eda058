"""Items of lists that a correction withdraws: "retirez insta", "forget what I said about TikTok"."""

from __future__ import annotations

import re
from functools import cache

from advisor.understanding.channels import named_channels
from advisor.understanding.lexicon import Hit, cue, lexicon
from advisor.understanding.utterance import Utterance

#: List field -> lexicon file of its names.
_FILES = {"skills": "skills", "assets": "assets"}


@cache
def _reach(lang: str) -> re.Pattern[str]:
    """A removal cue and what it reaches: the rest of its clause."""
    return cue(lang, "removal")


def withdrawn(u: Utterance) -> dict[str, list[str]]:
    """List field -> codes withdrawn; channels are read first, what is a channel is not read as an asset again."""
    removed: dict[str, list[str]] = {}
    names: dict[str, list[Hit]] = {"existing_channels": named_channels(u)}
    names.update({name: lexicon(u.lang, file, "names").find(u.text) for name, file in _FILES.items()})
    names["goals"] = lexicon(u.lang, "goals_names").find(u.text)
    for name, hits in names.items():
        codes = list(dict.fromkeys(hit.code for hit in hits if _is_withdrawn(u, hit)))
        if codes:
            removed[name] = codes
    return removed


def _is_withdrawn(u: Utterance, hit: Hit) -> bool:
    """A removal cue stands before the item in its clause."""
    clause = u.clauses[u.clause_at(hit.start)]
    if clause.question or cue(u.lang, "first").search(u.text, hit.end, clause.end):
        return False  # "not leads first" puts leads later
    return bool(_reach(u.lang).search(u.text, clause.start, hit.start))
