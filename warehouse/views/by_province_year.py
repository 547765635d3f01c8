"""Figures by province and year: of one indicator or award type, one level and one unit each; on either map.

What may be added in principle is said here: a stock or a flow that is a result, exact, and of an
organisation whose place and level are known. Whether a group may be added, `adding` decides.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    CreateView,
    Select,
    String,
    Table,
    case,
    cast,
    func,
    or_,
    select,
)

from warehouse.tables import Award, AwardType, Indicator, Metric
from warehouse.views.adding import by_group, hindrance, organisation
from warehouse.views.counted import counts
from warehouse.views.geography import CURRENT_PROVINCE, PROVINCE, metadata, province, with_province
from warehouse.views.groups import PLACES, Within
from warehouse.views.kept import kept

metric, award = Metric.__table__, Award.__table__
indicator, award_type = Indicator.__table__, AwardType.__table__

KEYS = ("year", "code", "level", "unit")
METRIC_KEYS = (*KEYS, "status", "direction", "polarity")
UNKNOWN = "organisation, level, province or year unknown"
AWARD_KEYS = (*KEYS, "recipient_kind")


def _words(*columns: ColumnElement[Any]) -> ColumnElement[str]:
    """The columns as one text, to be compared."""
    words = [func.coalesce(cast(column, String), "") for column in columns]
    return sum(words[1:], start=words[0])


def _metric_facts(within: Within) -> CTE:
    reason = hindrance(
        (indicator.c.kind.not_in(("stock", "flow")), "neither stock nor flow"),
        (or_(metric.c.unit == "%", metric.c.unit.like("%/%")), "share or rate"),
        (metric.c.status != "actual", "target"),
        (metric.c.direction != "level", "change"),
        (metric.c.polarity != "affirmed", "negated"),
        (metric.c.qualifier != "exact", "bounded figure"),
    )
    # A flow of nine months and one of a year are different things; stocks of two days of a year are not. Nor are
    # people and the times that people took part (lượt).
    times = case((or_(metric.c.object.like("%lượt%"), metric.c.object.like("%Lượt%")), "times"), else_="")
    stock = _words(metric.c.property, times)
    flow = _words(metric.c.property, times, metric.c.period_start, metric.c.period_end)
    return _facts(
        within,
        metric,
        indicator,
        metric.c.indicator_code,
        metric.c.unit,
        metric.c.status,
        metric.c.direction,
        metric.c.polarity,
        metric.c.value.label("low"),
        func.coalesce(metric.c.value_max, metric.c.value).label("high"),
        case((indicator.c.kind == "flow", flow), else_=stock).label("meaning"),
        reason=reason,
    )


def _award_facts(within: Within) -> CTE:
    reason = hindrance(
        (award.c.recipient_count.is_(None), "no number"),
        (func.coalesce(award.c.qualifier, "exact") != "exact", "bounded figure"),
    )
    return _facts(
        within,
        award,
        award_type,
        award.c.award_code,
        award.c.count_kind.label("unit"),
        award.c.recipient_kind,
        award.c.recipient_count.label("low"),
        award.c.recipient_count.label("high"),
        _words(award.c.rank, award.c.period_start, award.c.period_end).label("meaning"),
        reason=reason,
    )


def _facts(
    within: Within,
    fact: Table,
    words: Table,
    code: Column[Any],
    *columns: ColumnElement[Any],
    reason: ColumnElement[str | None],
) -> CTE:
    """Each fact with what it is grouped by; to be added, its organisation, level, province and year must be known."""
    places = (organisation.c.province_id, organisation.c.level, fact.c.province_id, fact.c.year)
    unknown = or_(*(place.is_(None) for place in places))
    return (
        select(
            fact.c.organisation_id,
            fact.c.province_id,
            func.coalesce(province.c.successor_id, fact.c.province_id).label("current_province_id"),
            fact.c.year,
            code.label("code"),
            organisation.c.level,
            *columns,
            func.coalesce(reason, hindrance((unknown, UNKNOWN))).label("reason"),
        )
        .select_from(
            # Each fact has its words; joined this way, no database begins with the words and reads all facts.
            fact.outerjoin(words, words.c.code == code)
            .outerjoin(organisation, organisation.c.organisation_id == fact.c.organisation_id)
            .outerjoin(province, province.c.province_id == fact.c.province_id)
        )
        .where(counts(fact), within(fact.c.province_id, fact.c.year, code))
        .cte("facts")
    )


def _view(name: str, facts: Callable[[Within], CTE], words: Table, place: str, keys: Sequence[str]) -> CreateView:
    """The groups with their province, and their code in words."""
    rows = kept(name, lambda within: select(by_group(facts(within), (place, *keys))), PLACES, place, "year", "code")
    shown: Select[Any] = select(
        *((rows.c.province_id, *PROVINCE) if place == "province_id" else CURRENT_PROVINCE),
        rows.c.year,
        rows.c.code,
        words.c.label_vi,
        words.c.label_en,
        *(column for column in rows.c if column.name not in (place, "year", "code")),
    ).select_from(with_province(rows.join(words, words.c.code == rows.c.code), rows.c[place]))
    return CreateView(shown, name, metadata=metadata)


metrics_by_province_year = _view("metrics_by_province_year", _metric_facts, indicator, "province_id", METRIC_KEYS)
awards_by_province_year = _view("awards_by_province_year", _award_facts, award_type, "province_id", AWARD_KEYS)
metrics_by_current_province_year = _view(
    "metrics_by_current_province_year", _metric_facts, indicator, "current_province_id", METRIC_KEYS
)
awards_by_current_province_year = _view(
    "awards_by_current_province_year", _award_facts, award_type, "current_province_id", AWARD_KEYS
)
