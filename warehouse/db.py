"""From a URL to an engine: SQLite set up to be safe to share, PostgreSQL as it is."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

from warehouse.address import WarehouseError, existing_sqlite_path, is_sqlite, sqlite_path

BUSY_TIMEOUT_MS = 10_000
CONNECT_SECONDS = 10

READING = ("query_only = ON",)
WRITING = (
    "journal_mode = WAL",
    "synchronous = NORMAL",  # a cut of power may cost the last batch, never the file
    "cache_size = -65536",  # KiB: ids are digests, so that a batch touches pages all over the indexes
)

PATIENCE = "3s"
ROOM = "256MB"
ROOM_A_SORT = -16_384  # KiB


def open_engine(url: str, *, read_only: bool = False) -> Engine:
    """An engine for the warehouse; the caller disposes of it. Raises WarehouseError where there is nothing to read."""
    return _open_sqlite(url, read_only) if is_sqlite(url) else _open_postgresql(make_url(url), read_only)


def wait_briefly(connection: Connection) -> None:
    """Have this transaction give up on a table that others are reading: whoever comes next would wait behind it."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")


def make_room(connection: Connection) -> None:
    """Let this transaction sort and group many rows, with as much memory as pays.

    Each sort of SQLite takes what its page cache may: from here on this connection makes do with less, and is as fast.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL work_mem = '{ROOM}'")
    else:
        connection.exec_driver_sql(f"PRAGMA cache_size = {ROOM_A_SORT}")


def hold(connection: Connection, tables: Iterable[str]) -> None:
    """Let nobody else write into these tables until the transaction ends; on SQLite nobody can anyhow."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"LOCK TABLE {', '.join(tables)} IN SHARE ROW EXCLUSIVE MODE")


def analyse(connection: Connection, tables: Iterable[str]) -> None:
    """Have the database look at what these tables hold, so that it finds good ways through them."""
    if connection.dialect.name == "sqlite":
        for table in tables:
            connection.exec_driver_sql(f"ANALYZE {table}")
    else:
        connection.exec_driver_sql(f"ANALYZE {', '.join(tables)}")


def _open_postgresql(url: URL, read_only: bool) -> Engine:
    options: dict[str, object] = {"client_encoding": "utf8"}
    if "connect_timeout" not in url.query:
        options["connect_timeout"] = CONNECT_SECONDS
    if read_only:
        options["options"] = "-c default_transaction_read_only=on"
    engine = create_engine(url, connect_args=options)

    @event.listens_for(engine, "connect")
    def look(connection: Any, _: object) -> None:
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise WarehouseError(
                f"{url}: the database is in {encoding}, which has no room for Vietnamese; "
                "make another by CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"
            )

    return engine


def _open_sqlite(url: str, read_only: bool) -> Engine:
    if read_only:
        file, query = existing_sqlite_path(url).absolute().as_uri(), {"uri": "true", "mode": "ro"}
    else:
        path, query = sqlite_path(url), {}
        path.parent.mkdir(parents=True, exist_ok=True)
        file = str(path)
    engine = create_engine(URL.create("sqlite", database=file, query=query))

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        # With the driver's own idea of when to begin, DDL would not be part of the transaction.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        for pragma in READING if read_only else WRITING:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
