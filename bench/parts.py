"""The parts of ``advisor`` alone, on the project's own development texts, one core."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from advisor.recommendation import recommend
from advisor.redflags import Checker
from advisor.settings import PROJECT, read_settings
from advisor.understanding import extract_facts
from bot.models import intent_model

MOST_PITCHES = 200


def part_speeds() -> dict[str, str]:
    """Name of each measurement and its figure in words."""
    messages = [row for lang in ("fr", "en") for row in _rows(PROJECT / "tests" / "data" / f"utterances-{lang}.jsonl")]
    pitches = [row for path in sorted((PROJECT / "data" / "pitches").glob("*.jsonl")) for row in _rows(path)]
    settings = read_settings()
    model, checker = intent_model(settings.models_folder), Checker.load(settings.checker_model)
    profiles = [row["profile"] for row in messages if row["profile"]]
    facts = _times(lambda row: extract_facts(row["text"], row["asked"], row["lang"]), messages)
    texts = [(row["text"] * 100)[:20_000] for row in pitches[:5]]
    long_message = _times(lambda text: extract_facts(text, None, "fr"), texts)
    intents = _times(lambda row: model.rank(row["text"]), messages)
    checks = _times(
        lambda row: checker.check_text(row["text"], row["lang"]), pitches[:: max(1, len(pitches) // MOST_PITCHES)]
    )
    advice = _times(lambda profile: recommend(profile, "fr"), profiles)
    long_text = "\n".join(row["text"] for row in pitches)[:20_000]
    long_check = _times(lambda text: checker.check_text(text, "fr"), [long_text])
    return {
        "facts of a message, p50": f"{statistics.median(facts):.2f} ms",
        "facts of a text of 20,000 characters, p50": f"{statistics.median(long_message):.0f} ms",
        "intent of a message, p50": f"{statistics.median(intents):.2f} ms",
        "pitches checked a second": f"{1000 / statistics.mean(checks):.0f}",
        "a text of 20,000 characters checked": f"{long_check[0]:.0f} ms",
        "profiles advised a second": f"{1000 / statistics.mean(advice):.0f}",
    }


def _times(call: Callable[[Any], Any], items: Iterable[Any]) -> list[float]:
    """Milliseconds of each call, after one warm-up call."""
    items = list(items)
    call(items[0])
    times = []
    for item in items:
        started = time.perf_counter()
        call(item)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
