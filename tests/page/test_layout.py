"""What a page is made of: headline, section, captions, lists, tables; and what is furniture."""

import pytest

from tests.page.pages import BODY, BYLINE, DATELINE, FACTS, LEAD, TITLE, parsed, quotes, record


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


def test_a_sentence_that_opens_like_a_footer_is_told() -> None:
    told = record(TITLE, DATELINE, LEAD, BODY, "Đường dây nóng của Huyện ủy nhận 14 ý kiến phản ánh trong năm 2019.")
    assert [metric.quote for metric in told.metrics][-1] == "14 ý kiến"


@pytest.mark.parametrize("number", ["1.", "1)", "(1)", "1/"])
def test_the_number_of_a_section_head_is_no_fact(number: str) -> None:
    assert quotes(TITLE, DATELINE, LEAD, f"{number} Đảng bộ sau sáp nhập", BODY) == FACTS


def test_what_stands_under_or_beside_a_picture_is_its_caption() -> None:
    pictures = "bt_anh-1.jpg\nLễ kết nạp đảng viên mới ở xã\n(Ảnh: Internet)\nLễ trao quyết định - Ảnh 2"
    pictures += "\nHUYEN UY YEN SON KET NAP 45 DANG VIEN"
    record = parsed(f"{TITLE}\n\n{DATELINE}\n\n{LEAD}\n\n{pictures}\n\n{BODY}\n")
    assert [block.kind for block in record.blocks].count("caption") == 3
