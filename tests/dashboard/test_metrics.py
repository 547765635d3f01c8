"""The page of indicators: claims with their words, and figures year by year."""

from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from dashboard.series import SCHEMES
from tests.conftest import Stocked
from tests.dashboard.conftest import Open
from tests.dashboard.looking import figures, html, rows
from tests.dashboard.samples import load_records
from tests.etl.samples import MEMBERS, RECORD


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


@pytest.mark.parametrize("view", ["lines", "bars", "tiles"])
def test_the_sentences_behind_a_figure_stand_below_its_chart(open_page: Open, full_url: str, view: str) -> None:
    app = open_page(full_url, "metrics")
    app.query_params["indicator"], app.query_params[f"at-{view}"] = "party_members", "ha-giang.2020"
    app.button_group(key="view").set_value(view).run()
    assert not app.exception
    assert [row[5] for row in rows(app, 0)] == ["trên 5.800 đảng viên"]


def test_levels_are_mixed_only_after_a_warning_and_an_explicit_choice(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="level").set_value("all").run()
    assert (len(app.warning), len(app.get("plotly_chart"))) == (1, 0)
    app.toggle(key="mixed").set_value(True).run()
    assert (len(app.warning), len(app.get("plotly_chart"))) == (1, 1)
    assert app.query_params["mixed"] == "True"
    assert not app.exception


def load_ratings(url: str) -> None:
    """An article that tells of bodies rated in both ways."""
    load_records(url, [replace(RECORD, metrics=tuple(replace(MEMBERS, indicator=code) for code in SCHEMES))])


def test_two_ways_of_rating_stand_beside_each_other_only_when_that_is_wanted(open_page: Open, stocked: Stocked) -> None:
    """The choice between them was drawn as no choice at all, and the page ended there."""
    app = open_page(stocked("sqlite", load_ratings), "metrics")
    assert (len(app.exception), app.button_group(key="schemes").value) == (0, app.selectbox(key="indicator").value)
    app.button_group(key="schemes").set_value("orgs_rated_clean_strong,orgs_rated_good").run()
    assert (len(app.warning), len(app.get("plotly_chart"))) == (1, 0)
    app.toggle(key="mixed").set_value(True).run()
    assert (len(app.exception), len(rows(app, 0))) == (0, 2)


def test_only_the_chosen_provinces_and_years_are_shown(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "metrics")
    app.selectbox(key="indicator").set_value("party_members").run()
    app.slider(key="years").set_value((2021, 2026)).run()
    assert [row[0] for row in rows(app, 0)] == ["Gia Lai (từ 1-7-2025)"]
    app.slider(key="years").set_value((2020, 2026)).run()
    app.multiselect(key="provinces").set_value(["ha-giang"]).run()
    assert [row[0] for row in rows(app, 0)] == ["Hà Giang"]
    assert not app.exception
