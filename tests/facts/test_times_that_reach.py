"""How far a time reaches: over a list, to the next paragraph, past a year that others are set against."""

import pytest

from tests.facts.pages import TODAY, awards, metrics, of, spans


@pytest.mark.parametrize(
    "said",
    [
        "Trong chiến dịch hè 2014,",
        "Mùa hè năm 2014,",
        "Dịp Tết Nguyên đán 2014,",
        "Tết Giáp Ngọ 2014,",
        "Vụ mùa 2014,",
        "Trong đợt hè 2014, nhiều hơn hẳn so với hè 2011,",
        "Trong đợt hè 2014, tăng gấp đôi so với dịp hè năm 2011,",
    ],
)
def test_a_season_is_of_its_year(said: str) -> None:
    assert spans(f"Năm 2016, Đảng bộ kết nạp 9 đảng viên. {said} huyện trao 300 suất quà cho hộ nghèo.")[-1] == (
        300,
        "2014-01-01",
        "2014-12-31",
    )


@pytest.mark.parametrize("question", ["Mục tiêu của năm 2021 là gì?", "Nhiệm vụ của năm 2021 ra sao, thưa đồng chí?"])
def test_an_answer_is_about_the_year_whose_aims_were_asked_for(question: str) -> None:
    told = of(metrics(f"{question}\n\nChúng tôi phấn đấu kết nạp 40 đảng viên."), "value", "period_end", "status")
    assert told == [(40, "2021-12-31", "target")]


@pytest.mark.parametrize(
    "said",
    ["Huyện đoàn Yên Sơn có 31 cơ sở đoàn với 7.845 đoàn viên.", "Hội Nông dân huyện có 22 cơ sở hội, 9.100 hội viên."],
)
def test_what_a_union_is_made_up_of_is_of_today_though_years_were_told_of(said: str) -> None:
    body = f"Huyện tổng kết công tác hội giai đoạn 2016 - 2019.\n\n{said}"
    assert [(first, last) for _, first, last in spans(body)] == [(TODAY, TODAY)] * 2


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Năm 2018, huyện kiểm tra 41 đảng viên; sang năm nay, tính đến hết tháng 7, kiểm tra 45 đảng viên.",
            (45, "2020-07-31", "2020-07-31"),
        ),
        (
            "Năm 2018, huyện kết nạp 9 đảng viên, gấp ba năm 2015; khai trừ 2 đảng viên.",
            (2, "2018-01-01", "2018-12-31"),
        ),
        ("Năm 2015, xã còn 312 hộ nghèo; qua 5 năm chỉ còn 121 hộ.", (121, TODAY, TODAY)),
        ("Dân góp 3 tỷ đồng và 6.200 ngày công trong ba năm 2016 - 2018.", (6200, "2016-01-01", "2018-12-31")),
        ("Cuối năm 2018, tại hội nghị, huyện kết nạp 9 đảng viên.", (9, "2018-12-31", "2018-12-31")),
        (
            "Giai đoạn 2020 - 2021, huyện phấn đấu kết nạp 30 đảng viên. Ba năm nay, huyện trao 50 căn nhà.",
            (50, "2017-01-01", TODAY),
        ),
    ],
)
def test_a_time_reaches_as_far_as_its_sentence_tells(body: str, told: tuple[float, str, str]) -> None:
    assert spans(body)[-1] == told


def test_a_time_that_closes_a_sentence_holds_for_all_numbers_of_its_list() -> None:
    assert spans("Dân góp 3 tỷ đồng và 6.200 ngày công trong ba năm 2016 - 2018.")[0][1:] == (
        "2016-01-01",
        "2018-12-31",
    )


def test_the_years_of_a_programme_that_is_reviewed_are_the_past_years_though_a_later_stage_is_named() -> None:
    body = (
        "Huyện tổng kết 5 năm thực hiện Chỉ thị 03 (2015 - 2019). 5 năm qua, huyện xây dựng 48 mô hình."
        "\n\nGiai đoạn 2020 - 2025, huyện phấn đấu xây dựng 60 mô hình."
    )
    assert spans(body)[0] == (48, "2015-01-01", "2019-12-31")


def test_the_end_of_a_year_that_another_paragraph_counts_by_is_left_behind() -> None:
    body = (
        "Đến cuối năm 2018, huyện có 97 xã đạt chuẩn.\n\nĐoàn thể làm nhiều việc. Huyện trao 42 căn nhà đại đoàn kết."
    )
    assert spans(body)[-1] == (42, TODAY, TODAY)


@pytest.mark.parametrize("said", ["Năm học vừa qua", "Năm học trước", "Năm học vừa rồi"])
def test_the_school_year_that_is_over(said: str) -> None:
    assert spans(f"{said}, huyện có 143 giáo viên giỏi cấp tỉnh.")[-1] == (143, "2019-01-01", "2020-12-31")


def test_whom_a_term_elects_leaves_the_time_that_is_told_of() -> None:
    body = "Từ năm 2016 đến nay, huyện luân chuyển 48 cán bộ; 53 người trúng cử cấp ủy nhiệm kỳ 2015 - 2020."
    assert spans(body + " Huyện bố trí lại 7 cán bộ.")[-1] == (7, "2016-01-01", TODAY)


def test_what_is_given_at_a_review_is_of_the_day() -> None:
    body = "Năm 2018, 108 chi bộ hoàn thành tốt nhiệm vụ.\n\nNhân dịp tổng kết, Huyện ủy tặng Giấy khen cho 16 chi bộ."
    assert of(awards(body), "count", "period_end") == [(16, TODAY)]


def test_what_adds_up_is_of_the_term_that_the_article_opens_with_not_of_the_day_of_a_stock() -> None:
    body = (
        "Nhiệm kỳ 2015 - 2020, các cấp hội có nhiều việc làm hay.\n\n"
        "Đến tháng 6/2020, hội quản lý nguồn vốn 1.086 tỷ đồng. Các cấp hội còn trao 521 suất quà."
    )
    assert spans(body) == [(1_086_000_000_000, "2020-06-30", "2020-06-30"), (521, "2015-01-01", "2020-12-31")]


@pytest.mark.parametrize("opening", ["Khi thành lập", "Tại thời điểm sáp nhập", "Lúc mới chia tách"])
def test_a_year_in_brackets_behind_what_opens_a_sentence_holds_past_them(opening: str) -> None:
    assert spans(f"{opening} (năm 2013), Đảng bộ có 12 đảng viên.") == [(12, "2013-01-01", "2013-12-31")]


def test_a_month_of_that_year_is_of_the_year_told_before() -> None:
    body = "Năm 2015, chi bộ được thành lập. Tháng 3 năm đó, chi bộ kết nạp 5 đảng viên."
    assert spans(body) == [(5, "2015-03-01", "2015-03-31")]


def test_the_term_that_a_congress_closes_is_that_of_the_party() -> None:
    assert spans("Nhiệm kỳ vừa qua, huyện trao 42 suất quà.") == [(42, "2015-01-01", "2020-12-31")]


def test_what_there_is_behind_a_span_is_there_at_its_end() -> None:
    body = "Từ năm 2016 đến nay, huyện kết nạp 145 đảng viên.\n\nToàn Đảng bộ có 2.345 đảng viên."
    assert spans(body) == [(145, "2016-01-01", TODAY), (2345, TODAY, TODAY)]
