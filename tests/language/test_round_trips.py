"""What is written as the press writes it is read as what it was."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.language.fold import shadow
from etl.language.numbers import parse_words, scan
from etl.language.periods import scan as scan_times
from etl.page.dateline import parse_dateline
from tests.language.renderings import counts, days, in_words, shares, with_dots


@given(counts())
def test_a_count_comes_back(count: tuple[str, float]) -> None:
    written, value = count
    (read,) = scan(shadow(f"có {written} đảng viên"))
    assert read.value == pytest.approx(value)
    assert (read.value_max, read.base, read.percent) == (None, None, False)


@given(shares())
def test_a_share_comes_back(share: tuple[str, float]) -> None:
    written, value = share
    (read,) = scan(shadow(f"có {written} đảng viên"))
    assert (read.value, read.percent) == (value, True)


@given(st.integers(1, 999))
def test_words_come_back(number: int) -> None:
    assert parse_words(in_words(number)) == number


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_a_part_and_its_whole_come_back(part: int, more: int) -> None:
    (read,) = scan(shadow(f"có {with_dots(part)}/{with_dots(part + more)} đảng viên"))
    assert (read.value, read.base) == (part, part + more)


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from((" - ", "-", " – ", " đến ")))
def test_a_range_comes_back(low: int, more: int, sign: str) -> None:
    (read,) = scan(shadow(f"có {low}{sign}{low + more} đảng viên"))
    assert (read.value, read.value_max) == (low, low + more)


@given(days())
def test_a_day_in_the_text_comes_back(day: tuple[str, date]) -> None:
    written, value = day
    (read,) = scan_times(shadow(f"{written}, huyện ủy họp"), None)
    assert read.period is not None
    assert (read.period.start, read.period.end) == (value, value)


@given(days(), st.sampled_from(("", "Ngày đăng: ", "Cập nhật: ", "Thứ Ba, ", "(")))
def test_a_day_of_publication_comes_back(day: tuple[str, date], label: str) -> None:
    written, value = day
    line = label + written.removeprefix("ngày ")
    read = parse_dateline(line, shadow(line))
    assert read is not None
    assert read.moment == value.isoformat()
