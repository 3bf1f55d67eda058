"""Facts beside the past, another's business, a rate or a clip that runs for hours."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.understanding import extract_facts
from tests.advisor.understanding.aside_cases import ASIDES


@pytest.mark.parametrize(("lang", "field", "asked", "text", "expected"), ASIDES)
def test_only_what_the_owner_means(lang: str, field: str, asked: str | None, text: str, expected: Any) -> None:
    """The field holds what is meant, and nothing of what stands beside it."""
    assert extract_facts(text, asked, lang).stated.get(field) == expected
