""" "And now?" and a bare "correct": wishes that say what is wanted only in the light of what was last told.

Phrases in ``lexicon/<lang>/next.yml``.
"""

from __future__ import annotations

import re

from advisor.understanding.lexicon import load_yaml
from advisor.understanding.normalize import fold, tidy

_FILE = "next"
NEXT, CORRECT, _AGREEING = "next", "correct", "agreeing"


def next_wish(text: str, lang: str) -> str | None:
    """NEXT, CORRECT, or None: the whole message must be the wish."""
    return next((kind for kind in (NEXT, CORRECT) if _is(kind, text, lang)), None)


def may_agree(text: str, lang: str) -> bool:
    """Whether the wish is a word that also agrees: "correct" in reply to "is that right?"."""
    return _is(_AGREEING, text, lang)


def _is(kind: str, text: str, lang: str) -> bool:
    words = " ".join(re.findall(r"[\w']+", fold(tidy(text))))
    return any(re.fullmatch(pattern, words) for pattern in load_yaml(lang, _FILE)[kind])
