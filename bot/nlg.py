"""Rasa's response templates with two repairs.

Rasa renders an action's bubbles before it applies the slots the action sets, so a language chosen in a turn
would only show in the next one: here the language rides with the bubble. And Rasa's interpolation sends raw
``{placeholders}`` when a value contains ``0[``: here a value is text, whatever it contains.
"""

from __future__ import annotations

import re
from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

LANGUAGE = "language"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class BilingualResponses(TemplatedNaturalLanguageGenerator):
    """Chooses the variation by the bubble's own language and fills it in one pass."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        super().__init__(domain.responses if domain else {})

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The response with placeholders filled, or None for an unknown name."""
        slots = {LANGUAGE: kwargs.get(LANGUAGE) or tracker.get_slot(LANGUAGE)}
        return self.generate_from_slots(utter_action, slots, output_channel, **kwargs)

    def _fill_response(
        self, response: dict[str, Any], filled_slots: dict[str, Any] | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        if response.get("text"):
            response["text"] = _PLACEHOLDER.sub(lambda m: str(kwargs.get(m[1], m[0])), response["text"])
        return response
