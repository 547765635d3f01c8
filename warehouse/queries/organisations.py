"""Organisations: those of which the most is stated, and all that is known of one."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, func, literal, select

from warehouse import views
from warehouse.queries.asking import Rows, equals, first, rows
from warehouse.tables import (
    Article,
    ArticleOrganisation,
    District,
    Metric,
    Organisation,
    OrganisationAlias,
    OrganisationMerge,
    Province,
)

organisation = Organisation.__table__
metric = Metric.__table__
article = Article.__table__
alias = OrganisationAlias.__table__
spoken_of = ArticleOrganisation.__table__
merge = OrganisationMerge.__table__
province = Province.__table__
district = District.__table__

DEEPEST = 12
"""Levels that are followed upwards, so that a circle ends."""


def busiest(connection: Connection, /, most: int, **equal: object) -> list[str]:
    """The ids of the organisations whose columns equal these values, and of which the most figures are stated."""
    asked = (equals(organisation.c[name], value) for name, value in equal.items())
    facts = func.count()
    counted = (
        select(metric.c.organisation_id)
        .join(organisation, organisation.c.organisation_id == metric.c.organisation_id)
        .where(*asked)
        .group_by(metric.c.organisation_id)
    )
    return list(connection.scalars(counted.order_by(facts.desc(), metric.c.organisation_id).limit(most)))


def known_organisations(connection: Connection, /, ids: Collection[str], **equal: object) -> Rows:
    """Of these organisations those whose columns equal these values, with their place and number of metrics."""
    facts = select(func.count()).where(metric.c.organisation_id == organisation.c.organisation_id).scalar_subquery()
    asked = (equals(organisation.c[name], value) for name, value in equal.items())
    shown = _placed(facts.label("facts")).where(organisation.c.organisation_id.in_(ids), *asked)
    return sorted(rows(connection, shown), key=lambda row: (-row["facts"], row["name"], row["organisation_id"]))


def one_organisation(connection: Connection, organisation_id: str) -> dict[str, Any] | None:
    """One organisation with its place, and the one that it was merged into; None where there is no such one."""
    into = select(merge.c.into_id).where(
        merge.c.organisation_id == organisation.c.organisation_id, merge.c.undone_at.is_(None)
    )
    shown = _placed(into.scalar_subquery().label("into_id"))
    return first(connection, shown.where(organisation.c.organisation_id == organisation_id))


def above(connection: Connection, organisation_id: str) -> Rows:
    """The organisations above one, the highest first: organisation_id, name."""
    columns = (organisation.c.organisation_id, organisation.c.name, organisation.c.parent_id)
    start = select(*columns, literal(0).label("steps")).where(organisation.c.organisation_id == organisation_id)
    chain = start.cte("chain", recursive=True)
    higher = chain.union_all(
        select(*columns, chain.c.steps + 1)
        .join_from(chain, organisation, organisation.c.organisation_id == chain.c.parent_id)
        .where(chain.c.steps < DEEPEST)
    )
    found = rows(connection, select(higher.c.organisation_id, higher.c.name).order_by(higher.c.steps))
    seen = {row["organisation_id"]: row for row in reversed(found)}
    return [row for key, row in seen.items() if key != organisation_id]


def below(connection: Connection, organisation_id: str, most: int) -> Rows:
    """The organisations directly below one: organisation_id, name, level, and how many are below each."""
    lower = organisation.alias("lower")
    beneath = select(func.count()).where(lower.c.parent_id == organisation.c.organisation_id).scalar_subquery()
    shown = select(organisation.c.organisation_id, organisation.c.name, organisation.c.level, beneath.label("below"))
    children = shown.where(organisation.c.parent_id == organisation_id)
    return rows(connection, children.order_by(organisation.c.name, organisation.c.organisation_id).limit(most))


def indicators_of(connection: Connection, organisation_id: str) -> Rows:
    """What is stated of an organisation: indicator_code, unit, facts; the commonest first."""
    keys = (metric.c.indicator_code, metric.c.unit)
    facts = func.count().label("facts")
    counted = select(*keys, facts).where(metric.c.organisation_id == organisation_id).group_by(*keys)
    return rows(connection, counted.order_by(facts.desc(), *keys))


def aliases(connection: Connection, organisation_id: str, most: int) -> Rows:
    """Other forms of its name, each with the articles that use it: alias, article_id, title, published_on."""
    shown = select(alias.c.alias, article.c.article_id, article.c.title, article.c.published_on)
    used = shown.join_from(alias, article, article.c.article_id == alias.c.article_id)
    used = used.where(alias.c.organisation_id == organisation_id)
    return rows(connection, used.order_by(alias.c.alias, article.c.published_on, article.c.article_id).limit(most))


def relations(connection: Connection, organisation_id: str) -> Rows:
    """What it was to others, and when: under whom articles put it, what became of it."""
    view = views.organisation_relations.table
    found = select(view).where(view.c.organisation_id == organisation_id)
    return rows(connection, found.order_by(view.c.valid_from.nulls_first(), view.c.relation, view.c.related_id))


def articles_on(connection: Connection, organisation_id: str, most: int) -> Rows:
    """The articles that speak of it, the latest first: article_id, title, published_on, outlet, name."""
    columns = (article.c.article_id, article.c.title, article.c.published_on, article.c.outlet, spoken_of.c.name)
    shown = select(*columns).join_from(spoken_of, article, article.c.article_id == spoken_of.c.article_id)
    found = shown.where(spoken_of.c.organisation_id == organisation_id)
    return rows(
        connection, found.order_by(article.c.published_on.desc().nulls_last(), article.c.article_id).limit(most)
    )


def _placed(*columns: Any) -> Select[Any]:
    """Organisations with the names of their province and district, and these columns."""
    return (
        select(organisation, province.c.name.label("province"), district.c.name.label("district"), *columns)
        .select_from(organisation)
        .outerjoin(province, province.c.province_id == organisation.c.province_id)
        .outerjoin(district, district.c.district_id == organisation.c.district_id)
    )
