"""Words and numbers: nothing is missing in either language, and numbers are written as each language writes them."""

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from dashboard.i18n import plain, read_words, words_in
from warehouse import codes

VI, EN = words_in("vi"), words_in("en")
GROUPS = {
    "level": codes.LEVELS,
    "qualifier": codes.QUALIFIERS,
    "how": codes.QUALIFIERS,
    "period": codes.PERIOD_KINDS,
    "status": codes.STATUSES,
    "direction": codes.DIRECTIONS,
    "polarity": codes.POLARITIES,
    "count_kind": codes.COUNT_KINDS,
    "recipient_kind": codes.RECIPIENT_KINDS,
    "reason": codes.SET_ASIDE_REASONS,
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_say_everything_with_the_same_places() -> None:
    rows = read_words()
    assert len({row["key"] for row in rows}) == len(rows)
    for row in rows:
        assert all(row.values()), row
        assert places(row["vi"]) == places(row["en"]), row


@pytest.mark.parametrize("group", GROUPS)
def test_every_code_of_the_warehouse_has_words(group: str) -> None:
    assert [code for code in GROUPS[group] if f"{group}.{code}" not in VI.texts] == []


def test_every_key_that_the_code_names_is_there() -> None:
    sources = "".join(path.read_text() for path in (Path(__file__).parents[2] / "dashboard").rglob("*.py"))
    named = set(re.findall(r'words\(\s*"([\w.-]+)"', sources))
    assert named
    assert named <= VI.texts.keys()


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (5800, "5.800", "5,800"),
        (94.2, "94,2", "94.2"),
        (1_500_000_000, "1.500.000.000", "1,500,000,000"),
        (0.1 + 0.2, "0,3", "0.3"),
        (7.0, "7", "7"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(value: float, vi: str, en: str) -> None:
    assert (VI.number(value), EN.number(value)) == (vi, en)


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("5.800", 5800, 5.8),
        ("94,2", 94.2, None),
        ("1.234.567,5", 1_234_567.5, None),
        ("5800", 5800, 5800),
        ("-5", -5, -5),
        ("−0,5", -0.5, None),
        ("58.00", None, 58),
        ("5.8000", None, 5.8),
        *((other, None, None) for other in ("", "1e9", "5 800", "12.34.567", "٥", "nan", "1,2,3", "9" * 21)),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(written: str, vi: float | None, en: float | None) -> None:
    assert (VI.read_number(written), EN.read_number(written)) == (vi, en)


@pytest.mark.parametrize("text", ["*x* [a](b) :red[c] $d$ `e`", "lan_anh_@example.vn", "<b>7</b> \\ ~~5~~ #1"])
def test_what_is_not_the_page_s_own_is_no_markdown(text: str) -> None:
    shown = plain(text)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", shown) == text
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[<$:~#@.]", shown)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (12, 12, "12"),
        (203, 4517, "203–4.517"),
        (999_999, 38_600_000, "999.999–38,6 tr"),
        (1_500_000_000, 1_500_000_000, "1,5 tỷ"),
        (96.184, 96.184, "96,18"),
    ],
)
def test_bounds_are_short_enough_for_a_tile(low: float, high: float, words: str) -> None:
    assert VI.bounds(low, high) == words


@pytest.mark.parametrize(
    ("value", "value_max", "qualifier", "unit", "words"),
    [
        (5800, None, "over", "count", "trên 5.800"),
        (12, 15, "range", "%", "12–15%"),
        (10, None, "exact", "%/năm", "10%/năm"),
        (60_000_000, None, "about", "VND/căn", "khoảng 60.000.000 đồng/căn"),
        (4, 5, "range", "ha", "4–5 ha"),
        (38, None, None, "times", "38 lượt"),
        (2, None, "at_least", "recipients", "ít nhất 2"),
        (3, None, None, None, "3"),
    ],
)
def test_an_amount_keeps_its_bound_and_its_unit(
    value: float, value_max: float | None, qualifier: str | None, unit: str | None, words: str
) -> None:
    assert VI.amount(value, value_max, qualifier, unit) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "không rõ thời gian"),
        (date(2020, 8, 16), date(2020, 8, 16), "16/08/2020"),
        (date(2020, 1, 1), date(2020, 12, 31), "01/01/2020 – 31/12/2020"),
        (date(2012, 1, 1), None, "01/01/2012 – …"),
    ],
)
def test_a_period_that_is_open_or_unknown_says_so(start: date | None, end: date | None, words: str) -> None:
    assert VI.period(start, end) == words


def test_what_is_unusual_of_a_number_is_said() -> None:
    assert VI.reading("actual", "level", "affirmed") == "Kết quả"
    assert EN.reading("target", "increase", "negated") == "Target, increase, denied"
