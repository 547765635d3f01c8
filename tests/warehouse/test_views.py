"""What the views say of a few hand-made rows, on both databases."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, CreateView, Engine, select

from tests.warehouse.rows import QUOTE, START, add_article, add_award, add_metric, add_organisation, find_kept
from warehouse import views
from warehouse.tables import Organisation

YEAR = {"period_start": date(2020, 1, 1), "period_end": date(2020, 12, 31), "period_kind": "year"}


@pytest.fixture
def connection(engine: Engine) -> Any:
    with engine.begin() as connection:
        yield connection


@pytest.fixture
def article_id(connection: Connection) -> str:
    return add_article(connection)


def rows(connection: Connection, view: CreateView, *columns: str) -> list[tuple[Any, ...]]:
    find_kept(connection)
    statement = select(*(view.table.c[column] for column in columns)).order_by(*columns)
    return [tuple(row) for row in connection.execute(statement)]


def totals(connection: Connection) -> list[tuple[Any, ...]]:
    return rows(
        connection, views.metrics_by_province_year, "facts", "organisations", "value_low", "value_high", "total"
    )


def add_body(connection: Connection, article_id: str, value: float, **columns: Any) -> str:
    """A metric of an organisation of its own."""
    organisation_id = add_organisation(connection, f"Chi bộ {value}")
    add_metric(connection, article_id=article_id, organisation_id=organisation_id, value=value, **columns)
    return organisation_id


def test_metric_evidence_shows_a_fact_with_its_organisation_place_article_and_words(
    connection: Connection, article_id: str
) -> None:
    organisation_id = add_organisation(connection, "Đảng bộ Khối các cơ quan tỉnh", level="provincial")
    add_metric(
        connection,
        metric_id="m",
        article_id=article_id,
        organisation_id=organisation_id,
        value=5800,
        qualifier="over",
    )
    (row,) = connection.execute(select(views.metric_evidence.table)).mappings()
    assert dict(row) == {
        "metric_id": "m",
        "organisation_id": organisation_id,
        "organisation": "Đảng bộ Khối các cơ quan tỉnh",
        "organisation_type": "party_organisation",
        "level": "provincial",
        "province_id": "ha-giang",
        "province": "Hà Giang",
        "province_code": "02",
        "current_province_id": "tuyen-quang-2025",
        "current_province": "Tuyên Quang",
        "current_province_code": "08",
        "category": "membership",
        "label_vi": "Đảng viên",
        "label_en": "Party members",
        "indicator_code": "party_members",
        "object": "đảng viên",
        "property": None,
        "value": 5800.0,
        "value_max": None,
        "base": None,
        "above_100": False,
        "qualifier": "over",
        "unit": "count",
        "period_start": date(2020, 8, 16),
        "period_end": date(2020, 8, 16),
        "period_kind": "as_of",
        "year": 2020,
        "status": "actual",
        "direction": "level",
        "polarity": "affirmed",
        "article_id": article_id,
        "article_title": "Một tiêu đề",
        "outlet": "Báo Hà Giang",
        "published_at": "2020-08-16T14:40",
        "source": row["source"],
        "quote": QUOTE,
        "quote_start": START,
        "quote_end": START + len(QUOTE),
        "excluded": None,
    }


def test_award_evidence_shows_an_award_whose_organisation_and_province_are_not_known(connection: Connection) -> None:
    article_id = add_article(connection, province_id=None, province_evidence=None)
    add_award(connection, article_id=article_id, province_id=None, rank="Nhất")
    shown = ("organisation", "province", "current_province", "award_code", "label_vi", "rank", "recipient_count")
    assert rows(connection, views.award_evidence, *shown) == [
        (None, None, None, "merit_certificate", "Bằng khen", "Nhất", 2)
    ]


def test_a_province_bears_the_name_of_the_day_of_publication(connection: Connection) -> None:
    for published_at in ("2024-12-31", "2025-01-01", "2025-07-01"):
        province_id = "hue-2025" if published_at == "2025-07-01" else "thua-thien-hue"
        article_id = add_article(connection, published_at=published_at, province_id=province_id)
        add_metric(connection, article_id=article_id, province_id=province_id)
    assert rows(connection, views.metric_evidence, "published_at", "province", "current_province") == [
        ("2024-12-31", "Thừa Thiên Huế", "Huế"),
        ("2025-01-01", "Huế", "Huế"),
        ("2025-07-01", "Huế", "Huế"),
    ]


def test_each_of_the_63_is_shown_beside_the_province_of_today_with_the_day_and_the_resolution(
    connection: Connection,
) -> None:
    view = views.provinces_then_and_now.table
    names = {"ha-noi", "ha-giang", "thua-thien-hue", "dong-nai"}
    chosen = select(view).where(view.c.province_id.in_(names)).order_by(view.c.province_code)
    assert [tuple(row) for row in connection.execute(chosen)] == [
        (*then, *now, date(2025, 7, 1), "202/2025/QH15", merged)
        for then, now, merged in (
            (
                ("ha-noi", "Hà Nội", "01", "thành phố", "Hà Tây"),
                ("ha-noi-2025", "Hà Nội", "01", "thành phố"),
                False,
            ),
            (
                ("ha-giang", "Hà Giang", "02", "tỉnh", None),
                ("tuyen-quang-2025", "Tuyên Quang", "08", "tỉnh"),
                True,
            ),
            (
                (
                    *("thua-thien-hue", "Huế", "46", "thành phố"),
                    "Thừa Thiên - Huế; Thừa Thiên-Huế; Thừa Thiên – Huế; TT-Huế; TT Huế; Huế",
                ),
                ("hue-2025", "Huế", "46", "thành phố"),
                False,
            ),
            (
                ("dong-nai", "Đồng Nai", "75", "tỉnh", None),
                ("dong-nai-2025", "Đồng Nai", "75", "thành phố"),
                True,
            ),
        )
    ]
    assert len(rows(connection, views.provinces_then_and_now, "province_id")) == 63


def test_a_province_has_a_row_for_each_name_and_kind_that_it_bore(connection: Connection) -> None:
    shown = ("current_province", "valid_from", "name", "kind", "until", "resolution")
    history = [row for row in rows(connection, views.province_history, *shown) if row[0] in ("Huế", "Bắc Ninh")]
    new_map = date(2025, 7, 1)
    assert history == [
        ("Bắc Ninh", date(1997, 1, 1), "Bắc Giang", "tỉnh", new_map, None),
        ("Bắc Ninh", date(1997, 1, 1), "Bắc Ninh", "tỉnh", new_map, None),
        ("Bắc Ninh", new_map, "Bắc Ninh", "tỉnh", date(2026, 9, 20), "202/2025/QH15"),
        ("Bắc Ninh", date(2026, 9, 20), "Bắc Ninh", "thành phố", None, "39/2026/QH16"),
        ("Huế", date(1989, 6, 30), "Thừa Thiên Huế", "tỉnh", date(2025, 1, 1), None),
        ("Huế", date(2025, 1, 1), "Huế", "thành phố", new_map, "175/2024/QH15"),
        ("Huế", new_map, "Huế", "thành phố", None, "202/2025/QH15"),
    ]


def test_exact_figures_of_several_organisations_of_one_level_are_added(connection: Connection, article_id: str) -> None:
    for value in (60, 91):
        add_body(connection, article_id, value)
    find_kept(connection)
    (row,) = connection.execute(select(views.metrics_by_province_year.table)).mappings()
    assert dict(row) == {
        "province_id": "ha-giang",
        "province": "Hà Giang",
        "province_code": "02",
        "current_province_id": "tuyen-quang-2025",
        "current_province": "Tuyên Quang",
        "current_province_code": "08",
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


def test_exact_figures_of_two_articles_that_contradict_each_other_are_a_conflict(
    connection: Connection, article_id: str
) -> None:
    body = add_body(connection, article_id, 60)
    add_metric(connection, article_id=article_id, organisation_id=add_body(connection, article_id, 12), value=134)
    other = add_article(connection)
    add_metric(connection, article_id=other, organisation_id=body, value=62)
    add_metric(connection, article_id=other, organisation_id=body, value=50, qualifier="over")
    add_metric(connection, article_id=other, organisation_id=body, value=70, status="target")
    add_metric(connection, article_id=other, organisation_id=body, value=12, property="nữ")
    shown = ("organisation", "indicator_code", "year", "facts", "articles", "value_low", "value_high")
    assert rows(connection, views.metric_conflicts, *shown) == [("Chi bộ 60", "party_members", 2020, 2, 2, 60, 62)]


def test_coverage_counts_articles_and_facts_and_the_share_without_a_province(connection: Connection) -> None:
    first, _, nowhere = (
        add_article(connection),
        add_article(connection),
        add_article(connection, province_id=None, province_evidence=None),
    )
    undated = add_article(connection, published_at=None)
    for article_id in (first, first, nowhere, undated):
        add_metric(connection, article_id=article_id)
    add_award(connection, article_id=first)
    shown = ("province", "year", "articles", "metrics", "awards", "share_without_province")
    assert set(rows(connection, views.coverage, *shown)) == {
        ("Hà Giang", 2020, 2, 2, 1, 1 / 3),
        (None, 2020, 1, 1, 0, 1 / 3),
        ("Hà Giang", None, 1, 1, 0, 0.0),
    }


def test_article_overview_shows_places_in_words_and_counts_facts(connection: Connection) -> None:
    article_id = add_article(connection, district_id="ha-giang.hoang-su-phi", authors="Thu Phương")
    add_metric(connection, article_id=article_id)
    shown = ("article_id", "province", "current_province", "district", "authors", "metrics", "awards")
    assert rows(connection, views.article_overview, *shown) == [
        (article_id, "Hà Giang", "Tuyên Quang", "Hoàng Su Phì", "Thu Phương", 1, 0)
    ]
