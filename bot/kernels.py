"""Which of OpenBLAS's kernels numpy shall use, told before numpy is loaded.

The OpenBLAS in Rasa's numpy (1.23) takes processors younger than itself for one of 2004 and multiplies matrices three
to four times slower than they can (docs/performance.md). What the processor can do stands in /proc/cpuinfo.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from pathlib import Path

VARIABLE = "OPENBLAS_CORETYPE"
CPU_INFO = Path("/proc/cpuinfo")
#: Best first: the name of OpenBLAS's kernels, and the instructions that they need.
KERNELS = (
    ("SkylakeX", {"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"}),
    ("Haswell", {"avx2", "fma"}),
)


def choose_kernels(environment: MutableMapping[str, str] | None = None, cpu_info: Path = CPU_INFO) -> None:
    """Set the variable that OpenBLAS reads, unless the operator did or nothing is known of the processor."""
    environment = os.environ if environment is None else environment
    instructions = _instructions(cpu_info)
    for name, needed in KERNELS:
        if needed <= instructions:
            environment.setdefault(VARIABLE, name)
            return


def _instructions(cpu_info: Path) -> set[str]:
    try:
        lines = cpu_info.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()  # another system than Linux
    return next((set(line.split(":", 1)[1].split()) for line in lines if line.startswith("flags")), set())
