"""The views of the warehouse: provinces then and now, facts with their evidence, figures, conflicts, coverage."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, inspect, select

from warehouse.tables import ViewDefinition
from warehouse.views import kept, made_by
from warehouse.views.by_province_year import (
    awards_by_current_province_year,
    awards_by_province_year,
    metrics_by_current_province_year,
    metrics_by_province_year,
)
from warehouse.views.claims import metric_best, metric_conflicts
from warehouse.views.counted import facts_excluded
from warehouse.views.coverage import coverage
from warehouse.views.evidence import article_overview, award_evidence, metric_evidence
from warehouse.views.geography import province_history, provinces_then_and_now
from warehouse.views.history import award_history, metric_history
from warehouse.views.kept import refresh
from warehouse.views.lookups import fitted
from warehouse.views.made_by import noted
from warehouse.views.relations import organisation_relations
from warehouse.views.touched import forget_articles, touch_articles, touch_organisations

__all__ = [
    "VIEWS",
    "are_made",
    "article_overview",
    "award_evidence",
    "award_history",
    "awards_by_current_province_year",
    "awards_by_province_year",
    "coverage",
    "create",
    "drop",
    "facts_excluded",
    "forget_articles",
    "metric_best",
    "metric_conflicts",
    "metric_evidence",
    "metric_history",
    "metrics_by_current_province_year",
    "metrics_by_province_year",
    "noted",
    "organisation_relations",
    "outdated",
    "province_history",
    "provinces_then_and_now",
    "refresh",
    "touch_articles",
    "touch_organisations",
]

VIEWS = (
    article_overview,
    metric_evidence,
    award_evidence,
    metric_history,
    award_history,
    organisation_relations,
    provinces_then_and_now,
    province_history,
    metrics_by_province_year,
    awards_by_province_year,
    metrics_by_current_province_year,
    awards_by_current_province_year,
    metric_best,
    metric_conflicts,
    facts_excluded,
    coverage,
)


def create(connection: Connection) -> None:
    """Make every view and the tables of kept rows, and note the statements that made them."""
    statements = _statements(connection)
    kept.create(connection, statements)
    for view in VIEWS:
        connection.exec_driver_sql(statements[view.table.name])
    connection.execute(delete(ViewDefinition))
    connection.execute(
        insert(ViewDefinition), [{"name": name, "definition": statement} for name, statement in statements.items()]
    )


def drop(connection: Connection) -> None:
    """Drop every view there is; a change of the tables beneath them begins with this."""
    existing = inspect(connection).get_view_names()
    for view in reversed(VIEWS):
        if view.table.name in existing:
            view.table.drop(connection)
    kept.drop(connection)


def are_made(connection: Connection) -> bool:
    """Whether all are there and were made by this code: told in no time, by what it noted of itself."""
    return not _missing(connection) and made_by.is_this_code(connection)


def outdated(connection: Connection) -> list[str]:
    """The names of the views that are missing or were made by another statement."""
    missing = _missing(connection)
    stored = {row.name: row.definition for row in connection.execute(select(ViewDefinition.__table__))}
    return [
        name for name, statement in _statements(connection).items() if name in missing or stored.get(name) != statement
    ]


def _missing(connection: Connection) -> set[str]:
    found = inspect(connection)
    wanted = {*(view.table.name for view in VIEWS), *kept.names()}
    return wanted.difference(found.get_view_names(), found.get_table_names())


_compiled: dict[str, Mapping[str, str]] = {}


def _statements(connection: Connection) -> Mapping[str, str]:
    """The statement that makes each, by its name; to compile them takes a second, so it is done once a dialect."""
    dialect = connection.dialect
    if dialect.name not in _compiled:
        made = [(view.table.name, fitted(view, connection)) for view in VIEWS] + kept.statements()
        _compiled[dialect.name] = {name: str(one.compile(dialect=dialect)).strip() for name, one in made}
    return _compiled[dialect.name]
