"""How far the places named reach: a town, one country, several."""

from __future__ import annotations

from collections import defaultdict

from advisor.profile import MARKETS
from advisor.understanding.places import CITY, COUNTRY, DISTRICT, PEOPLE, REGION, Place, gazetteer

LOCAL, NATIONAL, INTERNATIONAL = MARKETS
#: The country most owners of a language are in: its own people are no foreigners.
_FIRST_HOME = {"fr": "fr", "en": "gb"}
#: Cities of one country that make the whole country: as an answer, and in passing.
_CITIES_ASKED, _CITIES_TOLD = 2, 3


class Reach:
    """Places where customers are, collected one by one."""

    def __init__(self, lang: str) -> None:
        self._home = _FIRST_HOME[lang]
        self._homes, self._many = gazetteer(lang).homes, gazetteer(lang).regions_for_country
        self._by_kind: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._whole: set[str] = set()
        self._far = False
        #: A clause holds nothing but places.
        self.listed = False
        #: Customers or travels are named in words that say nothing else.
        self.told_strictly = False
        #: "between Leeds and Sheffield".
        self.between = False
        #: "from Perth to Cairns": the ends, both known from afar, span the country.
        self.spanned = False

    def add(self, place: Place, whole: bool, far: bool) -> None:
        """Note a place; ``whole``: all of it or only it; ``far``: customers come even from there."""
        self._by_kind[place.kind][place.country].add(place.text)
        if whole:
            self._whole.add(place.kind)
        self._far = self._far or (far and place.country != self._home)

    @property
    def several_countries(self) -> bool:
        """Customers are in more than one country."""
        return len(self._countries()) > 1

    @property
    def abroad(self) -> bool:
        """Customers are in another country than the owner's, as far as one can tell."""
        return self.several_countries or any(country not in self._homes for country in self._countries()) or self._far

    @property
    def whole_country(self) -> bool:
        """One country is named as the whole or the only one ("all over Ireland", "Belgique uniquement")."""
        return COUNTRY in self._whole and self._countries() <= self._homes

    @property
    def whole_district(self) -> bool:
        """A town or region is named as the whole or the only place ("partout en Corse", "within Ghent only")."""
        return bool(self._whole & {CITY, REGION, DISTRICT})

    def scope(self, lenient: bool) -> str | None:
        """The scope of the places; ``lenient``: it was asked for, so a bare name is an answer."""
        if self.abroad or self._foreigners():
            return INTERNATIONAL
        if self.spanned:
            return NATIONAL
        sure = lenient or self.told_strictly or self.listed
        if self._by_kind[COUNTRY] or self._by_kind[PEOPLE]:
            return NATIONAL if lenient or self._by_kind[COUNTRY] else None
        regions, districts = self._by_kind[REGION], self._by_kind[DISTRICT]
        if any(len(names) >= self._many for names in regions.values()):
            return NATIONAL if sure else None
        if regions or districts:
            return LOCAL if sure or self.whole_district else None
        return self._of_cities(lenient, sure)

    def _of_cities(self, lenient: bool, sure: bool) -> str | None:
        """Cities of one country: one is local, several are the country unless what lies between them is meant."""
        count = max((len(names) for names in self._by_kind[CITY].values()), default=0)
        if not count or not (sure or CITY in self._whole):
            return None
        enough = _CITIES_ASKED if lenient else _CITIES_TOLD
        if count >= enough and not self.between:
            return NATIONAL
        return LOCAL if lenient or CITY in self._whole or self.told_strictly or count > 1 else None

    def _countries(self) -> set[str]:
        """Codes of all countries named, by name, people, city or region."""
        kinds = (COUNTRY, PEOPLE) if self._by_kind[DISTRICT] else (COUNTRY, PEOPLE, CITY, REGION)
        return {country for kind in kinds for country in self._by_kind[kind]}

    def _foreigners(self) -> bool:
        """Only people of one country that owners name when they come from abroad ("Americans", "des Allemands")."""
        people = set(self._by_kind[PEOPLE])
        return self._home == "gb" and bool(people - {self._home})
