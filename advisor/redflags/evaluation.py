"""Honest figures: cross-validation in which the authors of the judged texts were never seen.

Run it with `python -m advisor.redflags.evaluation data/pitches [--without-families]`; it takes most of an hour.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np

from advisor.redflags.examples import house_examples, read_examples
from advisor.redflags.knowledge import ARTICLE_CODES, LANGUAGES
from advisor.redflags.training import Corpus, fit

FOLDS = 5


def predictions(corpus: Corpus) -> tuple[np.ndarray, np.ndarray]:
    """Texts by flags: what a model trained without the text's authors finds, and whether it quotes the passage.

    The second holds 1 or 0 where a right flag was found, else -1.
    """
    fold = corpus.folds(FOLDS)
    found = np.zeros_like(corpus.texts)
    pointed = np.full_like(corpus.texts, -1)
    for number in range(FOLDS):
        model = fit(corpus, fold != number)
        for row in np.flatnonzero(fold == number):
            for code, (first, last) in model.decide(corpus.documents[row]).items():
                column = ARTICLE_CODES.index(code)
                found[row, column] = 1
                if corpus.texts[row, column]:
                    pointed[row, column] = corpus.targets[row][first : last + 1, column].max()
    return found, pointed


def f1(found: np.ndarray, wanted: np.ndarray) -> float:
    """F1 of 0/1 arrays of the same shape."""
    return float(2 * (found & wanted).sum() / max(1, found.sum() + wanted.sum()))


def report(found: np.ndarray, pointed: np.ndarray, wanted: np.ndarray) -> dict[str, float]:
    """Micro and macro F1, clean left alone, flagged at all, quotes at the passage."""
    clean = ~wanted.any(axis=1)
    return {
        "micro_f1": f1(found, wanted),
        "macro_f1": float(np.mean([f1(f, w) for f, w in zip(found.T, wanted.T, strict=True)])),
        "clean_left_alone": float(1 - found[clean].any(axis=1).mean()),
        "flagged_at_all": float(found[~clean].any(axis=1).mean()),
        "quotes_at_the_passage": float((pointed == 1).sum() / max(1, (pointed >= 0).sum())),
    }


def main(arguments: Sequence[str]) -> None:
    """Print the figures of each language and each flag."""
    with_families = False if "--without-families" in arguments else None
    corpus = Corpus([*read_examples(arguments[0]), *house_examples()], with_families)
    found, pointed = predictions(corpus)
    for lang in LANGUAGES:
        mask = np.array([example.lang == lang for example in corpus.examples]) & corpus.whole
        figures = report(found[mask], pointed[mask], corpus.texts[mask])
        print(lang, int(mask.sum()), " ".join(f"{name} {value:.3f}" for name, value in figures.items()))
        for code, f, w in zip(ARTICLE_CODES, found[mask].T, corpus.texts[mask].T, strict=True):
            hits = (f & w).sum()
            print(f"  {code:26} P {hits / max(1, f.sum()):.2f} R {hits / max(1, w.sum()):.2f} F1 {f1(f, w):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
