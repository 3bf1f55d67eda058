"""What is only supposed states nothing, and is read all the same."""

from __future__ import annotations

import pytest

from advisor.understanding import extract_facts, understand
from advisor.understanding.supposition import suppose, supposed, supposes

CASES = [
    ("fr", "Et si j'avais dix heures ?", {"hours_per_week": 10}),
    ("fr", "si j'avais 10 heures par semaine ?", {"hours_per_week": 10}),
    ("fr", "et avec 200 € ?", {"monthly_budget": 200}),
    ("fr", "et si j'avais un vidéaste ?", {"skills": ["video", "on_camera"]}),
    ("fr", "imaginons que j'aie 300 euros par mois", {"monthly_budget": 300}),
    ("fr", "et si je vendais aux entreprises ?", {"customer_kind": "b2b"}),
    ("en", "What if I had ten hours?", {"hours_per_week": 10}),
    ("en", "what if I had 200 €?", {"monthly_budget": 200}),
    ("en", "what if I had a video person?", {"skills": ["video", "on_camera"]}),
    ("en", "would it change if someone filmed for me?", {"skills": ["video", "on_camera"]}),
    ("en", "suppose I had £300 a month", {"monthly_budget": 300}),
    ("en", "what if I could write well?", {"skills": ["writing"]}),
]
ANSWERS = [
    ("fr", "si je compte bien 3 h"),
    ("fr", "disons 3 h"),
    ("fr", "avec mon mari"),
    ("fr", "si j'avais le temps je ferais 5h, mais c'est 2h"),
    ("en", "if I had to say, 3 hours"),
    ("en", "let's say 3 hours"),
    ("en", "with my wife"),
    ("en", "3 hours if I'm lucky"),
]


@pytest.mark.parametrize(("lang", "text", "change"), CASES)
def test_the_facts_of_a_supposition(lang: str, text: str, change: dict) -> None:
    assert supposed(text, lang) == change


@pytest.mark.parametrize(("lang", "text"), ANSWERS)
def test_an_answer_is_no_supposition(lang: str, text: str) -> None:
    assert not supposes(text, lang)


@pytest.mark.parametrize(("lang", "text", "change"), CASES)
@pytest.mark.parametrize("asked", [None, "hours_per_week", "monthly_budget", "skills"])
def test_nothing_supposed_is_stated(lang: str, text: str, change: dict, asked: str | None) -> None:
    found = understand(text, asked, lang, [("answer", 0.9), ("ask_which_platforms", 0.1)])
    assert found.profile == {} and found.facts.stated == {} and found.intent not in ("answer", "correct")


def test_more_comes_on_top_of_what_is_known() -> None:
    assert supposed("what if I had 5 hours more?", "en", {"hours_per_week": 3}) == {"hours_per_week": 8}
    assert supposed("et si j'avais 2 h de plus ?", "fr", {"hours_per_week": 3}) == {"hours_per_week": 5}


def test_a_supposed_skill_is_added_and_replaces_none() -> None:
    assert suppose({"skills": ["none"]}, {"skills": ["video"]}) == {"skills": ["video"]}
    assert suppose({"skills": ["photo"]}, {"skills": ["video"]}) == {"skills": ["photo", "video"]}
    assert suppose({"goals": ["leads"]}, {"goals": ["loyalty"]}) == {"goals": ["loyalty", "leads"]}


def test_answers_are_still_stated() -> None:
    assert extract_facts("3 hours if I'm lucky", "hours_per_week", "en").stated["hours_per_week"] == 3
