"""The schema of a warehouse: bring it up to date, take it back, or tell how it differs from the code."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateTable

from warehouse.db import WarehouseError, open_engine, wait_briefly
from warehouse.refresh import outdated, refresh
from warehouse.tables import metadata
from warehouse.views.kept import is_of_the_schema

COMPARED = ("alembic.autogenerate.*", "~alembic.autogenerate.comments")
"""What Alembic compares with the tables of the code; comments belong to the dictionary."""

LOCK_NOT_AVAILABLE = "55P03"


def upgrade(url: str) -> None:
    """Bring tables, reference rows and views to the newest revision; writes nothing where they are."""
    with _migrating(url) as engine:
        if _revision(engine) != newest_revision():
            command.upgrade(_config(engine), "head")
        with engine.begin() as connection:
            wait_briefly(connection)
            refresh(connection)


def make(connection: Connection) -> None:
    """Make the newest schema in an empty database, without rows and views, by the same statements each time."""
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            index.create(connection)
    MigrationContext.configure(connection).stamp(ScriptDirectory.from_config(_config()), "head")


def downgrade(url: str, revision: str) -> None:
    """Take the schema back to an earlier revision, `base` for none at all."""
    with _migrating(url) as engine:
        command.downgrade(_config(engine), revision)


def check(url: str) -> None:
    """Raise WarehouseError, with the command to type, where database, migrations and code differ."""
    engine = open_engine(url, read_only=True)
    try:
        with engine.connect() as connection:
            _check(connection, make_url(url).render_as_string())
    finally:
        engine.dispose()


def newest_revision() -> str | None:
    """The revision that the migrations lead to."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _check(connection: Connection, where: str) -> None:
    options = {"autogenerate_plugins": COMPARED, "include_name": is_of_the_schema}
    context = MigrationContext.configure(connection, opts=options)
    found, newest = context.get_current_revision(), newest_revision()
    if found != newest:
        raise WarehouseError(f"{where} is at revision {found or 'none'}, the code at {newest}; type `chibo db upgrade`")
    if differences := compare_metadata(context, metadata):
        raise WarehouseError(
            f"{where}: the tables differ from the code in {len(differences)} places, first {differences[0]}; "
            "type `alembic revision --autogenerate` if the code has changed, else restore the tables"
        )
    if stale := outdated(connection):
        raise WarehouseError(f"{where}: not as the code has them: {', '.join(stale)}; type `chibo db upgrade`")


@contextmanager
def _migrating(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    except CommandError as error:
        where = make_url(url).render_as_string()
        raise WarehouseError(f"{where}: {error}; this version of chibo knows up to {newest_revision()}") from error
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != LOCK_NOT_AVAILABLE:
            raise
        raise WarehouseError(
            "what is to be changed is being read all the time; nothing was changed, try again"
        ) from error
    finally:
        engine.dispose()


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _config(engine: Engine | None = None) -> Config:
    config = Config(attributes={"connection": engine})
    config.set_main_option("script_location", str(files("migrations")).replace("%", "%%"))
    return config
