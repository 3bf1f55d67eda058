"""What the owner wants, most important first; what they say they do not need is left out."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.profile import GOALS
from advisor.understanding.lexicon import Hit, Lexicon, any_of, cue, load_yaml
from advisor.understanding.utterance import Clause, Utterance

_FILE = "goals"
_PLAIN_NO = re.compile(r"(?:no|non|nope|nan)")
_GOING_ON = re.compile(r"(?:et|aussi|puis|ensuite|and|also|then|plus|oh and)\b")
#: A clause that starts so says something of what precedes.
_REMARK = re.compile(r"(?:ca|c'est|j'|je|on|merci|non|that|it|i|we|don't|no|not)\b")


class _Grammar:
    """The compiled goal expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, _FILE)
        self.goals = Lexicon({code: data[code] for code in GOALS})
        self.denied, self.denied_after = any_of(data["denied"]), any_of(data["denied_after"])
        self.alive, self.not_denied = any_of(data["alive"]), any_of(data["not_a_goal"])
        self.clear, self.acting = any_of(data["clear"]), any_of(data["acting"])


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def goals(u: Utterance, lenient: bool) -> list[str] | None:
    """Goal codes in order of importance, or None.

    ``lenient``: the field was asked, so naming is enough; otherwise a wish must be heard in the clause or before it.
    """
    grammar = _grammar(u.lang)
    found: list[tuple[int, int, str]] = []
    wishing = False
    for index, clause in enumerate(u.clauses):
        if clause.question and not lenient:
            continue
        goes_on = not _ends_sentence(clause.joint) or bool(_GOING_ON.match(clause.text))
        wishing = (wishing and goes_on) or bool(cue(u.lang, "desire").search(clause.text))
        hits = _find(grammar, clause.text, lenient)
        if _followed_by_denial(u, index, grammar):
            continue
        for hit in hits:
            if _is_denied(clause, hit, grammar):
                continue
            acting = u.opening and grammar.acting.match(hit.text)
            if lenient or wishing or acting or grammar.clear.search(clause.text):
                found.append((_rank(clause, u.lang), index, hit.code))
                wishing = True
    return list(dict.fromkeys(code for _, _, code in sorted(found, key=lambda row: row[:2]))) or None


def _find(grammar: _Grammar, text: str, lenient: bool) -> list[Hit]:
    """Goals named in a clause; an answer without any is read again with its spelling mended."""
    hits = grammar.goals.find(text)
    return hits or (grammar.goals.find(grammar.goals.respell(text)) if lenient else [])


def _ends_sentence(joint: str) -> bool:
    """A wish does not reach beyond its sentence."""
    return any(mark in joint for mark in ".!?")


def _rank(clause: Clause, lang: str) -> int:
    """0 for "first", 2 for "then", 1 for the rest."""
    if cue(lang, "first").search(clause.text):
        return 0
    return 2 if cue(lang, "later").search(clause.text) else 1


def _is_denied(clause: Clause, hit: Hit, grammar: _Grammar) -> bool:
    """A denial before the goal in its clause, or a judgement after it ("ça tourne")."""
    before = grammar.not_denied.sub(" ", clause.text[: hit.end])
    before = before[: max(0, len(before) - len(hit.text))]
    after = clause.text[hit.end :]
    return bool(grammar.denied.search(before)) or (
        bool(grammar.denied_after.search(after)) and not grammar.alive.search(after)
    )


def _followed_by_denial(u: Utterance, index: int, grammar: _Grammar) -> bool:
    """True when the next clause, which names no goal, says that this one is not wanted."""
    if index + 1 >= len(u.clauses):
        return False
    following = u.clauses[index + 1]
    if _PLAIN_NO.fullmatch(following.text):
        return True
    if grammar.goals.find(following.text) or following.joint not in (",", ":", ""):
        return u.clauses[index].question and bool(grammar.denied_after.match(following.text))
    return bool(_REMARK.match(following.text)) and bool(grammar.denied_after.search(following.text))
