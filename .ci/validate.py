"""Runs the contract's commands on the validation sets and compares with thresholds.json, which only ever goes up.

validate.py FOLDER     FOLDER holds the gold sets, score.py and converse.py
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ROOT / ".venv" / "bin" / "sansgourou"
THRESHOLDS = json.loads((ROOT / ".ci" / "thresholds.json").read_text())
SETS = {
    "utterances-fr": ("understand", "utterances"),
    "utterances-en": ("understand", "utterances"),
    "advice": ("recommend", "advice"),
    "pitches-fr": ("check", "pitches"),
    "pitches-en": ("check", "pitches"),
}
AT_MOST = {"silent_turns", "recommends_a_mistake"}  # figures that must not exceed their threshold
PORT = "5705"


def main(folder: Path) -> int:
    """Score every set; returns 1 when a figure falls short."""
    scores = {name: score(folder, name) for name in SETS}
    scores["dialogues"] = converse(folder)
    short = 0
    print("\n| set | figure | wanted | got | |\n|---|---|---|---|---|")
    for name, wanted in THRESHOLDS.items():
        for path, limit in wanted.items():
            got = at(scores[name], path)
            good = got <= limit if path in AT_MOST else got >= limit
            short += not good
            print(f"| {name} | {path} | {limit} | {got} | {'ok' if good else 'FALLS SHORT'} |")
    print(f"\nvalidation: {'all figures reached' if not short else f'{short} figures fall short'}")
    return 1 if short else 0


def score(folder: Path, name: str) -> dict:
    """One command on one gold set, scored."""
    command, kind = SETS[name]
    gold = folder / f"{name}.jsonl"
    with tempfile.NamedTemporaryFile("w+", suffix=".jsonl") as predicted:
        subprocess.run([COMMAND, command, "--jsonl", gold], cwd=ROOT, stdout=predicted, check=True)
        predicted.flush()
        done = subprocess.run(
            [sys.executable, folder / "score.py", kind, gold, predicted.name],
            capture_output=True,
            text=True,
            check=True,
        )
    print(f"{name}: {done.stdout}")
    return json.loads(done.stdout)


def converse(folder: Path) -> dict:
    """The dialogues with a bot started for them."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "PORT": PORT, "SANSGOUROU_DATA": data}
        bot = subprocess.Popen([COMMAND, "serve"], cwd=ROOT, env=environment, start_new_session=True)
        try:
            wait_until_ready(bot)
            command = f"{COMMAND} chat --jsonl - --url http://127.0.0.1:{PORT}"
            talk = [sys.executable, folder / "converse.py", folder / "dialogues.jsonl", "--command", command]
            done = subprocess.run(talk, capture_output=True, text=True, check=True)
        finally:
            os.kill(bot.pid, signal.SIGTERM)
            bot.wait(30)
    print(f"dialogues: {done.stdout}")
    return json.loads(done.stdout)


def wait_until_ready(bot: subprocess.Popen) -> None:
    """Until /ready says 200, at most five minutes (a first start trains)."""
    for _ in range(600):
        if bot.poll() is not None:
            raise SystemExit("the bot ended before it was ready")
        try:
            if requests.get(f"http://127.0.0.1:{PORT}/ready", timeout=5).status_code == 200:
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.5)
    raise SystemExit("the bot was not ready after five minutes")


def at(values: dict, path: str) -> float:
    """The figure at a dotted path."""
    for part in path.split("."):
        values = values[part]
    return values


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
