"""What the warehouse has ever said: today's facts and those of earlier versions, each with the time that it held.

What it said at a moment are the rows with `first_seen_at <= moment` and `superseded_at` null or later; a run's facts
count from the run's beginning, so that a version ends at the very moment when the next one begins.
"""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    CreateView,
    FromClause,
    Select,
    Table,
    func,
    null,
    select,
    type_coerce,
    union_all,
)

from warehouse.tables import Award, EtlRun, Metric, Organisation, SupersededAward, SupersededMetric
from warehouse.views.geography import article, metadata

organisation = Organisation.__table__
RUNS = EtlRun.__table__


def _runs(name: str) -> FromClause:
    """Every run, and the one before it."""
    previous = func.lag(RUNS.c.run_id).over(order_by=RUNS.c.started_at).label("previous")
    return select(RUNS.c.run_id, RUNS.c.started_at, previous).subquery(name)


def _history(current: Table, superseded: Table) -> CompoundSelect[Any]:
    return union_all(_current(current), _superseded(superseded, current))


def _current(fact: Table) -> Select[Any]:
    """The facts of today; the last run of all has left them as they are."""
    first = _runs("first")
    last_run = select(RUNS.c.run_id).order_by(RUNS.c.started_at.desc()).limit(1).scalar_subquery()
    until: list[ColumnElement[Any]] = [
        last_run.label("last_seen_run"),
        type_coerce(null(), RUNS.c.run_id.type).label("superseded_by"),
        func.nullif(first.c.started_at, first.c.started_at, type_=RUNS.c.started_at.type).label("superseded_at"),
    ]
    return (
        select(*fact.c, organisation.c.name.label("organisation"), *_since(first), *until)
        .join_from(fact, article, article.c.article_id == fact.c.article_id)
        .join(first, first.c.run_id == article.c.run_id)
        .outerjoin(organisation, organisation.c.organisation_id == fact.c.organisation_id)
    )


def _superseded(fact: Table, current: Table) -> Select[Any]:
    """The facts of earlier versions; the run before the one that superseded them was the last to leave them."""
    first, by = _runs("first"), _runs("by")
    until = (by.c.previous.label("last_seen_run"), fact.c.superseded_by, by.c.started_at.label("superseded_at"))
    return (
        select(*(fact.c[column.name] for column in current.c), fact.c.organisation, *_since(first), *until)
        .join_from(fact, first, first.c.run_id == fact.c.run_id)
        .join(by, by.c.run_id == fact.c.superseded_by)
    )


def _since(first: FromClause) -> tuple[ColumnElement[Any], ...]:
    return first.c.run_id.label("first_seen_run"), first.c.started_at.label("first_seen_at")


metric_history = CreateView(_history(Metric.__table__, SupersededMetric.__table__), "metric_history", metadata=metadata)
award_history = CreateView(_history(Award.__table__, SupersededAward.__table__), "award_history", metadata=metadata)
