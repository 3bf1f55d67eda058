"""Posts of a public feed: RSS or Atom, or a Mastodon or Bluesky profile, which offer RSS themselves."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import defusedxml.ElementTree
import feedparser
from defusedxml.common import DefusedXmlException

from advisor.redflags.fetching import FetchError, Policy, fetch, public_only

MOST_POSTS = 100
_MASTODON = re.compile(r"https?://[^/]+/@[\w.]+/?")
_BLUESKY = re.compile(r"https?://bsky\.app/profile/[\w.:-]+/?")


def read_public_feed(url: str, policy: Policy = public_only) -> list[dict[str, Any]]:
    """The newest posts as `[{"platform", "date", "text"}]`.

    Raises:
        FetchError: the address may not be read or did not answer (see `fetching`), or holds no feed.
    """
    address, platform = feed_address(url)
    data = fetch(address, policy)
    try:
        defusedxml.ElementTree.fromstring(data, forbid_dtd=True)
    except (DefusedXmlException, defusedxml.ElementTree.ParseError) as error:
        raise FetchError("not a feed") from error
    entries = feedparser.parse(data).entries[:MOST_POSTS]
    posts = [{"platform": platform, "date": _date(entry), "text": _text(entry)} for entry in entries]
    if not any(post["text"] for post in posts):
        raise FetchError("no posts in it")
    return posts


def feed_address(url: str) -> tuple[str, str]:
    """Where the feed of an address is, and the platform it belongs to."""
    if _BLUESKY.fullmatch(url):
        return url.rstrip("/") + "/rss", "bluesky"
    if _MASTODON.fullmatch(url):
        return url.rstrip("/") + ".rss", "mastodon"
    return url, urlsplit(url).hostname or "?"


def _date(entry: Any) -> str:
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*parsed[:6]) if parsed else ""


def _text(entry: Any) -> str:
    """Title and text without markup, in one piece; a title that begins the text is not said twice."""
    title, body = (_plain(entry.get(name) or "") for name in ("title", "summary"))
    return body if body.startswith(title.rstrip("…. ")) else f"{title}\n{body}".strip()


def _plain(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", markup)).split())
