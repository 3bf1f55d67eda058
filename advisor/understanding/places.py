"""Places named in a message: countries and their people, cities, regions, districts.

Names stand in ``lexicon/<lang>/places.yml`` as comma-separated strings by country code, and are looked up word by word
in a dictionary: thousands of names cost no more than ten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from advisor.understanding.lexicon import load_yaml

COUNTRY, PEOPLE, CITY, REGION, DISTRICT = "country", "people", "city", "region", "district"
_SECTIONS = {"countries": COUNTRY, "people": PEOPLE, "cities": CITY, "regions": REGION, "districts": DISTRICT}
_GUARDED, _GUARDED_REGIONS, _ADJECTIVES = "guarded", "guarded_regions", "adjectives"
#: Words of the longest name ("emirats arabes unis", "pays de la loire").
_LONGEST_NAME = 4
_WORD = re.compile(r"[a-z0-9]+")
_JOINING = re.compile(r"[\s'.-]*")


@dataclass(frozen=True)
class Place:
    """A place and where it stands in the text; ``country`` is a code, the same for a country, its people and cities."""

    kind: str
    country: str
    start: int
    end: int
    text: str


class Gazetteer:
    """The places of one language."""

    def __init__(self, lang: str) -> None:
        data = load_yaml(lang, "places")
        self.homes = frozenset(_names(data["homes"]))
        self.regions_for_country = int(data["regions_for_country"])
        words = load_yaml(lang, "market")
        self._guard = re.compile(words["guard"])
        self._before_people = re.compile(words["before_people"])
        self._visitors = re.compile(words["visitors"])
        self._names: dict[str, tuple[str, str]] = {}
        for section, kind in _SECTIONS.items():
            for country, names in data[section].items():
                for name in _names(names):
                    for form in _forms(name) if kind == PEOPLE and lang == "fr" else (name,):
                        self._names.setdefault(form, (kind, country))
        self._special = {
            name: (section, country)
            for section in (_GUARDED, _GUARDED_REGIONS, _ADJECTIVES)
            for country, names in data.get(section, {}).items()
            for name in _names(names)
        }
        # A French word for people is an adjective as often ("cuisine italienne").
        self._people_are_adjectives = lang == "fr"

    def find(self, text: str) -> list[Place]:
        """Places from left to right, without overlap, the longest name first."""
        words = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
        found: list[Place] = []
        index = 0
        while index < len(words):
            size = self._size_at(words, index, text)
            if size:
                place = self._place(words[index : index + size], text, found)
                if place:
                    found.append(place)
            index += size or 1
        return found

    def _size_at(self, words: list[tuple[str, int, int]], index: int, text: str) -> int:
        """How many words the longest name at a word has; 0 when there is none."""
        for size in range(min(_LONGEST_NAME, len(words) - index), 0, -1):
            name = " ".join(word for word, _, _ in words[index : index + size])
            if name in self._names or name in self._special:
                last = words[index + size - 1][2]
                if size == 1 or not _WORD.sub("", text[words[index][1] : last]).strip(" '.-"):
                    return size
        return 0

    def _place(self, words: list[tuple[str, int, int]], text: str, before: list[Place]) -> Place | None:
        """The place that a name is, or None where the word is used in another sense."""
        start, end = words[0][1], words[-1][2]
        name = " ".join(word for word, _, _ in words)
        if name in self._names:
            kind, country = self._names[name]
            if kind == PEOPLE and self._people_are_adjectives and not self._are_people(name, text, start, before):
                return None
            return Place(kind, country, start, end, name)
        section, country = self._special[name]
        if section != _ADJECTIVES:
            kind = REGION if section == _GUARDED_REGIONS else COUNTRY if country not in self.homes else DISTRICT
            return Place(kind, country, start, end, name) if self._guard.search(text[:start]) else None
        visitors = self._visitors.match(text, end)
        return Place(PEOPLE, country, start, end, name) if visitors else None

    def _are_people(self, name: str, text: str, start: int, before: list[Place]) -> bool:
        """True for "des Allemands", "clients suisses", "et japonais" after other people."""
        if name[-1] not in "sx":
            return False
        listed = bool(before) and before[-1].kind == PEOPLE and start - before[-1].end <= len(" et des ")
        return listed or not text[:start].strip() or bool(self._before_people.search(text[:start]))


def _names(listed: str) -> list[str]:
    """The names of a comma-separated string, words joined by single spaces."""
    return [" ".join(_WORD.findall(name)) for name in listed.split(",") if name.strip()]


def _forms(name: str) -> tuple[str, ...]:
    """Masculine and feminine plurals of a French word for a people; the singular says nothing of customers."""
    stem = name.removesuffix("s")
    feminine = f"{stem}ne" if stem.endswith("ien") else stem if stem.endswith("e") else f"{stem}e"
    return (stem if stem.endswith("s") else f"{stem}s", f"{feminine}s")


@cache
def gazetteer(lang: str) -> Gazetteer:
    """The places of ``lang`` ("fr" or "en")."""
    return Gazetteer(lang)
