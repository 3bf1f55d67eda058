""" "And now?" and a bare "correct": wishes that say what is wanted only in the light of what was last told.

Phrases in ``lexicon/<lang>/next.yml``.
"""

from __future__ import annotations

import re

from advisor.understanding.lexicon import load_yaml
from advisor.understanding.normalize import fold, tidy

_FILE = "next"
NEXT, CORRECT = "next", "correct"


def next_wish(text: str, lang: str) -> str | None:
    """NEXT, CORRECT, or None: the whole message must be the wish."""
    words = " ".join(re.findall(r"[\w']+", fold(tidy(text))))
    kinds = load_yaml(lang, _FILE)
    return next((kind for kind in (NEXT, CORRECT) if any(re.fullmatch(p, words) for p in kinds[kind])), None)
