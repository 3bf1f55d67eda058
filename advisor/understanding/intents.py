"""Intent classifier: character and word n-grams, logistic regression, both languages in one model.

Why this and not DIET: the table in ``docs/understanding.md``.
The model knows one message and no context; ``resolve.py`` corrects it with what was asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import skops.io
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline

# A pasted pitch may have 20,000 characters; what a message wants is said at its start.
MAX_CHARACTERS = 600

# Beyond what skops trusts by itself, a saved TF-IDF holds its weights in one of these.
TRUSTED_TYPES = ["scipy.sparse._csr.csr_matrix"]

MINIMUM_INTENTS = 3

Ranking = list[tuple[str, float]]

_DIGITS = re.compile(r"\d+")
_STRETCHED = re.compile(r"(.)\1{2,}")


class IntentModel:
    """A trained classifier; ``rank`` is deterministic and keeps no state."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        classifier = pipeline[-1]
        # In the order the product reads them: scikit-learn copies the whole table for every message, a millisecond.
        self._weights = np.ascontiguousarray(classifier.coef_.T)
        self._intercept = classifier.intercept_

    @classmethod
    def train(cls, texts: Sequence[str], intents: Sequence[str]) -> IntentModel:
        """Fit on texts and the intent of each; same order in, same model out.

        Raises:
            ValueError: fewer than three different intents (two would need another formula).
        """
        if len(set(intents)) < MINIMUM_INTENTS:
            raise ValueError(f"at least {MINIMUM_INTENTS} different intents are needed")
        pipeline = _untrained()
        pipeline.fit([_prepare(text) for text in texts], list(intents))
        return cls(pipeline)

    def rank(self, text: str) -> Ranking:
        """All intents with their probability, most probable first."""
        scores = self._pipeline[:-1].transform([_prepare(text)]) @ self._weights + self._intercept
        probabilities = softmax(scores, axis=1)[0]
        pairs = zip(self._pipeline.classes_, probabilities, strict=True)
        return sorted(((str(name), float(p)) for name, p in pairs), key=lambda pair: -pair[1])

    def save(self, path: Path) -> None:
        """Write the model with skops: no pickle, so loading it runs no code."""
        skops.io.dump(self._pipeline, path)

    @classmethod
    def load(cls, path: Path) -> IntentModel:
        """Read a saved model.

        Raises:
            ValueError: the file holds types that are not ours to load.
        """
        unknown = set(skops.io.get_untrusted_types(file=path)) - set(TRUSTED_TYPES)
        if unknown:
            raise ValueError(f"refusing to load {path.name}: unexpected types {sorted(unknown)}")
        return cls(skops.io.load(path, trusted=TRUSTED_TYPES))


def _prepare(text: str) -> str:
    """Accents, case, stretched letters and exact numbers carry no intent; phone typing drops them at random."""
    decomposed = unicodedata.normalize("NFKD", text[:MAX_CHARACTERS].lower())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
    return _DIGITS.sub("9", _STRETCHED.sub(r"\1\1", plain))


def _untrained() -> Pipeline:
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=2)
    words = TfidfVectorizer(analyzer="word", ngram_range=(1, 2), token_pattern=r"[^\s.,;:!]+|[!?]", sublinear_tf=True)
    classifier = LogisticRegression(C=20.0, class_weight="balanced", max_iter=400, random_state=42)
    features = FeatureUnion([("characters", characters), ("words", words)])
    return Pipeline([("features", features), ("classifier", classifier)])
