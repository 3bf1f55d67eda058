"""What only a set of posts can show: copies across platforms and bare links."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from rapidfuzz import fuzz

from advisor.redflags.findings import Finding
from advisor.redflags.folding import fold
from advisor.redflags.segments import Segment

#: Two posts this alike (0 to 100) are the same post; shorter ones are left out, greetings being alike by nature.
ALIKE, LONG_ENOUGH = 90, 25
#: A feed is links when at least this share of at least this many posts has almost nothing but an address.
LINK_SHARE, ENOUGH_POSTS, OWN_WORDS = 0.6, 3, 4
#: More posts than this are compared no further: 20,000 characters hold fewer.
MOST_COMPARED = 200
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|fr|net|org|co|io|be|ch|ca|uk|eu|example)(?:/\S*)?")
_WORD = re.compile(r"[^\W\d_]{2,}")


def feed_findings(posts: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Findings of the two rules, each quoting one whole post."""
    texts = [str(post.get("text") or "") for post in posts][:MOST_COMPARED]
    platforms = [fold(str(post.get("platform") or "")) for post in posts]
    found = {"cross_posting": _copied(texts, platforms), "links_only": _bare_links(texts)}
    return [_whole_post(code, index, texts[index]) for code, index in found.items() if index is not None]


def _copied(texts: Sequence[str], platforms: Sequence[str]) -> int | None:
    """The first post found again, nearly word for word, on another platform."""
    folded = [fold(text).strip() for text in texts]
    for first, second in combinations(range(len(texts)), 2):
        if platforms[first] == platforms[second] or min(len(folded[first]), len(folded[second])) < LONG_ENOUGH:
            continue
        if fuzz.ratio(folded[first], folded[second]) >= ALIKE:
            return first
    return None


def _bare_links(texts: Sequence[str]) -> int | None:
    """The first bare link, when most posts are."""
    bare = [index for index, text in enumerate(texts) if _is_bare_link(text)]
    enough = len(texts) >= ENOUGH_POSTS and len(bare) >= LINK_SHARE * len(texts)
    return bare[0] if enough else None


def _is_bare_link(text: str) -> bool:
    folded = fold(text)
    return bool(_ADDRESS.search(folded)) and len(_WORD.findall(_ADDRESS.sub(" ", folded))) < OWN_WORDS


def _whole_post(code: str, index: int, text: str) -> Finding:
    return Finding(code, "article", Segment(0, len(text), text, 0), index)
