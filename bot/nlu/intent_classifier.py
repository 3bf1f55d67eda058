"""Rasa component around ``advisor.understanding.intents``: Rasa trains, stores and calls it, the model is ours."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.understanding.asides import side_question
from advisor.understanding.intents import IntentModel
from advisor.understanding.language import FRENCH, detect_language

MODEL_FILE = "intents.skops"
INTENT_RANKING = "intent_ranking"
SIDE_QUESTION = "side_question"

# Rasa keeps the intent name "restart" for itself; outside Rasa it is the contract's name.
CONTRACT_NAMES = {"start_over": "restart"}
RASA_NAMES = {contract: rasa for rasa, contract in CONTRACT_NAMES.items()}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NgramIntentClassifier(IntentClassifier, GraphComponent):
    """Sets ``intent`` and ``intent_ranking`` on each message from its raw text.

    A message that states something and asks something gets ``side_question`` too: the intent of its question alone,
    as ``{"name", "confidence", "text"}``.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource, model: IntentModel | None = None) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NgramIntentClassifier:
        """An untrained component, as Rasa's graph asks for it."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> NgramIntentClassifier:
        """The component with the model of the archive.

        Raises:
            ValueError: the archive has no model of this component, or one with unexpected types.
        """
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, IntentModel.load(folder / MODEL_FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all examples that carry an intent and keep the model in the archive."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        intents = [CONTRACT_NAMES.get(e.get(INTENT), e.get(INTENT)) for e in examples]
        self._model = IntentModel.train([e.get(TEXT) for e in examples], intents)
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder / MODEL_FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents of each message; a message without text is left alone."""
        for message in messages:
            text = message.get(TEXT)
            if text and self._model:
                _set_ranking(message, self._model.rank(text))
                _set_side_question(message, self._model, text)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing later in the graph learns from our predictions."""
        return training_data


def _set_ranking(message: Message, ranking: list[tuple[str, float]]) -> None:
    rows = [
        {INTENT_NAME_KEY: RASA_NAMES.get(name, name), PREDICTED_CONFIDENCE_KEY: confidence}
        for name, confidence in ranking
    ]
    message.set(INTENT, rows[0], add_to_output=True)
    message.set(INTENT_RANKING, rows, add_to_output=True)


def _set_side_question(message: Message, model: IntentModel, text: str) -> None:
    question = side_question(text, detect_language(text).lang or FRENCH)
    if question:
        name, confidence = model.rank(question)[0]
        side = {INTENT_NAME_KEY: RASA_NAMES.get(name, name), PREDICTED_CONFIDENCE_KEY: confidence, TEXT: question}
        message.set(SIDE_QUESTION, side, add_to_output=True)
