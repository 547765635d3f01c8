"""Whatever the facts are, no view counts one twice, adds over levels or above one another, or loses one unsaid."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, func, insert, select

from tests.warehouse.rows import SPAN, add_article, add_award, add_metric, add_organisation, find_kept
from warehouse import views
from warehouse.tables import Organisation, Review

ORGANISATIONS = st.lists(
    st.tuples(
        st.sampled_from(["provincial", "grassroots", "cell", None]),
        st.sampled_from(["ha-giang", "tuyen-quang", "tuyen-quang-2025", None]),
        st.one_of(st.none(), st.integers(0, 5)),  # which of them is above it
    ),
    min_size=1,
    max_size=6,
)
YEARS = st.sampled_from([{"year": 2020}, {"year": None, "period_start": None, "period_end": None}])
METRICS = st.lists(
    st.tuples(
        st.integers(0, 3),  # which article states it
        st.one_of(st.none(), st.integers(0, 5)),  # of which organisation it is
        YEARS,
        st.fixed_dictionaries(
            {
                "value": st.sampled_from([3, 60, 91]),
                "qualifier": st.sampled_from(["exact", "over"]),
                "unit": st.sampled_from(["count", "%"]),
                "status": st.sampled_from(["actual", "target"]),
                "indicator_code": st.sampled_from(["party_members", "members_admitted", "women_share"]),
                "object": st.sampled_from([None, "đảng viên", "lượt người"]),
            }
        ),
        st.sampled_from([None, "accept", "reject", "correct"]),
    ),
    max_size=12,
)
AWARDS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.one_of(st.none(), st.integers(0, 5)),
        YEARS,
        st.fixed_dictionaries(
            {
                "recipient_count": st.sampled_from([None, 1, 38]),
                "count_kind": st.sampled_from([None, "recipients", "times"]),
            }
        ),
        st.sampled_from([None, "reject"]),
    ),
    max_size=6,
)
COPIES = st.lists(st.booleans(), min_size=3, max_size=3)  # of the first article, or not


@pytest.fixture
def connection(standing_engine: Engine) -> Iterator[Connection]:
    with standing_engine.connect() as connection:
        yield connection


def fill(connection: Connection, organisations: Any, metrics: Any, awards: Any, copies: Any) -> None:
    first = add_article(connection)
    articles = [first, *(add_article(connection, duplicate_of=first if copied else None) for copied in copies)]
    ids = [
        add_organisation(connection, f"Chi bộ {at}", level=level, province_id=province_id)
        for at, (level, province_id, _) in enumerate(organisations)
    ]
    table = Organisation.__table__
    for one, (_, _, above) in zip(ids, organisations, strict=True):
        parent = None if above is None else ids[above % len(ids)]
        if parent != one:
            connection.execute(table.update().where(table.c.organisation_id == one).values(parent_id=parent))
    add: tuple[tuple[str, Callable[..., str], Any], ...] = (
        ("metric", add_metric, metrics),
        ("award", add_award, awards),
    )
    for kind, add_fact, facts in add:
        for article, body, year, columns, decision in facts:
            organisation_id = None if body is None else ids[body % len(ids)]
            province_id = None if body is None else organisations[body % len(ids)][1]
            own = {"article_id": articles[article], "organisation_id": organisation_id, "province_id": province_id}
            review(connection, kind, add_fact(connection, **own, **year, **columns), decision)
    find_kept(connection)


def review(connection: Connection, kind: str, fact_id: str, decision: str | None) -> None:
    if decision:
        correction = "{}" if decision == "correct" else None
        judged = {"decision": decision, "correction": correction, "quote": SPAN["quote"], "reviewer": "one"}
        about = {"review_id": fact_id, "fact_kind": kind, "fact_id": fact_id, "article_id": "a"}
        connection.execute(insert(Review).values(**about, **judged, decided_at=func.current_timestamp()))


def number(connection: Connection, view: Any, *where: Any) -> int:
    return connection.scalar(select(func.count()).select_from(view.table).where(*where)) or 0


def total(connection: Connection, column: Any, *where: Any) -> int:
    return connection.scalar(select(func.coalesce(func.sum(column), 0)).where(*where)) or 0


def check(connection: Connection) -> None:
    excluded = views.facts_excluded.table.c
    for kind, evidence in (("metric", views.metric_evidence), ("award", views.award_evidence)):
        left_out = number(connection, views.facts_excluded, excluded.fact_kind == kind)
        facts = number(connection, evidence)
        assert number(connection, evidence, evidence.table.c.excluded.is_not(None)) == left_out
        for name in (f"{kind}s_by_province_year", f"{kind}s_by_current_province_year"):
            assert total(connection, getattr(views, name).table.c.facts) + left_out == facts
        assert total(connection, views.coverage.table.c[f"{kind}s"]) + left_out == facts
    evidence_of = views.metric_evidence.table.c
    nobody = number(
        connection, views.metric_evidence, evidence_of.organisation_id.is_(None), evidence_of.excluded.is_(None)
    )
    claims = total(connection, views.metric_best.table.c.claims)
    assert claims + nobody == number(connection, views.metric_evidence, evidence_of.excluded.is_(None))
    for name in ("metrics_by_province_year", "metrics_by_current_province_year"):
        check_totals(connection, getattr(views, name).table)


def check_totals(connection: Connection, view: Any) -> None:
    """A total is that of organisations of one level, none above another, each with one exact figure."""
    place = "province_id" if "province_id" in view.c else "current_province_id"
    evidence = views.metric_evidence.table
    organisation = Organisation.__table__.c
    tree = connection.execute(select(organisation.organisation_id, organisation.parent_id))
    parents = {row.organisation_id: row.parent_id for row in tree}
    for row in connection.execute(select(view)).mappings():
        assert (row["total"] is None) == (row["reason"] is not None)
        if row["total"] is None:
            continue
        own = {"indicator_code": row["code"], place: row[place]}
        own |= {name: row[name] for name in ("year", "level", "unit", "status", "direction", "polarity")}
        same = [evidence.c[name].is_not_distinct_from(value) for name, value in own.items()]
        facts = connection.execute(select(evidence).where(*same, evidence.c.excluded.is_(None))).mappings().all()
        figures = {fact["organisation_id"]: fact["value"] for fact in facts}
        assert row["total"] == sum(figures.values())
        assert all(figures[fact["organisation_id"]] == fact["value"] for fact in facts)
        assert {fact["qualifier"] for fact in facts} == {"exact"}
        assert row["code"] != "women_share"
        assert (row["unit"], row["status"]) == ("count", "actual")
        assert len({"lượt" in (fact["object"] or "") for fact in facts}) == 1
        for one in figures:
            assert not figures.keys() & set(above(one, parents))


def above(one: str, parents: dict[str, str | None]) -> list[str]:
    """Every organisation above one, once, but not itself."""
    found: list[str] = []
    at = parents[one]
    while at is not None and at not in found and at != one:
        found.append(at)
        at = parents[at]
    return found


# Each example fills two databases: to make a failing one smaller would take minutes.
@settings(max_examples=20, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ORGANISATIONS, METRICS, AWARDS, COPIES)
def test_every_fact_is_counted_once_or_left_out_with_a_reason(
    connection: Connection, organisations: Any, metrics: Any, awards: Any, copies: Any
) -> None:
    with connection.begin() as transaction:
        fill(connection, organisations, metrics, awards, copies)
        check(connection)
        transaction.rollback()
