"""JSON Lines in and out: one bad line spoils only itself."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands.jsonl import BadLine, run_jsonl


def run(tmp_path: Path, text: str, answer=lambda row: {"double": row["n"] * 2}) -> tuple[int, list[dict]]:
    source = tmp_path / "in.jsonl"
    source.write_text(text, encoding="utf-8")
    out = io.StringIO()
    code = run_jsonl(str(source), answer, out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_same_id_same_order_blank_lines_left_out(tmp_path: Path) -> None:
    code, rows = run(tmp_path, '{"id": "b", "n": 1}\n\n{"id": "a", "n": 2}\n')
    assert (code, rows) == (0, [{"id": "b", "double": 2}, {"id": "a", "double": 4}])


def test_bad_lines_get_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    def answer(row: dict) -> dict:
        if "n" not in row:
            raise BadLine("n_wanted", "field 'n' is missing")
        return {"n": row["n"]}

    code, rows = run(tmp_path, 'not json\n[1]\n{"id": 3}\n{"id": 4, "n": 1}\n', answer)
    assert code == 1
    assert [row.get("error", {}).get("code") for row in rows] == ["bad_json", "object_wanted", "n_wanted", None]
    assert [row["id"] for row in rows] == [None, None, 3, 4]


def test_each_answer_is_written_before_the_next_line_is_read() -> None:
    out = io.StringIO()
    seen = []

    def answer(row: dict) -> dict:
        seen.append(out.getvalue().count("\n"))
        return {}

    source = Path("tests/data/utterances-fr.jsonl")
    run_jsonl(str(source), answer, out)
    assert seen == list(range(len(seen))) and seen


def test_letters_stay_letters(tmp_path: Path) -> None:
    _, rows = run(tmp_path, '{"id": "é", "n": 1}\n')
    assert rows[0]["id"] == "é"


def test_a_missing_file_is_an_error_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recommend", "--jsonl", "no-such-file.jsonl"]) == 1
    assert "no-such-file.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["understand"], ["fly"], ["check", "--jsonl"]])
def test_bad_usage_is_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
