"""How the questions are asked: their answers are lists of rows by column name."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select

Rows = list[dict[str, Any]]


def rows(connection: Connection, statement: Select[Any]) -> Rows:
    """All rows of the answer."""
    return [dict(row) for row in connection.execute(statement).mappings()]


def first(connection: Connection, statement: Select[Any]) -> dict[str, Any] | None:
    """The first row of the answer; None where there is none."""
    row = connection.execute(statement).mappings().first()
    return dict(row) if row else None


def equals(column: ColumnElement[Any], value: object) -> ColumnElement[bool]:
    """The column is this value; None: is null; a tuple: is any of them; a range: is from its first to its last."""
    if isinstance(value, tuple):
        return column.in_(value)
    if isinstance(value, range):
        return column.between(value[0], value[-1])
    return column.is_not_distinct_from(value)
