"""Sentences from reasons: placeholders filled, numbers and spaces as the language wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from typing import Any

from babel.numbers import format_currency, format_decimal

from advisor.knowledge.loader import Knowledge, numbers
from advisor.knowledge.schema import Clause, Figure, Words
from advisor.profile import AUDIENCE_AGES
from advisor.recommendation.facts import Facts

LONGEST = 160
#: Lowest and highest age of each band of the contract; 0 stands for no limit.
AGE_BOUNDS = ((0, 17), (18, 24), (25, 34), (35, 49), (50, 64), (65, 0))
NBSP = "\u00a0"
NARROW = "\u202f"
LOCALES = {"fr": "fr_FR", "en": "en_US"}
UNDATED = {"fr": "sans date", "en": "undated"}
HOME_COUNTRIES = {"fr": ("FR",), "en": ("US", "UK")}
COUNTRYLESS = ("", "global", "EU")


@lru_cache(maxsize=4096)
def say_number(value: float, lang: str) -> str:
    """A number with at most two decimals: ``1 234,5`` or ``1,234.5``."""
    return format_decimal(value, format="#,##0.##", locale=LOCALES[lang]).replace(NARROW, NBSP)


@lru_cache(maxsize=4096)
def say_money(value: float, lang: str, currency: str = "EUR") -> str:
    """An amount with its sign, as Unicode's CLDR has it: ``1 234,50 €``, ``€1,234.50``; whole ones without cents."""
    said = format_currency(value, currency, locale=LOCALES[lang], decimal_quantization=True)
    cents = ",00" if lang == "fr" else ".00"
    return said.replace(cents, "").replace(NARROW, NBSP)


def typeset(text: str, lang: str) -> str:
    """French spaces before high punctuation, units and inside « »; a capital at the start."""
    text = text[:1].upper() + text[1:]
    if lang != "fr":
        return text
    text = re.sub(r" ([:;?!»%€])", NBSP + r"\1", text).replace("« ", "«" + NBSP)
    return re.sub(r"(\d) (h|%|€|ans|mois)\b", r"\1" + NBSP + r"\2", text)


class Speaker:
    """Says things in one language for one profile, and remembers which sources it used."""

    def __init__(self, facts: Facts, knowledge: Knowledge, lang: str, profile: Mapping[str, Any]) -> None:
        self.facts, self.knowledge, self.lang = facts, knowledge, lang
        self.currency = str(profile.get("currency") or "EUR").upper()
        self.sources: dict[str, dict[str, str]] = {}
        self._quoted: set[str] = set()
        self._common = self._placeholders()

    def say(self, words: Words, **more: str) -> str:
        """The text with its placeholders filled."""
        return typeset(words.get(self.lang).format_map({**self._common, **more}), self.lang)

    def phrase(self, key: str, **more: str) -> str:
        """One of the engine's own sentences."""
        return self.say(self.knowledge.phrases[key], **more)

    def clause(self, clause: Clause, words: Words, code: str = "") -> str:
        """What a clause says of a platform, with its figure where it fits, and its sources remembered."""
        self.use_rule(clause.rule)
        own = [name for name in clause.figures if self._speaks_of(name, code)]
        return self.with_figure(self.say(words), own)

    def with_figure(self, text: str, figures: Iterable[str], ages: list[str] | None = None) -> str:
        """The text, followed by a figure for this country and these ages when the whole stays short."""
        for name in figures:
            figure = self.knowledge.figures[name]
            if name not in self._quoted and self._suits(figure, ages):
                said = self._figure(figure)
                if len(text) + 1 + len(said) <= LONGEST:
                    self._quoted.add(name)
                    self._use_fact(figure)
                    return f"{text} {said}"
        return text

    def label(self, kind: str, code: str) -> str:
        """The label of a code."""
        words = self.knowledge.labels[kind].get(code)
        return words.get(self.lang) if words else code

    def listing(self, names: Iterable[str]) -> str:
        """Names joined as in a sentence."""
        names = list(names)
        joint = self.knowledge.phrases["and"].get(self.lang)
        return ", ".join(names[:-1]) + joint + names[-1] if len(names) > 1 else "".join(names)

    def number(self, value: float) -> str:
        """A number in this language."""
        return say_number(value, self.lang)

    def use_rule(self, rule_id: str) -> None:
        """Remember the sources of a rule."""
        for name in self.knowledge.rules[rule_id].sources:
            source = self.knowledge.sources[name]
            cited = {"rule": rule_id, "title": source.title, "year": source.year, "url": source.url}
            self.sources.setdefault(source.url, cited)  # a figure quoted from the same address says more

    def _use_fact(self, figure: Figure) -> None:
        """Remember the source of a figure that was quoted."""
        fact = self.knowledge.facts[figure.fact]
        self.sources[fact.source_url] = {
            "figure": f"{fact.value} {fact.unit}".strip(),
            "title": fact.source_title,
            "year": fact.year,
            "country": fact.country,
            "url": fact.source_url,
        }

    def _speaks_of(self, name: str, code: str) -> bool:
        """Whether a figure is not about another platform than this one."""
        about = self.knowledge.facts[self.knowledge.figures[name].fact].platform
        return not code or about == code or about not in self.knowledge.platforms

    def _ages(self, ages: list[str]) -> str:
        """Stated ages in words, neighbouring bands joined: ``35-64 ans``."""
        if set(ages) == set(AUDIENCE_AGES):
            return self.knowledge.phrases["age_all"].get(self.lang)
        ranks = sorted(AUDIENCE_AGES.index(age) for age in ages)
        runs = [list(run) for _, run in groupby(ranks, key=lambda rank: rank - ranks.index(rank))]
        return self.listing(self._age_run(run[0], run[-1]) for run in runs)

    def _age_run(self, first: int, last: int) -> str:
        """One run of neighbouring age bands."""
        low, high = AGE_BOUNDS[first][0], AGE_BOUNDS[last][1]
        key = "age_from" if not high else "age_span" if low else "age_up_to"
        words = self.knowledge.phrases[key].get(self.lang)
        return words.format(low=low, high=high, limit=(high or 0) + 1)

    def _suits(self, figure: Figure, ages: list[str] | None) -> bool:
        """Whether a figure speaks of the owner's country and of most of these ages."""
        country = self.knowledge.facts[figure.fact].country
        home = (self.facts["country"],) if self.facts["country"] else HOME_COUNTRIES[self.lang]
        if country not in COUNTRYLESS and country not in home and not figure.id.startswith("reviews_"):
            return False
        return ages is None or not figure.ages or 2 * len(set(ages) & set(figure.ages)) > len(ages)

    def _figure(self, figure: Figure) -> str:
        """A figure's sentence, with its source and year."""
        fact = self.knowledge.facts[figure.fact]
        values = {
            f"n{rank}": value.replace(".", "," if self.lang == "fr" else ".")
            for rank, value in enumerate(numbers(fact), start=1)
        }
        year = fact.year if fact.year.isdigit() else UNDATED[self.lang]
        return self.say(figure.say, source=figure.short, year=year, **values)

    def _placeholders(self) -> dict[str, str]:
        """What every sentence may refer to: the owner's own answers."""
        facts = self.facts
        goal = facts["goals"][0] if facts["goals"] else ""
        found = {"goal": self.label("goals", goal), "goal_example": self.label("goal_examples", goal)}
        found["ages"] = self._ages(facts["ages"]) if facts["ages"] else ""
        for name in ("hours", "rating", "review_count", "last_review_months", "deadline_weeks", "weeks_tested"):
            found[name] = "" if facts[name] is None else self.number(facts[name])
        budget = facts["budget"]
        found["budget"] = "" if budget is None else say_money(budget, self.lang, self.currency)
        return found
