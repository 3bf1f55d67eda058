"""``make evaluate``: accuracy on texts nobody trained on, beside the last released figures (bench/released.json).

python bench/evaluate.py            print the report
python bench/evaluate.py --release  print it and keep its figures as the released ones
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advisor.settings import PROJECT, read_settings
from advisor.understanding import understand
from bench.dialogues import dialogue_figures
from bench.scoring import accepted_intents, compare, f1
from bot.models import intent_model
from bot.training import train_if_needed

RELEASED = PROJECT / "bench" / "released.json"
DATA = PROJECT / "tests" / "data"
WORST_PAIRS = 6
FEWER_IS_BETTER = ("silent", "asked again", "of these")
#: Sets of messages, the hardest test last: "read" while the rules were written, "test" never read by who wrote them.
SETS = {
    "read": (
        "utterances-{lang}.jsonl",
        "third/{lang}/hand_2.jsonl",
        "third/{lang}/hand_3.jsonl",
        "third/{lang}/hand_4.jsonl",
    ),
    "test": ("third/{lang}/hand_1.jsonl", "second/utterances-{lang}.jsonl"),
}


@dataclass
class Tally:
    """What was right and wrong in a set of messages."""

    size: int = 0
    whole: int = 0
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    fields: dict[str, Counter[str]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """The three figures that are released."""
        return {
            "intent accuracy": round(1 - sum(self.confusions.values()) / self.size, 3),
            "facts F1": round(f1(sum(self.fields.values(), Counter()))[2], 3),
            "messages with all facts right": round(self.whole / self.size, 3),
        }


def main() -> None:
    """Evaluate messages and dialogues, print, compare."""
    settings = read_settings()
    train_if_needed(settings)
    model = intent_model(settings.models_folder)
    figures: dict[str, dict[str, float]] = {}
    for name in SETS:
        for lang in ("fr", "en"):
            tally = evaluate(model, name, lang)
            report(f"{lang}, {name}", tally)
            figures[f"{lang}, {name}"] = tally.figures()
    with tempfile.TemporaryDirectory() as folder:
        figures["dialogues"] = dialogue_figures(Path(folder))
    compare_with_released(figures)
    if "--release" in sys.argv:
        RELEASED.write_text(json.dumps(figures, indent=1) + "\n")


def messages(name: str, lang: str) -> Iterator[dict[str, Any]]:
    """The labelled messages of a set; of the second file only the even numbers were never read."""
    for pattern in SETS[name]:
        for line in (DATA / pattern.format(lang=lang)).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if not pattern.startswith("second") or int(row["id"][-3:]) % 2 == 0:
                yield row


def evaluate(model: Any, name: str, lang: str) -> Tally:
    """Understand every message of a set as the product does."""
    tally = Tally()
    for row in messages(name, lang):
        found = understand(row["text"], row["asked"], lang, model.rank(row["text"]))
        if found.intent not in accepted_intents(row):
            tally.confusions[row["intent"], found.intent] += 1
        counts = compare(row, found.profile)
        tally.size += 1
        tally.whole += not any(c["wrong"] or c["missing"] for c in counts.values())
        for field_name, count in counts.items():
            tally.fields.setdefault(field_name, Counter()).update(count)
    return tally


def report(title: str, tally: Tally) -> None:
    """Print a set: worst confusions, then precision, recall and F1 by field."""
    print(f"\n{title}: {tally.size} messages by hands whose texts were not trained on")
    for (wanted, got), count in tally.confusions.most_common(WORST_PAIRS):
        print(f"  {count} x {wanted} taken for {got}")
    print("  | field | precision | recall | F1 |\n  |---|---|---|---|")
    for name, counts in sorted(tally.fields.items()):
        print(f"  | {name} | {' | '.join(f'{value:.2f}' for value in f1(counts))} |")


def compare_with_released(figures: dict[str, dict[str, float]]) -> None:
    """One table: now, released, and a mark where something was lost."""
    released = json.loads(RELEASED.read_text()) if RELEASED.exists() else {}
    print("\n| set | figure | now | released | |\n|---|---|---|---|---|")
    for title, values in figures.items():
        for name, now in values.items():
            before = released.get(title, {}).get(name)
            lost = before is not None and (now > before if name.startswith(FEWER_IS_BETTER) else now < before)
            print(f"| {title} | {name} | {now} | {'' if before is None else before} | {'LOST' if lost else ''} |")


if __name__ == "__main__":
    main()
