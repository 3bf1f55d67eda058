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


def run(options: argparse.Namespace) -> int:
    """What the command line names; returns the exit code."""
    return RUN[options.what](options)


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


RUN = {"list": _list, "show": _show, "compare": _compare, "export": _export, "delete": _delete}
