"""When a page was published: every layout of datelines, days before months, and the dates that are others'."""

import pytest

from etl.language.fold import shadow
from etl.page.dateline import parse_dateline
from tests.page.pages import BODY, DATELINE, LEAD, PLAIN, TITLE, parsed


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("16/08/2020", "2020-08-16"),
        ("14:40, 16/08/2020", "2020-08-16T14:40"),
        ("24:00, 16/08/2020", "2020-08-16"),
        ("THỨ HAI, 14/11/2022 08:15:32", "2022-11-14T08:15:32"),
        ("Thứ Năm, 13/08/2015", "2015-08-13"),
        ("Thứ Tư, 08/01/2014 - 09:12", "2014-01-08T09:12"),
        ("Thứ 6, 01/11/2024 | 10:02:11 AM", "2024-11-01T10:02:11"),
        ("CN, 03/04/2019 | 15:20 GMT+7", "2019-04-03T15:20"),
        ("T2, 03/04/2019", "2019-04-03"),
        ("Chủ nhật, ngày 11 tháng 10 năm 2015", "2015-10-11"),
        ("Thứ ba, ngày 09-02-2021", "2021-02-09"),
        ("Thứ sáu - 07/11/2025 16:48   215   0", "2025-11-07T16:48"),
        ("Thứ tư, 03/04/2019, 15:20 [GMT+7]", "2019-04-03T15:20"),
        ("04-01-2024 08:30", "2024-01-04T08:30"),
        ("09/10/2018 10:26:12 Xem cỡ chữ Google", "2018-10-09T10:26:12"),
        ("03/06/2024 09:41 Theo dõi trên Google News", "2024-06-03T09:41"),
        ("12/05/2021 | 07:00 GMT+7 Nghe đọc bài", "2021-05-12T07:00"),
        ("Thứ Tư, 05/08/2020, 09:12 [GMT+7] Facebook Twitter Zalo Viber", "2020-08-05T09:12"),
        ("Ngày cập nhật: 05/08/2020 09:12 | Nguồn: Báo Yên Bái", "2020-08-05T09:12"),
        ("Tác giả: Hà Anh 05/08/2020", "2020-08-05"),
        ("Wednesday, 05/08/2020 - 09:12", "2020-08-05T09:12"),
        ("Thứ tư, 05 Tháng Tám 2020 09:12", "2020-08-05T09:12"),
        ("5 Tháng Mười Một, 2020", "2020-11-05"),
        ("Tháng Tám 5, 2020", "2020-08-05"),
        ("August 5, 2020", "2020-08-05"),
        ("5 Dec 2020", "2020-12-05"),
        ("06:00 10/08/2023", "2023-08-10T06:00"),
        ("05/06/2020 - 11:05", "2020-06-05T11:05"),
        ("6.8.2015", "2015-08-06"),
        ("5.3.2026, 06:30", "2026-03-05T06:30"),
        ("2020-03-04", "2020-03-04"),
        ("2020-03-04 08:15", "2020-03-04T08:15"),
        ("2020-03-04T18:15:00Z", "2020-03-05T01:15:00"),
        ("2020-03-04 18:15 +00:00", "2020-03-05T01:15"),
        ("Cập nhật: 18:15 UTC, 04/03/2020", "2020-03-05T01:15"),
        ("18:15 UTC+7, 04/03/2020", "2020-03-04T18:15"),
        ("2020-03-04T24:00:00+07:00", "2020-03-04"),
        ("quantri gửi vào T4, 2020-03-04 08:15", "2020-03-04T08:15"),
        ("author Thứ Tư, ngày 04/03/2020 08:15 AM (GMT+7)", "2020-03-04T08:15"),
        ("Ngày 3-4-2019 lúc 15 giờ 20 phút", "2019-04-03T15:20"),
        ("15h20' ngày 3/4/2019", "2019-04-03T15:20"),
        ("Ngày đăng: 13/10/2020", "2020-10-13"),
        ("Đăng ngày 03-04-2019", "2019-04-03"),
        ("Chính trị - Ngày đăng : 17:28, 30/07/2020", "2020-07-30T17:28"),
        ("Minh Ngọc - Thu Hà | 19/12/2025 - 16:05", "2025-12-19T16:05"),
        ("Hotline: 0222.3.800.100          Thứ Năm, 15/08/2024 07:20:45", "2024-08-15T07:20:45"),
        ("Xuất bản: 03/04/2019 15:20", "2019-04-03T15:20"),
        ("Thời gian đăng: 03/04/2019 08:30:00", "2019-04-03T08:30:00"),
        ("Đăng lúc 16h30 ngày 2/11/2018 | Chuyên mục: Đảng - Đoàn thể", "2018-11-02T16:30"),
        ("Đăng lúc: 09:05, Thứ Sáu, 09/01/2026 | Lượt xem: 1.318 | Cỡ chữ: A- A A+", "2026-01-09T09:05"),
        ("Cập nhật lúc: 07:45, 18.05.2019 (GMT+7)", "2019-05-18T07:45"),
        ("Cập nhật lúc 14:22, Thứ Sáu, 03/07/2015 (GMT+7)", "2015-07-03T14:22"),
        ("Cập nhật: 08-11-2019 | 09:12:45", "2019-11-08T09:12:45"),
        ("(Cập nhật: 21:07, 03/10/2018)", "2018-10-03T21:07"),
        ("Thứ Ba, 12 Tháng 7 2011 08:15 | Viết bởi Quang Vinh | In | Email | Lượt đọc: 356", "2011-07-12T08:15"),
        ("12/4/2022 4:05:31 PM | Lượt xem: 1.204", "2022-04-12T16:05:31"),
        ("3/4/2019 12:30 PM", "2019-04-03T12:30"),
        ("3/4/2019 12:30 AM", "2019-04-03T00:30"),
        ("Thứ hai, 4 tháng 3 năm 2019, 7:05 SA", "2019-03-04T07:05"),
        ("04/03/2019 1:05 CH", "2019-03-04T13:05"),
        ("Hà Giang, ngày 3 tháng 4 năm 2019", "2019-04-03"),
        ("Minh Ngọc   12/12/2023 07:15", "2023-12-12T07:15"),
        ("Quân đội nhân dân  |  Thứ Ba, 05/07/2016 - 21:30", "2016-07-05T21:30"),
    ],
)
def test_a_dateline_is_read_in_every_layout(line: str, moment: str) -> None:
    read = parse_dateline(line, shadow(line))
    assert read is not None
    assert read.moment == moment


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("day", [1, 7, 12])
def test_the_day_comes_before_the_month_whatever_they_are(day: int, month: int) -> None:
    for line in (
        f"{day}/{month}/2019",
        f"{day:02}-{month:02}-2019",
        f"{day}.{month}.2019",
        f"{day} tháng {month} 2019",
    ):
        read = parse_dateline(line, shadow(line))
        assert read is not None
        assert read.moment == f"2019-{month:02}-{day:02}"


@pytest.mark.parametrize("line", ["30/02/2019", "31/4/2019", "13/13/2019", "03/04/19", "3/4", "2019", "lúc 15:20"])
def test_what_is_no_day_is_no_dateline(line: str) -> None:
    assert parse_dateline(line, shadow(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Hội nghị ngày 3/4/2019 đã thành công",
        "Nghị quyết ngày 03/04/2019",
        "Kết luận 01-KL/TW ngày 18.5.2021",
        "Ấp 7 ra mắt tổ công nghệ số cộng đồng (30/12/2025)",
    ],
)
def test_a_date_among_words_is_no_dateline(line: str) -> None:
    assert parse_dateline(line, shadow(line)) is None


@pytest.mark.parametrize(
    ("parts", "moment"),
    [
        ((TITLE, DATELINE, LEAD, BODY), "2020-08-05T08:15"),
        ((DATELINE, TITLE, LEAD, BODY), "2020-08-05T08:15"),
        ((TITLE, LEAD, BODY, "THU HÀ", DATELINE), "2020-08-05T08:15"),
        ((TITLE, LEAD, BODY, DATELINE, "THU HÀ"), "2020-08-05T08:15"),
        ((TITLE, LEAD, BODY, "THU HÀ"), None),
        ((TITLE, DATELINE, LEAD, BODY, "Các tin khác\nChi bộ trẻ ở Na Hang\n25/07/2020"), "2020-08-05T08:15"),
        ((TITLE, LEAD, BODY, "Các tin khác\nChi bộ trẻ ở Na Hang\n25/07/2020"), None),
        ((TITLE, "05/08/2020 08:15", LEAD, BODY, "Cập nhật: 12/09/2020 10:00"), "2020-08-05T08:15"),
        (("Thứ sáu, 06/02/2026 | 14:22:10", TITLE, "Đăng lúc: 09:05, 09/01/2026", LEAD, BODY), "2026-01-09T09:05"),
        (("Thứ bảy, 15-08-2020", TITLE, "Chính trị - Ngày đăng : 17:28, 30/07/2020", LEAD, BODY), "2020-07-30T17:28"),
        (("Hotline: 0222.3.800.100     Thứ Năm, 15/08/2024", TITLE, LEAD, BODY), "2024-08-15"),
        (("Hotline: 0222.3.800.100     Thứ Năm, 15/08/2024", TITLE, DATELINE, LEAD, BODY), "2020-08-05T08:15"),
        ((TITLE, DATELINE, "Sáng 3/8, " + LEAD[0].lower() + LEAD[1:], BODY), "2020-08-05T08:15"),
        ((TITLE, "Sáng 3/8/2020, " + LEAD[0].lower() + LEAD[1:], PLAIN), None),
        ((TITLE, DATELINE, LEAD, BODY, "Giấy phép số 318/GP-BTTTT ngày 12-7-2017"), "2020-08-05T08:15"),
    ],
)
def test_the_dateline_is_found_wherever_it_stands(parts: tuple[str, ...], moment: str | None) -> None:
    assert parsed(*parts).published_at == moment


def test_of_two_dates_of_one_day_the_one_with_the_hour_is_the_articles() -> None:
    assert parsed("Thứ Tư, ngày 5/8/2020", TITLE, "05/08/2020 - 10:20   A-  A+", LEAD, BODY).published_at == (
        "2020-08-05T10:20"
    )
