"""What the owner wants, most important first; what they say they do not need is left out.

Two lists find goals: phrases (``lexicon``) and constructions (``frames``) of word classes that need not stand together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from advisor.profile import GOALS
from advisor.understanding.lexicon import Hit, Lexicon, any_of, cue, load_yaml, to_regex
from advisor.understanding.utterance import Clause, Utterance

_FILE = "goals"
_PLAIN_NO = re.compile(r"(?:no|non|nope|nan)")
_GOING_ON = re.compile(r"(?:et|aussi|puis|ensuite|and|also|then|plus|oh and)\b")
#: A clause that starts so says something of what precedes.
_REMARK = re.compile(r"(?:ca|c'est|j'|je|on|nous|merci|non|that|it|i|we|don't|no|not)\b")
#: A clause that starts so is the owner's own again, after what somebody else said.
_ONESELF = re.compile(r"(?:mais |me |but |well )?(?:moi|je|j'|nous|on veut|i|i'[a-z]+|we|we'[a-z]+|me)\b")
_CLASS = re.compile(r"<([a-z]+)>")
#: Class name of a gap of up to six words, and what stands for it in an expression.
_FAR, _JOINT = "far", r"[\s'-]+"
_GAP = rf"(?:{_JOINT}(?!(?:not|no|never|nor|than|pas|jamais|ni|non|sans|without)\b)[^\s,;]+){{0,6}}?{_JOINT}"
#: Where another goal may begin inside a clause.
_COORDINATED = re.compile(r"(?<![a-z0-9])(?:[1-6]|et|puis|and|then|n|also|after that) (?=[a-z])")


def _listed(text: str) -> list[str]:
    """The words of a comma-separated text."""
    return [word.strip() for word in text.split(", ")]


class _Frames:
    """Constructions over word classes; those that open with the same class share one expression."""

    def __init__(self, patterns: dict[str, Iterable[str]], words: dict[str, str]) -> None:
        self._classes = {
            f"@{name.upper()}@": "(?:"
            + "|".join(to_regex(w) for w in sorted(_listed(text), key=len, reverse=True))
            + ")"
            for name, text in words.items()
        }
        rows: dict[str, dict[str, list[str]]] = {}
        for code, entries in patterns.items():
            for head, rest in map(self._split, entries):
                rows.setdefault(head, {}).setdefault(code, []).append(rest)
        self._rows = [
            (code, re.compile(rf"(?<![a-z0-9]){self._classes.get(head, '')}(?:{'|'.join(rests)})(?![a-z0-9])"))
            for head, by_code in rows.items()
            for code, rests in by_code.items()
        ]

    def _split(self, pattern: str) -> tuple[str, str]:
        """The class that a pattern opens with, or "", and the rest as an expression."""
        regex = to_regex(_CLASS.sub(lambda m: f"@{m[1].upper()}@", pattern))
        regex = regex.replace(f"{_JOINT}@{_FAR.upper()}@{_JOINT}", _GAP)
        head = next((name for name in self._classes if regex.startswith(name)), "")
        rest = regex[len(head) :]
        for name, body in self._classes.items():
            rest = rest.replace(name, body)
        return head, rest

    def find(self, text: str) -> list[Hit]:
        """Hits of all constructions, from left to right; they may overlap."""
        hits = [Hit(code, m.start(), m.end(), m[0]) for code, row in self._rows for m in row.finditer(text)]
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))

    def match(self, text: str, start: int = 0) -> list[Hit]:
        """Hits that begin at a place."""
        found = [(code, row.match(text, start)) for code, row in self._rows]
        return [Hit(code, m.start(), m.end(), m[0]) for code, m in found if m]


class _Grammar:
    """The compiled goal expressions of one language."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, _FILE)
        self.goals = Lexicon({code: data[code] for code in GOALS})
        self.frames = _Frames(data["frames"], data["words"])
        self.asked = _Frames(data["asked"], data["words"])
        self.denied, self.denied_after = any_of(data["denied"]), any_of(data["denied_after"])
        self.alive, self.not_denied = any_of(data["alive"]), any_of(data["not_a_goal"])
        self.clear, self.acting = any_of(data["clear"]), any_of(data["acting"])
        self.alone = _Frames(data["alone"], data["words"])
        self.wish, self.problem = any_of(data["wish"]), any_of(data["problem"])
        self.others, self.restart = any_of(data["others"]), any_of(data["restart"])
        self.weak = Lexicon(data["weak"])
        self.yields = [
            (row["code"], set(row["to"]), any_of(_listed(row["words"])), any_of(_listed(row["unless"])))
            for row in data["yields"]
        ]


@cache
def _grammar(lang: str) -> _Grammar:
    return _Grammar(lang)


def goals(u: Utterance, lenient: bool) -> list[str] | None:
    """Goal codes in order of importance, or None.

    ``lenient``: the field was asked, so naming is enough; otherwise a wish must be heard in the clause or before it.
    """
    grammar = _grammar(u.lang)
    found: list[tuple[int, int, str]] = []
    wishing = foreign = False
    for index, clause in enumerate(u.clauses):
        if clause.question and not lenient:
            continue
        ended = _ends_sentence(clause.joint)
        text = _said(clause, grammar)
        wishing = (wishing and (not ended or bool(_GOING_ON.match(text)))) or _wishes(grammar, text, u)
        others = grammar.others.search(text)
        foreign = foreign and not _ONESELF.match(text)
        likely = lenient or wishing or u.opening
        hits = [] if foreign and not ended else _settled(grammar, _find(grammar, text, lenient, likely))
        foreign = (foreign and not ended) or bool(others)
        if _followed_by_denial(u, index, grammar):
            continue
        for hit in hits:
            if _is_denied(text, hit, grammar) or (others and others.start() <= hit.start):
                continue
            if lenient or wishing or _is_plain(u, text, hit, grammar):
                found.append((_rank(clause, u.lang), index, hit.code))
                wishing = True
    if lenient and not found:
        found = [(0, 0, hit.code) for clause in u.clauses for hit in grammar.alone.match(clause.text)]
    codes = list(dict.fromkeys(code for _, _, code in sorted(found, key=lambda row: row[:2])))
    return codes or _most_evoked(u, grammar, lenient)


def _most_evoked(u: Utterance, grammar: _Grammar, lenient: bool) -> list[str] | None:
    """The goal that most single words of an answer evoke; none where the owner does not know, asks or quotes.

    In an opening only what follows a wish in its clause is read.
    """
    answering = lenient and u.asked == _FILE and not _is_no_answer(u)
    if not (u.opening or answering) or grammar.others.search(u.text):
        return None
    evoked: Counter[str] = Counter()
    for text in (_after_wish(u, clause, grammar) if u.opening else clause.text for clause in u.clauses):
        evoked.update(hit.code for hit in grammar.weak.find(text) if not _is_denied(text, hit, grammar))
    return [evoked.most_common(1)[0][0]] if evoked else None


def _after_wish(u: Utterance, clause: Clause, grammar: _Grammar) -> str:
    """What a clause says from its wish on; nothing for a question or a clause without a wish."""
    wish = cue(u.lang, "desire").search(clause.text) or grammar.wish.search(clause.text)
    return clause.text[wish.start() :] if wish and not clause.question else ""


def _is_no_answer(u: Utterance) -> bool:
    """The owner corrects something, does not know, or asks."""
    return u.correcting or bool(cue(u.lang, "unsure").search(u.text)) or any(c.question for c in u.clauses)


def _said(clause: Clause, grammar: _Grammar) -> str:
    """The text of a clause, with a denial that joins it to the one before: "and never" + "come again"."""
    joint = clause.joint.strip(" .,;:-")
    return f"{joint} {clause.text}" if joint and grammar.denied.search(joint) else clause.text


def _is_plain(u: Utterance, text: str, hit: Hit, grammar: _Grammar) -> bool:
    """A goal that needs no wish beside it: told by its verb ("remplir…"), or by a lack."""
    acting = (u.opening or not hit.start) and grammar.acting.match(hit.text)
    return bool(acting or grammar.clear.search(text if u.opening else hit.text))


def _wishes(grammar: _Grammar, text: str, u: Utterance) -> bool:
    """A wish; in an opening also a lack that amounts to one."""
    wish = cue(u.lang, "desire").search(text) or grammar.wish.search(text)
    return bool(wish or (u.opening and grammar.problem.search(text)))


def _find(grammar: _Grammar, text: str, lenient: bool, likely: bool) -> list[Hit]:
    """Goals named in a clause; an answer without any is read again with its spelling mended.

    Constructions are looked for only where goals are ``likely``: they take longer and say little without a wish.
    """
    hits = _merged(grammar.frames.find(text) if likely else [], grammar.goals.find(text))
    if lenient:
        starts = [0, *(m.end() for m in _COORDINATED.finditer(text))]
        hits = _merged(hits, [hit for start in starts for hit in grammar.asked.match(text, start)])
    return hits or (grammar.goals.find(grammar.goals.respell(text)) if lenient else [])


def _merged(frames: list[Hit], names: list[Hit]) -> list[Hit]:
    """Both lists in the order of the text; a hit inside a longer one of another code is part of that one."""
    hits = frames + names
    kept = [hit for hit in hits if not any(_holds(other, hit) for other in hits)]
    return sorted(kept, key=lambda hit: (hit.start, -hit.end))


def _holds(outer: Hit, inner: Hit) -> bool:
    if outer.code == inner.code or outer.start > inner.start or inner.end > outer.end:
        return False
    return outer.end - outer.start > inner.end - inner.start


def _settled(grammar: _Grammar, hits: list[Hit]) -> list[Hit]:
    """Without the goals that only serve another one of the clause: "book and pay on our site" asks for sales."""
    codes = {hit.code for hit in hits}
    return [hit for hit in hits if not (len(codes) > 1 and _serves_another(grammar, hit, codes))]


def _serves_another(grammar: _Grammar, hit: Hit, codes: set[str]) -> bool:
    return any(
        hit.code == code and codes & to and words.search(hit.text) and not unless.search(hit.text)
        for code, to, words, unless in grammar.yields
    )


def _ends_sentence(joint: str) -> bool:
    """A wish does not reach beyond its sentence."""
    return any(mark in joint for mark in ".!?")


def _rank(clause: Clause, lang: str) -> int:
    """0 for "first", 2 for "then", 1 for the rest."""
    if cue(lang, "first").search(clause.text):
        return 0
    return 2 if cue(lang, "later").search(clause.text) else 1


def _is_denied(text: str, hit: Hit, grammar: _Grammar) -> bool:
    """A denial before the goal in its clause, or a judgement after it ("ça tourne")."""
    begin = max((m.start() for m in grammar.restart.finditer(text, 0, hit.end) if m.start() <= hit.start), default=0)
    before = grammar.not_denied.sub(" ", text[begin : hit.end])
    before = before[: max(0, len(before) - len(hit.text))]
    after = text[hit.end :]
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
