"""What the warehouse has ever said: today's facts and those of earlier versions, each with the time that it held.

What it said at a moment are the rows with `first_seen_at <= moment` and `superseded_at` null or later; a run's facts
count from the run's beginning, so that a version ends at the very moment when the next one begins.
"""

from typing import Any

from sqlalchemy import CompoundSelect, CreateView, Select, String, Table, case, cast, func, null, select, union_all

from warehouse.tables import Award, EtlRun, Metric, Organisation, SupersededAward, SupersededMetric
from warehouse.views.geography import article, metadata

organisation = Organisation.__table__
RUNS = EtlRun.__table__
first, by, before = (RUNS.alias(name) for name in ("first", "by", "before"))


def _said(current: Table, superseded: Table) -> CompoundSelect[Any]:
    """The facts of today, and those of earlier versions with the name that was shown, their run and the next one."""
    of_a_version = ("organisation", "run_id", "superseded_by")
    return union_all(
        select(*current.c, *(cast(null(), String).label(name) for name in of_a_version)),
        select(*(superseded.c[column.name] for column in current.c), *(superseded.c[name] for name in of_a_version)),
    )


def _history(current: Table, superseded: Table) -> Select[Any]:
    """What both tables hold; the last run has left today's facts as they are, the one before the next the others."""
    said = _said(current, superseded).subquery("said")
    since = func.coalesce(said.c.run_id, article.c.run_id)
    newest_first = select(before.c.run_id).order_by(before.c.started_at.desc()).limit(1)
    last_run = newest_first.scalar_subquery()
    previous = newest_first.where(before.c.started_at < by.c.started_at).scalar_subquery()
    return select(
        *(said.c[column.name] for column in current.c),
        func.coalesce(said.c.organisation, organisation.c.name).label("organisation"),
        since.label("first_seen_run"),
        first.c.started_at.label("first_seen_at"),
        case((said.c.superseded_by.is_(None), last_run), else_=previous).label("last_seen_run"),
        by.c.run_id.label("superseded_by"),
        by.c.started_at.label("superseded_at"),
    ).select_from(
        said.outerjoin(article, article.c.article_id == said.c.article_id)
        .outerjoin(first, first.c.run_id == since)
        .outerjoin(by, by.c.run_id == said.c.superseded_by)
        .outerjoin(organisation, organisation.c.organisation_id == said.c.organisation_id)
    )


metric_history = CreateView(_history(Metric.__table__, SupersededMetric.__table__), "metric_history", metadata=metadata)
award_history = CreateView(_history(Award.__table__, SupersededAward.__table__), "award_history", metadata=metadata)
