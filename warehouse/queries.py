"""The questions that the dashboard asks: each a function of a connection, its answer a list of rows by column name."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from warehouse import views
from warehouse.tables import (
    Article,
    Award,
    AwardType,
    EtlRun,
    Indicator,
    Mention,
    Metric,
    Organisation,
    Province,
    SetAside,
)

Rows = list[dict[str, Any]]

article = Article.__table__
metric = Metric.__table__
award = Award.__table__
organisation = Organisation.__table__
mention = Mention.__table__
set_aside = SetAside.__table__
run = EtlRun.__table__
province = Province.__table__

COUNTED = (article, organisation, metric, award, set_aside)


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
    return _rows(connection, select(province).order_by(province.c.successor_id.is_(None), province.c.code))


def metric_counts(connection: Connection) -> Rows:
    """How many metrics of any kind there are: province_id, year, facts; null is a province or year that is unknown."""
    keys = (metric.c.province_id, metric.c.year)
    statement = select(*keys, func.count().label("facts")).group_by(*keys)
    return _rows(connection, statement.order_by(*(key.nulls_last() for key in keys)))


def metrics_by_province_year(
    connection: Connection,
    *,
    codes: Collection[str] = (),
    province_ids: Collection[str] = (),
    years: tuple[int, int] | None = None,
    status: str | None = None,
) -> Rows:
    """The rows of the view for these indicators, provinces and years (both included); for all if none is given."""
    view = views.metrics_by_province_year.table
    asked = _asked(view, codes, province_ids, years)
    if status is not None:
        asked.append(view.c.status == status)
    return _rows(connection, _ordered(view, asked))


def awards_by_province_year(
    connection: Connection,
    *,
    codes: Collection[str] = (),
    province_ids: Collection[str] = (),
    years: tuple[int, int] | None = None,
) -> Rows:
    """The rows of the view for these award types, provinces and years (both included); for all if none is given."""
    view = views.awards_by_province_year.table
    return _rows(connection, _ordered(view, _asked(view, codes, province_ids, years)))


def metric_evidence(connection: Connection, /, **equal: object) -> Rows:
    """Metrics with their sentence, where these columns equal these values (None: are null; a tuple: any of them)."""
    return _evidence(connection, views.metric_evidence.table, equal)


def award_evidence(connection: Connection, /, **equal: object) -> Rows:
    """Awards with their sentence, where these columns equal these values (None: are null; a tuple: any of them)."""
    return _evidence(connection, views.award_evidence.table, equal)


def articles(connection: Connection) -> Rows:
    """Every article without its text, with its places and its numbers of metrics and awards; the latest first."""
    view = views.article_overview.table
    return _rows(connection, select(view).order_by(view.c.published_at.desc().nulls_last(), view.c.article_id))


def one_article(connection: Connection, article_id: str) -> dict[str, Any] | None:
    """The same of one article, and its text; None where there is no such article."""
    view = views.article_overview.table
    with_text = select(view, article.c.text).join_from(view, article, article.c.article_id == view.c.article_id)
    return _first(connection, with_text.where(view.c.article_id == article_id))


def mentions(connection: Connection, article_id: str) -> Rows:
    """The places of an article where organisations are spoken of, in the order of the text."""
    statement = (
        select(mention, organisation.c.name, organisation.c.type, organisation.c.level)
        .join_from(mention, organisation, organisation.c.organisation_id == mention.c.organisation_id)
        .where(mention.c.article_id == article_id)
        .order_by(mention.c.quote_start, mention.c.quote_end, organisation.c.name)
    )
    return _rows(connection, statement)


def numbers_set_aside(connection: Connection, article_id: str) -> Rows:
    """The numbers of an article that are no facts, with their reasons, in the order of the text."""
    statement = select(set_aside).where(set_aside.c.article_id == article_id).order_by(set_aside.c.quote_start)
    return _rows(connection, statement)


def coverage(connection: Connection) -> Rows:
    """Articles and facts by province and year of publication."""
    view = views.coverage.table
    return _rows(connection, select(view).order_by(view.c.year.nulls_last(), view.c.province_code.nulls_last()))


def last_run(connection: Connection) -> dict[str, Any] | None:
    """The run that began last; None where there was none."""
    return _first(connection, select(run).order_by(run.c.started_at.desc()).limit(1))


def _rows(connection: Connection, statement: Select[Any]) -> Rows:
    return [dict(row) for row in connection.execute(statement).mappings()]


def _first(connection: Connection, statement: Select[Any]) -> dict[str, Any] | None:
    row = connection.execute(statement).mappings().first()
    return dict(row) if row else None


def _used(connection: Connection, words: Table, code: ColumnElement[str]) -> Rows:
    facts = func.count().label("facts")
    statement = select(words, facts).join(code.table, code == words.c.code).group_by(*words.c)
    return _rows(connection, statement.order_by(facts.desc(), words.c.code))


def _asked(
    view: Table, codes: Collection[str], province_ids: Collection[str], years: tuple[int, int] | None
) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    if codes:
        asked.append(view.c.code.in_(codes))
    if province_ids:
        asked.append(view.c.province_id.in_(province_ids))
    if years:
        asked.append(view.c.year.between(*years))
    return asked


def _ordered(view: Table, asked: list[ColumnElement[bool]]) -> Select[Any]:
    order = (view.c[name].nulls_last() for name in ("code", "year", "province_id", "level", "unit"))
    return select(view).where(*asked).order_by(*order)


def _evidence(connection: Connection, view: Table, equal: dict[str, object]) -> Rows:
    asked = (
        view.c[name].in_(value) if isinstance(value, tuple) else view.c[name].is_not_distinct_from(value)
        for name, value in equal.items()
    )
    order = (*(view.c[name] for name in ("article_id", "quote_start", "quote_end")), *view.c[:1])  # the id comes first
    return _rows(connection, select(view).where(*asked).order_by(*order))
