"""What stands at the top of a page: headline, section, kicker, and what is neither."""

import pytest

from tests.page.pages import BODY, BYLINE, DATELINE, FACTS, LEAD, TITLE, parsed, record


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
        ("Trang chủ - Chính trị - Xây dựng Đảng", "Xây dựng Đảng"),
        ("CHÍNH TRỊ     XÂY DỰNG ĐẢNG", "Xây dựng Đảng"),
        ("CHÍNH TRỊ - XÃ HỘI     XÂY DỰNG ĐẢNG", "Xây dựng Đảng"),
        ("Trang chủ . Thời sự . Kinh tế . Văn hóa . Thể thao\nBạn đọc", "Bạn đọc"),
        ("Thời sự  -  Chính trị  -  Quốc phòng - An ninh", None),
        ("Thời sự • Chính trị • Kinh tế • Văn hóa", None),
        ("Đăng nhập | RSS", None),
        ("Trang chủ", None),
        ("Hà Giang", None),
        ("Hàm Yên", None),
        ("Trang chủ | Thời sự | Chính trị | Kinh tế | Văn hóa | Bạn đọc", None),
        ("Mới nhất Tin nóng Media Magazine Infographic Tin ảnh", None),
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


@pytest.mark.parametrize("note", ["Banner", "image banner", "You are here"])
def test_words_that_belong_to_no_article_are_no_headline(note: str) -> None:
    page = parsed(note, TITLE, LEAD, BODY)
    assert (page.title, page.outlet) == (TITLE, None)


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("date 2019-04-03", "2019-04-03"),
        ("date 2019-04", None),  # no day is made of a month
    ],
)
def test_a_date_put_in_front_of_the_headline_is_the_pages(stamp: str, published: str | None) -> None:
    told = record(f" {stamp} {TITLE}", "Hiện nay, Đảng bộ huyện Yên Sơn có 42 tổ chức cơ sở đảng.", LEAD, BODY)
    assert (told.article.title, told.article.published_at) == (TITLE, published)
    assert told.metrics[0].period_end == published


def test_a_short_first_sentence_is_part_of_the_article() -> None:
    told = record(TITLE, DATELINE, "Huyện có 42 tổ chức cơ sở đảng.", "Sinh hoạt chi bộ. Ảnh: Thu Hà", LEAD, BODY)
    assert [metric.quote for metric in told.metrics] == ["42 tổ chức cơ sở đảng", *FACTS]


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


@pytest.mark.parametrize("sign", [">", "|", "»"])
def test_a_long_section_is_a_step_of_the_way_to_the_page(sign: str) -> None:
    name = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
    page = parsed(f"Chính trị {sign} {name}", TITLE, DATELINE, LEAD, BODY)
    assert (page.title, page.section) == (TITLE, name)
