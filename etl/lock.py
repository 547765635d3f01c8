"""One run at a time on one warehouse, by a lock that the system frees when its holder dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, func, make_url, select

from warehouse.db import open_engine, sqlite_path

ADVISORY_KEY = int.from_bytes(b"chibo")  # the number that runs on a PostgreSQL database agree upon


class LockedError(Exception):
    """Another run is at work on the same warehouse."""

    def __init__(self) -> None:
        super().__init__("another run is at work on this warehouse; wait until it has finished")


@contextmanager
def only_run(database_url: str) -> Iterator[None]:
    """Hold the warehouse's lock. Raises LockedError at once when somebody else holds it."""
    url = make_url(database_url)
    lock = _file_lock(url) if url.get_backend_name() == "sqlite" else _advisory_lock(url)
    with lock:
        yield


@contextmanager
def _file_lock(url: URL) -> Iterator[None]:
    database = sqlite_path(url)
    database.parent.mkdir(parents=True, exist_ok=True)
    with database.with_name(f"{database.name}.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockedError from error
        yield


@contextmanager
def _advisory_lock(url: URL) -> Iterator[None]:
    engine = open_engine(url).execution_options(isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            if not connection.scalar(select(func.pg_try_advisory_lock(ADVISORY_KEY))):
                raise LockedError
            yield
    finally:
        engine.dispose()
