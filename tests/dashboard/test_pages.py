"""Each page, run without a browser: empty, with three articles, filtered, in both languages."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open
from tests.dashboard.samples import HOSTILE
from warehouse.db import open_engine

PAGES = ("overview", "metrics", "awards", "articles")


def rows(app: AppTest, number: int) -> list[tuple[Any, ...]]:
    """The rows of a table of the page."""
    frame = app.dataframe[number].value
    return list(frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None))


def figures(app: AppTest) -> list[dict[str, Any]]:
    """The charts of the page."""
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def html(app: AppTest) -> str:
    return "".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_warehouse_is_told_in_words(open_page: Open, sqlite_url: str, page: str) -> None:
    app = open_page(sqlite_url, page)
    assert not app.exception
    assert len(app.info) == 1
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("page", PAGES)
def test_a_warehouse_that_is_not_there_is_told_in_words(open_page: Open, tmp_path: Path, page: str) -> None:
    app = open_page(f"sqlite:///{tmp_path / 'none.sqlite'}", page)
    assert not app.exception
    assert [error.value for error in app.error] == [
        "Không đọc được kho dữ liệu. Chạy `make run` để lập kho; lý do cụ thể:"
    ]
    assert app.code[0].value.endswith("there is no warehouse yet; type `chibo run`")


def test_a_database_that_is_no_warehouse_is_told_in_words(open_page: Open, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'other.sqlite'}"
    open_engine(url).connect().close()
    app = open_page(url, "overview")
    assert not app.exception
    assert app.code[0].value == "no such table: etl_runs"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_speaks_both_languages(open_page: Open, full_url: str, page: str, language: str) -> None:
    app = open_page(full_url, page)
    app.button_group(key="language").set_value(language).run()
    assert not app.exception
    title = {
        "overview": "What provincial newspapers say of Party building",
        "metrics": "Indicators over the years",
        "awards": "Awards",
        "articles": "Articles",
    }
    assert (app.title[0].value == title[page]) == (language == "en")


def test_another_language_keeps_what_was_chosen(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.selectbox(key="level").set_value("unknown").run()
    app.button_group(key="language").set_value("en").run()
    chosen = [app.selectbox(key=key).value for key in ("indicator", "unit", "level")]
    assert chosen == ["party_members", "count", "unknown"]


def test_the_overview_counts_what_there_is(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    assert [(metric.label, metric.value) for metric in app.metric] == [
        ("Bài báo", "3"),
        ("Tổ chức", "3"),
        ("Số liệu", "5"),
        ("Khen thưởng", "2"),
    ]
    assert rows(app, 0) == [("Hà Giang", 2), ("Gia Lai (từ 1-7-2025)", 2), ("Không rõ tỉnh", 1)]
    assert rows(app, 1) == [
        ("Hà Giang", 2020, 2),
        ("Gia Lai (từ 1-7-2025)", 2020, 1),
        ("Gia Lai (từ 1-7-2025)", 2026, 1),
        ("Không rõ tỉnh", 2020, 1),
    ]


def test_the_map_of_today_takes_in_the_older_provinces(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.button_group(key="map").set_value("now").run()
    assert rows(app, 0) == [("Tuyên Quang", 2), ("Gia Lai", 2), ("Không rõ tỉnh", 1)]
    assert "1 số liệu không rõ tỉnh" in app.caption[-2].value


def test_one_indicator_shows_figures_of_one_unit_level_and_kind_with_their_sentences(
    open_page: Open, full_url: str
) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="indicator").set_value("party_members").run()
    assert not app.exception
    assert [app.selectbox(key=key).value for key in ("unit", "level")] == ["count", "district"]
    # Over 5,800 is no exact number: it is bounded, and has no total.
    assert rows(app, 1) == [
        ("Hà Giang", 2020, None, 5800, 5800, 1),
        ("Gia Lai (từ 1-7-2025)", 2026, 5800, 5800, 5800, 1),
    ]
    assert [row[3] for row in rows(app, 2)] == ["trên 5.800 đảng viên"] * 2
    assert app.selectbox(key="year").value == 2026


def test_a_level_that_is_not_known_is_one_to_choose(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.selectbox(key="level").set_value("unknown").run()
    assert not app.exception
    assert rows(app, 1) == [("Không rõ tỉnh", 2020, None, 7, 7, 1)]


def test_choices_that_another_choice_leaves_without_sense_give_way(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="year").set_value(2026).run()
    app.selectbox(key="indicator").set_value("party_members").run()
    app.selectbox(key="level").set_value("unknown").run()
    assert not app.exception
    assert app.selectbox(key="year").value == 2020


def test_the_claims_of_an_indicator_stand_with_their_words_and_the_way_to_their_article(
    open_page: Open, full_url: str
) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("party_members").run()
    assert not app.exception
    assert [row[:5] for row in rows(app, 0)] == [
        ("Hà Giang", 2020, "Đảng bộ huyện Hoàng Su Phì", "trên 5.800", "trên 5.800 đảng viên"),
        ("Gia Lai (từ 1-7-2025)", 2026, "Đảng bộ huyện Hoàng Su Phì", "5.800", "trên 5.800 đảng viên"),
    ]
    assert [row[6][:17] for row in rows(app, 0)] == ["articles?article="] * 2


def test_the_way_from_a_claim_to_its_article_ends_at_its_marked_words(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("party_members").run()
    page, asked = rows(app, 0)[1][6].split("?")
    app = open_page(full_url, page)
    for key, (value,) in parse_qs(asked).items():
        app.query_params[key] = value
    app.run()
    assert app.selectbox(key="article").value == parse_qs(asked)["article"][0]
    assert ">trên 5.800 đảng viên</mark>" in html(app)
    assert "Gia Lai hôm nay" in html(app)


def test_only_the_chosen_provinces_and_years_are_shown(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.slider(key="years").set_value((2021, 2026)).run()
    assert [row[0] for row in rows(app, 0)] == ["Gia Lai (từ 1-7-2025)"]
    app.slider(key="years").set_value((2020, 2026)).run()
    app.multiselect(key="provinces").set_value(["ha-giang"]).run()
    assert [row[0] for row in rows(app, 0)] == ["Hà Giang"]
    assert not app.exception


def test_choices_stand_in_the_address_by_their_codes(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.multiselect(key="provinces").set_value(["ha-giang"]).run()
    app.button_group(key="language").set_value("en").run()
    assert {key: app.query_params[key] for key in app.query_params} == {"provinces": "ha-giang", "language": "en"}
    app.selectbox(key="indicator").set_value("other").run()
    assert app.query_params["indicator"] == "other"


def test_an_address_that_asks_for_what_is_not_there_is_told_so(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.query_params["indicator"] = "x'; drop table metrics --"
    app.run()
    assert not app.exception
    assert "Địa chỉ trang có “indicator=x'; drop table metrics --”" in "".join(note.value for note in app.caption)


def test_awards_of_recipients_and_of_occasions_never_stand_in_one_chart(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    assert rows(app, 0) == [("Cờ thi đua", 2)]  # how often they are stated
    app.button_group(key="measure").set_value("recipients").run()
    assert rows(app, 0) == [("Cờ thi đua", 2, 2, 1)]
    app.button_group(key="measure").set_value("times").run()
    assert rows(app, 0) == [("Cờ thi đua", 38, 38, 1)]
    assert rows(app, 1) == [("Hà Giang", 38, 38, 1)]
    assert not app.exception


def test_awards_are_shown_with_their_words(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    quotes = [row[:6] for row in rows(app, 3)]
    assert sorted(quotes) == [
        ("Hà Giang", 2019, "2 tập thể nhận Cờ thi đua", 2, "Người và tập thể nhận", "Tập thể"),
        ("Hà Giang", 2019, "2 tập thể nhận Cờ thi đua", 38, "Lượt", "Tập thể"),
    ]


def test_a_chart_and_its_table_show_the_same(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    assert [chart["data"][0]["y"] for chart in figures(app)] == [["Cờ thi đua"], ["Hà Giang"], ["Tập thể"]]
    assert [row[0] for number in range(3) for row in rows(app, number)] == ["Cờ thi đua", "Hà Giang", "Tập thể"]


def test_the_latest_article_comes_first_with_its_facts_marked(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "articles")
    assert app.selectbox(key="article").options == [
        "05/03/2026 · Gia Lai hôm nay",
        "16/08/2020 · Dấu ấn một nhiệm kỳ",
        f"Không rõ ngày · {HOSTILE}",
    ]
    assert '<mark class="metric" title="1 Đảng viên" data-numbers="1">trên 5.800 đảng viên</mark>' in html(app)


def test_articles_of_an_unknown_province_can_be_chosen(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "articles")
    assert app.selectbox(key="province").options == ["Mọi tỉnh", "Hà Giang", "Gia Lai (từ 1-7-2025)", "Không rõ tỉnh"]
    app.selectbox(key="province").set_value("unknown").run()
    assert app.selectbox(key="article").options == [f"Không rõ ngày · {HOSTILE}"]
    assert not app.exception


def test_what_an_article_says_never_becomes_markup(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "articles")
    app.selectbox(key="province").set_value("unknown").run()
    shown = html(app)
    for markup in ("<script", "<img", "<i>x", "<b onclick"):
        assert markup not in shown
    assert "&lt;script&gt;" in shown
    assert not [words for words in (*app.markdown, *app.caption, *app.subheader) if "đậm" in words.value]
