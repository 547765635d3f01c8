"""What a person is asked to look at: facts that are uncertain, and what was decided."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from warehouse import views
from warehouse.queries.asking import Rows, equals, rows
from warehouse.queries.facts import metric_evidence
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


def doubtful(connection: Connection, /, doubt: str, most: int, **equal: object) -> list[str]:
    """The ids of metrics with this doubt that nobody has reviewed, in the order of their digests: a fair few."""
    asked = (equals(metric.c[name], value) for name, value in equal.items())
    statement = select(metric.c.metric_id).where(*_open(doubt), *asked).order_by(metric.c.metric_id).limit(most)
    return list(connection.scalars(statement))


def queue(connection: Connection, /, doubts: Collection[str], most: int, **equal: object) -> Rows:
    """The first metrics with any of these doubts, each with its words and its `doubts`, in the order of digests."""
    found: dict[str, list[str]] = {}
    for doubt in doubts:
        for metric_id in doubtful(connection, doubt, most, **equal):
            found.setdefault(metric_id, []).append(doubt)
    shown = sorted(found)[:most]  # whichever doubts these have, they are among the first with each
    evidence = {row["metric_id"]: row for row in metric_evidence(connection, metric_id=tuple(shown))}
    return [{**evidence[metric_id], "doubts": found[metric_id]} for metric_id in shown]


def decided(connection: Connection, /, most: int, **equal: object) -> Rows:
    """What was decided, the latest first, where these columns equal these values."""
    asked = (equals(review.c[name], value) for name, value in equal.items())
    latest = select(review).where(*asked).order_by(review.c.decided_at.desc(), review.c.review_id)
    return rows(connection, latest.limit(most))


def _open(doubt: str) -> tuple[ColumnElement[bool], ...]:
    about = and_(review.c.fact_kind == "metric", review.c.fact_id == metric.c.metric_id)
    return DOUBTS[doubt], counts(metric), ~exists().where(about)
