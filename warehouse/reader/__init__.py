"""SQL for readers: one statement in, its rows out, and nothing that could change, stop or leave the warehouse.

The database itself refuses, by what the connection may do; the text of the statement is not looked at.
"""

from sqlalchemy import make_url

from warehouse.reader.result import ReadRefused, Result

__all__ = ["TIMEOUT", "ReadRefused", "Result", "read"]

TIMEOUT = 10.0
"""Seconds that a statement may take, unless told otherwise."""


def read(url: str, sql: str, *, timeout: float = TIMEOUT, max_rows: int | None = None) -> Result:
    """The rows of one SELECT, at most `max_rows` of them.

    Raises:
        ReadRefused: the statement does more than read, cannot be read, or takes longer than `timeout` seconds.
        WarehouseError: there is no warehouse to read.
    """
    if "\0" in sql:
        raise ReadRefused("the statement holds a NUL character, behind which a database would not read on")
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        from warehouse.reader import sqlite

        return sqlite.read(place, sql, timeout, max_rows)
    from warehouse.reader import postgres

    return postgres.read(place, sql, timeout, max_rows)
