"""What readers may ask, and what is refused them, on both databases."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, text

from warehouse.db import WarehouseError
from warehouse.reader import ReadRefused, Result, read

ORDINARY = (
    "SELECT count(*) FROM metrics",
    "SELECT * FROM metric_evidence",
    "SELECT province, year, total FROM metrics_by_province_year ORDER BY year DESC LIMIT 5;",
    "WITH counted AS (SELECT kind, count(*) AS n FROM provinces GROUP BY kind) SELECT count(*) FROM counted",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n",
    "SELECT name FROM provinces WHERE lower(name) LIKE 'h%' UNION SELECT name FROM districts",
    "SELECT code, rank() OVER (PARTITION BY category ORDER BY code) FROM indicators",
    "SELECT coalesce(definition, ''), substr(label_vi, 1, 3), round(1.5), abs(-1) FROM award_types",
    "SELECT p.name, count(*) FROM provinces p JOIN districts d USING (province_id) GROUP BY p.name HAVING count(*) > 9",
    "VALUES (1, 'một'), (2, 'hai')",
    "-- a comment\nSELECT 1 /* and one behind */",
)

WRITING = (
    "delete from articles",
    "drop table metrics",
    "DROP VIEW coverage",
    "INSERT INTO award_types (code, category, label_vi, label_en) VALUES ('a', 'b', 'c', 'd')",
    "UPDATE provinces SET name = ''",
    "CREATE TABLE mine (one INTEGER)",
    "CREATE TEMP TABLE mine (one INTEGER)",
    "CREATE VIEW mine AS SELECT 1",
    "ALTER TABLE articles ADD COLUMN colour TEXT",
    "WITH gone AS (DELETE FROM articles RETURNING 1) SELECT * FROM gone",
    "SELECT 1; DELETE FROM provinces",
    "COMMIT; DROP TABLE metrics",
    "BEGIN",
    "ROLLBACK",
    "SAVEPOINT here",
    "VACUUM",
    "ANALYZE",
    "REINDEX",
    "",
    "   -- nothing",
    "selec 1",
    "SELECT \x00 1",
    "SELECT '\ud800'",
)

SQLITE_ONLY = (
    "PRAGMA query_only = OFF",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA database_list",
    "SELECT * FROM pragma_database_list",
    "SELECT count(*) FROM pragma_database_list",
    "SELECT * FROM sqlite_master",
    "SELECT count(*) FROM sqlite_schema",
    "SELECT * FROM alembic_version",
    "ATTACH DATABASE 'chibo.sqlite' AS again",
    "ATTACH DATABASE ':memory:' AS other",
    "VACUUM INTO 'copy.sqlite'",
    "SELECT load_extension('x')",
    "SELECT fts3_tokenizer('simple')",
    "SELECT sqlite_version()",
    "SELECT randomblob(1000000000)",
    "SELECT zeroblob(1000000000)",
    "CREATE VIRTUAL TABLE words USING fts5(word)",
    "REPLACE INTO provinces SELECT * FROM provinces",
    "DETACH DATABASE main",
)

POSTGRES_ONLY = (
    "SELECT * INTO mine FROM provinces",
    "COPY provinces TO '/tmp/provinces.csv'",
    "COPY provinces TO PROGRAM 'cat'",
    "TRUNCATE metrics",
    "GRANT ALL ON articles TO PUBLIC",
    "SET statement_timeout = 0",
    "SET TRANSACTION READ WRITE",
    "SELECT set_config('transaction_read_only', 'off', true)",
    "DO $$ BEGIN DELETE FROM articles; END $$",
    "SELECT nextval('a')",
    "SELECT lo_create(0)",
    "EXPLAIN ANALYZE SELECT 1",
    "LOCK TABLE articles",
    "SELECT * FROM provinces FOR UPDATE",
    "LISTEN x",
)


def contents(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        return [
            connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in ("provinces", "coverage")
        ]


def assert_refused(url: str, statement: str) -> None:
    with pytest.raises(ReadRefused) as refused:
        read(url, statement, timeout=2)
    assert len(str(refused.value).splitlines()) == 1


@pytest.mark.parametrize("statement", ORDINARY)
def test_an_ordinary_query_is_answered(database_url: str, statement: str) -> None:
    assert read(database_url, statement).columns


def test_values_come_back_with_the_names_of_their_columns(database_url: str) -> None:
    answer = read(database_url, "SELECT name, code FROM provinces WHERE province_id = 'ha-giang'")
    assert answer == Result(("name", "code"), [("Hà Giang", "02")], truncated=False)


def test_more_rows_than_asked_for_are_cut_and_said_to_be(database_url: str) -> None:
    ordered = "SELECT code FROM provinces WHERE valid_to IS NULL ORDER BY code"
    assert read(database_url, ordered, max_rows=2) == Result(("code",), [("01",), ("04",)], truncated=True)
    assert read(database_url, ordered, max_rows=34).truncated is False
    assert len(read(database_url, ordered).rows) == 34


def test_what_could_change_anything_is_refused_and_nothing_changes(database_url: str, engine: Engine) -> None:
    before = contents(engine)
    for statement in WRITING:
        assert_refused(database_url, statement)
    assert contents(engine) == before


def test_what_reaches_out_of_a_sqlite_warehouse_is_refused(sqlite_url: str) -> None:
    folder = Path(str(make_url(sqlite_url).database)).parent
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for statement in SQLITE_ONLY:
        assert_refused(sqlite_url, statement)
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert after["chibo.sqlite"] == before["chibo.sqlite"]
    assert set(after) - set(before) <= {"chibo.sqlite-shm", "chibo.sqlite-wal"}


def test_what_reaches_out_of_a_postgresql_warehouse_is_refused(postgres_url: str) -> None:
    for statement in POSTGRES_ONLY:
        assert_refused(postgres_url, statement)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("delete from articles", "only reading is allowed here"),
        ("drop table metrics", "only reading is allowed here"),
        ("SELECT load_extension('x')", r"the function load_extension\(\) may not be used here"),
        ("SELECT * FROM alembic_version", "alembic_version is no table or view to be read here"),
        ("SELECT 1; SELECT 2", "SQLite cannot read this: You can only execute one statement at a time"),
        ("SELECT nobody FROM articles", "SQLite cannot read this: no such column: nobody"),
        ("", "there is no statement; give one SELECT"),
    ],
)
def test_a_refusal_says_why(sqlite_url: str, statement: str, words: str) -> None:
    with pytest.raises(ReadRefused, match=words):
        read(sqlite_url, statement)


def test_a_statement_without_end_is_ended_in_time(database_url: str) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(ReadRefused, match=r"^the statement was ended after 0\.2 s; ask for less"):
        read(database_url, endless, timeout=0.2)


def test_a_warehouse_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="there is no warehouse yet; type `chibo run`"):
        read(f"sqlite:///{tmp_path}/none.sqlite", "SELECT 1")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_cannot_be_reached_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"^postgresql\+psycopg://me:\*\*\*@.* cannot be reached: "):
        read(f"postgresql+psycopg://me:secret@/none?host={tmp_path}", "SELECT 1")
