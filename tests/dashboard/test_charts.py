"""Charts of small frames: what is filled, bounded or empty; order, axes, labels."""

from typing import Any

import pandas as pd
import pytest

from dashboard import charts
from dashboard.data import read_tiles
from dashboard.i18n import words_in

VI = words_in("vi")
CELLS = pd.DataFrame(
    [
        ("ha-giang", "Hà Giang", 2020.0, 1, 5800.0, 5800.0, 5800.0),
        ("ha-giang", "Hà Giang", 2022.0, 2, 203.0, 4517.0, None),
        (None, "Không rõ tỉnh", None, 1, 60.0, 60.0, 60.0),
    ],
    columns=["province_id", "place", "year", "facts", "value_low", "value_high", "total"],
)
TILES = pd.DataFrame(
    [
        ("ha-giang", "Hà Giang", 3, 0, None, 2.0, 10.0, 20.0, None),
        ("da-nang", "Đà Nẵng", 6, 11, "Hoàng Sa", 1.0, 1_500_000.0, 1_500_000.0, 1_500_000.0),
        ("bac-lieu", "<b>Bạc Liêu</b>", 1, 21, None, None, None, None, None),
    ],
    columns=["province_id", "name", "column", "row", "islands", "facts", "value_low", "value_high", "total"],
)
KINDS = pd.DataFrame(
    [("Huy hiệu Đảng", 65, 1.0, 2900.0, "party_badge"), ("<i>Khác</i>", 1, 10.0, 10.0, "other")],
    columns=["name", "facts", "value_low", "value_high", "code"],
)


def labels(figure: Any) -> dict[str, list[str]]:
    return {trace.name: list(trace.text) for trace in figure.data}


def test_a_year_between_two_others_has_its_column_even_when_nothing_is_stated() -> None:
    figure = charts.province_years(CELLS, VI)
    assert list(figure.layout.xaxis.ticktext) == ["2020", "2021", "2022", "Không rõ"]
    assert list(figure.layout.yaxis.ticktext) == ["Hà Giang", "Không rõ tỉnh"]
    assert [list(trace.x) for trace in figure.data] == [[0, 3], [2]]


def test_many_years_in_a_row_of_which_nothing_is_stated_share_a_column() -> None:
    """A cell founded in 1934 spread the years of today over a page nobody could read."""
    long_ago = charts.province_years(CELLS.assign(year=[1934, 2020, 2023]), VI)
    assert list(long_ago.layout.xaxis.ticktext) == ["1934", "…", "2020", "2021", "2022", "2023"]
    assert [list(trace.x) for trace in long_ago.data] == [[0, 5], [2]]


def test_the_names_of_tiles_that_were_not_chosen_can_still_be_read() -> None:
    for trace in charts.province_map(TILES, VI).data:
        assert trace.unselected.textfont.color == charts.LIGHT.little


def test_what_is_exact_is_filled_and_what_is_only_bounded_is_hatched() -> None:
    exact, bounded = charts.province_years(CELLS, VI).data
    assert (list(exact.text), exact.marker.pattern.shape) == (["5.800", "60"], None)
    assert (list(bounded.text), bounded.marker.pattern.shape) == (["203–4.517"], "/")
    assert (exact.marker.cmin, exact.marker.cmax) == (0, 5800)


def test_the_map_has_a_tile_for_every_province_and_no_number_where_nothing_is_stated() -> None:
    assert labels(charts.province_map(TILES, VI)) == {
        VI("map.total"): ["Đà Nẵng<br>1,5 tr"],
        VI("map.bounds"): ["Hà<br>Giang<br>10–20"],
        VI("map.none"): ["&lt;b&gt;Bạc<br>Liêu&lt;/b&gt;<br>"],
    }


def borne(figure: Any) -> list[list[str]]:
    """The codes of the marks."""
    return [list(trace.customdata) for trace in figure.data]


def test_a_mark_bears_what_it_is_of() -> None:
    assert borne(charts.province_map(TILES, VI)) == [["da-nang"], ["ha-giang"], ["bac-lieu"]]
    assert borne(charts.province_years(CELLS, VI)) == [["ha-giang.2020", "unknown.unknown"], ["ha-giang.2022"]]
    assert borne(charts.bars(KINDS, VI)) == [["party_badge", "other"]]
    assert borne(charts.spans(KINDS, VI)) == [["party_badge", "party_badge"], ["other", "other"]]


def test_little_never_shines_on_a_dark_ground() -> None:
    exact, _ = charts.province_years(CELLS, VI, charts.DARK).data
    assert [stop for stop, _ in exact.marker.colorscale] == [0, 0.5, 1]
    assert (exact.marker.colorscale[0][1], list(exact.textfont.color)) == ("#1c3a3a", [charts.INK, charts.PAPER])


def test_the_islands_stand_beside_their_province() -> None:
    (islands,) = charts.province_map(TILES, VI).layout.annotations
    assert (islands.text, islands.y) == ("Quần đảo<br>Hoàng Sa", 11)


def test_north_is_up_and_all_tiles_are_in_sight() -> None:
    figure = charts.province_map(TILES, VI)
    assert figure.layout.yaxis.range == (21.5, -0.5)
    assert figure.layout.height == charts.MAP_ROW * 22 + 60


def test_a_hover_tells_the_number_and_how_often_it_is_stated() -> None:
    texts = [list(trace.hovertext) for trace in charts.province_map(TILES, VI).data]
    assert texts == [
        ["Đà Nẵng<br>1.500.000<br>1 lần nêu"],
        ["Hà Giang<br>từ 10 đến 20<br>2 lần nêu"],
        [f"&lt;b&gt;Bạc Liêu&lt;/b&gt;<br>{VI('map.none')}"],
    ]


@pytest.mark.parametrize("draw", [charts.bars, charts.spans])
def test_kinds_stand_in_the_order_of_the_rows_and_start_at_zero(draw: Any) -> None:
    figure = draw(KINDS, VI)
    assert list(figure.layout.yaxis.categoryarray) == ["&lt;i&gt;Khác&lt;/i&gt;", "Huy hiệu Đảng"]
    assert figure.layout.xaxis.rangemode == "tozero"


def test_bars_are_as_long_as_there_are_facts() -> None:
    (trace,) = charts.bars(KINDS, VI).data
    assert (list(trace.x), list(trace.text)) == ([65, 1], ["65", "1"])


def test_a_span_reaches_from_the_least_to_the_greatest_number() -> None:
    figure = charts.spans(KINDS, VI)
    assert [(list(trace.x), trace.text[1]) for trace in figure.data] == [([1, 2900], "1–2.900"), ([10, 10], "10")]


def test_no_figures_make_an_empty_chart_and_no_error() -> None:
    assert [len(draw(KINDS[:0], VI).data) for draw in (charts.bars, charts.spans)] == [1, 0]
    assert len(charts.province_years(CELLS[:0], VI).data) == 0


def test_every_province_has_one_tile_of_its_own() -> None:
    tiles = read_tiles()
    assert len(tiles) == 97
    for _, of_one_map in tiles.groupby(tiles["province_id"].str.endswith("-2025")):
        assert len(of_one_map) in (34, 63)
        assert not of_one_map.duplicated(["column", "row"]).any()
    assert list(tiles.dropna(subset="islands")["province_id"]) == [
        "da-nang",
        "khanh-hoa",
        "da-nang-2025",
        "khanh-hoa-2025",
    ]
