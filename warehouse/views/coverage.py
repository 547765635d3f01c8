"""What is covered: articles and facts by province and year of publication, each text once."""

from typing import Any

from sqlalchemy import ColumnElement, CreateView, Float, Integer, Select, Table, case, cast, extract, func, select

from warehouse.tables import Article, Award, Metric
from warehouse.views.counted import counts
from warehouse.views.geography import PROVINCE, metadata, with_province
from warehouse.views.groups import PLACES, Within
from warehouse.views.kept import kept

article = Article.__table__

PUBLISHED_IN = cast(extract("year", article.c.published_on), Integer).label("year")
"""The year of an article; null where its day is not known."""


def _counted(within: Within) -> Select[Any]:
    """One row for each province and year of publication; articles that lack either stand under null."""

    def facts(fact: Table) -> ColumnElement[int]:
        own = select(func.count()).where(fact.c.article_id == article.c.article_id, counts(fact))
        return cast(func.sum(own.scalar_subquery()), Integer)

    return (
        select(
            article.c.province_id,
            PUBLISHED_IN,
            func.sum(case((article.c.duplicate_of.is_(None), 1), else_=0)).label("articles"),
            func.count(article.c.duplicate_of).label("copies"),
            facts(Metric.__table__).label("metrics"),
            facts(Award.__table__).label("awards"),
        )
        .where(within(article.c.province_id, PUBLISHED_IN.element))
        .group_by(article.c.province_id, PUBLISHED_IN.element)
    )


def _coverage() -> Select[Any]:
    rows = kept("coverage", _counted, PLACES, "province_id", "year")
    without = func.sum(rows.c.articles).filter(rows.c.province_id.is_(None)).over(partition_by=rows.c.year)
    of_the_year = func.sum(rows.c.articles).over(partition_by=rows.c.year)
    return select(
        rows.c.province_id,
        *PROVINCE,
        rows.c.year,
        *(rows.c[name] for name in ("articles", "copies", "metrics", "awards")),
        (cast(func.coalesce(without, 0), Float) / func.nullif(of_the_year, 0)).label("share_without_province"),
    ).select_from(with_province(rows, rows.c.province_id))


coverage = CreateView(_coverage(), "coverage", metadata=metadata)
