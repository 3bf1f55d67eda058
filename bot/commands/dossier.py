"""``sansgourou dossier``: the files on consultants, for the operator of this installation."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from advisor.dossier.pages import as_html, as_markdown
from advisor.dossier.view import view
from advisor.settings import read_settings
from advisor.store import Store
from advisor.store.dossiers import Dossiers

OK = 0
SHORT_ID = 12  # characters of a conversation that name an owner in the list


def add_parser(commands: Any) -> None:
    """The command's words."""
    parser = commands.add_parser("dossier", help="files on consultants: list, show, compare, export, delete")
    parser.add_argument("--owner", metavar="ID", help="only files of conversations whose id begins so")
    parser.add_argument("--lang", choices=("fr", "en"), default=read_settings().default_language)
    kinds = parser.add_subparsers(required=True, metavar="WHAT")
    for name, run, count in (
        ("list", _list, 0),
        ("show", _show, 1),
        ("compare", _compare, "+"),
        ("delete", _delete, 1),
    ):
        kind = kinds.add_parser(name)
        if count:
            kind.add_argument("names", metavar="NAME", nargs=count)
        kind.set_defaults(run=run)
    export = kinds.add_parser("export")
    export.add_argument("names", metavar="NAME", nargs="+")
    export.add_argument("--format", choices=("md", "html", "pdf"), default="md")
    export.set_defaults(run=_export)


def _list(options: argparse.Namespace) -> int:
    for row in _rows(_dossiers(), options):
        print(f"{row['conversation'][:SHORT_ID]}\t{row['name']}\t{len(row['checks'])}")
    return OK


def _show(options: argparse.Namespace) -> int:
    print(as_markdown(view(_named(options), options.lang)), end="")
    return OK


def _compare(options: argparse.Namespace) -> int:
    if not 2 <= len(options.names) <= 3:
        raise ValueError("compare takes two or three names")
    return _show(options)


def _export(options: argparse.Namespace) -> int:
    shown = view(_named(options), options.lang)
    if options.format == "pdf":
        from advisor.dossier.pdf import as_pdf

        sys.stdout.buffer.write(as_pdf(shown))
        return OK
    print(as_markdown(shown) if options.format == "md" else as_html(shown, "page.css"), end="")
    return OK


def _delete(options: argparse.Namespace) -> int:
    dossiers = _dossiers()
    for row in _named(options):
        dossiers.delete(row["id"])
        print(f"deleted: {row['name']}")
    return OK


def _dossiers() -> Dossiers:
    return Store.open(read_settings().database_url).dossiers


def _rows(dossiers: Dossiers, options: argparse.Namespace) -> list[dict[str, Any]]:
    return [row for row in dossiers.all() if row["conversation"].startswith(options.owner or "")]


def _named(options: argparse.Namespace) -> list[dict[str, Any]]:
    """One file a name.

    Raises:
        ValueError: no file of that name, or files of several owners.
    """
    dossiers, rows = _dossiers(), []
    for name in options.names:
        found = [r for r in dossiers.find(None, name) if r["conversation"].startswith(options.owner or "")]
        if len(found) != 1:
            problem = "no file" if not found else f"{len(found)} owners have a file (name one with --owner)"
            raise ValueError(f"{problem} on {name!r}")
        rows += found
    return rows
