"""What a warehouse holds besides facts, made to be what the code says: reference rows, views, dictionary, search."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Date, Table, bindparam, insert, select, update

from warehouse import dictionary, reference, views
from warehouse.search import index
from warehouse.tables import metadata


def refresh(connection: Connection, *, whole: bool = True) -> None:
    """Bring reference rows, views, dictionary and search index up to date; writes nothing where they are.

    To compare every statement and word takes longer than to load an article: where not the `whole` is asked for, views
    and dictionary that this code has made are taken to be as it made them.
    """
    corrected = [_write(connection, table, *_differences(connection, table)) for table in _reference_tables()]
    if whole or any(corrected) or not views.are_made(connection):
        if any(corrected) or views.outdated(connection):  # what views keep may have been found by the old rows
            views.drop(connection)
            views.create(connection)
        dictionary.refresh(connection)
        views.noted(connection)
    if index.outdated(connection):
        index.drop(connection)
        index.create(connection)


def outdated(connection: Connection) -> list[str]:
    """The names of whatever differs from the code: reference tables, views, the dictionary, the search index."""
    tables = [table.name for table in _reference_tables() if any(_differences(connection, table))]
    others = ["the search index"] if index.outdated(connection) else []
    return tables + views.outdated(connection) + dictionary.outdated(connection) + others


def _reference_tables() -> Iterable[Table]:
    return (metadata.tables[name] for name in reference.TABLES)


def _differences(connection: Connection, table: Table) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows that are missing, and those that differ. A row that left the files stays: facts may refer to it."""
    key = _key(table)
    stored = {row[key]: dict(row) for row in connection.execute(select(table)).mappings()}
    wanted = [{name: _typed(table.c[name], cell) for name, cell in row.items()} for row in reference.read(table.name)]
    missing = [row for row in wanted if row[key] not in stored]
    changed = [row for row in wanted if row[key] in stored and stored[row[key]] != row]
    return missing, changed


def _write(connection: Connection, table: Table, missing: list[dict[str, Any]], changed: list[dict[str, Any]]) -> bool:
    """Bring a reference table up to date; whether it was not."""
    if missing:
        # A row that refers to another of its table comes after it.
        connection.execute(insert(table), sorted(missing, key=lambda row: row.get("successor_id") is not None))
    if changed:
        key = _key(table)
        others: dict[str, Any] = {name: bindparam(f"new_{name}") for name in changed[0] if name != key}
        statement = update(table).where(table.c[key] == bindparam(f"new_{key}")).values(others)
        connection.execute(statement, [_prefixed(row) for row in changed])
    return bool(missing or changed)


def _key(table: Table) -> str:
    (column,) = table.primary_key.columns
    return column.name


def _prefixed(row: Mapping[str, Any]) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in row.items()}


def _typed(column: Column[Any], cell: str | None) -> str | date | None:
    return date.fromisoformat(cell) if cell is not None and isinstance(column.type, Date) else cell
