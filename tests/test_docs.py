"""The documents tell what is there: every setting, every dependency, every make target."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_documented_and_exists() -> None:
    in_code = set(re.findall(r'"([A-Z][A-Z_]+)"', read("advisor/settings.py")))
    in_docs = set(re.findall(r"^\| `([A-Z_]+)`", read("docs/settings.md"), re.MULTILINE))
    assert in_code == in_docs


def test_every_dependency_has_its_line() -> None:
    told = read("docs/dependencies.md").lower()
    project = read("pyproject.toml").split("[project.scripts]")[0]
    for name in re.findall(r'^    "([a-zA-Z0-9_.-]+)', project, re.MULTILINE):
        assert name.lower() in told, name


def test_the_lock_holds_versions_and_hashes_only() -> None:
    lock = read("requirements.lock")
    assert "--hash=sha256:" in lock
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|@ file:", lock)


def test_every_make_target_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)", read("README.md"))) <= targets


def test_links_between_documents_lead_somewhere() -> None:
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"
