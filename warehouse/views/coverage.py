"""What is covered: articles and facts by province and year of publication, each text once."""

from typing import Any

from sqlalchemy import CreateView, Float, Integer, Select, Table, case, cast, extract, func, select

from warehouse.tables import Article, Award, Metric
from warehouse.views.counted import counts
from warehouse.views.geography import PROVINCE, metadata, with_province
from warehouse.views.kept import kept

article = Article.__table__


def _counted() -> Select[Any]:
    """One row for each province and year of publication; articles that lack either stand under null."""

    def facts(fact: Table) -> Any:
        return (
            select(fact.c.article_id, func.count().label("facts"))
            .where(counts(fact))
            .group_by(fact.c.article_id)
            .subquery(fact.name)
        )

    metrics, awards = facts(Metric.__table__), facts(Award.__table__)
    year = cast(extract("year", article.c.published_on), Integer)
    return (
        select(
            article.c.province_id,
            year.label("year"),
            func.sum(case((article.c.duplicate_of.is_(None), 1), else_=0)).label("articles"),
            func.count(article.c.duplicate_of).label("copies"),
            cast(func.coalesce(func.sum(metrics.c.facts), 0), Integer).label("metrics"),
            cast(func.coalesce(func.sum(awards.c.facts), 0), Integer).label("awards"),
        )
        .select_from(
            article.outerjoin(metrics, metrics.c.article_id == article.c.article_id).outerjoin(
                awards, awards.c.article_id == article.c.article_id
            )
        )
        .group_by(article.c.province_id, year)
    )


def _coverage() -> Select[Any]:
    rows = kept("coverage", _counted())
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
