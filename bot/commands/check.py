"""``sansgourou check``: red flags in a consultant's text, or in their posts."""

from __future__ import annotations

import json
from typing import Any

from advisor.redflags import Checker
from advisor.redflags.exports import read_export
from advisor.settings import read_settings
from bot.commands.jsonl import OK, BadLine, Row, language_of, run_jsonl, text_of
from bot.models import ModelMissing

MAX_TEXT = 20_000  # characters, as in the chat


def run(source: str) -> int:
    """Answer a JSON Lines file; returns the exit code."""
    checker = _checker()

    def answer(row: Row) -> Row:
        if "posts" in row:
            return checker.check_posts(_posts(row["posts"]), language_of(row))
        text = text_of(row)
        if len(text) > MAX_TEXT:
            raise BadLine("too_long", f"a text has at most {MAX_TEXT} characters, this one {len(text)}")
        return checker.check_text(text, language_of(row))

    return run_jsonl(source, answer)


def run_posts(source: str, lang: str | None) -> int:
    """Print what an export of posts shows, as one JSON object; returns the exit code.

    Raises:
        ExportError: the file cannot be read as posts.
        OSError: the file cannot be read at all.
    """
    return _print_posts(read_export(source), lang)


def run_feed(address: str, lang: str | None) -> int:
    """Print what a public feed shows, when the operator allows reading one; returns the exit code.

    Raises:
        RuntimeError: not allowed, or `fetching.FetchError`.
    """
    if not read_settings().read_feeds:
        raise RuntimeError("reading feeds is off; SANSGOUROU_READ_FEEDS=1 allows it")
    from advisor.redflags.public_feeds import read_public_feed

    return _print_posts(read_public_feed(address), lang)


def _print_posts(posts: list[dict[str, Any]], lang: str | None) -> int:
    print(json.dumps(_checker().check_posts(posts, lang), ensure_ascii=False, indent=2))
    return OK


def _checker() -> Checker:
    path = read_settings().checker_model
    if not path.exists():
        raise ModelMissing(f"no model at {path}; run: sansgourou train")
    return Checker.load(path)


def _posts(posts: Any) -> list[dict[str, Any]]:
    good = isinstance(posts, list) and all(
        isinstance(p, dict) and isinstance(p.get("text"), str) and isinstance(p.get("platform"), str) for p in posts
    )
    if not good:
        raise BadLine("posts_wanted", "field 'posts' must be a list of {platform, date?, text}")
    return posts
