"""Trains what ``models/`` lacks: the consultant check's model and the Rasa model, each only when its inputs changed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from advisor.settings import PROJECT, Settings
from bot.models import RASA_MODEL
from bot.progress import step

LOG = "training.log"
RASA_INPUTS = (
    *("config.yml", "domain.yml", "domain/*.yml", "data/nlu/**/*.yml", "data/rules/*.yml"),
    *("bot/nlu/*.py", "bot/importer.py", "advisor/understanding/intents.py", "requirements.lock"),
)
CHECKER_INPUTS = (
    "data/pitches/*.jsonl",
    *(f"advisor/redflags/{name}.py" for name in ("training", "reader", "features", "signals", "decision", "model")),
    *(
        f"advisor/redflags/{name}.py"
        for name in ("linear", "encoder", "examples", "documents", "rules", "terms", "gate")
    ),
    *(
        f"advisor/redflags/{name}.py"
        for name in ("segments", "folding", "knowledge", "phrases", "pattern_set", "meaning", "runs")
    ),
    "advisor/knowledge/redflags/article.yml",
    "advisor/knowledge/redflags/patterns/*/article.yml",
    "advisor/knowledge/redflags/patterns/*/lexicon.yml",
    "advisor/knowledge/redflags/phrasings/*.yml",
    "requirements.lock",
)


class TrainingFailed(RuntimeError):
    """Training ended with an error; the message names the log."""


def train_if_needed(settings: Settings, force: bool = False) -> bool:
    """Train the models whose inputs changed since the last time; True when something was trained.

    Raises:
        TrainingFailed: with the place of the log.
    """
    settings.models_folder.mkdir(parents=True, exist_ok=True)
    rasa_model = settings.models_folder / RASA_MODEL
    trained = [
        _train(settings, "Training the consultant check", settings.checker_model, CHECKER_INPUTS, "checker", force),
        _train(settings, "Training the understanding of messages", rasa_model, RASA_INPUTS, "rasa", force),
    ]
    return any(trained)


def _train(settings: Settings, what: str, model: Path, patterns: Iterable[str], job: str, force: bool) -> bool:
    stamp = model.with_name(model.name + ".inputs")
    inputs = fingerprint(patterns)
    if not force and model.exists() and stamp.exists() and stamp.read_text() == inputs:
        return False
    with step(what):
        _run(job, settings)
    stamp.write_text(inputs)
    return True


def _run(job: str, settings: Settings) -> None:
    """Train in a process of its own: it takes memory and prints by the thousand."""
    log = settings.models_folder / LOG
    command = [sys.executable, "-m", "bot.train", job, str(settings.models_folder)]
    with log.open("w", encoding="utf-8") as sink:
        code = subprocess.run(command, cwd=PROJECT, stdout=sink, stderr=subprocess.STDOUT, check=False).returncode
    if code:
        raise TrainingFailed(f"training failed (exit code {code}); the reason is at the end of {log}")


def fingerprint(patterns: Iterable[str], root: Path = PROJECT) -> str:
    """A digest of the names and contents of all files that match."""
    digest = hashlib.sha256()
    for path in sorted({p for pattern in patterns for p in root.glob(pattern) if p.is_file()}):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
