"""A check in bubbles: verdict with its rule, findings, silences, what speaks for the person, what to verify."""

from __future__ import annotations

from typing import Any

from actions.names import PART_CHECK
from actions.turn import Turn

MOST_FINDINGS = 5  # findings said in bubbles; the structured data holds all
MOST_SIGNS = 3
VERIFY_STEPS = 3


def say(turn: Turn, result: dict[str, Any]) -> None:
    """Findings by severity with quote, reason, question and a good answer; always that it judges no person."""
    turn.say(f"utter_check_{result['verdict']}", part=PART_CHECK, count=len(result["flags"]))
    if result["verdict"] != "no_red_flag_found":
        turn.say("utter_check_rule", part=PART_CHECK, rule=result["rule"])
    _say_findings(turn, result["flags"][:MOST_FINDINGS])
    silences = [silence["question"] for silence in result["not_mentioned"]]
    _say_list(turn, "utter_check_not_mentioned", "points", silences)
    _say_list(turn, "utter_check_feed", "points", [o["words"] for o in result.get("feed", {}).get("observations", [])])
    marks = ("« ", " »") if turn.lang == "fr" else ("“", "”")
    quotes = list(dict.fromkeys(sign["quote"] for sign in result["good_signs"]))  # a passage may show several
    signs = [f"{marks[0]}{quote}{marks[1]}" for quote in quotes[:MOST_SIGNS]]
    _say_list(turn, "utter_check_good_signs", "quotes", signs)
    _say_list(turn, "utter_check_verify", "steps", result["verify"][:VERIFY_STEPS])
    turn.say("utter_check_not_a_verdict")


def _say_list(turn: Turn, response: str, placeholder: str, lines: list[str]) -> None:
    if lines:
        turn.say(response, part=PART_CHECK, **{placeholder: "\n".join(f"• {line}" for line in lines)})


def in_order_told(flags: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """By severity, those that one passage shows together: "the second point" counts in this order."""
    passages = [flag["quote"] for flag in flags]
    return sorted(flags, key=lambda flag: passages.index(flag["quote"]))


def _say_findings(turn: Turn, flags: list[dict[str, Any]]) -> None:
    """Each finding with its quote; a passage that shows several is quoted once."""
    quoted: set[str] = set()
    for flag in in_order_told(flags):
        response = "utter_check_flag_more" if flag["quote"] in quoted else "utter_check_flag"
        names = ("quote", "why", "question", "good_answer")
        turn.say(response, part=PART_CHECK, **{name: flag[name] for name in names})
        quoted.add(flag["quote"])
