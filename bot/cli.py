"""The ``sansgourou`` command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from advisor.settings import read_settings

OK, SOME_FAILED, BAD_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code: 0 all well, 1 something failed, 2 bad usage."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        return OK  # the reader has seen enough
    except (OSError, RuntimeError, ValueError) as error:
        print(f"sansgourou: {error}", file=sys.stderr)
        return SOME_FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sansgourou", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, help_text, run in (
        ("understand", "what a message wants and states", _understand),
        ("recommend", "few platforms for a profile", _recommend),
    ):
        command = commands.add_parser(name, help=help_text)
        command.add_argument("--jsonl", metavar="FILE", required=True, help="JSON Lines, - for standard input")
        command.set_defaults(run=run)
    _add_plan(commands)
    _add_check(commands)
    _add_chat(commands)
    _add_dossier(commands)
    facts = commands.add_parser("facts", help="facts of the knowledge base that have grown old")
    facts.add_argument("--older-than", metavar="YEARS", type=int, default=2, help="default: %(default)s")
    facts.set_defaults(run=_facts)
    for name, help_text, run in (
        ("serve", "start the bot (trains first when something changed)", _serve),
        ("train", "train what changed", _train),
    ):
        command = commands.add_parser(name, help=help_text)
        command.set_defaults(run=run)
        if name == "train":
            command.add_argument("--force", action="store_true", help="train even when nothing changed")
    return parser


def _add_plan(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    plan = commands.add_parser("plan", help="the plan of a profile, to print or to put in a calendar")
    plan.add_argument("--profile", metavar="FILE", required=True, help="a JSON object, - for standard input")
    plan.add_argument("--format", choices=("md", "html", "pdf", "ics"), required=True)
    plan.add_argument("--lang", choices=("fr", "en"), help="language of the plan (default: the setting)")
    plan.add_argument("--start", type=_day, metavar="YYYY-MM-DD", help="first day (default: the next Monday)")
    plan.add_argument("--out", metavar="FILE", help="where to write it (default: standard output)")
    plan.set_defaults(run=_plan)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day such as 2026-11-30: {text!r}") from None


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="red flags in a consultant's text or posts")
    source = check.add_mutually_exclusive_group(required=True)
    source.add_argument("--jsonl", metavar="FILE", help="JSON Lines, - for standard input")
    source.add_argument("--posts", metavar="FILE", help="an export of posts, .csv or .json")
    source.add_argument("--feed", metavar="ADDRESS", help="a public RSS or Atom feed, Mastodon or Bluesky profile")
    check.add_argument("--lang", choices=("fr", "en"), help="language of the posts, detected when not given")
    check.set_defaults(run=_check)


def _add_dossier(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    dossier = commands.add_parser("dossier", help="files on consultants: list, show, compare, export, delete")
    dossier.add_argument("--owner", metavar="ID", help="only files of conversations whose id begins so")
    dossier.add_argument("--lang", choices=("fr", "en"), default=read_settings().default_language)
    kinds = dossier.add_subparsers(required=True, metavar="WHAT", dest="what")
    kinds.add_parser("list")
    for name, count in (("show", 1), ("compare", "+"), ("export", "+"), ("delete", 1)):
        kind = kinds.add_parser(name)
        kind.add_argument("names", metavar="NAME", nargs=count)
        if name == "export":
            kind.add_argument("--format", choices=("md", "html", "pdf"), default="md")
    dossier.set_defaults(run=_dossier)


def _add_chat(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    chat = commands.add_parser("chat", help="talk to the running bot")
    chat.add_argument(
        "--jsonl", metavar="FILE", nargs="?", const="-", help="one JSON object a turn; - or nothing for standard input"
    )
    chat.add_argument("--url", default=read_settings().base_url, help="address of the bot (default: %(default)s)")
    chat.set_defaults(run=_chat)


# The imports stand inside: each command loads only what it needs.


def _understand(options: argparse.Namespace) -> int:
    from bot.commands.understand import run

    return run(options.jsonl)


def _recommend(options: argparse.Namespace) -> int:
    from bot.commands.recommend import run

    return run(options.jsonl)


def _check(options: argparse.Namespace) -> int:
    from bot.commands.check import run, run_feed, run_posts

    if options.feed:
        return run_feed(options.feed, options.lang)
    return run_posts(options.posts, options.lang) if options.posts else run(options.jsonl)


def _plan(options: argparse.Namespace) -> int:
    from bot.commands.plan import run

    lang = options.lang or read_settings().default_language
    return run(options.profile, options.format, lang, options.start, options.out)


def _chat(options: argparse.Namespace) -> int:
    from bot.commands.chat import run, talk

    return run(options.jsonl, options.url) if options.jsonl else talk(options.url)


def _dossier(options: argparse.Namespace) -> int:
    from bot.commands.dossier import run

    return run(options)


def _facts(options: argparse.Namespace) -> int:
    from bot.commands.facts import run

    return run(options.older_than)


def _serve(options: argparse.Namespace) -> int:
    from bot.serve import serve

    return serve(read_settings())


def _train(options: argparse.Namespace) -> int:
    from bot.training import train_if_needed

    if not train_if_needed(read_settings(), force=options.force):
        print("Nothing changed: the models are up to date.")
    return OK


if __name__ == "__main__":
    sys.exit(main())
