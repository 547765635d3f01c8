"""What the warehouse cannot take waits in quarantine, and costs nobody else anything."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from etl.load.writer import Writer
from etl.records import Reject
from tests.etl.samples import FLAG, MEMBERS, PROVINCE_PARTY, RECORD, content, load, only, rows_of


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"metrics": (replace(MEMBERS, period_end="2023-02-29"),)}, "day is out of range for month"),
        ({"awards": (replace(FLAG, count=2.5),)}, "2.5 is no number of recipients"),
        ({"text": ""}, "ck_articles_text_present"),
        ({"metrics": (replace(MEMBERS, value_max=3.0, qualifier="range"),)}, "ck_metrics_value_order"),
        ({"metrics": (replace(MEMBERS, quote="wrong"),)}, "ck_metrics_quote_length"),
        ({"awards": (replace(FLAG, award="nothing"),)}, "constraint"),
    ],
)
def test_a_record_that_contradicts_itself_leaves_no_row_and_stops_nobody(
    engine: Engine, changes: dict[str, object], words: str
) -> None:
    wrong = replace(RECORD, **changes)  # type: ignore[arg-type]
    right = only(PROVINCE_PARTY, source="in/b.txt")
    assert load(engine, wrong, right) == {"found": 2, "loaded": 1, "rejected": 1}
    (reject,) = rows_of(engine, "rejects")
    assert (reject["source"], reject["stage"], reject["reason"]) == ("in/a.txt", "load", "refused")
    assert words in reject["detail"]
    assert [row["source"] for row in rows_of(engine, "articles")] == ["in/b.txt"]
    assert len(rows_of(engine, "organisations")) == 1


def test_an_article_that_turns_bad_keeps_what_it_said_until_it_is_mended(engine: Engine) -> None:
    load(engine, RECORD)
    before = content(engine)
    load(engine, replace(RECORD, sha256="b" * 64, text=""))
    assert content(engine) == before


def test_a_source_waits_in_quarantine_once_and_is_released_when_it_loads(engine: Engine) -> None:
    reject = Reject("in/a.txt", "read", "empty", "the file holds nothing")
    load(engine, reject)
    (first,) = rows_of(engine, "rejects")
    assert (first["reason"], first["resolved_run_id"]) == ("empty", None)
    load(engine, reject)
    assert rows_of(engine, "rejects") == [first]
    load(engine, replace(reject, reason="not_text"))
    (second,) = rows_of(engine, "rejects")
    assert (second["reason"], second["run_id"] == first["run_id"]) == ("not_text", False)
    load(engine, RECORD)
    (released,) = rows_of(engine, "rejects")
    assert released["resolved_run_id"] == rows_of(engine, "articles")[0]["run_id"]
    load(engine, reject)
    assert [row["resolved_run_id"] for row in rows_of(engine, "rejects")] == [None]


def test_a_run_that_died_is_shown_as_crashed_by_the_next(engine: Engine) -> None:
    Writer(engine, "1.0", reparse=False).store([RECORD])
    load(engine, RECORD)
    runs = rows_of(engine, "etl_runs")
    counts = ("status", "found", "loaded", "unchanged", "replaced", "rejected")
    assert sorted(tuple(run[name] for name in counts) for run in runs) == [
        ("crashed", 0, 1, 0, 0, 0),
        ("finished", 1, 0, 1, 0, 0),
    ]
