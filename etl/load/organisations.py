"""The organisations of one record: who each of them is in the warehouse, and where it stands."""

from collections.abc import Iterable
from typing import Any

from etl.language.fold import fold
from etl.load.identity import digest
from etl.load.places import PlacesOn
from etl.load.standing import body_of, stands
from etl.records import Organisation

BELOW_PROVINCE = ("district", "commune", "grassroots", "cell")
COUNTRY = "vn"  # the place of a central body

Values = dict[str, Any]


class ArticleOrganisations:
    """The rows that one article's organisations make, and the way from a name in it to an id."""

    def __init__(self, listed: Iterable[Organisation], article_id: str, places: PlacesOn) -> None:
        self.rows: dict[str, Values] = {}
        """Rows of `organisations` as this article alone would have them, by id."""
        self._article_id = article_id
        self._ids: dict[str, str] = {}
        self._aliases: dict[tuple[str, str], None] = {}
        self.unknown: dict[str, None] = {}
        """What was asked for and is not there, in words."""
        known = [(one, self._add(one, places)) for one in listed]
        for one, organisation_id in known:
            for alias in one.aliases:  # after all names: a name is not to be taken for somebody's alias
                self._ids.setdefault(alias, organisation_id)
        for one, organisation_id in known:
            self._put_under(organisation_id, self._ids.get(one.parent or ""))
        for organisation_id, row in self.rows.items():
            self._put_under(organisation_id, self._body_of(row))

    def id_of(self, name: str | None) -> str | None:
        """The id of the organisation of that name or alias; of one that the article does not list, None and a note."""
        if name is not None and name not in self._ids:
            self.unknown[f"organisation {name}: not among those of the article"] = None
        return self._ids.get(name) if name is not None else None

    def province_of(self, organisation_id: str | None) -> str | None:
        """The province in which it stands."""
        return self.rows[organisation_id]["province_id"] if organisation_id else None

    def contributions(self) -> list[Values]:
        """Rows of `article_organisations`."""
        own = ("organisation_id", "name", "parent_id")
        return [{"article_id": self._article_id} | {key: row[key] for key in own} for row in self.rows.values()]

    def aliases(self) -> list[Values]:
        """Rows of `organisation_aliases`."""
        return [
            {"organisation_id": organisation_id, "alias": alias, "article_id": self._article_id}
            for organisation_id, alias in self._aliases
            if alias != self.rows[organisation_id]["name"]
        ]

    def _add(self, organisation: Organisation, places: PlacesOn) -> str:
        row = organisation_row(organisation, self._article_id, places)
        organisation_id: str = row["organisation_id"]
        first = self.rows.setdefault(organisation_id, row)
        first["name"] = shown_name((first["name"], row["name"]))
        self._ids.setdefault(organisation.name, organisation_id)
        forms = (organisation.name, *organisation.aliases)
        self._aliases.update(dict.fromkeys((organisation_id, form) for form in forms))
        return organisation_id

    def _body_of(self, row: Values) -> str | None:
        """The đảng bộ that a committee leads, where the article speaks of both."""
        kind, level, rest = row["identity"].split("|", 2)
        name, _, place = rest.rpartition("|")
        body = body_of(name) if kind == "party_committee" else None
        body_id = digest("party_organisation", level, body, place)
        return body_id if body and body_id in self.rows else None

    def _put_under(self, organisation_id: str, parent_id: str | None) -> None:
        row = self.rows[organisation_id]
        if parent_id != organisation_id:
            row["parent_id"] = row["parent_id"] or parent_id


def organisation_row(organisation: Organisation, article_id: str, places: PlacesOn) -> Values:
    """A row of `organisations`, without its parent. Identity is type, level, folded name and place.

    An organisation of unknown place is this article's own and nobody else's; that of a central body is the country.
    Where its own name says where it stands, it stands there.
    """
    central = organisation.level == "central"
    province_id = None if central else places.province(organisation.province)
    below = organisation.level in BELOW_PROVINCE
    district_id = places.district(organisation.district, province_id) if below and province_id else None
    name = fold(organisation.name)
    if not central:
        province_id, district_id, name = stands(organisation.name, organisation.level, province_id, district_id, places)
    place = COUNTRY if central else district_id or province_id or f"article:{article_id}"
    key = (organisation.type, organisation.level or "", name, place)
    return {
        "organisation_id": digest(*key),
        "identity": "|".join(key),
        "name": organisation.name,
        "type": organisation.type,
        "level": organisation.level,
        "province_id": province_id,
        "district_id": district_id,
        "parent_id": None,
    }


def shown_name(names: Iterable[str]) -> str:
    """Of several forms of one name the one to show: not all in capitals, the fullest, then the first by its letters."""
    return min(names, key=lambda name: (name.isupper(), -len(name), name))
