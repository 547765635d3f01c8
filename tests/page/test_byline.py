"""Who signed: names in capitals or not, with roles and credits around them, never anybody else."""

import pytest

from etl.page.byline import Byline, parse_byline
from tests.page.pages import BODY, DATELINE, LEAD, TITLE, parsed


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Theo Minh Ngọc (Minh Ngọc)", ["Minh Ngọc"]),
        ("HOÀNG BIÊN", ["Hoàng Biên"]),
        ("Hoàng Nga", ["Hoàng Nga"]),
        ("Nguyễn Văn An", ["Nguyễn Văn An"]),
        ("Y Bhiăt Mlô", ["Y Bhiăt Mlô"]),
        ("H'Hen Niê", ["H'Hen Niê"]),
        ("X.P", ["X.P"]),
        ("TM", ["TM"]),
        ("Bài, ảnh:  THU PHƯƠNG", ["Thu Phương"]),
        ("Bài, ảnh: T.PHƯƠNG - N.PHƯƠNG", ["T.Phương", "N.Phương"]),
        ("Tin, ảnh: Lê Phượng - Quốc Huấn (CTV)", ["Lê Phượng", "Quốc Huấn"]),
        ("Bài: HOÀI NAM - Ảnh: QUÝ MINH", ["Hoài Nam"]),
        ("Bài: Minh Anh; ảnh: Quốc Việt", ["Minh Anh"]),
        ("Bài và ảnh: HỒ VIỆT KHANG", ["Hồ Việt Khang"]),
        ("Thu Hà- Ảnh: Đình H.", ["Thu Hà"]),
        ("Thu Hà- Ảnh: Đình H.\n\n  Like 14    Share", ["Thu Hà"]),
        ("Thu Hà- Minh Đức", ["Thu Hà", "Minh Đức"]),
        ("Quốc Sự - Uỷ viên UBKT Huyện uỷ", ["Quốc Sự"]),
        ("Thực hiện: Mai Hoa", ["Mai Hoa"]),
        ("LÊ HƯƠNG KHUÊ (thực hiện)", ["Lê Hương Khuê"]),
        ("Tác giả: Thu Hà", ["Thu Hà"]),
        ("Ghi chép: THU HÀ", ["Thu Hà"]),
        ("Bút ký: Thu Hà - Ảnh: Minh Đức", ["Thu Hà"]),
        ("Phóng sự của Thu Hà", ["Thu Hà"]),
        ("Phóng viên: Thu Hà", ["Thu Hà"]),
        ("CTV Lò Thị Ín", ["Lò Thị Ín"]),
        ("THU HÀ/Báo Tin tức", ["Thu Hà"]),
        ("Thu Hà, Minh Đức", ["Thu Hà", "Minh Đức"]),
        ("Thu Hà và Minh Đức", ["Thu Hà", "Minh Đức"]),
        ("Q.Hà-M.Đức", ["Q.Hà", "M.Đức"]),
        ("Đ", []),
        ("XUÂN PHÚ – VIỆT TIẾN", ["Xuân Phú", "Việt Tiến"]),
        ("Trần Văn Hùng (Ban Tổ chức Huyện ủy)", ["Trần Văn Hùng"]),
        ("Nguyễn Tuấn Long - PX03", ["Nguyễn Tuấn Long"]),
        ("ThS. NGUYỄN VĂN AN - Trường Chính trị tỉnh", ["Nguyễn Văn An"]),
        ("Thu Trang\nCTV", ["Thu Trang"]),
        ("Hoàng Thị Mây\nVăn phòng Huyện ủy Yên Sơn", ["Hoàng Thị Mây"]),
        ("CTV Ngọc Hân", ["Ngọc Hân"]),
        ("Đoàn Hùng - Vàng A Ban", ["Đoàn Hùng", "Vàng A Ban"]),
        ("Thu Hà\n\nTÂM SÁNG BẢN LĨNH VỮNG\n\nĐường dẫn hay dùng", ["Thu Hà"]),
        ("Ảnh: Thu Hà", []),
        ("Nguồn: TTXVN", []),
        ("Toàn dân đoàn kết.", []),
    ],
)
def test_the_names_signed_under_the_last_paragraph(line: str, authors: list[str]) -> None:
    assert list(parsed(TITLE, DATELINE, LEAD, BODY, line).authors) == authors


def test_the_signature_may_stand_right_under_the_last_line() -> None:
    page = parsed(TITLE, DATELINE, LEAD, f"{BODY}\nHOÀNG BIÊN")
    assert page.authors == ("Hoàng Biên",)
    assert page.blocks[-1].end == page.blocks[-1].start + len(BODY)


def test_the_signature_stands_above_the_furniture() -> None:
    form = "TAG:\n\nÝ kiến của bạn\n\nHọ tên:\nEmail:"
    assert parsed(TITLE, DATELINE, LEAD, BODY, "Hoàng Nga", form).authors == ("Hoàng Nga",)


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("T.H |", ["T.H"]),
        ("TÂM LÊ - MINH THÔNG |", ["Tâm Lê", "Minh Thông"]),
        (
            "ThS. Nguyễn Văn An- Trưởng khoa Xây dựng Đảng\n\nThS. Lê Thu Hà - Khoa Dân vận",
            ["Nguyễn Văn An", "Lê Thu Hà"],
        ),
    ],
)
def test_authors_may_stand_below_the_headline(lines: str, authors: list[str]) -> None:
    assert list(parsed(TITLE, lines, LEAD, BODY).authors) == authors


def test_the_dateline_may_name_the_writer() -> None:
    dateline = "Thứ Ba, 12 Tháng 7 2011 08:15 | Viết bởi Quang Vinh | In | Email"
    assert parsed(TITLE, dateline, LEAD, BODY).authors == ("Quang Vinh",)


@pytest.mark.parametrize(
    ("dateline", "authors"),
    [
        ("Thu Hà | 19/12/2025 - 16:05", ["Thu Hà"]),
        ("Minh Đức - Thu Nga | 19/12/2025 - 16:05", ["Minh Đức", "Thu Nga"]),
        ("19/12/2025 16:05 | MINH ĐỨC - THU NGA", ["Minh Đức", "Thu Nga"]),
        ("Minh Đức và Thu Nga, 19/12/2025", ["Minh Đức", "Thu Nga"]),
        ("Minh Đức (Yên Sơn) 19/12/2025 16:05", ["Minh Đức"]),
        ("Yên Sơn, ngày 19 tháng 12 năm 2025", []),
    ],
)
def test_names_may_stand_beside_the_date_above_the_headline(dateline: str, authors: list[str]) -> None:
    assert list(parsed(dateline, TITLE, LEAD, BODY).authors) == authors


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("Đức Thọ (TTXVN)", ["Đức Thọ"], "Thông tấn xã Việt Nam"),
        ("K.T (Báo Cao Bằng)", ["K.T"], "Báo Cao Bằng"),
    ],
)
def test_a_newspaper_beside_the_name_is_the_outlet(line: str, authors: list[str], outlet: str) -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, line)
    assert (list(page.authors), page.outlet) == (authors, outlet)


def test_a_labelled_name_may_stand_above_the_headline() -> None:
    assert parsed("Tác giả: Thu Hà", DATELINE, TITLE, LEAD, BODY).authors == ("Thu Hà",)


def test_a_sentence_that_opens_like_a_name_is_no_signature() -> None:
    sentence = "Quý I/2020, có 34 quần chúng được kết nạp, tăng 9 người so với cùng kỳ."
    assert parse_byline(sentence, sentence.lower()) is None


@pytest.mark.parametrize(
    ("signature", "below"),
    [
        ("Bài, ảnh: Thu Hà", "Cán bộ Trung đoàn 741 trao đổi kinh nghiệm sinh hoạt chi bộ."),
        ("Thu Hà", "Nông trường 2 vào mùa khai thác. Ảnh: V.T"),
        ("Thu Hà", "Tags Yên Sơn học tập làm theo Bác Chỉ thị 05"),
    ],
)
def test_captions_and_tags_may_stand_below_the_signature(signature: str, below: str) -> None:
    assert parsed(TITLE, DATELINE, LEAD, BODY, signature, below).authors == ("Thu Hà",)


def test_a_caption_below_the_signature_is_part_of_the_article() -> None:
    caption = "Cán bộ Trung đoàn 741 trao đổi kinh nghiệm sinh hoạt chi bộ."
    page = parsed(TITLE, LEAD, BODY, "Bài, ảnh: Thu Hà", caption)
    assert [block.kind for block in page.blocks] == ["title", "paragraph", "paragraph", "paragraph"]


def test_the_camera_signs_with_the_reporter() -> None:
    text = "Phóng viên Đào Khương, Quay phim: Ngọc Ân"
    assert parse_byline(text, text.lower()) == Byline(("Đào Khương", "Ngọc Ân"))
