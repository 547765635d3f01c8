"""Figures year by year, on a small frame: gaps stay gaps, bounds are bounds, and nothing is markup."""

from typing import Any

import pandas as pd
import pytest

from dashboard import points, yearly
from dashboard.i18n import words_in

VI = words_in("vi")
FIGURES = pd.DataFrame(
    [
        ("ha-giang", "Hà Giang", 2022.0, 1, 6100.0, 6100.0, 6100.0),
        ("ha-giang", "Hà Giang", 2019.0, 1, 5800.0, 5800.0, 5800.0),
        ("ha-giang", "Hà Giang", 2020.0, 2, 5900.0, 6000.0, None),
        ("ha-giang", "Hà Giang", None, 1, 7.0, 7.0, 7.0),
        ("gia-lai", "<i>Gia Lai</i>", 2020.0, 3, 12.0, 12.0, 12.0),
    ],
    columns=["province_id", "place", "year", "facts", "value_low", "value_high", "total"],
)


def cells(values: Any) -> list[object]:
    """What a chart draws, None where it draws nothing."""
    return [None if pd.isna(value) else value for value in values]


def test_a_line_breaks_where_a_year_is_missing_or_has_no_total() -> None:
    line, bounds, other, none = yearly.lines(FIGURES, VI).data
    assert (list(line.x), cells(line.y), line.connectgaps) == (
        [2019, 2020, 2021, 2022],
        [5800, None, None, 6100],
        False,
    )
    assert (list(other.x), cells(other.y), len(none.x)) == ([2020], [12], 0)
    assert bounds.showlegend is False


def test_what_is_only_bounded_reaches_from_the_least_to_the_greatest_number() -> None:
    _, bounds, _, _ = yearly.lines(FIGURES, VI).data
    reach = bounds.error_y
    assert (list(bounds.y), list(reach.array), list(reach.arrayminus)) == ([5900], [100], [0])


def test_the_bounds_of_two_places_stand_beside_each_other() -> None:
    bounded = FIGURES[FIGURES["year"] == 2020].assign(total=None)
    _, first, _, second = yearly.lines(bounded, VI).data
    assert [*first.x, *second.x] == [2019.96, 2020.04]


def test_a_bar_of_what_is_bounded_is_hatched_and_stands_at_its_least_number() -> None:
    first, second = yearly.bars(FIGURES, VI).data
    assert (list(first.x), list(first.y)) == ([2019, 2020, 2022], [5800, 5900, 6100])
    assert list(first.marker.pattern.shape) == ["", "/", ""]
    assert cells(first.error_y.array) == [None, 100, None]
    assert (list(second.x), list(second.y)) == ([2020], [12])


def test_in_each_year_the_bars_of_all_places_stand_within_the_room_of_that_year() -> None:
    # Where every place had a year of its own, a bar once was as wide as the years between them.
    figure = yearly.bars(FIGURES, VI)
    assert [(bar.offset, bar.width) for bar in figure.data] == [(-0.42, 0.42), (0, 0.42)]
    assert figure.layout.xaxis.range == (2018.5, 2022.5)


def test_a_mark_bears_its_province_and_year() -> None:
    line, bounds, *_ = yearly.lines(FIGURES, VI).data
    assert cells(line.customdata) == ["ha-giang.2019", "ha-giang.2020", None, "ha-giang.2022"]
    assert list(bounds.customdata) == ["ha-giang.2020"]
    assert [list(bar.customdata)[-1] for bar in yearly.bars(FIGURES, VI).data] == ["ha-giang.2022", "gia-lai.2020"]


@pytest.mark.parametrize("draw", [yearly.lines, yearly.bars])
def test_places_keep_their_order_colour_and_letters(draw: Any) -> None:
    figure = draw(FIGURES, VI)
    shown = {trace.name: (trace.line if trace.type == "scatter" else trace.marker).color for trace in figure.data[::-1]}
    assert list(dict.fromkeys(trace.name for trace in figure.data)) == ["Hà Giang", "&lt;i&gt;Gia Lai&lt;/i&gt;"]
    assert [shown[name] for name in ("Hà Giang", "&lt;i&gt;Gia Lai&lt;/i&gt;")] == list(points.COLOURS[:2])
    assert figure.layout.separators == ",."


@pytest.mark.parametrize("draw", [yearly.lines, yearly.bars])
def test_numbers_start_at_zero_and_years_are_whole(draw: Any) -> None:
    layout = draw(FIGURES, VI).layout
    assert (layout.yaxis.rangemode, layout.xaxis.tickformat, layout.xaxis.dtick) == ("tozero", "d", 1)


def test_of_many_years_every_fifth_is_named() -> None:
    assert (points.named_years(pd.Series([2011, 2026])), points.named_years(pd.Series([2010, 2026]))) == (1, 5)


@pytest.mark.parametrize("draw", [yearly.lines, yearly.bars])
def test_a_hover_tells_place_year_bounds_and_how_often_it_is_stated(draw: Any) -> None:
    texts = [text for trace in draw(FIGURES, VI).data for text in trace.hovertext]
    assert "Hà Giang, 2020<br>5.900–6.000<br>2 lần nêu" in texts
    assert "&lt;i&gt;Gia Lai&lt;/i&gt;, 2020<br>12<br>3 lần nêu" in texts


@pytest.mark.parametrize("draw", [yearly.lines, yearly.bars])
def test_figures_of_an_unknown_year_alone_make_an_empty_chart_and_no_error(draw: Any) -> None:
    assert len(draw(FIGURES[FIGURES["year"].isna()], VI).data) == 0
