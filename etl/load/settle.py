"""What several articles say of one organisation, as one row; the same row in whatever order they came.

A name or a parent counts as long as some article states it. New articles only add to what is known, so the stored
row is enough to go on; where articles are replaced, what all others state is read again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, Row, delete, select

from etl.load.bulk import add_rows, change_rows
from etl.load.organisations import Values, shown_name
from warehouse.tables import ArticleOrganisation, Organisation, OrganisationMerge
from warehouse.views import touch_organisations

Statement = tuple[str, str | None]  # a name and a parent's id

ORGANISATIONS = Organisation.__table__
MERGES = OrganisationMerge.__table__
STATED = ArticleOrganisation.__table__


def organisations_of(connection: Connection, article_ids: Collection[str]) -> set[str]:
    """The organisations that these articles speak of."""
    statement = select(STATED.c.organisation_id).where(STATED.c.article_id.in_(article_ids))
    return set(connection.scalars(statement)) if article_ids else set()


def stored_organisations(connection: Connection, ids: Collection[str]) -> dict[str, Statement]:
    """Name and parent of those organisations that are stored."""
    columns = ORGANISATIONS.c
    statement = select(columns.organisation_id, columns.name, columns.parent_id)
    rows = connection.execute(statement.where(columns.organisation_id.in_(ids)))
    return {organisation_id: (name, parent_id) for organisation_id, name, parent_id in rows}


def add_organisations(connection: Connection, rows: Iterable[Values], stored: Mapping[str, Statement]) -> None:
    """Store those that are new, without a parent: it may come later in the same batch."""
    new = {row["organisation_id"]: row | {"parent_id": None} for row in rows if row["organisation_id"] not in stored}
    add_rows(connection, ORGANISATIONS, list(new.values()))


def settle_organisations(
    connection: Connection, rows: Iterable[Values], stored: Mapping[str, Statement], left: Collection[str]
) -> None:
    """Give each organisation of `rows` or `left` the name and parent that its articles state; none: it goes.

    `left` are those of which a replaced article spoke. One into which others were merged stays for their facts.
    """
    stated: dict[str, set[Statement]] = defaultdict(set)
    for row in rows:
        stated[row["organisation_id"]].add((row["name"], row["parent_id"]))
    for organisation_id in stored.keys() - left:
        stated[organisation_id].add(stored[organisation_id])
    for organisation_id, name, parent_id in _statements(connection, left):
        stated[organisation_id].add((name, parent_id))
    agreed = {organisation_id: _agreed(said) for organisation_id, said in stated.items()}
    changed = [
        {"organisation_id": organisation_id, "name": name, "parent_id": parent_id}
        for organisation_id, (name, parent_id) in agreed.items()
        if stored.get(organisation_id) != (name, parent_id)
    ]
    touch_organisations(connection, [one for one in stored.keys() & agreed if stored[one][1] != agreed[one][1]])
    change_rows(connection, ORGANISATIONS, changed)
    if gone := set(left) - stated.keys():
        taking_others = select(MERGES.c.into_id).where(MERGES.c.undone_at.is_(None))
        columns = ORGANISATIONS.c.organisation_id
        connection.execute(delete(ORGANISATIONS).where(columns.in_(gone), columns.not_in(taking_others)))


def _statements(connection: Connection, ids: Collection[str]) -> Iterable[Row[str, str, str | None]]:
    columns = (STATED.c.organisation_id, STATED.c.name, STATED.c.parent_id)
    statement = select(*columns).where(STATED.c.organisation_id.in_(ids)).distinct()
    return connection.execute(statement) if ids else ()


def _agreed(stated: Iterable[Statement]) -> Statement:
    """One name and one parent out of several, by a rule that knows no order."""
    parents = {parent_id for _, parent_id in stated if parent_id}
    return shown_name(name for name, _ in stated), min(parents, default=None)
