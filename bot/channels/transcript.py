"""What a conversation looks like from outside: its bubbles so far, and where it stands."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.conversation.interview import progress
from advisor.conversation.state import State
from advisor.profile import FIELDS
from bot.channels.output import TURN, bubble

MOST_EVENTS = 300  # bubbles shown again after a reload


def history(tracker: DialogueStateTracker) -> list[dict[str, Any]]:
    """Bubbles of both sides, oldest first; a pressed button shows its title, advice and checks their data."""
    shown = [entry for event in tracker.events if (entry := _entry(tracker, event))]
    return shown[-MOST_EVENTS:]


def snapshot(tracker: DialogueStateTracker | None) -> dict[str, Any]:
    """Language, pending question, progress and profile, read from the slots."""
    slots = tracker.current_slot_values() if tracker else {}
    state = State.from_slot(slots.get("conversation_state"))
    profile = {name: slots[name] for name in FIELDS if slots.get(name) is not None}
    return {
        "lang": slots.get("language"),
        "asked": state.asked,
        "progress": progress(profile, state.skipped, state.partial),
        "profile": profile,
        "advice": None,
        "check": None,
    }


def _entry(tracker: DialogueStateTracker, event: Any) -> dict[str, Any] | None:
    if isinstance(event, UserUttered) and event.text:
        title = (event.metadata or {}).get("title")
        return {"from": "owner", "text": title or event.text} if title or not event.text.startswith("/") else None
    if isinstance(event, BotUttered):
        return _said(tracker, event)
    return None


def _said(tracker: DialogueStateTracker, event: BotUttered) -> dict[str, Any] | None:
    turn = (event.data.get("custom") or {}).get(TURN) or {}
    if turn.get("advice") or turn.get("check"):
        return {"from": "bot", "advice": turn.get("advice"), "check": turn.get("check")}
    return {"from": "bot", **bubble(tracker.sender_id, event.message())} if event.text else None
