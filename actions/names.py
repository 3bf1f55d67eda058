"""Names shared with ``domain.yml``, once."""

ACTION_TAKE_TURN = "action_take_turn"

# Rasa keeps the intent name "restart" for itself; the contract's name counts everywhere else.
CONTRACT_INTENTS = {"start_over": "restart"}

# Slots beside those of the profile, which carry the names of ``advisor.profile.FIELDS``.
SLOT_LANGUAGE = "language"
SLOT_STATE = "conversation_state"
SLOT_ERASED = "erased"

# Entities of button payloads: which field, which value.
ENTITY_FIELD = "field"
ENTITY_VALUE = "value"

# Parts of a bubble's metadata, so that a channel may draw the structured data in the bubbles' place.
PART_ADVICE = "advice"
PART_CHECK = "check"
