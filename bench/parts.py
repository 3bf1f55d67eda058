"""The parts of ``advisor`` alone, on the project's own development texts, one core."""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from advisor.profile import CHOICE_FIELDS, CODES_BY_FIELD, LIST_FIELDS
from advisor.recommendation import recommend
from advisor.redflags import Checker
from advisor.settings import PROJECT, read_settings
from advisor.understanding import extract_facts
from bot.models import intent_model

MOST_PITCHES = 200
SOME_OWNERS = 300


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
    owners = list(random_owners(SOME_OWNERS))
    whole = _times(lambda profile: recommend(profile, "fr"), owners)
    empty = _times(lambda profile: recommend(profile, "fr"), [nearly_empty(one) for one in owners])
    long_text = "\n".join(row["text"] for row in pitches)[:20_000]
    long_check = _times(lambda text: checker.check_text(text, "fr"), [long_text])
    return {
        "facts of a message, p50": f"{statistics.median(facts):.2f} ms",
        "facts of a text of 20,000 characters, p50": f"{statistics.median(long_message):.0f} ms",
        "intent of a message, p50": f"{statistics.median(intents):.2f} ms",
        "pitches checked a second": f"{1000 / statistics.mean(checks):.0f}",
        "a text of 20,000 characters checked": f"{long_check[0]:.0f} ms",
        "profiles advised a second, as messages state them": f"{1000 / statistics.mean(advice):.0f}",
        "profiles advised a second, all fields known": f"{1000 / statistics.mean(whole):.0f}",
        "profiles advised a second, three fields known": f"{1000 / statistics.mean(empty):.0f}",
    }


def random_owners(many: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Profiles with every code field and both numbers filled at random; the same ones each time."""
    chance = random.Random(seed)
    for _ in range(many):
        owner: dict[str, Any] = {name: chance.choice(CODES_BY_FIELD[name]) for name in CHOICE_FIELDS}
        owner |= {name: chance.sample(CODES_BY_FIELD[name][:-1], chance.randint(1, 3)) for name in LIST_FIELDS}
        yield owner | {"hours_per_week": chance.choice([0.5, 1, 2, 4, 8]), "monthly_budget": chance.choice([0, 300])}


def nearly_empty(owner: dict[str, Any]) -> dict[str, Any]:
    """The sector, the area and the goals only: all else is tried out to see what would change the advice."""
    return {name: owner[name] for name in ("sector", "market", "goals")}


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
