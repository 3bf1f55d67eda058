"""Answers to "why?" and "why not?": the same decision, said for one platform, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.knowledge.loader import Knowledge
from advisor.recommendation.advice import barrier, focus_reasons, skip_reason, upkeep_reason
from advisor.recommendation.decision import Decision, decide
from advisor.recommendation.scoring import Candidate
from advisor.recommendation.words import Speaker

#: Hours a week tried when asked what would change the answer.
HOURS_TRIED = (2.0, 3.0, 5.0, 8.0, 12.0)
CAMERA = ("video", "on_camera")
CAMERA_REFUSED = set(CAMERA)


def answer(
    profile: Mapping[str, Any], code: str, decision: Decision, speaker: Speaker, knowledge: Knowledge
) -> list[str]:
    """Sentences on one platform, the verdict first."""
    one = decision.candidates[code]
    if code in decision.codes:
        reasons = focus_reasons(one, decision, speaker, knowledge.scoring["focus_reasons"])
        return [_verdict("recommended", one, speaker), *reasons, *_notes(one, speaker)]
    if one in decision.upkeep:
        verdict, why = "kept", [upkeep_reason(one, decision, speaker)]
    else:
        verdict = "paused" if one in decision.pause else "not_now"
        why = _against(one, decision, speaker)
    told = [_verdict(verdict, one, speaker), *why, *_notes(one, speaker)]
    return [*told, *_what_would_change(profile, one, decision, speaker, knowledge)]


def _verdict(key: str, one: Candidate, speaker: Speaker) -> str:
    """The first sentence."""
    return speaker.phrase(key, platform=one.platform.name.get(speaker.lang))


def _notes(one: Candidate, speaker: Speaker) -> list[str]:
    """Remarks of the rules on this platform: a friend's success, the floor of its adverts."""
    return [speaker.clause(note.clause, note.words, one.code) for note in one.notes if note.clause and note.words]


def _against(one: Candidate, decision: Decision, speaker: Speaker) -> list[str]:
    """At most two things against it, then how to leave it if it lives."""
    told = [skip_reason(one, decision, speaker)]
    if not decision.stopped and decision.facts["has_profile"] and len(one.barriers) > 1:
        told.append(barrier(one.barriers[1], one, decision, speaker))
    if one in decision.pause:
        told.append(speaker.say(one.platform.pause))
    return list(dict.fromkeys(told))


def _what_would_change(
    profile: Mapping[str, Any], one: Candidate, decision: Decision, speaker: Speaker, knowledge: Knowledge
) -> list[str]:
    """The smallest change of hours or skills that would bring it in, really tried; else reserve the name."""
    if decision.stopped or not decision.facts["has_profile"]:
        return []
    change = _smallest_change(profile, one.code, decision, knowledge)
    if change is not None:
        key, hours = change
        return [speaker.phrase(key, hours=speaker.number(hours))]
    if one.existing or one.platform.family != "network":
        return []
    speaker.use_rule("R30")
    return [speaker.phrase("reserve_name")]


def _smallest_change(
    profile: Mapping[str, Any], code: str, decision: Decision, knowledge: Knowledge
) -> tuple[str, float] | None:
    """Phrase and hours of the first change, in order of effort, after which the platform is advised."""
    for key, hours, changed in _changes(profile, decision):
        if code in decide(changed, knowledge).codes:
            return key, hours
    return None


def _changes(profile: Mapping[str, Any], decision: Decision) -> Iterator[tuple[str, float, dict[str, Any]]]:
    """Changed profiles to try: more hours, then someone who films, then both."""
    now = decision.facts["hours"]
    more = [hours for hours in HOURS_TRIED if now is not None and hours > now]
    yield from (("would_hours", hours, {**profile, "hours_per_week": hours}) for hours in more)
    if decision.facts["can_film"] or CAMERA_REFUSED & set(decision.facts["refused_formats"]):
        return
    skills = [skill for skill in profile.get("skills") or [] if skill != "none"]
    filming = {**profile, "skills": [*skills, *CAMERA]}
    yield "would_film", now or 0.0, filming
    yield from (("would_film_hours", hours, {**filming, "hours_per_week": hours}) for hours in more)
