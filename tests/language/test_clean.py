"""Bytes to text: what is read, what is folded, what is refused and with which words."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.language.clean import clean, read_text
from etl.records import Rejected

SENTENCE = "Đảng bộ huyện có 12 chi bộ."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "utf-16-be", "utf-16-le without a mark", "utf-32"],
)
def test_a_text_is_read_in_any_unicode_encoding(data: bytes) -> None:
    assert read_text(data) == (SENTENCE, None)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Đa\u0309ng", "Đảng"),
        ("\u00d0ảng viên, \u00f0ảng bộ", "Đảng viên, đảng bộ"),
        ("Bài,\u00a0ảnh", "Bài, ảnh"),
        ("năm\u2009 2020", "năm  2020"),
        ("đảng\u200bviên", "đảngviên"),
        ("\ufeffĐảng", "Đảng"),
        ("một\r\nhai\rba\nbốn", "một\nhai\nba\nbốn"),
        ("đảng_viên kết_nạp", "đảng viên kết nạp"),
        ("mã_7 và 05_06", "mã_7 và 05_06"),
        ("hoà bình, hòa bình", "hoà bình, hòa bình"),
        ("“3 – 4”", "“3 – 4”"),
    ],
)
def test_only_what_the_contract_names_is_folded(raw: str, text: str) -> None:
    assert clean(raw) == text


def test_numbers_that_a_page_shows_turned_round_are_read_as_they_stand_and_that_is_noted() -> None:
    assert read_text("Đảng bộ huyện có \u202e12\u202c chi bộ.".encode()) == (
        SENTENCE,
        "signs: 2 that no article needs were dropped or could not be read; "
        "signs: some were to be shown turned round; all are read as they stand",
    )


@given(st.text())
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"  \n\n ", "too_short"),
        ("Đảng".encode(), "too_short"),
        (b"12.345 67.890 12.345 67.890", "too_short"),
        (b"%PDF-1.4\n" + b"x" * 100, "not_text"),
        (b"PK\x03\x04" + b"x" * 100, "not_text"),
        (bytes(range(8)) * 50, "not_text"),
        ("Đảng bộ huyện có mười hai chi bộ trực thuộc".encode("cp1258", "replace") * 3, "encoding"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as refused:
        read_text(data)
    assert (refused.value.stage, refused.value.reason) == ("decode", reason)
    assert "\n" not in refused.value.detail
