"""A checker trained on a few invented texts: small, quick, enough to exercise every part."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.redflags import Checker, train
from advisor.redflags.examples import Example, house_examples


def _as_authors(examples: list[Example]) -> list[Example]:
    """House sentences in threes make small texts, under four invented authors."""
    texts = []
    for number, start in enumerate(range(0, len(examples) - 2, 3)):
        group = examples[start : start + 3]
        if len({example.lang for example in group}) > 1:
            continue
        passages: dict[str, tuple[str, ...]] = {}
        for example in group:
            for code, quotes in example.passages.items():
                passages[code] = passages.get(code, ()) + quotes
        text = "\n".join(example.text for example in group)
        texts.append(Example(text, group[0].lang, f"author{number % 4}", tuple(passages), passages))
    return texts


@pytest.fixture(scope="session")
def examples() -> list[Example]:
    """A third of the house's sentences, dressed as texts by authors."""
    return _as_authors(house_examples()[::3])


@pytest.fixture(scope="session")
def model_path(tmp_path_factory: pytest.TempPathFactory, examples: list[Example]) -> Path:
    """Where a small model, without sentence vectors, is saved."""
    path = tmp_path_factory.mktemp("redflags") / "model.skops"
    train(examples, path, with_families=False)
    return path


@pytest.fixture(scope="session")
def trained(model_path: Path) -> Checker:
    """The checker with that model."""
    return Checker.load(model_path)


@pytest.fixture(scope="session")
def rules_only() -> Checker:
    """The checker without a model."""
    return Checker()
