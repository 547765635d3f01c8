"""Folding: two spellings of the same words become one, and a shadow keeps every place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.language.fold import fold, shadow


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tỉnh uỷ", "Tỉnh ủy"),
        ("hoá", "hóa"),
        ("thuỷ lợi", "thủy lợi"),
        ("HOÀ BÌNH", "Hòa Bình"),
        ("khoẻ", "khỏe"),
        ("\u00d0ảng bộ", "Đảng bộ"),
        ("Khối Đảng – đoàn thể", "Khối Đảng - đoàn thể"),
        ("Đảng bộ  huyện\n", "đảng bộ huyện"),
        ("Đa\u0309ng", "Đảng"),
    ],
)
def test_two_spellings_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("bản", "ban"), ("đảng", "dang"), ("quý", "quy"), ("hoa", "hòa"), ("năm", "nam"), ("quyên", "quyền")],
)
def test_accents_make_a_difference(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("word", ["quý", "quỳ", "hoàn", "toàn", "thuyền", "khoảng"])
def test_a_mark_that_can_stand_in_one_place_only_stays(word: str) -> None:
    assert shadow(word) == word


@given(st.text())
def test_a_shadow_is_as_long_as_its_text(text: str) -> None:
    assert len(shadow(text)) == len(text)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)
