"""``sansgourou understand``: language, intent and facts of single messages, as the bot would read them."""

from __future__ import annotations

from advisor.profile import FIELDS
from advisor.settings import read_settings
from advisor.understanding import detect_language, understand
from bot.commands.jsonl import BadLine, Row, language_of, run_jsonl, text_of
from bot.models import intent_model


def run(source: str) -> int:
    """Answer a JSON Lines file; returns the exit code."""
    settings = read_settings()
    model = intent_model(settings.models_folder)

    def answer(row: Row) -> Row:
        text, asked = text_of(row), row.get("asked")
        if asked is not None and asked not in FIELDS:
            raise BadLine("unknown_field", f"asked must be null or one of {', '.join(FIELDS)}")
        lang = detect_language(text).lang or language_of(row) or settings.default_language
        found = understand(text, asked=asked, lang=lang, ranking=model.rank(text))
        return {
            "lang": lang,
            "intent": found.intent,
            "confidence": round(found.confidence, 3),
            "profile": found.profile,
        }

    return run_jsonl(source, answer)
