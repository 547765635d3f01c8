"""What is added up by province and year, and what is never added."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, select

from tests.warehouse.rows import PLACE, add_article, add_award, add_body, add_metric, add_organisation, find_kept, rows
from warehouse import views
from warehouse.tables import Organisation

YEAR = {"period_start": date(2020, 1, 1), "period_end": date(2020, 12, 31), "period_kind": "year"}


def totals(connection: Connection) -> list[tuple[Any, ...]]:
    return rows(
        connection, views.metrics_by_province_year, "facts", "organisations", "value_low", "value_high", "total"
    )


def test_exact_figures_of_several_organisations_of_one_level_are_added(connection: Connection, article_id: str) -> None:
    for value in (60, 91):
        add_body(connection, article_id, value)
    find_kept(connection)
    (row,) = connection.execute(select(views.metrics_by_province_year.table)).mappings()
    assert dict(row) == {
        **PLACE,
        "year": 2020,
        "code": "party_members",
        "label_vi": "Đảng viên",
        "label_en": "Party members",
        "level": "grassroots",
        "unit": "count",
        "status": "actual",
        "direction": "level",
        "polarity": "affirmed",
        "facts": 2,
        "organisations": 2,
        "value_low": 60.0,
        "value_high": 91.0,
        "total": 151.0,
        "reason": None,
    }
    assert [type(row[name]) for name in ("year", "facts", "organisations", "total")] == [int, int, int, float]


def test_a_figure_that_two_articles_state_alike_counts_once(connection: Connection, article_id: str) -> None:
    body = add_body(connection, article_id, 60)
    add_body(connection, article_id, 91)
    add_metric(connection, article_id=add_article(connection), organisation_id=body, value=60)
    assert totals(connection) == [(3, 2, 60, 91, 151)]


def test_figures_of_one_organisation_that_differ_are_not_added(connection: Connection, article_id: str) -> None:
    body = add_body(connection, article_id, 60)
    add_body(connection, article_id, 91)
    add_metric(connection, article_id=article_id, organisation_id=body, value=61)
    assert totals(connection) == [(3, 2, 60, 91, None)]


@pytest.mark.parametrize("steps", [1, 2])
def test_an_organisation_is_not_added_to_one_above_it(connection: Connection, article_id: str, steps: int) -> None:
    above = add_body(connection, article_id, 100)
    for step in range(steps):
        above = add_organisation(connection, f"Chi bộ {step}", parent_id=above)
    add_metric(connection, article_id=article_id, organisation_id=above, value=40)
    assert totals(connection) == [(2, 2, 40, 100, None)]


def test_organisations_under_one_another_in_a_circle_end_all_the_same(connection: Connection, article_id: str) -> None:
    first = add_body(connection, article_id, 100)
    second = add_organisation(connection, "Chi bộ B", parent_id=first)
    add_metric(connection, article_id=article_id, organisation_id=second, value=40)
    organisation = Organisation.__table__
    connection.execute(organisation.update().where(organisation.c.organisation_id == first).values(parent_id=second))
    assert totals(connection) == [(2, 2, 40, 100, None)]


def test_levels_years_units_and_results_are_kept_apart(connection: Connection, article_id: str) -> None:
    add_body(connection, article_id, 60)
    add_body(connection, article_id, 70, status="target")
    add_body(connection, article_id, 5, direction="decrease")
    add_body(connection, article_id, 9, polarity="negated")
    add_body(connection, article_id, 80, unit="%")
    add_body(connection, article_id, 12, unit="đảng viên/chi bộ")
    cell = add_organisation(connection, "Chi bộ C", level="cell")
    add_metric(connection, article_id=article_id, organisation_id=cell, value=3)
    shown = ("level", "unit", "status", "direction", "polarity", "value_low", "total")
    assert set(rows(connection, views.metrics_by_province_year, *shown)) == {
        ("grassroots", "count", "actual", "level", "affirmed", 60, 60),
        ("grassroots", "count", "target", "level", "affirmed", 70, None),
        ("grassroots", "count", "actual", "decrease", "affirmed", 5, None),
        ("grassroots", "count", "actual", "level", "negated", 9, None),
        ("grassroots", "%", "actual", "level", "affirmed", 80, None),
        ("grassroots", "đảng viên/chi bộ", "actual", "level", "affirmed", 12, None),
        ("cell", "count", "actual", "level", "affirmed", 3, 3),
    }


@pytest.mark.parametrize(
    "columns",
    [
        {"qualifier": "over"},
        {"qualifier": "range", "value_max": 95},
        {"property": "nữ"},
        {"indicator_code": "women_share"},
        {"organisation_id": None},
    ],
    ids=lambda columns: next(iter(columns)),
)
def test_a_figure_that_is_bounded_or_means_something_else_spoils_the_total(
    connection: Connection, article_id: str, columns: dict[str, Any]
) -> None:
    for value, more in ((60, {"indicator_code": columns.get("indicator_code", "party_members")}), (91, columns)):
        organisation_id = add_organisation(connection, f"Chi bộ {value}")
        row = {"article_id": article_id, "organisation_id": organisation_id, "value": value, **more}
        add_metric(connection, **row)
    assert None in {total[-1] for total in totals(connection)}
    assert sum(total[0] for total in totals(connection)) == 2


def test_flows_of_different_periods_are_not_added(connection: Connection, article_id: str) -> None:
    admitted = {"indicator_code": "members_admitted"}
    add_body(connection, article_id, 5, **admitted, **YEAR)
    add_body(connection, article_id, 7, **admitted, **YEAR)
    assert totals(connection) == [(2, 2, 5, 7, 12)]
    add_body(connection, article_id, 9, **admitted)
    assert totals(connection) == [(3, 3, 5, 9, None)]


def test_facts_without_province_year_or_organisation_stay_in_the_view(connection: Connection, article_id: str) -> None:
    add_metric(connection, article_id=article_id, province_id=None)
    add_metric(connection, article_id=article_id, period_start=None, period_end=None, year=None)
    shown = ("province", "year", "level", "facts", "organisations", "total")
    assert set(rows(connection, views.metrics_by_province_year, *shown)) == {
        (None, 2020, None, 1, 0, None),
        ("Hà Giang", None, None, 1, 0, None),
    }


def test_awards_are_added_over_named_organisations_and_never_times_to_recipients(
    connection: Connection, article_id: str
) -> None:
    for count, kind in ((2, "recipients"), (3, "recipients"), (38, "times")):
        organisation_id = add_organisation(connection, f"Chi bộ {count}")
        columns = {"organisation_id": organisation_id, "recipient_count": count, "count_kind": kind}
        add_award(connection, article_id=article_id, **columns)
    add_award(connection, article_id=article_id, recipient_count=None, count_kind=None, qualifier=None)
    shown = ("unit", "recipient_kind", "facts", "organisations", "value_low", "value_high", "total")
    assert set(rows(connection, views.awards_by_province_year, *shown)) == {
        ("recipients", "collective", 2, 2, 2, 3, 5),
        ("times", "collective", 1, 1, 38, 38, 38),
        (None, "collective", 1, 0, None, None, None),
    }


def test_two_awards_of_one_organisation_with_the_same_count_are_not_taken_for_one(
    connection: Connection, article_id: str
) -> None:
    organisation_id = add_organisation(connection, "Chi bộ A")
    for rank in ("45", "50"):
        columns = {"award_code": "party_badge", "rank": rank, "recipient_count": 5}
        add_award(connection, article_id=article_id, organisation_id=organisation_id, **columns)
    assert rows(connection, views.awards_by_province_year, "facts", "total") == [(2, None)]
