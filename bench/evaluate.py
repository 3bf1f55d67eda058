"""``make evaluate``: accuracy on the development texts, beside the last released figures (bench/released.json).

python bench/evaluate.py            print the report
python bench/evaluate.py --release  print it and keep its figures as the released ones
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advisor.settings import PROJECT, read_settings
from advisor.understanding import understand
from bench.scoring import accepted_intents, compare, f1
from bot.models import intent_model
from bot.training import train_if_needed

RELEASED = PROJECT / "bench" / "released.json"
WORST_PAIRS = 6


def main() -> None:
    """Evaluate both languages, print, compare."""
    settings = read_settings()
    train_if_needed(settings)
    model = intent_model(settings.models_folder)
    figures = {lang: evaluate(model, lang) for lang in ("fr", "en")}
    compare_with_released(figures)
    if "--release" in sys.argv:
        RELEASED.write_text(json.dumps(figures, indent=1) + "\n")


def evaluate(model: Any, lang: str) -> dict[str, float]:
    """Figures of one language, with its confusions and fields printed on the way."""
    rows = [
        json.loads(line) for line in (PROJECT / "tests" / "data" / f"utterances-{lang}.jsonl").open(encoding="utf-8")
    ]
    confusions: Counter[tuple[str, str]] = Counter()
    fields: dict[str, Counter[str]] = {}
    whole = 0
    for row in rows:
        found = understand(row["text"], row["asked"], lang, model.rank(row["text"]))
        if found.intent not in accepted_intents(row):
            confusions[row["intent"], found.intent] += 1
        counts = compare(row, found.profile)
        whole += not any(c["wrong"] or c["missing"] for c in counts.values())
        for field, count in counts.items():
            fields.setdefault(field, Counter()).update(count)
    return report(lang, len(rows), confusions, fields, whole)


def report(
    lang: str, size: int, confusions: Counter[tuple[str, str]], fields: dict[str, Counter[str]], whole: int
) -> dict[str, float]:
    """Print one language and return its figures."""
    total = sum(fields.values(), Counter())
    print(f"\n{lang}: {size} messages by authors whose texts were not trained on")
    for (wanted, got), count in confusions.most_common(WORST_PAIRS):
        print(f"  {count} x {wanted} taken for {got}")
    print("  | field | precision | recall | F1 |\n  |---|---|---|---|")
    for field, counts in sorted(fields.items()):
        print(f"  | {field} | {' | '.join(f'{value:.2f}' for value in f1(counts))} |")
    return {
        "intent accuracy": round(1 - sum(confusions.values()) / size, 3),
        "facts F1": round(f1(total)[2], 3),
        "messages with all facts right": round(whole / size, 3),
    }


def compare_with_released(figures: dict[str, dict[str, float]]) -> None:
    """One table: now, released, and a mark where something was lost."""
    released = json.loads(RELEASED.read_text()) if RELEASED.exists() else {}
    print("\n| language | figure | now | released | |\n|---|---|---|---|---|")
    for lang, values in figures.items():
        for name, now in values.items():
            before = released.get(lang, {}).get(name)
            print(f"| {lang} | {name} | {now} | {before} | {'LOST' if before is not None and now < before else ''} |")


if __name__ == "__main__":
    main()
