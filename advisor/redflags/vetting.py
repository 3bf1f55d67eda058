"""A check and what the owner adds to it: answers, verifications, objections. The verdict's rule stays the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.findings import GRAVITY
from advisor.redflags.folding import fold
from advisor.redflags.rule_words import rule_in_words
from advisor.redflags.verdict import verdict

YES, NO, UNKNOWN, STOP = "yes", "no", "unknown", "stop"
OK, WORRYING, NOT_FOUND = "ok", "worrying", "not_found"
OWNER_TOLD = "owner_told"
STEP = "step_"  # prefix of a finding made by a verification
LONG_REPLY = 12  # characters from which a reply without yes or no is a story

Result = dict[str, Any]


def questions() -> tuple[str, ...]:
    """Codes of what is asked of the owner, in order."""
    return tuple(knowledge.read_yaml_once("owner_told.yml"))


def steps() -> tuple[str, ...]:
    """Codes of the search-their-name checklist, in order."""
    return tuple(knowledge.read_yaml_once("checklist.yml")["steps"])


def step_in_words(code: str, lang: str) -> str:
    """What a step of the checklist asks to verify."""
    return next(check.in_language(lang) for check in knowledge.verification_list() if check.code == code)


def open_questions(result: Result) -> list[str]:
    """What the text leaves open: first what an offer does not mention, then the rest."""
    shown = {flag["code"] for flag in result["flags"]}
    signs = {sign["code"] for sign in result["good_signs"]}
    silent = {silence["code"] for silence in result.get("not_mentioned", [])}
    data = knowledge.read_yaml_once("owner_told.yml")
    left = [
        code
        for code, item in data.items()
        if not shown & set(item["answered_by"]["flags"]) and not signs & set(item["answered_by"]["signs"])
    ]
    return sorted(left, key=lambda code: data[code]["answered_by"]["silence"] not in silent)


def read_reply(text: str) -> str | None:
    """yes, no, unknown or stop; None when the reply tells none of them. French and English alike."""
    folded, known = fold(text), knowledge.read_yaml_once("replies.yml")
    for reply in (UNKNOWN, STOP, YES, NO):
        if re.search(known[reply], folded):
            return reply
    return YES if len(folded) >= LONG_REPLY and re.search(known["told"], folded) else None


def read_finding(text: str) -> str | None:
    """What a step of the checklist brought, in the owner's words: ok, worrying or not_found; None for none of them."""
    folded, known = fold(text), knowledge.read_yaml_once("replies.yml")
    if re.search(known["fine"], folded):
        return OK
    if re.search(known["missing"], folded):
        return WORRYING
    reply = read_reply(text)
    return {YES: WORRYING, NO: NOT_FOUND, UNKNOWN: UNKNOWN}.get(reply or "")


def assessed(
    result: Result, told: Mapping[str, str], done: Mapping[str, str], contested: Sequence[str], lang: str
) -> Result:
    """The result with what the owner added: findings of source "owner_told", objections struck out, a new verdict.

    Beside the contract's keys: "contested" (the findings struck out), "told" and "steps" (as given).
    """
    added = [_told(code, lang) for code, reply in told.items() if reply == NO]
    added += [_worrying(code, lang) for code, found in done.items() if found == WORRYING]
    every = [flag for flag in result["flags"] if flag["source"] != OWNER_TOLD] + added
    every.sort(key=lambda flag: GRAVITY[flag["severity"]])
    flags = [flag for flag in every if flag["code"] not in contested]
    severities = [flag["severity"] for flag in flags]
    silent = bool(result.get("silent")) and not any(reply == YES for reply in told.values())
    return {
        **result,
        "verdict": verdict(severities, silent),
        "rule": rule_in_words(severities, lang, silent),
        "flags": flags,
        "contested": [flag for flag in every if flag["code"] in contested],
        "told": dict(told),
        "steps": dict(done),
    }


def words_of(code: str, source: str, lang: str) -> dict[str, str]:
    """Why, question and good answer of a finding in a language; "told" too for what the owner said."""
    if source == OWNER_TOLD:
        flag = _worrying(code[len(STEP) :], lang) if code.startswith(STEP) else _told(code, lang)
        return {name: flag[name] for name in ("told", "why", "question", "good_answer")}
    known = knowledge.flags(source)[code]
    return {name: getattr(known, name).in_language(lang) for name in ("why", "question", "good_answer")}


def _told(code: str, lang: str) -> dict[str, Any]:
    item = knowledge.read_yaml_once("owner_told.yml")[code]
    words = {name: item[name][lang] for name in ("told", "why", "question", "good_answer")}
    return {"code": code, "source": OWNER_TOLD, "severity": item["severity"], **_NO_QUOTE, **words}


def _worrying(code: str, lang: str) -> dict[str, Any]:
    data = knowledge.read_yaml_once("checklist.yml")
    words = {name: data[name][lang] for name in ("told", "why", "question", "good_answer")}
    words["told"] = words["told"].replace("{step}", step_in_words(code, lang))
    return {"code": STEP + code, "source": OWNER_TOLD, "severity": data["steps"][code], **_NO_QUOTE, **words}


_NO_QUOTE = {"quote": "", "start": 0, "end": 0}
