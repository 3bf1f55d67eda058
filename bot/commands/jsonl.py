"""One JSON object a line in, one a line out, same id, same order, as it goes; a bad line spoils only itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

OK, SOME_FAILED = 0, 1

Row = dict[str, Any]


class BadLine(ValueError):
    """A line that cannot be answered: ``code`` for machines, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def run_jsonl(source: str, answer: Callable[[Row], Row], out: TextIO | None = None) -> int:
    """Answer every non-empty line of a file (``-``: standard input). Returns 0, or 1 when some failed.

    Raises:
        OSError: the file cannot be read.
    """
    out = out or sys.stdout
    failed = False
    with _open(source) as lines:
        for line in lines:
            if line.strip():
                row = _answer_line(line, answer)
                failed |= "error" in row
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
                out.flush()
    return SOME_FAILED if failed else OK


def text_of(row: Row, key: str = "text") -> str:
    """A required text field of a row; BadLine when it is missing or no text."""
    value = row.get(key)
    if not isinstance(value, str):
        raise BadLine("text_wanted", f"field {key!r} must be text")
    return value


def language_of(row: Row) -> str | None:
    """The optional language of a row; BadLine when it is neither fr nor en."""
    lang = row.get("lang")
    if lang not in (None, "fr", "en"):
        raise BadLine("unknown_language", f"lang must be 'fr' or 'en', not {lang!r}")
    return lang


def _answer_line(line: str, answer: Callable[[Row], Row]) -> Row:
    key = None
    try:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise BadLine("object_wanted", "each line must be a JSON object")
        key = row.get("id")
        return {"id": key, **answer(row)}
    except json.JSONDecodeError as error:
        return _error(key, "bad_json", f"not JSON: {error.msg} at column {error.colno}")
    except BadLine as error:
        return _error(key, error.code, str(error))


def _error(key: Any, code: str, message: str) -> Row:
    return {"id": key, "error": {"code": code, "message": message}}


@contextmanager
def _open(source: str) -> Iterator[TextIO]:
    if source == "-":
        sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        yield sys.stdin
    else:
        with open(source, encoding="utf-8") as lines:
            yield lines
