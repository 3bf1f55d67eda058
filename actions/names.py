"""Names shared with ``domain.yml``, once."""

ACTION_TAKE_TURN = "action_take_turn"

# Rasa keeps the intent name "restart" for itself; the contract's name counts everywhere else.
CONTRACT_INTENTS = {"start_over": "restart"}
RASA_INTENTS = {contract: rasa for rasa, contract in CONTRACT_INTENTS.items()}

# Slots beside those of the profile, which carry the names of ``advisor.profile.FIELDS``.
SLOT_LANGUAGE = "language"
SLOT_STATE = "conversation_state"
SLOT_ERASED = "erased"

# What the classifier leaves on a message beside its intent: a question that goes with an answer.
SIDE_QUESTION = "side_question"

# Entities of button payloads: which field, which value.
ENTITY_FIELD = "field"
ENTITY_VALUE = "value"

# Parts of a bubble's metadata, so that a channel may draw the structured data in the bubbles' place.
PART_ADVICE = "advice"
PART_CHECK = "check"
