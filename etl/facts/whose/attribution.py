"""The organisation that a fact is kept for: the đảng bộ for its committees and its place, the place for its offices."""

from collections.abc import Sequence
from functools import lru_cache

from etl.facts.organisations.entities import Entities, Entity, place_of, village_of
from etl.language.divisions import COMMUNE, UNIT_LEVEL
from etl.language.fold import fold, pattern

PLACE_BEHIND = pattern(rf",? \(?{COMMUNE} (?=.)")  # `thôn Mới, xã Tân Lập` is `thôn Mới`
PARTY_ALONE = ("membership", "organisation", "quality", "discipline", "training")  # what no agency or government has
PARTY = (*PARTY_ALONE, "leadership", "emulation")
# What a Party office does itself, and whom it has: `UBKT Huyện ủy kiểm tra 4 tổ chức đảng, mở 2 lớp tập huấn`.
OF_PLACE = ("economy", "society", "restructuring")  # what a place has, though its Party body tells it
OFFICE_WORK = ("discipline", "training", "cadres")
PARTY_TYPES = ("party_organisation", "party_cell", "party_committee", "party_office")
ORGANS = ("Ban ", "Thường")  # of a committee
AGENCIES = ("enterprise", "school", "health", "press", "other")


class Attribution:
    """Finds, among the organisations of one article, those that keep the facts of others."""

    def __init__(self, entities: Entities, province: str | None, spoken_for: set[str], union: Entity | None) -> None:
        self.entities, self.province = entities, province
        self.spoken_for = spoken_for  # the names of those that are somewhere spoken of in their own right
        self.union = union  # of a place, where the article is about it
        self.by_owner: dict[str, list[Entity]] = {}
        for entity in entities.by_name.values():
            self.by_owner.setdefault(self._key(entity.owner or entity.name), []).append(entity)

    def _key(self, owner: str) -> str:
        key = _without_commune(owner)
        if self.province and (key.startswith(("tỉnh", "khối")) or " tỉnh " in key):
            key = key.removesuffix(" " + fold(self.province))
        return key

    def body(self, entity: Entity, category: str, carried: bool = False) -> Entity:
        """The organisation that a fact of a category is kept for: the đảng bộ for its committees and its place.

        What is no affair of the Party's is its place's; where the body is but `carried` on from another sentence, all
        that no category covers is taken to be none.
        """
        if self.union and entity.type == "place_community" and self.union.name.endswith(f" {entity.name}"):
            return self.union
        same = self.by_owner.get(self._key(entity.owner or entity.name), [])
        itself = entity.type == "party_office" and category in OFFICE_WORK
        if _keeps_its_own(entity, category) or (itself and not self._is_spoken_of(same)):
            return entity
        if category not in PARTY and (carried or category != "other") and (agency := self.agency_of(entity)):
            return agency
        of_place = category in OF_PLACE or (carried and category == "other")
        if of_place and (place := place_of(entity.owner) or village_of(entity.name)) and place[1]:
            return self.entities.place(*place)
        for kind in ("party_organisation", "party_cell"):
            for other in same:
                if other.type == kind and other.listed:
                    return other
        return self._committee(entity, same) or self._led_by(entity) or entity

    def _led_by(self, organ: Entity) -> Entity | None:
        """The đảng bộ in the name of its organ: `Ban Chấp hành Đảng bộ tỉnh`."""
        _, found, owner = organ.name.partition(" Đảng bộ ")
        led = found and organ.type == "party_committee"
        return self.entities.organisation(f"Đảng bộ {owner}", "party_organisation", organ.level) if led else None

    def agency_of(self, body: Entity) -> Entity | None:
        """The agency whose Party body this is, where the article speaks of it besides."""
        agency = self.entities.by_name.get(fold(body.owner))
        return agency if agency is not None and agency.listed and agency.type in AGENCIES else None

    def _committee(self, entity: Entity, same: Sequence[Entity]) -> Entity | None:
        """The committee that stands for a Party body."""
        if entity.type not in ("party_organisation", "party_cell", "party_committee"):
            return None
        committees = (e for e in same if e.type == "party_committee" and not e.name.startswith(ORGANS))
        return next((committee for committee in committees if committee.listed), None)

    def _is_spoken_of(self, same: Sequence[Entity]) -> bool:
        """Whether the đảng bộ among bodies of one owner is spoken of in its own right."""
        return any(other.type == "party_organisation" and other.name in self.spoken_for for other in same)

    def place_served(self, entity: Entity) -> Entity:
        """The place whose Party office this is, where it stands for all of its kind there: `UBKT các cấp`."""
        place = place_of(entity.owner) if entity.type in ("party_office", "party_committee") else None
        if place is None:
            return entity
        unit, name = place[0], place[1] or (self.province if place[0] == "tỉnh" else None)
        if name:
            return self.entities.place(unit, name)
        return self.entities.organisation(f"Đảng bộ {unit}", "party_organisation", UNIT_LEVEL[unit])

    def place_named(self, name: str) -> Entity | None:
        """The place or the đảng bộ of a place that a list names in front of a number."""
        key = fold(name)
        found = [
            e
            for e in self.entities.by_name.values()
            if fold(e.name).endswith(" " + key) and e.type in ("party_organisation", "place_community")
        ]
        if found:
            return self.body(found[0], "membership")
        return self.entities.by_name.setdefault(
            f"xã {key}", Entity(f"xã {name}", "place_community", "commune", owner=f"xã {name}")
        )


def _keeps_its_own(entity: Entity, category: str) -> bool:
    """Whether a fact is no Party body's: what a union does, who lives in a place, what an agency gives or earns."""
    if entity.type in PARTY_TYPES or entity.type == "mass_organisation":
        return entity.type == "mass_organisation"
    return category not in (PARTY if entity.type == "place_community" else PARTY_ALONE)


@lru_cache(maxsize=8192)
def _without_commune(owner: str) -> str:
    """The key of an owner, without the commune that it lies in."""
    return PLACE_BEHIND.split(fold(owner), maxsplit=1)[0]
