"""What Rasa 3.6 does again on every turn and need not; applied when the server starts.

Rasa's releases ended, so patches stay small, here, and each with the measurement behind it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction


def apply() -> None:
    """Put the patches in place; a second call changes nothing."""
    RemoteAction._validate_action_result = _validate_action_result


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    """As Rasa's, with the schema itself checked once: it was half of the server's time in a turn (py-spy)."""
    _validator().validate(result)
    return True


@lru_cache(maxsize=1)
def _validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    validator = validator_for(schema)
    validator.check_schema(schema)
    return validator(schema)
