"""Which skill meets a message that questions the advice, or that replies to something that waits for a word."""

from __future__ import annotations

from collections.abc import Callable

from actions import followup, numbers, preferences, sources, whatif
from actions.turn import Turn
from advisor.conversation.state import RESULTS, WHAT_IF
from advisor.understanding import FACT_INTENTS, challenges
from advisor.understanding.asides import WHERE_WERE_WE, aside
from advisor.understanding.results import Results

Skill = Callable[[Turn], None]

SKILLS: dict[str, Skill] = {
    challenges.WHAT_IF: whatif.consider,
    challenges.FRIEND: preferences.friend,
    challenges.REFUSAL: preferences.weigh,
    challenges.LIKING: preferences.weigh,
    challenges.SOURCES: sources.cite,
    challenges.RECENT: sources.date_them,
    challenges.PROMISE: sources.promise_nothing,
}
#: What wins even over an answer to the pending question: its facts are supposed, or somebody else's.
NOT_THE_OWNERS = (challenges.WHAT_IF, challenges.FRIEND)
#: Intents of a message that only says "I am back".
BACK = ("greet", "affirm", "thanks", "out_of_scope", "answer", "ask_explain_recommendation", "deny")
UNSURE_REPLIES = ("dont_know", "deny", "skip")


def skill(turn: Turn, answered: bool) -> Skill | None:
    """The skill for a challenge; a refusal or a liking beside an answer is noted, and the answer goes on."""
    said = turn.challenge
    if said is None:
        return None
    _drop_refused(turn, said)
    # "I hate Facebook" is no list of what is in use; "we post on Instagram and don't want TikTok" holds one.
    tells_more = answered or bool(turn.understanding and turn.understanding.intent in FACT_INTENTS)
    if tells_more and said.kind not in NOT_THE_OWNERS and any(turn.facts.stated.values()):
        preferences.acknowledge(turn, said)
        return None
    return SKILLS[said.kind]


def _drop_refused(turn: Turn, said: challenges.Challenge) -> None:
    """What is refused is not in use, whatever was asked."""
    channels = turn.facts.stated.get("existing_channels")
    if said.kind == challenges.REFUSAL and channels:
        turn.facts.stated["existing_channels"] = [code for code in channels if code not in said.platforms]


def reply(turn: Turn, intent: str) -> Skill | None:
    """The skill for a reply to a what-if or to the question for the number; anything else is no reply."""
    if turn.state.awaiting == WHAT_IF:
        return _reply_to_what_if(turn, intent)
    if turn.state.awaiting == RESULTS:
        turn.state.awaiting = None
        return _reply_with_results(turn, intent)
    return None


def only_returns(turn: Turn) -> bool:
    """Whether a returning owner's message asks for nothing: a greeting, "I'm back", or the numbers themselves."""
    if turn.challenge or turn.from_button:
        return False
    found = turn.understanding
    back = found is not None and found.intent in BACK and not turn.facts.stated
    return bool(numbers.given(turn)) or back or aside(turn.text, turn.lang) == WHERE_WERE_WE


def ask_after_return(turn: Turn) -> None:
    """The number at once when it was said, else the question for it."""
    results = numbers.given(turn) if not turn.from_button else Results()
    if results:
        followup.answer(turn, results)
    elif turn.state.awaiting is None:
        followup.ask(turn)


def _reply_to_what_if(turn: Turn, intent: str) -> Skill | None:
    """Use it, keep things as they are, or speak of something else, which keeps them too."""
    turn.state.awaiting = None
    typed = not turn.from_button
    if typed and turn.challenge and turn.challenge.kind == challenges.WHAT_IF:
        return None
    # In the words before the intent: "no" after a question about channels would be read as its answer.
    if typed and challenges.agrees_to_keep(turn.text, turn.lang):
        return whatif.keep
    if intent == "affirm" or (typed and challenges.agrees_to_use(turn.text, turn.lang)):
        return whatif.use
    if intent == "deny":
        return whatif.keep
    turn.state.supposed = {}
    return None


def _reply_with_results(turn: Turn, intent: str) -> Skill | None:
    """Numbers are judged; "I did not count" is met; anything else is no reply."""
    results = numbers.given(turn) if not turn.from_button else Results()
    if turn.challenge:
        return None
    if results or results.bare:
        return lambda waiting: followup.answer(waiting, results)
    if intent in UNSURE_REPLIES:
        return followup.uncounted
    return None
