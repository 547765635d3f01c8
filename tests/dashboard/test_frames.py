"""What stands together and what may be added, on small frames."""

import pandas as pd

from dashboard.frames import (
    NOW,
    THEN,
    counted,
    facts_on,
    fullest_year,
    names,
    of_map,
    on_map,
    options,
    placed,
    together,
    where,
)
from dashboard.i18n import UNKNOWN, words_in

PROVINCES = pd.DataFrame(
    [
        ("ha-giang", "Hà Giang", "tuyen-quang-2025"),
        ("tuyen-quang", "Tuyên Quang", "tuyen-quang-2025"),
        ("tuyen-quang-2025", "Tuyên Quang", None),
    ],
    columns=["province_id", "name", "successor_id"],
)
FIGURES = pd.DataFrame(
    [
        ("tuyen-quang", 2020.0, 2, 100.0, 100.0, 100.0),
        ("ha-giang", 2020.0, 1, 60.0, 60.0, 60.0),
        ("ha-giang", None, 3, 5.0, 9.0, None),
        (None, 2021.0, 4, 7.0, 7.0, None),
    ],
    columns=["province_id", "year", "facts", "value_low", "value_high", "total"],
)


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    shown = frame[list(columns)].astype(object)
    return list(shown.where(frame[list(columns)].notna(), None).itertuples(index=False, name=None))


def test_options_come_by_how_many_facts_there_are_and_name_the_unknown() -> None:
    assert options(FIGURES[1:], "province_id") == ["ha-giang", UNKNOWN]
    assert options(FIGURES, "province_id", "year")[:2] == [(UNKNOWN, 2021.0), ("ha-giang", UNKNOWN)]


def test_rows_without_a_code_are_those_of_the_unknown_one() -> None:
    assert rows(where(FIGURES, province_id=UNKNOWN), "facts") == [(4,)]
    assert rows(where(FIGURES, province_id="ha-giang", year=2020), "facts") == [(1,)]


def test_numbers_of_several_groups_are_bounded_and_not_added() -> None:
    joined = together(on_map(FIGURES, PROVINCES, NOW), "province_id", "year")
    assert rows(joined, "province_id", "year", "facts", "value_low", "value_high", "total") == [
        ("tuyen-quang-2025", 2020, 3, 60, 100, None),
        ("tuyen-quang-2025", None, 3, 5, 9, None),
        (None, 2021, 4, 7, 7, None),
    ]


def test_a_number_that_stands_alone_keeps_its_total() -> None:
    joined = together(FIGURES, "province_id", "year")
    assert rows(joined, "province_id", "total")[:3] == [("ha-giang", 60), ("ha-giang", None), ("tuyen-quang", 100)]


def test_counts_of_facts_may_be_added() -> None:
    joined = together(on_map(counted(FIGURES), PROVINCES, NOW), "province_id", adding=True)
    assert rows(joined, "province_id", "facts", "total") == [("tuyen-quang-2025", 6, 6), (None, 4, 4)]


def test_a_map_has_its_own_provinces_and_only_their_facts() -> None:
    assert list(of_map(PROVINCES, THEN)["province_id"]) == ["ha-giang", "tuyen-quang"]
    assert list(of_map(PROVINCES, NOW)["province_id"]) == ["tuyen-quang-2025"]
    assert (facts_on(FIGURES, PROVINCES, THEN), facts_on(FIGURES, PROVINCES, NOW)) == (6, 0)


def test_provinces_of_one_name_are_told_apart_on_the_older_map() -> None:
    words = words_in("vi")
    assert names(PROVINCES, THEN, words)["tuyen-quang-2025"] == "Tuyên Quang (từ 1-7-2025)"
    assert names(PROVINCES, NOW, words)["tuyen-quang-2025"] == "Tuyên Quang"


def test_figures_stand_in_the_order_of_the_provinces_the_unknown_one_last() -> None:
    words = words_in("vi")
    shown = placed(FIGURES, names(PROVINCES, THEN, words), words)
    assert rows(shown, "place") == [("Hà Giang",), ("Hà Giang",), ("Tuyên Quang",), ("Không rõ tỉnh",)]


def test_the_year_of_the_most_provinces_is_offered_first() -> None:
    assert fullest_year(FIGURES) == 2020
    assert fullest_year(FIGURES.assign(year=None)) == UNKNOWN
