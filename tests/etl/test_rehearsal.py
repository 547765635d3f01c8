"""A dry run tells every fact that would move, and leaves the warehouse as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from etl.executors import SerialExecutor
from etl.pipeline import Summary, run
from etl.records import Document, ExtractRecord
from tests.etl.samples import content, read_plainly, rows_of
from warehouse.changes import Change
from warehouse.db import open_engine
from warehouse.tables import Review

IN = Path("in")


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of three articles."""
    monkeypatch.chdir(tmp_path)
    IN.mkdir()
    for number in (1, 2, 3):
        (IN / f"{number}.txt").write_text(f"Đảng bộ xã có {number} đảng viên")


def job(url: str, extract: Callable[[Document], ExtractRecord] = read_plainly, *, dry_run: bool = False) -> Summary:
    engine = open_engine(url, read_only=dry_run)
    summary = run(engine, ["in"], extract=extract, version="1", executor=SerialExecutor(), dry_run=dry_run)
    engine.dispose()
    return summary


def test_what_would_be_added_changed_and_dropped_is_told(database_url: str) -> None:
    job(database_url)
    (IN / "1.txt").write_text("Đảng bộ xã có 10 đảng viên")
    (IN / "2.txt").write_text("Đảng bộ khác có 2 đảng viên")
    (IN / "3.txt").write_text("? who knows what this is")
    summary = job(database_url, dry_run=True)
    assert (summary.run_id, summary.found, summary.replaced, summary.rejected) == (None, 3, 2, 1)
    name, other = (
        "party_organisation|provincial|đảng bộ xã|ha-giang",
        "party_organisation|provincial|đảng bộ khác|ha-giang",
    )
    before, after = "Đảng bộ xã có 2 đảng viên", "Đảng bộ khác có 2 đảng viên"
    assert summary.changes == (
        Change(
            "in/1.txt",
            "metric",
            "changed",
            "Đảng bộ xã có 10 đảng viên",
            {"value": 1.0, "quote": "Đảng bộ xã có 1 đảng viên", "quote_end": 25},
            {"value": 10.0, "quote": "Đảng bộ xã có 10 đảng viên", "quote_end": 26},
        ),
        Change(
            "in/2.txt", "organisation", "added", "Đảng bộ khác", {}, {"organisation": other, "name": "Đảng bộ khác"}
        ),
        Change("in/2.txt", "organisation", "dropped", "Đảng bộ xã", {"organisation": name, "name": "Đảng bộ xã"}, {}),
        Change(
            "in/2.txt",
            "metric",
            "changed",
            after,
            {"organisation": name, "quote": before, "quote_end": 25},
            {"organisation": other, "quote": after, "quote_end": 27},
        ),
    )


def test_a_rehearsal_needs_only_to_read_and_changes_no_row(database_url: str) -> None:
    job(database_url)
    engine = open_engine(database_url)
    before = content(engine), rows_of(engine, "etl_runs"), rows_of(engine, "rejects")
    (IN / "1.txt").write_text("Đảng bộ mới có 10 đảng viên")
    (IN / "2.txt").write_text("")
    job(database_url, dry_run=True)
    assert (content(engine), rows_of(engine, "etl_runs"), rows_of(engine, "rejects")) == before
    engine.dispose()


def test_a_record_that_can_make_no_rows_is_told_as_a_reject(database_url: str) -> None:
    def read_wrongly(document: Document) -> ExtractRecord:
        record = read_plainly(document)
        return replace(record, metrics=(replace(record.metrics[0], period_end="2023-02-29"),))

    summary = job(database_url, read_wrongly, dry_run=True)
    assert (summary.found, summary.loaded, summary.rejected) == (3, 0, 3)
    assert summary.rejects[0].detail == "the warehouse cannot take it: day is out of range for month"


def test_what_people_decided_outlives_a_reading_by_other_rules(database_url: str) -> None:
    job(database_url)
    engine = open_engine(database_url)
    fact = rows_of(engine, "metrics")[0]
    review = {
        "review_id": "1",
        "fact_kind": "metric",
        "fact_id": fact["metric_id"],
        "article_id": fact["article_id"],
        "quote": fact["quote"],
        "decision": "accept",
        "reviewer": "Lan",
        "decided_at": datetime(2026, 1, 1, tzinfo=UTC),
    }
    with engine.begin() as connection:
        connection.execute(insert(Review).values(review))
    before = rows_of(engine, "reviews")
    run(engine, ["in"], extract=read_plainly, version="2", executor=SerialExecutor(), reparse=True)
    assert rows_of(engine, "reviews") == before
    assert fact["metric_id"] in {row["metric_id"] for row in rows_of(engine, "metrics")}
    engine.dispose()
