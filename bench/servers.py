"""Starts the contestants, measures until the first answer, and stops them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

BIN = Path(sys.executable).parent
START_SECONDS = 240


@dataclass
class Server:
    """A running contestant: seconds to its first answer, and how to ask it."""

    name: str
    start_seconds: float
    process: subprocess.Popen[bytes]
    new_caller: Callable[[], Callable[[str], object]]

    def peak_mib(self) -> float:
        """Peak resident memory of the process and all below it, in MiB (Linux)."""
        return sum(_peak_kib(pid) for pid in _family(self.process.pid)) / 1024


@contextmanager
def running(
    name: str, command: list[str], folder: Path, new_caller: Callable[[], Callable[[str], object]], **environment: str
) -> Iterator[Server]:
    """Start a contestant and wait for its first answer to "hello"."""
    log = folder / f"{name.replace(' ', '-')}.log"
    started = time.perf_counter()
    with log.open("wb") as sink:
        process = subprocess.Popen(
            command, cwd=folder, stdout=sink, stderr=sink, env={**os.environ, **environment}, start_new_session=True
        )
    try:
        _first_answer(process, new_caller, started, log)
        yield Server(name, time.perf_counter() - started, process, new_caller)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _first_answer(
    process: subprocess.Popen[bytes], new_caller: Callable[[], Callable[[str], object]], started: float, log: Path
) -> None:
    while time.perf_counter() - started < START_SECONDS:
        if process.poll() is not None:
            raise SystemExit(f"the contestant ended: see {log}\n{log.read_text()[-2000:]}")
        try:
            if new_caller()("hello"):
                return
        except (requests.RequestException, LookupError):
            pass  # not listening yet
        time.sleep(0.1)
    raise SystemExit(f"no answer in {START_SECONDS} s: see {log}")


def ours(port: int) -> Callable[[], Callable[[str], object]]:
    """Callers of our web channel, each with a session of its own."""
    from bot.commands.chat import BotAway, Conversation

    def new_caller() -> Callable[[str], object]:
        conversation = Conversation(f"http://127.0.0.1:{port}")
        try:
            conversation.open(greet=False)
        except BotAway as error:
            raise LookupError(str(error)) from error
        return conversation.say

    return new_caller


def rasa_rest(port: int) -> Callable[[], Callable[[str], object]]:
    """Callers of a stock Rasa REST channel, each with a conversation of its own."""
    from uuid import uuid4

    def new_caller() -> Callable[[str], object]:
        http, sender = requests.Session(), uuid4().hex

        def say(text: str) -> object:
            url = f"http://127.0.0.1:{port}/webhooks/rest/webhook"
            # The stock bot sometimes has nothing to say ("so so"): that is a turn all the same.
            return http.post(url, json={"sender": sender, "message": text}, timeout=60).json()

        return say

    return new_caller


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(p for child in children for p in _family(int(child)))]


def _peak_kib(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0
