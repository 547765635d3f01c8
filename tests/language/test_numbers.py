"""Numbers as strings: the forms that the press prints, and those that are none."""

import pytest

from etl.language.fold import shadow
from etl.language.numbers import parse_words, scan


def numbers(text: str) -> list[tuple[str, float, float | None, float | None]]:
    """Each number of a text as written, with its value, the top of its range and its whole."""
    return [(text[n.start : n.end], n.value, n.value_max, n.base) for n in scan(shadow(text))]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0), ("5", 5), ("02", 2), ("60", 60), ("5.800", 5800), ("62.000", 62_000), ("1.204.377", 1_204_377),
        ("2 947", 2947), ("94,2", 94.2), ("0,42", 0.42), ("93.5", 93.5), ("1.234,5", 1234.5),
        ("4,7 nghìn", 4700), ("12 ngàn", 12_000), ("2,1 triệu", 2_100_000), ("3 vạn", 30_000), ("1,5 tỷ", 1.5e9),
        ("1,5 tỉ", 1.5e9), ("9 tỷ 350 triệu", 9.35e9), ("312 triệu 500 nghìn", 312_500_000), ("1 tỷ rưỡi", 1.5e9),
    ],
)  # fmt: skip
def test_digits_are_read_with_vietnamese_signs(written: str, value: float) -> None:
    assert numbers(written) == [(written, value, None, None)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("một", 1), ("hai", 2), ("bốn", 4), ("năm", 5), ("bảy", 7), ("bẩy", 7), ("mười", 10), ("mười một", 11),
        ("mười lăm", 15), ("hai mươi", 20), ("hai mươi mốt", 21), ("hai mươi tư", 24), ("hai mươi lăm", 25),
        ("hai mươi nhăm", 25), ("chín mươi chín", 99), ("một trăm", 100), ("một trăm linh năm", 105),
        ("một trăm lẻ năm", 105), ("hai trăm mười", 210), ("ba nghìn", 3000), ("ba nghìn hai trăm", 3200),
        ("một triệu hai trăm nghìn", 1_200_000),
    ],
)  # fmt: skip
def test_words_are_read(written: str, value: float) -> None:
    assert parse_words(written) == value


@pytest.mark.parametrize("written", ["mười hai ba", "hai ba", "mười mươi", "một mươi"])
def test_words_that_make_no_number_are_none(written: str) -> None:
    assert parse_words(written) is None


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("3 - 4", 3, 4), ("3-4", 3, 4), ("3 – 4", 3, 4), ("1 đến 2", 1, 2), ("12 - 15", 12, 15), ("50-70", 50, 70),
        ("4,5 - 5,2", 4.5, 5.2), ("2 tới 3", 2, 3), ("hai đến ba", 2, 3), ("2 - 3 nghìn", 2000, 3000),
        ("1.500 - 2.000", 1500, 2000),
    ],
)  # fmt: skip
def test_a_range_is_one_number(written: str, low: float, high: float) -> None:
    assert numbers(written) == [(written, low, high, None)]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("chỉ có 5, 6 người", [("5, 6", 5, 6, None)]),
        ("hai, ba chi bộ", [("hai, ba", 2, 3, None)]),
        ("khiển trách 4, 5 người bị cảnh cáo", [("4", 4, None, None), ("5", 5, None, None)]),
        ("55 năm, sáu đảng viên", [("55", 55, None, None), ("năm", 5, None, None), ("sáu", 6, None, None)]),
    ],
)
def test_two_small_numbers_in_a_row_are_so_many_or_so(
    written: str, values: list[tuple[str, float, float | None, float | None]]
) -> None:
    assert numbers(written) == values


@pytest.mark.parametrize(
    ("written", "part", "whole"), [("5/5", 5, 5), ("62/104", 62, 104), ("4.310/4.498", 4310, 4498)]
)
def test_a_part_has_its_whole(written: str, part: float, whole: float) -> None:
    assert numbers(written) == [(written, part, None, whole)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("72 tập thể, 740 cá nhân", [72, 740]),
        ("TW4, khóa", []),
        ("23 TCCSĐ, 19 chi bộ", [23, 19]),
        ("tỷ lệ cao", []),
        ("tỉ mỉ từng việc", []),
        ("3 và 4 chi bộ", [3, 4]),
    ],
)
def test_a_comma_parts_a_list_and_a_dot_a_sentence(text: str, values: list[float]) -> None:
    assert [value for _, value, *_ in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("hàng chục", 10), ("hàng trăm", 100), ("hàng nghìn", 1000), ("hàng vạn", 10_000), ("hàng chục nghìn", 10_000)],
)
def test_a_vague_number_is_its_least(text: str, value: float) -> None:
    assert numbers(text) == [(text, value, None, None)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("một nửa", 50),
        ("quá nửa", 50),
        ("một phần ba", 33.33),
        ("hai phần ba", 66.67),
        ("ba phần tư", 75),
        ("1 phần 3", None),
    ],
)
def test_a_fraction_in_words_is_a_percentage(text: str, value: float | None) -> None:
    found = [(number.value, number.percent) for number in scan(shadow(text)) if number.percent]
    assert found == ([] if value is None else [(value, True)])


@pytest.mark.parametrize("text", ["94,2%", "94,2 %", "94,2 phần trăm"])
def test_a_percent_sign_or_its_words_belong_to_the_number(text: str) -> None:
    assert [(n.value, n.percent, n.end) for n in scan(shadow(text))] == [(94.2, True, len(text))]
