"""Vietnam's places on both maps: provinces before and after 2025-07-01, the districts that were, the communes."""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from etl.language.fold import fold
from etl.lexicon import rows

REFERENCE = "warehouse.reference"
NEW_MAP = "2025-07-01"  # 34 provinces, and no districts any more


@dataclass(frozen=True, slots=True)
class Province:
    """A province as it was bounded between two days; `current` is the name of the one it belongs to today."""

    name: str
    code: str
    kind: str
    valid_from: str
    valid_to: str
    current: str
    renamed_on: str = ""
    renamed_to: str = ""

    def name_on(self, day: str) -> str:
        """Its name on an ISO day (Thừa Thiên Huế became Huế half a year before the new map)."""
        return self.renamed_to if self.renamed_on and day >= self.renamed_on else self.name


@dataclass(frozen=True, slots=True)
class District:
    """A district-level unit (huyện, quận, thị xã, thành phố) and the province it lay in."""

    name: str
    kind: str
    province: Province
    valid_from: str
    valid_to: str

    def stands_on(self, day: str | None) -> bool:
        """Whether it was not yet dissolved on an ISO day; without a day, it is taken to stand."""
        return day is None or not self.valid_to or day <= self.valid_to


@cache
def provinces() -> dict[str, Province]:
    """Every province row by its id."""
    table = {row["province_id"]: row for row in rows("provinces", REFERENCE)}
    renamed = {
        row["province_id"]: (row["valid_from"], row["name"])
        for row in rows("province_changes", REFERENCE)
        if row["name"] != table[row["province_id"]]["name"]
    }
    return {
        key: Province(
            row["name"],
            row["code"],
            row["kind"],
            row["valid_from"],
            row["valid_to"],
            table[row["successor_id"]]["name"] if row["successor_id"] else row["name"],
            *renamed.get(key, ()),
        )
        for key, row in table.items()
    }


@cache
def province_names() -> dict[str, tuple[Province, ...]]:
    """Folded name -> the rows that bear it, the older map first."""
    names: dict[str, list[Province]] = {}
    for key, province in provinces().items():
        row = next(row for row in rows("provinces", REFERENCE) if row["province_id"] == key)
        for name in {province.name, province.renamed_to, *row["other_names"].split(";")} - {""}:
            names.setdefault(fold(name), []).append(province)
    return {name: tuple(sorted(found, key=lambda p: p.valid_to or "9999")) for name, found in names.items()}


@cache
def districts() -> dict[str, tuple[District, ...]]:
    """Folded bare name -> the districts of that name."""
    names: dict[str, list[District]] = {}
    table = provinces()
    for row in rows("districts", REFERENCE):
        district = District(row["name"], row["kind"], table[row["province_id"]], row["valid_from"], row["valid_to"])
        for name in {row["name"], *row.get("other_names", "").split(";")} - {""}:
            names.setdefault(fold(name), []).append(district)
    return {name: tuple(found) for name, found in names.items()}


@cache
def communes() -> frozenset[str]:
    """The folded names of communes, wards and townships, past and present."""
    return frozenset(fold(row["name"]) for row in rows("communes", REFERENCE))


@cache
def _units(today: bool) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Province name -> name of the district -> the folded name and the kind of each unit there, and of itself.

    Those of `today`'s map, or of the one before: many a commune of today bears the name of a district that was.
    """
    within: dict[str, dict[str, list[tuple[str, str]]]] = {}
    names = {row["district_id"]: row["name"] for row in rows("districts", REFERENCE)}
    for row in (*rows("districts", REFERENCE), *rows("communes", REFERENCE)):
        of_district = row["name"] == names.get(row["district_id"]) and row["kind"] == "thị trấn"  # its town, named so
        if (row["valid_from"] >= NEW_MAP) != today or of_district:
            continue
        home = within.setdefault(provinces()[row["province_id"]].name, {})
        home.setdefault(names.get(row["district_id"], ""), []).append((fold(row["name"]), row["kind"]))
    return within


def _told_by_name(units: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The kind of each name that only one kind of unit bears, and that is no province's."""
    kinds: dict[str, set[str]] = {}
    for name, kind in units:
        kinds.setdefault(name, set()).add(kind)
    return {name: next(iter(k)) for name, k in kinds.items() if len(k) == 1 and name not in province_names()}


@cache
def _kinds_of_province(province: str, today: bool) -> dict[str, str]:
    return _told_by_name(chain.from_iterable(_units(today).get(province, {}).values()))


@cache
def kinds_within(province: str | None, district: str | None, today: bool = False) -> Mapping[str, str]:
    """Folded name -> the one kind of unit (huyện, xã) that bears it in a province, or in its district before others.

    On `today`'s map those of the map before are known, too, where nothing else bears their names.
    """
    near = _told_by_name(_units(today=False).get(province or "", {}).get(district or "", ()))
    before = ChainMap(near, _kinds_of_province(province or "", today=False))
    return ChainMap(_kinds_of_province(province or "", today=True), before) if today else before


def is_province(text: str) -> bool:
    """Whether some words are the name of a province and nothing else."""
    return fold(text.removeprefix("Tỉnh ").removeprefix("TP ")) in province_names()


def on_day(found: tuple[Province, ...], day: str | None) -> Province | None:
    """The row of a name that was valid on an ISO day; without a day, the one of the older map."""
    if day is None:
        return found[0]
    return next((p for p in found if p.valid_from <= day and (not p.valid_to or day <= p.valid_to)), None)


def valid(name: str, day: str | None) -> Province | None:
    """The province that a name means on a day: itself, or the one that it had gone to by then."""
    found = province_names().get(fold(name), ())
    if not found:
        return None
    return on_day(found, day) or on_day(province_names()[fold(found[0].current)], day) or found[0]
