"""Answers that take long to find: their rows are kept in tables, which the views show, and made anew when asked.

With a million facts a view that groups them all would take seconds each time it is read. So what such a view adds up
stands in a table `kept_…`, made by its statement; whoever has changed facts, organisations or reviews calls `refresh`.
The tables are made and dropped with the views, and no migration knows of them.
"""

from typing import Any

from sqlalchemy import Connection, CreateTableAs, Index, MetaData, Select, Table, delete, insert, inspect

from warehouse.db import analyse, make_room
from warehouse.tables import metadata as facts

PREFIX = "kept_"
SEARCH = "search_"  # the index of `warehouse.search`, which is made and dropped in the same way
MADE_OF = "made_of"  # in the info of a kept column: the column of the statement

metadata = MetaData()
_statements: list[tuple[CreateTableAs, Select[Any]]] = []


def kept(name: str, rows: Select[Any], *indexed: str) -> Table:
    """The table that keeps these rows, in place of finding them; columns that are looked up are indexed."""
    statement = CreateTableAs(rows, f"{PREFIX}{name}", metadata=metadata)
    _statements.append((statement, rows))
    for column in statement.table.c:
        column.info[MADE_OF] = rows.selected_columns[str(column.name)]
    for key in indexed:
        Index(f"ix_{PREFIX}{name}_{key}", statement.table.c[key])
    return statement.table


def create(connection: Connection) -> None:
    """Make every table, with its rows."""
    for statement, _ in _statements:
        connection.execute(statement)
        for index in sorted(statement.table.indexes, key=lambda one: str(one.name)):
            index.create(connection)


def refresh(connection: Connection) -> None:
    """Find the rows of every table anew, in the caller's transaction: readers see the old ones until it ends."""
    make_room(connection)
    for statement, rows in _statements:
        connection.execute(delete(statement.table))
        connection.execute(insert(statement.table).from_select(list(statement.table.c.keys()), rows))
    analyse(connection, (table.name for one in (facts, metadata) for table in one.sorted_tables))


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
    return {
        statement.table.name: str(statement.compile(dialect=connection.dialect)).strip() for statement, _ in _statements
    }
