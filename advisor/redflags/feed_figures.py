"""What a set of posts shows as a whole: bare links, copies, one subject, rhythm; each point quotes its posts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import pairwise
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.feed_rules import MOST_COMPARED, copies, is_bare_link
from advisor.redflags.folding import fold
from advisor.redflags.phrases import compile_phrases
from advisor.redflags.post_dates import read_dates

FEWEST_DATES, SHORTEST_DAYS = 3, 7  # below, a rhythm is chance
FAST, LONG_GAP = 14.0, 30  # posts a week that nobody takes care over; days of silence
ABOUT_MARKETING = 2  # such words in a post about nothing else
MOST_QUOTED = 3


def feed_report(posts: Sequence[Mapping[str, Any]], lang: str) -> dict[str, Any]:
    """`{"posts", "bare_links", "copies", "marketing", "posts_a_week"?, "longest_gap_days"?, "observations"}`.

    Counts are of posts. An observation is `{"code", "words", "quotes": [{"post", "quote"}]}`.
    """
    posts = posts[:MOST_COMPARED]
    texts = [str(post.get("text") or "") for post in posts]
    groups = {
        "bare_links": [i for i, text in enumerate(texts) if is_bare_link(text)],
        "copies": copies(texts, [fold(str(post.get("platform") or "")) for post in posts]),
        "marketing": about_marketing(texts, lang),
    }
    dates = read_dates([str(post.get("date") or "") for post in posts], lang)
    report: dict[str, Any] = {"posts": len(posts), **{code: len(found) for code, found in groups.items()}}
    seen = [
        _observation(code, found, texts, lang, count=len(found), posts=len(posts))
        for code, found in groups.items()
        if found
    ]
    rhythm, told = _rhythm(dates, texts, lang)
    return {**report, **rhythm, "observations": seen + told}


def about_marketing(texts: Sequence[str], lang: str) -> list[int]:
    """Posts that speak of marketing or social media, and of nothing else as far as words tell."""
    pattern = _marketing(lang)
    return [i for i, text in enumerate(texts) if pattern and len(pattern.findall(fold(text))) >= ABOUT_MARKETING]


@cache
def _marketing(lang: str) -> re.Pattern[str] | None:
    return compile_phrases(knowledge.simple_patterns(lang, "feeds")["marketing"], {})


def _rhythm(
    dates: Sequence[datetime | None], texts: Sequence[str], lang: str
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    dated = sorted((date, index) for index, date in enumerate(dates) if date)
    days = (dated[-1][0] - dated[0][0]).total_seconds() / 86_400 if dated else 0.0
    if len(dated) < FEWEST_DATES or days < SHORTEST_DAYS:
        return {}, []
    rate = round((len(dated) - 1) / days * 7, 1)
    gap, before, after = max(((b[0] - a[0]).days, a[1], b[1]) for a, b in pairwise(dated))
    ends = [dated[0][1], dated[-1][1]]
    told = [_observation("fast" if rate >= FAST else "rhythm", ends, texts, lang, rate=_number(rate, lang))]
    if gap >= LONG_GAP:
        told.append(_observation("gap", [before, after], texts, lang, days=gap))
    return {"posts_a_week": rate, "longest_gap_days": gap}, told


def _observation(code: str, found: Sequence[int], texts: Sequence[str], lang: str, **values: Any) -> dict[str, Any]:
    words = str(knowledge.read_yaml_once("feeds.yml")[code][lang])
    for name, value in values.items():
        words = words.replace("{" + name + "}", str(value))
    return {"code": code, "words": words, "quotes": [{"post": i, "quote": texts[i]} for i in found[:MOST_QUOTED]]}


def _number(value: float, lang: str) -> str:
    text = f"{value:g}"
    return text.replace(".", ",") if lang == "fr" else text
