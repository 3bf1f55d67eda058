"""Candidates for the consultant check on one author fold, spaCy's trainable components among them.

    python bench/redflag_candidates.py      prints the table of docs/consultant-check.md

All are judged on the authors of the first of five folds and learn from the other four. The product chooses its
threshold by cross-validation; the rest keep three training authors a language aside for that, by the product's rule.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from ruamel.yaml import YAML
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_union

from advisor.redflags.decision import AIMS
from advisor.redflags.documents import Document
from advisor.redflags.evaluation import report
from advisor.redflags.examples import Example, house_examples, read_examples
from advisor.redflags.folding import fold
from advisor.redflags.knowledge import ARTICLE_CODES, LANGUAGES
from advisor.redflags.linear import Linear
from advisor.redflags.training import Corpus, fit
from advisor.settings import PROJECT
from bench.redflag_spacy import Predict, by_segment, spacy_segments, spacy_spans, spacy_texts

THRESHOLDS = np.arange(0.02, 0.99, 0.01)
HEAD = "| candidate | language | micro F1 | macro F1 | clean | at all | training | texts a second |"


def article_words(corpus: Corpus, rows: np.ndarray, lang: str) -> Predict:
    """The article's own words, nothing learnt."""
    words = YAML(typ="safe").load((Path(__file__).parent / "article_words.yml").read_text(encoding="utf-8"))[lang]
    return lambda texts: np.array(
        [[any(w in fold(e.text) for w in words[c]) for c in ARTICLE_CODES] for e in texts], float
    )


def ngrams(corpus: Corpus, rows: np.ndarray, lang: str) -> Predict:
    """Words 1-2 and characters 2-5 of segments, one logistic regression a flag."""
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    union = make_union(words, characters)
    matrix = union.fit_transform([text for i in rows for text in corpus.documents[i].folded])
    model = Linear.fitted(matrix, np.vstack([corpus.targets[i] for i in rows]))

    def probabilities(quotes: Sequence[str]) -> np.ndarray:
        logits = union.transform([fold(quote) for quote in quotes]) @ model.coefficients + model.intercepts
        return np.asarray(1 / (1 + np.exp(-logits)))

    return by_segment(probabilities)


def product(corpus: Corpus, rows: np.ndarray) -> Predict:
    """The product's method; what it returns is decided already, 0 or 1."""
    mask = np.zeros(len(corpus.examples), dtype=bool)
    mask[rows] = True
    model = fit(corpus, mask)

    def predict(texts: Sequence[Example]) -> np.ndarray:
        found = [model.decide(Document.read(example.text, example.lang)) for example in texts]
        return np.array([[float(code in flags) for code in ARTICLE_CODES] for flags in found])

    return predict


CANDIDATES: dict[str, Callable[[Corpus, np.ndarray, str], Predict]] = {
    "the article's own words": article_words,
    "spaCy `textcat_multilabel`, whole texts": spacy_texts,
    "spaCy `textcat_multilabel`, segments": spacy_segments,
    "spaCy `spancat`, segments as spans": spacy_spans,
    "words and letters, logistic regression, segments": ngrams,
}


class Split:
    """Rows of one language: to learn from, to choose the threshold on, to judge."""

    def __init__(self, corpus: Corpus, lang: str) -> None:
        tenths = corpus.folds(10)  # tenths 0 and 5 make up the first of five folds; -1 is the house
        mine = np.array([example.lang == lang for example in corpus.examples])
        self.judged = np.flatnonzero(mine & np.isin(tenths, (0, 5)))
        self.aside = np.flatnonzero(mine & (tenths == 1))
        self.learnt = np.flatnonzero(mine & ~np.isin(tenths, (0, 1, 5)))


def scores(corpus: Corpus, predict: Predict, rows: np.ndarray) -> np.ndarray:
    """What `predict` says of the texts in `rows`."""
    return predict([corpus.examples[row] for row in rows])


def best_threshold(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The best micro F1 among those that leave the product's share of clean texts alone."""
    figures = [report(scores >= threshold, np.full(wanted.shape, -1), wanted) for threshold in THRESHOLDS]
    ranks = [(min(f["clean_left_alone"], AIMS[False]), f["micro_f1"]) for f in figures]
    return float(THRESHOLDS[max(range(len(ranks)), key=ranks.__getitem__)])


def print_row(corpus: Corpus, name: str, lang: str, predict: Predict, seconds: float, threshold: float) -> None:
    """Judge, and print a row of the table."""
    rows = Split(corpus, lang).judged
    started = time.perf_counter()
    found = scores(corpus, predict, rows) >= threshold
    speed = len(rows) / (time.perf_counter() - started)
    figures = list(report(found, np.full(found.shape, -1), corpus.texts[rows]).values())[:4]
    cells = " | ".join(f"{figure:.3f}" for figure in figures)
    print(f"| {name} | {lang} | {cells} | {seconds:.0f} s | {speed:.0f} |", flush=True)


def main() -> None:
    """Train each, judge, print."""
    started = time.perf_counter()
    corpus = Corpus([*read_examples(PROJECT / "data" / "pitches"), *house_examples()])
    reading = time.perf_counter() - started
    splits = {lang: Split(corpus, lang) for lang in LANGUAGES}
    sizes = ", ".join(f"{lang} {len(s.learnt)}, {len(s.aside)}, {len(s.judged)}" for lang, s in splits.items())
    print(f"Same split for every row; texts to learn from, to choose the threshold on, to judge: {sizes}.\n")
    print(f"{HEAD}\n|---|---|---|---|---|---|---|---|", flush=True)
    for name, candidate in CANDIDATES.items():
        for lang, split in splits.items():
            started = time.perf_counter()
            predict = candidate(corpus, split.learnt, lang)
            seconds = time.perf_counter() - started
            threshold = best_threshold(scores(corpus, predict, split.aside), corpus.texts[split.aside])
            print_row(corpus, name, lang, predict, seconds, threshold)
    started = time.perf_counter()
    predict = product(corpus, np.concatenate([[*s.learnt, *s.aside] for s in splits.values()]))
    seconds = reading + time.perf_counter() - started
    for lang in LANGUAGES:
        print_row(corpus, "the product's method, one model for both", lang, predict, seconds, 0.5)


if __name__ == "__main__":
    main()
