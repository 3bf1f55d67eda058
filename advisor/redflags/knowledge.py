"""What is known about red flags: definitions, words for the owner and patterns, read from YAML and checked."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, Extra
from ruamel.yaml import YAML

DATA = Path(__file__).parent.parent / "knowledge" / "redflags"
LANGUAGES = ("fr", "en")
Source = Literal["article", "beyond_article"]
Severity = Literal["hard_stop", "red", "yellow"]


class Strict(BaseModel):
    """A record that refuses unknown fields, so that a typing slip in YAML fails at load."""

    class Config:
        extra = Extra.forbid
        allow_mutation = False


class Words(Strict):
    """One sentence in both languages."""

    fr: str
    en: str

    def in_language(self, lang: str) -> str:
        """The sentence in `lang` ("fr" or "en")."""
        return self.fr if lang == "fr" else self.en


class Flag(Strict):
    """One red flag: how grave it is and what the owner is told about it."""

    severity: Severity
    definition: Words
    why: Words
    question: Words
    good_answer: Words
    origin: str | None = None


class Check(Words):
    """One point of the verification list."""

    code: str


class Silence(Strict):
    """What an offer should mention: the words for its absence, and what to ask."""

    words: Words
    question: Words


class Patterns(Strict):
    """Phrases for one flag: strong ones suffice, hints help the model, unless cancels."""

    strong: list[str] = []
    hint: list[str] = []
    unless: list[str] = []


def read_yaml(name: str) -> Any:
    """The content of a data file, by its path below the red flags' folder."""
    return YAML(typ="safe").load((DATA / name).read_text(encoding="utf-8"))


@cache
def read_yaml_once(name: str) -> Any:
    """As `read_yaml`, kept in memory."""
    return read_yaml(name)


@cache
def flags(source: Source) -> dict[str, Flag]:
    """Flags of the article, or those beyond it, by code."""
    name = "article.yml" if source == "article" else "beyond.yml"
    return {code: Flag(**record) for code, record in read_yaml(name).items()}


@cache
def good_signs() -> dict[str, Words]:
    """Good signs by code."""
    return {code: Words(**record) for code, record in read_yaml("good_signs.yml").items()}


@cache
def silences() -> dict[str, Silence]:
    """What an offer should mention, by code."""
    return {code: Silence(**record) for code, record in read_yaml("not_mentioned.yml").items()}


@cache
def verification_list() -> tuple[Check, ...]:
    """What to verify before signing."""
    return tuple(Check(**record) for record in read_yaml("verify.yml"))


def lexicon(lang: str) -> dict[str, list[str]]:
    """Classes of phrases of a language, in the order in which they may use one another."""
    return {
        name: [str(phrase) for phrase in phrases] for name, phrases in read_yaml(f"patterns/{lang}/lexicon.yml").items()
    }


def article_patterns(lang: str) -> dict[str, Patterns]:
    """Patterns of the article's flags."""
    return {code: Patterns(**record) for code, record in read_yaml(f"patterns/{lang}/article.yml").items()}


def simple_patterns(lang: str, name: str) -> dict[str, list[str]]:
    """Patterns by code from a file without strengths: "beyond" or "good_signs"."""
    return {code: phrases or [] for code, phrases in read_yaml(f"patterns/{lang}/{name}.yml").items()}


ARTICLE_CODES = tuple(flags("article"))
BEYOND_CODES = tuple(flags("beyond_article"))
