"""Advice and its defence: which platforms, why these, why not that one."""

from __future__ import annotations

from typing import Any

from actions import interview, plan
from actions.names import PART_ADVICE
from actions.services import remember_advice
from actions.turn import Turn
from advisor.conversation.interview import next_field
from advisor.conversation.state import ADVISED
from advisor.profile import PLATFORMS
from advisor.recommendation import explain, recommend
from advisor.understanding.platforms import platforms_named
from advisor.words import capitalised, enumerate_codes, label, number

ENOUGH_SKIPS = 4  # platforms named among those left out; the rest on request
REASONS = 2  # reasons said at once
FIRST_STEPS = 2  # steps said at once; the page shows them all


def give(turn: Turn) -> None:
    """Recommend, in short bubbles, with the whole as structured data beside them."""
    advice = recommend(turn.profile, turn.lang)
    turn.state.stage, turn.state.asked = ADVISED, None
    turn.advice = advice
    remember_advice(turn, advice)
    _say_platforms(turn, advice)
    _say_others(turn, advice)
    turn.say("utter_advice_end")
    plan.offer(turn)


def ask_which(turn: Turn) -> None:
    """«Where should I be?»: the advice when it is ready, else what is still needed for it."""
    if turn.state.stage == ADVISED or next_field(turn.profile, turn.state.skipped, turn.state.partial) is None:
        give(turn)
        return
    if platforms_named(turn.text, turn.lang):
        defend(turn)  # "does TikTok work for a cheesemonger?" has its answer before the interview ends
    else:
        turn.say("utter_advice_needs_answers")
    interview.resume(turn)


def defend(turn: Turn) -> None:
    """Why this, or why not that: from the same engine, about the platforms named."""
    named = platforms_named(turn.side_text or turn.text, turn.lang)
    if not named and turn.state.stage == ADVISED:
        named = [platform["code"] for platform in recommend(turn.profile, turn.lang)["platforms"]]
    for code in named[:3]:
        turn.say("utter_explain_platform", reasons=" ".join(explain(turn.profile, code, turn.lang)))
    if not named:
        turn.say("utter_explain_which")


def _say_platforms(turn: Turn, advice: dict[str, Any]) -> None:
    for step in advice["before"][:FIRST_STEPS]:
        turn.say("utter_advice_before", part=PART_ADVICE, step=step)
    codes = [platform["code"] for platform in advice["platforms"]]
    if not codes:
        turn.say("utter_advice_none", part=PART_ADVICE)
        return
    turn.say("utter_advice_focus", part=PART_ADVICE, platforms=enumerate_codes("existing_channels", codes, turn.lang))
    for platform in advice["platforms"]:
        _say_platform(turn, platform)


def _say_platform(turn: Turn, platform: dict[str, Any]) -> None:
    name = capitalised(label("existing_channels", platform["code"], turn.lang))
    hours = number(round(platform["hours_per_week"], 1), turn.lang)
    turn.say(
        "utter_advice_why",
        part=PART_ADVICE,
        platform=name,
        hours=hours,
        reasons=" ".join(platform["reasons"][:REASONS]),
    )
    steps = "\n".join(f"{n}. {step}" for n, step in enumerate(platform["first_steps"][:FIRST_STEPS], 1))
    turn.say("utter_advice_steps", part=PART_ADVICE, platform=name, steps=steps)
    turn.say("utter_advice_measure", part=PART_ADVICE, metric=platform["metric"], stop_rule=platform["stop_rule"])


def _say_others(turn: Turn, advice: dict[str, Any]) -> None:
    for kind in ("upkeep", "pause"):
        for item in advice[kind]:
            name = capitalised(label("existing_channels", item["code"], turn.lang))
            turn.say(f"utter_advice_{kind}", part=PART_ADVICE, platform=name, reason=item["reason"])
    codes = sorted((item["code"] for item in advice["skip"]), key=PLATFORMS.index)
    skipped = [label("existing_channels", code, turn.lang) for code in codes[:ENOUGH_SKIPS]]
    if skipped:
        turn.say("utter_advice_skip", part=PART_ADVICE, platforms=", ".join(skipped))
    if advice["missing"]:
        fields = ", ".join(label("field", name, turn.lang) for name in advice["missing"])
        turn.say("utter_advice_missing", part=PART_ADVICE, fields=fields)
