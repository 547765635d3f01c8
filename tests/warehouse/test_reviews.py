"""What people decide about facts: it shows in every view, outlives another reading, and can be taken back."""

import pytest
from sqlalchemy import Connection, select, update
from sqlmodel import col

from tests.warehouse.rows import add_article, add_award, add_metric, add_organisation, find_kept
from warehouse import reviews, views
from warehouse.address import WarehouseError
from warehouse.tables import Metric, Review


@pytest.fixture
def connection(connection: Connection) -> Connection:
    """One metric, `m`: over 60 Party members of an organisation."""
    add_article(connection, article_id="a")
    add_organisation(connection, "Chi bộ A", organisation_id="o")
    add_metric(connection, metric_id="m", article_id="a", organisation_id="o", qualifier="over")
    find_kept(connection)
    return connection


def shown(connection: Connection) -> list[tuple[float, str, float | None]]:
    """The best figure, and the total in which it stands."""
    views.refresh(connection)
    best, yearly = views.metric_best.table, views.metrics_by_province_year.table
    both = select(best.c.value, best.c.qualifier, yearly.c.total).join_from(
        best, yearly, yearly.c.code == best.c.indicator_code
    )
    return [(value, qualifier, total) for value, qualifier, total in connection.execute(both)]


def read_again(connection: Connection) -> None:
    """What a run does that reads the article anew."""
    read = {"value": 60, "qualifier": "over"}
    connection.execute(update(Metric).where(col(Metric.metric_id) == "m").values(**read))
    reviews.correct(connection, ["a"])


def test_a_corrected_fact_is_read_otherwise_in_every_view(connection: Connection) -> None:
    assert shown(connection) == [(60, "over", None)]
    reviews.decide(connection, "metric", "m", "correct", "Lan", correction={"value": 61, "qualifier": "exact"})
    assert shown(connection) == [(61, "exact", 61)]
    (made,) = connection.execute(select(Review.__table__)).mappings()
    assert (made["correction"], made["stated"]) == (
        '{"qualifier": "exact", "value": 61}',
        '{"qualifier": "over", "value": 60.0}',
    )


def test_a_correction_outlives_another_reading_and_can_be_taken_back(connection: Connection) -> None:
    reviews.decide(connection, "metric", "m", "correct", "Lan", correction={"value": 61})
    read_again(connection)
    assert shown(connection) == [(61, "over", None)]
    assert reviews.undo(connection, "metric", "m")
    assert shown(connection) == [(60, "over", None)]
    assert not reviews.undo(connection, "metric", "m")


def test_a_second_correction_in_an_article_leaves_what_was_read_of_the_first(connection: Connection) -> None:
    add_metric(connection, metric_id="n", article_id="a", organisation_id="o", quote_start=100, quote_end=117)
    find_kept(connection)
    for key in ("m", "n"):
        reviews.decide(connection, "metric", key, "correct", "Lan", correction={"value": 61})
    assert connection.scalars(select(col(Review.stated))).all() == ['{"value": 60.0}', '{"value": 60.0}']
    assert reviews.undo(connection, "metric", "m")
    assert connection.execute(select(col(Metric.metric_id), col(Metric.value)).order_by("metric_id")).all() == [
        ("m", 60),
        ("n", 61),
    ]


def test_a_correction_does_not_reach_other_words(connection: Connection) -> None:
    reviews.decide(connection, "metric", "m", "correct", "Lan", correction={"value": 61})
    other = {"quote": "hơn 60 đảng viên.", "value": 60}
    connection.execute(update(Metric).where(col(Metric.metric_id) == "m").values(**other))
    reviews.correct(connection, ["a"])
    assert connection.scalar(select(col(Metric.value))) == 60
    assert connection.scalar(select(col(Review.stated))) is None


def test_a_later_decision_takes_the_place_of_an_earlier_one(connection: Connection) -> None:
    reviews.decide(connection, "metric", "m", "correct", "Lan", correction={"value": 61})
    reviews.decide(connection, "metric", "m", "correct", "Lan", correction={"value": 62, "qualifier": "over"})
    assert shown(connection) == [(62, "over", None)]
    reviews.decide(connection, "metric", "m", "reject", "Minh", note="một trang khác")
    assert shown(connection) == []
    assert connection.scalar(select(col(Metric.value))) == 60
    assert [tuple(row) for row in connection.execute(select(col(Review.decision), col(Review.note)))] == [
        ("reject", "một trang khác")
    ]


def test_an_award_is_reviewed_as_well(connection: Connection) -> None:
    award = add_award(connection, article_id="a")
    reviews.decide(connection, "award", award, "correct", "Lan", correction={"rank": "Nhì"})
    assert connection.scalar(select(views.award_evidence.table.c.rank)) == "Nhì"


@pytest.mark.parametrize(
    ("kind", "fact_id", "decision", "correction", "words"),
    [
        ("metric", "none", "accept", None, "there is no metric none; its article may have changed"),
        ("meter", "m", "accept", None, "meter: a fact is a metric or an award"),
        ("metric", "m", "doubt", None, "metric m: doubt is no decision; decide accept, correct, reject"),
        ("metric", "m", "correct", {"value": 60.0}, "metric m: a correction changes something"),
        ("metric", "m", "correct", {"quote": "x"}, "metric m: quote cannot be corrected"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    connection: Connection, kind: str, fact_id: str, decision: str, correction: dict[str, object], words: str
) -> None:
    with pytest.raises(WarehouseError, match=f"^{words}"):
        reviews.decide(connection, kind, fact_id, decision, "Lan", correction=correction)
