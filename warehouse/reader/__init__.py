"""SQL for readers: one statement in, its rows out, and nothing that could change, stop or leave the warehouse.

    process  the process that runs a statement, in `warehouse.sandbox`, and its end
    result   rows as they come, or all of them, or why there are none
    names    what may have been meant by a name that there is not
    place    where in a statement an engine stumbled

The database itself refuses, by what the connection may do; the text of the statement is not looked at.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from warehouse.address import WarehouseError, existing_sqlite_path, is_sqlite, postgresql_uri, shown
from warehouse.readable import READABLE
from warehouse.reader.process import asked
from warehouse.reader.result import ReadRefused, Result, Row, Rows
from warehouse.sandbox.request import TIMEOUT, Request

__all__ = ["LARGEST", "TIMEOUT", "ReadRefused", "Result", "Row", "Rows", "read", "stream"]

LARGEST = 1_000_000_000
"""Bytes of all rows together, unless told otherwise; what would come then is left out."""

LONGEST = 100_000
"""Characters of a statement."""


@contextmanager
def stream(
    url: str,
    sql: str,
    *,
    values: Mapping[str, object] | None = None,
    timeout: float = TIMEOUT,
    max_rows: int | None = None,
    max_size: int = LARGEST,
    explain: bool = False,
) -> Iterator[Rows]:
    """The rows of one SELECT as they come, in batches; or, to `explain`, the plan by which it would be run.

    `values` are those of its parameters, written `:name`.

    Raises:
        ReadRefused: the statement does more than read, cannot be read, takes too long or too much memory;
            some of this shows only while rows are read.
        WarehouseError: there is no warehouse to read.
    """
    sql = sql.removeprefix("\ufeff")  # how some editors begin a file
    if "\0" in sql:
        raise ReadRefused("the statement holds a NUL character, behind which a database would not read on")
    if len(sql) > LONGEST:
        raise ReadRefused(f"the statement has more than {LONGEST:,} characters; ask in fewer words")
    backend, place = _place(url)
    if values and backend == "postgresql":
        sql = _as_its_driver_has_it(sql, url)
    request = Request(backend, place, sql, dict(values or {}), explain, READABLE, timeout, max_rows, max_size)
    try:
        with asked(request) as rows:
            yield rows
    except ReadRefused:
        raise
    except WarehouseError as error:
        raise WarehouseError(f"{shown(url)} cannot be reached: {error}") from error


def read(
    url: str,
    sql: str,
    *,
    values: Mapping[str, object] | None = None,
    timeout: float = TIMEOUT,
    max_rows: int | None = None,
) -> Result:
    """All rows of one SELECT, or the first `max_rows` of them. Raises as `stream` does."""
    with stream(url, sql, values=values, timeout=timeout, max_rows=max_rows) as rows:
        taken = [row for batch in rows for row in batch]
        return Result(rows.columns, taken, rows.truncated)


def _place(url: str) -> tuple[str, str]:
    """The backend, and where its own driver finds the warehouse."""
    if is_sqlite(url):
        return "sqlite", f"{existing_sqlite_path(url).absolute().as_uri()}?mode=ro"
    return "postgresql", postgresql_uri(url)


def _as_its_driver_has_it(sql: str, url: str) -> str:
    """A statement whose parameters are written as psycopg has them: `%(name)s`."""
    from sqlalchemy import make_url, text

    return str(text(sql).compile(dialect=make_url(url).get_dialect()()))
