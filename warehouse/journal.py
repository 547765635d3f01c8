"""What the main job did: its runs, its sources and its quarantine. Each function gives rows by column name."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from warehouse.tables import EtlRun, Reject, SourceRun

Rows = list[dict[str, Any]]

RUNS = EtlRun.__table__
SOURCE_RUNS = SourceRun.__table__
REJECTS = Reject.__table__
COUNTED = ("loaded", "unchanged", "replaced", "rejected")
WAITING = REJECTS.c.resolved_run_id.is_(None)


def last_runs(connection: Connection, limit: int) -> Rows:
    """The runs that began last, the latest first."""
    return _rows(connection, select(RUNS).order_by(RUNS.c.started_at.desc(), RUNS.c.run_id).limit(limit))


def sources(connection: Connection) -> Rows:
    """Each source that was read: when last, when it last brought something, how much in all, and its last counts."""
    columns = SOURCE_RUNS.c
    news = case((columns.loaded + columns.replaced > 0, RUNS.c.started_at))
    newest_first = func.row_number().over(partition_by=columns.location, order_by=RUNS.c.started_at.desc())
    readings = (
        select(
            columns.location,
            RUNS.c.started_at.label("last_read_at"),
            func.max(news).over(partition_by=columns.location).label("last_new_at"),
            func.sum(columns.loaded).over(partition_by=columns.location).label("articles"),
            *(columns[name] for name in COUNTED),
            newest_first.label("turn"),
        )
        .join(RUNS, RUNS.c.run_id == columns.run_id)
        .subquery()
    )
    shown = [column for column in readings.c if column.name != "turn"]
    return _rows(connection, select(*shown).where(readings.c.turn == 1).order_by(readings.c.location))


def loaded_since(connection: Connection, moment: datetime) -> int:
    """How many articles the runs begun since then have added."""
    statement = select(func.coalesce(func.sum(RUNS.c.loaded), 0)).where(RUNS.c.started_at >= moment)
    return int(connection.scalar(statement) or 0)


def waiting_by_reason(connection: Connection) -> dict[str, int]:
    """How many inputs wait in quarantine, by reason, the commonest first."""
    number = func.count()
    statement = select(REJECTS.c.reason, number).where(WAITING).group_by(REJECTS.c.reason)
    return dict(connection.execute(statement.order_by(number.desc(), REJECTS.c.reason)).all())


def rejects(
    connection: Connection, *, also_resolved: bool = False, reason: str | None = None, limit: int | None = None
) -> Rows:
    """Inputs that wait in quarantine, or ever did, by source."""
    asked: list[ColumnElement[bool]] = [] if also_resolved else [WAITING]
    if reason:
        asked.append(REJECTS.c.reason == reason)
    return _rows(connection, select(REJECTS).where(*asked).order_by(REJECTS.c.source).limit(limit))


def rejects_named(connection: Connection, name: str) -> Rows:
    """The rejects of that source, or whose id begins so."""
    named = (REJECTS.c.source == name) | REJECTS.c.reject_id.startswith(name, autoescape=True)
    return _rows(connection, select(REJECTS).where(named).order_by(REJECTS.c.source))


def _rows(connection: Connection, statement: Select[Any]) -> Rows:
    return [dict(row) for row in connection.execute(statement).mappings()]
