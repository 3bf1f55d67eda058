"""Buttons by opaque id: the payload stays on the server, in the conversation's last turn.

Only the buttons of the last turn answer; older ones in the history are dead.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


def button_id(sender_id: str, payload: str) -> str:
    """The id a page sees for a payload; the same payload has another id in another conversation."""
    return hashlib.sha256(f"{sender_id}\0{payload}".encode()).hexdigest()[:16]


def payload_of(tracker: DialogueStateTracker, wanted: str) -> tuple[str, str] | None:
    """``(title, payload)`` of a button of the last turn; None when it is not among them."""
    for button in _last_buttons(tracker):
        if button_id(tracker.sender_id, button["payload"]) == wanted:
            return button["title"], button["payload"]
    return None


def _last_buttons(tracker: DialogueStateTracker) -> Iterator[dict[str, Any]]:
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return
        if isinstance(event, BotUttered):
            yield from event.data.get("buttons") or []
