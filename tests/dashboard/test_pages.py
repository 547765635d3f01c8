"""What holds for every page, run without a browser: an empty warehouse, both languages, the address, no markup."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import Stocked
from tests.dashboard.conftest import Open
from tests.dashboard.looking import html
from tests.dashboard.samples import RECORDS, load_records
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
def test_every_page_speaks_both_languages(open_page: Open, either_full_url: str, page: str) -> None:
    app = open_page(either_full_url, page)
    assert app.title[0].value != TITLES[page]
    app.button_group(key="language").set_value("en").run()
    assert app.title[0].value == TITLES[page]
    assert not app.exception


def load_placeless(url: str) -> None:
    """The one article that tells neither place nor day."""
    load_records(url, RECORDS[2:])


@pytest.mark.parametrize("page", PAGES)
def test_a_warehouse_that_knows_no_place_and_no_day_is_shown(open_page: Open, stocked: Stocked, page: str) -> None:
    app = open_page(stocked("sqlite", load_placeless), page)
    assert not app.exception
    for switch in app.button_group:
        if switch.key == "map":
            switch.set_value("then").run()
            assert not app.exception


def test_another_language_keeps_what_was_chosen(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.selectbox(key="level").set_value("unknown").run()
    app.button_group(key="language").set_value("en").run()
    chosen = [app.selectbox(key=key).value for key in ("indicator", "unit", "level")]
    assert chosen == ["party_members", "count", "unknown"]


def test_the_language_stays_on_the_way_to_a_page_though_nobody_has_moved_its_switch() -> None:
    """Who came by an address in English and went on at once read Vietnamese, below a switch that stood at English."""

    def page() -> None:
        import streamlit as st

        from dashboard.picks import SPOKEN, switch_language

        st.session_state.setdefault(SPOKEN, "en")  # all that is left when Streamlit forgets where the switch stood
        st.text(switch_language().language)

    assert AppTest.from_function(page, default_timeout=20).run().text[0].value == "en"


def test_choices_stand_in_the_address_by_their_codes(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.multiselect(key="provinces").set_value(["ha-giang"]).run()
    app.button_group(key="language").set_value("en").run()
    assert {key: app.query_params[key] for key in app.query_params} == {"provinces": "ha-giang", "language": "en"}
    app.selectbox(key="indicator").set_value("other").run()
    assert app.query_params["indicator"] == "other"


def test_who_goes_back_finds_the_page_as_it_was(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.button_group(key="view").set_value("bars").run()
    app.selectbox(key="indicator").set_value("other").run()
    app.query_params.clear()
    app.query_params["view"] = "lines"
    app.run()
    assert (app.selectbox(key="indicator").value, app.button_group(key="view").value) == ("party_members", "lines")
    assert {key: app.query_params[key] for key in app.query_params} == {"view": "lines"}


def test_what_nobody_has_chosen_goes_along_with_what_is_chosen(open_page: Open, full_url: str) -> None:
    # The provinces of which the most was stated of the indicator before once stood in the address as if chosen.
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("other").run()
    assert not app.exception
    assert {key: app.query_params[key] for key in app.query_params} == {"indicator": "other"}


def test_an_address_that_asks_for_what_is_not_there_is_told_so(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.query_params["indicator"] = "x'; drop table [metrics](https://example.org) --"
    app.run()
    assert not app.exception
    told = r"Địa chỉ trang có “indicator=x\'\; drop table \[metrics\]\(https\:\/\/example\.org\) \-\-”"  # no Markdown
    assert told in "".join(note.value for note in app.caption)


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
    assert not [words for words in (*app.markdown, *app.caption, *app.header) if "đậm" in words.value]
