"""Many rows into one table, by the quickest way that the database has; the transaction is the caller's."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, update

from etl.load.organisations import Values


def add_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Add rows that are not there yet; all of them name the same columns."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        from etl.load.copying import copy_rows

        copy_rows(connection, table, rows)
    else:
        connection.execute(insert(table), rows)


def change_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Change rows that are there; each names its key and the columns that change, all of them the same."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        from etl.load.copying import copy_changes

        copy_changes(connection, table, rows)
        return
    (key,) = table.primary_key.columns
    changed: dict[str, Any] = {name: bindparam(f"new_{name}") for name in rows[0] if name != key.name}
    statement = update(table).where(key == bindparam(f"new_{key.name}")).values(changed)
    connection.execute(statement, [{f"new_{name}": value for name, value in row.items()} for row in rows])
