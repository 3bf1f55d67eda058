"""Turns by one or several callers at once; each caller waits for its answer before it goes on."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

from bench.servers import Server

WARM_UP = 12


def turn_times(server: Server, lines: list[str], callers: int, turns: int) -> dict[str, float]:
    """Milliseconds a turn, p50 and p95, and turns a second, over ``callers`` x ``turns`` turns."""
    _talk(server, lines, WARM_UP)
    started = time.perf_counter()
    with ThreadPoolExecutor(callers) as pool:
        runs = [pool.submit(_talk, server, lines, turns) for _ in range(callers)]
        times = sorted(ms for run in runs for ms in run.result())
    elapsed = time.perf_counter() - started
    return {
        "p50_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
        "turns_per_second": round(len(times) / elapsed, 1),
    }


def _talk(server: Server, lines: list[str], turns: int) -> list[float]:
    """One caller; a new conversation each time the lines are through."""
    times: list[float] = []
    for number, line in enumerate(islice(cycle(lines), turns)):
        if number % len(lines) == 0:
            say = server.new_caller()
        started = time.perf_counter()
        say(line)
        times.append((time.perf_counter() - started) * 1000)
    return times
