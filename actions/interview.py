"""The interview: take in what a message states, then ask for the first thing still missing."""

from __future__ import annotations

from actions import advice, consultant_questions
from actions.turn import Turn
from advisor.conversation.interview import changed_fields, merge, next_field, only_in_passing
from advisor.conversation.state import ADVISED, CORRECTION, INTERVIEW, SUMMARY
from advisor.profile import FIELDS, Profile
from advisor.words import describe, label

# A trade is said once; a customer's trade mentioned later must not replace the owner's.
ONLY_WHEN_MEANT = ("business_type", "sector")
# Two different answers to these are a contradiction worth a question.
EITHER_OR = ("market", "customer_kind", "hours_per_week", "monthly_budget")
# What a message about these seems to say to the pending question as well is chance ("shops abroad").
_SWALLOWING = ("market", "customer_kind")
GIVE_UP_AFTER = 3  # fruitless replies to one question
EXPLAIN_AFTER = 2  # fruitless replies that bring examples and buttons
DONT_KNOWS = 2  # times "I don't know" before the field stays empty


def take_answer(turn: Turn, correcting: bool = False) -> None:
    """Note the facts of a message and go on; without facts, ask again in other words."""
    before, asked = dict(turn.profile), turn.state.asked
    contradicted = _contradicted(turn, correcting)
    stated = _meant(turn, correcting, contradicted)
    replacing = (correcting or turn.state.awaiting == CORRECTION) and not turn.facts.adding
    turn.profile = merge(turn.profile, stated, turn.facts.removed, replacing)
    changed = changed_fields(before, turn.profile)
    turn.state.skipped = [name for name in turn.state.skipped if name not in turn.profile]
    passing = [] if correcting else only_in_passing(asked, before, changed)
    turn.state.partial = [name for name in (*turn.state.partial, *passing) if name != asked or name not in stated]
    if contradicted:
        _ask_which(turn, contradicted, before)
    elif changed or stated:
        _acknowledge(turn, changed, corrected=[name for name in changed if name in before])
        if turn.side_answer:
            turn.side_answer(turn)  # "3 h. Why do you ask?": the question is answered before the next one is asked
        go_on(turn)
    elif turn.facts.removed:
        _nothing_to_remove(turn)
    else:
        miss(turn)


def take_correction(turn: Turn) -> None:
    """Change earlier answers; when the message only names what is wrong, ask for the right value."""
    if turn.facts.stated or turn.facts.removed:
        take_answer(turn, correcting=True)
        return
    named = next((name for name in FIELDS if name in turn.facts.mentioned), None)
    if named:
        turn.state.stage, turn.state.asked = INTERVIEW, named
        turn.profile.pop(named, None)
        ask(turn)
    else:
        ask_correction(turn)


def note_beside(turn: Turn, told: Profile) -> None:
    """Facts told beside something else: noted where nothing is known yet; a question answered so is not asked again."""
    news = {name: value for name, value in told.items() if name not in turn.profile}
    turn.profile = {**turn.profile, **news}
    _acknowledge(turn, changed_fields({}, news), corrected=[])
    if turn.state.asked in news:
        turn.state.asked = None


def ask_correction(turn: Turn) -> None:
    """Ask what should be changed."""
    turn.state.awaiting = CORRECTION
    turn.say("utter_ask_correction")


def go_on(turn: Turn) -> None:
    """Ask the next question, or show the summary, or give new advice after a late change."""
    turn.state.awaiting = None
    missing = next_field(turn.profile, turn.state.skipped, turn.state.partial)
    if missing and turn.state.stage != ADVISED:
        turn.state.stage, turn.state.asked = INTERVIEW, missing
        ask(turn)
    elif turn.state.stage == ADVISED:
        turn.state.asked = None
        advice.give(turn)
    else:
        summarise(turn)


def resume(turn: Turn) -> None:
    """After a side question: repeat the pending one in other words, whatever it was."""
    if consultant_questions.awaited(turn):
        consultant_questions.ask(turn)
    elif turn.state.asked:
        turn.say(f"utter_ask_{turn.state.asked}_again")
    elif turn.state.stage == SUMMARY:
        turn.say("utter_confirm_summary")
    elif turn.state.stage == INTERVIEW:
        go_on(turn)


def ask(turn: Turn) -> None:
    """Ask the pending question, in other words after a fruitless reply."""
    name = str(turn.state.asked)
    if turn.state.misses.get(name):
        turn.say(f"utter_ask_{name}_again")
    elif begun(turn):
        turn.say(f"utter_ask_{name}_more", known=describe(name, turn.profile[name], turn.lang))
    else:
        turn.say(f"utter_ask_{name}")


def begun(turn: Turn) -> bool:
    """Whether the pending question is about a list that was begun in passing: "anything else?" is what is asked."""
    return turn.state.asked in turn.state.partial and bool(turn.profile.get(str(turn.state.asked)))


def enough(turn: Turn) -> None:
    """Nothing to add to a list begun in passing: it stays as it is."""
    turn.state.partial = [name for name in turn.state.partial if name != turn.state.asked]
    turn.say("utter_enough")
    go_on(turn)


def explain(turn: Turn) -> None:
    """Explain the pending question with examples and buttons."""
    turn.say(f"utter_explain_{turn.state.asked}" if turn.state.asked else "utter_explain_interview")


def purpose(turn: Turn) -> None:
    """Say why a question is asked."""
    turn.say(f"utter_why_{turn.state.asked}" if turn.state.asked else "utter_why_interview")


def dont_know(turn: Turn) -> None:
    """The first time help with an example; the second time leave it open and go on."""
    name = turn.state.asked
    if name is None:
        resume(turn)
    elif begun(turn):
        enough(turn)
    elif turn.state.unknown(name) < DONT_KNOWS:
        explain(turn)
    else:
        _leave_open(turn, "utter_left_open")


def skip(turn: Turn) -> None:
    """Respect a refusal: the field stays empty and is not asked again."""
    if begun(turn):
        enough(turn)
    elif turn.state.asked:
        _leave_open(turn, "utter_skipped")
    elif turn.state.stage == SUMMARY:
        advice.give(turn)  # nothing to change
    else:
        turn.state.awaiting = None
        resume(turn)


def miss(turn: Turn) -> None:
    """A reply that brought nothing: ask again, then explain, then let it go."""
    name = turn.state.asked
    if name is None:
        _miss_nothing(turn)
        return
    count = turn.state.miss(name)
    if count >= GIVE_UP_AFTER:
        _leave_open(turn, "utter_left_open")
    elif count >= EXPLAIN_AFTER:
        turn.say("utter_not_understood")
        explain(turn)
    else:
        turn.say("utter_not_understood")
        ask(turn)


def _miss_nothing(turn: Turn) -> None:
    """Nothing was asked: an opening that says nothing yet is no misunderstanding."""
    if turn.state.stage != INTERVIEW:
        turn.say("utter_not_understood")
    resume(turn)


def summarise(turn: Turn) -> None:
    """Show what was understood, with a chance to correct, before any advice."""
    turn.state.stage, turn.state.asked = SUMMARY, None
    turn.say("utter_summary", summary=summary_lines(turn.profile, turn.lang))
    turn.say("utter_confirm_summary")


def summary_lines(profile: Profile, lang: str, only_known: bool = False) -> str:
    """One line a field, in asking order; what was left open is said too, unless ``only_known``."""
    unknown = label("value", "unknown", lang)
    names = [name for name in FIELDS if name in profile or not only_known]
    rows = ((name, describe(name, profile[name], lang) if name in profile else unknown) for name in names)
    return "\n".join(
        f"• {label('field', name, lang)} : {words}" if lang == "fr" else f"• {label('field', name, lang)}: {words}"
        for name, words in rows
    )


def _leave_open(turn: Turn, response: str) -> None:
    turn.state.skip(str(turn.state.asked))
    turn.say(response)
    go_on(turn)


def _nothing_to_remove(turn: Turn) -> None:
    """ "Remove Facebook" when it was never noted: say so, rather than claim a misunderstanding."""
    named = (describe(name, codes, turn.lang) for name, codes in turn.facts.removed.items())
    turn.say("utter_not_noted", facts=label("value", "next", turn.lang).join(named))
    resume(turn)


def _contradicted(turn: Turn, correcting: bool) -> str | None:
    """The either-or field that a message contradicts in passing."""
    if correcting or turn.state.awaiting == CORRECTION:
        return None
    stated = turn.facts.stated
    return next(
        (f for f in EITHER_OR if f != turn.state.asked and f in stated and turn.profile.get(f, stated[f]) != stated[f]),
        None,
    )


def _meant(turn: Turn, correcting: bool, contradicted: str | None) -> Profile:
    """The stated facts without those said in passing about something already known."""
    meant = dict(turn.facts.stated)
    for name in ONLY_WHEN_MEANT:
        if name in turn.profile and name != turn.state.asked and not correcting and turn.state.awaiting != CORRECTION:
            meant.pop(name, None)
    if turn.facts.adding and "business_type" in meant and turn.profile.get("business_type"):
        meant["business_type"] = f"{turn.profile['business_type']}, {meant['business_type']}"
        meant.pop("sector", None)  # "heating too" makes a plumber no other trade
    if contradicted:
        meant.pop(contradicted)
    if contradicted in _SWALLOWING:
        meant.pop(str(turn.state.asked), None)
    return meant


def _ask_which(turn: Turn, name: str, before: Profile) -> None:
    turn.state.stage, turn.state.asked = INTERVIEW, name
    known, said = describe(name, before[name], turn.lang), describe(name, turn.facts.stated[name], turn.lang)
    turn.say("utter_contradiction", known=known, said=said)
    turn.say(f"utter_ask_{name}_again")


def _acknowledge(turn: Turn, changed: list[str], corrected: list[str]) -> None:
    """Say what was understood when it is more than the plain answer, so that mistakes are seen at once."""
    # A sector taken from the trade just said is no news to the owner.
    news = [name for name in changed if name != "sector" or "business_type" not in changed]
    told = label("value", "next", turn.lang).join(describe(name, turn.profile[name], turn.lang) for name in news)
    if not news:
        return
    if corrected:
        turn.say("utter_corrected", facts=told)
    elif len(news) > 1 or news != [turn.state.asked] or news[0] == "hours_per_week" or news[0] in turn.facts.guessed:
        turn.say("utter_noted", facts=told)
