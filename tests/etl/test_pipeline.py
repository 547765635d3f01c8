"""A run from files to rows: counted to the last input, the same by any number of workers, stopped by nothing."""

import signal
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from etl import pipeline
from etl.commands.interrupt import stop_on_signals
from etl.executors import SerialExecutor, open_executor
from etl.extraction import chunks
from etl.load import runs
from etl.pipeline import Summary
from etl.records import Document, ExtractRecord, Reject, Rejected, Unchanged
from etl.sources import folders, stamps
from tests.etl.samples import content, load, read_plainly, rows_of

pytestmark = pytest.mark.usefixtures("inbox")

INBOX = Path("in")
COUNTS = ("found", "loaded", "unchanged", "replaced", "rejected", "skipped")


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder `in` with fifty articles, seen from the working directory above it."""
    monkeypatch.chdir(tmp_path)
    INBOX.mkdir()
    for number in range(50):
        article = f"Đảng bộ số {number % 7} có {number} đảng viên"
        (INBOX / f"{number:02}.txt").write_text(article)


def run(engine: Engine, *sources: str, **options: Any) -> Summary:
    given: dict[str, Any] = {"extract": read_plainly, "version": "1.0", "executor": SerialExecutor()}
    return pipeline.run(engine, sources, **(given | options))


def refuse(document: Document) -> ExtractRecord:
    raise Rejected("extract", "not_article", f"{document.source} holds none")


def counts(summary: Summary) -> dict[str, int]:
    """The counts that are not 0."""
    return {name: getattr(summary, name) for name in COUNTS if getattr(summary, name)}


def test_the_second_run_leaves_every_row_as_it_was(engine: Engine) -> None:
    first = run(engine, "in")
    assert (first.status, counts(first)) == ("finished", {"found": 50, "loaded": 50})
    assert first.warehouse == {"articles": 50, "organisations": 7, "metrics": 50, "awards": 0, "set_aside": 0}
    before = content(engine), rows_of(engine, "articles")
    second = run(engine, "in")
    assert counts(second) == {"found": 50, "unchanged": 50}
    assert (content(engine), rows_of(engine, "articles")) == before


def test_a_changed_article_alone_is_replaced(engine: Engine) -> None:
    run(engine, "in")
    (INBOX / "03.txt").write_text("Đảng bộ mới có 4 đảng viên")
    assert counts(run(engine, "in")) == {"found": 50, "unchanged": 49, "replaced": 1}
    assert {row["value"] for row in rows_of(engine, "metrics")} == {float(n) for n in range(50) if n != 3}
    assert "Đảng bộ mới" in {row["name"] for row in rows_of(engine, "organisations")}


def test_files_that_nobody_has_touched_are_not_opened(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "TICK", 0)
    first = run(engine, "in")
    (INBOX / "03.txt").write_text("Đảng bộ mới có 4 đảng viên")
    assert counts(run(engine, "in", dry_run=True)) == {"found": 50, "unchanged": 49, "replaced": 1}
    second = run(engine, "in")
    assert counts(second) == {"found": 50, "unchanged": 49, "replaced": 1}
    read_in = {row["url"]: row["run_id"] for row in rows_of(engine, "fetches")}
    assert read_in == {f"in/{n:02}.txt": (second if n == 3 else first).run_id for n in range(50)}
    assert counts(run(engine, "in", version="1.1")) == {"found": 50, "replaced": 50}


@pytest.mark.parametrize("together", [1, 20, 1_000])
def test_files_that_pass_as_one_are_counted_each(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(stamps, "TICK", 0)
    monkeypatch.setattr(folders, "AT_ONCE", together)
    run(engine, "in")
    wanted: tuple[dict[str, Any], ...] = {"limit": 7}, {"only": {"in/03.txt", "in/05.txt"}}, {}
    told = [run(engine, "in", **options) for options in wanted]
    assert [counts(one) for one in told] == [{"found": number, "unchanged": number} for number in (7, 2, 50)]
    in_source = {row["run_id"]: row["unchanged"] for row in rows_of(engine, "source_runs")}
    assert [in_source[one.run_id] for one in told] == [7, 2, 50]


def test_an_untouched_file_that_can_be_read_again_waits_no_longer(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "TICK", 0)
    run(engine, "in")
    load(engine, Reject("in/03.txt", "read", "unreadable", "input/output error"))
    run(engine, "in")
    assert [row["resolved_run_id"] is not None for row in rows_of(engine, "rejects")] == [True]
    assert counts(run(engine, "in", version="1.1", reparse=True)) == {"found": 50, "replaced": 50}


def test_a_file_that_gave_no_article_is_opened_again(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "TICK", 0)
    assert counts(run(engine, "in", extract=refuse)) == {"found": 50, "rejected": 50}
    last = run(engine, "in")
    assert counts(last) == {"found": 50, "loaded": 50}
    assert {row["resolved_run_id"] for row in rows_of(engine, "rejects")} == {last.run_id}


def test_other_rules_read_every_article_again(engine: Engine) -> None:
    run(engine, "in")
    assert counts(run(engine, "in", version="1.1")) == {"found": 50, "replaced": 50}
    assert {row["extractor_version"] for row in rows_of(engine, "articles")} == {"1.1"}
    assert counts(run(engine, "in", version="1.1", reparse=True)) == {"found": 50, "replaced": 50}


def test_workers_and_batches_make_no_difference(engine: Engine) -> None:
    run(engine, "in")
    one_by_one = content(engine)
    run(engine, "in", version="1.1")
    with open_executor(2) as (executor, ahead):
        summary = run(engine, "in", executor=executor, ahead=ahead, batch_size=7)
    assert counts(summary) == {"found": 50, "replaced": 50}
    assert content(engine) == one_by_one


def test_every_input_is_accounted_for_and_none_stops_the_others(engine: Engine) -> None:
    (INBOX / "10.txt").write_text("")
    (INBOX / "11.txt").write_text("? who knows what this is")
    (INBOX / "12.txt").write_text("! breaks the extractor")
    (INBOX / "13.txt").write_text("Đảng bộ số 1 có nan đảng viên")
    (INBOX / "14.txt").unlink()
    (INBOX / "14.txt").mkdir()
    (INBOX / "15.txt").unlink()
    (INBOX / "15.txt").symlink_to("16.txt")
    summary = run(engine, "in", "nowhere")
    assert counts(summary) == {"found": 50, "loaded": 44, "rejected": 6, "skipped": 1}
    assert {(reject.source, reject.stage, reject.reason) for reject in summary.rejects} == {
        ("in/10.txt", "read", "empty"),
        ("in/11.txt", "decode", "not_text"),
        ("in/12.txt", "extract", "error"),
        ("in/13.txt", "load", "refused"),
        ("in/14.txt", "read", "not_regular"),
        ("nowhere", "read", "unreadable"),
    }
    assert len(rows_of(engine, "articles")) == 44
    assert {row["source"] for row in rows_of(engine, "rejects")} == {reject.source for reject in summary.rejects}


def test_a_fault_of_ours_is_told_with_its_place(engine: Engine) -> None:
    (INBOX / "00.txt").write_text("! breaks the extractor")
    (reject,) = run(engine, "in", limit=1).rejects
    assert reject.detail.startswith("KeyError in read_plainly, line ")
    assert reject.detail.endswith(": 'surprise'; please report this fault of chibo")


def test_the_same_source_named_twice_is_loaded_once(engine: Engine) -> None:
    assert counts(run(engine, "in/01.txt", "in", "in/01.txt")) == {"found": 52, "loaded": 50, "unchanged": 2}


def test_a_limit_is_the_most_that_is_looked_at(engine: Engine) -> None:
    assert counts(run(engine, "in", limit=3)) == {"found": 3, "loaded": 3}


@pytest.fixture
def terminal() -> Iterator[None]:
    """Signals as a terminal has them; tests that are run in the background or by nohup are born deaf to some."""
    usual: dict[int, Any] = {signal.SIGINT: signal.default_int_handler, signal.SIGHUP: signal.SIG_DFL}
    before = {number: signal.signal(number, handler) for number, handler in usual.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_run_after_what_is_under_way(engine: Engine, number: signal.Signals) -> None:
    def interrupt(counts: Mapping[str, int]) -> None:
        if counts["loaded"] == 10:
            signal.raise_signal(number)

    with stop_on_signals() as stop:
        summary = run(engine, "in", batch_size=10, stop=stop, on_batch=interrupt)
    assert (summary.status, counts(summary)) == ("interrupted", {"found": 20, "loaded": 20})
    assert summary.stopped_after == "in/19.txt"
    assert rows_of(engine, "etl_runs")[0]["status"] == "interrupted"
    assert counts(run(engine, "in")) == {"found": 50, "loaded": 30, "unchanged": 20}


@pytest.mark.usefixtures("terminal")
def test_a_second_ctrl_c_ends_it_at_once(engine: Engine) -> None:
    def interrupt(_: Mapping[str, int]) -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt), stop_on_signals() as stop:
        run(engine, "in", batch_size=10, stop=stop, on_batch=interrupt)
    (row,) = rows_of(engine, "etl_runs")
    assert (row["status"], row["loaded"], len(rows_of(engine, "articles"))) == ("interrupted", 10, 10)


def test_an_error_ends_the_run_as_failed(engine: Engine) -> None:
    def break_off(_: Mapping[str, int]) -> None:
        raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space left"):
        run(engine, "in", on_batch=break_off)
    assert [row["status"] for row in rows_of(engine, "etl_runs")] == ["failed"]


def test_a_clock_that_is_set_back_changes_no_row(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    run(engine, "in", limit=20)
    hours = count()
    (INBOX / "03.txt").write_text("Đảng bộ mới có 4 đảng viên")
    with monkeypatch.context() as clock:
        clock.setattr(runs, "_now", lambda: datetime(2020, 1, 6, tzinfo=UTC) - timedelta(hours=next(hours)))
        assert counts(run(engine, "in")) == {"found": 50, "loaded": 30, "unchanged": 19, "replaced": 1}
    assert counts(run(engine, "in")) == {"found": 50, "unchanged": 50}
    assert {row["value"] for row in rows_of(engine, "metrics")} == {float(n) for n in range(50) if n != 3}
    assert [row["status"] for row in rows_of(engine, "etl_runs")] == ["finished"] * 3


def test_chunks_are_small_where_their_items_are_heavy() -> None:
    heavy, light = Document("a", b"x" * 4_000_000), Document("b", b"x")
    assert [len(chunk) for chunk in chunks([light, heavy, light, light, light], 2)] == [2, 2, 1]
    assert [len(chunk) for chunk in chunks([light, light, heavy, light, light], 9)] == [3, 2]
    assert [len(chunk) for chunk in chunks([Reject("a", "", "", "")] * 5, 2)] == [2, 2, 1]
    same, many = Unchanged(("a",)), Unchanged(tuple("abc") * 100)
    assert [len(chunk) for chunk in chunks([light, *[same] * 300, light, light], 2)] == [201, 102]
    assert [len(chunk) for chunk in chunks([many, many, light], 2)] == [1, 1, 1]
