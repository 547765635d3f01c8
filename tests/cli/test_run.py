"""`chibo run` and `chibo extract`: what they print, and how they end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from etl.lock import only_run
from tests.cli.conftest import Chibo, Ran
from tests.etl.samples import content, rows_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
COUNTS = ("found", "loaded", "unchanged", "replaced", "rejected", "skipped")


@pytest.fixture
def seeds() -> None:
    """A folder `seeds` with the five articles of the repository."""
    Path("seeds").mkdir()
    for seed in SEEDS:
        (Path("seeds") / seed.name).write_bytes(seed.read_bytes())


@pytest.fixture
def warehouse(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A warehouse without articles, named in the environment."""
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    return database_url


@pytest.mark.usefixtures("seeds")
def test_the_main_job_needs_no_argument_and_makes_its_own_database(chibo: Chibo) -> None:
    ran = chibo("run")
    assert (ran.code, ran.err) == (0, "")
    lines = [line.split() for line in ran.out.splitlines()]
    assert lines[1:4] == [
        ["found", "5", "articles", "5"],
        ["loaded", "5", "organisations", lines[2][-1]],
        ["unchanged", "0", "metrics", lines[3][-1]],
    ]
    assert Path("data/chibo.sqlite").is_file()
    assert chibo("db", "check").code == 0


@pytest.mark.usefixtures("seeds", "warehouse")
def test_the_second_run_says_five_unchanged_and_writes_nothing(chibo: Chibo, engine: Engine) -> None:
    first = json.loads(chibo("run", "--json").out)
    before = content(engine), rows_of(engine, "articles")
    second = json.loads(chibo("run", "--json").out)
    assert [first[name] for name in COUNTS] == [5, 5, 0, 0, 0, 0]
    assert [second[name] for name in COUNTS] == [5, 0, 5, 0, 0, 0]
    assert (content(engine), rows_of(engine, "articles")) == before
    assert second["warehouse"] == first["warehouse"]


@pytest.mark.usefixtures("seeds", "warehouse")
def test_two_workers_load_the_same(chibo: Chibo, engine: Engine) -> None:
    chibo("run")
    before = content(engine)
    ran = json.loads(chibo("run", "--json", "--reparse", "--workers", "2").out)
    assert [ran[name] for name in COUNTS] == [5, 0, 0, 5, 0, 0]
    assert content(engine) == before


@pytest.mark.usefixtures("seeds", "warehouse")
def test_what_cannot_be_read_costs_itself_one_line_and_exit_1(chibo: Chibo, engine: Engine) -> None:
    Path("seeds/empty.txt").write_bytes(b"")
    Path("seeds/folder.txt").mkdir()
    Path("seeds/program.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(1000))
    ran = chibo("run", "seeds", "nowhere.txt")
    assert ran.code == 1
    told = [json.loads(line) for line in ran.err.splitlines()]
    assert [(one["event"], one["level"], one["source"], one["reason"]) for one in told] == [
        ("rejected", "warning", "seeds/empty.txt", "empty"),
        ("rejected", "warning", "seeds/folder.txt", "not_regular"),
        ("rejected", "warning", "nowhere.txt", "unreadable"),
        ("rejected", "warning", "seeds/program.txt", "not_text"),
    ]
    assert {row["source"] for row in rows_of(engine, "articles")} == {f"seeds/{seed.name}" for seed in SEEDS}


@pytest.mark.parametrize("command", ["run", "extract"])
def test_a_slip_of_the_keyboard_leaves_no_trace(chibo: Chibo, command: str) -> None:
    """It was stored as a source that failed, of which `chibo status` told for ever."""
    ran = chibo(command, "nowhere.txt")
    assert ran == Ran(2, "", "chibo: nowhere.txt: no such file or folder, and no source of chibo.toml is called so\n")
    assert list(Path().iterdir()) == []


def test_without_seeds_and_sources_a_run_asks_for_some(chibo: Chibo) -> None:
    assert chibo("run").err.startswith("chibo: seeds/: no such file or folder")
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("seeds", "warehouse")
def test_json_tells_all_that_the_table_tells(chibo: Chibo) -> None:
    Path("seeds/empty.txt").write_bytes(b"")
    ran = chibo("run", "--json", "--limit", "5")
    told = json.loads(ran.out)
    assert ran.code == 0
    assert list(told) == ["run_id", "status", "extractor_version", *COUNTS, "rejects", "warehouse"]
    ran = chibo("run", "--json")
    assert (ran.code, json.loads(ran.out)["rejects"]) == (
        1,
        [
            {
                "source": "seeds/empty.txt",
                "stage": "read",
                "reason": "empty",
                "detail": "the file holds nothing; fetch it again or remove it",
            }
        ],
    )


@pytest.mark.usefixtures("seeds")
def test_a_second_run_at_the_same_time_ends_with_exit_3(chibo: Chibo, warehouse: str) -> None:
    with only_run(warehouse):
        ran = chibo("run", "seeds")
    assert (ran.code, ran.out, ran.err) == (
        3,
        "",
        "chibo: another run is at work on this warehouse; wait until it has finished\n",
    )


@pytest.mark.usefixtures("seeds")
def test_of_eight_runs_started_together_one_works_at_a_time_and_all_end_well(sqlite_url: str) -> None:
    environment = os.environ | {"CHIBO_DATABASE_URL": sqlite_url}
    command = [sys.executable, "-c", "from etl.cli import main; main(['run', '--json'])"]
    runs = [subprocess.Popen(command, env=environment, stdout=-1, stderr=-1) for _ in range(8)]
    printed = [run.communicate(timeout=300) for run in runs]
    ends = {run.returncode for run in runs}
    assert ends <= {0, 3}, printed
    assert 0 in ends
    told = [json.loads(out) for out, _ in printed if out]
    assert sum(one["loaded"] for one in told) == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "--workers", "0"], "setting workers: Input should be greater than or equal to 1"),
        (["run", "--database-url", "nonsense"], "setting database_url: give sqlite:///PATH or postgresql+psycopg://"),
        (["run", "--database-url", "sqlite://"], "a warehouse needs a file; give sqlite:///PATH"),
        (
            ["run", "--database-url", "postgresql://nobody@127.0.0.1:1/none"],
            "see whether the server is there, and whether address, name and password are right",
        ),
        (["run", "--database-url", "sqlite:////proc/chibo.sqlite"], "the system says: "),
    ],
)
@pytest.mark.usefixtures("seeds")
def test_wrong_settings_end_with_exit_2_and_one_line(chibo: Chibo, arguments: list[str], words: str) -> None:
    ran = chibo(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert words in ran.err


@pytest.mark.usefixtures("seeds", "warehouse")
def test_away_from_a_terminal_each_step_is_one_line_of_json(chibo: Chibo) -> None:
    ran = chibo("run", "--verbose")
    told = [json.loads(line) for line in ran.err.splitlines()]
    assert [one["event"] for one in told] == ["run started", "batch stored", "run ended"]
    assert (told[0]["sources"], told[1]["loaded"], told[2]["status"]) == (["seeds/"], 5, "finished")


@pytest.mark.usefixtures("seeds", "warehouse")
def test_quiet_says_nothing_unless_it_fails(chibo: Chibo) -> None:
    Path("seeds/empty.txt").write_bytes(b"")
    ran = chibo("run", "--quiet")
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert chibo("run", "--quiet", "--workers", "0").err != ""


@pytest.mark.usefixtures("seeds")
def test_extract_prints_one_record_an_article_and_needs_no_database(chibo: Chibo) -> None:
    Path("seeds/empty.txt").write_bytes(b"")
    ran = chibo("extract", "seeds")
    records = [json.loads(line) for line in ran.out.splitlines()]
    told = json.loads(ran.err)
    assert (ran.code, told["source"], told["reason"]) == (1, "seeds/empty.txt", "empty")
    assert [record["source"] for record in records] == [f"seeds/{seed.name}" for seed in SEEDS]
    assert list(records[0]) == [
        "source",
        "sha256",
        "text",
        "article",
        "organisations",
        "mentions",
        "metrics",
        "awards",
        "set_aside",
        "related",
        "warnings",
    ]
    for record in records:
        for fact in (*record["metrics"], *record["awards"], *record["set_aside"]):
            assert record["text"][fact["start"] : fact["end"]] == fact["quote"]
    assert not Path("data").exists()


@pytest.mark.usefixtures("seeds")
def test_extract_prints_the_same_with_two_workers(chibo: Chibo) -> None:
    assert chibo("extract", "seeds", "--workers", "2") == chibo("extract", "seeds")
