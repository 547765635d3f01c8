"""The newspaper or portal that the page itself names."""

import pytest

from tests.page.pages import BODY, DATELINE, LEAD, TITLE, parsed, record


@pytest.mark.parametrize(
    ("opening", "outlet", "province"),
    [
        ("BHG - ", "Báo Hà Giang", "Hà Giang"),
        ("TTH.VN - ", "Báo Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("(BGĐT) - ", "Báo Bắc Giang", "Bắc Giang"),
        ("(Baonghean.vn) - ", "Báo Nghệ An", "Nghệ An"),
        ("QĐND - ", "Báo Quân đội nhân dân", None),
        ("Gia Lai (TTXVN) - ", "Thông tấn xã Việt Nam", None),
        ("(Baonghean) - ", "Báo Nghệ An", "Nghệ An"),
        ("Báo Cà Mau ", "Báo Cà Mau", "Cà Mau"),
        ("Báo Cà Mau - ", "Báo Cà Mau", "Cà Mau"),
        ("TTH-", "Báo Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("BHG-", "Báo Hà Giang", "Hà Giang"),
        ("", None, None),
    ],
)
def test_a_mark_opens_the_first_paragraph(opening: str, outlet: str | None, province: str | None) -> None:
    page = parsed(TITLE, DATELINE, f"{opening}{LEAD}", BODY)
    assert (page.outlet, page.outlet_province) == (outlet, province)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("BÁO TUYÊN QUANG ĐIỆN TỬ", "Báo Tuyên Quang"),
        ("Báo Đồng Khởi điện tử - Cơ quan của Đảng bộ tỉnh Bến Tre", "Báo Đồng Khởi"),
        ("Báo Lào Cai điện tử", "Báo Lào Cai"),
        ("Baotuyenquang.com.vn", "Báo Tuyên Quang"),
        ("BINH DINH ONLINE", "Báo Bình Định"),
        ("Angiang Online", "Báo An Giang"),
        ("Nhân Dân điện tử", "Báo Nhân Dân"),
        ("Báo Phú Thọ Online - Chính trị", "Báo Phú Thọ"),
        ("Baothanhhoa.vn > Chính trị > Xây dựng Đảng", "Báo Thanh Hóa"),
        (
            "CỔNG THÔNG TIN ĐIỆN TỬ\nXÃ KHÁNH LÂM - TỈNH CÀ MAU",
            "Cổng thông tin điện tử xã Khánh Lâm - tỉnh Cà Mau",
        ),
    ],
)
def test_a_masthead_stands_above_the_headline(line: str, outlet: str) -> None:
    page = parsed(line, TITLE, DATELINE, LEAD, BODY)
    assert (page.title, page.outlet) == (TITLE, outlet)


def test_a_newspaper_that_the_article_only_speaks_of_is_not_its_outlet() -> None:
    body = f"{BODY} Theo Báo Hà Giang, nhiều chi bộ đã học tập cách làm này."
    assert parsed(TITLE, DATELINE, LEAD, body).outlet is None


@pytest.mark.parametrize(
    ("mark", "province", "outlet"),
    [
        ("ST - ", "Sóc Trăng", "Báo Sóc Trăng"),
        ("(BKH) ", "Khánh Hòa", "Báo Khánh Hòa"),
        ("QN - ", "Quảng Ninh", "Báo Quảng Ninh"),
        ("QN - ", "Quảng Nam", "Báo Quảng Nam"),
        ("QN - ", "Hà Giang", None),
        ("ĐNO - ", "Đắk Nông", "Báo Đắk Nông"),
        ("ĐNO - ", "Đà Nẵng", "Báo Đà Nẵng"),
        ("BTN - ", "Thái Nguyên", "Báo Thái Nguyên"),
        ("BTN - ", "Tây Ninh", "Báo Tây Ninh"),
    ],
)
def test_initials_that_several_share_are_the_newspaper_of_the_province(
    mark: str, province: str, outlet: str | None
) -> None:
    lead = LEAD.replace("huyện Yên Sơn", f"tỉnh {province}")
    assert record(TITLE, DATELINE, f"{mark}{lead}", BODY).article.outlet == outlet


def test_a_portal_s_name_ends_where_the_menu_below_it_begins() -> None:
    page = parsed("CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN YÊN SƠN\nGiới thiệu | Tin tức | Văn bản", TITLE, DATELINE, LEAD, BODY)
    assert page.outlet == "Cổng thông tin điện tử huyện Yên Sơn"


def test_a_footer_names_the_newspaper_beside_its_edition_or_its_licence() -> None:
    assert parsed(TITLE, DATELINE, LEAD, BODY, "Đọc thêm\n\n© BÁO AN GIANG ONLINE").outlet == "Báo An Giang"
    footer = "Đọc thêm\n\nBáo và phát thanh, truyền hình Lào Cai - Giấy phép số 205/GP-BTTTT"
    assert parsed(TITLE, DATELINE, LEAD, BODY, footer).outlet == "Báo và Phát thanh, Truyền hình Lào Cai"


def test_an_imprint_right_below_the_text_names_the_newspaper() -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, "Báo Cà Mau - Cơ quan của Đảng bộ tỉnh Cà Mau", "Tin liên quan\nTin một")
    assert (page.outlet, page.related) == ("Báo Cà Mau", ("Tin một",))


def test_the_mark_may_stand_below_a_picture() -> None:
    page = parsed(TITLE, DATELINE, LEAD, "Cô giáo hướng dẫn học sinh ôn tập. Ảnh: Hà An", f"(VLO) {BODY}")
    assert page.outlet == "Báo Vĩnh Long"


@pytest.mark.parametrize("line", ["(Báo Thanh Hóa, thứ tư, 14-4-2010)", "Báo Thanh Hóa, ngày 14.4.2010"])
def test_a_day_below_the_signature_may_tell_the_newspaper(line: str) -> None:
    page = parsed(TITLE, LEAD, BODY, "MAI NGỌC LAN", line)
    assert (page.outlet, page.published_at, page.authors) == ("Báo Thanh Hóa", "2010-04-14", ("Mai Ngọc Lan",))


def test_who_asks_is_the_newspaper() -> None:
    lead = f"Vì sao có kết quả ấy? Báo Phú Yên phỏng vấn đồng chí Chủ nhiệm UBKT Huyện ủy. {LEAD}"
    assert parsed(TITLE, DATELINE, lead, BODY).outlet == "Báo Phú Yên"


def test_editors_and_their_telephone_stand_below_the_article() -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, "SƠN LAN", "Ban biên tập Báo Sóc Trăng - Điện thoại: 0299.3822.555")
    assert (page.outlet, page.authors) == ("Báo Sóc Trăng", ("Sơn Lan",))


def test_a_station_has_a_masthead_too() -> None:
    page = parsed("ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH BẮC GIANG", TITLE, DATELINE, LEAD, BODY)
    assert page.outlet == "Đài Phát thanh - Truyền hình Bắc Giang"
