"""`chibo sql` answers questions and changes nothing."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine

from etl.load.writer import Writer
from tests.cli.conftest import Chibo, Ran
from tests.etl.samples import RECORD, content

QUESTION = "select quote, value, year, property from metrics order by value"


@pytest.fixture
def loaded(engine: Engine, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A warehouse that holds one article, named in the environment."""
    Writer(engine, "1.0", reparse=False).store([RECORD])
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    return engine


@pytest.mark.usefixtures("loaded")
def test_rows_come_as_a_table(chibo: Chibo) -> None:
    assert chibo("sql", QUESTION) == Ran(
        0,
        "quote                  value  year  property\n"
        "45 tổ chức cơ sở đảng     45  2020          \n"
        "trên 5.800 đảng viên    5800  2020          \n",
        "",
    )


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("form", "text"),
    [
        (
            "csv",
            "quote,value,year,property\n45 tổ chức cơ sở đảng,45.0,2020,\ntrên 5.800 đảng viên,5800.0,2020,\n",
        ),
        (
            "jsonl",
            '{"quote": "45 tổ chức cơ sở đảng", "value": 45.0, "year": 2020, "property": null}\n'
            '{"quote": "trên 5.800 đảng viên", "value": 5800.0, "year": 2020, "property": null}\n',
        ),
    ],
)
def test_rows_come_as_csv_or_json_lines_to_stdout_or_a_file(chibo: Chibo, form: str, text: str) -> None:
    assert chibo("sql", QUESTION, "--format", form) == Ran(0, text, "")
    assert chibo("sql", QUESTION, "--output", f"rows.{form}") == Ran(0, "", "")
    assert Path(f"rows.{form}").read_text() == text


@pytest.mark.usefixtures("loaded")
def test_rows_come_as_json(chibo: Chibo) -> None:
    ran = chibo("sql", "select published_on, warnings from articles", "--format", "json")
    assert json.loads(ran.out) == [{"published_on": "2020-08-16", "warnings": "no author's role"}]


@pytest.mark.usefixtures("loaded")
def test_no_rows_are_a_heading_an_empty_list_or_nothing(chibo: Chibo) -> None:
    nothing = "select value from metrics where value < 0"
    assert chibo("sql", nothing).out == "value\n"
    assert chibo("sql", nothing, "--format", "csv").out == "value\n"
    assert chibo("sql", nothing, "--format", "json").out == "[]\n"
    assert chibo("sql", nothing, "--format", "jsonl").out == ""


@pytest.mark.usefixtures("loaded")
def test_what_is_left_out_is_said(chibo: Chibo) -> None:
    ran = chibo("sql", QUESTION, "--format", "csv", "--max-rows", "1")
    assert ran == Ran(
        0,
        "quote,value,year,property\n45 tổ chức cơ sở đảng,45.0,2020,\n",
        "only the first 1 rows; give --max-rows for more\n",
    )


@pytest.mark.usefixtures("loaded")
def test_markup_in_a_text_is_shown_and_not_obeyed(chibo: Chibo) -> None:
    assert chibo("sql", "select '[red]x[/red]' as a").out == "a           \n[red]x[/red]\n"


@pytest.mark.parametrize(
    "statement",
    [
        "delete from articles",
        "drop table metrics",
        "update metrics set value = 0",
        "insert into etl_runs (run_id) values ('x')",
        "select 1; delete from articles",
        "with gone as (delete from articles returning 1) select * from gone",
        "create table mine (a int)",
        "selec 1",
        "",
    ],
)
def test_whatever_is_no_question_is_refused_in_one_line(loaded: Engine, chibo: Chibo, statement: str) -> None:
    before = content(loaded)
    ran = chibo("sql", statement)
    assert (ran.code, ran.out, ran.err.count("\n"), ran.err.startswith("chibo: ")) == (2, "", 1, True)
    assert content(loaded) == before


@pytest.mark.usefixtures("loaded")
def test_a_question_that_takes_too_long_is_ended(chibo: Chibo) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    words = "chibo: the statement was ended after 0.2 s; ask for less, or give it more time\n"
    assert chibo("sql", endless, "--timeout", "0.2") == Ran(2, "", words)


def test_without_a_warehouse_the_command_to_type_is_told(chibo: Chibo) -> None:
    words = "chibo: data/chibo.sqlite: there is no warehouse yet; type `chibo run`\n"
    assert chibo("sql", "select 1") == Ran(2, "", words)
    assert not Path("data").exists()


def test_an_unknown_format_is_wrong_usage(chibo: Chibo) -> None:
    ran = chibo("sql", "select 1", "--format", "xlsx")
    assert (ran.code, ran.out) == (2, "")
