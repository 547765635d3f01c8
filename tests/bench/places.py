"""The provinces of a day, and the Party bodies that an article from one of them may speak of."""

from collections import defaultdict
from dataclasses import dataclass
from random import Random

from etl.records import Organisation
from warehouse import reference

AGENCIES = ("Sở Nội vụ", "Sở Y tế", "Sở Tài chính", "Công an tỉnh", "Văn phòng Tỉnh ủy", "Ban Dân vận", "Báo tỉnh")
VILLAGES = 9
KNOWN = 0.5  # of those schools' cells, those whose province is told
PROVINCE = "Đảng bộ tỉnh"


@dataclass(frozen=True, slots=True)
class Place:
    """A province, its districts and their communes; since 2025 the communes stand under no district (None)."""

    name: str
    districts: dict[str | None, list[str]]


def provinces_of(day: str) -> list[Place]:
    """The provinces that stood on that day."""
    rows = {table: _standing(table, day) for table in ("provinces", "districts", "communes")}
    districts = {row["district_id"]: row["name"] for row in rows["districts"]}
    communes: dict[str | None, dict[str | None, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows["communes"]:
        communes[row["province_id"]][districts.get(row["district_id"])].append(row["name"] or "")
    return [Place(row["name"] or "", dict(communes[row["province_id"]])) for row in rows["provinces"]]


def bodies_of(place: Place, chance: Random) -> tuple[Organisation, ...]:
    """A province's Party organisation, one of a district and what stands beneath it, an agency's, and a cell."""
    name, district = place.name, chance.choice(list(place.districts))
    commune, village = chance.choice(place.districts[district]), chance.randint(1, VILLAGES)
    above = PROVINCE if district is None else f"Đảng bộ huyện {district}"
    below = f"Đảng bộ xã {commune}"
    agency = f"Đảng bộ {chance.choice(AGENCIES)}"
    bodies = [
        Organisation(PROVINCE, "party_organisation", "provincial", name, aliases=(f"Đảng bộ {name}",)),
        Organisation("Tỉnh ủy", "party_committee", "provincial", name),
        Organisation(below, "party_organisation", "commune", name, district, above),
        Organisation(f"Chi bộ thôn {village} xã {commune}", "party_cell", "cell", name, district, below),
        Organisation(agency, "party_organisation", "grassroots", name, parent=PROVINCE),
        Organisation("Chi bộ Trường Tiểu học", "party_cell", "cell", name if chance.random() < KNOWN else None),
    ]
    if district is not None:
        bodies.append(Organisation(above, "party_organisation", "district", name, district, PROVINCE))
    return tuple(bodies)


def _standing(table: str, day: str) -> list[dict[str, str | None]]:
    return [
        row for row in reference.read(table) if (row["valid_from"] or "") <= day <= (row["valid_to"] or "9999-12-31")
    ]
