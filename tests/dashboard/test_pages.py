"""Each page, run without a browser: empty, with three articles, filtered, in both languages."""

import re
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.dashboard.conftest import Open
from tests.dashboard.looking import figures, html, rows
from tests.dashboard.samples import HOSTILE
from warehouse.db import open_engine

PAGES = ("overview", "metrics", "organisations", "awards", "articles", "quality")


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


TITLES = {
    "overview": "What provincial newspapers say of Party building",
    "metrics": "Indicators over the years",
    "organisations": "Organisations",
    "awards": "Awards",
    "articles": "Articles",
    "quality": "How far the data can be trusted",
}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_speaks_both_languages(open_page: Open, either_url: str, page: str) -> None:
    app = open_page(either_url, page)
    assert app.title[0].value != TITLES[page]
    app.button_group(key="language").set_value("en").run()
    assert app.title[0].value == TITLES[page]
    assert not app.exception


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
    assert rows(app, 2) == [
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
    assert rows(app, 2) == [
        ("Hà Giang", 2020, None, 5800, 5800, 1),
        ("Gia Lai (từ 1-7-2025)", 2026, 5800, 5800, 5800, 1),
    ]
    assert app.selectbox(key="year").value == 2026
    assert [(*row[:3], *row[4:6]) for row in rows(app, 1)] == [
        ("Gia Lai", "Đảng viên", 2026, "5.800", "trên 5.800 đảng viên")
    ]


def test_the_sentences_are_those_of_the_chosen_province_on_either_map(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="province").set_value("ha-giang").run()
    assert {row[0] for row in rows(app, 1)} == {"Hà Giang"}
    app.button_group(key="map").set_value("now").run()
    app.selectbox(key="province").set_value("tuyen-quang-2025").run()
    assert {row[0] for row in rows(app, 1)} == {"Hà Giang"}
    assert not app.exception


def test_the_latest_articles_lead_to_their_pages(open_page: Open, full_url: str) -> None:
    shown = html(open_page(full_url, "overview"))
    assert shown.index(">Gia Lai hôm nay</a>") < shown.index(">Dấu ấn một nhiệm kỳ</a>")
    assert '<a href="articles?article=' in shown


def test_a_level_that_is_not_known_is_one_to_choose(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.selectbox(key="level").set_value("unknown").run()
    assert not app.exception
    assert rows(app, 2) == [("Không rõ tỉnh", 2020, None, 7, 7, 1)]


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
    assert ">trên 5.800 đảng viên</mark>" in html(app)
    assert "Gia Lai hôm nay" in html(app)
    assert '<figure class="chibo-chosen"' in html(app)


@pytest.mark.parametrize(("view", "kinds"), [("lines", {"scatter"}), ("bars", {"bar"}), ("tiles", {"bar"})])
def test_figures_are_also_shown_year_by_year(open_page: Open, full_url: str, view: str, kinds: set[str]) -> None:
    app = open_page(full_url, "metrics")
    app.button_group(key="view").set_value(view).run()
    assert not app.exception
    assert {trace["type"] for trace in figures(app)[0]["data"]} == kinds
    assert rows(app, 0) == [
        ("Hà Giang", 2020, None, 5800, 5800, 1),
        ("Gia Lai (từ 1-7-2025)", 2026, 5800, 5800, 5800, 1),
    ]


def test_levels_are_mixed_only_after_a_warning_and_an_explicit_choice(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="level").set_value("all").run()
    assert (len(app.warning), len(app.get("plotly_chart"))) == (1, 0)
    app.toggle(key="mixed").set_value(True).run()
    assert (len(app.warning), len(app.get("plotly_chart"))) == (1, 1)
    assert app.query_params["mixed"] == "True"
    assert not app.exception


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
    assert rows(app, 3) == [("Hà Giang", 38, 38, 1)]
    assert not app.exception


def test_awards_are_shown_with_their_words(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    quotes = [(row[0], row[2], row[6], row[8]) for row in rows(app, -1)]
    assert sorted(quotes) == [
        ("Hà Giang", 2019, "2", "2 tập thể nhận Cờ thi đua"),
        ("Hà Giang", 2019, "38 lượt", "2 tập thể nhận Cờ thi đua"),
    ]


def test_a_chart_and_its_table_show_the_same(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    stated = [["Cờ thi đua"], ["Tập thể"], ["2019"], ["Hà Giang"]]
    assert [chart["data"][0]["y"] for chart in figures(app)][:4] == stated
    assert [[row[0]] for number in range(4) for row in rows(app, number)] == stated


def test_the_latest_article_comes_first(open_page: Open, full_url: str) -> None:
    shown = html(open_page(full_url, "articles"))
    titles = re.findall(r'<a href="articles[^>]*>([^<]*)</a><small>([^·]*) ·', shown)
    assert titles == [
        ("Gia Lai hôm nay", "05/03/2026"),
        ("Dấu ấn một nhiệm kỳ", "16/08/2020"),
        (escape(HOSTILE), "Không rõ ngày"),
    ]


@pytest.mark.parametrize(
    ("key", "value", "titles"),
    [
        ("province", "unknown", [escape(HOSTILE)]),
        ("year", 2020, ["Dấu ấn một nhiệm kỳ"]),
        ("holding", "awards", ["Dấu ấn một nhiệm kỳ"]),
        ("holding", "copies", []),
    ],
)
def test_articles_are_found_by_what_they_are(
    open_page: Open, full_url: str, key: str, value: object, titles: list[str]
) -> None:
    app = open_page(full_url, "articles")
    app.selectbox(key=key).set_value(value).run()
    assert re.findall(r'<a href="articles[^>]*>([^<]*)</a>', html(app)) == titles
    assert len(app.info) == (not titles)
    assert not app.exception


def test_articles_are_found_by_words_without_accents(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "articles")
    app.text_input(key="find").set_value("HOM nay gia").run()
    assert re.findall(r'<a href="articles[^>]*>([^<]*)</a>', html(app)) == ["Gia Lai hôm nay"]
    assert app.query_params["find"] == "HOM nay gia"


def test_an_article_that_is_not_there_is_told_in_words(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "articles")
    app.query_params["article"] = "none"
    app.run()
    assert [note.value for note in app.info] == ["Không có bài báo nào như vậy."]
    assert not app.exception


def test_an_organisation_is_found_without_accents_and_shown_with_its_figures(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "organisations")
    app.text_input(key="find").set_value("hoang su phi dang bo").run()
    assert not app.exception
    assert sorted(app.selectbox(key="organisation").options) == [
        "Đảng bộ huyện Hoàng Su Phì · Huyện · Gia Lai · 2 số liệu",
        "Đảng bộ huyện Hoàng Su Phì · Huyện · Hoàng Su Phì, Hà Giang · 2 số liệu",
    ]
    assert '<h2 class="chibo-title">Đảng bộ huyện Hoàng Su Phì</h2>' in html(app)
    assert [row[2] for row in rows(app, 0)] == ["Đảng bộ huyện Hoàng Su Phì"]


def test_an_organisation_that_nobody_knows_is_told_in_words(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "organisations")
    app.text_input(key="find").set_value("xyz").run()
    assert [note.value for note in app.info] == ["Không có tổ chức nào như vậy."]
    assert not app.exception


def test_what_an_article_says_never_becomes_markup(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "articles")
    app.selectbox(key="province").set_value("unknown").run()
    (article_id,) = re.findall(r"articles\?[^>]*article=(\w+)", html(app))
    listed = html(app)
    app.query_params["article"] = article_id
    app.run()
    shown = listed + html(app)
    for markup in ("<script", "<img", "<i>x", "<b onclick"):
        assert markup not in shown
    assert "&lt;script&gt;" in shown
    assert not [words for words in (*app.markdown, *app.caption, *app.subheader) if "đậm" in words.value]
