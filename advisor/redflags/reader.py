"""The two readings that the decision rests on: each segment by itself, and the text as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from advisor.redflags.documents import Document
from advisor.redflags.features import SEGMENTS, TEXTS, Features, Level
from advisor.redflags.linear import Linear
from advisor.redflags.meaning import Meaning


@dataclass
class Targets:
    """What is right: flags of each segment, flags of each text, weight of each segment."""

    segments: np.ndarray
    texts: np.ndarray
    weights: np.ndarray


class Reader:
    """Probability of each flag in each segment; of each flag, and of any, in the whole text (last column)."""

    def __init__(self, segment: Part, text: Part, meaning: Meaning | None) -> None:
        self._segment, self._text, self._meaning = segment, text, meaning

    @classmethod
    def fitted(
        cls, documents: Sequence[Document], targets: Targets, whole: np.ndarray, meaning: Meaning | None
    ) -> Reader:
        """Learn from `documents`; `whole` marks those that are whole texts, not single sentences.

        Without `meaning` the encoder has no part in it.
        """
        segment = Part.fitted(SEGMENTS, documents, meaning, targets.segments, targets.weights)
        texts = [document for document, is_whole in zip(documents, whole, strict=True) if is_whole]
        flagged = np.column_stack([targets.texts, targets.texts.any(axis=1)])[whole]
        return cls(segment, Part.fitted(TEXTS, texts, meaning, flagged, None), meaning)

    def read(self, document: Document) -> tuple[np.ndarray, np.ndarray]:
        """Probabilities: segments by flags, and flags plus "any" for the text."""
        return self._segment.read(document), self._text.read(document)[0]

    def state(self) -> dict[str, Any]:
        """Vocabularies and arrays, to be saved."""
        parts = {"segment": self._segment.state(), "text": self._text.state()}
        return {**parts, "meaning": asdict(self._meaning) if self._meaning else None}

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> Reader:
        """The reader that `state` describes."""
        meaning = Meaning(**state["meaning"]) if state["meaning"] else None
        segment = Part.from_state(SEGMENTS, state["segment"], meaning)
        return cls(segment, Part.from_state(TEXTS, state["text"], meaning), meaning)


@dataclass
class Part:
    """Features of one level and what was learnt on them."""

    features: Features
    linear: Linear

    @classmethod
    def fitted(
        cls, level: Level, documents: Sequence[Document], meaning: Meaning | None, targets: np.ndarray,
        weights: np.ndarray | None,
    ) -> Part:  # fmt: skip
        """Learn `targets` (rows by labels) from `documents`."""
        features = Features.fitted(level, documents, meaning)
        return cls(features, Linear.fitted(features.matrix(documents), targets, weights))

    def read(self, document: Document) -> np.ndarray:
        """Rows by labels."""
        return self.linear.probabilities(self.features.parts([document]))

    def state(self) -> dict[str, Any]:
        """Vocabularies and arrays, to be saved."""
        linear = {"coefficients": self.linear.coefficients, "intercepts": self.linear.intercepts}
        return {"features": self.features.state(), **linear}

    @classmethod
    def from_state(cls, level: Level, state: Mapping[str, Any], meaning: Meaning | None) -> Part:
        """The part that `state` describes."""
        features = Features.from_state(level, state["features"], meaning)
        return cls(features, Linear(state["coefficients"], state["intercepts"]))
