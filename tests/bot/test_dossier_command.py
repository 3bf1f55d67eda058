"""``sansgourou dossier`` and ``sansgourou check --posts``: what they print and how they fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.redflags import Checker
from advisor.settings import read_settings
from advisor.store import Store
from bot.cli import main
from bot.commands import check

TEXT = "Publications illimitées. Première page Google garantie."


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Store:
    """Two owners, three files."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/store.db")
    store = Store.open(read_settings().database_url)
    for owner, name in (("web-1", "Julien de Rézo+"), ("web-1", "Anne Roy"), ("web-2", "Julien, Rezo")):
        store.dossiers.put(owner, name, store.add_check(owner, TEXT, Checker().check_text(TEXT, "fr"), "fr"))
    return store


def test_list_show_and_compare(files: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dossier", "list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert main(["dossier", "--lang", "en", "show", "anne roy"]) == 0
    assert "## Anne Roy" in (shown := capsys.readouterr().out) and "Evidence about offers" in shown
    assert main(["dossier", "--owner", "web-1", "compare", "Anne Roy", "julien rezo"]) == 0
    assert "Côte à côte" in capsys.readouterr().out


def test_a_name_of_two_owners_or_of_none_is_said(files: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dossier", "show", "Julien Rezo"]) == 1
    assert "--owner" in capsys.readouterr().err
    assert main(["dossier", "show", "Nobody"]) == 1
    assert "no file on 'Nobody'" in capsys.readouterr().err
    assert main(["dossier", "compare", "Anne Roy"]) == 1
    with pytest.raises(SystemExit, match="2"):
        main(["dossier"])


def test_export_in_three_formats(files: Store, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for kind, start in (("md", b"# "), ("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF")):
        assert main(["dossier", "export", "Anne Roy", "--format", kind]) == 0
        assert capsysbinary.readouterr().out.startswith(start)


def test_delete(files: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dossier", "--owner", "web-2", "delete", "julien rezo"]) == 0
    assert [row["name"] for row in files.dossiers.all()] == ["Julien de Rézo+", "Anne Roy"]


def test_an_export_of_posts_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "_checker", Checker)  # by rules alone: the trained model is not what is tested here
    posts = tmp_path / "posts.csv"
    posts.write_text("".join(["platform,text\n", *(f"x,https://news.example/{n}\n" for n in range(4))]), "utf-8")
    assert main(["check", "--posts", str(posts), "--lang", "en"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert "links_only" in [flag["code"] for flag in result["flags"]] and result["feed"]["bare_links"] == 4
    posts.write_text("platform\nx\n", "utf-8")
    assert main(["check", "--posts", str(posts)]) == 1
    assert "no column for the text" in capsys.readouterr().err


def test_feeds_are_not_read_unless_allowed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--feed", "http://127.0.0.1:9/feed"]) == 1
    assert "SANSGOUROU_READ_FEEDS" in capsys.readouterr().err
    monkeypatch.setenv("SANSGOUROU_READ_FEEDS", "1")
    assert main(["check", "--feed", "http://127.0.0.1:9/feed"]) == 1
    assert "not a public address" in capsys.readouterr().err
