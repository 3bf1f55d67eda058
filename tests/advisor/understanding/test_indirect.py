"""Goals, skills, assets, ages and channels told without their usual word, by a lack, a habit, an era or a refusal."""

from __future__ import annotations

import pytest

from advisor.understanding import extract_facts
from tests.advisor.understanding.indirect_cases import INDIRECT


@pytest.mark.parametrize(("lang", "field", "asked", "text", "expected"), INDIRECT)
def test_told_indirectly(lang: str, field: str, asked: str | None, text: str, expected: list[str] | None) -> None:
    """The field holds what the message says, goals in their order, and nothing that it only mentions."""
    found = extract_facts(text, asked, lang).stated.get(field)
    assert found == expected
