"""Where trained models are found."""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path

from advisor.understanding.intents import IntentModel

RASA_MODEL = "sansgourou.tar.gz"
INTENT_MODEL = "intents.skops"


class ModelMissing(FileNotFoundError):
    """No trained model; ``sansgourou train`` makes one."""


def newest_model(folder: Path) -> Path:
    """The Rasa model.

    Raises:
        ModelMissing: nothing was trained yet.
    """
    path = folder / RASA_MODEL
    if not path.exists():
        raise ModelMissing(f"no model at {path}; run: sansgourou train")
    return path


def intent_model(folder: Path) -> IntentModel:
    """The intent classifier inside the Rasa model, so that command line and bot answer alike.

    Raises:
        ModelMissing: no Rasa model, or one without our classifier.
    """
    with tarfile.open(newest_model(folder)) as archive, tempfile.TemporaryDirectory() as scratch:
        member = next((m for m in archive.getmembers() if m.name.endswith(INTENT_MODEL)), None)
        if member is None:
            raise ModelMissing("the Rasa model holds no intent classifier; run: sansgourou train")
        member.name = INTENT_MODEL
        archive.extract(member, scratch)
        return IntentModel.load(Path(scratch) / INTENT_MODEL)
