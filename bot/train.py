"""``python -m bot.train rasa|checker FOLDER``: one training, in a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from advisor.settings import PROJECT
from bot.models import RASA_MODEL


def train_rasa(folder: Path) -> None:
    """Intent classifier and rules, into ``sansgourou.tar.gz``."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    import rasa  # here and not above: ten seconds that the other training does not need

    rasa.train(
        domain=str(PROJECT / "domain.yml"),
        config=str(PROJECT / "config.yml"),
        training_files=[str(PROJECT / "data" / "nlu"), str(PROJECT / "data" / "rules")],
        output=str(folder),
        fixed_model_name=RASA_MODEL.removesuffix(".tar.gz"),
        force_training=True,
    )


def train_checker(folder: Path) -> None:
    """The model of the consultant check, into ``redflags.skops``."""
    from advisor.redflags.training import train_from

    train_from(PROJECT / "data" / "pitches", folder / "redflags.skops")


TRAININGS = {"rasa": train_rasa, "checker": train_checker}

if __name__ == "__main__":
    TRAININGS[sys.argv[1]](Path(sys.argv[2]))
