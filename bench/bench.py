"""``make bench``: our bot beside a ``rasa init`` bot, on this machine, in this run; and the parts alone.

Prints a table and writes ``bench/results.json`` (not kept in the repository: it belongs to a machine).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advisor.settings import PROJECT
from bench.load import turn_times
from bench.parts import part_speeds
from bench.servers import BIN, Server, ours, rasa_rest, running
from bot.progress import step

OUR_PORT, INIT_PORT = 5905, 5925
TURNS = 120
OUR_LINES = [
    "bonjour, je tiens une boulangerie à Angers",
    "des gens du quartier",
    "des particuliers",
    "plus de monde le matin",
    "plutôt des retraités et des familles",
    "2 heures par semaine",
    "50 euros par mois",
    "je fais des photos",
    "une page facebook",
    "un petit site et des photos",
    "oui",
    "pourquoi pas tiktok ?",
]
INIT_LINES = [
    "hello",
    "I am sad",
    "yes",
    "hi",
    "great",
    "bye",
    "are you a bot?",
    "hey",
    "so so",
    "no",
    "goodbye",
    "hello",
]


def main() -> None:
    """Measure, print, write."""
    results = {"parts": part_speeds(), "bots": []}
    with tempfile.TemporaryDirectory() as folder:
        results["bots"].append(_measure_ours(Path(folder)))
        results["bots"].append(_measure_init_bot(Path(folder)))
    (PROJECT / "bench" / "results.json").write_text(json.dumps(results, indent=1) + "\n")
    _print(results)


def _measure_ours(folder: Path) -> dict[str, object]:
    command = [str(BIN / "sansgourou"), "serve"]
    with running(
        "Sans Gourou", command, folder, ours(OUR_PORT), PORT=str(OUR_PORT), SANSGOUROU_DATA=str(folder)
    ) as bot:
        return _measure(bot, OUR_LINES)


def _measure_init_bot(folder: Path) -> dict[str, object]:
    quiet = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    with step("Making and training the rasa init bot"):
        project = folder / "init"
        command = [str(BIN / "rasa"), "init", "--no-prompt", "--init-dir", str(project)]
        project.mkdir()
        subprocess.run(command, cwd=folder, env=quiet, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (project / "credentials.yml").write_text("rest:\n")
        (project / "endpoints.yml").write_text("tracker_store:\n  type: SQL\n  dialect: sqlite\n  db: rasa.db\n")
    run = [str(BIN / "rasa"), "run", "--port", str(INIT_PORT), "--interface", "127.0.0.1"]
    with running("rasa init", run, project, rasa_rest(INIT_PORT), RASA_TELEMETRY_ENABLED="false") as bot:
        return _measure(bot, INIT_LINES)


def _measure(bot: Server, lines: list[str]) -> dict[str, object]:
    with step(f"Talking to {bot.name}"):
        one, four = turn_times(bot, lines, 1, TURNS), turn_times(bot, lines, 4, TURNS)
    row = {"name": bot.name, "start_s": round(bot.start_seconds, 1), "peak_mib": round(bot.peak_mib())}
    return {**row, "one_caller": one, "four_callers": four}


def _print(results: dict[str, object]) -> None:
    print("\n| bot | start to first answer | 1 caller p50 / p95 | 4 callers p50 / p95 | peak memory |")
    print("|---|---|---|---|---|")
    for row in results["bots"]:  # type: ignore[attr-defined]
        one, four = row["one_caller"], row["four_callers"]
        print(
            f"| {row['name']} | {row['start_s']} s | {one['p50_ms']} / {one['p95_ms']} ms "
            f"| {four['p50_ms']} / {four['p95_ms']} ms | {row['peak_mib']} MiB |"
        )
    print("\n| part alone | figure |\n|---|---|")
    for name, figure in results["parts"].items():  # type: ignore[attr-defined]
        print(f"| {name} | {figure} |")


if __name__ == "__main__":
    main()
