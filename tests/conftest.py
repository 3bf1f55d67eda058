"""Fixtures for everyone: no test touches the operator's data."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def scratch(tmp_path_factory: pytest.TempPathFactory):
    """A data folder of this run's own, set before anything reads the settings."""
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("data")
    patch.setenv("SANSGOUROU_DATA", str(folder))
    for name in (
        "DATABASE_URL",
        "TRACKER_DATABASE_URL",
        "SANSGOUROU_CONTACT",
        "SANSGOUROU_LANGUAGE",
        "SANSGOUROU_PUBLIC_URL",
    ):
        patch.delenv(name, raising=False)
    yield folder
    patch.undo()
