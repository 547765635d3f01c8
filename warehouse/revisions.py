"""Which revision a warehouse is at, and which the code leads to; told without Alembic, which takes long to import."""

from importlib.resources import files

from sqlalchemy import Connection, column, inspect, select, table

VERSION = table("alembic_version", column("version_num"))

LATER = "if a later version was here, install that again"
"""What to do where a database is at a revision that the code does not know."""


def known_revisions() -> set[str]:
    """The revisions that the migrations lead through: the names of their files begin with their numbers."""
    names = (path.name for path in (files("migrations") / "versions").iterdir())
    return {name.partition("_")[0] for name in names if name.endswith(".py")}


def newest_revision() -> str:
    """The revision that the migrations lead to."""
    return max(known_revisions())


def stored_revision(connection: Connection) -> str | None:
    """The revision of a database; None where it is no warehouse yet."""
    return connection.scalar(select(VERSION.c.version_num)) if inspect(connection).has_table(VERSION.name) else None
