"""From the classifier's ranking, which knows one message only, to the intent in its context.

An ordered list of small rules; the first that applies decides, and its docstring is the reason. A rule returns the
intent and its confidence, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from advisor.understanding.facts import Facts
from advisor.understanding.lexicon import cue
from advisor.understanding.utterance import Utterance, read

Ranking = Sequence[tuple[str, float]]
Decision = tuple[str, float]

THANKS, RESTART, DELETE, HELP, EXPLAIN = (
    "thanks",
    "restart",
    "delete_my_data",
    "ask_help_with_question",
    "ask_explain_recommendation",
)
ANSWER, CORRECT, GREET, AFFIRM, DENY = "answer", "correct", "greet", "affirm", "deny"
DONT_KNOW, SKIP, OUT_OF_SCOPE, CHECK = "dont_know", "skip", "out_of_scope", "check_consultant"
CHANGE_LANGUAGE, WHICH = "change_language", "ask_which_platforms"
#: Intents whose messages state facts; for all others the caller drops the facts.
FACT_INTENTS = frozenset({ANSWER, CORRECT})

#: Intents that a fragment resembles ("non", "rien", "3", "merci Facebook"); a fact for the asked field overrules them.
_WEAK = frozenset({AFFIRM, DENY, DONT_KNOW, SKIP, OUT_OF_SCOPE, GREET, "thanks", "goodbye", "restart", CHANGE_LANGUAGE})
#: Never overruled: what they ask for must happen, or their numbers are somebody else's.
_FIRM = frozenset({CHECK, "human_handoff", "delete_my_data"})
#: What a message that stated nothing seems to be when it answers another question than the pending one.
OPEN_TO_MEANING = frozenset({ANSWER, CORRECT, OUT_OF_SCOPE})
_SURE, _FIRM_SURE, _CLOSE = 0.85, 0.5, 0.5
_FEW_WORDS = 4
#: Facts that make a message an answer, whatever else it resembles.
_MUCH = 4


@dataclass(frozen=True)
class Context:
    """What the rules look at."""

    ranking: Ranking
    facts: Facts
    utterance: Utterance
    asked: str | None

    @property
    def top(self) -> Decision:
        """The classifier's first choice."""
        return self.ranking[0]

    def score(self, intent: str) -> float:
        """The classifier's probability of an intent, 0 when it is not ranked."""
        return next((p for name, p in self.ranking if name == intent), 0.0)

    @property
    def answers_asked(self) -> bool:
        """A value for the pending question was found, and found by more than guessing."""
        return self.asked in self.facts.stated and self.asked not in self.facts.guessed

    @property
    def short_fact(self) -> bool:
        """A few words that state a fact for another question than the pending one ("50 € a month")."""
        certain = set(self.facts.stated) - self.facts.guessed
        return bool(self.asked and certain) and len(self.utterance.text.split()) <= _FEW_WORDS

    def says(self, name: str) -> bool:
        """Whether a list of cue phrases of ``cues.yml`` has one in the text."""
        return bool(cue(self.utterance.lang, name).search(self.utterance.text))

    @property
    def announced(self) -> bool:
        """The wording speaks of an earlier answer."""
        return self.says("announced_correction")

    @property
    def answer_first(self) -> bool:
        """A statement, then nothing but a question."""
        asking = [clause.question for clause in self.utterance.clauses]
        return any(asking) and asking == sorted(asking) and not asking[0]

    @property
    def question_only(self) -> bool:
        """Every clause is a question."""
        clauses = self.utterance.clauses
        return bool(clauses) and all(clause.question for clause in clauses)


def resolve_intent(ranking: Ranking, facts: Facts, text: str, asked: str | None, lang: str) -> Decision:
    """The intent of a message and the confidence in it (0..1).

    ``ranking``: intents with probabilities, best first, as the classifier gives them; may be empty.
    ``facts``: what ``extract_facts`` found in the same text with the same ``asked`` and ``lang``.
    """
    context = Context(ranking or [(OUT_OF_SCOPE, 0.0)], facts, read(text, lang, asked), asked)
    for rule in RULES:
        decision = rule(context)
        if decision is not None:
            return decision
    return context.top


def _nobody_to_check(c: Context) -> Decision | None:
    """The classifier takes stories for a consultant's offer; an answer without anyone who offers is an answer.

    So is one that tells of an offer, gives the owner's own figure, and asks nothing.
    """
    told = c.answers_asked or (c.asked is None and "business_type" in c.facts.stated) or c.short_fact
    somebody = c.says("consultant") or c.says("offer")
    asks = any(clause.question for clause in c.utterance.clauses)
    if c.top[0] == CHECK and told and not c.question_only and (not somebody or (c.answers_asked and not asks)):
        return ANSWER, max(c.score(ANSWER), _CLOSE)
    return None


def _languages_of_customers(c: Context) -> Decision | None:
    """Nationalities answer where customers come from; a change of language is asked for with a verb."""
    if c.top[0] == CHANGE_LANGUAGE and c.answers_asked and not cue(c.utterance.lang, "speech").search(c.utterance.text):
        return ANSWER, max(c.score(ANSWER), _CLOSE)
    return None


def _firm_stays(c: Context) -> Decision | None:
    """A pitch, a call for a human or an erasure is obeyed, whatever facts stand in the text."""
    return c.top if c.top[0] in _FIRM and c.top[1] >= _FIRM_SURE else None


def _fragment_answers(c: Context) -> Decision | None:
    """ "Rien", "non", "3" after a question is the answer to it when it yields a value."""
    short = len(c.utterance.text.split()) <= _FEW_WORDS
    if c.answers_asked and short and not c.question_only and c.top[0] not in (CORRECT, *_FIRM):
        return ANSWER, max(_SURE, c.score(ANSWER))
    return None


def _answer_not_correction(c: Context) -> Decision | None:
    """What answers the pending question corrects nothing, unless it says so ("rather food", "average age is 45")."""
    plain = c.answers_asked and not c.question_only and not c.announced
    return (ANSWER, max(c.score(ANSWER), _CLOSE)) if c.top[0] == CORRECT and plain else None


def _correction_with_facts(c: Context) -> Decision | None:
    """A value or a withdrawal after "en fait…", "forget what I said…" corrects, unless it answers the question."""
    corrects = c.utterance.correcting or c.announced
    if not (c.facts.stated or c.facts.removed) or not corrects or c.question_only:
        return None
    if c.top[0] == CORRECT or (c.facts.removed and c.top[0] in (ANSWER, *_WEAK)):
        return CORRECT, max(c.score(CORRECT), _CLOSE)
    opening = c.asked is None and "business_type" in c.facts.stated
    if c.announced and not c.answers_asked and not opening and c.top[0] in (ANSWER, *_WEAK):
        return CORRECT, max(c.score(CORRECT), _CLOSE)
    elsewhere = c.asked is not None and c.asked not in c.facts.stated and c.top[0] in (ANSWER, *_WEAK)
    likely = c.score(CORRECT) > 0.1 or c.top[0] == DENY
    return (CORRECT, max(c.score(CORRECT), _CLOSE)) if elsewhere and likely else None


def _fact_beats_weak(c: Context) -> Decision | None:
    """A value for the pending question outweighs a weak intent that the classifier is not sure of."""
    if c.answers_asked and not c.question_only and c.top[0] in _WEAK and c.top[1] < _SURE:
        return ANSWER, max(c.score(ANSWER), _CLOSE)
    return None


def _fact_of_another_question(c: Context) -> Decision | None:
    """A fact counts when the classifier has no better idea: "50 € a month" when the skills were asked."""
    certain = set(c.facts.stated) - c.facts.guessed
    asks = "{" in c.utterance.raw or any(clause.question for clause in c.utterance.clauses)
    lost = c.top[0] == OUT_OF_SCOPE and c.top[1] < _CLOSE
    return (ANSWER, max(c.score(ANSWER), _CLOSE)) if c.asked and certain and lost and not asks else None


def _question_with_fact(c: Context) -> Decision | None:
    """An answer followed by a question is an answer: the value is noted, the caller serves the question too."""
    asks = c.top[0].startswith("ask_") and c.top[0] != HELP and c.answers_asked and not c.question_only
    return (ANSWER, max(c.score(ANSWER), _CLOSE)) if asks and (c.top[1] < _SURE or c.answer_first) else None


def _opening_with_facts(c: Context) -> Decision | None:
    """ "Bonjour, je tiens une boulangerie…" greets and answers: the answer is what matters."""
    told = "business_type" in c.facts.stated or len(c.facts.stated) >= 2
    purpose = c.top[0] == WHICH and c.answer_first  # "I run a cheese stall. Where should I be?"
    # The classifier knows few trades: "I'm a joiner" looks like "I'm off" to it.
    trade = c.facts.stated.get("business_type") and "business_type" not in c.facts.guessed
    unsure = c.top[0] in _WEAK and c.top[1] < (_SURE if trade else _CLOSE)
    open_to_it = c.top[0] == GREET or purpose or unsure or len(c.facts.stated) >= _MUCH
    if c.asked is None and told and not c.question_only and open_to_it:
        return ANSWER, max(c.score(ANSWER), _CLOSE)
    return None


def _guess_counts(c: Context) -> Decision | None:
    """A guessed value ("Limerick", an unusual trade) counts when the classifier has nothing better to say."""
    guessed = c.asked in c.facts.guessed and not c.question_only
    return (ANSWER, c.score(ANSWER)) if guessed and c.top[0] in _WEAK and c.top[1] < _CLOSE else None


def _nothing_stated(c: Context) -> Decision | None:
    """Without any fact an "answer" that is nearly something else is something else; a mere question always is."""
    if c.top[0] not in FACT_INTENTS or c.facts.stated or c.facts.removed:
        return None
    others = [(name, p) for name, p in c.ranking if name not in FACT_INTENTS]
    if not others:
        return None
    if others[0][1] >= _CLOSE * c.top[1] or cue(c.utterance.lang, "unsure").fullmatch(c.utterance.text):
        return others[0]
    return (OUT_OF_SCOPE, max(c.score(OUT_OF_SCOPE), _CLOSE)) if c.question_only else None


def _thanks_for_it(c: Context) -> Decision | None:
    """ "Thanks for the Facebook tip" thanks; no answer begins with thanks when nothing was asked."""
    thanks = c.asked is None and cue(c.utterance.lang, "thanks").match(c.utterance.text)
    own = {"business_type", "hours_per_week", "monthly_budget"} & (set(c.facts.stated) - c.facts.guessed)
    if thanks and c.top[0] in (ANSWER, EXPLAIN, THANKS, OUT_OF_SCOPE) and (c.score(THANKS) >= 0.1 or not own):
        return THANKS, max(c.score(THANKS), _CLOSE)
    return None


def _begin_again(c: Context) -> Decision | None:
    """ "Repars de zéro, je testais avec 500 €": the figures in it are not meant."""
    open_to_it = c.top[0] in (ANSWER, CORRECT, RESTART, SKIP, OUT_OF_SCOPE)
    return (RESTART, max(c.score(RESTART), _CLOSE)) if open_to_it and c.says("begin_again") else None


def _nothing_to_delete(c: Context) -> Decision | None:
    """ "Rien de rien" answers a question about what there is; erasing is asked for by naming it."""
    wavers = c.top[0] == DELETE and c.answers_asked and not c.question_only
    return (ANSWER, max(c.score(ANSWER), _CLOSE)) if wavers and not c.says("erasing") else None


def _no_farewell(c: Context) -> Decision | None:
    """ "Happy customers" is no goodbye: facts are stated and nothing in it takes leave."""
    meant = c.top[0] == "goodbye" and set(c.facts.stated) - c.facts.guessed and not c.says("farewell")
    return (ANSWER, max(c.score(ANSWER), _CLOSE)) if meant else None


def _says_who(c: Context) -> Decision | None:
    """Asking for evidence or a source asks for the advice to be explained, whatever platform is named."""
    asks = c.top[0].startswith("ask_") or c.top[0] == OUT_OF_SCOPE
    return (EXPLAIN, max(c.score(EXPLAIN), _CLOSE)) if asks and c.asked is None and c.says("evidence") else None


#: In order of application.
RULES: tuple[Callable[[Context], Decision | None], ...] = (
    _thanks_for_it,
    _begin_again,
    _nothing_to_delete,
    _says_who,
    _no_farewell,
    _nobody_to_check,
    _languages_of_customers,
    _firm_stays,
    _fragment_answers,
    _answer_not_correction,
    _correction_with_facts,
    _fact_beats_weak,
    _fact_of_another_question,
    _question_with_fact,
    _opening_with_facts,
    _guess_counts,
    _nothing_stated,
)
