"""One run at a time on one warehouse, by a lock that the system frees when its holder dies."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from warehouse.address import is_sqlite, sqlite_path
from warehouse.db import open_engine

ADVISORY_KEY = int.from_bytes(b"chibo")  # the number that runs on a PostgreSQL database agree upon
HOLDERS = """
    SELECT count(*) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (classid::bigint << 32) + objid::bigint = :key
"""
TRIES, PAUSE = 4, 0.05  # whoever only looks whether a run is at work, or was killed just now, holds it for an instant


class LockedError(Exception):
    """Another run is at work on the same warehouse."""

    def __init__(self) -> None:
        super().__init__("another run is at work on this warehouse; wait until it has finished")


@contextmanager
def only_run(database_url: str) -> Iterator[None]:
    """Hold the warehouse's lock. Raises LockedError when somebody else holds it, within a fifth of a second."""
    with _file_lock(database_url) if is_sqlite(database_url) else _advisory_lock(database_url):
        yield


def is_at_work(database_url: str) -> bool:
    """Whether some run holds the warehouse's lock now."""
    if is_sqlite(database_url):
        lock = _lock_file(database_url)
        return lock.exists() and not _can_share(lock)
    engine = open_engine(database_url, read_only=True)
    try:
        with engine.connect() as connection:
            return bool(connection.scalar(text(HOLDERS), {"key": ADVISORY_KEY}))
    finally:
        engine.dispose()


@contextmanager
def _file_lock(url: str) -> Iterator[None]:
    lock = _lock_file(url)
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as file:
        _take(lambda: _is_ours(file, fcntl.LOCK_EX))
        yield


def _take(lock: Callable[[], bool]) -> None:
    for left in reversed(range(TRIES)):
        if lock():
            return
        if left:
            time.sleep(PAUSE)
    raise LockedError


def _is_ours(file: TextIO, kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_file(url: str) -> Path:
    database = sqlite_path(url)
    return database.with_name(f"{database.name}.lock")


def _can_share(lock: Path) -> bool:
    with lock.open() as file:
        return _is_ours(file, fcntl.LOCK_SH)


@contextmanager
def _advisory_lock(url: str) -> Iterator[None]:
    engine = open_engine(url).execution_options(isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            _take(lambda: bool(connection.scalar(select(func.pg_try_advisory_lock(ADVISORY_KEY)))))
            try:
                yield
            finally:  # by word: the server may see that a connection has ended later than the next run begins
                with suppress(DBAPIError):
                    connection.execute(select(func.pg_advisory_unlock(ADVISORY_KEY)))
    finally:
        engine.dispose()
