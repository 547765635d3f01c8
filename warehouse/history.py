"""What the warehouse said at an earlier time: each function gives rows by column name."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, or_, select

from warehouse import views
from warehouse.tables import EtlRun

Rows = list[dict[str, Any]]

RUNS = EtlRun.__table__


def metrics_as_of(connection: Connection, moment: datetime) -> Rows:
    """The metrics as they stood at a moment."""
    return _as_of(connection, views.metric_history.table, "metric_id", moment)


def awards_as_of(connection: Connection, moment: datetime) -> Rows:
    """The awards as they stood at a moment."""
    return _as_of(connection, views.award_history.table, "award_id", moment)


def moment_of(connection: Connection, run_id: str) -> datetime | None:
    """The moment from which what a run stored is counted; None where there was no such run."""
    return connection.scalar(select(RUNS.c.started_at).where(RUNS.c.run_id == run_id))


def _as_of(connection: Connection, view: Table, key: str, moment: datetime) -> Rows:
    held = (view.c.first_seen_at <= moment, or_(view.c.superseded_at.is_(None), view.c.superseded_at > moment))
    statement = select(view).where(*held).order_by(view.c.article_id, view.c.quote_start, view.c[key])
    return [dict(row) for row in connection.execute(statement).mappings()]
