"""Where an organisation stands by its own name, and whose committee it is.

`Huyện ủy Mèo Vạc` stands in Mèo Vạc, whatever the article is about; there it is the `Huyện ủy`. So the name that tells
it from others leaves out the place that it stands in, and one article's short name meets another's full one.
"""

from typing import NamedTuple

from etl.language.fold import fold, pattern
from etl.load.places import PlacesOn

OF_PROVINCE = ("tỉnh ủy", "tỉnh")
OF_CITY = ("thành ủy", "thành phố", "tp.", "tp")
OF_DISTRICT = ("huyện ủy", "huyện", "quận ủy", "quận", "thị ủy", "thị xã")
NAMED = pattern(
    rf"(?P<before>(?:.*[ (])?)(?P<unit>{'|'.join((*OF_PROVINCE, *OF_CITY, *OF_DISTRICT))})"
    r"(?: (?P<place>[^()]+))?(?P<after>\)?)"
)
BODIES = {
    fold(committee): fold(body)
    for committee, body in (
        ("tỉnh ủy", "đảng bộ tỉnh"),
        ("thành ủy", "đảng bộ thành phố"),
        ("huyện ủy", "đảng bộ huyện"),
        ("quận ủy", "đảng bộ quận"),
        ("thị ủy", "đảng bộ thị xã"),
    )
}
COMMITTEE, BODY = "đảng ủy ", "đảng bộ "


class Standing(NamedTuple):
    """Province and district of an organisation, and the rest of its name, folded."""

    province_id: str | None
    district_id: str | None
    name: str


def stands(
    name: str, level: str | None, province_id: str | None, district_id: str | None, places: PlacesOn
) -> Standing:
    """Where the organisation of that name stands; where its name does not say, at the place that is given."""
    folded = fold(name)
    given = Standing(province_id, district_id, folded)
    found = NAMED.fullmatch(folded)
    if found is None:
        return given
    unit, place = found["unit"], found["place"]
    if place is None:
        return given._replace(district_id=None) if unit in OF_PROVINCE else given
    bare = _without_place(found["before"], unit, found["after"])
    district = None if unit in OF_PROVINCE or level == "provincial" else places.district_named(place, province_id)
    if district:
        return Standing(province_id, district, bare)
    province = None if unit in OF_DISTRICT else places.province_named(place)
    return Standing(province, None, bare) if province else given


def body_of(committee: str) -> str | None:
    """The folded name of the đảng bộ that a committee of this folded name leads; None where it is no committee."""
    if committee.startswith(COMMITTEE):
        return BODY + committee.removeprefix(COMMITTEE)
    return BODIES.get(committee)


def _without_place(before: str, unit: str, after: str) -> str:
    """`đảng bộ huyện`; of `đảng bộ xã Ya Tăng, huyện` only what stands before the comma."""
    return before.rstrip(", ") if before.endswith(", ") else before + unit + after
