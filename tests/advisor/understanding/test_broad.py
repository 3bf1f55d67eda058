"""Mechanisms that must hold for words never seen: trades told by verbs, dismissed figures, ranges of decades…"""

from __future__ import annotations

from typing import Any

import pytest

from advisor.understanding import extract_facts
from tests.advisor.understanding.broad_cases import BROAD, TRADES


@pytest.mark.parametrize(("lang", "text", "sector"), TRADES)
def test_trade_in_any_words(lang: str, text: str, sector: str) -> None:
    """A trade is recognised by a rare noun or by what the owner does."""
    stated = extract_facts(text, "business_type", lang).stated
    assert stated.get("sector") == sector
    assert not stated["business_type"].lower().startswith(("et ", "and "))


@pytest.mark.parametrize(("lang", "asked", "text", "expected"), BROAD)
def test_mechanisms(lang: str, asked: str | None, text: str, expected: dict[str, Any]) -> None:
    """What is expected is stated, and the field asked is not more than that."""
    stated = extract_facts(text, asked, lang).stated
    assert {field: stated.get(field) for field in expected} == expected
    assert "existing_channels" in expected or "google_business" not in stated.get("existing_channels", [])
