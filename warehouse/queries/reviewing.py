"""What a person is asked to look at: facts that are uncertain, and what was decided."""

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from warehouse import views
from warehouse.queries.asking import Rows, rows
from warehouse.tables import Metric, Review
from warehouse.views.counted import counts

metric = Metric.__table__
review = Review.__table__
conflict = views.metric_conflicts.table

DOUBTS: dict[str, ColumnElement[bool]] = {
    "contradicted": exists().where(
        conflict.c.organisation_id == metric.c.organisation_id,
        conflict.c.indicator_code == metric.c.indicator_code,
        conflict.c.unit == metric.c.unit,
        conflict.c.period_end == metric.c.period_end,
    ),
    "organisation": metric.c.organisation_id.is_(None),
    "indicator": metric.c.indicator_code == "other",
    "year": metric.c.year.is_(None),
}
"""Why a metric is uncertain: others state it otherwise; whose it is, what it is of, or when it was is not known."""


def doubtful(connection: Connection, doubt: str, most: int) -> list[str]:
    """The ids of metrics with this doubt that nobody has reviewed, in the order of their digests: a fair few."""
    statement = select(metric.c.metric_id).where(*_open(doubt)).order_by(metric.c.metric_id).limit(most)
    return list(connection.scalars(statement))


def decided(connection: Connection, most: int) -> Rows:
    """What was decided, the latest first."""
    return rows(connection, select(review).order_by(review.c.decided_at.desc(), review.c.review_id).limit(most))


def _open(doubt: str) -> tuple[ColumnElement[bool], ...]:
    about = and_(review.c.fact_kind == "metric", review.c.fact_id == metric.c.metric_id)
    return DOUBTS[doubt], counts(metric), ~exists().where(about)
