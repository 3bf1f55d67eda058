"""Logs for operators: warnings and errors, never what an owner wrote.

Rasa's own set-up prints every message and, on errors, the local variables of the whole stack.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

# Rasa's keys that hold an owner's words or answers.
PERSONAL = ("text", "message", "user_message", "json_message", "rasa_message", "slot_values", "parse_data_text")


def configure_logging(level: int = logging.WARNING) -> None:
    """Set up the standard library's logging and structlog, which Rasa uses beside it."""
    logging.basicConfig(level=level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        processors=[
            drop_personal,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(),
        ],
    )


def drop_personal(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take an owner's words out of a log entry."""
    for key in PERSONAL:
        event.pop(key, None)
    return event
