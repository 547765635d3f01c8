"""When a fact holds: the period that its sentence states, else the one stated before, else the day of publication."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import TODAY, metrics, of

PERIOD = ("period_start", "period_end", "period_kind")
STATE = (TODAY, TODAY, "as_of")


def year(number: int) -> tuple[str, str, str]:
    return (f"{number}-01-01", f"{number}-12-31", "year")


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Đảng bộ có 60 đảng viên.", STATE),
        ("Hiện nay, Đảng bộ có 60 đảng viên.", STATE),
        ("Đến nay, Đảng bộ có 60 đảng viên.", STATE),
        ("Đảng bộ hiện có 60 đảng viên.", STATE),
        ("Năm 2019, Đảng bộ kết nạp 60 đảng viên.", year(2019)),
        ("Đảng bộ kết nạp 60 đảng viên trong năm 2019.", year(2019)),
        ("9 tháng đầu năm 2019, kết nạp 60 đảng viên.", ("2019-01-01", "2019-09-30", "part_of_year")),
        ("Sáu tháng đầu năm 2020, kết nạp 60 đảng viên.", ("2020-01-01", "2020-06-30", "part_of_year")),
        ("6 tháng đầu năm, kết nạp 60 đảng viên.", ("2020-01-01", "2020-06-30", "part_of_year")),
        ("6 tháng cuối năm 2019, kết nạp 60 đảng viên.", ("2019-07-01", "2019-12-31", "part_of_year")),
        ("Quý II-2019, kết nạp 60 đảng viên.", ("2019-04-01", "2019-06-30", "part_of_year")),
        ("Quý I năm 2020, kết nạp 60 đảng viên.", ("2020-01-01", "2020-03-31", "part_of_year")),
        ("Tháng 2/2020, kết nạp 60 đảng viên.", ("2020-02-01", "2020-02-29", "part_of_year")),
        ("Tháng 7, kết nạp 60 đảng viên.", ("2020-07-01", "2020-07-31", "part_of_year")),
        ("Nhiệm kỳ 2015 - 2020, kết nạp 60 đảng viên.", ("2015-01-01", "2020-12-31", "term")),
        ("Giai đoạn 2016 – 2020, kết nạp 60 đảng viên.", ("2016-01-01", "2020-12-31", "term")),
        ("Trong giai đoạn 2016-2019, kết nạp 60 đảng viên.", ("2016-01-01", "2019-12-31", "term")),
        ("Từ năm 2016 đến năm 2019, kết nạp 60 đảng viên.", ("2016-01-01", "2019-12-31", "term")),
        ("Từ năm 2016 đến nay, kết nạp 60 đảng viên.", ("2016-01-01", TODAY, "since")),
        ("5 năm qua, kết nạp 60 đảng viên.", ("2015-01-01", TODAY, "since")),
        ("12 năm qua, kết nạp 60 đảng viên.", ("2008-01-01", TODAY, "since")),
        ("Tám năm qua, kết nạp 60 đảng viên.", ("2012-01-01", TODAY, "since")),
        ("Từ đầu năm đến nay, kết nạp 60 đảng viên.", ("2020-01-01", TODAY, "part_of_year")),
        ("Đến ngày 30/6/2020, Đảng bộ có 60 đảng viên.", ("2020-06-30", "2020-06-30", "as_of")),
        ("Tính đến ngày 31-12-2019, Đảng bộ có 60 đảng viên.", ("2019-12-31", "2019-12-31", "as_of")),
        ("Đến cuối năm 2019, Đảng bộ có 60 đảng viên.", year(2019)),
        ("Năm học 2018 - 2019, kết nạp 60 đảng viên.", ("2018-01-01", "2019-12-31", "year")),
        ("Phấn đấu đến năm 2025, có 60 đảng viên.", year(2025)),
    ],
)
def test_a_sentence_states_the_period(sentence: str, period: tuple[str, str, str]) -> None:
    assert of(metrics(sentence), *PERIOD) == [period]


def test_the_days_of_the_first_and_the_twelfth_month_are_not_swapped() -> None:
    assert of(metrics("Tính đến ngày 1/12/2019, có 60 đảng viên."), *PERIOD) == [("2019-12-01", "2019-12-01", "as_of")]
    assert of(metrics("Tính đến ngày 12/1/2019, có 60 đảng viên."), *PERIOD) == [("2019-01-12", "2019-01-12", "as_of")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đảng bộ có 60 đảng viên, tăng 5 đảng viên so với năm 2015.",
        "Đảng bộ có 60 đảng viên, tăng 5 đảng viên so với cùng kỳ năm 2019.",
        "Thực hiện Nghị quyết Đại hội nhiệm kỳ 2015 - 2020, Đảng bộ hiện có 60 đảng viên.",
        "Thực hiện Kết luận 01-KL/TW ngày 18.5.2021, Đảng bộ hiện có 60 đảng viên.",
    ],
)
def test_a_year_that_only_compares_or_names_is_no_period(sentence: str) -> None:
    assert set(of(metrics(sentence), *PERIOD)) == {STATE}


def test_a_period_holds_until_another_is_stated() -> None:
    body = (
        "Năm 2018, huyện kết nạp 60 đảng viên. Toàn huyện mở 4 lớp bồi dưỡng. "
        "Năm 2019, huyện kết nạp 75 đảng viên; ban hành 36 nghị quyết."
    )
    assert of(metrics(body), "quote", *PERIOD) == [
        ("60 đảng viên", *year(2018)),
        ("4 lớp bồi dưỡng", *year(2018)),
        ("75 đảng viên", *year(2019)),
        ("36 nghị quyết", *year(2019)),
    ]


def test_two_years_of_one_sentence_keep_to_their_numbers() -> None:
    body = "Năm 2018 kết nạp 60 đảng viên, năm 2019 kết nạp 75 đảng viên."
    assert of(metrics(body), "value", *PERIOD) == [(60, *year(2018)), (75, *year(2019))]


def test_without_a_day_of_publication_a_state_has_no_dates() -> None:
    lead = "Đảng bộ huyện Yên Sơn hiện có 60 đảng viên, sinh hoạt ở nhiều chi bộ trực thuộc trên khắp địa bàn huyện."
    record = extract(Document("page.txt", f"Dấu ấn một nhiệm kỳ ở vùng cao\n\n{lead}\n".encode()))
    assert record.article.published_at is None
    assert of(record.metrics, "quote", *PERIOD) == [("60 đảng viên", None, None, "as_of")]


def test_since_a_year_until_an_unknown_day_has_no_end() -> None:
    lead = "Từ năm 2012 đến nay, Đảng bộ huyện Yên Sơn kết nạp 60 đảng viên, nhiều đồng chí là người dân tộc thiểu số."
    record = extract(Document("page.txt", f"Dấu ấn một nhiệm kỳ ở vùng cao\n\n{lead}\n".encode()))
    assert of(record.metrics, *PERIOD) == [("2012-01-01", None, "since")]
