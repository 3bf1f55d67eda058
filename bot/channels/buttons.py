"""Buttons by opaque id: the payload stays on the server, among the buttons of the conversation that still answer."""

from __future__ import annotations

import hashlib
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.conversation.buttons import Button, living, offered


def button_id(sender_id: str, payload: str) -> str:
    """The id a page sees for a payload; the same payload has another id in another conversation."""
    return hashlib.sha256(f"{sender_id}\0{payload}".encode()).hexdigest()[:16]


def payload_of(tracker: DialogueStateTracker, wanted: str) -> tuple[str, str] | None:
    """``(title, payload)`` of a button that still answers; None when it is not among them."""
    for button in living_buttons(tracker):
        if button_id(tracker.sender_id, button["payload"]) == wanted:
            return button["title"], button["payload"]
    return None


def living_buttons(tracker: DialogueStateTracker) -> list[Button]:
    """The buttons that still answer, those of the last turn first."""
    return living(offered(_plain(event) for event in tracker.events))


def _plain(event: Any) -> dict[str, Any]:
    """What the buttons are read from, without the rest of the event."""
    if isinstance(event, BotUttered):
        return {"event": "bot", "data": event.data}
    return {"event": "user"} if isinstance(event, UserUttered) else {}
