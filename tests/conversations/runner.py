"""Holds the conversations of ``fr/`` and ``en/`` with the real agent and the real action executor, in one process.

A conversation file:

.. code-block:: yaml

    turns:
      - owner: "what the owner types"        # or press: "title of a button that still answers"
        asked: market                        # the field asked afterwards, null for none
        says: [utter_noted]                  # names of responses among the bubbles
        says_not: [utter_greet]
        profile: {sector: food_shop}         # values known afterwards
        unknown: [monthly_budget]            # fields not known afterwards
        advice: true                         # whether this turn brought advice
        flags: [everywhere]                  # codes among the findings; [] for a check without findings
        quotes: ["a passage"]                # the passages of the findings, all of them
        verdict: ask_questions               # of this turn's check
        steps: {company: ok}                 # results recorded by the owner, in this turn's check
        struck: [everywhere]                 # findings contested so far
        lang: fr
        later: 42                            # days that pass before this turn

Checked on every turn besides: somebody answers, in the right language, without raw placeholders, no bubble
over 500 characters (quotes from a pitch aside), at most five buttons.
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor
from ruamel.yaml import YAML

from advisor import clock
from bot.channels.buttons import button_id, living_buttons, payload_of
from bot.channels.output import TurnOutput
from bot.channels.web import typed

LONGEST_BUBBLE = 500
MOST_BUTTONS = 5


class InProcessActions(EndpointConfig):
    """An action endpoint that calls the real rasa-sdk executor instead of a URL."""

    def __init__(self) -> None:
        super().__init__(url="http://in.process", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(
        self, method: str = "post", subpath: Any = None, content_type: Any = None, compress: bool = False, **kwargs: Any
    ) -> Any:
        """Run the action that Rasa asks for."""
        return await self._executor.run(kwargs["json"])


class RecordingOutput(TurnOutput):
    """The web channel's output, which also keeps the names of the responses."""

    def __init__(self, sender_id: str) -> None:
        super().__init__(sender_id)
        self.names: list[str] = []
        self.languages: list[str] = []

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Note the response's name, then as the channel does."""
        if message.get("utter_action"):
            self.names.append(message["utter_action"])
            self.languages.append(message["language"])
        await super().send_response(recipient_id, message)


def load(path: Path) -> list[dict[str, Any]]:
    """The turns of a conversation file."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))["turns"]


async def hold(agent: Agent, turns: list[dict[str, Any]], sender: str) -> None:
    """Say every line to the agent and check what the file expects."""
    with ExitStack() as time:
        for number, turn in enumerate(turns, 1):
            time.enter_context(clock.later(timedelta(days=turn.get("later", 0))))
            output = await _say(agent, turn, sender)
            where = f"turn {number}, {turn.get('owner') or turn.get('press')!r}"
            _check_always(output, where)
            _check_expected(turn, output, where)


async def _say(agent: Agent, turn: dict[str, Any], sender: str) -> RecordingOutput:
    output = RecordingOutput(sender)
    text = typed(turn["owner"]) if "owner" in turn else await _payload(agent, sender, turn["press"])
    await agent.handle_message(
        UserMessage(text, output, sender, input_channel="web", metadata={"lang": turn.get("page")})
    )
    return output


async def _payload(agent: Agent, sender: str, title: str) -> str:
    """The payload behind a button that still answers, found through its opaque id as the channel does."""
    tracker = await agent.tracker_store.retrieve_full_tracker(sender)
    ids = {b["title"]: button_id(sender, b["payload"]) for b in reversed(living_buttons(tracker))}
    assert title in ids, f"no button {title!r} among {sorted(ids)}"
    pressed = payload_of(tracker, ids[title])
    assert pressed is not None
    return pressed[1]


def _check_always(output: RecordingOutput, where: str) -> None:
    assert output.answered(), f"{where}: silence"
    turn = output.turn()
    assert set(output.languages) == {turn["lang"]}, (
        f"{where}: bubbles in {set(output.languages)}, turn in {turn['lang']}"
    )
    for message in turn["messages"]:
        assert not re.search(r"\{\w+\}", message["text"]), f"{where}: raw placeholder in {message['text']!r}"
        assert len(message.get("buttons", [])) <= MOST_BUTTONS, f"{where}: too many buttons"
        if message.get("part") != "check":
            assert len(message["text"]) <= LONGEST_BUBBLE, f"{where}: {len(message['text'])} characters in one bubble"


def _check_expected(turn: dict[str, Any], output: RecordingOutput, where: str) -> None:
    got = output.turn()
    said = f"{where}: said {output.names}"
    if "asked" in turn:
        assert got["asked"] == turn["asked"], f"{said}, asked {got['asked']}, profile {got['profile']}"
    for name in turn.get("says", []):
        assert name in output.names, f"{said}, not {name}"
    for name in turn.get("says_not", []):
        assert name not in output.names, said
    for field, value in turn.get("profile", {}).items():
        assert got["profile"].get(field) == value, f"{where}: {field} is {got['profile'].get(field)!r}, not {value!r}"
    for field in turn.get("unknown", []):
        assert field not in got["profile"], f"{where}: {field} is {got['profile'][field]!r}"
    if "advice" in turn:
        assert bool(got["advice"]) == turn["advice"], f"{said}, advice: {bool(got['advice'])}"
    if "flags" in turn:
        _check_flags(turn["flags"], got["check"], said)
    if "quotes" in turn:
        assert got["check"] and {f["quote"] for f in got["check"]["flags"]} == set(turn["quotes"]), (
            f"{said}: {got['check']}"
        )
    if "verdict" in turn:
        assert got["check"] and got["check"]["verdict"] == turn["verdict"], f"{said}: {got['check']}"
    if "steps" in turn:
        assert got["check"] and got["check"]["steps"] == turn["steps"], f"{said}: {got['check']}"
    if "struck" in turn:
        assert got["check"] and {f["code"] for f in got["check"]["contested"]} == set(turn["struck"]), said
    if "lang" in turn:
        assert got["lang"] == turn["lang"], f"{where}: answered in {got['lang']}"


def _check_flags(wanted: list[str], check: dict[str, Any] | None, said: str) -> None:
    assert check is not None, f"{said}: no check"
    found = {flag["code"] for flag in check["flags"]}
    assert set(wanted) <= found if wanted else not found, f"{said}: found {sorted(found)}"
