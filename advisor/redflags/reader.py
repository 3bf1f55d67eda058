"""The two readings that the decision rests on: each segment by itself, and the text as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from advisor.redflags import features
from advisor.redflags.documents import Document
from advisor.redflags.features import SEGMENT_STRINGS, SEGMENT_WEIGHTS, TEXT_STRINGS, TEXT_WEIGHTS, Features
from advisor.redflags.linear import Linear


@dataclass
class Targets:
    """What is right: flags of each segment, flags of each text, weight of each segment."""

    segments: np.ndarray
    texts: np.ndarray
    weights: np.ndarray


class Reader:
    """Probability of each flag in each segment; of each flag, and of any, in the whole text (last column)."""

    def __init__(self, segment: tuple[Features, Linear], text: tuple[Features, Linear], with_vectors: bool) -> None:
        self._segment, self._text, self.with_vectors = segment, text, with_vectors

    @classmethod
    def fitted(cls, documents: Sequence[Document], targets: Targets, whole: np.ndarray, with_vectors: bool) -> Reader:
        """Learn from `documents`; `whole` marks those that are whole texts, not single sentences."""
        by_segment = Features.fitted(documents, SEGMENT_STRINGS, SEGMENT_WEIGHTS)
        dense = features.segment_vectors(documents) if with_vectors else None
        segments = Linear.fitted(by_segment.matrix(documents, dense), targets.segments, targets.weights)
        texts = [document for document, is_whole in zip(documents, whole, strict=True) if is_whole]
        by_text = Features.fitted(texts, TEXT_STRINGS, TEXT_WEIGHTS)
        dense = features.text_vectors(texts) if with_vectors else None
        flagged = np.column_stack([targets.texts, targets.texts.any(axis=1)])[whole]
        return cls(
            (by_segment, segments), (by_text, Linear.fitted(by_text.matrix(texts, dense), flagged)), with_vectors
        )

    def read(self, document: Document) -> tuple[np.ndarray, np.ndarray]:
        """Probabilities: segments by flags, and flags plus "any" for the text."""
        dense = features.segment_vectors([document]) if self.with_vectors else None
        segments = self._segment[1].probabilities(self._segment[0].parts([document]), dense)
        dense = features.text_vectors([document]) if self.with_vectors else None
        return segments, self._text[1].probabilities(self._text[0].parts([document]), dense)[0]

    def state(self) -> dict[str, Any]:
        """Vectorizers and arrays, to be saved."""
        return {
            name: {"features": part[0].state(), "coefficients": part[1].coefficients, "intercepts": part[1].intercepts}
            for name, part in (("segment", self._segment), ("text", self._text))
        } | {"with_vectors": self.with_vectors}

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> Reader:
        """The reader that `state` describes."""
        views = {"segment": (SEGMENT_STRINGS, SEGMENT_WEIGHTS), "text": (TEXT_STRINGS, TEXT_WEIGHTS)}
        parts = {
            name: (
                Features.from_state(*views[name], state[name]["features"]),
                Linear(state[name]["coefficients"], state[name]["intercepts"]),
            )
            for name in views
        }
        return cls(parts["segment"], parts["text"], bool(state["with_vectors"]))
