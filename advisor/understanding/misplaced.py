"""A short answer to another question than the pending one: "3 h" when the goals were asked."""

from __future__ import annotations

from dataclasses import replace

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

    "Nothing" (an empty list, no skill, no money) is the answer to whatever was asked: it is noted for no other, and
    makes any other reading doubtful ("none of us can film"). What is asked ("and with 200 €?") is not stated, and a
    command ("/answer{…}") states nothing.
    """
    if asked is None or "?" in text or "{" in text or len(text.split()) > FEW_WORDS:
        return Facts()
    names = [name for name in FIELDS if name not in (*_NEVER, asked)]
    read = {name: extract_facts(text, name, lang) for name in names}
    told = [name for name, facts in read.items() if name in facts.stated and name not in facts.guessed]
    clear = len(told) == 1 and told[0] not in _VAGUE and _says_something(read[told[0]], told[0])
    return replace(read[told[0]], guessed=frozenset(told)) if clear else Facts()


def _says_something(facts: Facts, name: str) -> bool:
    value = facts.stated[name]
    return bool(value) and value != ["none"] and set(facts.stated) == {name} and not facts.removed
