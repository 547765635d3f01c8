"""The groups that kept rows tell of, and which of them have been touched since their rows were found.

The names of those that were touched stand in tables, written by whoever changes facts, in the same transaction: a run
that dies leaves them to the next one. A name holds no NULL: an empty text or 0 stands for what is not known.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from itertools import product
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    MetaData,
    Select,
    String,
    Subquery,
    Table,
    and_,
    func,
    select,
    true,
    tuple_,
)

from warehouse.tables import Province

PREFIX = "kept_"

metadata = MetaData()

Within: TypeAlias = Callable[..., ColumnElement[bool]]
"""Whether a row is of the groups that are looked for, given the columns that name its group, or the first of them."""


class Part(NamedTuple):
    """Those groups to be found that lack the same parts of their names, which one condition tells from others."""

    names: Select[Any]
    within: Within


class Groups(NamedTuple):
    """A kind of groups: the names of those that were touched, and all that are to be found with them, in parts."""

    touched: Table
    parts: tuple[Part, ...]
    unknown: Mapping[str, str | int]
    """The parts of a name that may be unknown, and what stands for them then."""


def _groups(touched: Table, together: Subquery, unknown: Mapping[str, str | int]) -> Groups:
    lacks = [
        {name for name, lacks_it in zip(unknown, chosen, strict=True) if lacks_it}
        for chosen in product((False, True), repeat=len(unknown))
    ]
    return Groups(touched, tuple(_part(together, unknown, lacking) for lacking in lacks), unknown)


def _part(together: Subquery, unknown: Mapping[str, str | int], lacking: Collection[str]) -> Part:
    conditions = [
        together.c[name] == value if name in lacking else together.c[name] != value for name, value in unknown.items()
    ]
    names = select(together).where(*conditions)
    return Part(names, partial(_among, names=names, lacking=lacking))


def everywhere(*_: ColumnElement[Any]) -> ColumnElement[bool]:
    """A row is of whatever group."""
    return true()


def _among(*columns: ColumnElement[Any], names: Select[Any], lacking: Collection[str]) -> ColumnElement[bool]:
    """Whether a row is of a group of these names, of which it lacks those parts."""
    pairs = list(zip(columns, names.selected_columns, strict=False))
    null = [column.is_(None) for column, name in pairs if name.name in lacking]
    known = [(column, name) for column, name in pairs if name.name not in lacking]
    if not known:
        return and_(*null)
    listed = names.with_only_columns(*(name for _, name in known))
    return and_(*null, tuple_(*(column for column, _ in known)).in_(listed))


def _touched(name: str, *columns: Column[Any]) -> Table:
    return Table(f"{PREFIX}touched_{name}", metadata, *columns)


def _key(name: str, kind: type[String | Integer]) -> Column[Any]:
    return Column(name, kind, primary_key=True)


def _with_neighbours(touched: Table) -> Subquery:
    """The touched groups, and those of all provinces whose land belongs to the same province of today."""
    own, neighbour = Province.__table__.alias("own"), Province.__table__.alias("neighbour")
    today, other = (func.coalesce(one.c.successor_id, one.c.province_id) for one in (own, neighbour))
    place = func.coalesce(neighbour.c.province_id, touched.c.province_id, type_=String).label("province_id")
    joined = touched.outerjoin(own, own.c.province_id == touched.c.province_id).outerjoin(neighbour, other == today)
    return select(place, touched.c.year, touched.c.code).select_from(joined).subquery("together")


_organisations = _touched("organisations", _key("organisation_id", String), _key("code", String))
_places = _touched("places", _key("province_id", String), _key("year", Integer), _key("code", String))

ORGANISATIONS = _groups(_organisations, select(_organisations).subquery("together"), {})
"""What is told of an organisation, by indicator."""
PLACES = _groups(_places, _with_neighbours(_places), {"province_id": "", "year": 0})
"""What is told of a province and a year, by indicator or award type."""
KINDS = (ORGANISATIONS, PLACES)
