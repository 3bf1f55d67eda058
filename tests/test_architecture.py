"""The arrows between the packages, and the size of files and functions."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FORBIDDEN = {
    "advisor": ("rasa", "rasa_sdk", "sanic", "actions", "bot", "slack_sdk"),
    "actions": ("rasa", "bot", "sanic"),
    "bot": ("actions", "rasa_sdk"),
}
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
FILES = [path for package in FORBIDDEN for path in sorted((ROOT / package).rglob("*.py"))]


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_sizes_and_docstrings(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    assert not imports(path) & set(FORBIDDEN[package])
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE
    tree = ast.parse(source)
    assert ast.get_docstring(tree) or "migrations" in path.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name
