"""English: how owners say what they do, listed trades or not, asked or in passing."""

from __future__ import annotations

import pytest

from advisor.understanding.business_name import activity
from advisor.understanding.facts import extract_facts
from advisor.understanding.trades import trades

#: What was asked, the message, words that the name must hold, sector or None.
NAMED: list[tuple[str | None, str, str, str | None]] = [
    (None, "took over my grandad's saddlery in April and nobody knows we reopened", "saddlery", "craft_maker"),
    (None, "Hello dear, my wife and I keep a tearoom by the abbey, our customers are walkers", "tearoom", "restaurant"),
    (None, "me: mobile dog grooming, one van, want more regulars", "dog grooming", "other"),
    (None, "I restore gramophones in a shed, people post them to me", "restoring gramophones", "craft_maker"),
    (None, "my brother and I export slate worktops to Denmark", "slate worktops", "b2b_services"),
    (None, "we calibrate weighbridges for grain merchants", "weighbridges", "b2b_services"),
    (None, "DRILL BOREHOLES ALL OVER KERRY. NEED THE PHONE TO RING", "BOREHOLES", "trades_construction"),
    (None, "hi there, we hire out canoes on the Wye, ten of them", "canoes", None),
    (None, "I'm a bladesmith up in Orkney and I post everywhere", "bladesmith", "craft_maker"),
    (None, "we are a team of four from Leeds making rota software for vets", "rota software", "software"),
    (None, "not on anything yet, just a van and a phone. Chimney sweep.", "Chimney sweep", "trades_construction"),
    (None, "I also chair a small wildlife trust in Fife", "wildlife trust", "nonprofit"),
    (
        "business_type",
        "One might describe us as a fishing lodge: nine beds, four miles of river",
        "fishing lodge",
        None,
    ),
    ("business_type", "curtain shop, been there since 1990", "curtain shop", "retail_shop"),
    ("business_type", "I teach the oboe to grown ups", "oboe", "education_training"),
    ("business_type", "nyama choma joint", "nyama choma", "restaurant"),
    ("business_type", "crop dusting outfit", "crop dusting", "b2b_services"),
    ("business_type", "we pump out septic tanks", "septic tanks", "trades_construction"),
    ("business_type", "kettle repairs and spares", "kettle repairs", "other"),
    ("goals", "get them back into our micropub on a Tuesday", "micropub", "restaurant"),
    ("goals", "Volunteers for my donkey sanctuary, that is all", "donkey sanctuary", "nonprofit"),
    ("market", "as far as the coast, it's a mobile planetarium", "planetarium", "education_training"),
    ("customer_kind", "anyone with mice. Pest control.", "Pest control", "trades_construction"),
]
#: What was asked and a message about another's trade, a wish, or a means: no business, no sector.
NOT_NAMED: list[tuple[str | None, str]] = [
    (None, "my accountant suggested I try you"),
    (None, "my sister has a nail bar and she told me about this"),
    ("skills", "I publish papers, so writing is no trouble"),
    ("skills", "making movies ok, my face no"),
    ("assets", "none of those, I'm afraid"),
    ("monthly_budget", "3 hr a week and 40 quid"),
    ("existing_channels", "scrap reddit, insta only"),
    ("customer_kind", "estate agents and architects"),
    ("goals", "wholesale takes half of it, so direct orders"),
]


@pytest.mark.parametrize(("asked", "text", "words", "sector"), NAMED)
def test_business_is_named(asked: str | None, text: str, words: str, sector: str | None) -> None:
    """The name holds the owner's words and the sector follows from the trade or the verb."""
    stated = extract_facts(text, asked, "en").stated
    assert words in stated.get("business_type", "")
    assert sector is None or stated.get("sector") == sector


@pytest.mark.parametrize(("asked", "text"), NOT_NAMED)
def test_no_business_where_none_is_told(asked: str | None, text: str) -> None:
    """Others' trades, means and wishes are not the owner's business."""
    stated = extract_facts(text, asked, "en").stated
    assert "sector" not in stated
    assert "business_type" not in stated


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("restore clocks", "restoring clocks"),
        ("fit kitchens", "fitting kitchens"),
        ("trim and treat feet", "trimming and treating feet"),
        ("making pies", "making pies"),
        ("tow cars", "towing cars"),
        ("DRILL WELLS", "DRILLING WELLS"),
    ],
)
def test_an_activity_is_named_by_its_verb(told: str, name: str) -> None:
    """What the owner does becomes the name of an activity."""
    assert activity(told) == name


def test_trades_prefer_the_longest_and_read_plurals() -> None:
    """Plain patterns, looked up word by word, behave as expressions do."""
    known = trades("en")
    assert [(hit.text, hit.code) for hit in known.find("two dog-walkers and a bakery")] == [
        ("dog-walkers", "other"),
        ("bakery", "food_shop"),
    ]
    assert known.head("dental practice software") == "software"
    assert known.head("crop dusting outfit") == "b2b_services"
    assert known.search("a small resturant")[1][0].code == "restaurant"
