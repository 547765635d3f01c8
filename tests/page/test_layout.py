"""What a page is made of: headline, section, captions, lists, tables; and what is furniture."""

import pytest

from tests.page.pages import BODY, DATELINE, FACTS, LEAD, TITLE, parsed, quotes, record

BYLINE = "THU HÀ"
HEADLINES = "Hàm Yên kết nạp 45 đảng viên (03/08/2020)\nChi bộ trẻ ở Na Hang"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Thời sự tổng hợp", "Thời sự tổng hợp"),
        ("Xây dựng Đảng", "Xây dựng Đảng"),
        ("Chính trị", "Chính trị"),
        ("Tin tức - Sự kiện", "Tin tức - Sự kiện"),
        ("Trang chủ / Xây dựng Đảng", "Xây dựng Đảng"),
        ("Trang chủ > Chính trị > Xây dựng Đảng", "Xây dựng Đảng"),
        ("Trang chủ  »  Tin tức  »  Đảng - Đoàn thể", "Đảng - Đoàn thể"),
        ("Trang chủ", None),
        ("Hà Giang", None),
        ("Hàm Yên", None),
        ("Trang chủ | Thời sự | Chính trị | Kinh tế | Văn hóa | Bạn đọc", None),
        ("Trang chủ\nThời sự\nChính trị\nKinh tế\nPháp luật", None),
    ],
)
def test_the_line_above_the_headline_is_a_section_a_place_or_a_menu(line: str, section: str | None) -> None:
    page = parsed(line, TITLE, DATELINE, LEAD, BODY)
    assert (page.title, page.section) == (TITLE, section)


@pytest.mark.parametrize(
    "title",
    [
        "Xây dựng Đảng bộ Khối các cơ quan tỉnh trong sạch, vững mạnh toàn diện",
        "ĐẢNG BỘ CÔNG AN TỈNH: NĂM NĂM GIỮ VỮNG LÁ CỜ ĐẦU",
        "Yên Sơn: Siết kỷ luật, giữ nghiêm kỷ cương",
        "Thanh Hóa: 1.286 đảng viên được tặng Huy hiệu Đảng",
        "Trưởng Ban Tổ chức Tỉnh ủy: “Tinh gọn phải đi liền với nâng chất”",
        "Khi nào chi bộ thực sự là hạt nhân?",
    ],
)
def test_the_first_line_is_the_headline_when_nothing_stands_above_it(title: str) -> None:
    assert parsed(title, DATELINE, LEAD, BODY).title == title


def test_a_long_lead_is_no_headline() -> None:
    assert parsed(f"{LEAD} {BODY}", BODY.replace("75", "76"), BYLINE, DATELINE).title is None


@pytest.mark.parametrize(
    "heading",
    [
        "Cùng chuyên mục",
        "Tin cùng chuyên mục",
        "Tin liên quan",
        "Bài viết liên quan",
        "Các tin khác",
        "CÁC TIN KHÁC:",
        "Tin khác",
        "Đọc thêm",
        "Xem thêm",
        "Có thể bạn quan tâm",
        "Các bài đã đăng:",
        "Những tin mới hơn",
        "Những tin cũ hơn",
        "Tin nổi bật",
        "Đọc nhiều nhất",
        "Cùng chủ đề",
        "TIN MỚI",
        ">> Xem thêm",
    ],
)
def test_other_articles_are_related_and_nothing_of_them_is_read(heading: str) -> None:
    told = record(TITLE, DATELINE, LEAD, BODY, BYLINE, f"{heading}\n{HEADLINES}")
    assert told.related == ("Hàm Yên kết nạp 45 đảng viên", "Chi bộ trẻ ở Na Hang")
    assert [metric.quote for metric in told.metrics] == FACTS
    assert told.article.authors == ("Thu Hà",)
    assert [one.name for one in told.organisations] == ["Đảng bộ huyện Yên Sơn"]


@pytest.mark.parametrize(
    "block",
    [
        "• Hàm Yên kết nạp 45 đảng viên (03/08/2020)\n• Chi bộ trẻ ở Na Hang",
        "» Hàm Yên kết nạp 45 đảng viên\n» Chi bộ trẻ ở Na Hang (02/08/2020)",
        "- Hàm Yên kết nạp 45 đảng viên (3/8/2020)\n- Chi bộ trẻ ở Na Hang",
        "Hàm Yên kết nạp 45 đảng viên | 03-08-2020 16:12\nChi bộ trẻ ở Na Hang | 03-08-2020 10:05",
        "[1] Hàm Yên kết nạp 45 đảng viên\n[2] Chi bộ trẻ ở Na Hang",
        "1 | Hàm Yên kết nạp 45 đảng viên\n2 | Chi bộ trẻ ở Na Hang",
        "Hàm Yên kết nạp 45 đảng viên\n03/08/2020\nChi bộ trẻ ở Na Hang\n02/08/2020",
    ],
)
def test_a_related_headline_stands_without_its_bullet_and_date(block: str) -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, BYLINE, f"Các tin khác\n{block}")
    assert page.related == ("Hàm Yên kết nạp 45 đảng viên", "Chi bộ trẻ ở Na Hang")


def test_a_box_of_other_articles_may_interrupt_the_text() -> None:
    box = "Tin liên quan\nHàm Yên kết nạp 45 đảng viên\nChi bộ trẻ ở Na Hang"
    more = "Năm 2018, Đảng bộ huyện mở 4 lớp bồi dưỡng nhận thức về Đảng; nhiều học viên sau đó được kết nạp vào Đảng."
    told = record(TITLE, DATELINE, LEAD, box, BODY, more, BYLINE)
    assert told.related == ("Hàm Yên kết nạp 45 đảng viên", "Chi bộ trẻ ở Na Hang")
    assert [metric.quote for metric in told.metrics] == [*FACTS, "4 lớp bồi dưỡng"]


def test_the_first_of_two_items_is_the_article() -> None:
    other = (
        "Năm 2019, Đảng bộ huyện Hàm Yên kết nạp 45 đảng viên mới, nhiều đồng chí là người dân tộc ở vùng sâu, vùng xa."
    )
    told = record(TITLE, DATELINE, LEAD, BODY, BYLINE, "Hàm Yên tổng kết công tác dân vận", "06/08/2020", other, "AN")
    article = told.article
    assert (article.title, article.published_at, article.authors) == (TITLE, "2020-08-05T08:15", ("Thu Hà",))
    assert [metric.quote for metric in told.metrics] == FACTS


@pytest.mark.parametrize(
    "furniture",
    [
        "Ý kiến của bạn\n\nHọ tên:\nEmail:\nNội dung (tối đa 1.000 ký tự)\nMã xác nhận: 7K2P9",
        "0 bình luận\nGửi bình luận của bạn (tối đa 1000 ký tự)",
        "Lượt xem: 1.204\nFacebook | Twitter | Zalo | In bài",
        "Từ khóa: kết nạp 45 đảng viên, xây dựng Đảng",
        "Giấy phép số 318/GP-BTTTT ngày 12-7-2017\nTòa soạn: 234, đường 30-4. Điện thoại: (0274) 3.555.119",
        "Số lượt truy cập: 1.204.377 | Đang trực tuyến: 12",
        "Quay lại | In trang | Gửi cho bạn bè\nSố điện thoại tòa soạn: (026) 3.852 471",
        "A- A A+   Nghe đọc bài 00:00 / 04:12",
    ],
)
def test_forms_counters_and_footers_are_no_part_of_the_article(furniture: str) -> None:
    told = record(TITLE, DATELINE, LEAD, BODY, BYLINE, furniture)
    assert [metric.quote for metric in told.metrics] == FACTS
    assert (told.article.authors, told.article.published_at) == (("Thu Hà",), "2020-08-05T08:15")
    below = told.text.index(furniture.split("\n", maxsplit=1)[0])
    assert {no.reason for no in told.set_aside if no.start >= below} <= {"furniture"}


def test_a_share_bar_under_the_dateline_is_no_part_of_the_article() -> None:
    bar = f"{DATELINE} | Lượt xem: 1.204\nFacebook | Twitter | Zalo | In bài"
    page = parsed(TITLE, bar, LEAD, BODY)
    assert [block.kind for block in page.blocks] == ["title", "paragraph", "paragraph"]


def test_a_caption_printed_twice_counts_once() -> None:
    caption = "Cán bộ xã trao 12 suất quà cho hộ nghèo. Ảnh: Thu Hà"
    assert quotes(TITLE, DATELINE, f"{caption}\n{caption}", LEAD, BODY) == ["12 suất quà", *FACTS]
    assert quotes(TITLE, DATELINE, LEAD, f"{caption}\n{caption}", BODY) == ["12 suất quà", *FACTS]


def test_a_paragraph_printed_twice_counts_once() -> None:
    assert quotes(TITLE, DATELINE, LEAD, BODY, BODY) == FACTS


def test_a_list_shares_its_lead_in() -> None:
    items = "- Hoàn thành xuất sắc nhiệm vụ: 561 đảng viên\n- Hoàn thành tốt nhiệm vụ: 3.120 đảng viên"
    told = record(TITLE, DATELINE, LEAD, f"Kết quả xếp loại năm 2019:\n{items}", BYLINE)
    assert [(one.value, one.property, one.indicator, one.period_end) for one in told.metrics] == [
        (561, "Hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent", "2019-12-31"),
        (3120, "Hoàn thành tốt nhiệm vụ", "members_rated_good", "2019-12-31"),
    ]


def test_a_table_gives_its_cells_column_and_year() -> None:
    rows = (
        "Năm          Kế hoạch (đảng viên)      Kết nạp (đảng viên)\n"
        "2016         35                    36\n"
        "2017         38                    43"
    )
    told = record(TITLE, DATELINE, LEAD, f"Kết quả kết nạp đảng viên qua các năm:\n\n{rows}", BYLINE)
    assert [(one.value, one.object, one.indicator, one.status, one.period_end) for one in told.metrics] == [
        (35, "đảng viên", "members_admitted", "target", "2016-12-31"),
        (36, "đảng viên", "members_admitted", "actual", "2016-12-31"),
        (38, "đảng viên", "members_admitted", "target", "2017-12-31"),
        (43, "đảng viên", "members_admitted", "actual", "2017-12-31"),
    ]


def test_a_box_of_targets_is_a_plan() -> None:
    box = (
        "+------------+\nMột số chỉ tiêu chủ yếu nhiệm kỳ 2020 - 2025\n"
        "- Kết nạp từ 60 đảng viên trở lên.\n- 75% số xã đạt chuẩn nông thôn mới.\n+------------+"
    )
    told = record(TITLE, DATELINE, LEAD, box, BYLINE)
    assert [(one.value, one.status, one.period_start, one.period_end) for one in told.metrics] == [
        (60, "target", "2020-01-01", "2025-12-31"),
        (75, "target", "2020-01-01", "2025-12-31"),
    ]


@pytest.mark.parametrize(
    ("line", "section"),
    [
        (">> Chính trị", "Chính trị"),
        ("Trang chủ  Chính trị  Đảng bộ", "Đảng bộ"),
        ("Báo Phú Thọ Online - Chính trị", "Chính trị"),
        ("Báo Phú Thọ online - Quốc phòng, an ninh", "Quốc phòng, an ninh"),
        (
            "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
            "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
        ),
        ("Giới thiệu\nTin tức - Sự kiện\nVăn bản\nLiên hệ\n\nTin tức - Sự kiện", "Tin tức - Sự kiện"),
        ("Đảng bộ huyện Yên Sơn:", None),
    ],
)
def test_a_kicker_and_buttons_are_no_headline(line: str, section: str | None) -> None:
    page = parsed(line, TITLE, DATELINE, "Chia sẻ  |  Lưu tin  |  Nghe bài viết (4:38)", LEAD, BODY)
    assert (page.title, page.section) == (TITLE, section)


@pytest.mark.parametrize(
    "lines",
    [
        ">> Hàm Yên kết nạp 45 đảng viên\n>> Na Hang còn 61 chi bộ ghép",
        "Xem thêm: Hàm Yên kết nạp 45 đảng viên\nXem thêm: Na Hang còn 61 chi bộ ghép",
        "TIN LIÊN QUAN\n• Hàm Yên kết nạp 45 đảng viên\n• Na Hang còn 61 chi bộ ghép",
    ],
)
@pytest.mark.parametrize("place", [2, 3, 4, 5])
def test_pointers_to_other_articles_are_related_wherever_they_stand(lines: str, place: int) -> None:
    parts = [TITLE, DATELINE, LEAD, BODY, BYLINE]
    told = record(*parts[:place], lines, *parts[place:])
    assert told.related == ("Hàm Yên kết nạp 45 đảng viên", "Na Hang còn 61 chi bộ ghép")
    assert [metric.quote for metric in told.metrics] == FACTS
    assert (told.article.title, told.article.authors) == (TITLE, ("Thu Hà",))


@pytest.mark.parametrize(
    "furniture",
    [
        "CHIA SẺ BÀI VIẾT\nTối thiểu 10 chữ, tiếng Việt có dấu. Không chứa liên kết.",
        "Nhập tối đa 300 ký tự",
        "Bạn còn 500/500 ký tự",
        "0 bình chọn",
        "[Trở về] [Đầu trang]",
        "Ban Biên tập: 0673.851.382 - In bài này - Gửi cho bạn bè",
        "Xã Yên Sơn | Hợp nhất | Đảng viên trẻ",
        "© 2014 Báo Tuyên Quang",
    ],
)
def test_notes_buttons_and_bare_tags_hide_no_signature(furniture: str) -> None:
    told = record(TITLE, DATELINE, LEAD, BODY, BYLINE, furniture)
    assert ([metric.quote for metric in told.metrics], told.article.authors) == (FACTS, ("Thu Hà",))


@pytest.mark.parametrize("note", ["Banner", "image banner", "You are here"])
def test_words_that_belong_to_no_article_are_no_headline(note: str) -> None:
    page = parsed(note, TITLE, LEAD, BODY)
    assert (page.title, page.outlet) == (TITLE, None)


@pytest.mark.parametrize(
    ("stamp", "published", "dated"),
    [
        ("date 2019-04-03", "2019-04-03", "2019-04-03"),
        ("date 2019-04", None, "2019-04-30"),
    ],
)
def test_a_date_put_in_front_of_the_headline_is_the_pages(stamp: str, published: str | None, dated: str) -> None:
    told = record(f" {stamp} {TITLE}", "Hiện nay, Đảng bộ huyện Yên Sơn có 42 tổ chức cơ sở đảng.", LEAD, BODY)
    assert (told.article.title, told.article.published_at) == (TITLE, published)
    assert told.metrics[0].period_end == dated
    assert any("only the month" in warning for warning in told.warnings) == (published is None)


def test_a_short_first_sentence_is_part_of_the_article() -> None:
    told = record(TITLE, DATELINE, "Huyện có 42 tổ chức cơ sở đảng.", "Sinh hoạt chi bộ. Ảnh: Thu Hà", LEAD, BODY)
    assert [metric.quote for metric in told.metrics] == ["42 tổ chức cơ sở đảng", *FACTS]


@pytest.mark.parametrize("heading", ["Các tin trước đây:", "Các tin tiếp theo", "CÁC TIN KHÁC >>"])
def test_a_related_headline_may_be_one_word(heading: str) -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, BYLINE, f"{heading}\n* Họp (12/05/2009)\nKhông có hình ảnh\nChi bộ trẻ")
    assert page.related == ("Họp", "Chi bộ trẻ")


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ("Báo Phú Thọ online - Chính trị\n\nĐẢNG BỘ QUÂN SỰ HUYỆN", "Chính trị"),
        ("ĐẢNG BỘ QUÂN SỰ HUYỆN", None),
        ("XÂY DỰNG ĐẢNG", "Xây dựng Đảng"),
    ],
)
def test_capitals_above_a_headline_in_capitals_are_a_section_only_by_its_name(head: str, section: str | None) -> None:
    page = parsed(head, TITLE.upper(), DATELINE, LEAD, BODY)
    assert (page.title, page.section) == (TITLE.upper(), section)


@pytest.mark.parametrize(
    ("dateline", "section"),
    [
        ("Chính trị - Ngày đăng : 17:28, 30/07/2020", "Chính trị"),
        ("Biển và đảo - Ngày đăng: 30/07/2020", "Biển và đảo"),
        ("Chính trị | 30/07/2020 17:28", "Chính trị"),
        ("Thu Hà - Ngày đăng: 30/07/2020", None),
    ],
)
def test_a_section_may_stand_beside_the_date(dateline: str, section: str | None) -> None:
    page = parsed(TITLE, dateline, LEAD, BODY)
    assert (page.title, page.section) == (TITLE, section)


@pytest.mark.parametrize("number", ["1.", "1)", "(1)", "1/"])
def test_the_number_of_a_section_head_is_no_fact(number: str) -> None:
    assert quotes(TITLE, DATELINE, LEAD, f"{number} Đảng bộ sau sáp nhập", BODY) == FACTS


def test_what_stands_under_or_beside_a_picture_is_its_caption() -> None:
    pictures = "bt_anh-1.jpg\nLễ kết nạp đảng viên mới ở xã\n(Ảnh: Internet)\nLễ trao quyết định - Ảnh 2"
    record = parsed(f"{TITLE}\n\n{DATELINE}\n\n{LEAD}\n\n{pictures}\n\n{BODY}\n")
    assert [block.kind for block in record.blocks].count("caption") == 3
