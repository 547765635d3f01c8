"""The overview: what there is, on a map of then and of today, and one indicator with its sentences."""

from tests.dashboard.conftest import Open
from tests.dashboard.looking import html, rows


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


def test_the_sentences_behind_a_tile_stand_below_the_heat_map(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "overview")
    app.query_params["at-years"] = "gia-lai-2025.2020"
    app.run()
    assert not app.exception
    assert [(row[0], row[2]) for row in rows(app, 2)] == [("Gia Lai", 2020)]


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
