"""Hours and money in wordings sorted by class (``number_cases``), asked, asked for something else, or unasked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.understanding import extract_facts

_FOLDER = Path(__file__).parent / "number_cases"
_ASKED = {"hours": "hours_per_week", "money": "monthly_budget", "ages": "audience_ages", "none": None}


def _cases(name: str) -> list[Any]:
    """The rows of a file of cases; the class of wording is part of the test's name."""
    classes = yaml.safe_load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return [pytest.param(*row, id=f"{kind}-{row[0]}-{row[2]}") for kind, rows in classes.items() for row in rows]


def _read(lang: str, asked: str, text: str, field: str) -> float | None:
    return extract_facts(text, _ASKED.get(asked, asked), lang).stated.get(field)


@pytest.mark.parametrize(("lang", "asked", "text", "hours"), _cases("hours"))
def test_hours_a_week(lang: str, asked: str, text: str, hours: float | None) -> None:
    """Sessions, people, shares and periods give one weekly figure; other people's hours give none."""
    assert _read(lang, asked, text, "hours_per_week") == (hours if hours is None else pytest.approx(hours, abs=0.02))


@pytest.mark.parametrize(("lang", "asked", "text", "money"), _cases("money"))
def test_money_a_month(lang: str, asked: str, text: str, money: float | None) -> None:
    """Currencies, scales and periods give one monthly figure; prices and other people's money give none."""
    assert _read(lang, asked, text, "monthly_budget") == (money if money is None else pytest.approx(money, abs=0.02))
