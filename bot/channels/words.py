"""The words of the page and of the channel's own refusals, from ``bot/web/words.yml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

WORDS_FILE = Path(__file__).parent.parent / "web" / "words.yml"
LANGUAGES = ("fr", "en")


@lru_cache(maxsize=1)
def all_words() -> dict[str, Any]:
    """Both languages, as ``{language: {group: {name: words}}}``."""
    return YAML(typ="safe").load(WORDS_FILE.read_text(encoding="utf-8"))


def words(lang: str) -> dict[str, Any]:
    """The words of one language."""
    return all_words()[lang]


def page_language(tag: Any) -> str | None:
    """ "fr" or "en" from a language tag such as "fr-CA"; None for anything else."""
    short = str(tag or "").lower().split("-")[0].split("_")[0]
    return short if short in LANGUAGES else None
