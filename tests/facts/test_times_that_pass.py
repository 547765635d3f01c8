"""How far a stated time reaches: a year by the way, one set against another, what is left of one, what there is now."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import PAGE, TODAY, metrics, of

TOLD_IN_APRIL = PAGE.replace("Thứ Tư, 05/08/2020", "Thứ Ba, 14/04/2020")


def ends(body: str) -> list[tuple[float, str]]:
    """Each number with the last day that it covers."""
    return of(metrics(body), "value", "period_end")


@pytest.mark.parametrize("year", ["Cũng trong năm", "Trong năm", "Cả năm", "Năm qua", "Trong năm vừa qua"])
def test_the_year_in_hand_is_the_last_one_told_of(year: str) -> None:
    body = f"Năm 2019, Đảng bộ huyện kết nạp 60 đảng viên. {year}, huyện mở 4 lớp bồi dưỡng."
    told = extract(Document("page.txt", TOLD_IN_APRIL.format(body=body).encode()))
    assert of(told.metrics, "value", "period_end") == [(60, "2019-12-31"), (4, "2019-12-31")]


def test_once_the_year_of_the_article_is_told_of_it_is_the_one_in_hand() -> None:
    body = "Năm 2019, kết nạp 60 đảng viên. 6 tháng đầu năm nay, kết nạp 25 đảng viên. Trong năm, mở 4 lớp bồi dưỡng."
    assert ends(body) == [(60, "2019-12-31"), (25, "2020-06-30"), (4, "2020-12-31")]


@pytest.mark.parametrize(
    "now", ["nay chi bộ có", "nay cả chi bộ có", "nay đã có", "chi bộ nay có", "chi bộ nay chỉ còn", "nay còn"]
)
def test_what_there_is_now_is_set_against_what_there_was(now: str) -> None:
    assert ends(f"Năm 2016, chi bộ thôn có 24 đảng viên; {now} 12 đảng viên.") == [(24, "2016-12-31"), (12, TODAY)]


@pytest.mark.parametrize("nay", ["Xưa nay", "Lâu nay", "Mấy năm nay"])
def test_how_long_something_has_been_so_is_not_now(nay: str) -> None:
    body = f"Năm 2016, chi bộ thôn có 24 đảng viên. {nay} có 12 đảng viên giúp đỡ hộ nghèo."
    assert ends(body)[0] == (24, "2016-12-31")


@pytest.mark.parametrize(
    ("rest", "last"),
    [
        ("Từ nay đến cuối năm", "2020-12-31"),
        ("Từ nay đến hết năm 2020", "2020-12-31"),
        ("Từ nay đến hết quý III", "2020-09-30"),
        ("Từ nay tới cuối tháng 10", "2020-10-31"),
        ("Từ nay đến cuối nhiệm kỳ 2020 - 2025", "2025-12-31"),
        ("Trong 4 tháng còn lại", "2020-12-31"),
        ("Các tháng còn lại của năm", "2020-12-31"),
        ("Trước tháng 10", "2020-10-31"),
        ("Năm tháng cuối năm", "2020-12-31"),
    ],
)
def test_what_is_left_of_a_year_or_a_term_is_planned(rest: str, last: str) -> None:
    body = f"{rest}, mỗi đảng bộ xã kết nạp thêm 5 đảng viên."
    assert of(metrics(body), "value", "period_end", "status") == [(5, last, "target")]


def test_what_is_left_of_a_term_lasts_until_the_end_of_the_one_told_of() -> None:
    body = (
        "Từ đầu nhiệm kỳ 2018 - 2023 đến nay, chi đoàn kết nạp 15 đoàn viên.\n\n"
        "Từ nay đến cuối nhiệm kỳ, chi đoàn phấn đấu kết nạp 4 đoàn viên."
    )
    assert of(metrics(body), "period_start", "period_end") == [("2018-01-01", TODAY), (TODAY, "2023-12-31")]


def test_each_year_in_brackets_is_of_the_number_before_it() -> None:
    assert ends("Thu nhập bình quân tăng từ 31 triệu đồng (2015) lên 52 triệu đồng (2019).") == [
        (31e6, "2015-12-31"),
        (52e6, "2019-12-31"),
    ]


def test_what_there_was_once_says_nothing_of_what_is_left() -> None:
    assert ends("Từ 54 hộ nghèo năm 2016, thôn còn 29 hộ, chiếm 41,4%.") == [
        (54, "2016-12-31"),
        (29, TODAY),
        (41.4, TODAY),
    ]


def test_one_year_of_a_term_told_of_by_the_way_does_not_go_on() -> None:
    body = "Nhiệm kỳ 2015 - 2020, kết nạp 683 đảng viên; riêng năm 2018 kết nạp 150 đảng viên. Huyện mở 40 lớp học."
    assert ends(body) == [(683, "2020-12-31"), (150, "2018-12-31"), (40, "2020-12-31")]


@pytest.mark.parametrize("than", ["so với thực hiện năm 2017", "bằng một phần năm năm 2017", "so với mức năm 2017"])
def test_a_year_compared_with_does_not_go_on(than: str) -> None:
    body = f"Quý I năm 2020, thu ngân sách 214 tỷ đồng, {than}; giúp 7 học sinh mồ côi."
    assert [end for _, end in ends(body)] == ["2020-03-31", "2020-03-31"]


def test_the_term_of_a_plan_is_not_that_of_who_was_admitted() -> None:
    body = (
        "Nhiệm kỳ 2020 - 2025 mở đầu thuận lợi. Từ đầu năm đến nay, kết nạp 60 đảng viên, đạt 40% chỉ tiêu cả nhiệm "
        "kỳ; 20 đồng chí là nữ."
    )
    assert ends(body) == [(60, TODAY), (40, TODAY), (20, TODAY)]


@pytest.mark.parametrize(
    ("span", "first"),
    [
        ("Sau 3 năm thực hiện Chỉ thị 05", "2017-01-01"),
        ("Qua hơn 2 năm triển khai", "2018-01-01"),
        ("Năm năm", "2015-01-01"),
    ],
)
def test_so_many_years_of_doing_something_reach_to_the_day(span: str, first: str) -> None:
    found = metrics(f"Năm 2016 có nhiều khó khăn. {span}, toàn huyện kết nạp 120 đảng viên.")
    assert of(found, "period_start", "period_end") == [(first, TODAY)]


def test_a_paragraph_that_tells_what_a_body_has_goes_on_about_the_day() -> None:
    body = (
        "Năm 2018, huyện kết nạp 60 đảng viên.\n\n"
        "Đảng bộ xã Tân Long có 12 chi bộ, 240 đảng viên, 95 đồng chí là nữ; phân công 20 đảng viên giúp 60 hộ nghèo."
    )
    assert ends(body) == [(60, "2018-12-31"), *((count, TODAY) for count in (12, 240, 95, 20, 60))]


def test_under_a_heading_of_tasks_ahead_all_is_planned() -> None:
    body = (
        "IV. Kết quả 6 tháng đầu năm\n\nKết nạp 87 đảng viên trên địa bàn các xã, thị trấn.\n\n"
        "V. Nhiệm vụ 6 tháng cuối năm\n\nKết nạp ít nhất 63 đảng viên; 100% chi bộ dùng Sổ tay đảng viên điện tử.\n\n"
        "VI. Khen thưởng\n\nHuyện có 24 xã, thị trấn."
    )
    assert of(metrics(body), "value", "status") == [
        (87, "actual"),
        (63, "target"),
        (100, "target"),
        (24, "actual"),
    ]


@pytest.mark.parametrize("span", ["Từ năm 2016 đến nay", "Năm học 2018 - 2019"])
def test_a_span_until_now_and_a_school_year_hold_in_their_paragraph_only(span: str) -> None:
    body = f"{span}, Chi bộ Trường Mầm non kết nạp 12 đảng viên.\n\nHội Nông dân xã xây 4 nhà cho hộ nghèo trong vùng."
    assert of(metrics(body), "value", "period_start")[1] == (4, TODAY)


def test_nearly_three_years_told_in_the_second_half_of_one_began_in_the_year_after() -> None:
    assert of(metrics("Gần 3 năm qua, kết nạp 60 đảng viên."), "period_start") == ["2018-01-01"]


@pytest.mark.parametrize(("year", "day"), [(2019, TODAY), (2002, "2002-12-31")])
def test_what_a_body_has_is_of_the_day_unless_it_is_told_as_history(year: int, day: str) -> None:
    body = f"Năm {year}, huyện sáp nhập 8 thôn. Toàn Đảng bộ huyện có 5.400 đảng viên, 34 đồng chí là người công giáo."
    assert ends(body) == [(8, f"{year}-12-31"), (5400, day), (34, day)]


def test_what_is_dated_behind_a_body_s_members_is_of_its_own_time() -> None:
    body = "Năm 2019, huyện mở 4 lớp. Đảng bộ xã có 240 đảng viên; năm 2018 có 10/13 chi bộ đạt trong sạch, vững mạnh."
    assert ends(body) == [(4, "2019-12-31"), (240, TODAY), (10, "2018-12-31")]
