"""The Markdown: every section, boxes to tick, and nothing of the owner's that would be markup."""

from __future__ import annotations

from advisor.plan import exports
from tests.advisor.plan.plans import plan_of
from tests.advisor.recommendation.profiles import baker


def test_every_week_and_section_has_its_heading_once() -> None:
    plan = plan_of(baker())
    heads = [line for line in exports.markdown(plan).splitlines() if line.startswith("#")]
    assert len(heads) == len(set(heads)) and heads[0].startswith("# ")
    assert sum(line.startswith("### Semaine") for line in heads) == 4


def test_steps_are_boxes_to_tick() -> None:
    plan = plan_of(baker(), "en")
    boxes = [line for line in exports.markdown(plan).splitlines() if line.startswith("- [ ] ")]
    assert len(boxes) == sum(len(week.steps) for week in plan.weeks)


def test_the_owners_words_stay_words() -> None:
    text = exports.markdown(plan_of(baker(business_type="# pain\n\n<b>*5 €*</b> [x](javascript:1)")))
    assert "Pour\u00a0: \\# pain \\<b\\>\\*5 €\\*\\</b\\> \\[x\\](javascript:1)" in text
