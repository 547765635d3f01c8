"""Figures by province and year, with a total only where adding is right.

Adding is right over distinct organisations of one level, in one province and year, each with one
exact figure of one indicator (a stock or a flow), one unit and one meaning, that is a result and no
target; never over an organisation and one above it. Everywhere else `total` is null, and the least
and the greatest number stated (`value_low`, `value_high`) say how far the figures reach.
"""

from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    CreateView,
    Integer,
    Select,
    String,
    Table,
    and_,
    case,
    cast,
    func,
    select,
)

from warehouse.tables import Award, AwardType, Indicator, Metric, Organisation
from warehouse.views.geography import PROVINCE, metadata, with_province

metric, award = Metric.__table__, Award.__table__
indicator, award_type = Indicator.__table__, AwardType.__table__
organisation = Organisation.__table__

Keys = tuple[str, ...]
KEYS: Keys = ("province_id", "year", "code", "level", "unit")


def _flag(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    """1 where all of the conditions hold, else 0: a number, since PostgreSQL has no least boolean."""
    return case((and_(*conditions), 1), else_=0)


def _words(*columns: ColumnElement[Any]) -> ColumnElement[str]:
    """The columns as one text, to be compared."""
    words = [func.coalesce(cast(column, String), "") for column in columns]
    return sum(words[1:], start=words[0])


def _metric_facts() -> CTE:
    addable = _flag(
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
        addable.label("addable"),
    )


def _award_facts() -> CTE:
    addable = _flag(award.c.recipient_count.is_not(None), func.coalesce(award.c.qualifier, "exact") == "exact")
    return _facts(
        award,
        award_type,
        award.c.award_code,
        award.c.count_kind.label("unit"),
        award.c.recipient_kind,
        award.c.recipient_count.label("low"),
        award.c.recipient_count.label("high"),
        _words(award.c.rank, award.c.period_start, award.c.period_end).label("meaning"),
        addable.label("addable"),
    )


def _facts(fact: Table, words: Table, code: Column[Any], *columns: ColumnElement[Any]) -> CTE:
    """Each fact with what it is grouped by; `placed` where its organisation, level, province and year are known."""
    places = (organisation.c.province_id, organisation.c.level, fact.c.province_id, fact.c.year)
    return (
        select(
            fact.c.organisation_id,
            fact.c.province_id,
            fact.c.year,
            code.label("code"),
            organisation.c.level,
            *columns,
            _flag(*(place.is_not(None) for place in places)).label("placed"),
        )
        .select_from(
            fact.join(words, words.c.code == code).outerjoin(
                organisation, organisation.c.organisation_id == fact.c.organisation_id
            )
        )
        .cte("facts")
    )


def _by_organisation(facts: CTE, keys: Keys) -> CTE:
    """The facts of each organisation in a group; `addable` where they agree on one figure."""
    agree = and_(func.min(facts.c.low) == func.max(facts.c.high), func.min(facts.c.addable * facts.c.placed) == 1)
    return (
        select(
            *(facts.c[key] for key in keys),
            facts.c.organisation_id,
            func.count().label("facts"),
            func.min(facts.c.low).label("low"),
            func.max(facts.c.high).label("high"),
            func.min(facts.c.meaning).label("first_meaning"),
            func.max(facts.c.meaning).label("last_meaning"),
            _flag(agree).label("addable"),
        )
        .group_by(*(facts.c[key] for key in keys), facts.c.organisation_id)
        .cte("by_organisation")
    )


def _above() -> CTE:
    """Each organisation with every one above it; a pair comes once, so that even a circle ends."""
    above = (
        select(organisation.c.organisation_id, organisation.c.parent_id.label("above_id"))
        .where(organisation.c.parent_id.is_not(None))
        .cte("above", recursive=True)
    )
    higher = organisation.alias("higher")
    return above.union(
        select(above.c.organisation_id, higher.c.parent_id)
        .join_from(above, higher, higher.c.organisation_id == above.c.above_id)
        .where(higher.c.parent_id.is_not(None))
    )


def _nested(by_organisation: CTE, keys: Keys) -> CTE:
    """The organisations that have one above them in their own group."""
    lower, upper, above = by_organisation.alias("lower"), by_organisation.alias("upper"), _above()
    same_group = (lower.c[key].is_not_distinct_from(upper.c[key]) for key in keys)
    return (
        select(*(lower.c[key] for key in keys), lower.c.organisation_id)
        .distinct()
        .join_from(lower, above, above.c.organisation_id == lower.c.organisation_id)
        .join(upper, and_(upper.c.organisation_id == above.c.above_id, *same_group))
        .cte("nested")
    )


def _by_province_year(facts: CTE, words: Table, keys: Keys) -> Select[Any]:
    rows = _by_organisation(facts, keys)
    nested = _nested(rows, keys)
    right = and_(
        func.min(rows.c.addable) == 1,
        func.min(rows.c.first_meaning) == func.max(rows.c.last_meaning),
        func.count(nested.c.organisation_id) == 0,
    )
    same = (rows.c[key].is_not_distinct_from(nested.c[key]) for key in keys)
    joined = rows.outerjoin(nested, and_(nested.c.organisation_id == rows.c.organisation_id, *same)).join(
        words, words.c.code == rows.c.code
    )
    return (
        select(
            rows.c.province_id,
            *PROVINCE,
            rows.c.year,
            rows.c.code,
            words.c.label_vi,
            words.c.label_en,
            *(rows.c[key] for key in keys[3:]),
            cast(func.sum(rows.c.facts), Integer).label("facts"),
            func.count(rows.c.organisation_id).label("organisations"),
            func.min(rows.c.low).label("value_low"),
            func.max(rows.c.high).label("value_high"),
            case((right, func.sum(rows.c.low))).label("total"),
        )
        .select_from(with_province(joined, rows.c.province_id))
        .group_by(*(rows.c[key] for key in keys), *PROVINCE, words.c.label_vi, words.c.label_en)
    )


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
