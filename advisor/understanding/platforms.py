"""Platforms that a message names, whether in use or not: what a question is about."""

from __future__ import annotations

from advisor.understanding.channels import named_channels
from advisor.understanding.utterance import read


def platforms_named(text: str, lang: str) -> list[str]:
    """Platform codes in order of mention, each once."""
    return list(dict.fromkeys(hit.code for hit in named_channels(read(text, lang, None))))
