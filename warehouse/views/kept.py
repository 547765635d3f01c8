"""Answers that take long to find: their rows are kept in tables, which the views show.

With a million facts a view that groups them all would take seconds each time it is read. So what such a view adds up
stands in a table `kept_…`, made by its statement. Whoever changes facts, organisations or reviews notes what that
touches (`touched`); `refresh` then finds the rows of these groups anew, and leaves the others as they are.
The tables are made and dropped with the views, and no migration knows of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, CreateTableAs, Index, MetaData, Select, Table, delete, insert, inspect, select
from sqlalchemy.schema import CreateTable

from warehouse.db import analyse, hold, make_room
from warehouse.tables import metadata as facts
from warehouse.views.groups import KINDS, PREFIX, Groups, Within, everywhere, metadata

SEARCH = "search_"  # the index of `warehouse.search`, which is made and dropped in the same way
MADE_OF = "made_of"  # in the info of a kept column: the column of the statement

Rows: TypeAlias = Callable[[Within], Select[Any]]
"""The statement that finds the rows of certain groups."""


@dataclass(frozen=True, slots=True)
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
        connection.execute(delete(self.table).where(within(*(self.table.c[name] for name in self.group))))
        connection.execute(insert(self.table).from_select(list(self.table.c.keys()), self.rows(within)))


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


def create(connection: Connection) -> None:
    """Make every table, with its rows."""
    make_room(connection)
    for groups in KINDS:
        groups.touched.create(connection)
    for one in _kept:
        connection.execute(one.statement)
        for index in sorted(one.table.indexes, key=lambda one: str(one.name)):
            index.create(connection)


def refresh(connection: Connection, *, grown: bool = False) -> None:
    """Find the rows of all that was touched anew, in the caller's transaction: readers see the old until it ends.

    Where the warehouse has grown much, the database is to look at all its tables as well.
    """
    if not any(connection.execute(select(groups.touched).limit(1)).first() for groups in KINDS):
        return
    hold(connection, [groups.touched.name for groups in KINDS])
    analyse(connection, [groups.touched.name for groups in KINDS] + (list(facts.tables) if grown else []))
    make_room(connection)
    for groups in KINDS:
        for within in groups.parts(connection):
            for one in _kept:
                if one.groups is groups:
                    one.find(connection, within)
        connection.execute(delete(groups.touched))
    if grown:
        analyse(connection, metadata.tables)


def drop(connection: Connection) -> None:
    """Drop whatever tables there are, also those of an older version of the code."""
    for name in inspect(connection).get_table_names():
        if name.startswith(PREFIX):
            Table(name, MetaData()).drop(connection)


def is_of_the_schema(name: str | None, kind: str, parents: object) -> bool:
    """Whether migrations know of it: Alembic's question for whatever it finds in a database."""
    del parents
    return not (kind == "table" and name is not None and name.startswith((PREFIX, SEARCH)))


def definitions(connection: Connection) -> dict[str, str]:
    """The statement that makes each table, by its name."""
    made: list[CreateTable | CreateTableAs] = [CreateTable(groups.touched) for groups in KINDS]
    made += [one.statement for one in _kept]
    return {one.element.name: str(one.compile(dialect=connection.dialect)).strip() for one in made}
