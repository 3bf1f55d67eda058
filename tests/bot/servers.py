"""The real servers, started for a test as ``sansgourou serve`` starts them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from advisor.settings import PROJECT

START_SECONDS = 120


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(data: Path, path: str, *command: str, **environment: str) -> Iterator[str]:
    """Start a command and wait until ``path`` answers 200; gives the base URL, stops with Ctrl-C's signal."""
    port = free_port()
    settings = {"PORT": str(port), "ACTION_PORT": str(free_port()), "SANSGOUROU_DATA": str(data), **environment}
    log = data / "server.log"
    with log.open("ab") as sink:
        process = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=PROJECT, env={**os.environ, **settings}, stdout=sink, stderr=sink
        )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(process, url + path, log)
        yield url
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()[-3000:]
        try:
            if requests.get(url, timeout=5).status_code == 200:
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"{url} did not answer: {log.read_text()[-3000:]}")


class Page:
    """What a browser does: one cookie, JSON in, JSON out."""

    def __init__(self, url: str, lang: str = "fr") -> None:
        self.url = url
        self.http = requests.Session()
        self.lang = lang

    def post(self, path: str, body: object, **options: object) -> requests.Response:
        """A POST to the channel."""
        return self.http.post(f"{self.url}/webhooks/web{path}", json=body, timeout=60, **options)

    def open(self) -> dict:
        """Open or resume the session."""
        return self.post("/session", {"lang": self.lang}).json()

    def say(self, text: str) -> dict:
        """Type a message."""
        return self.post("/message", {"text": text, "lang": self.lang}).json()

    def press(self, turn: dict, title: str) -> dict:
        """Press a button of a turn."""
        buttons = {b["title"]: b["id"] for m in turn["messages"] for b in m.get("buttons", [])}
        return self.post("/message", {"button": buttons[title], "lang": self.lang}).json()
