"""What the owner has: content that can serve again, accounts to keep, pause or close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.knowledge.loader import load
from advisor.plan.model import FOCUS, KEEP, PAUSE, Account, Source
from advisor.plan.words import say, task
from advisor.words import capitalised, labels


def place(code: str, lang: str) -> str:
    """A platform's name at the head of a line."""
    words = labels()["existing_channels"].get(code)
    return capitalised(words[lang]) if words else code


def reuse(profile: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    """What can be used again, from assets, skills and a blog or newsletter that lives."""
    living = [code for code in ("blog", "newsletter") if code in (profile.get("existing_channels") or ())]
    assets = list(dict.fromkeys([*(profile.get("assets") or ()), *living]))
    texts = [task("reuse_assets", code, lang) for code in assets]
    texts += [task("reuse_skills", code, lang) for code in profile.get("skills") or ()]
    return tuple(filter(None, texts))


def accounts(profile: Mapping[str, Any], advice: Mapping[str, Any], lang: str) -> tuple[Account, ...]:
    """Existing accounts with what becomes of each; upkeep may also name a profile still to be opened."""
    existing = profile.get("existing_channels") or ()
    return tuple(_accounts(existing, advice, lang))


def sources(advice: Mapping[str, Any]) -> tuple[Source, ...]:
    """The advice's sources; a year that is none is left out."""
    found = [source for source in advice.get("sources", ()) if source.get("url")]
    return tuple(Source(one.get("title") or one["url"], _year(one.get("year")), one["url"]) for one in found)


def _accounts(existing: Any, advice: Mapping[str, Any], lang: str) -> Iterator[Account]:
    for platform in advice["platforms"]:
        if platform["code"] in existing:
            yield Account(platform["code"], place(platform["code"], lang), FOCUS, say("account_focus_reason", lang))
    for item in advice["upkeep"]:
        yield Account(item["code"], place(item["code"], lang), KEEP, item["reason"])
    for item in advice["pause"]:
        code = item["code"]
        yield Account(code, place(code, lang), PAUSE, item["reason"], item.get("how", ""), _close(code, lang))


def _close(code: str, lang: str) -> str:
    platform = load().platforms.get(code)
    return task("close", platform.family if platform else "network", lang)


def _year(year: Any) -> str:
    return str(year) if str(year or "")[:4].isdigit() else ""
