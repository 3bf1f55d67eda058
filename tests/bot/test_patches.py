"""The patches of Rasa do what Rasa did."""

from __future__ import annotations

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from bot import patches

GOOD = {
    "events": [{"event": "slot", "name": "market", "value": "local", "timestamp": None}],
    "responses": [{"text": "a"}],
}
BAD = {"events": [{"event": "slot"}], "responses": "text"}


def test_an_action_servers_answer_is_still_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    action = RemoteAction("action_take_turn", None)
    for patch in (lambda: None, patches.apply):
        patch()
        assert action._validate_action_result(GOOD) is True
        with pytest.raises(ValidationError):
            action._validate_action_result(BAD)
