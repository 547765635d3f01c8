"""Alembic at work on a warehouse; imported where tables are to be made, changed or compared, and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine

from warehouse.address import WarehouseError
from warehouse.revisions import LATER, newest_revision
from warehouse.tables import metadata
from warehouse.views.kept import is_of_the_schema

COMPARED = ("alembic.autogenerate.*", "~alembic.autogenerate.comments")
"""What Alembic compares with the tables of the code; comments belong to the dictionary."""


def migrate(engine: Engine) -> None:
    """Take a database to the newest revision."""
    with _told(engine):
        command.upgrade(_config(engine), "head")


def take_back(engine: Engine, revision: str) -> None:
    """Take a database back to an earlier revision."""
    with _told(engine):
        command.downgrade(_config(engine), revision)


def stamp(connection: Connection) -> None:
    """Note that a database is at the newest revision."""
    MigrationContext.configure(connection).stamp(ScriptDirectory.from_config(_config()), "head")


def differences(connection: Connection) -> list[str]:
    """What differs between the tables of a database and those of the code: `remove_column articles colour`."""
    options = {"autogenerate_plugins": COMPARED, "include_name": is_of_the_schema}
    return list(map(_named, compare_metadata(MigrationContext.configure(connection, opts=options), metadata)))


def _named(difference: Any) -> str:
    """What is to be done and to what; a changed column stands in a list of its own."""
    kind, *what = difference[0] if isinstance(difference, list) else difference
    return " ".join([kind, *(str(getattr(one, "name", one)) for one in what if one is not None)][:3])


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """What Alembic cannot do, in words of ours."""
    try:
        yield
    except CommandError as error:
        where, newest = engine.url.render_as_string(), newest_revision()
        raise WarehouseError(f"{where}: {error}; this version of chibo knows up to {newest}: {LATER}") from error


def _config(engine: Engine | None = None) -> Config:
    config = Config(attributes={"connection": engine})
    config.set_main_option("script_location", str(files("migrations")).replace("%", "%%"))
    return config
