"""Claims as points: as exact as they are stated, a colour for each place, and nothing of an article as markup."""

import pandas as pd

from dashboard import points
from dashboard.i18n import words_in

VI = words_in("vi")
CLAIMS = pd.DataFrame(
    [
        ("m1", "Hà Giang", "2019-12-31", 12.0, None, "exact", "count", "Đảng bộ A", "12 chi bộ", "Bài một"),
        ("m2", "Hà Giang", "2020-12-31", 5800.0, None, "over", "count", None, "trên 5.800 <b>đảng viên</b>", None),
        ("m3", "<i>Gia Lai</i>", "2020-06-30", 12.0, 15.0, "range", "%", "Đảng bộ B", "12 - 15%", "Bài hai"),
    ],
    columns=[
        *("metric_id", "place", "period_end", "value", "value_max", "qualifier", "unit"),
        *("organisation", "quote", "article_title"),
    ],
)


def test_each_place_has_a_colour_and_each_claim_a_sign_of_how_exact_it_is() -> None:
    figure = points.claims(CLAIMS, VI)
    assert [(trace.name, trace.marker.color, list(trace.marker.symbol)) for trace in figure.data] == [
        ("Hà Giang", points.COLOURS[0], ["circle", "triangle-up-open"]),
        ("&lt;i&gt;Gia Lai&lt;/i&gt;", points.COLOURS[1], ["line-ew-open"]),
    ]


def test_a_range_reaches_from_its_least_to_its_greatest_value() -> None:
    _, ranged = points.claims(CLAIMS, VI).data
    assert (list(ranged.y), list(ranged.error_y.array), list(ranged.error_y.arrayminus)) == ([12], [3], [0])


def test_the_words_of_a_claim_are_shown_and_are_no_markup() -> None:
    assert list(points.claims(CLAIMS, VI).data[0].hovertext) == [
        "12<br>Đảng bộ A<br>“12 chi bộ”<br>Bài một",
        "trên 5.800<br>không rõ tổ chức<br>“trên 5.800 &lt;b&gt;đảng viên&lt;/b&gt;”<br>(không có tiêu đề)",
    ]


def test_the_name_of_a_year_stands_below_the_days_of_that_year_alone() -> None:
    # What was so on 31 December once stood above the name of the year that followed.
    axis = points.claims(CLAIMS, VI).layout.xaxis
    assert (axis.ticklabelmode, axis.dtick, axis.showgrid) == ("period", "M12", True)


def test_nothing_joins_two_claims() -> None:
    assert {trace.mode for trace in points.claims(CLAIMS, VI).data} == {"markers"}


def test_apart_each_place_has_a_chart_of_its_own_over_the_same_years() -> None:
    figure = points.claims(CLAIMS, VI, apart=True)
    assert [trace.yaxis for trace in figure.data] == ["y", "y2"]
    assert [note.text for note in figure.layout.annotations] == ["Hà Giang", "&lt;i&gt;Gia Lai&lt;/i&gt;"]
    assert figure.layout.xaxis.matches == "x2"
