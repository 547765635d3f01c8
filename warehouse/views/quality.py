"""What to mistrust: figures that contradict each other, and what is covered by province and year."""

from sqlalchemy import CreateView, Float, Integer, Select, cast, distinct, extract, func, select

from warehouse.tables import Award, Indicator, Metric, Organisation
from warehouse.views.geography import PROVINCE, article, metadata, with_province

metric, award = Metric.__table__, Award.__table__
indicator = Indicator.__table__
organisation = Organisation.__table__


def _conflicts() -> Select[tuple[object, ...]]:
    """One row for each figure of an organisation that is stated exactly, and otherwise by another article.

    Two figures of one article are rather of two things that it tells apart than a contradiction.
    """
    what = (
        metric.c.organisation_id,
        organisation.c.name.label("organisation"),
        metric.c.indicator_code,
        indicator.c.label_vi,
        indicator.c.label_en,
        *(metric.c[name] for name in ("object", "property", "unit", "period_start", "period_end", "year")),
        *(metric.c[name] for name in ("status", "direction", "polarity")),
    )
    return (
        select(
            *what,
            func.count().label("facts"),
            func.count(distinct(metric.c.article_id)).label("articles"),
            func.min(metric.c.value).label("value_low"),
            func.max(metric.c.value).label("value_high"),
        )
        .join_from(metric, organisation, organisation.c.organisation_id == metric.c.organisation_id)
        .join(indicator, indicator.c.code == metric.c.indicator_code)
        .where(metric.c.qualifier == "exact")
        .group_by(*what)
        .having(func.min(metric.c.value) < func.max(metric.c.value), func.count(distinct(metric.c.article_id)) > 1)
    )


def _coverage() -> Select[tuple[object, ...]]:
    """One row for each province and year of publication; articles that lack either stand under null."""
    year = cast(extract("year", article.c.published_on), Integer)
    metrics = select(metric.c.article_id, func.count().label("facts")).group_by(metric.c.article_id).subquery("metrics")
    awards = select(award.c.article_id, func.count().label("facts")).group_by(award.c.article_id).subquery("awards")
    counted = (
        select(
            article.c.province_id,
            year.label("year"),
            func.count().label("articles"),
            cast(func.coalesce(func.sum(metrics.c.facts), 0), Integer).label("metrics"),
            cast(func.coalesce(func.sum(awards.c.facts), 0), Integer).label("awards"),
        )
        .select_from(
            article.outerjoin(metrics, metrics.c.article_id == article.c.article_id).outerjoin(
                awards, awards.c.article_id == article.c.article_id
            )
        )
        .group_by(article.c.province_id, year)
        .cte("counted")
    )
    without = func.sum(counted.c.articles).filter(counted.c.province_id.is_(None)).over(partition_by=counted.c.year)
    of_the_year = func.sum(counted.c.articles).over(partition_by=counted.c.year)
    return select(
        counted.c.province_id,
        *PROVINCE,
        counted.c.year,
        counted.c.articles,
        counted.c.metrics,
        counted.c.awards,
        (cast(func.coalesce(without, 0), Float) / of_the_year).label("share_without_province"),
    ).select_from(with_province(counted, counted.c.province_id))


metric_conflicts = CreateView(_conflicts(), "metric_conflicts", metadata=metadata)
coverage = CreateView(_coverage(), "coverage", metadata=metadata)
