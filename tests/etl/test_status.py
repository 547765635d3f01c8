"""What the journal says, judged by what is expected of the sources, at a moment of our choosing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from etl.executors import SerialExecutor
from etl.load.writer import Writer
from etl.lock import is_at_work, only_run
from etl.pipeline import Summary, run
from etl.sources.source import Source
from etl.status import Status, judge
from tests.etl.samples import read_plainly, rows_of
from warehouse.tables import EtlRun

DAILY = Source(location="in", name="báo", expected_interval=timedelta(days=1))
NEVER_READ = Source(location="elsewhere", name="khác", expected_interval=timedelta(days=1))
MONDAY = datetime(2026, 3, 2, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/1.txt").write_text("Đảng bộ xã có 1 đảng viên")


def run_at(engine: Engine, moment: datetime, *sources: Source | str) -> Summary:
    """A run, put to that moment afterwards."""
    summary = run(engine, sources or [DAILY], extract=read_plainly, version="1", executor=SerialExecutor())
    with engine.begin() as connection:
        connection.execute(update(EtlRun).where(EtlRun.__table__.c.run_id == summary.run_id).values(started_at=moment))
    return summary


def status(engine: Engine, now: datetime, *, at_work: bool = False) -> Status:
    with engine.connect() as connection:
        return judge(connection, [DAILY], now, at_work=at_work)


def test_a_source_is_fresh_until_it_is_silent_for_longer_than_expected(engine: Engine) -> None:
    run_at(engine, MONDAY)
    run_at(engine, MONDAY + timedelta(hours=20))
    (source,) = status(engine, MONDAY + timedelta(hours=23)).sources
    assert (source.state, source.last_new_at, source.last_read_at, source.articles) == (
        "fresh",
        MONDAY,
        MONDAY + timedelta(hours=20),
        1,
    )
    told = status(engine, MONDAY + timedelta(days=3))
    assert told.sources[0].state == "stale"
    assert told.problems == ("báo: nothing new for 3 days, expected every 24 hours; look at the source",)
    Path("in/2.txt").write_text("Đảng bộ xã có 2 đảng viên")
    run_at(engine, MONDAY + timedelta(days=3))
    assert status(engine, MONDAY + timedelta(days=3, hours=1)).problems == ()


def test_a_source_of_which_nothing_can_be_read_is_failing(engine: Engine) -> None:
    Path("in/1.txt").write_bytes(b"")
    run_at(engine, MONDAY)
    told = status(engine, MONDAY)
    assert (told.sources[0].state, told.waiting) == ("failing", {"empty": 1})
    assert told.problems == ("báo: nothing of it could be read; type `chibo rejects list`",)


def test_a_source_that_nothing_is_expected_of_is_never_stale(engine: Engine) -> None:
    run_at(engine, MONDAY, "in", "nowhere")
    with engine.connect() as connection:
        told = judge(connection, [Source(location="in"), NEVER_READ], MONDAY + timedelta(days=900), at_work=False)
    assert {one.location: one.state for one in told.sources} == {
        "in": "known",
        "elsewhere": "unread",
        "nowhere": "failing",
    }
    assert told.problems[0] == "khác: never read; type `chibo run`"


def test_each_source_has_its_own_counts_and_together_they_are_those_of_the_run(engine: Engine) -> None:
    Path("more").mkdir()
    for number in (1, 2, 3):
        Path(f"more/{number}.txt").write_text(f"Đảng bộ khác có {number} đảng viên" if number > 1 else "!")
    run_at(engine, MONDAY, "in", "more", "in")
    told = {
        row["location"]: (row["loaded"], row["unchanged"], row["rejected"]) for row in rows_of(engine, "source_runs")
    }
    assert told == {"in": (1, 1, 0), "more": (2, 0, 1)}


def test_growth_counts_what_runs_of_the_last_days_have_added(engine: Engine) -> None:
    run_at(engine, MONDAY)
    Path("in/2.txt").write_text("Đảng bộ xã có 2 đảng viên")
    run_at(engine, MONDAY + timedelta(days=10))
    told = status(engine, MONDAY + timedelta(days=11))
    assert (told.warehouse["articles"], told.loaded_in_7_days, told.loaded_in_30_days) == (2, 1, 2)


def test_a_run_that_died_is_shown_as_crashed_as_soon_as_nobody_holds_the_lock(engine: Engine) -> None:
    Writer(engine, "1", reparse=False)
    assert status(engine, MONDAY, at_work=True).runs[0]["status"] == "running"
    told = status(engine, MONDAY, at_work=False)
    assert (told.runs[0]["status"], told.problems[0]) == (
        "crashed",
        "the last run crashed; type `chibo run` to go on from there",
    )


def test_whoever_asks_whether_a_run_is_at_work_disturbs_none(database_url: str) -> None:
    assert not is_at_work(database_url)
    with only_run(database_url):
        assert is_at_work(database_url)
    assert not is_at_work(database_url)
