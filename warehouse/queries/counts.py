"""How much there is, of what, and where: what the first page and the lists of choices ask."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

from warehouse.queries.asking import Rows, first, rows
from warehouse.tables import (
    Article,
    Award,
    AwardType,
    EtlRun,
    Indicator,
    Metric,
    Organisation,
    Province,
    Review,
    SetAside,
)

metric = Metric.__table__
award = Award.__table__
run = EtlRun.__table__
province = Province.__table__
review = Review.__table__

COUNTED = (Article.__table__, Organisation.__table__, metric, award, SetAside.__table__)


def totals(connection: Connection) -> dict[str, int]:
    """How many rows the tables of articles and facts hold, by the name of the table."""
    return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in COUNTED}


def indicators(connection: Connection) -> Rows:
    """The indicators that some metric is of: code, category, kind, labels, definition, facts; the commonest first."""
    return _used(connection, Indicator.__table__, metric.c.indicator_code)


def award_types(connection: Connection) -> Rows:
    """The award types that were given: code, category, labels, definition, facts; the commonest first."""
    return _used(connection, AwardType.__table__, award.c.award_code)


def provinces(connection: Connection) -> Rows:
    """The provinces as they were bounded until 2025-06-30, then those since, each in the order of their codes."""
    return rows(connection, select(province).order_by(province.c.successor_id.is_(None), province.c.code))


def metric_counts(connection: Connection) -> Rows:
    """How many metrics of any kind there are: province_id, year, facts; null is a province or year that is unknown."""
    keys = (metric.c.province_id, metric.c.year)
    statement = select(*keys, func.count().label("facts")).group_by(*keys)
    return rows(connection, statement.order_by(*(key.nulls_last() for key in keys)))


def last_run(connection: Connection) -> dict[str, Any] | None:
    """The run that began last; None where there was none."""
    return first(connection, select(run).order_by(run.c.started_at.desc()).limit(1))


def state(connection: Connection) -> tuple[object, ...]:
    """What the answers of all questions depend on: the run that began last, what it stored so far, and the reviews."""
    latest = last_run(connection) or {}
    reviewed = connection.execute(select(func.count(), func.max(review.c.decided_at))).one()
    return (*latest.values(), *reviewed)


def _used(connection: Connection, words: Table, code: ColumnElement[str]) -> Rows:
    facts = func.count().label("facts")
    statement = select(words, facts).join(code.table, code == words.c.code).group_by(*words.c)
    return rows(connection, statement.order_by(facts.desc(), words.c.code))
