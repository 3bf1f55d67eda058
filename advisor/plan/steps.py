"""What there is to do: once, in order, and then week after week."""

from __future__ import annotations

from typing import Any

from advisor.plan.means import place
from advisor.plan.model import BEFORE, FIRST, PAUSE, RHYTHM, TIMING, UPKEEP, Share, Step
from advisor.plan.words import planning, say, task


def before_steps(advice: dict[str, Any]) -> list[Step]:
    """Gate steps: what comes before any platform."""
    return [Step(BEFORE, None, text, planning("before_minutes")) for text in advice["before"]]


def first_steps(advice: dict[str, Any]) -> list[Step]:
    """First steps of each advised platform, best first."""
    longer, usual = planning("first_step_longer"), planning("first_step_minutes")
    return [
        Step(FIRST, platform["code"], text, longer.get(platform["code"], usual))
        for platform in advice["platforms"]
        for text in platform["first_steps"]
    ]


def pause_steps(advice: dict[str, Any]) -> list[Step]:
    """One step for each account that is paused."""
    return [
        Step(
            PAUSE,
            item["code"],
            item.get("how") or item["reason"],
            planning("pause_minutes"),
        )
        for item in advice["pause"]
    ]


def timing_step(lang: str) -> Step:
    """Finding out how many hours there are."""
    return Step(TIMING, None, say("timing_step", lang), planning("timing_minutes"))


def rhythm_steps(shares: tuple[Share, ...], lang: str) -> list[Step]:
    """The weekly work of each advised platform, as long as its share."""
    return [Step(RHYTHM, share.code, task("rhythm", share.code, lang), share.minutes) for share in shares]


def upkeep_steps(advice: dict[str, Any], lang: str) -> list[Step]:
    """The weekly minutes of places that are kept correct."""
    return [
        Step(UPKEEP, item["code"], _named(item["code"], item["reason"], lang), planning("upkeep_minutes"))
        for item in advice["upkeep"]
    ]


def _named(code: str, text: str, lang: str) -> str:
    """What to do with the name of the place: several are done in one go."""
    return say("about", lang, name=place(code, lang), text=text)
