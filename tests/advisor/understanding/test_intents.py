"""The intent model: deterministic, saved without pickle, and the same numbers as scikit-learn's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from advisor.understanding.intents import IntentModel, _prepare

TEXTS = ["bonjour", "salut", "hello there", "au revoir", "bye bye", "à plus", "oui", "yes", "tout à fait", "oui oui"]
INTENTS = ["greet"] * 3 + ["goodbye"] * 3 + ["affirm"] * 4


@pytest.fixture(scope="module")
def model() -> IntentModel:
    return IntentModel.train(TEXTS, INTENTS)


@pytest.mark.parametrize("text", ["bonjour à tous", "bye", "", "oui 👍", "12 €", "x" * 20_000])
def test_the_numbers_are_those_of_scikit_learn(model: IntentModel, text: str) -> None:
    pipeline = model._pipeline
    expected = dict(zip(pipeline.classes_, pipeline.predict_proba([_prepare(text)])[0], strict=True))
    ranking = model.rank(text)
    assert np.allclose([p for _, p in ranking], [expected[name] for name, _ in ranking])
    assert [p for _, p in ranking] == sorted((p for _, p in ranking), reverse=True)


def test_a_saved_model_ranks_alike(model: IntentModel, tmp_path: Path) -> None:
    model.save(tmp_path / "intents.skops")
    assert IntentModel.load(tmp_path / "intents.skops").rank("salut") == model.rank("salut")


def test_accents_case_and_numbers_do_not_matter(model: IntentModel) -> None:
    assert model.rank("À PLUS 3") == model.rank("a plus 47")


def test_too_few_intents_are_refused() -> None:
    with pytest.raises(ValueError, match="3 different"):
        IntentModel.train(["a", "b"], ["greet", "affirm"])
