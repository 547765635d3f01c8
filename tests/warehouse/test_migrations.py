"""The schema is made, taken back and compared with the code, on both databases."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config as AlembicConfig
from pytest_alembic.config import Config
from pytest_alembic.tests import (
    test_model_definitions_match_ddl,
    test_single_head_revision,
    test_up_down_consistency,
    test_upgrade,
)
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.engine.interfaces import ReflectedColumn

from warehouse import views
from warehouse.address import WarehouseError
from warehouse.db import open_engine
from warehouse.schema import check, downgrade, upgrade
from warehouse.tables import metadata

__all__ = [
    "test_model_definitions_match_ddl",
    "test_single_head_revision",
    "test_up_down_consistency",
    "test_upgrade",
]


@pytest.fixture
def alembic_config() -> Config:
    return Config({"script_location": "migrations"})


@pytest.fixture
def alembic_engine(empty_engine: Engine) -> Engine:
    return empty_engine


@pytest.fixture
def empty_engine(empty_database_url: str) -> Iterator[Engine]:
    engine = open_engine(empty_database_url)
    yield engine
    engine.dispose()


def constraints(connection: Connection) -> dict[str, object]:
    """What Alembic's own comparison leaves out: checks, and the rules of foreign keys."""
    inspector = inspect(connection)
    return {
        table: (
            sorted((check["name"] or "", check["sqltext"]) for check in inspector.get_check_constraints(table)),
            sorted((key["name"] or "", str(key["options"])) for key in inspector.get_foreign_keys(table)),
            [column_of(column) for column in inspector.get_columns(table)],
        )
        for table in metadata.tables
    }


def column_of(column: ReflectedColumn) -> tuple[str, str, bool, object]:
    return column["name"], str(column["type"]), column["nullable"], column["default"]


def test_the_migrations_make_the_columns_and_constraints_that_the_code_declares(
    empty_database_url: str, empty_engine: Engine
) -> None:
    with empty_engine.connect() as connection, connection.begin() as transaction:
        metadata.create_all(connection)
        declared = constraints(connection)
        transaction.rollback()
    upgrade(empty_database_url)
    with empty_engine.connect() as connection:
        assert constraints(connection) == declared


def test_the_tables_of_sqlite_are_strict(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT name, strict FROM pragma_table_list WHERE type = 'table'"))
        strict = {row.name for row in rows if row.strict}
    engine.dispose()
    assert strict == set(metadata.tables)


def test_the_command_of_alembic_finds_the_database_in_the_environment(
    empty_database_url: str, empty_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHIBO_DATABASE_URL", empty_database_url)
    config = AlembicConfig(toml_file="pyproject.toml")
    for _ in range(2):
        command.upgrade(config, "head")
        command.check(config)
        check(empty_database_url)
        command.downgrade(config, "base")
        assert inspect(empty_engine).get_table_names() == ["alembic_version"]
        assert inspect(empty_engine).get_view_names() == []


def test_a_warehouse_as_the_code_has_it_passes_the_check(standing_url: str) -> None:
    check(standing_url)


def test_a_second_upgrade_writes_nothing(sqlite_url: str) -> None:
    watcher = open_engine(sqlite_url)
    with watcher.connect() as connection:
        before = connection.exec_driver_sql("PRAGMA data_version").scalar()
        connection.rollback()
        upgrade(sqlite_url)
        assert connection.exec_driver_sql("PRAGMA data_version").scalar() == before
    watcher.dispose()


def test_a_database_without_the_newest_revision_fails_the_check_with_the_command_to_type(database_url: str) -> None:
    downgrade(database_url, "base")
    with pytest.raises(
        WarehouseError,
        match=r"^(sqlite|postgresql\+psycopg)://\S+ is at revision none, the code at \w+; type `chibo db upgrade`$",
    ):
        check(database_url)


def test_a_column_that_the_code_does_not_know_fails_the_check(database_url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE articles ADD COLUMN colour TEXT"))
    with pytest.raises(
        WarehouseError, match=r"the tables differ from the code in 1 places, first remove_column articles colour; "
    ):
        check(database_url)


def test_a_reference_row_or_view_that_differs_fails_the_check_and_the_next_upgrade_mends_it(
    database_url: str, engine: Engine
) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE provinces SET name = 'Hà Dang' WHERE province_id = 'ha-giang'"))
        connection.execute(text("DELETE FROM indicators WHERE code = 'other'"))
        connection.execute(text("DROP VIEW coverage"))
    with pytest.raises(WarehouseError, match=r"not as the code has them: provinces, indicators, coverage[;,]"):
        check(database_url)
    upgrade(database_url)
    check(database_url)
    with engine.connect() as connection:
        name = text("SELECT name FROM provinces WHERE province_id = 'ha-giang'")
        assert connection.execute(name).scalar_one() == "Hà Giang"
        assert connection.execute(text("SELECT count(*) FROM indicators WHERE code = 'other'")).scalar_one() == 1


def test_a_view_made_by_an_older_statement_is_made_anew(database_url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP VIEW coverage"))
        connection.execute(text("CREATE VIEW coverage AS SELECT 1 AS articles"))
        connection.execute(text("UPDATE view_definitions SET definition = 'older' WHERE name = 'coverage'"))
    with engine.connect() as connection:
        assert views.outdated(connection) == ["coverage"]
    upgrade(database_url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT sum(articles), max(share_without_province) FROM coverage")).one()


@pytest.mark.parametrize("lost", ["DROP VIEW coverage", "DELETE FROM indicators WHERE code = 'other'"])
def test_a_run_mends_what_is_missing_without_comparing_every_statement(
    database_url: str, engine: Engine, lost: str
) -> None:
    with engine.begin() as connection:
        connection.execute(text(lost))
    upgrade(database_url, whole=False)
    check(database_url)


def test_a_run_compares_every_statement_and_word_where_other_code_has_made_them(
    database_url: str, engine: Engine
) -> None:
    older = ("UPDATE view_definitions SET definition = 'older'", "UPDATE data_dictionary SET words_en = ''")
    with engine.begin() as connection:
        for statement in older:
            connection.execute(text(statement))
    upgrade(database_url, whole=False)
    with pytest.raises(WarehouseError, match="data_dictionary; type `chibo db upgrade`"):
        check(database_url)  # the code says of itself that it has made all this
    with engine.begin() as connection:
        connection.execute(text("UPDATE kept_made_by SET code = 'another'"))
    upgrade(database_url, whole=False)
    check(database_url)


def test_a_migration_that_fails_leaves_the_old_schema(empty_database_url: str, empty_engine: Engine) -> None:
    with empty_engine.begin() as connection:
        connection.execute(text("CREATE VIEW reviews AS SELECT 1 AS one"))
    with pytest.raises(Exception, match="already exists"):
        upgrade(empty_database_url)
    assert (inspect(empty_engine).get_table_names(), inspect(empty_engine).get_view_names()) == ([], ["reviews"])


def test_a_migration_gives_up_rather_than_hold_up_those_who_read(
    postgres_url: str, postgres_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warehouse.db.PATIENCE", "50ms")
    with postgres_engine.connect() as reader:
        reader.execute(text("SELECT count(*) FROM metrics"))
        with pytest.raises(WarehouseError, match="is being read all the time; nothing was changed, try again"):
            downgrade(postgres_url, "base")
    check(postgres_url)


def test_tables_of_another_program_are_left_alone(empty_database_url: str, empty_engine: Engine) -> None:
    with empty_engine.begin() as connection:
        connection.execute(text("CREATE TABLE photos (name TEXT)"))
    with pytest.raises(
        WarehouseError, match="holds tables of another program, such as photos; give chibo an empty one"
    ):
        upgrade(empty_database_url)
    assert inspect(empty_engine).get_table_names() == ["photos"]


def test_a_check_without_a_database_says_what_to_type(tmp_path: object) -> None:
    with pytest.raises(WarehouseError, match=r"none\.sqlite: there is no warehouse yet; type `chibo run`$"):
        check(f"sqlite:///{tmp_path}/none.sqlite")


def test_a_database_of_a_later_version_is_left_as_it_is(database_url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    later = r".*\d+[:;] if a later version was here, install that again$"
    with pytest.raises(WarehouseError, match=rf"Can't locate revision identified by '9999'; this version{later}"):
        upgrade(database_url)
    with pytest.raises(WarehouseError, match=rf"is at revision 9999, the code at{later}"):
        check(database_url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"
