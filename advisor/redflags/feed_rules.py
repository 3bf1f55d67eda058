"""What only a set of posts can show: copies across platforms, bare links, one subject."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from advisor.redflags.findings import Finding
from advisor.redflags.folding import fold
from advisor.redflags.segments import Segment

#: Two posts this alike (0 to 100) are the same post; shorter ones are left out, greetings being alike by nature.
ALIKE, LONG_ENOUGH = 90, 25
#: A feed is links when at least this share of at least this many posts has almost nothing but an address.
LINK_SHARE, ENOUGH_POSTS, OWN_WORDS = 0.6, 3, 4
#: A feed is about marketing alone when at least this share of at least this many posts is.
MARKETING_SHARE, MARKETING_POSTS = 0.8, 4
#: More posts than this are compared no further: 20,000 characters hold fewer.
MOST_COMPARED = 200
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|fr|net|org|co|io|be|ch|ca|uk|eu|example)(?:/\S*)?")
_WORD = re.compile(r"[^\W\d_]{2,}")


def feed_findings(posts: Sequence[Mapping[str, Any]], about_marketing: Sequence[int] = ()) -> list[Finding]:
    """Findings of the rules, each quoting one whole post; `about_marketing`: indexes of posts about nothing else."""
    texts = [str(post.get("text") or "") for post in posts][:MOST_COMPARED]
    platforms = [fold(str(post.get("platform") or "")) for post in posts][:MOST_COMPARED]
    copied, bare = copies(texts, platforms), [index for index, text in enumerate(texts) if is_bare_link(text)]
    found = {
        "cross_posting": copied[0] if copied else None,
        "links_only": bare[0] if len(texts) >= ENOUGH_POSTS and len(bare) >= LINK_SHARE * len(texts) else None,
        "only_marketing_content": about_marketing[0] if _nothing_else(about_marketing, len(texts)) else None,
    }
    return [_whole_post(code, index, texts[index]) for code, index in found.items() if index is not None]


def copies(texts: Sequence[str], platforms: Sequence[str]) -> list[int]:
    """Posts found again, nearly word for word, on another platform; in order."""
    folded = [fold(text).strip() for text in texts]
    long = [index for index, text in enumerate(folded) if len(text) >= LONG_ENOUGH]
    alike = process.cdist([folded[i] for i in long], [folded[i] for i in long], scorer=fuzz.ratio, score_cutoff=ALIKE)
    return [
        one
        for row, one in zip(alike, long, strict=True)
        if any(score >= ALIKE and platforms[one] != platforms[other] for score, other in zip(row, long, strict=True))
    ]


def is_bare_link(text: str) -> bool:
    """Whether a post has almost nothing but an address."""
    folded = fold(text)
    return bool(_ADDRESS.search(folded)) and len(_WORD.findall(_ADDRESS.sub(" ", folded))) < OWN_WORDS


def _nothing_else(about: Sequence[int], posts: int) -> bool:
    return posts >= MARKETING_POSTS and len(about) >= MARKETING_SHARE * posts


def _whole_post(code: str, index: int, text: str) -> Finding:
    return Finding(code, "article", Segment(0, len(text), text, 0), index)
