"""PostgreSQL's COPY: rows that are new go straight into their table, changes by way of a temporary one."""

from collections.abc import Sequence
from contextlib import closing

import psycopg
from psycopg import sql
from sqlalchemy import Column, Connection, MetaData, Table, update
from sqlalchemy.exc import DBAPIError

from etl.load.organisations import Values


def copy_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Copy the rows; what the database refuses is raised as SQLAlchemy raises it."""
    columns = list(rows[0])
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    try:
        with closing(connection.connection.cursor()) as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row([row[name] for name in columns])
    except psycopg.Error as error:
        raise DBAPIError.instance(
            f"COPY {table.name}", None, error, psycopg.Error, dialect=connection.dialect
        ) from error


def copy_changes(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Copy the changes into a table of this transaction, and make all of them with one statement."""
    columns = (Column(name, table.c[name].type) for name in rows[0])
    staged = Table(f"changed_{table.name}", MetaData(), *columns, prefixes=["TEMPORARY"])
    staged.create(connection)
    copy_rows(connection, staged, rows)
    (key,) = table.primary_key.columns
    changed = {column.name: column for column in staged.c if column.name != key.name}
    connection.execute(update(table).where(key == staged.c[key.name]).values(changed))
    staged.drop(connection)
