"""The page in a real browser: it opens a session and shows the greeting."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from advisor.settings import read_settings
from bot.training import train_if_needed
from tests.bot.servers import running

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory):
    if not CHROMIUM:
        if os.environ.get("SANSGOUROU_TEST_INSIST"):
            pytest.fail("no Chromium on this machine")
        pytest.skip("no Chromium on this machine")
    train_if_needed(read_settings())
    with running(tmp_path_factory.mktemp("page"), "/ready", "bot.cli", "serve") as base:
        yield base


@pytest.mark.parametrize(("lang", "greeting"), [("fr-FR", "Que fait votre entreprise"), ("en-GB", "What does your")])
def test_the_page_greets_in_the_browsers_language(url: str, lang: str, greeting: str, tmp_path: Path) -> None:
    page = subprocess.run(
        [CHROMIUM, *QUIET, f"--user-data-dir={tmp_path}", f"--accept-lang={lang}", f"--lang={lang}",
         "--virtual-time-budget=15000", "--dump-dom", url + "/"],
        capture_output=True, text=True, timeout=90, check=True,
    )  # fmt: skip
    assert greeting in page.stdout
