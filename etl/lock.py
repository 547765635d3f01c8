"""One run at a time on one warehouse, by a lock that the system frees when its holder dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, create_engine, make_url, select
from sqlalchemy.pool import NullPool
from sqlalchemy.sql import func

ADVISORY_KEY = int.from_bytes(b"chibo")  # the number that runs on a PostgreSQL database agree upon


class LockedError(Exception):
    """Another run is at work on the same warehouse."""

    def __init__(self) -> None:
        super().__init__("another run is at work on this warehouse; wait until it has finished")


@contextmanager
def only_run(database_url: str) -> Iterator[None]:
    """Hold the warehouse's lock. Raises LockedError at once when somebody else holds it."""
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        with _advisory_lock(url):
            yield
    elif url.database in (None, "", ":memory:"):
        yield
    else:
        with _file_lock(Path(f"{url.database}.lock")):
            yield


@contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockedError from error
        yield


@contextmanager
def _advisory_lock(url: URL) -> Iterator[None]:
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        if not connection.scalar(select(func.pg_try_advisory_lock(ADVISORY_KEY))):
            raise LockedError
        yield
