"""The loader loads, the reader reads, and neither can do more: the server refuses."""

from collections.abc import Callable
from dataclasses import replace

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import make_url

from tests.etl.samples import RECORD, content, load, rows_of
from warehouse import views
from warehouse.address import WarehouseError
from warehouse.db import open_engine
from warehouse.roles import make_loader, make_reader, report
from warehouse.schema import upgrade

READER, LOADER = "chibo_reader", "chibo_loader"

REFUSED = (
    "DELETE FROM articles",
    "UPDATE pg_settings SET setting = 'off' WHERE name = 'default_transaction_read_only'",
    "SELECT set_config('default_transaction_read_only', 'off', false)",
    "CREATE TABLE mine (one integer)",
    "CREATE TEMPORARY TABLE mine (one integer)",
    "DO $$ BEGIN NULL; END $$",
    "SELECT pg_advisory_lock(1)",
    "SELECT pg_try_advisory_xact_lock(1)",
    "SELECT pg_terminate_backend(1)",
    "SELECT pg_sleep(1)",
    "SELECT lo_create(0)",
    "SELECT lo_import('/etc/passwd')",
    "SELECT pg_notify('a', 'b')",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT query_to_xml('SELECT 1', true, true, '')",
    "SELECT * FROM pg_settings",
    "SELECT query FROM pg_stat_activity",
    "SELECT * FROM pg_stats",
    "SELECT * FROM alembic_version",
    "COPY provinces TO PROGRAM 'cat'",
)

ENDLESS = "SELECT count(*) FROM generate_series(1, 100000) AS a, generate_series(1, 100000) AS b"


@pytest.fixture
def as_role(postgres_url: str) -> Callable[[str], str]:
    """The URL of the same warehouse for another login."""
    return lambda role: make_url(postgres_url).set(username=role).render_as_string(hide_password=False)


def run_as(url: str, statement: str) -> list[tuple[object, ...]]:
    place = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(place, autocommit=True) as connection:
        return connection.execute(statement.encode()).fetchall()


def broken(url: str) -> dict[str, tuple[str, ...]]:
    return {finding.rule: finding.broken_by for finding in report(url, READER) if finding.broken_by}


def test_a_reader_reads_every_table_and_view_and_breaks_no_rule(
    postgres_url: str, as_role: Callable[[str], str]
) -> None:
    make_reader(postgres_url, READER, None)
    assert broken(postgres_url) == {}
    assert run_as(as_role(READER), "SELECT name FROM provinces WHERE province_id = 'ha-giang'") == [("Hà Giang",)]
    assert run_as(as_role(READER), "SELECT count(*) FROM metric_evidence") == [(0,)]


def test_the_server_refuses_a_reader_what_is_more_than_reading(
    postgres_url: str, as_role: Callable[[str], str]
) -> None:
    make_reader(postgres_url, READER, None)
    for statement in REFUSED:
        with pytest.raises((errors.InsufficientPrivilege, errors.ReadOnlySqlTransaction)):
            run_as(as_role(READER), statement)
    with pytest.raises(errors.QueryCanceled):
        run_as(as_role(READER), ENDLESS)


def test_a_view_that_an_upgrade_makes_anew_can_still_be_read(postgres_url: str) -> None:
    make_reader(postgres_url, READER, None)
    engine = open_engine(postgres_url)
    with engine.begin() as connection:
        views.drop(connection)
    engine.dispose()
    assert "reads the tables and views of the warehouse" in broken(postgres_url)
    upgrade(postgres_url)
    assert broken(postgres_url) == {}


def test_what_a_restore_brings_back_is_reported_and_taken_back_again(postgres_url: str) -> None:
    make_reader(postgres_url, READER, None)
    with psycopg.connect(make_url(postgres_url).set(drivername="postgresql").render_as_string(False)) as connection:
        connection.execute("GRANT EXECUTE ON FUNCTION pg_sleep TO PUBLIC")
        connection.execute("GRANT SELECT ON pg_stats TO PUBLIC")
        connection.execute("GRANT INSERT ON articles TO chibo_reader")
        connection.execute("ALTER ROLE chibo_reader RESET work_mem")
    assert broken(postgres_url) == {
        "changes no table": ("articles",),
        "reads nothing else": ("pg_stats",),
        "calls only what computes": ("pg_sleep(double precision)",),
        "keeps within limits of time and memory": ("work_mem=8MB",),
    }
    make_reader(postgres_url, READER, None)
    assert broken(postgres_url) == {}


def test_a_loader_loads_and_replaces_articles_and_changes_no_table(
    postgres_url: str, as_role: Callable[[str], str]
) -> None:
    make_reader(postgres_url, READER, None)
    make_loader(postgres_url, LOADER, None)
    upgrade(as_role(LOADER))
    engine = open_engine(as_role(LOADER))
    load(engine, RECORD)
    load(engine, replace(RECORD, sha256="b" * 64, metrics=()))
    assert len(rows_of(engine, "articles")) == 1
    assert content(engine)["metrics"] == []
    engine.dispose()
    for statement in ("DROP TABLE reviews", "ALTER TABLE articles ADD COLUMN colour text", "CREATE TABLE mine (a int)"):
        with pytest.raises(errors.InsufficientPrivilege):
            run_as(as_role(LOADER), statement)


def test_roles_are_for_a_superuser_of_postgresql_to_make(
    sqlite_url: str, postgres_url: str, as_role: Callable[[str], str]
) -> None:
    with pytest.raises(WarehouseError, match="SQLite knows no roles; `chibo sql` reads it"):
        make_reader(sqlite_url, READER, None)
    make_reader(postgres_url, READER, None)
    with pytest.raises(WarehouseError, match="roles are for a superuser to make; give --database-url with one"):
        make_reader(as_role(READER), "another", None)
    with pytest.raises(WarehouseError, match="the role postgres owns something or is a superuser; give another name"):
        make_reader(postgres_url, "postgres", None)
    with pytest.raises(WarehouseError, match="there is no role nobody; type `chibo db reader nobody`"):
        report(postgres_url, "nobody")
