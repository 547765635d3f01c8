"""How Alembic reaches the warehouse: the engine it is handed, else the one that CHIBO_DATABASE_URL names."""

import os
from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from warehouse.address import DEFAULT_URL, WarehouseError
from warehouse.db import open_engine, wait_briefly
from warehouse.migrating import COMPARED
from warehouse.refresh import refresh
from warehouse.tables import metadata
from warehouse.views.kept import is_of_the_schema


def migrate(engine: Engine) -> None:
    """Run the revisions in one transaction, so that a run that is cut short leaves the old schema."""
    with engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            # A batch change drops the old table: with foreign keys on, the facts below it would go as well.
            _pragma(connection, "foreign_keys = OFF")
        context.configure(
            connection=connection,
            target_metadata=metadata,
            transactional_ddl=True,
            render_as_batch=True,
            on_version_apply=refresh_at_head,
            include_name=is_of_the_schema,
            autogenerate_plugins=COMPARED,
        )
        with context.begin_transaction():
            wait_briefly(connection)
            context.run_migrations()
            if sqlite:
                _check_foreign_keys(connection)
        if sqlite:
            _pragma(connection, "foreign_keys = ON")


def refresh_at_head(
    ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]
) -> None:
    """Load reference rows and make the views, as soon as the newest revision is reached."""
    del step, run_args
    if ctx.connection and set(heads) == set(ScriptDirectory.from_config(context.config).get_heads()):
        refresh(ctx.connection)


def _pragma(connection: Connection, pragma: str) -> None:
    # Past SQLAlchemy: within a transaction, which it would begin, this pragma does nothing.
    connection.connection.cursor().execute(f"PRAGMA {pragma}")


def _check_foreign_keys(connection: Connection) -> None:
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise WarehouseError(f"the migration would leave {len(broken)} rows that refer to nothing; nothing was changed")


def main() -> None:
    """Migrate with the engine in the configuration's attributes, or with one of our own."""
    if context.is_offline_mode():
        raise WarehouseError("the migrations read the database that they change; leave out --sql")
    given = context.config.attributes.get("connection")
    engine = given or open_engine(os.environ.get("CHIBO_DATABASE_URL", DEFAULT_URL))
    try:
        migrate(engine)
    finally:
        if given is None:
            engine.dispose()


main()
