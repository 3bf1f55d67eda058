"""Train the model: readers on everything, the decision on texts by authors that the readers had not seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from joblib import Parallel, delayed

from advisor.redflags import encoder
from advisor.redflags.decision import Decision
from advisor.redflags.documents import Document
from advisor.redflags.examples import HOUSE, Example, house_examples, read_examples
from advisor.redflags.meaning import Meaning
from advisor.redflags.model import TextModel
from advisor.redflags.reader import Reader, Targets
from advisor.redflags.signals import signals

FOLDS = 4
HOUSE_WEIGHT = 0.5


class Corpus:
    """Examples, read once, with targets and folds by author."""

    def __init__(self, examples: Sequence[Example], with_families: bool | None = None) -> None:
        with_families = encoder.available() if with_families is None else with_families
        documents = Parallel(n_jobs=-1)(delayed(_read)(example, with_families) for example in examples)
        kept = [pair for pair in zip(examples, documents, strict=True) if pair[1].segments]
        self.examples = [example for example, _ in kept]
        self.documents = [document for _, document in kept]
        self.meaning: Meaning | None = None
        if with_families:
            pieces = [segment for document in self.documents for segment in document.pieces]
            self.meaning = Meaning.fitted(pieces)
        self.targets = [example.segment_targets(document) for example, document in kept]
        self.texts = np.array([example.text_target() for example in self.examples])
        self.langs = np.array([example.lang for example in self.examples])
        self.whole = np.array([example.author != HOUSE for example in self.examples])

    def folds(self, count: int) -> np.ndarray:
        """A fold for each example, whole authors together and languages spread; -1 for the house."""
        authors: dict[str, list[str]] = {}
        for example in self.examples:
            known = authors.setdefault(example.lang, [])
            if example.author not in known and example.author != HOUSE:
                known.append(example.author)
        number = {name: index % count for known in authors.values() for index, name in enumerate(sorted(known))}
        return np.array([number.get(example.author, -1) for example in self.examples])

    def reader(self, mask: np.ndarray) -> Reader:
        """A reader trained on the examples of `mask`."""
        rows = np.flatnonzero(mask)
        weights = [np.full(len(self.targets[i]), 1.0 if self.whole[i] else HOUSE_WEIGHT) for i in rows]
        segments = np.vstack([self.targets[i] for i in rows])
        targets = Targets(segments, self.texts[rows], np.concatenate(weights))
        return Reader.fitted([self.documents[i] for i in rows], targets, self.whole[rows], self.meaning)

    def signals(self, reader: Reader, rows: Sequence[int]) -> np.ndarray:
        """Signals of the texts in `rows` as `reader` sees them."""
        return np.array([signals(self.documents[i], *reader.read(self.documents[i])) for i in rows])


def _read(example: Example, with_families: bool) -> Document:
    """The example's document, its pieces made at once and not again in each process that learns."""
    document = Document.read(example.text, example.lang)
    if with_families:
        _ = document.pieces
    return document


def fit(corpus: Corpus, mask: np.ndarray, folds: int = FOLDS) -> TextModel:
    """A model trained on the examples of `mask` alone; the readers are trained side by side, one a processor."""
    fold = corpus.folds(folds)
    judged = [np.flatnonzero(mask & (fold == number)) for number in range(folds)]
    jobs = [(mask & (fold != number), rows) for number, rows in enumerate(judged) if len(rows)]
    work = [delayed(_unseen_signals)(corpus, learnt, rows) for learnt, rows in jobs]
    *found, state = Parallel(n_jobs=-1)([*work, delayed(_reader_state)(corpus, mask)])
    seen = np.concatenate([rows for _, rows in jobs])
    halves = fold[seen] % 2 == 0
    decision = Decision.fitted(np.concatenate(found), corpus.texts[seen], halves, corpus.langs[seen])
    return TextModel(Reader.from_state(state), decision)


def _unseen_signals(corpus: Corpus, learnt: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Signals of `rows` as a reader sees them that was trained on the examples of `learnt`."""
    return corpus.signals(corpus.reader(learnt), list(rows))


def _reader_state(corpus: Corpus, learnt: np.ndarray) -> dict[str, Any]:
    """The reader trained on the examples of `learnt`, as plain arrays that can go from process to process."""
    return corpus.reader(learnt).state()


def train(examples: Sequence[Example], path: Path | str, with_families: bool | None = None) -> TextModel:
    """Train on `examples` and the house's sentences, save to `path`. Deterministic."""
    corpus = Corpus([*examples, *house_examples()], with_families)
    model = fit(corpus, np.ones(len(corpus.examples), dtype=bool))
    model.save(path)
    return model


def train_from(data_dir: Path | str, model_path: Path | str) -> TextModel:
    """Train on the JSON Lines files of `data_dir` and save to `model_path`."""
    return train(read_examples(data_dir), model_path)
