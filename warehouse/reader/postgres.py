"""Reading PostgreSQL: a transaction that cannot write, one cursor, a time limit that the server keeps."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from sqlalchemy import URL

from warehouse.db import WarehouseError
from warehouse.reader.result import ReadRefused, Result

ROWS_AT_ONCE = 500
CONNECT_TIMEOUT = 10


def read(url: URL, sql: str, timeout: float, max_rows: int | None) -> Result:
    """The rows of one statement, on a connection of its own. Raises ReadRefused."""
    with _connect(url) as connection, connection.cursor() as cursor, _told_in_words(timeout):
        cursor.execute("BEGIN READ ONLY")
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", (f"{timeout * 1000:.0f}",))
        # DECLARE takes one SELECT; prepared, it comes by the protocol that refuses a second statement behind it.
        cursor.execute(b"DECLARE reading NO SCROLL CURSOR FOR " + sql.encode(), prepare=True)
        return Result.take(_columns(cursor), _rows(cursor), max_rows)


def _connect(url: URL) -> psycopg.Connection[tuple[Any, ...]]:
    place = url.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        return psycopg.connect(place, autocommit=True, connect_timeout=CONNECT_TIMEOUT)
    except psycopg.OperationalError as error:
        reason = str(error).splitlines()[0]
        raise WarehouseError(f"{url.render_as_string()} cannot be reached: {reason}") from error


def _columns(cursor: psycopg.Cursor[tuple[Any, ...]]) -> tuple[str, ...]:
    cursor.execute("FETCH 0 FROM reading")
    return tuple(column.name for column in cursor.description or ())


def _rows(cursor: psycopg.Cursor[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    while rows := cursor.execute(f"FETCH {ROWS_AT_ONCE} FROM reading".encode()).fetchall():
        yield from rows


@contextmanager
def _told_in_words(timeout: float) -> Iterator[None]:
    try:
        yield
    except errors.QueryCanceled as error:
        raise ReadRefused.too_slow(timeout) from error
    except (psycopg.Error, UnicodeEncodeError) as error:
        reason = error.diag.message_primary if isinstance(error, psycopg.Error) else None
        raise ReadRefused(
            f"PostgreSQL cannot read this: {reason or error}; only reading is allowed here: one SELECT"
        ) from error
