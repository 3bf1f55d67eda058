"""The kernels of OpenBLAS follow from what the processor says of itself."""

from pathlib import Path

import pytest

from bot.kernels import VARIABLE, choose_kernels

WIDE = "avx2 fma avx512f avx512cd avx512bw avx512dq avx512vl"


@pytest.mark.parametrize(
    ("flags", "chosen"),
    [(WIDE, "SkylakeX"), ("sse2 avx avx2 fma", "Haswell"), ("sse2 ssse3", None), ("avx2 avx512f", None)],
)
def test_kernels_need_their_instructions(tmp_path: Path, flags: str, chosen: str | None):
    cpu_info = tmp_path / "cpuinfo"
    cpu_info.write_text(f"processor : 0\nmodel name : One\nflags : {flags}\n")
    environment: dict[str, str] = {}
    choose_kernels(environment, cpu_info)
    assert environment.get(VARIABLE) == chosen


def test_the_operator_knows_better(tmp_path: Path):
    cpu_info = tmp_path / "cpuinfo"
    cpu_info.write_text(f"flags : {WIDE}\n")
    environment = {VARIABLE: "Zen"}
    choose_kernels(environment, cpu_info)
    assert environment[VARIABLE] == "Zen"


def test_another_system_is_left_as_it_is(tmp_path: Path):
    environment: dict[str, str] = {}
    choose_kernels(environment, tmp_path / "no-such-file")
    assert environment == {}
