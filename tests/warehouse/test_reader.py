"""What readers may ask, and what is refused them, on both databases."""

import math
import re
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from warehouse.address import WarehouseError
from warehouse.readable import READABLE
from warehouse.reader import ReadRefused, Result, stream
from warehouse.reader import read as read_in_time

# Nothing here is to be ended by its time but what has none of its own.
read = partial(read_in_time, timeout=60)

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
    "\ufeffSELECT 1 AS số",
    "SELECT 1; -- and no more",
    "\n EXPLAIN SELECT name FROM provinces",
)

WRITING = (
    "delete from articles",
    "WITH gone AS (DELETE FROM articles RETURNING 1) SELECT * FROM gone",
    "CREATE TEMP VIEW mine AS SELECT 1",
    "SELECT 1; DELETE FROM provinces",
    "COMMIT; DROP TABLE metrics",
    "",
    "   -- nothing",
    "selec 1",
    "SELECT \x00 1",
    "SELECT '\ud800'",
    f"SELECT '{'x' * 100_000}'",
)


def contents(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        return [
            connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in ("provinces", "coverage")
        ]


def assert_refused(url: str, statement: str) -> None:
    with pytest.raises(ReadRefused) as refused:
        read(url, statement)
    assert len(str(refused.value).splitlines()) == 1


@pytest.mark.parametrize("statement", ORDINARY)
def test_an_ordinary_query_is_answered(standing_url: str, statement: str) -> None:
    assert read(standing_url, statement).columns


def test_values_come_back_with_the_names_of_their_columns(standing_url: str) -> None:
    answer = read(standing_url, "SELECT name, code FROM provinces WHERE province_id = 'ha-giang'")
    assert answer == Result(("name", "code"), [("Hà Giang", "02")], truncated=False)


def test_more_rows_than_asked_for_are_cut_and_said_to_be(standing_url: str) -> None:
    ordered = "SELECT code FROM provinces WHERE valid_to IS NULL ORDER BY code"
    assert read(standing_url, ordered, max_rows=2) == Result(("code",), [("01",), ("04",)], truncated=True)
    assert read(standing_url, ordered, max_rows=34).truncated is False
    assert len(read(standing_url, ordered).rows) == 34


def test_what_could_change_anything_is_refused_and_nothing_changes(standing_url: str, standing_engine: Engine) -> None:
    before = contents(standing_engine)
    for statement in WRITING:
        assert_refused(standing_url, statement)
    assert contents(standing_engine) == before


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("delete from articles", "only reading is allowed here: one SELECT, nothing that changes or sets anything"),
        ("SELECT load_extension('x')", "the function load_extension() may not be used here (line 1, column 8)"),
        (
            "SELECT *\n FROM alembic_version",
            "alembic_version is no table or view to be read here (line 2, column 7);"
            " data_dictionary lists those that are",
        ),
        (
            "SELECT 1; SELECT 2",
            "SQLite cannot read this: You can only execute one statement at a time. (line 1, column 11)",
        ),
        ("SELECT a.nobody FROM articles a", "SQLite cannot read this: no such column: a.nobody (line 1, column 10)"),
        (
            "SELECT 1,\n2 form articles x",
            'SQLite cannot read this: near "articles": syntax error; only reading is allowed here: one SELECT'
            " (line 2, column 8)",
        ),
        ("SELECT x, x FROM articles", "SQLite cannot read this: no such column: x"),
        ("", "there is no statement; give one SELECT"),
    ],
)
def test_a_refusal_says_why(sqlite_url: str, statement: str, words: str) -> None:
    with pytest.raises(ReadRefused, match=f"^{re.escape(words)}$"):
        read(sqlite_url, statement)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "delete from articles",
            'syntax error at or near "delete"; only reading is allowed here: one SELECT (line 1, column 1)',
        ),
        ("SELECT\n nobody FROM articles", 'column "nobody" does not exist (line 2, column 2)'),
        (
            "SELECT 1;\nSELECT 2",
            "cannot insert multiple commands into a prepared statement; only reading is allowed here: one SELECT"
            " (line 2, column 1)",
        ),
    ],
)
def test_postgresql_says_where_too(postgres_url: str, statement: str, words: str) -> None:
    with pytest.raises(ReadRefused, match=f"^{re.escape(f'PostgreSQL cannot read this: {words}')}$"):
        read(postgres_url, statement)


@pytest.mark.parametrize(
    ("statement", "meant"),
    [
        ("SELECT quote, indicator FROM metric_evidence", "indicator_code"),
        ("SELECT organization_id FROM metrics", "organisation_id"),
        ("SELECT count(*) FROM metric_evidances", "metric_evidence"),
    ],
)
def test_a_name_that_there_is_not_brings_those_that_there_are(standing_url: str, statement: str, meant: str) -> None:
    with pytest.raises(ReadRefused, match=rf" \(line 1, column \d+\); did you mean {meant}\?$"):
        read(standing_url, statement)


def test_a_sign_that_only_looks_like_one_of_sql_is_named(standing_url: str) -> None:
    for statement, name in (("SELECT\u00a01", "NO-BREAK SPACE"), ("SELECT ‘a’", "LEFT SINGLE QUOTATION MARK")):
        with pytest.raises(ReadRefused, match=f"; {name} is no blank or quotation mark of SQL: type it anew$"):
            read(standing_url, statement)


def test_values_are_bound_and_never_read_as_sql(standing_url: str) -> None:
    values = {"name": "Hà Giang", "hostile": "'; DROP TABLE metrics; --", "n": 100, "none": None}
    asked = "SELECT code, :hostile AS a, :n * 2 AS b, :none AS c, '50%' AS d FROM provinces WHERE name = :name"
    assert read(standing_url, asked, values=values).rows == [("02", "'; DROP TABLE metrics; --", 200, None, "50%")]


def test_what_is_read_on_postgresql_is_text_that_no_reader_of_values_can_fail_on(postgres_url: str) -> None:
    deep = "[" * 2_000 + "]" * 2_000
    asked = (
        f"SELECT '{deep}'::jsonb, 'infinity'::timestamp, '-infinity'::date, 1.50, 'NaN'::float8, '{{1,NULL}}'::int[]"
    )
    ((*texts, exact, nan, array),) = read(postgres_url, asked).rows
    assert (texts, exact, array) == ([deep, "infinity", "-infinity"], Decimal("1.50"), "{1,NULL}")
    assert math.isnan(nan)


def test_a_plan_is_shown_and_nothing_run(standing_url: str) -> None:
    with stream(standing_url, "SELECT name FROM provinces WHERE code = '02'", timeout=60, explain=True) as rows:
        assert "provinces" in str(list(rows))
    for statement in ("ANALYZE SELECT 1", "(ANALYZE) SELECT 1", "DELETE FROM provinces"):
        with pytest.raises(ReadRefused), stream(standing_url, statement, timeout=60, explain=True):
            pass
        assert_refused(standing_url, f"EXPLAIN {statement}")


def test_rows_end_at_the_size_that_was_asked_for(standing_url: str) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    with stream(standing_url, endless, timeout=60, max_size=100_000) as rows:
        assert 1_000 < sum(map(len, rows)) < 100_000
    assert rows.truncated


def test_a_row_that_is_too_large_to_be_shown_is_refused(sqlite_url: str) -> None:
    wide = ", ".join(["printf('%.*c', 999000, 'x')"] * 20)
    with pytest.raises(ReadRefused, match="a row is larger than 16 MB"):
        read(sqlite_url, f"SELECT {wide}")


def test_a_statement_without_end_is_ended_in_time(standing_url: str) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(ReadRefused, match=r"^the statement was ended after 0\.2 s; ask for less"):
        read(standing_url, endless, timeout=0.2)


def test_a_warehouse_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="there is no warehouse yet; type `chibo run`"):
        read(f"sqlite:///{tmp_path}/none.sqlite", "SELECT 1")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_cannot_be_reached_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"^postgresql\+psycopg://me:\*\*\*@.* cannot be reached: "):
        read(f"postgresql+psycopg://me:secret@/none?host={tmp_path}", "SELECT 1")


def test_all_that_the_warehouse_holds_may_be_read_but_the_words_of_search_and_its_own_revision(
    standing_engine: Engine,
) -> None:
    held = inspect(standing_engine)
    names = {*held.get_table_names(), *held.get_view_names()}
    assert {name for name in names if not name.startswith("search_words")} - {"alembic_version"} == set(READABLE)
