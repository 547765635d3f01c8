"""What views keep is what their statements would find, whatever has been loaded, merged or judged in between."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, func, select

from etl.load import merges
from etl.load.articles import known_articles, write_articles
from etl.load.identity import article_key
from etl.load.places import Gazetteer
from etl.load.rows import article_rows
from etl.load.runs import start_run
from etl.load.writer import Writer
from etl.records import ExtractRecord, Metric, Organisation, Unchanged
from tests.etl.samples import ARTICLE, FLAG, MEMBERS, PARTY, PROVINCE_PARTY, RECORD, kept_rows, load, only, rows_of
from warehouse import reviews, views
from warehouse.address import WarehouseError
from warehouse.refresh import refresh
from warehouse.tables import Metric as MetricRow
from warehouse.tables import Organisation as OrganisationRow

COMMITTEE = Organisation("Tỉnh ủy", "party_committee", "provincial", "Hà Giang")
NEIGHBOUR = replace(PARTY, name="Đảng bộ huyện Quản Bạ", district="Quản Bạ")
NOWHERE = Organisation("Đảng bộ cơ quan", "party_organisation", "grassroots")
SPOKEN_OF = (PROVINCE_PARTY.name, PARTY.name, NEIGHBOUR.name, NOWHERE.name, None)
PERIODS = [("2020-08-16", "2020-08-16"), ("2019-01-01", "2019-12-31"), (None, None)]


@st.composite
def metrics(draw: st.DrawFn) -> Metric:
    start, end = draw(st.sampled_from(PERIODS))
    return replace(
        MEMBERS,
        organisation=draw(st.sampled_from(SPOKEN_OF)),
        indicator=draw(st.sampled_from(["party_members", "members_admitted"])),
        value=draw(st.sampled_from([60.0, 91.0])),
        qualifier=draw(st.sampled_from(["exact", "over"])),
        period_start=start,
        period_end=end,
    )


@st.composite
def versions(draw: st.DrawFn) -> ExtractRecord:
    """A version of one of four articles, which put organisations under different ones and copy one another."""
    province = draw(st.sampled_from(["Hà Giang", "Tuyên Quang", None]))
    day = draw(st.sampled_from(["2020-08-16", "2019-01-01", None]))
    above = st.sampled_from([None, PROVINCE_PARTY.name, COMMITTEE.name, NEIGHBOUR.name])
    bodies = (PROVINCE_PARTY, COMMITTEE, replace(PARTY, parent=draw(above)), replace(NEIGHBOUR, parent=None), NOWHERE)
    return replace(
        RECORD,
        source=draw(st.sampled_from(["a", "b", "c", "d"])),
        article=replace(ARTICLE, province=province, province_evidence=province, published_at=day),
        organisations=bodies,
        metrics=tuple(draw(st.lists(metrics(), max_size=3))),
        awards=draw(st.sampled_from([(), (FLAG,)])),
        mentions=(),
        likeness=draw(st.sampled_from([(), ("1",), ("1", "2"), ("2",)])),
    )


anew = partial(views.refresh, grown=True)  # of all, as after a run that brings much
STEPS = st.lists(
    st.tuples(
        st.one_of(
            st.tuples(st.just("load"), st.lists(versions(), min_size=1, max_size=3)),
            st.tuples(st.just("merge"), st.permutations([PARTY.name, NEIGHBOUR.name])),
            st.tuples(st.just("undo"), st.none()),
            st.tuples(st.just("review"), st.sampled_from(["accept", "correct", "reject"])),
        ),
        st.sampled_from([views.refresh, views.refresh, anew, None]),  # what is found then, if whoever does it lives
    ),
    min_size=3,
    max_size=8,
)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        yield connection


def take(connection: Connection, step: str, what: Any, run_id: str) -> None:
    if step == "load":
        store(connection, {record.source: record for record in what}, run_id)
    elif step == "merge":
        names = {row.name: row.organisation_id for row in connection.execute(select(OrganisationRow.__table__))}
        with suppress(KeyError, WarehouseError):
            merges.merge(connection, names[what[0]], names[what[1]], "one")
    elif step == "undo":
        for row in merges.history(connection)[:1]:
            with suppress(WarehouseError):
                merges.undo(connection, row["merge_id"], "one")
    else:
        review(connection, what)


def store(connection: Connection, records: dict[str, ExtractRecord], run_id: str) -> None:
    gazetteer, held = Gazetteer.of(connection), merges.merges_in_force(connection)
    known = known_articles(connection, [article_key(source) for source in records])
    read = [article_rows(record, gazetteer, "1", run_id) for record in records.values()]
    write_articles(connection, [merges.move_facts(rows, held) for rows in read], set(known), run_id)


def review(connection: Connection, decision: str) -> None:
    """Judge the first of the metrics, otherwise than before."""
    correction = {"indicator_code": "cadres"} if decision == "correct" else None
    for metric_id in connection.scalars(select(func.min(MetricRow.__table__.c.metric_id))):
        if metric_id:
            reviews.decide(connection, "metric", metric_id, decision, "one", correction=correction)


# To make a failing example smaller would take minutes.
@settings(max_examples=15, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_what_is_kept_of_what_was_touched_is_what_would_be_found_of_all(connection: Connection, steps: Any) -> None:
    with connection.begin() as transaction:
        run_id = start_run(connection, "1")
        for (step, what), find in steps:
            take(connection, step, what, run_id)
            if find:
                find(connection)
        views.refresh(connection)
        kept = kept_rows(connection)
        views.drop(connection)
        refresh(connection)
        assert kept == kept_rows(connection)
        transaction.rollback()


def test_who_comes_to_stand_under_another_is_added_to_it_no_more(engine: Engine) -> None:
    bodies = (replace(PARTY, parent=None), replace(NEIGHBOUR, parent=None))
    figures = tuple(replace(MEMBERS, organisation=body.name, qualifier="exact") for body in bodies)
    load(engine, replace(RECORD, organisations=bodies, metrics=figures))
    assert totals(engine) == [11600]
    load(engine, only(bodies[1], replace(PARTY, parent=NEIGHBOUR.name), source="in/b.txt"))
    assert totals(engine) == [None]


def best(engine: Engine) -> list[float | None]:
    with engine.connect() as connection:
        return list(connection.scalars(select(views.metric_best.table.c.value)))


def totals(engine: Engine) -> list[float | None]:
    with engine.connect() as connection:
        return list(connection.scalars(select(views.metrics_by_province_year.table.c.total)))


def test_what_a_run_that_died_had_touched_is_found_by_the_next_one_though_it_brings_nothing_new(engine: Engine) -> None:
    load(engine, RECORD)
    other = replace(RECORD, source="in/b.txt", metrics=(replace(MEMBERS, value=62, qualifier="exact"),))
    died = Writer(engine, "1.0", reparse=False)
    died.store([other, replace(RECORD, sha256="b" * 64, metrics=())])  # and is killed before it ends
    assert best(engine) == []  # the figure that was the best is gone, the other is not yet found
    load(engine, Unchanged((RECORD.source,)))
    assert best(engine) == [62]
    with engine.begin() as connection:
        kept = kept_rows(connection)
        views.drop(connection)
        refresh(connection)
        assert kept == kept_rows(connection)
    assert [run["status"] for run in rows_of(engine, "etl_runs") if run["status"] == "crashed"] == ["crashed"]
