"""Expressions of time in a text: where they stand, what they are, and the days that they cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.language.fold import shadow
from etl.language.period import Period
from etl.language.periods import scan

TODAY = date(2020, 8, 5)
DATES = st.dates(date(1990, 1, 1), date(2090, 1, 1))
SAID = st.builds(date.strftime, DATES, st.sampled_from(["%d/%m", "%d/%m/%Y"]))
Days = tuple[str | None, str | None, str]


def found(text: str, today: date | None = TODAY) -> list[tuple[str, str, Days | None]]:
    """Each expression as written, the reason why its digits are no count, and the period it states."""
    return [(text[t.start : t.end], t.reason, days(t.period)) for t in scan(shadow(text), today)]


def days(period: Period | None) -> Days | None:
    if period is None:
        return None
    start, end = (day.isoformat() if day else None for day in (period.start, period.end))
    return start, end, period.kind


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("năm 2019", "2019-01-01", "2019-12-31", "year"),
        ("năm học 2018 - 2019", "2018-01-01", "2019-12-31", "year"),
        ("9 tháng đầu năm 2019", "2019-01-01", "2019-09-30", "part_of_year"),
        ("chín tháng đầu năm 2019", "2019-01-01", "2019-09-30", "part_of_year"),
        ("6 tháng cuối năm 2019", "2019-07-01", "2019-12-31", "part_of_year"),
        ("quý I-2019", "2019-01-01", "2019-03-31", "part_of_year"),
        ("quý IV năm 2019", "2019-10-01", "2019-12-31", "part_of_year"),
        ("tháng 2/2020", "2020-02-01", "2020-02-29", "part_of_year"),
        ("tháng 2 năm 2019", "2019-02-01", "2019-02-28", "part_of_year"),
        ("tháng 7", "2020-07-01", "2020-07-31", "part_of_year"),
        ("tháng 11", "2019-11-01", "2019-11-30", "part_of_year"),
        ("nhiệm kỳ 2015 - 2020", "2015-01-01", "2020-12-31", "term"),
        ("nhiệm kỳ 2015-2020", "2015-01-01", "2020-12-31", "term"),
        ("giai đoạn 2016 – 2020", "2016-01-01", "2020-12-31", "term"),
        ("từ năm 2016 đến năm 2019", "2016-01-01", "2019-12-31", "term"),
        ("từ năm 2016 đến nay", "2016-01-01", "2020-08-05", "since"),
        ("từ đầu năm đến nay", "2020-01-01", "2020-08-05", "part_of_year"),
        ("hiện nay", "2020-08-05", "2020-08-05", "as_of"),
        ("đến nay", "2020-08-05", "2020-08-05", "as_of"),
        ("đến ngày 30/6/2020", "2020-06-30", "2020-06-30", "as_of"),
        ("ngày 18.5.2021", "2021-05-18", "2021-05-18", "event"),
        ("ngày 1-12-2019", "2019-12-01", "2019-12-01", "event"),
        ("ngày 12-1-2019", "2019-01-12", "2019-01-12", "event"),
        ("ngày 3 tháng 2 năm 2020", "2020-02-03", "2020-02-03", "event"),
        ("sáng 3/8", "2020-08-03", "2020-08-03", "event"),
        ("đến năm 2025", "2025-01-01", "2025-12-31", "year"),
    ],
)
def test_an_expression_covers_its_days(text: str, start: str, end: str, kind: str) -> None:
    assert [(words, period) for words, _, period in found(text)] == [(text, (start, end, kind))]


def test_a_day_of_december_told_in_january_is_one_of_the_year_before() -> None:
    assert found("sáng 28-12", date(2021, 1, 5)) == [("sáng 28-12", "date", ("2020-12-28", "2020-12-28", "event"))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("từ ngày 1/7 đến 15/12", "2025-07-01", "2025-12-15"),
        ("từ ngày 1/7 đến ngày 31/12/2024", "2024-07-01", "2024-12-31"),
        ("từ 15/12 đến hết ngày 14/1", "2025-12-15", "2026-01-14"),
        ("từ 15.12 đến 20.10.2024", "2023-12-15", "2024-10-20"),
        ("từ ngày 1/12/2023 đến 1/7", "2023-12-01", "2024-07-01"),
        ("từ ngày 1/12/2023 đến 14/10/2024", "2023-12-01", "2024-10-14"),
        ("từ 3/1-21/1", "2026-01-03", "2026-01-21"),
    ],
)
def test_the_year_of_one_end_tells_that_of_the_other(text: str, start: str, end: str) -> None:
    assert found(text, date(2026, 1, 31)) == [(text, "date", (start, end, "part_of_year"))]


@given(SAID, SAID, DATES)
def test_no_span_of_days_ends_before_it_begins(begins: str, ends: str, today: date) -> None:
    for _, _, period in found(f"từ ngày {begins} đến {ends}", today):
        start, end, _ = period or (None, None, "")
        assert not (start and end) or start <= end


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("so với năm 2015", "date"),
        ("so với cùng kỳ năm 2019", "date"),
        ("8 giờ 30 phút", "time"),
        ("14:40", "time"),
        ("16h30", "time"),
    ],
)
def test_an_hour_or_a_year_compared_with_states_no_period(text: str, reason: str) -> None:
    assert found(text) == [(text, reason, None)]


@pytest.mark.parametrize("text", ["hiện nay", "đến nay", "tháng 7", "6 tháng đầu năm", "sáng 3/8"])
def test_without_a_day_of_publication_nothing_is_worked_out(text: str) -> None:
    for _, _, period in found(text, None):
        assert period is None or period[:2] == (None, None)


@pytest.mark.parametrize("text", ["30/2/2020", "ngày 31-4-2019", "năm 20190", "5.800", "62/104", "3 - 4"])
def test_what_is_no_day_states_no_period(text: str) -> None:
    assert [period for _, _, period in found(text) if period] == []


def test_nothing_lasts_since_a_year_that_is_still_to_come() -> None:
    assert [found.period for found in scan("quỹ có từ năm 2014", date(2012, 3, 7))] == [None]
