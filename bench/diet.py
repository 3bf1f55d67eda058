"""Rasa's own classifier, DIET, on the messages of ``intent_candidates.py``: a candidate that is trained by Rasa.

    python bench/diet.py [EPOCHS]      prints its row of the table in docs/understanding.md

The pipeline is the one ``rasa init`` writes, without entity extraction, which the product does not use.
Expect half an hour on two cores.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")

from ruamel.yaml import YAML

from advisor.settings import PROJECT
from bench.intent_candidates import RESERVED, held_out
from bench.scoring import accepted_intents

EPOCHS = 100


def config(epochs: int) -> dict[str, Any]:
    """The default pipeline of Rasa 3.6."""
    return {
        "recipe": "default.v1",
        "assistant_id": "diet",
        "language": "fr",
        "pipeline": [
            {"name": "WhitespaceTokenizer"},
            {"name": "RegexFeaturizer"},
            {"name": "LexicalSyntacticFeaturizer"},
            {"name": "CountVectorsFeaturizer"},
            {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
            {
                "name": "DIETClassifier",
                "epochs": epochs,
                "constrain_similarities": True,
                "entity_recognition": False,
                "random_seed": 42,
            },
        ],
        "policies": [],
    }


def main() -> None:
    """Train, load, ask, print."""
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    epochs = int(sys.argv[1]) if len(sys.argv) > 1 else EPOCHS
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "config.yml"
        YAML().dump(config(epochs), settings)
        started = time.perf_counter()
        archive = train_nlu(str(settings), str(PROJECT / "data" / "nlu"), folder)
        training = time.perf_counter() - started
        started = time.perf_counter()
        agent = Agent.load(archive)
        loading = time.perf_counter() - started
        scores, p50 = asyncio.run(measure(agent))
        size = Path(str(archive)).stat().st_size / 1e6
    print(
        f"\n| DIET, Rasa's default pipeline, {epochs} epochs | {scores['fr']:.3f} | {scores['en']:.3f} "
        f"| {p50:.1f} ms | {size:.0f} MB | {training:.0f} s | {loading:.1f} s |"
    )


async def measure(agent: Any) -> tuple[dict[str, float], float]:
    """Accuracy by language and median milliseconds a message."""
    scores, times = {}, []
    for lang, rows in held_out().items():
        right = 0
        for row in rows:
            started = time.perf_counter()
            found = (await agent.parse_message(row["text"]))["intent"]["name"]
            times.append((time.perf_counter() - started) * 1000)
            right += RESERVED.get(found, found) in accepted_intents(row)
        scores[lang] = right / len(rows)
    return scores, statistics.median(times)


if __name__ == "__main__":
    main()
