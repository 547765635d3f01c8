"""The warehouse as one SQLite file: the same rows in the same order, whichever database they come from."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Select, String, Table, case, insert, inspect, or_, select

from warehouse.db import analyse, open_engine
from warehouse.refresh import refresh
from warehouse.schema import check, make
from warehouse.tables import Article, ViewDefinition, metadata

ARTICLES = Article.__table__
ROWS_AT_ONCE = 2_000
BYTEWISE = {"sqlite": "BINARY", "postgresql": "C"}


@contextmanager
def reading(url: str) -> Iterator[Connection]:
    """A connection for which the warehouse stays what it is now, whoever loads meanwhile.

    Raises:
        WarehouseError: there is none, or it is not as the code has it.
    """
    check(url)
    engine = open_engine(url, read_only=True)
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection
    finally:
        engine.dispose()


def copy_warehouse(source: Connection, path: Path, since: date | None = None) -> None:
    """Write the whole warehouse, or what articles published since a day state, into a new file."""
    draft = path.with_name(f"{path.name}.draft")
    engine = open_engine(f"sqlite:///{draft}")
    with engine.begin() as target:
        target.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        make(target)
        for table in metadata.sorted_tables:
            if table is not ViewDefinition.__table__:  # those of the new file are its own
                _copy(source, target, table, since)
        refresh(target)
        analyse(target, inspect(target).get_table_names())
    engine.dispose()
    # Written anew, the file holds no trace of how it came to be.
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    for left in path.parent.glob(f"{draft.name}*"):
        left.unlink()


def in_order(connection: Connection, *columns: Column[Any]) -> list[Any]:
    """The columns to sort by, so that both databases do it alike: text byte by byte, what is unknown last."""
    bytewise = BYTEWISE[connection.dialect.name]
    return [(one.collate(bytewise) if isinstance(one.type, String) else one).nulls_last() for one in columns]


def _copy(source: Connection, target: Connection, table: Table, since: date | None) -> None:
    statement = _chosen(table, since).order_by(*in_order(source, *table.primary_key))
    rows = source.execute(statement.execution_options(yield_per=ROWS_AT_ONCE)).mappings()
    for batch in rows.partitions():
        target.execute(insert(table), [dict(row) for row in batch])


def _chosen(table: Table, since: date | None) -> Select[Any]:
    """The rows of a table; of those that belong to an article, only where that was published since then."""
    if since is None or "article_id" not in table.c:
        return select(table)
    published = select(ARTICLES.c.article_id).where(ARTICLES.c.published_on >= since)
    belongs = or_(table.c.article_id.is_(None), table.c.article_id.in_(published))
    if table is not ARTICLES:
        return select(table).where(belongs)
    # A copy whose original is left out stands for it.
    original = case((table.c.duplicate_of.in_(published), table.c.duplicate_of)).label("duplicate_of")
    return select(*(original if column.name == "duplicate_of" else column for column in table.c)).where(belongs)
