"""Articles: those that are looked for, a page at a time, and all that is known of one."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, exists, func, not_, select

from warehouse import views
from warehouse.queries.asking import Rows, equals, first, rows
from warehouse.tables import Article, Award, Mention, Metric, Organisation, SetAside

article = Article.__table__
metric = Metric.__table__
award = Award.__table__
organisation = Organisation.__table__
mention = Mention.__table__
set_aside = SetAside.__table__
overview = views.article_overview.table

_metrics = exists().where(metric.c.article_id == article.c.article_id)
_awards = exists().where(award.c.article_id == article.c.article_id)
HOLDING: dict[str, ColumnElement[bool]] = {
    "metrics": _metrics,
    "awards": _awards,
    "neither": and_(not_(_metrics), not_(_awards)),
    "copies": article.c.duplicate_of.is_not(None),
}
"""What an article may be looked for by: that it states figures, awards, neither; that it is a copy of another."""


ANY = "any"
"""In place of a province, year or newspaper: whichever it is. None is one that is not known."""


class Wanted(NamedTuple):
    """Which articles are looked for."""

    province_id: str | None = ANY
    year: int | str | None = ANY
    """Of publication."""
    outlet: str | None = ANY
    holding: str = ANY
    """A key of HOLDING."""
    ids: Sequence[str] | None = None
    """If given, only these: the answer of a search."""


def article_page(connection: Connection, wanted: Wanted, most: int, skipped: int = 0) -> Rows:
    """Articles without their text, with their places and numbers of metrics and awards; the latest first."""
    order = (article.c.published_at.desc().nulls_last(), article.c.article_id)
    page = select(article.c.article_id).where(*_asked(wanted)).order_by(*order).limit(most).offset(skipped)
    shown = select(overview).where(overview.c.article_id.in_(page))
    return rows(connection, shown.order_by(overview.c.published_at.desc().nulls_last(), overview.c.article_id))


def article_count(connection: Connection, wanted: Wanted) -> int:
    """How many of them there are."""
    return connection.scalar(select(func.count()).select_from(article).where(*_asked(wanted))) or 0


def outlets(connection: Connection) -> Rows:
    """The newspapers that articles are of: outlet, articles; those with the most articles first."""
    articles = func.count().label("articles")
    counted = select(article.c.outlet, articles).group_by(article.c.outlet)
    return rows(connection, counted.order_by(articles.desc(), article.c.outlet))


def one_article(connection: Connection, article_id: str) -> dict[str, Any] | None:
    """All of one article, with its text; None where there is no such article."""
    with_text = select(overview, article.c.text).join_from(
        overview, article, article.c.article_id == overview.c.article_id
    )
    return first(connection, with_text.where(overview.c.article_id == article_id))


def mentions(connection: Connection, article_id: str) -> Rows:
    """The places of an article where organisations are spoken of, in the order of the text."""
    statement = (
        select(mention, organisation.c.name, organisation.c.type, organisation.c.level)
        .join_from(mention, organisation, organisation.c.organisation_id == mention.c.organisation_id)
        .where(mention.c.article_id == article_id)
        .order_by(mention.c.quote_start, mention.c.quote_end, organisation.c.name)
    )
    return rows(connection, statement)


def numbers_set_aside(connection: Connection, article_id: str) -> Rows:
    """The numbers of an article that are no facts, with their reasons, in the order of the text."""
    statement = select(set_aside).where(set_aside.c.article_id == article_id).order_by(set_aside.c.quote_start)
    return rows(connection, statement)


def _asked(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.province_id != ANY:
        yield equals(article.c.province_id, wanted.province_id)
    if wanted.year != ANY:
        yield _published_in(wanted.year)
    if wanted.outlet != ANY:
        yield equals(article.c.outlet, wanted.outlet)
    if wanted.holding != ANY:
        yield HOLDING[wanted.holding]
    if wanted.ids is not None:
        yield article.c.article_id.in_(wanted.ids)


def _published_in(year: int | str | None) -> ColumnElement[bool]:
    if year is None:
        return article.c.published_on.is_(None)
    return article.c.published_on.between(date(int(year), 1, 1), date(int(year), 12, 31))
