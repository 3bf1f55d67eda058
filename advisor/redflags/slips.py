"""Patterns that forgive what is left out on a phone: the apostrophe of a French elision ("jai", "pas daccord")."""

from __future__ import annotations

import re

_ELISION = re.compile(r"(?<![a-z\\])(j|m|t|l|d|n|s|c|qu)'(?!\?)")


def loose(pattern: str) -> str:
    """The pattern, matching with and without those apostrophes."""
    return _ELISION.sub(r"\1'?", pattern)
