"""The page of awards: how often they are stated, for how many, with their words."""

from dataclasses import replace

from tests.conftest import Stocked
from tests.dashboard.conftest import Open
from tests.dashboard.looking import figures, rows
from tests.dashboard.samples import load_records
from tests.etl.samples import ARTICLE, FLAG, RECORD


def test_awards_of_recipients_and_of_occasions_never_stand_in_one_chart(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    assert rows(app, 0) == [("Cờ thi đua", 2)]  # how often they are stated
    app.button_group(key="measure").set_value("recipients").run()
    assert rows(app, 0) == [("Cờ thi đua", 2, 2, 1)]
    app.button_group(key="measure").set_value("times").run()
    assert rows(app, 0) == [("Cờ thi đua", 38, 38, 1)]
    assert rows(app, 3) == [("Hà Giang", 38, 38, 1)]
    assert not app.exception


def test_a_place_and_a_year_of_which_no_award_is_stated_are_told_in_words(open_page: Open, stocked: Stocked) -> None:
    app = open_page(stocked("sqlite", load_two_places), "awards")
    app.selectbox(key="province").set_value("ha-giang").run()
    app.selectbox(key="year").set_value(2021).run()
    assert not app.exception
    assert "Không bài báo nào nêu khen thưởng như vậy." in [note.value for note in app.caption]


def load_two_places(url: str) -> None:
    """An award of 2019 in one province, of 2021 in another."""
    later = replace(FLAG, period_start="2021-01-01", period_end="2021-12-31")
    elsewhere = replace(RECORD, source="in/b.txt", article=replace(ARTICLE, province="Bắc Kạn"), organisations=())
    load_records(url, [RECORD, replace(elsewhere, metrics=(), mentions=(), awards=(later,))])


def test_awards_are_shown_with_their_words(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    quotes = [(row[0], row[2], row[6], row[8]) for row in rows(app, -1)]
    assert sorted(quotes) == [
        ("Hà Giang", 2019, "2", "2 tập thể nhận Cờ thi đua"),
        ("Hà Giang", 2019, "38 lượt", "2 tập thể nhận Cờ thi đua"),
    ]


def test_the_awards_behind_a_mark_stand_below_its_chart(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    app.query_params["at-year"] = "2019"
    app.button_group(key="measure").set_value("times").run()
    assert not app.exception
    assert [(row[0], row[2], row[6]) for row in rows(app, 2)] == [("Hà Giang", 2019, "38 lượt")]


def test_a_chart_and_its_table_show_the_same(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "awards")
    stated = [["Cờ thi đua"], ["Tập thể"], ["2019"], ["Hà Giang"]]
    assert [chart["data"][0]["y"] for chart in figures(app)][:4] == stated
    assert [[row[0]] for number in range(4) for row in rows(app, number)] == stated
