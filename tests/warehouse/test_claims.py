"""One figure out of several claims, by the rule that is stated; and what is left out, with the reason."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from tests.warehouse.rows import QUOTE, add_article, add_award, add_metric, add_organisation, find_kept
from warehouse import views
from warehouse.tables import Review


@pytest.fixture
def body(connection: Connection) -> str:
    return add_organisation(connection, "Chi bộ A")


def claim(connection: Connection, body: str, value: float, published_at: str = "2020-08-16", **columns: Any) -> str:
    """A metric of an article of its own."""
    article_id = add_article(connection, published_at=published_at)
    return add_metric(connection, article_id=article_id, organisation_id=body, value=value, **columns)


def review(connection: Connection, fact_id: str, decision: str, quote: str = QUOTE, kind: str = "metric") -> None:
    decided = {"decision": decision, "correction": "{}" if decision == "correct" else None, "reviewer": "one"}
    row = {"review_id": fact_id, "fact_kind": kind, "fact_id": fact_id, "article_id": "a", "quote": quote, **decided}
    connection.execute(insert(Review).values(decided_at=datetime(2026, 1, 1, tzinfo=UTC), **row))


def best(connection: Connection) -> list[tuple[Any, ...]]:
    find_kept(connection)
    view = views.metric_best.table.c
    shown = (view.value, view.qualifier, view.claims, view.value_low, view.value_high)
    return [tuple(row) for row in connection.execute(select(*shown).order_by(view.value))]


def excluded(connection: Connection) -> list[tuple[Any, ...]]:
    view = views.facts_excluded.table.c
    rows = connection.execute(select(view.fact_kind, view.fact_id, view.reason).order_by(view.fact_id))
    return [tuple(row) for row in rows]


def test_of_two_exact_claims_the_later_article_is_believed(connection: Connection, body: str) -> None:
    claim(connection, body, 60, "2020-08-16T14:40")
    claim(connection, body, 62, "2020-08-17")
    claim(connection, body, 58, "2020-08-16")
    assert best(connection) == [(62, "exact", 3, 58, 62)]


def test_an_exact_claim_is_believed_before_a_later_bounded_one(connection: Connection, body: str) -> None:
    claim(connection, body, 60)
    claim(connection, body, 50, "2021-01-01", qualifier="over")
    assert best(connection) == [(60, "exact", 2, 50, 60)]


def test_a_reviewed_claim_is_believed_before_any_other(connection: Connection, body: str) -> None:
    claim(connection, body, 60)
    reviewed = claim(connection, body, 50, "2019-01-01", qualifier="over")
    review(connection, reviewed, "accept")
    assert best(connection) == [(50, "over", 2, 50, 60)]


@pytest.mark.parametrize(
    "columns",
    [
        {"object": "đảng viên nữ"},
        {"property": "nữ"},
        {"unit": "%"},
        {"status": "target"},
        {"period_end": date(2020, 8, 17)},
        {"direction": "increase"},
        {"polarity": "negated"},
        {"indicator_code": "cadres"},
    ],
    ids=lambda columns: next(iter(columns)),
)
def test_claims_of_different_things_are_both_kept(connection: Connection, body: str, columns: dict[str, Any]) -> None:
    claim(connection, body, 60)
    claim(connection, body, 62, **columns)
    assert best(connection) == [(60, "exact", 1, 60, 60), (62, "exact", 1, 62, 62)]


def test_what_a_review_has_refused_counts_nowhere_and_is_told_of(connection: Connection, body: str) -> None:
    claim(connection, body, 60)
    rejected = claim(connection, body, 600)
    award = add_award(connection, article_id=add_article(connection))
    review(connection, rejected, "reject")
    review(connection, award, "reject", kind="award")
    assert best(connection) == [(60, "exact", 1, 60, 60)]
    facts = views.metrics_by_province_year.table.c
    assert connection.execute(select(facts.facts, facts.total)).all() == [(1, 60)]
    assert connection.execute(select(views.awards_by_province_year.table)).all() == []
    assert excluded(connection) == [
        ("award", award, "rejected"),
        ("metric", rejected, "rejected"),
    ]
    evidence = views.metric_evidence.table.c
    told = connection.execute(select(evidence.metric_id, evidence.excluded).order_by(evidence.value)).all()
    assert [reason for _, reason in told] == [None, "rejected"]


def test_a_review_of_other_words_holds_no_more(connection: Connection, body: str) -> None:
    review(connection, claim(connection, body, 60), "reject", quote="60 đảng viên")
    assert best(connection) == [(60, "exact", 1, 60, 60)]
    assert excluded(connection) == []


def test_a_copy_neither_contradicts_nor_confirms(connection: Connection, body: str) -> None:
    original = add_article(connection)
    add_metric(connection, article_id=original, organisation_id=body, value=60)
    copied = add_article(connection, duplicate_of=original)
    metric_id = add_metric(connection, article_id=copied, organisation_id=body, value=62)
    assert best(connection) == [(60, "exact", 1, 60, 60)]
    assert connection.execute(select(views.metric_conflicts.table)).all() == []
    assert excluded(connection) == [("metric", metric_id, "copied article")]
