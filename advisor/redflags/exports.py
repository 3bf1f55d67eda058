"""Posts exported as CSV or JSON, read into what `check_posts` takes; a bad line is named by its number."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from advisor.redflags.folding import fold

#: Names of columns, folded, by the field they fill; the first that is there wins.
COLUMNS = {
    "text": ("text", "texte", "content", "contenu", "caption", "legende", "message", "post", "body", "commentary"),
    "platform": ("platform", "plateforme", "network", "reseau", "channel", "canal", "source", "service"),
    "date": ("date", "published", "publie", "publie le", "created_at", "timestamp", "posted at", "time", "jour"),
}
ENCODINGS = ("utf-8-sig", "cp1252")
MOST_BYTES = 5_000_000


class ExportError(ValueError):
    """A file that cannot be read as posts; the message says where and why."""


def read_export(path: Path | str) -> list[dict[str, Any]]:
    """Posts of a .csv or .json file, as `[{"platform", "date"?, "text"}]`.

    Raises:
        ExportError: unknown ending, too large, bad encoding, missing column, bad line.
        OSError: the file cannot be read.
    """
    path = Path(path)
    reader = {".csv": _from_csv, ".json": _from_json}.get(path.suffix.lower())
    if reader is None:
        raise ExportError(f"{path.name}: a file of posts ends in .csv or .json")
    data = path.read_bytes()
    if len(data) > MOST_BYTES:
        raise ExportError(f"{path.name}: at most {MOST_BYTES // 1_000_000} MB of posts")
    try:
        return reader(_decoded(data))
    except ExportError as error:
        raise ExportError(f"{path.name}: {error}") from error


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ExportError("neither UTF-8 nor Windows-1252")


def _from_csv(text: str) -> list[dict[str, Any]]:
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns = _columns(rows.fieldnames or [])
    posts = []
    try:
        for row in rows:
            if row.get(None):
                raise ExportError(f"line {rows.line_num}: more fields than columns")
            posts.append(_post(row, columns, f"line {rows.line_num}"))
    except csv.Error as error:
        raise ExportError(f"line {rows.reader.line_num}: {error}") from error
    return _some(posts)


def _from_json(text: str) -> list[dict[str, Any]]:
    try:
        rows = json.loads(text)
    except json.JSONDecodeError as error:
        raise ExportError(f"line {error.lineno}, column {error.colno}: {error.msg}") from error
    rows = rows.get("posts") if isinstance(rows, dict) else rows
    if not isinstance(rows, list):
        raise ExportError('a list of posts is wanted, or {"posts": [...]}')
    posts = []
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise ExportError(f"post {number}: an object with a text is wanted")
        posts.append(_post(row, _columns(list(row), f"post {number}: "), f"post {number}"))
    return _some(posts)


def _columns(names: list[str] | Any, where: str = "") -> dict[str, str]:
    """The column of each field; text is needed."""
    folded = {fold(str(name)).strip(): str(name) for name in names}
    found = {field: next((folded[n] for n in known if n in folded), "") for field, known in COLUMNS.items()}
    if not found["text"]:
        raise ExportError(f"{where}no column for the text; one of: {', '.join(COLUMNS['text'])}")
    return found


def _post(row: Mapping[str, Any], columns: Mapping[str, str], where: str) -> dict[str, Any]:
    values = {field: row.get(name) if name else None for field, name in columns.items()}
    if not isinstance(values["text"], str):
        raise ExportError(f"{where}: the text is missing")
    return {field: str(value or ("?" if field == "platform" else "")).strip() for field, value in values.items()}


def _some(posts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    posts = [post for post in posts if post["text"]]
    if not posts:
        raise ExportError("no posts in it")
    return posts
