"""Which of several times a number is of: a term and one of its years, a span and its end, what a congress sets."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import PAGE, TODAY, metrics, of, spans


def test_a_year_of_one_figure_leaves_the_term_to_the_others() -> None:
    body = (
        "Nhiệm kỳ 2015 - 2020, Đảng bộ huyện kết nạp 46 đảng viên; thu nhập bình quân đầu người năm 2019 đạt 42 triệu "
        "đồng; giám sát 25 tổ chức đảng. Nhân dân hiến 11 ha đất."
    )
    assert spans(body) == [
        (46, "2015-01-01", "2020-12-31"),
        (42_000_000, "2019-01-01", "2019-12-31"),
        (25, "2015-01-01", "2020-12-31"),
        (11, "2015-01-01", "2020-12-31"),
    ]


@pytest.mark.parametrize("stock", ["thôn còn 34 hộ nghèo", "thôn chỉ còn 34 hộ", "chi bộ có 34 đảng viên"])
def test_what_there_is_behind_a_span_of_years_is_of_its_end(stock: str) -> None:
    body = f"Từ năm 2016 đến nay, chi bộ thôn giới thiệu 21 quần chúng; {stock}."
    assert spans(body) == [(21, "2016-01-01", TODAY), (34, TODAY, TODAY)]


def test_a_report_to_a_congress_tells_of_the_term_that_it_names() -> None:
    body = "Báo cáo trình đại hội khẳng định: Trong nhiệm kỳ 2015 - 2020, Đảng bộ huyện kết nạp 46 đảng viên."
    assert spans(body) == [(46, "2015-01-01", "2020-12-31")]


def test_what_a_congress_sets_for_each_year_is_for_its_term() -> None:
    body = "Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025 đề ra chỉ tiêu mỗi năm kết nạp 120 đảng viên."
    assert spans(body) == [(120, "2020-01-01", "2025-12-31")]


@pytest.mark.parametrize(
    ("said", "first"),
    [("Trong hơn 3 năm, hội giới thiệu", "2017-01-01"), ("Trong 4 năm, hội giới thiệu", "2016-01-01")],
)
def test_years_counted_back_hold_in_their_paragraph(said: str, first: str) -> None:
    body = f"{said} 43 hội viên ưu tú.\n\nChi hội phụ nữ ấp có 112 hội viên."
    assert spans(body) == [(43, first, TODAY), (112, TODAY, TODAY)]


def test_the_years_of_a_run_of_titles_are_of_it_alone() -> None:
    body = (
        "Đảng bộ huyện ba năm liền (2016 - 2018) được công nhận trong sạch, vững mạnh.\n\nTuy nhiên, ở 3 xã, cán bộ "
        "còn kiêm nhiệm."
    )
    assert spans(body) == [(3, TODAY, TODAY)]


def test_what_was_long_ago_is_left_behind_by_a_span_up_to_now() -> None:
    body = (
        "Cuối năm 2005, cả huyện có 85 đảng viên người Công giáo.\n\nTừ năm 2016 đến nay, Đảng bộ huyện kết nạp 61 "
        "đảng viên người Công giáo.\n\nTới thăm thôn Chính Nghĩa, bà con vừa hiến 1.450 m2 đất làm đường."
    )
    assert spans(body)[-1] == (1450, TODAY, TODAY)


def test_the_next_year_is_planned_for() -> None:
    told = of(metrics("Năm tới, chi bộ kết nạp 2 đảng viên."), "value", "period_end", "status")
    assert told == [(2, "2021-12-31", "target")]


def test_an_answer_is_about_the_time_that_was_asked_for() -> None:
    body = "- Từ nay đến cuối năm, huyện làm gì?\n\n+ Chúng tôi sẽ hợp nhất thêm 2 đơn vị sự nghiệp."
    assert spans(body) == [(2, TODAY, "2020-12-31")]


def test_a_figure_that_is_set_against_another_leaves_its_year_behind() -> None:
    body = "Hiện 71/73 thôn có bí thư kiêm trưởng thôn. Con số này cuối năm 2014 mới là 28,8%. 2 thôn chưa kiêm nhiệm."
    assert of(metrics(body), "value", "period_end") == [(71, TODAY), (28.8, "2014-12-31"), (2, TODAY)]


def test_since_something_was_so_is_up_to_now() -> None:
    body = "Từ khi đưa công an về xã năm 2016, Đảng bộ huyện bố trí 96 đồng chí."
    assert spans(body) == [(96, "2016-01-01", TODAY)]


def test_what_somebody_tells_of_there_being_is_of_today() -> None:
    body = "Nhiệm kỳ 2015 - 2020, chi bộ kết nạp 5 đảng viên. Bí thư Huyện ủy cho biết, toàn Đảng bộ có 11 chi bộ."
    assert spans(body)[1] == (11, TODAY, TODAY)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Đến năm 2025, phấn đấu mỗi năm kết nạp 40 đảng viên.", (40, "2020-01-01", "2025-12-31")),
        ("Nhiệm kỳ 2020 - 2025 mở ra. Nhiệm kỳ mới, phấn đấu kết nạp 40 đảng viên.", (40, "2020-01-01", "2025-12-31")),
        ("Từ đầu nhiệm kỳ 2015 - 2020 đến tháng 6 vừa qua, kết nạp 40 đảng viên.", (40, "2015-01-01", TODAY)),
        ("Cả huyện lo lắng. 5 năm kết nạp 40 đảng viên.", (40, "2015-01-01", TODAY)),
        ("Chi bộ ra đời năm 2005. Chín năm sau, chi bộ có 40 đảng viên.", (40, "2014-01-01", "2014-12-31")),
        ("Năm 2016, xã ra nghị quyết. Từ đó đến nay, dân hiến 40 ha đất.", (40, "2016-01-01", TODAY)),
        ("Năm 2012, thôn đổi nghề, giờ có 40 lồng cá.", (40, TODAY, TODAY)),
        ("Sau hai năm, xã đạt 16 tiêu chí nông thôn mới.", (16, TODAY, TODAY)),
    ],
)
def test_the_press_says_when_in_many_ways(body: str, told: tuple[float, str, str]) -> None:
    assert spans(body)[-1] == told


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("Cách đây 4 năm, thôn có", "2016-01-01", "2016-12-31"),
        ("Ba năm trước, thôn có", "2017-01-01", "2017-12-31"),
        ("Tại thời điểm thành lập (năm 2013), thôn có", "2013-01-01", "2013-12-31"),
        ("Năm 2014, thôn lập chi bộ; cũng trong năm này, thôn có", "2014-01-01", "2014-12-31"),
        ("Năm 2014, thôn lập chi bộ, còn nay thôn có", TODAY, TODAY),
        ("Năm 2014, thôn lập chi bộ. Tới nay, thôn có", TODAY, TODAY),
        ("Chưa bao giờ được như năm 2014 có", "2014-01-01", "2014-12-31"),
        ("Thành lập từ năm 2014, thôn lúc đầu chỉ có", "2014-01-01", "2014-12-31"),
        ("Ra đời vào năm 2014, những ngày đầu thôn có tới", "2014-01-01", "2014-12-31"),
        ("Tái lập năm 2014, thôn ban đầu có", "2014-01-01", "2014-12-31"),
    ],
)
def test_what_there_was_before_and_is_now(said: str, first: str, last: str) -> None:
    assert spans(f"{said} 61 hộ nghèo.")[-1] == (61, first, last)


@pytest.mark.parametrize("then", ["khi đó", "lúc ấy", "thời điểm đó", "bấy giờ"])
def test_what_there_was_then_is_of_the_year_told_before(then: str) -> None:
    body = f"Chi bộ thôn Mới thành lập cuối năm 2013, {then} có 3 đảng viên, nay đã có 11 đảng viên."
    assert spans(body) == [(3, "2013-01-01", "2013-12-31"), (11, TODAY, TODAY)]


def test_the_year_that_somebody_was_born_in_is_not_what_then_means() -> None:
    body = "Năm 2014, anh Páo, sinh năm 1986, về bản; khi đó bản còn 12 hộ nghèo."
    assert spans(body) == [(12, "2014-01-01", "2014-12-31")]


def test_the_same_time_is_the_span_and_not_the_day_told_of_since() -> None:
    body = (
        "Từ năm 2016 đến nay, huyện luân chuyển 64 cán bộ. Hiện nay, huyện có 30 cán bộ trẻ. Cũng trong thời gian này, "
        "huyện mở 21 lớp bồi dưỡng."
    )
    assert spans(body) == [(64, "2016-01-01", TODAY), (30, TODAY, TODAY), (21, "2016-01-01", TODAY)]


@pytest.mark.parametrize(
    "standing",
    [
        "Ở xã Bản Luốc, nơi 98% dân số là người Mông, cấp ủy chọn việc giữ rừng.",
        "Câu lạc bộ Doanh nhân huyện quy tụ 98 doanh nghiệp.",
        "Đảng ủy xã Bản Luốc đang theo dõi 98 quần chúng ưu tú.",
        "Hợp tác xã Chè Bản Luốc nằm trên địa bàn 98 thôn.",
    ],
)
def test_what_is_so_as_it_is_told_is_not_of_the_year_told_before(standing: str) -> None:
    body = f"Năm 2018, Đảng bộ huyện kết nạp 46 đảng viên.\n\n{standing}"
    assert spans(body) == [(46, "2018-01-01", "2018-12-31"), (98, TODAY, TODAY)]


def test_what_a_span_has_raised_a_figure_to_is_of_its_end() -> None:
    body = "Năm năm qua, xã Nậm Ty mở 14 km đường, thu nhập tăng lên 31 triệu đồng."
    assert spans(body)[1:] == [(31_000_000, TODAY, TODAY)]


def test_so_many_years_after_are_counted_from_the_year_told() -> None:
    body = "Năm 2012, thôn có 40 hộ nghèo. Sau 5 năm, thôn xóa 9 nhà tạm, còn 12 hộ nghèo."
    assert spans(body)[1:] == [(9, "2012-01-01", "2017-12-31"), (12, "2017-12-31", "2017-12-31")]


def test_what_has_been_done_until_now_began_when_its_paragraph_says() -> None:
    body = "Từ năm 2016, chi bộ lập “Hũ gạo tình thương”. Đến nay đã giúp 23 hộ khó khăn.\n\nĐến nay đã giúp 14 hộ."
    assert spans(body) == [(23, "2016-01-01", TODAY), (14, TODAY, TODAY)]


def test_what_the_congress_before_had_set_is_of_the_term_that_ends() -> None:
    body = "Đại hội nhiệm kỳ trước đề ra 15 chỉ tiêu, Đảng bộ huyện hoàn thành 13 chỉ tiêu."
    assert spans(body)[-1] == (13, "2015-01-01", "2020-12-31")
    assert of(metrics(body), "status")[-1] == "actual"


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("Từ ngày 1/7 đến 31/12/2019, huyện", "2019-07-01", "2019-12-31"),
        ("Quý IV năm ngoái, huyện", "2019-10-01", "2019-12-31"),
        ("Tháng 12 năm ngoái, huyện", "2019-12-01", "2019-12-31"),
        ("Từ năm ngoái đến nay, huyện", "2019-01-01", TODAY),
        ("Trong năm rồi, huyện", "2019-01-01", "2019-12-31"),
    ],
)
def test_times_of_the_year_before(said: str, first: str, last: str) -> None:
    assert spans(f"{said} kết nạp 60 đảng viên.") == [(60, first, last)]


def test_the_end_of_a_term_is_what_a_plan_is_for() -> None:
    body = (
        "Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025 đề ra mục tiêu đến cuối nhiệm kỳ, hằng năm có 90% chi bộ "
        "hoàn thành tốt nhiệm vụ; tỷ lệ đảng viên đạt 5,2% dân số."
    )
    assert spans(body) == [(90, "2020-01-01", "2025-12-31"), (5.2, "2025-01-01", "2025-12-31")]


def test_what_was_done_is_of_the_year_that_an_article_of_january_closes() -> None:
    page = PAGE.replace("Thứ Tư, 05/08/2020", "Thứ Hai, 13/01/2020")
    body = "Đảng bộ huyện Yên Sơn {said} kết nạp 46 đảng viên.\n\nHuyện mở 3 lớp tập huấn."
    closing = extract(Document("page.txt", page.format(body=body.format(said="năm 2019")).encode())).metrics
    assert of(closing, "value", "period_end") == [(46, "2019-12-31"), (3, "2019-12-31")]
    without = extract(Document("page.txt", page.format(body=body.format(said="đã")).encode())).metrics
    assert of(without, "value", "period_end") == [(46, "2020-01-13"), (3, "2020-01-13")]


def test_those_years_are_the_span_and_not_a_year_in_it() -> None:
    body = (
        "Từ năm 2013 đến nay, huyện mở 12 lớp, riêng năm 2016 có 3 lớp. Cũng trong những năm ấy, huyện kết nạp "
        "203 đảng viên."
    )
    assert spans(body)[-1] == (203, "2013-01-01", TODAY)


def test_this_span_is_the_one_told_before() -> None:
    body = "Giai đoạn 2011 - 2015, huyện mở 31 lớp. Năm 2015 có 3 lớp. Giai đoạn này, huyện kết nạp 60 đảng viên."
    term = ("2011-01-01", "2015-12-31")
    assert spans(body) == [(31, *term), (3, "2015-01-01", "2015-12-31"), (60, *term)]


def test_what_was_done_is_of_the_years_that_an_article_looks_back_on() -> None:
    lead = (
        "Năm năm thực hiện Chỉ thị số 03 của Bộ Chính trị (2011 - 2015), điều Huyện ủy rút ra là phải làm từ việc nhỏ."
    )
    done = "Các chi bộ chọn được 1.076 việc nổi cộm để lãnh đạo giải quyết."
    page = f"Học Bác từ việc nhỏ\n\n18/5/2016\n\n{lead}\n\n{done}\n"
    (metric,) = extract(Document("page.txt", page.encode())).metrics
    assert (metric.value, metric.period_start, metric.period_end) == (1076, "2011-01-01", "2015-12-31")


@pytest.mark.parametrize("ever", ["từ trước đến nay", "từ trước tới nay", "từ xưa đến nay", "từ trước cho đến nay"])
def test_the_most_ever_says_of_no_day(ever: str) -> None:
    body = f"Năm 2018, huyện kết nạp 171 đảng viên, nhiều nhất {ever}. Huyện mở 14 lớp bồi dưỡng."
    assert spans(body) == [(171, "2018-01-01", "2018-12-31"), (14, "2018-01-01", "2018-12-31")]
