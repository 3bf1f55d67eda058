"""Whole conversations, the same troubles in French and in English."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from tests.conversations.runner import hold, load

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("??/*.yml"))


def names(lang: str) -> set[str]:
    return {path.name for path in FILES if path.parent.name == lang}


def test_every_trouble_is_told_in_both_languages() -> None:
    assert names("fr") == names("en")
    assert len(names("fr")) >= 12


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
async def test_conversation(agent, path: Path) -> None:
    await hold(agent, load(path), sender=f"test-{uuid4().hex}")
