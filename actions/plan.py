"""The plan: offered after the advice, told in a few bubbles, kept whole behind a link."""

from __future__ import annotations

from datetime import date

from actions import interview
from actions.services import keep_plan, settings
from actions.turn import Turn
from advisor.conversation.state import ADVISED
from advisor.plan import Plan, make_plan, next_monday
from advisor.plan.dates import say_date
from advisor.plan.exports.wording import limit_lines, review_line
from advisor.recommendation import recommend
from advisor.store import PlanMaterial
from advisor.understanding.plan_wish import wishes_plan

BUTTON = "plan"  # what the button's payload names in place of a field
STEPS = 3  # steps said of the first week; the page has them all


def offer(turn: Turn) -> None:
    """One bubble after the advice."""
    if turn.profile:
        turn.say("utter_plan_offer")


def wanted(turn: Turn) -> bool:
    """Whether the button was pressed, or the message asks for the plan and states nothing of the owner's."""
    if turn.from_button:
        return turn.button.get("field") == BUTTON
    return turn.facts.only_guessed and wishes_plan(turn.text, turn.lang)


def give(turn: Turn) -> None:
    """Say the plan's beginning and link to the whole; before the advice, say that it comes after."""
    if turn.state.stage != ADVISED:
        turn.say("utter_plan_later")
        interview.resume(turn)
        return
    advice = recommend(turn.profile, turn.lang)
    material = PlanMaterial(turn.lang, next_monday(date.today()), dict(turn.profile), advice)
    _tell(turn, make_plan(material.profile, advice, turn.lang, material.start))
    token = keep_plan(turn, material)
    if token:
        turn.say("utter_plan_link", link=f"{settings().public_url}/plan/{token}")
    else:
        turn.say("utter_plan_no_link")


def _tell(turn: Turn, plan: Plan) -> None:
    """What limits it, the first week, the number, the review."""
    if lines := limit_lines(plan):
        turn.say("utter_plan_limit", limit=" ".join(lines))
    if steps := plan.weeks[0].steps[:STEPS]:
        told = "\n".join(f"{n}. {step.text}" for n, step in enumerate(steps, 1))
        turn.say("utter_plan_week", date=say_date(plan.start, turn.lang), steps=told)
    first, review = plan.measures[0], plan.reviews[0]
    turn.say("utter_plan_number", metric=first.metric, by_hand=first.by_hand)
    turn.say("utter_plan_review", review=review_line(review, turn.lang), rule=review.rule)
