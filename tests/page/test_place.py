"""Where an article is from, on the map of its day and on today's; and null where nothing says."""

import pytest

from etl.records import Article
from tests.page.pages import PLAIN, TITLE, record

BEFORE, AFTER = "05/08/2020", "05/08/2025"
NOWHERE = (None, None, None, None)


def place(body: str, day: str = BEFORE, title: str = TITLE) -> tuple[str | None, ...]:
    """Province, code, province today, district."""
    article = record(title, day, PLAIN, body).article
    return article.province, article.province_code, article.current_province, article.district


def article(body: str) -> Article:
    return record(TITLE, BEFORE, PLAIN, body).article


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Đảng bộ tỉnh Hải Dương có nhiều đổi mới.", ("Hải Dương", "30", "Hải Phòng", None)),
        ("Tỉnh ủy Hà Giang ban hành nghị quyết.", ("Hà Giang", "02", "Tuyên Quang", None)),
        ("Đảng bộ tỉnh Hoà Bình có nhiều đổi mới.", ("Hòa Bình", "17", "Phú Thọ", None)),
        ("Đảng bộ tỉnh Đắc Lắc có nhiều đổi mới.", ("Đắk Lắk", "66", "Đắk Lắk", None)),
        ("Đảng bộ tỉnh Bà Rịa - Vũng Tàu có nhiều đổi mới.", ("Bà Rịa - Vũng Tàu", "77", "Hồ Chí Minh", None)),
        ("Đảng bộ thành phố Hà Nội có nhiều đổi mới.", ("Hà Nội", "01", "Hà Nội", None)),
        ("Đảng bộ Thành phố Hồ Chí Minh có nhiều đổi mới.", ("Hồ Chí Minh", "79", "Hồ Chí Minh", None)),
        ("Đảng bộ TPHCM có nhiều đổi mới.", ("Hồ Chí Minh", "79", "Hồ Chí Minh", None)),
        ("Đảng bộ xã Củ Chi (TPHCM) có nhiều đổi mới.", ("Hồ Chí Minh", "79", "Hồ Chí Minh", None)),
        ("Đảng bộ TP.HCM có nhiều đổi mới.", ("Hồ Chí Minh", "79", "Hồ Chí Minh", None)),
        ("Tỉnh ủy Thừa Thiên Huế ban hành nghị quyết.", ("Thừa Thiên Huế", "46", "Huế", None)),
    ],
)
def test_the_text_states_the_province(body: str, told: tuple[str | None, ...]) -> None:
    assert place(body) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Đảng bộ huyện Hoàng Su Phì có nhiều đổi mới.", ("Hà Giang", "02", "Tuyên Quang", "Hoàng Su Phì")),
        ("Đảng bộ huyện Sông Lô có nhiều đổi mới.", ("Vĩnh Phúc", "26", "Phú Thọ", "Sông Lô")),
        ("Đảng bộ TX.Thuận An có nhiều đổi mới.", ("Bình Dương", "74", "Hồ Chí Minh", "Thuận An")),
        ("Đảng bộ quận Liên Chiểu có nhiều đổi mới.", ("Đà Nẵng", "48", "Đà Nẵng", "Liên Chiểu")),
        ("Đảng bộ TP Vinh có nhiều đổi mới.", ("Nghệ An", "40", "Nghệ An", "Vinh")),
        ("Đảng bộ thành phố Hà Giang có nhiều đổi mới.", ("Hà Giang", "02", "Tuyên Quang", "Hà Giang")),
        ("Đảng bộ huyện Thống Nhất đoàn kết, thống nhất.", ("Đồng Nai", "75", "Đồng Nai", "Thống Nhất")),
    ],
)
def test_a_district_that_is_alone_of_its_name_tells_the_province(body: str, told: tuple[str | None, ...]) -> None:
    assert place(body) == told


def test_a_district_of_many_provinces_tells_none() -> None:
    assert place("Đảng bộ huyện Châu Thành có nhiều đổi mới.") == (None, None, None, "Châu Thành")


def test_a_district_that_is_alone_settles_one_that_is_not() -> None:
    told = place("Đảng bộ huyện Châu Thành, Đảng bộ huyện Chợ Gạo có nhiều đổi mới.")
    assert told == ("Tiền Giang", "82", "Đồng Tháp", None)


@pytest.mark.parametrize(
    "body",
    [
        "Chủ tịch HĐND tỉnh Thào Hồng Sơn thăm cơ sở.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Toàn dân đoàn kết, thống nhất, giữ vững hòa bình.",
        "Đảng bộ tỉnh có nhiều đổi mới.",
        "Tỉnh ủy Bình Dương và Tỉnh ủy Đồng Nai phối hợp chặt chẽ.",
    ],
)
def test_persons_words_and_a_draw_tell_no_province(body: str) -> None:
    assert place(body) == NOWHERE


def test_a_draw_is_warned_of() -> None:
    body = "Tỉnh ủy Bình Dương và Tỉnh ủy Đồng Nai phối hợp chặt chẽ."
    assert any("Bình Dương" in words and "Đồng Nai" in words for words in record(TITLE, BEFORE, PLAIN, body).warnings)


def test_the_venue_of_an_event_is_not_the_province() -> None:
    body = "Đại hội Đảng bộ tỉnh Sơn La có đoàn đại biểu đi dự hội nghị tại Hà Nội."
    assert place(body) == ("Sơn La", "14", "Sơn La", None)


def test_the_headline_settles_between_two_provinces() -> None:
    body = "Tỉnh ủy Bình Dương và Tỉnh ủy Đồng Nai phối hợp chặt chẽ."
    assert place(body, title="Tỉnh Bình Dương đổi mới công tác cán bộ") == ("Bình Dương", "74", "Hồ Chí Minh", None)


@pytest.mark.parametrize(
    ("body", "day", "told"),
    [
        ("Tỉnh ủy Tuyên Quang ban hành nghị quyết.", "30/06/2025", ("Tuyên Quang", "08", "Tuyên Quang", None)),
        ("Tỉnh ủy Hà Giang ban hành nghị quyết.", "30/06/2025", ("Hà Giang", "02", "Tuyên Quang", None)),
        ("Tỉnh ủy Hà Giang ban hành nghị quyết.", "01/07/2025", ("Tuyên Quang", "08", "Tuyên Quang", None)),
        ("Đảng bộ tỉnh Hải Dương có nhiều đổi mới.", AFTER, ("Hải Phòng", "31", "Hải Phòng", None)),
        ("Tỉnh ủy Thừa Thiên Huế ban hành nghị quyết.", "31/12/2024", ("Thừa Thiên Huế", "46", "Huế", None)),
        ("Thành phố Huế có nhiều đổi mới.", AFTER, ("Huế", "46", "Huế", None)),
    ],
)
def test_a_province_is_the_one_of_the_day(body: str, day: str, told: tuple[str | None, ...]) -> None:
    assert place(body, day) == told


@pytest.mark.parametrize(
    ("head", "province"),
    [("Hà Giang", "Hà Giang"), ("Baohagiang.vn", "Hà Giang"), ("BÁO HÀ GIANG ĐIỆN TỬ", "Hà Giang")],
)
def test_a_place_line_and_the_outlet_tell_the_province(head: str, province: str) -> None:
    assert record(head, TITLE, BEFORE, PLAIN, PLAIN.replace("hay", "tốt")).article.province == province


@pytest.mark.parametrize(
    ("body", "evidence"),
    [
        ("Đảng bộ tỉnh Hải Dương có nhiều đổi mới.", "tỉnh Hải Dương"),
        ("Đảng bộ huyện Hoàng Su Phì có nhiều đổi mới.", "huyện Hoàng Su Phì"),
        ("Đảng bộ TP Vinh có nhiều đổi mới.", "TP Vinh"),
    ],
)
def test_the_words_relied_on_are_kept(body: str, evidence: str) -> None:
    told = article(body).province_evidence
    assert told is not None
    assert told in body
    assert evidence in told


@pytest.mark.parametrize(
    ("title", "body", "day", "district"),
    [
        ("Đức Thọ “tăng tốc” ở nửa chặng đường", "Tỉnh ủy Hà Tĩnh ban hành nghị quyết.", BEFORE, "Đức Thọ"),
        ("Sắp xếp bộ máy ở Duy Xuyên", "Tỉnh ủy Quảng Nam ban hành nghị quyết.", BEFORE, "Duy Xuyên"),
        ("Sắp xếp bộ máy ở Duy Xuyên", "Tỉnh ủy Hà Tĩnh ban hành nghị quyết.", BEFORE, None),
        (TITLE, "Chi bộ thuộc tỉnh Tây Ninh (trước đây thuộc huyện Châu Thành).", AFTER, None),
        (TITLE, "Chi bộ thuộc tỉnh Tây Ninh, huyện Châu Thành.", BEFORE, "Châu Thành"),
        (TITLE, "Đảng bộ quận Gò Vấp, TPHCM có nhiều đổi mới.", BEFORE, "Gò Vấp"),
        (TITLE, f"Tỉnh ủy Hà Tĩnh đổi mới. {PLAIN * 10} Như ở huyện Đức Thọ, chi bộ nào cũng mạnh.", BEFORE, None),
        ("Hà Tĩnh kết nạp đảng viên", "Thành ủy Hà Tĩnh và Huyện ủy Đức Thọ kết nạp đảng viên.", BEFORE, None),
    ],
)
def test_the_district_is_one_that_stood_on_the_day(title: str, body: str, day: str, district: str | None) -> None:
    assert place(body, day, title)[3] == district


@pytest.mark.parametrize(
    ("body", "province"),
    [
        (
            "Các cấp ủy trên địa bàn huyện Quảng Ninh chú trọng kết nạp đảng viên; Huyện ủy Quảng Ninh đổi mới.",
            "Quảng Bình",
        ),
        ("Đảng bộ huyện Hòa Bình có nhiều đổi mới. Đến nay, Hòa Bình có nhiều chi bộ mạnh.", "Bạc Liêu"),
        ("Đảng bộ tỉnh Quảng Ninh giúp bạn ở huyện Quảng Ninh. Quảng Ninh có nhiều đổi mới.", "Quảng Ninh"),
    ],
)
def test_a_district_called_like_a_province_elsewhere_is_not_that_province(body: str, province: str) -> None:
    assert place(body)[0] == province


@pytest.mark.parametrize(
    ("lead", "district"),
    [
        ("Từ thôn Thiện Nộ (xã Cẩm Quan, Cẩm Xuyên), tỉnh Hà Tĩnh, phong trào lan rộng.", "Cẩm Xuyên"),
        ("Đảng bộ xã Tam Xuân 2 (Núi Thành), tỉnh Quảng Nam tổ chức đại hội.", "Núi Thành"),
        ("Nậm Pồ, huyện biên giới của tỉnh Điện Biên, tách ra từ huyện Mường Chà và huyện Mường Nhé.", "Nậm Pồ"),
    ],
)
def test_a_district_is_told_beside_its_commune_or_by_what_it_is(lead: str, district: str) -> None:
    assert article(lead).district == district


def test_a_district_named_as_an_example_is_not_what_an_article_of_the_whole_province_is_about() -> None:
    told = "Toàn tỉnh kết nạp 1.204 đảng viên. " + "Các cấp ủy tạo nguồn từ đoàn viên, công nhân, giáo viên. " * 8
    example = "Trong ảnh: lễ kết nạp tại huyện Bảo Lạc."
    assert place(f"{told}\n\n{example}", title="Tỉnh ủy Cao Bằng: Kết nạp 1.204 đảng viên")[3] is None
    assert place(f"{told.replace('Toàn tỉnh', 'Đảng bộ')}\n\n{example}", title="Đổi mới ở Cao Bằng")[3] == "Bảo Lạc"
