"""``sansgourou chat``: the web channel from a shell, for people and, with ``--jsonl``, for programs."""

from __future__ import annotations

import locale
import sys
from collections.abc import Callable
from typing import Any

import requests
from prompt_toolkit import PromptSession

from bot.channels.words import page_language, words
from bot.commands.jsonl import BadLine, Row, run_jsonl, text_of

TIMEOUT_SECONDS = 60
SHOWN = ("lang", "messages", "asked", "progress", "profile", "advice", "check")


class BotAway(RuntimeError):
    """The bot does not answer at the address."""


class Conversation:
    """One session of the web channel, opened on its first message."""

    def __init__(self, url: str, lang: str | None = None) -> None:
        self._base = url.rstrip("/") + "/webhooks/web"
        self._http = requests.Session()
        self._lang = lang

    def open(self, greet: bool) -> dict[str, Any]:
        """Start: with the greeting as a person sees it, or silently so that the first message comes first."""
        return self._post("/session", {"greet": greet})

    def say(self, text: str | None = None, button: str | None = None) -> dict[str, Any]:
        """One turn.

        Raises:
            BotAway: nobody answers at the address, or not with a turn.
        """
        return self._post("/message", {"button": button} if button else {"text": text})

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = self._http.post(self._base + path, json={**body, "lang": self._lang}, timeout=TIMEOUT_SECONDS)
            answer.raise_for_status()
            return answer.json()
        except (requests.RequestException, ValueError) as error:
            raise BotAway(f"no answer at {self._base}: {error}. Is the bot running? (make run)") from error


def run(source: str, url: str) -> int:
    """One turn a line; lines of the same ``session`` are one conversation. Returns the exit code."""
    conversations: dict[str, Conversation] = {}

    def answer(row: Row) -> Row:
        session, button = str(row.get("session") or "default"), row.get("button")
        text = None if button else text_of(row)
        try:
            if session not in conversations:
                conversations[session] = Conversation(url)
                conversations[session].open(greet=False)
            turn = conversations[session].say(text, button)
        except BotAway as error:
            raise BadLine("bot_away", str(error)) from error
        return {"session": row.get("session"), **{key: turn.get(key) for key in SHOWN}}

    return run_jsonl(source, answer)


def talk(url: str) -> int:
    """A person at a terminal, or text piped in line by line; returns the exit code."""
    conversation = Conversation(url, page_language(locale.getlocale()[0] or ""))
    read = _prompt() if sys.stdin.isatty() else _read_line
    turn = conversation.open(greet=True)
    while True:
        buttons = _show(turn)
        try:
            text = read("> ").strip()
        except (EOFError, KeyboardInterrupt):
            return 0
        pressed = _pressed(text, buttons)
        turn = conversation.say(button=pressed) if pressed else conversation.say(text)


def _prompt() -> Callable[[str], str]:
    session: PromptSession[str] = PromptSession()
    return lambda prompt: session.prompt(prompt)


def _pressed(text: str, buttons: list[dict[str, str]]) -> str | None:
    number = int(text[1:]) if text.startswith("#") and text[1:].isdecimal() else 0
    return buttons[number - 1]["id"] if 0 < number <= len(buttons) else None


def _read_line(_prompt: str) -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    print(f"> {line.rstrip()}")
    return line


def _show(turn: dict[str, Any]) -> list[dict[str, str]]:
    """Print the bubbles and number the buttons; typing #2 presses the second (a bare 2 may be an answer)."""
    buttons: list[dict[str, str]] = []
    for message in turn["messages"]:
        print(f"\n{message['text']}")
        for button in message.get("buttons", []):
            buttons.append(button)
            print(f"   [#{len(buttons)}] {button['title']}")
    if turn.get("asked") and (turn.get("progress") or {}).get("done", 0) > 1:
        page = words(turn["lang"])["page"]
        print(f"\n   ({page['progress'].format(**turn['progress'])})")
    return buttons
