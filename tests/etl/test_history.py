"""An article that changes keeps what it said before, apart from what it says now."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from etl.load.writer import Writer
from tests.etl.samples import BODIES, MEMBERS, PARTY, RECORD, content, load, rows_of
from warehouse import history, views
from warehouse.tables import metadata

CORRECTED = replace(RECORD, sha256="b" * 64, metrics=(replace(MEMBERS, value=5900),), awards=())


def stored(engine: Engine, *versions: Any, reparse: bool = False, version: str = "1.0") -> list[str]:
    """Store each version in a run of its own; the runs."""
    runs = []
    for record in versions:
        writer = Writer(engine, version, reparse=reparse)
        writer.store([record])
        runs.append(writer.run_id)
    return runs


def values(connection: Connection, run_id: str) -> list[float]:
    """The values of the metrics as they stood after a run."""
    moment = history.moment_of(connection, run_id)
    assert moment is not None
    return [row["value"] for row in history.metrics_as_of(connection, moment)]


def test_what_the_warehouse_said_at_each_run_can_be_asked(engine: Engine) -> None:
    first, other, second, third = stored(engine, RECORD, replace(RECORD, source="in/b.txt"), CORRECTED, RECORD)
    with engine.connect() as connection:
        assert values(connection, first) == [5800, 45]
        assert values(connection, other) == [5800, 45] * 2
        assert sorted(values(connection, second)) == [45, 5800, 5900]
        assert values(connection, third) == [5800, 45] * 2
        assert history.metrics_as_of(connection, datetime(2000, 1, 1, tzinfo=UTC)) == []
        assert len(history.awards_as_of(connection, datetime.now(UTC))) == 2
        assert history.moment_of(connection, "none") is None


def test_an_earlier_version_stands_with_its_runs_and_the_name_of_then(engine: Engine) -> None:
    first, between, second = stored(engine, RECORD, RECORD, CORRECTED)
    view = views.metric_history.table
    columns = ("value", "organisation", "first_seen_run", "last_seen_run", "superseded_by")
    with engine.connect() as connection:
        rows = connection.execute(select(*(view.c[name] for name in columns)).order_by(view.c.value)).all()
    assert rows == [
        (45, PARTY.name, first, between, second),
        (5800, PARTY.name, first, between, second),
        (5900, PARTY.name, second, second, None),
    ]
    (article,) = rows_of(engine, "superseded_articles")
    assert (article["content_sha256"], article["run_id"], article["superseded_by"]) == ("a" * 64, first, second)


def test_other_rules_that_read_the_same_leave_no_version_behind(engine: Engine) -> None:
    (first,) = stored(engine, RECORD)
    stored(engine, RECORD, version="1.1")
    stored(engine, RECORD, reparse=True)
    (article,) = rows_of(engine, "articles")
    assert (article["run_id"], article["extractor_version"]) == (first, "1.0")
    assert versions(engine) == {"superseded_articles": 0, "superseded_metrics": 0, "superseded_awards": 0}


def test_other_rules_that_read_otherwise_do(engine: Engine) -> None:
    stored(engine, RECORD)
    stored(engine, replace(RECORD, metrics=(MEMBERS,)), version="1.1")
    assert versions(engine) == {"superseded_articles": 1, "superseded_metrics": 2, "superseded_awards": 1}


def test_what_one_run_stored_and_took_back_is_no_version(engine: Engine) -> None:
    load(engine, RECORD)
    writer = Writer(engine, "1.0", reparse=False)
    writer.store([CORRECTED])
    writer.store([replace(CORRECTED, sha256="c" * 64, metrics=(BODIES,))])
    assert versions(engine) == {"superseded_articles": 1, "superseded_metrics": 2, "superseded_awards": 1}
    assert [row["value"] for row in rows_of(engine, "metrics")] == [45]


def test_the_tables_of_facts_hold_what_is_said_today_alone(engine: Engine) -> None:
    load(engine, RECORD)
    before = content(engine)
    stored(engine, CORRECTED, RECORD)
    assert content(engine) == before


def versions(engine: Engine) -> dict[str, int]:
    """How many rows the history holds."""
    with engine.connect() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
            if name.startswith("superseded_")
        }
