"""Whose an organisation is part of: the body of an organ, the đảng bộ of a committee, what it is said to be under."""

from itertools import pairwise

from etl.facts.organisations.entities import Entities, Entity
from etl.language.fold import fold, pattern

BODIES = ("party_organisation", "party_cell")
SUPERIORS = ("party_organisation", "party_committee")
UNDER = pattern(r",? \(?(?:(?:là|vốn là) [^,.;:()]{2,40} )?(?:trực thuộc|thuộc) (?:[Bb]an [Tt]hường vụ )?")
GOES_UNDER = pattern(r",? (?:chuyển )?về (?:trực )?thuộc ")
SUPERIOR_IN_NAME = pattern(r" (?:\(|trực thuộc )(?P<above>(?:Huyện|Thành|Thị|Quận|Tỉnh) ủy [^()]+?)\)?$")


def link(entities: Entities, cased: str) -> None:
    """Give each organisation its parent, as far as the article tells it."""
    _said_to_be_under(entities, cased)
    for entity in entities.by_name.values():
        above = entities.by_name.get(fold(entity.parent)) if entity.parent else _by_name(entities, entity)
        entity.parent = above.name if above else entity.parent  # a parent that only its organs name is not listed


def _by_name(entities: Entities, entity: Entity) -> Entity | None:
    """A committee's đảng bộ; the seat that a block's name tells: `Đảng bộ Khối Dân vận (Huyện ủy Mai Châu)`."""
    if entity.name.startswith("Đảng ủy "):
        return entities.by_name.get(fold(f"Đảng bộ {entity.name.removeprefix('Đảng ủy ')}"))
    seat = SUPERIOR_IN_NAME.search(entity.name)
    return entities.by_name.get(fold(seat["above"])) if seat else None


def _said_to_be_under(entities: Entities, cased: str) -> None:
    """`Đảng bộ Sở Tư pháp trực thuộc Đảng ủy Khối …`; of one that goes over to another, the other."""
    own: Entity | None = None
    for one, above in pairwise(entities.referents):
        gap = cased[one.end : above.start]
        if one.entity.type in BODIES and not one.post and UNDER.fullmatch(gap):
            own = one.entity
        elif not (own and GOES_UNDER.fullmatch(gap)):
            own = None
        if own is not None and above.entity.type in SUPERIORS and above.entity is not own:
            own.parent = above.entity.name
