"""A message prepared once for all extractors: normalised text and its clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from advisor.understanding.lexicon import cue, load_yaml, to_regex
from advisor.understanding.normalize import normalize
from advisor.understanding.proxy import in_owners_words

#: Facts are stated in the first clauses; what comes after the limit is not read.
MAX_CLAUSES = 150

_STOP = r"(?<!\d)\.(?!\d)|\.(?!\d)|[;:!?\n()\[\]]|(?<!\d),|,(?!\d)| - | \+ | / |\*|\^+"
#: "and we…" starts another statement, "flour and eggs" does not.
_SUBJECTS = r"je|j'[a-z]+|on|nous|c'est|il|elle|ils|elles|ca|i|i'[a-z]+|we|we'[a-z]+|it|it's|they|he|she|there's|there"
_SENTENCE_END = re.compile(r"[.!?\n]")


@dataclass(frozen=True)
class Clause:
    """A stretch of text that says one thing. ``joint`` is what stands before it, ``close`` what stands after."""

    text: str
    start: int
    end: int
    joint: str
    close: str
    question: bool


@dataclass(frozen=True)
class Utterance:
    """``raw`` as typed; ``text`` normalised; ``clauses`` with places in ``text``; ``asked`` the pending field.

    ``correcting``: the wording announces a correction of something said before.
    """

    raw: str
    text: str
    lang: str
    asked: str | None
    clauses: tuple[Clause, ...]
    correcting: bool

    @property
    def opening(self) -> bool:
        """Nothing was asked: the owner tells what they want to tell."""
        return self.asked is None

    def clause_at(self, place: int) -> int:
        """Index of the clause that holds a place of ``text``."""
        for index, clause in enumerate(self.clauses):
            if place < clause.end:
                return index
        return max(0, len(self.clauses) - 1)

    def statements(self) -> str:
        """The text with questions blanked, places kept."""
        text = self.text
        for clause in self.clauses:
            if clause.question:
                text = text[: clause.start] + " " * (clause.end - clause.start) + text[clause.end :]
        return text


@cache
def _splitter(lang: str) -> re.Pattern[str]:
    """Where clauses end: punctuation, or a word of contrast."""
    words = sorted(load_yaml(lang, "cues")["contrast"], key=len, reverse=True)
    body = "|".join(to_regex(word) for word in words)
    new_subject = rf"\b(?:et|and)\b(?= (?:{_SUBJECTS})\b)"
    return re.compile(rf"\s*(?:{_STOP}|(?<![a-z0-9'])(?:{body})(?![a-z0-9])|{new_subject})\s*")


def read(text: str, lang: str = "fr", asked: str | None = None) -> Utterance:
    """Prepare a message: any text, in ``lang`` ("fr" or "en"), with the field asked or None."""
    text = in_owners_words(text, lang, asked)
    normal = normalize(text, lang)
    correcting = bool(cue(lang, "correction").search(normal))
    return Utterance(text, normal, lang, asked, tuple(_clauses(normal, lang)), correcting)


def _clauses(text: str, lang: str) -> list[Clause]:
    """Cut a normalised text; a question is recognised by its mark or by how its sentence starts."""
    spans = _spans(text, lang)
    starts = cue(lang, "question_start")
    clauses: list[Clause] = []
    asking = opening = False
    for index, (start, end, joint) in enumerate(spans):
        close = spans[index + 1][2] if index + 1 < len(spans) else text[end:].strip()
        if index == 0 or _SENTENCE_END.search(joint):
            opening = bool(starts.match(text, start))
            asking = opening and "?" in _rest_of_sentence(text, start)
        question = asking or close.startswith("?")
        clauses.append(Clause(text[start:end], start, end, joint, close, question))
    return clauses


def _rest_of_sentence(text: str, start: int) -> str:
    """From a place to the end of its sentence, mark included."""
    end = _SENTENCE_END.search(text, start)
    return text[start : end.end() if end else len(text)]


def _spans(text: str, lang: str) -> list[tuple[int, int, str]]:
    """Start, end and preceding joint of each clause that holds something."""
    spans: list[tuple[int, int, str]] = []
    start, joint = 0, ""
    for match in _splitter(lang).finditer(text):
        if match.start() > start:
            spans.append((start, match.start(), joint))
            joint = ""
        joint = (joint + " " + match[0].strip()).strip()
        start = match.end()
        if len(spans) >= MAX_CLAUSES:
            return spans
    if start < len(text):
        spans.append((start, len(text), joint))
    return spans
