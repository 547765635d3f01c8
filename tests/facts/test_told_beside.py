"""What a number is told with: its plan, the total that it raises, the year that another half is of."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import TODAY, metrics, of


def test_the_plan_beside_a_share_is_the_same_share_planned() -> None:
    told = metrics(
        "Năm 2019, tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên là 98,45% (Nghị quyết Đại hội ít nhất đạt 98%)."
    )
    assert of(told, "value", "property", "indicator", "status") == [
        (98.45, "hoàn thành tốt nhiệm vụ trở lên", "members_rated_good", "actual"),
        (98, "hoàn thành tốt nhiệm vụ trở lên", "members_rated_good", "target"),
    ]


def test_a_plan_beside_its_result_keeps_the_year_it_is_for() -> None:
    told = metrics("Có 82% đảng viên kích hoạt sổ tay, phấn đấu đến hết năm 2021 đạt trên 95%. Bầu 14 đồng chí.")
    assert of(told, "value", "status", "period_end") == [
        (82, "actual", TODAY),
        (95, "target", "2021-12-31"),
        (14, "actual", TODAY),
    ]


def test_no_amount_is_of_what_another_is_compared_with() -> None:
    told = metrics("Thu nhập đạt 40 triệu đồng, đạt 100% so với Nghị quyết và tăng 10 triệu đồng so với đầu nhiệm kỳ.")
    assert of(told, "value", "object") == [(40e6, "Thu nhập"), (100, "Thu nhập"), (10e6, "Thu nhập")]


def test_a_total_that_is_raised_is_of_the_end_of_the_time_in_which_others_came() -> None:
    told = metrics("Năm 2019, Đảng bộ kết nạp 75 đảng viên, nâng tổng số đảng viên lên 2.347 đồng chí.")
    assert of(told, "value", "period_start", "period_end", "period_kind") == [
        (75, "2019-01-01", "2019-12-31", "year"),
        (2347, "2019-12-31", "2019-12-31", "as_of"),
    ]


@pytest.mark.parametrize("told", [", tăng 4 vụ so với cùng kỳ năm 2018", ". Bàn nhiệm vụ 6 tháng cuối năm 2019"])
def test_the_year_before_or_the_half_behind_tells_the_year_of_an_undated_half(told: str) -> None:
    page = f"Trong 6 tháng đầu năm, công an huyện Kim Bôi xử lý 13 vụ việc{told}."
    first = extract(Document("a.txt", page.encode())).metrics[0]
    assert (first.value, first.period_start, first.period_end) == (13, "2019-01-01", "2019-06-30")
