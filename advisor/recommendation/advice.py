"""From a decision to the contract's object: platforms, upkeep, pause, skip and first things first."""

from __future__ import annotations

from typing import Any

from advisor.knowledge.loader import Knowledge
from advisor.knowledge.schema import Words
from advisor.recommendation.decision import Decision
from advisor.recommendation.scoring import Candidate, Reason
from advisor.recommendation.words import Speaker

#: Contributions worth saying, and the points below which they are not.
SAID = {"goal": 1.0, "rule": 0.1, "existing": 0.1, "skills": 0.15, "assets": 0.15, "ages": 0.1}


def advice(decision: Decision, speaker: Speaker, knowledge: Knowledge) -> dict[str, Any]:
    """The contract's object, without ``id``, ``missing`` and ``sources``."""
    return {
        "platforms": [_platform(one, decision, speaker, knowledge) for one in decision.focus],
        "upkeep": [{"code": one.code, "reason": upkeep_reason(one, decision, speaker)} for one in decision.upkeep],
        "pause": [_pause(one, decision, speaker) for one in decision.pause],
        "skip": [{"code": one.code, "reason": skip_reason(one, decision, speaker)} for one in skipped(decision)],
        "before": _before(decision, speaker),
    }


def skipped(decision: Decision) -> list[Candidate]:
    """Platforms that are neither advised, kept nor paused."""
    told = {one.code for one in (*decision.focus, *decision.upkeep, *decision.pause)}
    return [one for one in decision.candidates.values() if one.code not in told]


def _platform(one: Candidate, decision: Decision, speaker: Speaker, knowledge: Knowledge) -> dict[str, Any]:
    """One advised platform, as in the contract."""
    steps = one.platform.first_steps.existing if one.existing else one.platform.first_steps.new
    first = [speaker.say(step) for step in steps]
    if one is decision.focus[0]:
        first += [
            speaker.clause(clause, clause.say) for clause in decision.clauses if clause.then.extra_step and clause.say
        ]
    return {
        "code": one.code,
        "hours_per_week": decision.hours[one.code],
        "reasons": focus_reasons(one, decision, speaker, knowledge.scoring["focus_reasons"]),
        "first_steps": first,
        "metric": speaker.say(_metric(one, knowledge), platform=one.platform.name.get(speaker.lang)),
        "stop_rule": speaker.phrase("stop_rule", weeks=str(one.platform.test_weeks)),
    }


def _metric(one: Candidate, knowledge: Knowledge) -> Words:
    """The business number of the goal that the platform serves best."""
    return one.platform.metrics.get(one.goal) or knowledge.labels["metrics"][one.goal]


def focus_reasons(one: Candidate, decision: Decision, speaker: Speaker, most: int) -> list[str]:
    """The strongest contributions, said; then how it fits the hours."""
    worth = [reason for reason in one.reasons if reason.points >= SAID.get(reason.kind, 99.0)]
    worth.sort(key=lambda reason: (reason.kind != "goal", -reason.points))
    told = [text for text in (_reason(reason, one, decision, speaker) for reason in worth) if text]
    if decision.facts["hours"] is not None:
        share = speaker.number(decision.hours[one.code])
        return [*told[: most - 1], speaker.phrase("hours", share=share)]
    return told[:most]


def _reason(reason: Reason, one: Candidate, decision: Decision, speaker: Speaker) -> str:
    """One contribution in words; empty when there is nothing to say."""
    if reason.kind == "rule":
        return speaker.clause(reason.clause, reason.words, one.code) if reason.clause and reason.words else ""
    if reason.kind == "goal":
        return _goal(reason, decision, speaker)
    if reason.kind == "ages":
        if one.platform.family == "own":
            return ""
        return speaker.with_figure(speaker.phrase("ages"), one.platform.figures, decision.facts["ages"])
    if reason.kind in ("skills", "assets"):
        return speaker.phrase(reason.kind, **{reason.kind: _names(reason, speaker)})
    return speaker.phrase(reason.kind)


def _names(reason: Reason, speaker: Speaker) -> str:
    """The first skills or assets of a reason, at most two."""
    return speaker.listing(speaker.label(reason.kind, code) for code in reason.codes[:2])


def _goal(reason: Reason, decision: Decision, speaker: Speaker) -> str:
    """The goal served; while goals are only guessed, that is said."""
    goal = speaker.label("goals", reason.codes[0])
    if decision.facts["goals_guessed"]:
        return speaker.phrase("goal_guessed", goal=goal)
    return speaker.say(reason.words) if reason.words else speaker.phrase("goal", goal=goal)


def upkeep_reason(one: Candidate, decision: Decision, speaker: Speaker) -> str:
    """Why and how to keep it up."""
    return speaker.say(one.platform.upkeep)


def _pause(one: Candidate, decision: Decision, speaker: Speaker) -> dict[str, str]:
    """Why to pause it, and how to do so decently."""
    speaker.use_rule("R29")
    return {"code": one.code, "reason": skip_reason(one, decision, speaker), "how": speaker.say(one.platform.pause)}


def skip_reason(one: Candidate, decision: Decision, speaker: Speaker) -> str:
    """The most telling thing that speaks against it, or what comes before it."""
    if decision.stopped:
        return speaker.phrase("stopped")
    if not decision.facts["has_profile"]:
        return speaker.phrase("not_enough")
    if one.barriers:
        return barrier(one.barriers[0], one, decision, speaker)
    return _no_room(one, decision, speaker)


def barrier(reason: Reason, one: Candidate, decision: Decision, speaker: Speaker) -> str:
    """One barrier in words."""
    if reason.clause and reason.words:
        return speaker.clause(reason.clause, reason.words, one.code)
    if reason.words:
        return speaker.say(reason.words)
    if reason.kind == "weak_customers":
        return speaker.phrase(f"weak_customers_{decision.facts['kind']}")
    if reason.kind == "too_long":
        speaker.use_rule("R24")
        return speaker.phrase("too_long", need=speaker.number(one.minimum))
    if reason.kind == "weak_ages":
        return speaker.with_figure(speaker.phrase("weak_ages"), one.platform.figures, decision.facts["ages"])
    return speaker.say(one.platform.skip) if reason.kind == "low_score" else speaker.phrase(reason.kind)


def _no_room(one: Candidate, decision: Decision, speaker: Speaker) -> str:
    """It would fit, but the hours go elsewhere."""
    speaker.use_rule("R5")
    chosen = speaker.listing(other.platform.name.get(speaker.lang) for other in decision.focus)
    hours = decision.facts["hours"]
    if not chosen:
        return speaker.say(one.platform.skip)
    if hours is not None and one.minimum + sum(other.minimum for other in decision.focus) > hours:
        return speaker.phrase("too_long_set", need=speaker.number(one.minimum), chosen=chosen)
    return speaker.phrase("no_room_unknown" if hours is None else "no_room", chosen=chosen)


def _before(decision: Decision, speaker: Speaker) -> list[str]:
    """First things first: what the gate rules ask for, once a rule."""
    told: dict[str, str] = {}
    for clause in decision.clauses:
        if clause.then.before and clause.say and clause.rule not in told:
            told[clause.rule] = speaker.clause(clause, clause.say)
    if not (decision.focus or decision.stopped) and decision.facts["has_profile"]:
        told[""] = speaker.phrase("none_fits")
    return list(told.values())
