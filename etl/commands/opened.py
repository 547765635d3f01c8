"""A warehouse as the commands of people open it: to read it, or to change it while no run works."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@contextmanager
def opened(database_url: str | None, *, writes: bool = False) -> "Iterator[Connection]":
    """A transaction on a warehouse that is up to date; what its views keep is up to date again at the end.

    Raises:
        LockedError: it is to be written, and a run is at work.
    """
    from contextlib import nullcontext

    from etl.lock import only_run
    from etl.settings import load_settings
    from warehouse import schema, views
    from warehouse.db import open_engine

    url = load_settings(database_url=database_url).database_url
    with only_run(url) if writes else nullcontext():
        schema.check(url, tables=False)  # a run compares them no more than this
        engine = open_engine(url, read_only=not writes)
        try:
            with engine.begin() as connection:
                yield connection
                if writes:
                    views.refresh(connection)
        finally:
            engine.dispose()
