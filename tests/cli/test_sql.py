"""`chibo sql` answers questions and changes nothing."""

import json
import re
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from pyarrow import parquet

from etl.commands.tables import write_table
from etl.load.writer import Writer
from tests.cli.conftest import Chibo, Ran
from tests.conftest import DIALECTS, Stocked
from tests.etl.samples import RECORD, held
from warehouse.db import open_engine
from warehouse.reader import stream

SQL = ("sql", "--timeout", "60")
QUESTION = "select quote, value, year, property from metrics order by value"


def store_one(url: str) -> None:
    engine = open_engine(url)
    Writer(engine, "1.0", reparse=False).store([RECORD])
    engine.dispose()


@pytest.fixture(params=DIALECTS)
def loaded(request: pytest.FixtureRequest, stocked: Stocked, monkeypatch: pytest.MonkeyPatch) -> str:
    """A warehouse that holds one article, named in the environment."""
    url = stocked(request.param, store_one)
    monkeypatch.setenv("CHIBO_DATABASE_URL", url)
    return url


@pytest.mark.usefixtures("loaded")
def test_rows_come_as_a_table(chibo: Chibo) -> None:
    assert chibo(*SQL, QUESTION) == Ran(
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
    assert chibo(*SQL, QUESTION, "--format", form) == Ran(0, text, "")
    assert chibo(*SQL, QUESTION, "--output", f"rows.{form}") == Ran(0, "", "")
    assert Path(f"rows.{form}").read_text() == text


@pytest.mark.usefixtures("loaded")
def test_rows_come_as_json(chibo: Chibo) -> None:
    ran = chibo(*SQL, "select published_on, warnings from articles", "--format", "json")
    assert json.loads(ran.out) == [{"published_on": "2020-08-16", "warnings": "no author's role"}]


@pytest.mark.usefixtures("loaded")
def test_no_rows_are_a_heading_an_empty_list_or_nothing(chibo: Chibo) -> None:
    nothing = "select value from metrics where value < 0"
    assert chibo(*SQL, nothing).out == "value\n"
    assert chibo(*SQL, nothing, "--format", "csv").out == "value\n"
    assert chibo(*SQL, nothing, "--format", "json").out == "[]\n"
    assert chibo(*SQL, nothing, "--format", "jsonl").out == ""


@pytest.mark.usefixtures("loaded")
def test_what_is_left_out_is_said(chibo: Chibo) -> None:
    ran = chibo(*SQL, QUESTION, "--format", "csv", "--max-rows", "1")
    assert ran == Ran(
        0,
        "quote,value,year,property\n45 tổ chức cơ sở đảng,45.0,2020,\n",
        "only the first 1 rows; give --max-rows for more\n",
    )


@pytest.mark.usefixtures("loaded")
def test_rows_come_as_parquet(chibo: Chibo) -> None:
    assert chibo(*SQL, QUESTION, "--output", "rows.parquet") == Ran(0, "", "")
    assert parquet.read_table("rows.parquet").to_pydict() == {
        "quote": ["45 tổ chức cơ sở đảng", "trên 5.800 đảng viên"],
        "value": [45.0, 5800.0],
        "year": [2020, 2020],
        "property": [None, None],
    }


@pytest.mark.usefixtures("loaded")
def test_rows_come_as_csv_that_a_spreadsheet_opens(chibo: Chibo) -> None:
    assert chibo(*SQL, "select '=1+1' as a, quote from metrics where value = 45", "--excel").out == (
        "\ufeffa,quote\n'=1+1,45 tổ chức cơ sở đảng\n"
    )


@pytest.mark.usefixtures("loaded")
def test_a_name_that_promises_another_kind_of_file_is_refused(chibo: Chibo) -> None:
    """A table of words that was called a workbook was opened by no spreadsheet."""
    ran = chibo(*SQL, QUESTION, "--output", "rows.xlsx")
    assert (ran.code, ran.out, Path("rows.xlsx").exists()) == (2, "", False)
    assert "rows.xlsx: give --format, or a name that ends in .csv, .json, .jsonl, .parquet, .txt" in ran.err
    assert chibo(*SQL, QUESTION, "--output", "rows.txt").code == 0
    assert Path("rows.txt").read_text() == chibo(*SQL, QUESTION).out


@pytest.mark.usefixtures("loaded")
def test_a_statement_may_come_from_a_file(chibo: Chibo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO(f"-- what is stated\n{QUESTION};\n"))
    assert chibo(*SQL, "-").out == chibo(*SQL, QUESTION).out


@pytest.mark.usefixtures("loaded")
def test_a_file_has_its_name_only_when_it_is_whole(chibo: Chibo) -> None:
    Path("rows.csv").write_text("before")
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n"
    assert chibo("sql", endless, "--output", "rows.csv", "--timeout", "0.2").code == 2
    assert [(path.name, path.read_text()) for path in Path().glob("rows*")] == [("rows.csv", "before")]


@pytest.mark.usefixtures("loaded")
def test_a_file_that_cannot_be_written_is_named_as_it_was_given(chibo: Chibo) -> None:
    words = "chibo: the system says: nowhere/a.csv: no such file or directory; mend that and run again\n"
    assert chibo(*SQL, "select 1", "--output", "nowhere/a.csv") == Ran(2, "", words)


@pytest.mark.usefixtures("loaded")
def test_the_plan_of_a_statement_is_shown(chibo: Chibo) -> None:
    assert "provinces" in chibo(*SQL, "select name from provinces where code = '02'", "--explain").out


def test_tables_and_columns_are_told_in_words_without_a_warehouse(chibo: Chibo) -> None:
    listed = json.loads(chibo(*SQL, "--tables", "--format", "json").out)
    assert list(listed[0]) == ["name", "vi", "en"]
    names = [one["name"] for one in listed]
    assert {"articles", "metrics", "metric_evidence"} <= set(names)
    assert names == sorted(names)
    assert chibo(*SQL, "--tables", "--format", "csv").out.startswith("name,vi,en\n")
    described = json.loads(chibo(*SQL, "--describe", "metrics", "--format", "json").out)
    assert {"metric_id", "value", "status = target"} <= {one["column"] for one in described}
    assert chibo(*SQL, "--describe", "metricz") == Ran(
        2, "", "chibo: there is no table or view metricz; `chibo sql --tables` lists them\n"
    )


def test_a_terminal_too_narrow_for_a_table_gets_a_list_for_each_row(loaded: str) -> None:
    with stream(loaded, "select * from metrics where value = 45", timeout=60) as rows:
        page = BytesIO()
        write_table(rows, page, width=80)
    shown = page.getvalue().decode()
    assert "row 1" in shown
    assert "quote            45 tổ chức cơ sở đảng" in shown


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel for the most memory that a process has had")
def test_a_million_rows_take_little_memory(sqlite_url: str) -> None:
    million = (
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000) select i, 'Đảng' from n"
    )
    ask = ("import atexit, sys; from pathlib import Path; from etl.cli import main; "
           "atexit.register(lambda: sys.stderr.write(Path('/proc/self/status').read_text())); main()")  # fmt: skip
    command = [sys.executable, "-c", ask, *SQL, million, "--output", "rows.csv", "--database-url", sqlite_url]
    ran = subprocess.run(command, check=True, stderr=subprocess.PIPE, text=True)
    (most,) = re.findall(r"VmHWM:\s+(\d+) kB", ran.stderr)
    assert Path("rows.csv").read_bytes().count(b"\n") == 1_000_001
    assert int(most) < 200_000


@pytest.mark.usefixtures("loaded")
def test_markup_in_a_text_is_shown_and_not_obeyed(chibo: Chibo) -> None:
    assert chibo(*SQL, "select '[red]x[/red]' as a").out == "a           \n[red]x[/red]\n"


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
        "explain (analyze) delete from articles",
        "selec 1",
        "",
    ],
)
def test_whatever_is_no_question_is_refused_in_one_line(loaded: str, chibo: Chibo, statement: str) -> None:
    before = held(loaded)
    ran = chibo(*SQL, statement)
    assert (ran.code, ran.out, ran.err.count("\n"), ran.err.startswith("chibo: ")) == (2, "", 1, True)
    assert held(loaded) == before


@pytest.mark.usefixtures("loaded")
def test_a_question_that_takes_too_long_is_ended(chibo: Chibo) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    words = "chibo: the statement was ended after 0.2 s; ask for less, or give it more time\n"
    assert chibo("sql", endless, "--timeout", "0.2") == Ran(2, "", words)


def test_without_a_warehouse_the_command_to_type_is_told(chibo: Chibo) -> None:
    words = "chibo: data/chibo.sqlite: there is no warehouse yet; type `chibo run`\n"
    assert chibo(*SQL, "select 1") == Ran(2, "", words)
    assert not Path("data").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("select 1", "--format", "xlsx"),
        ("select 1", "--format", "json", "--excel"),
        ("select 1", "--tables"),
        ("--tables", "--describe", "metrics"),
        (),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(chibo: Chibo, wrong: tuple[str, ...]) -> None:
    ran = chibo(*SQL, *wrong)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.usefixtures("loaded")
def test_a_named_question_is_answered_for_the_values_given(chibo: Chibo) -> None:
    asked = (*SQL, "--query", "source_of_figure", "--format", "jsonl", "--param")
    ran = chibo(*asked, "organisation=Đảng bộ huyện Hoàng Su Phì")
    assert [json.loads(line)["quote"] for line in ran.out.splitlines()] == ["trên 5.800 đảng viên"]
    assert chibo(*asked, "organisation=Đảng bộ huyện Bắc Quang") == Ran(0, "", "")


def test_the_named_questions_and_their_parameters_are_listed_in_both_languages(chibo: Chibo) -> None:
    listed = [tuple(one.values()) for one in json.loads(chibo(*SQL, "--queries", "--format", "json").out)]
    assert [row for row in listed if row[0] == "breakthrough_tasks"] == [
        (
            "breakthrough_tasks",
            None,
            "Công việc đột phá trong một năm theo cấp; không có tổng khi không cộng được",
            "Breakthrough tasks of a year by level; no total where adding would be wrong",
        ),
        ("breakthrough_tasks", "year=2022", "Năm", "The year"),
    ]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("select 1", "--query", "coverage"), "give one of SQL, --query NAME, --queries, --tables and --describe"),
        (("select 1", "--param", "year=2020"), "year=2020: --param is NAME=VALUE, and belongs to --query"),
        (("--query", "breakthrough_tasks", "--param", "2020"), "2020: --param is NAME=VALUE, and belongs to --query"),
        (("--query", "breakthrough_tasks", "--param", "year=soon"), "year=soon: not a whole number"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_in_words(chibo: Chibo, given: tuple[str, ...], words: str) -> None:
    ran = chibo(*SQL, *given)
    assert ran.code == 2
    assert words in " ".join(ran.err.replace("│", " ").split())
