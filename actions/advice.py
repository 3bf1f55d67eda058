"""Advice and its defence: which platforms, why these, why not that one."""

from __future__ import annotations

from typing import Any

from actions import followup, interview, plan, sources
from actions.names import PART_ADVICE
from actions.services import remember_advice
from actions.turn import Turn
from advisor.conversation.interview import next_field
from advisor.conversation.state import ADVISED
from advisor.knowledge.loader import load
from advisor.profile import PLATFORMS
from advisor.recommendation import Condition, conditional, defend, recommend
from advisor.understanding.platforms import platforms_named
from advisor.words import capitalised, describe, enumerate_codes, label, number

FIRST_THINGS = 3  # things that come before any platform: a number, a way to count, reviews
BUBBLE = 170  # characters of reasons in one bubble
ENOUGH_SKIPS = 4  # platforms named among those left out; the rest on request
REASONS = 2  # reasons said at once
MOST_DEFENDED = 3
FIRST_STEPS = 2  # steps said at once; the page shows them all


def give(turn: Turn) -> None:
    """Recommend, in short bubbles, with the whole as structured data beside them."""
    advice = recommend(turn.profile, turn.lang)
    turn.state.stage, turn.state.asked = ADVISED, None
    turn.advice = advice
    remember_advice(turn, advice)
    _say_platforms(turn, advice)
    _say_others(turn, advice)
    _say_condition(turn, advice)
    if advice["platforms"] and not {"baseline", "goal_number"} <= set(turn.profile):
        turn.say("utter_advice_number", unit=followup.unit(turn))
    turn.say("utter_advice_end")
    followup.begin(turn, advice)
    turn.state.defended = []
    plan.offer(turn)


def ask_which(turn: Turn) -> None:
    """«Where should I be?»: the advice when it is ready, else what is still needed for it."""
    if turn.state.stage == ADVISED and platforms_named(turn.text, turn.lang):
        defend_named(turn)
        return
    if turn.state.stage == ADVISED or next_field(turn.profile, turn.state.skipped, turn.state.partial) is None:
        give(turn)
        return
    if platforms_named(turn.text, turn.lang):
        defend_named(turn)  # "does TikTok work for a cheesemonger?" has its answer before the interview ends
    else:
        turn.say("utter_advice_needs_answers")
        _say_so_far(turn)
    interview.resume(turn)


def defend_named(turn: Turn) -> None:
    """Why this, or why not that: from the same engine, about the platforms named."""
    named = platforms_named(turn.side_text or turn.text, turn.lang)
    if not named and turn.state.stage == ADVISED:
        named = [platform["code"] for platform in recommend(turn.profile, turn.lang)["platforms"]]
    if named:
        defend_these(turn, named[:MOST_DEFENDED])
    else:
        turn.say("utter_explain_which")


def defend_these(turn: Turn, codes: list[str]) -> None:
    """Reasons for or against each platform, in short bubbles, with a source; remembered for "who says so?"."""
    turn.state.defended = codes
    for code in codes:
        told = defend(turn.profile, code, turn.lang)
        first, *more = _packed(told.sentences)
        turn.say("utter_explain_platform", reasons=first)
        for reasons in more:
            turn.say("utter_explain_more", reasons=reasons)
        say_source(turn, told.sources)


def say_source(turn: Turn, found: list[dict[str, str]]) -> None:
    """The first source, without its address: "who says so?" brings that."""
    if found:
        turn.say("utter_explain_source", title=found[0]["title"], dated=sources.dated(found[0], turn.lang))


def say_first_things(turn: Turn) -> None:
    """What comes before any platform."""
    for step in recommend(turn.profile, turn.lang)["before"][:FIRST_THINGS]:
        turn.say("utter_advice_before", part=PART_ADVICE, step=step)


def _packed(sentences: list[str]) -> list[str]:
    """Sentences joined into texts of a bubble's length; never an empty list."""
    packed = [""]
    for sentence in sentences:
        joined = f"{packed[-1]} {sentence}".strip()
        if packed[-1] and len(joined) > BUBBLE:
            packed.append(sentence)
        else:
            packed[-1] = joined
    return packed


def _say_so_far(turn: Turn) -> None:
    """A provisional answer from what is known, and the condition that decides; nothing when nothing can be judged."""
    advice = recommend(turn.profile, turn.lang)
    codes = [platform["code"] for platform in advice["platforms"]]
    if codes:
        turn.say("utter_advice_so_far", platforms=enumerate_codes("existing_channels", codes, turn.lang))
    _say_condition(turn, advice)


def _say_condition(turn: Turn, advice: dict[str, Any]) -> None:
    """ "More than 3 h: these; otherwise those", for the unanswered question that matters most."""
    condition = conditional(turn.profile) if advice["missing"] else None
    if condition is None:
        return
    then = enumerate_codes("existing_channels", list(condition.then), turn.lang)
    otherwise = enumerate_codes("existing_channels", list(condition.otherwise), turn.lang)
    turn.say("utter_advice_if", part=PART_ADVICE, answer=_answer(condition, turn.lang), then=then, otherwise=otherwise)


def _answer(condition: Condition, lang: str) -> str:
    """The answer that a condition supposes, in words."""
    if condition.field == "hours_per_week":
        return label("if", "hours_per_week", lang).format(number=number(condition.value, lang))
    wish = load().labels["goals"][condition.value[0]].get(lang) if condition.field == "goals" else None
    return label("if", condition.field, lang).format(answer=wish or describe(condition.field, condition.value, lang))


def _say_platforms(turn: Turn, advice: dict[str, Any]) -> None:
    for step in advice["before"][:FIRST_THINGS]:
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
            if "how" in item:
                turn.say("utter_advice_how", part=PART_ADVICE, platform=name, how=item["how"])
    if advice["pause"]:
        turn.say("utter_advice_close", part=PART_ADVICE)
    codes = sorted((item["code"] for item in advice["skip"]), key=PLATFORMS.index)
    skipped = [label("existing_channels", code, turn.lang) for code in codes[:ENOUGH_SKIPS]]
    if skipped:
        turn.say("utter_advice_skip", part=PART_ADVICE, platforms=", ".join(skipped))
    if advice["missing"]:
        fields = ", ".join(label("field", name, turn.lang) for name in advice["missing"])
        turn.say("utter_advice_missing", part=PART_ADVICE, fields=fields)
