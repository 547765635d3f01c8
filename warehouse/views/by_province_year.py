"""Figures by province and year: of one indicator or award type, one level and one unit each.

What may be added in principle is said here: a stock or a flow that is a result, exact, and of an
organisation whose place and level are known. Whether a group may be added, `adding` decides.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CTE, Column, ColumnElement, CreateView, Select, String, Table, case, cast, func, select

from warehouse.tables import Award, AwardType, Indicator, Metric
from warehouse.views.adding import by_group, flag, organisation
from warehouse.views.geography import PROVINCE, metadata, with_province

metric, award = Metric.__table__, Award.__table__
indicator, award_type = Indicator.__table__, AwardType.__table__

KEYS = ("province_id", "year", "code", "level", "unit")


def _words(*columns: ColumnElement[Any]) -> ColumnElement[str]:
    """The columns as one text, to be compared."""
    words = [func.coalesce(cast(column, String), "") for column in columns]
    return sum(words[1:], start=words[0])


def _metric_facts() -> CTE:
    addable = flag(
        indicator.c.kind.in_(("stock", "flow")),
        metric.c.unit != "%",
        metric.c.unit.not_like("%/%"),
        metric.c.status == "actual",
        metric.c.direction == "level",
        metric.c.polarity == "affirmed",
        metric.c.qualifier == "exact",
    )
    # A flow of nine months and one of a year are different things; stocks of two days of a year are not.
    flow = _words(metric.c.property, metric.c.period_start, metric.c.period_end)
    return _facts(
        metric,
        indicator,
        metric.c.indicator_code,
        metric.c.unit,
        metric.c.status,
        metric.c.direction,
        metric.c.polarity,
        metric.c.value.label("low"),
        func.coalesce(metric.c.value_max, metric.c.value).label("high"),
        case((indicator.c.kind == "flow", flow), else_=_words(metric.c.property)).label("meaning"),
        addable=addable,
    )


def _award_facts() -> CTE:
    addable = flag(award.c.recipient_count.is_not(None), func.coalesce(award.c.qualifier, "exact") == "exact")
    return _facts(
        award,
        award_type,
        award.c.award_code,
        award.c.count_kind.label("unit"),
        award.c.recipient_kind,
        award.c.recipient_count.label("low"),
        award.c.recipient_count.label("high"),
        _words(award.c.rank, award.c.period_start, award.c.period_end).label("meaning"),
        addable=addable,
    )


def _facts(
    fact: Table, words: Table, code: Column[Any], *columns: ColumnElement[Any], addable: ColumnElement[int]
) -> CTE:
    """Each fact with what it is grouped by; to be added, its organisation, level, province and year must be known."""
    places = (organisation.c.province_id, organisation.c.level, fact.c.province_id, fact.c.year)
    return (
        select(
            fact.c.organisation_id,
            fact.c.province_id,
            fact.c.year,
            code.label("code"),
            organisation.c.level,
            *columns,
            (addable * flag(*(place.is_not(None) for place in places))).label("addable"),
        )
        .select_from(
            fact.join(words, words.c.code == code).outerjoin(
                organisation, organisation.c.organisation_id == fact.c.organisation_id
            )
        )
        .cte("facts")
    )


def _by_province_year(facts: CTE, words: Table, keys: Sequence[str]) -> Select[Any]:
    """The groups with their province, and their code in words."""
    rows = by_group(facts, keys)
    return select(
        rows.c.province_id,
        *PROVINCE,
        rows.c.year,
        rows.c.code,
        words.c.label_vi,
        words.c.label_en,
        *(column for column in rows.c if column.name not in ("province_id", "year", "code")),
    ).select_from(with_province(rows.join(words, words.c.code == rows.c.code), rows.c.province_id))


metrics_by_province_year = CreateView(
    _by_province_year(_metric_facts(), indicator, (*KEYS, "status", "direction", "polarity")),
    "metrics_by_province_year",
    metadata=metadata,
)
awards_by_province_year = CreateView(
    _by_province_year(_award_facts(), award_type, (*KEYS, "recipient_kind")),
    "awards_by_province_year",
    metadata=metadata,
)
