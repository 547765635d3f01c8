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
        ("Trong 3 năm, toàn huyện thành lập mới 13 chi bộ.", ("2017-01-01", "2020-08-05", "since")),
        ("Đảng bộ có 60 đảng viên.", STATE),
        ("Hiện nay, Đảng bộ có 60 đảng viên.", STATE),
        ("Đến nay, Đảng bộ có 60 đảng viên.", STATE),
        ("Đảng bộ hiện có 60 đảng viên.", STATE),
        ("Đến giữa tháng 7, Đảng bộ có 60 đảng viên.", ("2020-07-15", "2020-07-15", "as_of")),
        ("Đến tháng 8, Đảng bộ có 60 đảng viên.", STATE),
        ("Thực hiện Chỉ thị 03/CT – TW ngày 14-5-2011, Đảng bộ kết nạp 60 đảng viên.", STATE),
        ("Đảng bộ phát động phong trào thi đua năm 2021. Đảng bộ có 60 đảng viên.", STATE),
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
        "Đảng bộ hiện có 60 đảng viên, bằng 4% so với tổng số đảng viên cuối năm 2017, với 12 đảng viên nữ.",
        "Đảng ủy ban hành Nghị quyết về “Đổi mới công tác cán bộ thôn, bản từ năm 2012-2016”. Có 60 đảng viên.",
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


CONGRESS = """Đại hội Đảng bộ xã Vân Du nhiệm kỳ 2020 - 2025

{dateline}

Đảng bộ xã Vân Du tổ chức Đại hội đại biểu nhiệm kỳ 2020 - 2025 với nhiều nội dung quan trọng của địa phương.

{body}
"""


def periods(page: str, **filled: str) -> list[tuple[str | None, str | None]]:
    """The days that the facts of a page cover."""
    record = extract(Document("page.txt", page.format(**filled).encode()))
    return of([*record.metrics, *record.awards], "period_start", "period_end")


@pytest.mark.parametrize("dateline", ["Thứ Sáu, 05/06/2020 - 08:15", ""])
def test_a_congress_looks_back_on_the_term_before_the_one_that_it_opens(dateline: str) -> None:
    past, ahead = ("2015-01-01", "2020-12-31"), ("2020-01-01", "2025-12-31")
    body = "Nhiệm kỳ qua, Đảng bộ xã kết nạp 45 đảng viên. Trong nhiệm kỳ, xã làm 12 km đường bê tông."
    assert periods(CONGRESS, dateline=dateline, body=body) == [past, past]
    body = "Theo Báo cáo chính trị, Đảng bộ xã kết nạp 45 đảng viên. Nhiệm kỳ tới, xã phấn đấu kết nạp 50 đảng viên."
    assert periods(CONGRESS, dateline=dateline, body=body) == [past, ahead]


def test_who_is_elected_at_a_congress_is_of_that_day() -> None:
    body = "Trong nhiệm kỳ, Đảng bộ xã kết nạp 45 đảng viên. Đại hội bầu Ban Chấp hành khóa mới gồm 15 đồng chí."
    assert periods(CONGRESS, dateline="Thứ Sáu, 05/06/2020 - 08:15", body=body)[1] == ("2020-06-05", "2020-06-05")


def test_a_term_told_of_in_its_middle_is_the_one_named() -> None:
    page = (
        "Đảng bộ huyện Kim Bôi nửa chặng đường\n\nThứ Hai, 05/06/2023 - 08:15\n\nThực hiện Nghị quyết Đại hội Đảng bộ "
        "huyện nhiệm kỳ 2020 - 2025, trong nhiệm kỳ, huyện Kim Bôi đã sáp nhập 12 thôn ở vùng cao.\n"
    )
    assert periods(page) == [("2020-01-01", "2025-12-31")]


REVIEW = "{title}\n\n{dateline}\n\n{lead}\n\nNhiều kết quả nổi bật\n\nThành phố đã kết nạp 156 đảng viên.\n"
YEAR_2022 = ("2022-01-01", "2022-12-31")


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Thành ủy Sông Công tổng kết công tác năm 2022", "Sáng 12-1, Thành ủy Sông Công tổ chức hội nghị tổng kết."),
        (
            "Thành ủy Sông Công triển khai nhiệm vụ năm 2023",
            "Sáng 12-1, Thành ủy Sông Công tổng kết công tác năm 2022, triển khai phương hướng, nhiệm vụ năm 2023.",
        ),
        (
            "Dấu ấn ở Sông Công",
            "Năm 2022, Đảng bộ thành phố Sông Công lãnh đạo thực hiện thắng lợi các nhiệm vụ của năm, tạo đà mới.",
        ),
    ],
)
def test_what_a_review_tells_of_is_of_the_year_that_it_reports_on(title: str, lead: str) -> None:
    assert periods(REVIEW, title=title, dateline="Thứ Năm, 12/01/2023 - 10:20", lead=lead) == [YEAR_2022]


def test_what_there_is_holds_on_the_day_whatever_the_headline_reports_on() -> None:
    page = "Sông Công tổng kết năm 2022\n\nThứ Năm, 12/01/2023 - 10:20\n\nThành ủy Sông Công tổng kết.\n\n{body}\n"
    body = "Đảng bộ thành phố có 5.400 đảng viên, sinh hoạt tại nhiều chi bộ trực thuộc ở khắp các xã, phường."
    assert periods(page, body=body) == [("2023-01-12", "2023-01-12")]


UNDATED = "Chuyển biến ở Kim Bôi\n\n{body}\n"


@pytest.mark.parametrize(
    ("body", "period"),
    [
        # A half-year is of the year told of, never of the one that is planned for or compared with.
        (
            "Huyện ủy Kim Bôi sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm. "
            "Toàn huyện kết nạp được 76 đảng viên, nhiều hơn mọi năm trước.",
            (None, None),
        ),
        (
            "Năm 2021, Huyện ủy Kim Bôi ra nghị quyết riêng. Trong 6 tháng đầu năm, toàn huyện kết nạp 76 đảng viên.",
            ("2021-01-01", "2021-06-30"),
        ),
        (
            "Huyện Kim Bôi có nhiều đảng viên mới so với năm 2017. Năm nay, huyện kết nạp 76 đảng viên.",
            (None, None),
        ),
        # What is said of a span of unknown years does not take the year before.
        ("Năm 2022, huyện Kim Bôi đổi mới. Trong hai năm qua, huyện kết nạp 76 đảng viên.", (None, None)),
        (
            "Đảng bộ huyện Kim Bôi bước vào nhiệm kỳ 2020 - 2025. Từ đầu nhiệm kỳ đến nay, huyện kết nạp 76 đảng viên.",
            ("2020-01-01", None),
        ),
        # The occasion is that of the day told of.
        (
            "Ngày 2-2-2023, Huyện ủy Kim Bôi tổ chức lễ kết nạp. Dịp này, huyện kết nạp 76 đảng viên.",
            ("2023-02-02", "2023-02-02"),
        ),
        # A year in brackets is of the number before it; one in which something was set up is of nothing else.
        ("Huyện Kim Bôi kết nạp 76 đảng viên (năm 2021).", ("2021-01-01", "2021-12-31")),
        ("Thành lập năm 1998, Chi bộ Trường Mầm non Hoa Sen có 76 đảng viên.", (None, None)),
    ],
)
def test_on_a_page_without_a_date_the_article_tells_the_year_or_nothing_does(
    body: str, period: tuple[str | None, str | None]
) -> None:
    assert periods(UNDATED, body=body) == [period]


@pytest.mark.parametrize(
    "day",
    [
        "Trong hai ngày (6 -7/9)",
        "Ngày 4 & 5.3",
        "Hôm qua 12.5",
        "Hôm nay, 10-10",
        "Chiều qua 14.7",
        "Sáng qua 30.9",
        "Ngày 25 hằng tháng",
    ],
)
def test_the_days_of_an_event_are_no_numbers(day: str) -> None:
    assert of(metrics(f"{day}, Đảng bộ huyện khai giảng lớp học có 120 học viên."), "value") == [120]


def test_the_rest_of_a_year_that_is_planned_for_tells_the_year_of_its_first_half() -> None:
    body = (
        "Huyện ủy Kim Bôi sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021. "
        "Sáu tháng đầu năm, toàn huyện kết nạp được 76 đảng viên; mở 4 lớp bồi dưỡng."
    )
    assert periods(UNDATED, body=body) == [("2021-01-01", "2021-06-30")] * 2


def test_the_start_of_a_term_is_its_first_year() -> None:
    assert of(metrics("Đầu nhiệm kỳ 2015 - 2020, Đảng bộ có 60 đảng viên."), *PERIOD) == [year(2015)]


def test_a_year_that_another_is_set_against_is_that_of_its_numbers() -> None:
    body = "Nếu như năm 2018, Đảng bộ kết nạp 40 đảng viên thì năm 2019 kết nạp 52 đảng viên."
    assert of(metrics(body), "value", "period_end") == [(40, "2018-12-31"), (52, "2019-12-31")]


def test_a_share_in_brackets_is_of_the_time_of_its_number() -> None:
    body = "Đến ngày 3/4/2019, 47 chi bộ đã đánh giá nghị quyết giữa nhiệm kỳ 2015-2020 (đạt 100%)."
    assert set(of(metrics(body), *PERIOD)) == {("2019-04-03", "2019-04-03", "as_of")}


def test_the_term_of_a_post_is_not_that_of_what_follows() -> None:
    body = "Các chi bộ bầu bí thư, phó bí thư chi bộ nhiệm kỳ 2017-2020. Tất cả 72 bí thư chi bộ là trưởng thôn."
    assert of(metrics(body), *PERIOD) == [STATE]


def test_targets_for_every_year_are_of_the_term_that_begins() -> None:
    body = (
        "Nhiệm kỳ 2015 - 2020, Đảng bộ vững mạnh. Đại hội bàn về nhiệm kỳ 2020 - 2025. "
        "Trong đó, phấn đấu hằng năm có trên 90% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ."
    )
    assert of(metrics(body), "period_start", "period_end") == [("2020-01-01", "2025-12-31")]


def test_who_was_elected_on_an_unknown_day_is_not_of_the_term_reported_on() -> None:
    body = "Nhiệm kỳ 2015 - 2020, Đảng bộ huyện Yên Sơn vững mạnh.\n\nĐại hội đã bầu 39 đồng chí vào Ban Chấp hành."
    record = extract(Document("page.txt", f"Đại hội Đảng bộ huyện Yên Sơn\n\n{body}\n".encode()))
    assert of(record.metrics, "value", "period_start", "period_end") == [(39, None, None)]


def test_a_year_of_somebody_s_life_is_not_that_of_what_follows() -> None:
    body = "Năm 2011, đồng chí Bí thư Chi bộ được bầu.\n\nThôn có 110 hộ, trong đó có nhiều hộ chăn nuôi gia cầm."
    assert of(metrics(body), *PERIOD) == [STATE]


def test_the_years_of_a_poverty_line_say_nothing_of_when() -> None:
    body = "Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2016 - 2020 còn 4%, có 12 hộ thoát nghèo."
    assert of(metrics(body), "period_start") == of(metrics(body.replace(" giai đoạn 2016 - 2020", "")), "period_start")


def test_what_was_elected_in_a_time_long_past_is_of_that_time() -> None:
    body = "Đại hội khai mạc vào ngày 09-3-1937 tại làng Chùa. Đại hội đã bầu Ban Chấp hành gồm 7 đồng chí."
    assert of(metrics(body), "value", "period_start") == [(7, "1937-03-09")]


def test_the_term_of_a_cell_named_by_the_way_does_not_go_on() -> None:
    body = (
        "Nửa đầu nhiệm kỳ 2015 - 2020, khiển trách 1 chi ủy do vi phạm quy chế của chi bộ nhiệm kỳ 2017 - 2020. "
        "Cấp ủy các cấp xử lý 35 đảng viên vi phạm."
    )
    assert of(metrics(body), "period_start")[-1] == "2015-01-01"


@pytest.mark.parametrize("now", ["Bây giờ, thôn", "Giờ thôn", "Hiện giờ, thôn"])
def test_what_there_is_now_is_of_the_day(now: str) -> None:
    found = metrics(f"Năm 2006, chi bộ có 3 đảng viên. {now} có 17 đảng viên.")
    assert of(found, "period_start") == ["2006-01-01", TODAY]
