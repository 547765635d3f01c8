"""Articles and organisations are found by words without accents and by what they are."""

import re
from html import escape

import pytest

from tests.dashboard.conftest import Open
from tests.dashboard.looking import html, rows
from tests.dashboard.samples import HOSTILE


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
