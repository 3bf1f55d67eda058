"""``sansgourou plan``: every form from a file, clear errors."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from bot.cli import main
from tests.advisor.recommendation.profiles import baker


@pytest.fixture
def profile(tmp_path: Path) -> str:
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(baker()), encoding="utf-8")
    return str(path)


def run(profile: str, out: Path, form: str, *more: str) -> bytes:
    code = main(["plan", "--profile", profile, "--format", form, "--start", "2026-11-30", "--out", str(out), *more])
    assert code == 0
    return out.read_bytes()


def test_every_form_is_written(profile: str, tmp_path: Path) -> None:
    assert run(profile, tmp_path / "a", "md").decode().startswith("# Votre plan")
    assert '<html lang="en">' in run(profile, tmp_path / "b", "html", "--lang", "en").decode()
    assert PdfReader(io.BytesIO(run(profile, tmp_path / "c", "pdf"))).pages
    assert Calendar.from_ical(run(profile, tmp_path / "d", "ics")).walk("VEVENT")


def test_a_profile_from_standard_input_goes_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    line = json.dumps({"id": 1, "profile": baker()}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
    assert main(["plan", "--profile", "-", "--format", "md", "--lang", "en", "--start", "2026-11-30"]) == 0
    assert "Monday 30 November 2026" in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("content", "said"), [("no json", "not JSON"), ("[1]", "cannot be used"), ('{"sector": "bakery"}', "sector")]
)
def test_a_bad_profile_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, said: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content)
    assert main(["plan", "--profile", str(path), "--format", "md"]) == 1
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--profile", "no-such.json", "--format", "pdf", "--out", "x.pdf"]) == 1
    assert "no-such.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["--profile", "x"], ["--profile", "x", "--format", "doc"],
     ["--profile", "x", "--format", "md", "--start", "tomorrow"], ["--profile", "x", "--format", "md", "--lang", "de"]],
)  # fmt: skip
def test_bad_usage_is_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["plan", *arguments])
    assert stop.value.code == 2
