"""Names of provinces and districts to their rows, by the day on which they were written."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, RowMapping, select

from etl.language.fold import fold
from warehouse.tables import District, Province


@dataclass(frozen=True, slots=True)
class Place:
    """A row of `provinces` or `districts`, as far as it takes to find it; `within` are the provinces of a district."""

    place_id: str
    within: tuple[str | None, ...]
    valid_from: date | None
    valid_to: date | None

    def stood_on(self, day: date | None) -> bool:
        """Whether it had these bounds on that day; an unknown end of its time is no end."""
        return day is not None and (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


class Gazetteer:
    """Every province and district of the warehouse by its names, kept in memory for a run."""

    def __init__(self, provinces: Sequence[RowMapping], districts: Iterable[RowMapping]) -> None:
        self.provinces: dict[str, list[Place]] = defaultdict(list)
        self.districts: dict[str, list[Place]] = defaultdict(list)
        successors = {row["province_id"]: row["successor_id"] for row in provinces}
        for row in provinces:
            place = Place(row["province_id"], (), row["valid_from"], row["valid_to"])
            others = (row["other_names"] or "").split("; ")
            for name in {fold(name) for name in (row["name"], *others) if name}:
                self.provinces[name].append(place)
        for row in districts:
            within = (row["province_id"], successors[row["province_id"]])
            place = Place(row["district_id"], within, row["valid_from"], row["valid_to"])
            for name in (row["name"], f"{row['kind']} {row['name']}"):
                self.districts[fold(name)].append(place)

    @classmethod
    def of(cls, connection: Connection) -> "Gazetteer":
        """The gazetteer as the database holds it."""
        tables = (Province.__table__, District.__table__)
        return cls(*(connection.execute(select(table)).mappings().all() for table in tables))


class PlacesOn:
    """The gazetteer as one article uses it, on the day it was published; `unknown` tells what it could not find."""

    def __init__(self, gazetteer: Gazetteer, day: date | None) -> None:
        self._gazetteer = gazetteer
        self.day = day
        self.unknown: dict[str, None] = {}

    def province(self, name: str | None) -> str | None:
        """The id of the province of that name.

        Without a day, or with one on which no such province stood, the name decides if only one map has it;
        else it is the province of the 63.
        """
        return self._noted("province", name, self._provinces(name))

    def district(self, name: str | None, province_id: str | None) -> str | None:
        """The id of the district of that name, with or without its kind, in that province."""
        return self._noted("district", name, self._districts(name, province_id))

    def province_named(self, name: str) -> str | None:
        """The same of words that need not be a province's name."""
        return next((place.place_id for place in self._provinces(name)), None)

    def district_named(self, name: str, province_id: str | None) -> str | None:
        """The same of words that need not be a district's name."""
        places = self._districts(name, province_id)
        return places[0].place_id if len(places) == 1 else None

    def _provinces(self, name: str | None) -> list[Place]:
        found = self._gazetteer.provinces.get(fold(name), []) if name else []
        then = [place for place in found if place.stood_on(self.day)]
        return sorted(then or found, key=lambda place: place.valid_to or date.max)[:1]

    def _districts(self, name: str | None, province_id: str | None) -> list[Place]:
        found = self._gazetteer.districts.get(fold(name), []) if name else []
        inside = [place for place in found if province_id in place.within]
        return [place for place in inside if place.stood_on(self.day)] or inside

    def _noted(self, kind: str, name: str | None, places: Sequence[Place]) -> str | None:
        if len(places) == 1:
            return places[0].place_id
        if name:
            self.unknown[f"{kind} {name}: {'several are' if places else 'none is'} of that name"] = None
        return None
