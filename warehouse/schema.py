"""The schema of a warehouse: bring it up to date, take it back, or tell how it differs from the code."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateTable

from warehouse.address import WarehouseError, shown
from warehouse.db import open_engine, wait_briefly
from warehouse.refresh import outdated, refresh
from warehouse.revisions import LATER, VERSION, known_revisions, newest_revision, stored_revision
from warehouse.tables import metadata

LOCK_NOT_AVAILABLE = "55P03"


def upgrade(url: str, *, whole: bool = True) -> None:
    """Bring tables, reference rows and views to the newest revision; writes nothing where they are.

    A run need not have the `whole` compared with the code: it trusts what the same code has made.
    """
    with _changing(url) as engine:
        found = _revision(engine)
        if found is None:
            _check_empty(engine)
        if found != newest_revision():
            from warehouse.migrating import migrate

            migrate(engine)
        with engine.begin() as connection:
            wait_briefly(connection)
            refresh(connection, whole=whole)


def make(connection: Connection) -> None:
    """Make the newest schema in an empty database, without rows and views, by the same statements each time."""
    from warehouse.migrating import stamp

    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            index.create(connection)
    stamp(connection)


def downgrade(url: str, revision: str) -> None:
    """Take the schema back to an earlier revision, `base` for none at all."""
    from warehouse.migrating import take_back

    with _changing(url) as engine:
        take_back(engine, revision)


def check(url: str, *, tables: bool = True) -> None:
    """Raise WarehouseError, with the command to type, where database, migrations and code differ.

    To compare each column of the `tables` takes longer than most of what people ask of a warehouse.
    """
    engine = open_engine(url, read_only=True)
    try:
        with engine.connect() as connection:
            _check(connection, shown(url), tables)
    finally:
        engine.dispose()


def _check(connection: Connection, where: str, tables: bool) -> None:
    found, newest = stored_revision(connection), newest_revision()
    if found != newest:
        do = "type `chibo db upgrade`" if found in {None, *known_revisions()} else LATER
        raise WarehouseError(f"{where} is at revision {found or 'none'}, the code at {newest}; {do}")
    if differing := _differences(connection) if tables else []:
        raise WarehouseError(
            f"{where}: the tables differ from the code in {len(differing)} places, first {differing[0]}; "
            "type `alembic revision --autogenerate` if the code has changed, else restore the tables"
        )
    if stale := outdated(connection):
        raise WarehouseError(f"{where}: not as the code has them: {', '.join(stale)}; type `chibo db upgrade`")


def _differences(connection: Connection) -> list[str]:
    from warehouse.migrating import differences

    return differences(connection)


@contextmanager
def _changing(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != LOCK_NOT_AVAILABLE:
            raise
        raise WarehouseError(
            "what is to be changed is being read all the time; nothing was changed, try again"
        ) from error
    finally:
        engine.dispose()


def _check_empty(engine: Engine) -> None:
    """Raise WarehouseError where there is no warehouse, but tables of others: ours would mix with them."""
    others = sorted(set(inspect(engine).get_table_names()) - {VERSION.name})
    if others:
        where = engine.url.render_as_string()
        raise WarehouseError(f"{where} holds tables of another program, such as {others[0]}; give chibo an empty one")


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return stored_revision(connection)
