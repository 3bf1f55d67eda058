"""Says what is going on when something takes longer than a moment."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

TICK_SECONDS = 2.0


@contextmanager
def step(what: str, stream: TextIO = sys.stderr) -> Iterator[None]:
    """Print ``what``, a dot every two seconds, and the seconds it took."""
    done = threading.Event()
    started = time.monotonic()
    stream.write(f"{what} ")
    stream.flush()
    ticker = threading.Thread(target=_tick, args=(done, stream), daemon=True)
    ticker.start()
    try:
        yield
    except BaseException:
        done.set()
        stream.write(" failed\n")
        raise
    done.set()
    ticker.join()
    stream.write(f" {time.monotonic() - started:.0f} s\n")
    stream.flush()


def _tick(done: threading.Event, stream: TextIO) -> None:
    while not done.wait(TICK_SECONDS):
        stream.write(".")
        stream.flush()
