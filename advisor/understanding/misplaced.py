"""A short answer to another question than the pending one: "3 h" when the goals were asked."""

from __future__ import annotations

from advisor.profile import FIELDS
from advisor.understanding.facts import Facts, extract_facts

#: Words beyond which a message that answers a question says so itself.
FEW_WORDS = 6
#: A trade is told by nearly any words.
_NEVER = ("business_type", "sector")
#: "Both", "everyone" and "all over" are said of many things: they make another reading doubtful and are none.
_VAGUE = ("customer_kind", "market")


def misplaced(text: str, asked: str | None, lang: str) -> Facts:
    """The facts of a short message read as the answer to each other question, when exactly one makes sense of it.

    "Nothing" (an empty list, no skill, no money) is the answer to whatever was asked and counts for no other. What is
    asked ("and with 200 €?") is not stated.
    """
    if asked is None or "?" in text or len(text.split()) > FEW_WORDS:
        return Facts()
    names = [name for name in FIELDS if name not in (*_NEVER, asked)]
    found = {name: facts for name in names if (facts := _as_answer_to(name, text, lang))}
    clear = len(found) == 1 and not found.keys() & set(_VAGUE)
    return next(iter(found.values())) if clear else Facts()


def _as_answer_to(name: str, text: str, lang: str) -> Facts | None:
    facts = extract_facts(text, name, lang)
    value = facts.stated.get(name)
    said = value and value != ["none"] and name not in facts.guessed and set(facts.stated) == {name}
    return facts if said and not facts.removed else None
