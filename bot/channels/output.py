"""Collects what one turn says: bubbles with buttons, and the structured data the action leaves beside them."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel

from bot.channels.buttons import button_id

TURN = "turn"


class TurnOutput(OutputChannel):
    """The output side of the web channel, for one turn of one conversation."""

    def __init__(self, sender_id: str) -> None:
        self._sender_id = sender_id
        self._messages: list[dict[str, Any]] = []
        self._data: dict[str, Any] | None = None

    @classmethod
    def name(cls) -> str:
        """The channel name that response variations may ask for."""
        return "web"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep one bubble or the turn's data; called by Rasa for each bot message."""
        custom = message.get("custom") or {}
        if TURN in custom:
            self._data = custom[TURN]
        elif message.get("text"):
            self._messages.append(bubble(self._sender_id, message))

    def answered(self) -> bool:
        """Whether the turn came to its end and said something."""
        return self._data is not None and bool(self._messages)

    def turn(self) -> dict[str, Any]:
        """The turn as the contract's ``chat --jsonl`` shows it, without id and session."""
        return {**(self._data or {}), "messages": self._messages}


def bubble(sender_id: str, message: dict[str, Any]) -> dict[str, Any]:
    """One bubble: text, buttons by opaque id, and which part of advice or check it words."""
    shown: dict[str, Any] = {"text": message["text"]}
    buttons = [{"title": b["title"], "id": button_id(sender_id, b["payload"])} for b in message.get("buttons") or []]
    if buttons:
        shown["buttons"] = buttons
    if message.get("part"):
        shown["part"] = message["part"]
    return shown
