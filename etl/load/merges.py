"""Two organisations that a person has found to be one: their merge, its undoing, and what it means for new rows.

Facts stand under the organisation that they were merged into; `merged_facts` keeps what the article itself says.
A merge reaches one step: what was merged into another one takes none in, so that each merge can be undone by itself.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, literal, select, update

from etl.language.fold import fold
from etl.load.identity import digest
from etl.load.rows import Rows
from warehouse.address import WarehouseError
from warehouse.folding import bare
from warehouse.tables import Award, MergedFact, Metric, Organisation, OrganisationAlias, OrganisationMerge
from warehouse.views import touch_organisations

FACTS: dict[str, Table] = {"metric": Metric.__table__, "award": Award.__table__}
MERGES = OrganisationMerge.__table__
ALIASES = OrganisationAlias.__table__
MERGED = MergedFact.__table__
ORGANISATIONS = Organisation.__table__
PAIR = (("organisation", "organisation_id"), ("into", "into_id"))
"""Name and id of the two in a row of `history`."""


class Into(NamedTuple):
    """The organisation that another one was found to be, and its province."""

    organisation_id: str
    province_id: str | None


def merges_in_force(connection: Connection) -> dict[str, Into]:
    """What holds now: each organisation that was merged into another one."""
    statement = (
        select(MERGES.c.organisation_id, MERGES.c.into_id, ORGANISATIONS.c.province_id)
        .join_from(MERGES, ORGANISATIONS, ORGANISATIONS.c.organisation_id == MERGES.c.into_id)
        .where(MERGES.c.undone_at.is_(None))
    )
    return {stated_id: Into(into_id, province_id) for stated_id, into_id, province_id in connection.execute(statement)}


def move_facts(rows: Rows, merges: Mapping[str, Into]) -> Rows:
    """The rows of an article, its facts put under the organisations that those it names were merged into."""
    rows["merged_facts"] = []
    for kind, table in FACTS.items():
        for row in rows[table.name]:
            if into := merges.get(row["organisation_id"]):
                rows["merged_facts"].append(
                    {
                        "fact_kind": kind,
                        "fact_id": row[f"{kind}_id"],
                        "article_id": row["article_id"],
                        "stated_id": row["organisation_id"],
                        "stated_province_id": row["province_id"],
                    }
                )
                row["organisation_id"] = into.organisation_id
                row["province_id"] = into.province_id or row["province_id"]
    return rows


def merge(connection: Connection, organisation_id: str, into_id: str, by: str, note: str | None = None) -> str:
    """Put all facts of an organisation under another one; the merge's id. Raises WarehouseError where they are two."""
    _check(connection, organisation_id, into_id)
    now = datetime.now(UTC)
    merge_id = digest("merge", organisation_id, into_id, now.isoformat())
    names = {"merge_id": merge_id, "organisation_id": organisation_id, "into_id": into_id}
    connection.execute(insert(MERGES).values(names | {"note": note, "merged_by": by, "merged_at": now}))
    touch_organisations(connection, (organisation_id, into_id))
    province_id = select(ORGANISATIONS.c.province_id).where(ORGANISATIONS.c.organisation_id == into_id)
    for kind, fact in FACTS.items():
        own = fact.c.organisation_id == organisation_id
        stated = (literal(kind), fact.c[f"{kind}_id"], fact.c.article_id, fact.c.organisation_id, fact.c.province_id)
        connection.execute(insert(MERGED).from_select([column.name for column in MERGED.c], select(*stated).where(own)))
        province = func.coalesce(province_id.scalar_subquery(), fact.c.province_id)
        connection.execute(update(fact).where(own).values(organisation_id=into_id, province_id=province))
    touch_organisations(connection, (organisation_id, into_id))
    return merge_id


def undo(connection: Connection, merge_id: str, by: str) -> None:
    """Give the facts of a merge back to the organisation that their articles name. Raises WarehouseError."""
    holding = select(MERGES.c.organisation_id, MERGES.c.into_id)
    pair = connection.execute(holding.where(MERGES.c.merge_id == merge_id, MERGES.c.undone_at.is_(None))).one_or_none()
    if pair is None:
        raise WarehouseError(f"there is no merge {merge_id} to undo; type `chibo orgs log` for those that hold")
    touch_organisations(connection, pair)
    organisation_id = pair.organisation_id
    for kind, fact in FACTS.items():
        stated = (MERGED.c.fact_kind == kind, MERGED.c.stated_id == organisation_id)
        moved = select(MERGED.c.fact_id).where(*stated)
        connection.execute(
            update(fact)
            .where(fact.c[f"{kind}_id"].in_(moved))
            .values(
                organisation_id=organisation_id,
                province_id=select(MERGED.c.stated_province_id)
                .where(*stated, MERGED.c.fact_id == fact.c[f"{kind}_id"])
                .scalar_subquery(),
            )
        )
    connection.execute(delete(MERGED).where(MERGED.c.stated_id == organisation_id))
    undone = {"undone_by": by, "undone_at": datetime.now(UTC)}
    connection.execute(update(MERGES).where(MERGES.c.merge_id == merge_id).values(undone))
    touch_organisations(connection, pair)


def history(connection: Connection) -> list[dict[str, Any]]:
    """Every merge there has been, the latest first, with the names that the two bear today."""
    one, other = ORGANISATIONS.alias("one"), ORGANISATIONS.alias("other")
    statement = (
        select(*MERGES.c, one.c.name.label("organisation"), other.c.name.label("into"))
        .join_from(MERGES, one, one.c.organisation_id == MERGES.c.organisation_id, isouter=True)
        .outerjoin(other, other.c.organisation_id == MERGES.c.into_id)
        .order_by(MERGES.c.merged_at.desc())
    )
    return [dict(row) for row in connection.execute(statement).mappings()]


def named(connection: Connection, words: str) -> list[tuple[str, str, str]]:
    """Id, name and identity of the organisations with these words in their name or an alias, accents or none."""
    columns = ORGANISATIONS.c
    names = select(columns.organisation_id, columns.name)
    aliases = select(ALIASES.c.organisation_id, ALIASES.c.alias).distinct()
    wanted = bare(fold(words))
    forms = connection.execute(names.union_all(aliases))  # folded here: SQLite knows the case of ASCII letters alone
    found = {organisation_id for organisation_id, form in forms if wanted in bare(fold(form))}
    statement = select(columns.organisation_id, columns.name, columns.identity).order_by(columns.identity)
    return [(one, name, identity) for one, name, identity in connection.execute(statement) if one in found]


def _check(connection: Connection, organisation_id: str, into_id: str) -> None:
    if refusal := next(_refusals(connection, organisation_id, into_id), None):
        raise WarehouseError(f"{organisation_id} cannot be merged into {into_id}: {refusal}")


def _refusals(connection: Connection, organisation_id: str, into_id: str) -> Iterator[str]:
    """Why the two are not to be one, in words."""
    if organisation_id == into_id:
        yield "they are one already"
    columns = ORGANISATIONS.c
    both = columns.organisation_id.in_((organisation_id, into_id))
    found = {row["organisation_id"]: row for row in connection.execute(select(ORGANISATIONS).where(both)).mappings()}
    yield from (
        f"there is no organisation {one}; `chibo orgs find WORDS` tells ids"
        for one in (organisation_id, into_id)
        if one not in found
    )
    one, other = found[organisation_id], found[into_id]
    if one["type"] != other["type"]:
        yield f"one is a {one['type']}, the other a {other['type']}: an agency and the Party body in it are two"
    if None is not one["province_id"] != other["province_id"] is not None:
        yield f"one is of {one['province_id']}, the other of {other['province_id']}"
    if held := _held(connection, MERGES.c.organisation_id.in_((organisation_id, into_id))):
        yield f"merge {held} has put one of them under another organisation; undo it first"
    if held := _held(connection, MERGES.c.into_id == organisation_id):
        yield f"merge {held} has put others under it; merge the other way round, or undo it first"


def _held(connection: Connection, which: ColumnElement[bool]) -> str | None:
    return connection.scalar(select(MERGES.c.merge_id).where(which, MERGES.c.undone_at.is_(None)).limit(1))
