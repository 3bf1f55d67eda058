"""``sansgourou recommend``: few platforms for a profile."""

from __future__ import annotations

from advisor.profile import ProfileError, validate
from advisor.recommendation import recommend
from advisor.settings import read_settings
from bot.commands.jsonl import BadLine, Row, language_of, run_jsonl


def run(source: str) -> int:
    """Answer a JSON Lines file; returns the exit code."""
    default = read_settings().default_language

    def answer(row: Row) -> Row:
        raw = row.get("profile")
        if not isinstance(raw, dict):
            raise BadLine("profile_wanted", "field 'profile' must be an object")
        try:
            return recommend(validate(raw), language_of(row) or default)
        except ProfileError as error:
            raise BadLine("bad_profile", str(error)) from error

    return run_jsonl(source, answer)
