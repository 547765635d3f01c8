"""What the views say of a few hand-made rows, on both databases."""

from datetime import date

from sqlalchemy import Connection, select

from tests.warehouse.rows import (
    PLACE,
    QUOTE,
    START,
    add_article,
    add_award,
    add_body,
    add_metric,
    add_organisation,
    rows,
)
from warehouse import views


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
        **PLACE,
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
