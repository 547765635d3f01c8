"""From a URL to an engine: SQLite set up to be safe to share, PostgreSQL as it is."""

import sqlite3
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

DEFAULT_URL = "sqlite:///data/chibo.sqlite"
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


class WarehouseError(Exception):
    """Something is wrong with the warehouse; the words say what, where and what to do."""


def open_engine(url: str | URL, *, read_only: bool = False) -> Engine:
    """An engine for the warehouse; the caller disposes of it. Raises WarehouseError where there is nothing to read."""
    url = make_url(url)
    if url.get_backend_name() == "sqlite":
        return _open_sqlite(url, read_only)
    return _open_postgresql(url, read_only)


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


def sqlite_path(url: URL) -> Path:
    """The file of a SQLite warehouse, there already or not.

    Raises WarehouseError for one in memory, which no second connection could see, and for what can be no file.
    """
    if url.database in (None, "", ":memory:"):
        raise WarehouseError(f"{url}: a warehouse needs a file; give sqlite:///PATH")
    path = Path(str(url.database))
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return path
    except (OSError, ValueError) as error:  # a file where a folder should be, a ring of links, a NUL
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise WarehouseError(f"{str(path)!a}: {reason}; give sqlite:///PATH of a file") from error
    if not is_file:
        raise WarehouseError(f"{path}: a folder, pipe or device stands there; give sqlite:///PATH of a file")
    return path


def existing_sqlite_path(url: URL) -> Path:
    """The file of a SQLite warehouse that is there already. Raises WarehouseError where it is not."""
    path = sqlite_path(url)
    if not path.is_file():
        raise WarehouseError(f"{path}: there is no warehouse yet; type `chibo run`")
    return path


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


def _open_sqlite(url: URL, read_only: bool) -> Engine:
    if read_only:
        file = existing_sqlite_path(url).absolute().as_uri()
        url = url.set(database=file, query={"uri": "true", "mode": "ro"})
    else:
        sqlite_path(url).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url)

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
