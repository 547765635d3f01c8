"""What articles claim, and what to take of it: one figure out of several, and those that contradict each other.

A metric is what one article says. Metrics tell of the same thing where organisation, indicator, object, property,
unit, period, status, direction and polarity are the same.
"""

from typing import Any

from sqlalchemy import ColumnElement, CreateView, Select, case, distinct, func, select

from warehouse.tables import Article, Indicator, Metric, Organisation
from warehouse.views.counted import counts, judged, review
from warehouse.views.geography import PROVINCE, metadata, with_province
from warehouse.views.groups import ORGANISATIONS, Within
from warehouse.views.kept import kept

metric, article = Metric.__table__, Article.__table__
indicator, organisation = Indicator.__table__, Organisation.__table__

PERIOD = ("period_start", "period_end")
THING = ("indicator_code", "object", "property", "unit", *PERIOD, "status", "direction", "polarity")


def _ranked(within: Within) -> Select[Any]:
    """Every metric of an organisation that counts, with its rank among those of the same thing.

    Reviewed comes before not, exact before bounded, the later article before the earlier, the higher up in it first.
    """
    thing = [metric.c.organisation_id, *(metric.c[name] for name in THING)]
    order: tuple[ColumnElement[Any], ...] = (
        case((review.c.decision.in_(("accept", "correct")), 0), else_=1),
        case((metric.c.qualifier == "exact", 0), else_=1),
        article.c.published_at.desc().nulls_last(),
        metric.c.quote_start,
        metric.c.metric_id,
    )
    return (
        select(
            metric.c.organisation_id,
            metric.c.indicator_code,
            metric.c.metric_id,
            func.row_number().over(partition_by=thing, order_by=order).label("rank"),
            func.count().over(partition_by=thing).label("claims"),
            func.min(metric.c.value).over(partition_by=thing).label("value_low"),
            func.max(func.coalesce(metric.c.value_max, metric.c.value)).over(partition_by=thing).label("value_high"),
        )
        .join_from(metric, article, article.c.article_id == metric.c.article_id)
        .outerjoin(review, judged(metric))
        .where(
            counts(metric),
            metric.c.organisation_id.is_not(None),
            within(metric.c.organisation_id, metric.c.indicator_code),
        )
    )


def _chosen(within: Within) -> Select[Any]:
    """One metric for each thing that is told of an organisation, and how far the claims about it reach."""
    ranked = _ranked(within).subquery("ranked")
    return select(*(column for column in ranked.c if column.name != "rank")).where(ranked.c.rank == 1)


chosen = kept("metric_best", _chosen, ORGANISATIONS, "organisation_id", "indicator_code", indexed="metric_id")


def _best() -> Select[Any]:
    return select(
        chosen.c.metric_id,
        metric.c.organisation_id,
        organisation.c.name.label("organisation"),
        organisation.c.type.label("organisation_type"),
        organisation.c.level,
        metric.c.province_id,
        *PROVINCE,
        metric.c.indicator_code,
        indicator.c.label_vi,
        indicator.c.label_en,
        *(metric.c[name] for name in ("object", "property", "value", "value_max", "base", "qualifier", "unit")),
        *(metric.c[name] for name in (*PERIOD, "period_kind", "year")),
        *(metric.c[name] for name in ("status", "direction", "polarity")),
        *(chosen.c[name] for name in ("claims", "value_low", "value_high")),
        metric.c.article_id,
        metric.c.quote,
    ).select_from(
        with_province(
            chosen.outerjoin(metric, metric.c.metric_id == chosen.c.metric_id)  # each is there: see `forget_articles`
            .outerjoin(organisation, organisation.c.organisation_id == metric.c.organisation_id)
            .outerjoin(indicator, indicator.c.code == metric.c.indicator_code),
            metric.c.province_id,
        )
    )


def _contradictions(within: Within) -> Select[Any]:
    """One row for each thing that is stated exactly, and otherwise by another article.

    Two figures of one article are rather of two things that it tells apart than a contradiction.
    """
    what = (metric.c.organisation_id, *(metric.c[name] for name in THING), metric.c.year)
    return (
        select(
            *what,
            func.count().label("facts"),
            func.count(distinct(metric.c.article_id)).label("articles"),
            func.min(metric.c.value).label("value_low"),
            func.max(metric.c.value).label("value_high"),
        )
        .where(counts(metric), metric.c.qualifier == "exact", metric.c.organisation_id.is_not(None))
        .where(within(metric.c.organisation_id, metric.c.indicator_code))
        .group_by(*what)
        .having(func.min(metric.c.value) < func.max(metric.c.value), func.count(distinct(metric.c.article_id)) > 1)
    )


def _conflicts() -> Select[Any]:
    rows = kept("metric_conflicts", _contradictions, ORGANISATIONS, "organisation_id", "indicator_code")
    return select(
        rows.c.organisation_id,
        organisation.c.name.label("organisation"),
        organisation.c.province_id,
        *PROVINCE,
        rows.c.indicator_code,
        indicator.c.label_vi,
        indicator.c.label_en,
        *(column for column in rows.c if column.name not in ("organisation_id", "indicator_code")),
    ).select_from(
        with_province(
            rows.join(organisation, organisation.c.organisation_id == rows.c.organisation_id).join(
                indicator, indicator.c.code == rows.c.indicator_code
            ),
            organisation.c.province_id,
        )
    )


metric_best = CreateView(_best(), "metric_best", metadata=metadata)
metric_conflicts = CreateView(_conflicts(), "metric_conflicts", metadata=metadata)
