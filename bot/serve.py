"""``sansgourou serve``: the action server and the web server, started, watched and stopped together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from types import FrameType
from typing import NoReturn

import requests

from advisor.settings import PROJECT, Settings
from bot.progress import step
from bot.training import train_if_needed

START_SECONDS = 180
STOP_SECONDS = 15
POLL_SECONDS = 0.25
RESTART_SECONDS = 1

LOG = "servers.log"  # in the data folder

ACTIONS = "actions.server"
WEB = "bot.server"


class CannotServe(RuntimeError):
    """A port is taken or a server ended; the message says which, and what to do or read."""


class StopWish:
    """Hears the signals that ask to stop, from its making on.

    The handler only notes the wish: an exception raised there is lost when the signal comes while Python tidies up.
    """

    def __init__(self) -> None:
        self._wished = False
        for stopping in (signal.SIGTERM, signal.SIGINT):  # SIGINT too: a shell's background jobs ignore it otherwise
            signal.signal(stopping, self._note)

    def _note(self, _signal: int, _frame: FrameType | None) -> None:
        self._wished = True

    def pause(self, seconds: float) -> None:
        """Sleep.

        Raises:
            KeyboardInterrupt: somebody asked to stop, before or meanwhile.
        """
        time.sleep(seconds)
        if self._wished:
            raise KeyboardInterrupt


def serve(settings: Settings) -> int:
    """Train what changed, start both servers, wait for Ctrl-C. Returns the exit code."""
    for port, name in ((settings.port, "PORT"), (settings.action_port, "ACTION_PORT")):
        _check_port(port, name)
    train_if_needed(settings)
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    wish = StopWish()
    servers: dict[str, subprocess.Popen[bytes]] = {}
    try:
        with step("Starting"):
            for module in (ACTIONS, WEB):
                servers[module] = _start(module, settings)
            _wait_until_ready(settings, servers, wish)
        print(f"Sans Gourou is at {settings.base_url}/  (Ctrl-C stops it)", flush=True)
        print(f"What the servers report: {settings.data_folder / LOG}", flush=True)
        _watch(servers, settings, wish)
    except KeyboardInterrupt:
        print("\nStopping.", flush=True)
        return 0
    finally:
        _stop_all(list(servers.values()))


def _check_port(port: int, name: str) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CannotServe(f"port {port} is taken; stop what uses it, or choose another with {name}=…") from error


def _start(module: str, settings: Settings) -> subprocess.Popen[bytes]:
    """A server in its own session, so that Ctrl-C reaches it only through us and turns can end."""
    environment = {
        **os.environ,
        "PORT": str(settings.port),
        "ACTION_PORT": str(settings.action_port),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }
    with (settings.data_folder / LOG).open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", module], cwd=PROJECT, env=environment, start_new_session=True, stdout=log, stderr=log
        )


def _wait_until_ready(settings: Settings, servers: Mapping[str, subprocess.Popen[bytes]], wish: StopWish) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        for module in servers:
            _raise_if_ended(servers, module, settings)
        try:
            if requests.get(f"http://127.0.0.1:{settings.port}/ready", timeout=5).status_code == 200:
                return
        except requests.ConnectionError:
            pass  # not listening yet
        wish.pause(POLL_SECONDS)
    raise CannotServe(f"not ready after {START_SECONDS} s; the reason is at the end of {settings.data_folder / LOG}")


def _raise_if_ended(servers: Mapping[str, subprocess.Popen[bytes]], module: str, settings: Settings) -> None:
    code = servers[module].poll()
    if code is not None:
        log = settings.data_folder / LOG
        raise CannotServe(f"{module} ended with exit code {code}; the reason is at the end of {log}")


def _watch(servers: dict[str, subprocess.Popen[bytes]], settings: Settings, wish: StopWish) -> NoReturn:
    """Start the action server again when it ends (it holds no state); give up when the web server does."""
    while True:
        wish.pause(POLL_SECONDS)
        _raise_if_ended(servers, WEB, settings)
        if servers[ACTIONS].poll() is not None:
            print(f"{ACTIONS} ended with exit code {servers[ACTIONS].returncode}; starting it again.", flush=True)
            wish.pause(RESTART_SECONDS)
            servers[ACTIONS] = _start(ACTIONS, settings)


def _stop_all(servers: Sequence[subprocess.Popen[bytes]]) -> None:
    for server in servers:
        if server.poll() is None:
            server.terminate()
    for server in servers:
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
