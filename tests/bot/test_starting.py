"""Settings, training only what changed, and a taken port."""

from __future__ import annotations

import os
import signal
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.settings import read_settings
from bot.serve import CannotServe, StopWish, serve
from bot.training import fingerprint


def test_defaults_work_from_a_bare_clone() -> None:
    settings = read_settings({})
    assert settings.port == 5005 and settings.action_port == 5055
    assert settings.database_url.startswith("sqlite:///")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("SANSGOUROU_LANGUAGE", "de"),
        ("SANSGOUROU_PUBLIC_URL", "javascript:alert(1)"),
        ("SANSGOUROU_PUBLIC_URL", "my site"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        read_settings({name: value})


def test_a_public_address_loses_its_last_slash() -> None:
    assert (
        read_settings({"SANSGOUROU_PUBLIC_URL": "https://example.fr/advice/"}).public_url == "https://example.fr/advice"
    )


def test_a_taken_port_is_said_before_anything_starts() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotServe, match=f"port {port} is taken"):
            serve(replace(read_settings({}), port=port))


def test_the_fingerprint_follows_contents_and_names(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("one")
    first = fingerprint(["*.yml"], tmp_path)
    assert fingerprint(["*.yml"], tmp_path) == first
    (tmp_path / "a.yml").write_text("two")
    second = fingerprint(["*.yml"], tmp_path)
    (tmp_path / "a.yml").rename(tmp_path / "b.yml")
    assert len({first, second, fingerprint(["*.yml"], tmp_path)}) == 3


@pytest.mark.parametrize("stopping", [signal.SIGINT, signal.SIGTERM])
def test_a_wish_to_stop_that_comes_while_python_tidies_up_is_heard(stopping: signal.Signals) -> None:
    class Tidied:
        def __del__(self) -> None:
            os.kill(os.getpid(), stopping)  # an exception raised in here is printed and forgotten

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        wish = StopWish()
        wish.pause(0)
        Tidied()
        with pytest.raises(KeyboardInterrupt):
            wish.pause(0)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
