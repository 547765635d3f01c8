"""A superuser's connection to a PostgreSQL warehouse, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg.rows import TupleRow

from warehouse.address import WarehouseError, is_sqlite, postgresql_uri, shown
from warehouse.sandbox.request import SEE_TO_THE_SERVER

Session = psycopg.Connection[TupleRow]


@contextmanager
def superuser(url: str) -> Iterator[Session]:
    """The connection; commits at the end. Raises WarehouseError where the database or the login can make no roles."""
    where = shown(url)
    if is_sqlite(url):
        raise WarehouseError(f"{where}: SQLite knows no roles; `chibo sql` reads it without being able to do more")
    try:
        connection = psycopg.connect(postgresql_uri(url))
    except psycopg.OperationalError as error:
        raise WarehouseError(f"{where} cannot be reached: {str(error).splitlines()[0]}; {SEE_TO_THE_SERVER}") from error
    with connection:
        if not one(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
            raise WarehouseError(f"{where}: roles are for a superuser to make; give --database-url with one")
        yield connection


def one(session: Session, query: str, *values: object) -> object:
    """The first column of the first row; None where there is no row."""
    row = session.execute(query.encode(), values).fetchone()
    return row[0] if row else None


def owner(session: Session) -> str:
    """Whoever owns the tables. Raises WarehouseError where there are none."""
    found = one(session, "SELECT relowner::regrole::text FROM pg_class WHERE oid = to_regclass('public.articles')")
    if found is None:
        raise WarehouseError("there are no tables yet; type `chibo db upgrade`")
    return str(found)
