"""Answers that take long to find: their rows are kept in tables, which the views show.

With a million facts a view that groups them all would take seconds each time it is read. So what such a view adds up
stands in a table `kept_…`, made by its statement. Whoever changes facts, organisations or reviews notes what that
touches (`touched`); `refresh` then finds the rows of these groups anew, and leaves the others as they are.
The tables are made and dropped with the views, and no migration knows of them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    Connection,
    CreateTableAs,
    Delete,
    Index,
    Insert,
    MetaData,
    Select,
    Table,
    delete,
    insert,
    inspect,
    select,
)
from sqlalchemy.schema import CreateTable

from warehouse.db import analyse, hold, make_room
from warehouse.tables import metadata as facts
from warehouse.views import made_by
from warehouse.views.groups import KINDS, PREFIX, Groups, Within, everywhere, metadata

SEARCH = "search_"  # the index of `warehouse.search`, which is made and dropped in the same way
MADE_OF = "made_of"  # in the info of a kept column: the column of the statement

Rows: TypeAlias = Callable[[Within], Select[Any]]
"""The statement that finds the rows of certain groups."""


@dataclass(frozen=True, eq=False)
class Kept:
    """A table of kept rows, and how they are found; `group` are the columns that name a row's group."""

    statement: CreateTableAs
    rows: Rows
    groups: Groups
    group: tuple[str, ...]

    @property
    def table(self) -> Table:
        """The table."""
        return self.statement.table

    def find(self, connection: Connection, within: Within) -> None:
        """Find the rows of these groups anew."""
        for statement in _finding(self, within):
            connection.execute(statement)


@cache
def _finding(one: Kept, within: Within) -> tuple[Delete, Insert]:
    """What takes the rows of these groups out and puts them in anew; to put it together takes long, so it is kept."""
    old = delete(one.table).where(within(*(one.table.c[name] for name in one.group)))
    return old, insert(one.table).from_select(list(one.table.c.keys()), one.rows(within))


_kept: list[Kept] = []


def kept(name: str, rows: Rows, groups: Groups, *group: str, indexed: str | None = None) -> Table:
    """The table that keeps these rows, in place of finding them; a column that is looked up is indexed."""
    whole = rows(everywhere)
    one = Kept(CreateTableAs(whole, f"{PREFIX}{name}", metadata=metadata), rows, groups, group)
    _kept.append(one)
    for column in one.table.c:
        column.info[MADE_OF] = whole.selected_columns[str(column.name)]
    Index(f"ix_{PREFIX}{name}", *(one.table.c[key] for key in group))
    if indexed:
        Index(f"ix_{PREFIX}{name}_{indexed}", one.table.c[indexed])
    return one.table


def create(connection: Connection, statements: Mapping[str, str]) -> None:
    """Make every table, with its rows, by the statement of its name."""
    make_room(connection)
    for table in _bare():
        connection.exec_driver_sql(statements[table.name])
    for one in _kept:
        connection.exec_driver_sql(statements[one.table.name])
        for index in sorted(one.table.indexes, key=lambda one: str(one.name)):
            index.create(connection)
    analyse(connection, metadata.tables)


def refresh(connection: Connection, *, grown: bool = False) -> None:
    """Find the rows of all that was touched anew, in the caller's transaction: readers see the old until it ends.

    Where the warehouse has grown much, all rows are found anew, which is sooner done than to tell those of most groups
    from the others; and the database is to look at all its tables as well.
    """
    if not any(connection.execute(select(groups.touched).limit(1)).first() for groups in KINDS):
        return
    hold(connection, [groups.touched.name for groups in KINDS])
    analyse(connection, [groups.touched.name for groups in KINDS] + (list(facts.tables) if grown else []))
    make_room(connection)
    for groups in KINDS:
        for within in [everywhere] if grown else _touched_parts(connection, groups):
            for one in _kept:
                if one.groups is groups:
                    one.find(connection, within)
        connection.execute(delete(groups.touched))
    if grown:
        analyse(connection, metadata.tables)


def _touched_parts(connection: Connection, groups: Groups) -> Iterator[Within]:
    return (part.within for part in groups.parts if connection.execute(part.names.limit(1)).first())


def drop(connection: Connection) -> None:
    """Drop whatever tables there are, also those of an older version of the code."""
    for name in inspect(connection).get_table_names():
        if name.startswith(PREFIX):
            Table(name, MetaData()).drop(connection)


def is_of_the_schema(name: str | None, kind: str, parents: object) -> bool:
    """Whether migrations know of it: Alembic's question for whatever it finds in a database."""
    del parents
    return not (kind == "table" and name is not None and name.startswith((PREFIX, SEARCH)))


def statements() -> list[tuple[str, CreateTable | CreateTableAs]]:
    """The statement that makes each table, with its name."""
    bare = [(table.name, CreateTable(table)) for table in _bare()]
    return [*bare, *((one.table.name, one.statement) for one in _kept)]


def names() -> list[str]:
    """The names of all tables."""
    return [table.name for table in (*_bare(), *(one.table for one in _kept))]


def _bare() -> list[Table]:
    """The tables that are made without rows."""
    return [*(groups.touched for groups in KINDS), made_by.TABLE]
