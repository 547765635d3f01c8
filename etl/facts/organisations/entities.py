"""Who an article speaks of, and where: its organisations and places while they are being put together."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from etl.facts.names.heads import BODIES, SEAT_UNIT
from etl.language.divisions import UNIT, UNIT_LEVEL
from etl.language.fold import fold
from etl.language.forms import one_of
from etl.lexicon import words
from etl.records import Organisation

LEVELS = ("cell", "grassroots", "commune", "district", "provincial", "central")
LONGEST_FIRST = sorted(BODIES, key=len, reverse=True)
OF_PLACE = re.compile(rf"({UNIT})(?: (.*))?", re.DOTALL)
CELL_OF = re.compile(rf"Chi bộ ({one_of(words('hamlets'))}) ([^,()]+)(?:,.*)?")


@dataclass(slots=True)
class Entity:
    """An organisation or a place of the article; `owner` is what follows the head of its name: whose it is."""

    name: str
    type: str
    level: str | None
    aliases: dict[str, None] = field(default_factory=dict)
    parent: str | None = None
    listed: bool = False
    owner: str = ""


class Referent(NamedTuple):
    """Words of the text that speak of an organisation or a place."""

    start: int
    end: int
    entity: Entity
    post: bool = False
    place: bool = False
    person: bool = False  # somebody who stands for it


@dataclass(slots=True)
class Entities:
    """Every organisation of an article by its folded name, and where each is spoken of."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    referents: list[Referent] = field(default_factory=list)

    def organisation(self, name: str, kind: str, level: str | None) -> Entity:
        """The organisation of a name, as it was first spoken of."""
        key = fold(name)
        if key not in self.by_name:
            owner = _owner(name)
            self.by_name[key] = Entity(name[0].upper() + name[1:], kind, level or level_of(owner), owner=owner)
        return self.by_name[key]

    def place(self, unit: str, name: str) -> Entity:
        """A place as somebody who acts: `huyện Hoàng Su Phì`."""
        full = f"{unit} {name}"
        key = fold(full)
        if key not in self.by_name:
            self.by_name[key] = Entity(full, "place_community", UNIT_LEVEL.get(unit, "cell"), owner=full)
        return self.by_name[key]

    def records(self, province: str | None, district: str | None) -> tuple[Organisation, ...]:
        """The organisations to list, in order of first mention."""
        return tuple(
            Organisation(
                e.name,
                e.type,
                e.level,
                None if e.level == "central" else province,
                district if e.level not in ("central", "provincial") else None,
                e.parent,
                tuple(a for a in e.aliases if a != e.name),
            )
            for e in self.by_name.values()
            if e.listed
        )


def place_of(owner: str) -> tuple[str, str] | None:
    """The kind and the name of the place that an owner is: `huyện`, `Mai Châu`; `tỉnh` alone has no name."""
    place = OF_PLACE.fullmatch(owner)
    return (place[1], place[2] or "") if place else None


def village_of(cell: str) -> tuple[str, str] | None:
    """The kind and the name of the village that a cell is of: `thôn`, `Hạ`; None of another body."""
    village = CELL_OF.fullmatch(cell)
    return (village[1], village[2]) if village else None


def level_of(owner: str) -> str | None:
    """The level of the place that an owner is."""
    place = place_of(owner)
    return UNIT_LEVEL[place[0]] if place else None


@lru_cache(maxsize=8192)
def _owner(name: str) -> str:
    """Whose a body is: `xã Ya Tăng` in `Đảng bộ xã Ya Tăng`, `huyện Mai Châu` in `Huyện ủy Mai Châu`."""
    for body in LONGEST_FIRST:
        _, found, owner = name.partition(f"{body} ")
        if found:
            return owner
    for seat, unit in SEAT_UNIT.items():
        _, found, place = name.partition(seat)
        if found:
            return unit + place
    return name
