"""Figures by province and year, and facts with the words that state them."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, Table, cast, func, select

from warehouse import views
from warehouse.queries.asking import Rows, equals, rows
from warehouse.tables import Award
from warehouse.views.counted import counts

award = Award.__table__


def metrics_by_province_year(
    connection: Connection,
    *,
    codes: Collection[str] = (),
    province_ids: Collection[str] = (),
    years: tuple[int, int] | None = None,
    status: str | None = None,
    columns: Collection[str] = (),
) -> Rows:
    """The rows of the view for these indicators, provinces and years (both included); for all if none is given.

    Of all columns, or of some: what the view looks up takes most of the time, and only where it is asked for.
    """
    view = views.metrics_by_province_year.table
    asked = _asked(view, codes, province_ids, years)
    if status is not None:
        asked.append(view.c.status == status)
    return rows(connection, _ordered(view, asked, columns))


def awards_by(connection: Connection, column: str, /, **equal: object) -> Rows:
    """What the view states of awards whose columns equal these values, by one column: it, facts, value_low, value_high.

    The numbers of several sentences are not added, since these may tell of the same awards.
    """
    view = views.awards_by_province_year.table
    least, greatest = func.min(view.c.value_low).label("value_low"), func.max(view.c.value_high).label("value_high")
    facts = cast(func.sum(view.c.facts), BigInteger).label("facts")
    stated = select(view.c[column], facts, least, greatest)
    asked = (equals(view.c[name], value) for name, value in equal.items())
    return rows(connection, stated.where(*asked).group_by(view.c[column]).order_by(view.c[column].nulls_last()))


def metric_evidence(connection: Connection, /, *, most: int | None = None, **equal: object) -> Rows:
    """Metrics with their sentence, `most` of them at most, where these columns equal these values (see `equals`)."""
    return rows(connection, _evidence(views.metric_evidence.table, equal).limit(most))


def award_evidence(connection: Connection, /, *, most: int | None = None, **equal: object) -> Rows:
    """Awards with their sentence, `most` of them at most, where these columns equal these values (see `equals`)."""
    return rows(connection, _evidence(views.award_evidence.table, equal).limit(most))


def awarders(connection: Connection, /, most: int, **equal: object) -> Rows:
    """Who gave the awards whose columns equal these values, as named: awarded_by, facts; the commonest first."""
    giver, facts = award.c.awarded_by, func.count().label("facts")
    asked = (equals(award.c[name], value) for name, value in equal.items())
    named = select(giver, facts).where(giver.is_not(None), counts(award), *asked).group_by(giver)
    return rows(connection, named.order_by(facts.desc(), giver).limit(most))


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


def _ordered(view: Table, asked: list[ColumnElement[bool]], columns: Collection[str]) -> Select[Any]:
    order = (view.c[name].nulls_last() for name in ("code", "year", "province_id", "level", "unit"))
    return select(*(view.c[name] for name in columns or view.c.keys())).where(*asked).order_by(*order)


def _evidence(view: Table, equal: dict[str, object]) -> Select[Any]:
    """In the order of articles and their text; articles stand in the order of digests, so that a few are a fair few."""
    asked = (equals(view.c[name], value) for name, value in equal.items())
    order = (*(view.c[name] for name in ("article_id", "quote_start", "quote_end")), *view.c[:1])  # the id comes first
    return select(view).where(*asked).order_by(*order)
