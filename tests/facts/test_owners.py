"""Whose a number is: of the body that the text speaks of, not of every body that it names."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import SUBJECT, metrics, of, organisations, owners


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("Đảng bộ huyện Hàm Yên vững mạnh. Đảng bộ huyện có 60 đảng viên.", "Đảng bộ huyện Hàm Yên"),
        ("Đảng bộ huyện Hàm Yên vững mạnh. Toàn huyện có 60 đảng viên.", "Đảng bộ huyện Hàm Yên"),
        ("Đảng bộ có 60 đảng viên.", SUBJECT),
        ("Toàn Đảng bộ có 60 đảng viên.", SUBJECT),
        ("Chi bộ thôn Làng Chùa có 60 đảng viên.", "Chi bộ thôn Làng Chùa"),
        ("Chi bộ thôn Làng Chùa ra đời sớm. Chi bộ có 60 đảng viên.", "Chi bộ thôn Làng Chùa"),
        ("Đảng bộ Công an tỉnh có 60 đảng viên.", "Đảng bộ Công an tỉnh"),
        ("Theo chỉ đạo của Tỉnh ủy, Đảng bộ huyện có 60 đảng viên.", SUBJECT),
        ("Đảng bộ vượt kế hoạch Tỉnh ủy giao. Có 60 đảng viên.", SUBJECT),
        ("Thu ngân sách bằng dự toán HĐND tỉnh giao. Đã kết nạp 60 đảng viên.", SUBJECT),
        ("Có 60 đảng viên thuộc Đảng bộ xã Tân Long.", "Đảng bộ xã Tân Long"),
        ("Đảng bộ, trong đó có đại diện Hội Nông dân huyện, Huyện đoàn, có 60 đảng viên.", SUBJECT),
        ("Trung tâm Y tế huyện đóng góp nhiều; các chi bộ kết nạp 60 đảng viên.", SUBJECT),
        ("Riêng Đảng bộ xã Tân Long phải cố gắng. Cả năm kết nạp 60 đảng viên.", SUBJECT),
        ("Đồn Biên phòng Lũng Cú vững mạnh. Đồn Lũng Cú có 60 đảng viên.", "Đồn Biên phòng Lũng Cú"),
        ("Chi bộ Hợp tác xã Chè Tân Long ra đời. HTX có 60 đảng viên.", "Chi bộ Hợp tác xã Chè Tân Long"),
        ("Đảng bộ xã Tân Long trực thuộc Đảng bộ huyện. Đảng bộ có 60 đảng viên.", "Đảng bộ xã Tân Long"),
        (
            "Xã Tân Long được thành lập trên cơ sở sáp nhập các xã Mỹ Bằng, Thái Bình. Đảng bộ xã có 60 đảng viên.",
            "Đảng bộ xã Tân Long",
        ),
        (
            "Xã Tân Long được lập trên cơ sở sáp nhập nguyên trạng xã Mỹ Bằng, xã Thái Bình và thị trấn Tân Yên. "
            "Đảng bộ xã có 60 đảng viên.",
            "Đảng bộ xã Tân Long",
        ),
        ("Tại Đảng bộ trường THPT Xuân Huy có 60 đảng viên.", "Đảng bộ Trường THPT Xuân Huy"),
        ("Đảng bộ Thị trấn Tân Yên vững mạnh. Đảng bộ thị trấn có 60 đảng viên.", "Đảng bộ thị trấn Tân Yên"),
        ("Hằng tháng, tôi dự buổi sinh hoạt chi bộ thôn Làng Chùa. Có 60 đảng viên tham gia.", SUBJECT),
        ("Đảng bộ Đồn Biên phòng Lũng Cú ban hành Nghị quyết. Có 60 đảng viên.", "Đảng bộ Đồn Biên phòng Lũng Cú"),
        ("Sóc Trăng, Buôn Ma Thuột đang học tập; có 60 đảng viên dự.", SUBJECT),
        ("Chi bộ bon Bu Prâng ra đời sớm. Cả bon có 60 đảng viên.", "Chi bộ bon Bu Prâng"),
        (
            "“Họp đều”, ông Hà, Bí thư Chi bộ thôn Làng Chùa, nói. Thôn của ông có 60 đảng viên.",
            "Chi bộ thôn Làng Chùa",
        ),
        (
            "Ông Hà, Chủ tịch Công đoàn Công ty TNHH Chè Sông Lô, nêu: “Công ty tôi có 60 đảng viên”.",
            "Công ty TNHH Chè Sông Lô",
        ),
        ("Theo ông Hà, Giám đốc Công ty Chè Sông Lô, công ty có 60 đảng viên.", "Công ty Chè Sông Lô"),
        ("Phó Bí thư Đảng ủy xã Mỹ Bằng Lê Thị Hà cho biết, năm 2020 xã kết nạp 60 đảng viên.", "xã Mỹ Bằng"),
        (
            "Chi bộ thôn Làng Chùa chịu sự lãnh đạo của Đảng ủy xã Mỹ Bằng. Toàn xã có 60 đảng viên.",
            "xã Mỹ Bằng",
        ),
    ],
)
def test_a_number_belongs_to_whom_the_text_speaks_of(body: str, whose: str) -> None:
    assert of(metrics(body), "quote", "organisation") == [("60 đảng viên", whose)]


def test_members_belong_to_the_party_body_and_staff_to_the_agency() -> None:
    body = "Đảng bộ Sở Nông nghiệp tỉnh có 60 đảng viên; Sở Nông nghiệp tỉnh giảm 36 biên chế."
    assert of(metrics(body), "quote", "organisation") == [
        ("60 đảng viên", "Đảng bộ Sở Nông nghiệp tỉnh"),
        ("36 biên chế", "Sở Nông nghiệp tỉnh"),
    ]


def test_the_cell_of_an_article_about_an_agency_is_that_agencys() -> None:
    text = "Trường THPT Xuân Huy: Nêu gương\n\n20/11/2020\n\nTrường có 476 học sinh. Chi bộ có 33 đảng viên.\n"
    found = extract(Document("school.txt", text.encode())).metrics
    assert of(found, "quote", "organisation") == [
        ("476 học sinh", "Trường THPT Xuân Huy"),
        ("33 đảng viên", "Chi bộ Trường THPT Xuân Huy"),
    ]


def test_an_article_about_a_union_is_not_about_the_party_committee_of_its_place() -> None:
    text = (
        "Đại hội Phụ nữ xã Tân Long\n\n20/11/2020\n\nHội Liên hiệp Phụ nữ (LHPN) xã Tân Long tổ chức đại hội. "
        "Dự đại hội có đại diện Hội LHPN tỉnh, Đảng ủy xã.\n\nHội giới thiệu 87 hội viên ưu tú cho Đảng.\n"
    )
    found = extract(Document("union.txt", text.encode())).metrics
    assert of(found, "quote", "organisation") == [("87 hội viên ưu tú", "Hội Liên hiệp Phụ nữ xã Tân Long")]


def test_the_place_that_a_headline_opens_with_is_spoken_of() -> None:
    text = "Lào Cai kết nạp 1.783 đảng viên\n\nNăm 2010, các cấp ủy đã thành lập 16 tổ chức cơ sở đảng ở vùng cao.\n"
    record = extract(Document("page.txt", text.encode()))
    assert [metric.organisation for metric in record.metrics] == ["tỉnh Lào Cai", "tỉnh Lào Cai"]


def test_a_superior_in_brackets_is_not_spoken_of() -> None:
    found = metrics("Đảng bộ Xí nghiệp May Tân Tiến (Tổng Công ty May 10) hiện có 3 chi bộ.")
    assert [metric.organisation for metric in found] == ["Đảng bộ Xí nghiệp May Tân Tiến"]


def test_all_levels_of_a_committee_or_its_inspectors_are_the_whole_place() -> None:
    body = (
        "Ủy ban Kiểm tra (UBKT) Tỉnh ủy Bình Định tổ chức sơ kết. Cấp ủy các cấp đã kiểm tra 60 tổ chức đảng. UBKT các "
        "cấp giám sát 24 đảng viên; riêng UBKT Tỉnh ủy nhận 17 đơn tố cáo."
    )
    place = "tỉnh Bình Định"
    assert owners(body) == [(60, place), (24, place), (17, "Ủy ban Kiểm tra Tỉnh ủy Bình Định")]


def test_those_listed_behind_their_number_own_none_of_the_figures_that_follow() -> None:
    body = (
        "Ủy ban Kiểm tra (UBKT) Tỉnh ủy Bình Định kiểm tra 60 tổ chức đảng, gồm: Đảng ủy Sở Y tế, Đảng ủy Sở Nội vụ, "
        "Chi bộ Trường Chính trị tỉnh. Tiếp nhận 17 đơn tố cáo. UBKT cấp huyện giám sát 24 đảng viên."
    )
    inspectors = "Ủy ban Kiểm tra Tỉnh ủy Bình Định"
    assert owners(body) == [(60, inspectors), (17, inspectors), (24, "tỉnh Bình Định")]


def test_who_gives_the_figures_does_not_own_them() -> None:
    body = "Theo Ban Tổ chức Huyện ủy Kim Bôi, năm 2022 có 124 đảng viên mới được kết nạp từ các chi bộ ở cơ sở."
    assert owners(body) == [(124, "huyện Kim Bôi")]


def test_the_whole_party_body_behind_its_committee_or_the_post_in_it() -> None:
    body = "Đồng chí Bí thư Huyện ủy Kim Bôi cho biết, toàn Đảng bộ đã kết nạp 82 đảng viên mới, nhiều người còn trẻ."
    assert owners(body) == [(82, "Đảng bộ huyện Kim Bôi")]


def test_a_feature_about_a_commune_comes_back_to_it_from_its_cells() -> None:
    body = (
        "Đảng bộ xã Tân Lập (huyện Kim Bôi) có 12 chi bộ. Chi bộ xóm Mới kết nạp 6 đảng viên. Thu nhập bình quân đầu "
        "người đạt 42 triệu đồng/năm. Đến nay xã đạt 17 tiêu chí nông thôn mới. Tân Lập có 1.200 hộ."
    )
    body_of_party, commune = "Đảng bộ xã Tân Lập", "xã Tân Lập"
    assert owners(body) == [
        (12, body_of_party),
        (6, "Chi bộ xóm Mới"),
        (42_000_000, commune),
        (17, "xã Tân Lập"),
        (1200, "xã Tân Lập"),
    ]


def test_an_official_is_quoted_in_full() -> None:
    body = "Ông Bùi Văn An, Bí thư Đảng ủy xã Tân Lập khẳng định: “Năm 2023, Đảng bộ xã kết nạp 15 đảng viên”, rất vui."
    assert owners(body) == [(15, "Đảng bộ xã Tân Lập")]


def test_a_headline_may_open_with_its_district_by_name_alone() -> None:
    page = "Lục Ngạn: Kết nạp thêm nhiều đảng viên mới\n\n{body}\n"
    body = "Từ đầu năm đến nay, Đảng bộ huyện đã kết nạp 120 đảng viên, phần lớn là người dân tộc thiểu số vùng cao."
    assert owners(body, page) == [(120, "Đảng bộ huyện Lục Ngạn")]


def test_a_cell_is_the_same_with_its_commune_and_without() -> None:
    page = "Chi bộ thôn Mác Hạ đổi mới\n\n{body}\n"
    body = "Chi bộ thôn Mác Hạ, xã Tân Trịnh luôn đổi mới. Thôn Mác Hạ có 113 hộ; Chi bộ thôn có 25 đảng viên."
    cell = "Chi bộ thôn Mác Hạ, xã Tân Trịnh"
    assert owners(body, page) == [(113, "thôn Mác Hạ"), (25, cell)]


def test_an_office_keeps_its_own_figures_where_no_party_body_is_named() -> None:
    body = "UBKT Huyện ủy Kim Bôi giám sát cơ sở. Trong tháng, UBKT Huyện ủy nhận 17 đơn tố cáo, mở 2 lớp tập huấn."
    assert owners(body) == [(17, "Ủy ban Kiểm tra Huyện ủy Kim Bôi"), (2, "Ủy ban Kiểm tra Huyện ủy Kim Bôi")]


def test_whoever_s_day_is_kept_owns_no_figure() -> None:
    body = "Dịp kỷ niệm 92 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh, toàn huyện giới thiệu 67 đoàn viên ưu tú cho Đảng."
    assert owners(body) == [(67, None)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Huyện ủy Kim Bôi chọn 4 đảng bộ (gồm: Đảng bộ xã Vĩnh Đồng, Đảng bộ xã Hạ Bì) làm điểm, mở 14 lớp.",
            [(4, "Huyện ủy Kim Bôi"), (14, "Huyện ủy Kim Bôi")],
        ),
        (
            "Ban Thường vụ Huyện ủy Kim Bôi kiểm tra 13 tổ chức đảng. Đảng ủy cơ sở đã kiểm tra 31 tổ chức đảng.",
            [(13, "Ban Thường vụ Huyện ủy Kim Bôi"), (31, "huyện Kim Bôi")],
        ),
        (
            "Huyện Kim Bôi kết nạp 67 đảng viên (có 1 là Trưởng thôn Đồng Hoà); công nhận chính thức 33 đảng viên.",
            [(67, "huyện Kim Bôi"), (1, "huyện Kim Bôi"), (33, "huyện Kim Bôi")],
        ),
        (
            "Đồn Biên phòng Pà Cò bám bản. Đến năm 2019, trên địa bàn huyện Kim Bôi có 46 chi bộ.",
            [(46, "huyện Kim Bôi")],
        ),
        (
            "Điển hình như Chi bộ thôn 5, huyện Kim Bôi. Năm 2019, các chi bộ trong huyện bồi dưỡng 230 quần chúng.",
            [(230, "huyện Kim Bôi")],
        ),
        ("Huyện Kim Bôi đổi mới, điển hình như Đảng bộ xã Hạ Bì kết nạp 4 đảng viên.", [(4, "Đảng bộ xã Hạ Bì")]),
    ],
)
def test_a_body_spoken_of_inside_a_sentence_does_not_take_the_figures_of_its_subject(
    body: str, told: list[tuple[float, str]]
) -> None:
    assert owners(body) == told


def test_a_landmark_called_after_a_village_is_no_village_and_communes_of_a_kind_are_no_commune() -> None:
    assert owners("Vùng tái định cư Thủy điện Bản Chát về nơi ở mới có 120 hộ, 600 nhân khẩu.") == [
        (120, None),
        (600, None),
    ]
    found = organisations("Xã Tân Long ở xa. Năm ngoái có 5 Đảng bộ xã biên giới còn nợ chỉ tiêu.")
    assert "Đảng bộ xã Tân Long" not in found


def test_a_sentence_that_goes_on_with_trong_do_is_about_the_same() -> None:
    body = (
        "Huyện Kim Bôi có 21 tổ chức cơ sở đảng trong sạch, gồm: Đảng bộ xã Vĩnh Đồng; Đảng bộ xã Hạ Bì; "
        "Chi bộ Trường THPT Bắc Sơn. Trong đó có 4 tổ chức cơ sở đảng tiêu biểu."
    )
    assert owners(body) == [(21, "huyện Kim Bôi"), (4, "huyện Kim Bôi")]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Đảng bộ xã Tân Lập có 12 chi bộ. Xã có 1.430 hộ; năm qua, xã kết nạp 14 đảng viên.",
            ["Đảng bộ xã Tân Lập", "xã Tân Lập", "Đảng bộ xã Tân Lập"],
        ),
        (
            "Đảng bộ Công ty Chè Sông Lô có 118 đảng viên. Công ty ủng hộ 1 tỷ đồng và kết nạp 5 đảng viên.",
            ["Đảng bộ Công ty Chè Sông Lô", "Công ty Chè Sông Lô", "Đảng bộ Công ty Chè Sông Lô"],
        ),
        (
            "Đảng bộ huyện Kim Bôi có 42 tổ chức cơ sở đảng; Huyện đoàn Kim Bôi xây 5 căn nhà nhân ái.",
            ["Đảng bộ huyện Kim Bôi", "Huyện đoàn Kim Bôi"],
        ),
        ("Tại Chi bộ Xí nghiệp Gạch Tân Long, đảng viên có 22 sáng kiến.", ["Chi bộ Xí nghiệp Gạch Tân Long"]),
    ],
)
def test_what_is_no_party_body_s_is_of_the_place_the_agency_or_the_union(body: str, told: list[str]) -> None:
    assert [owner for _, owner in owners(body)] == told


def test_the_whole_party_body_is_not_the_last_one_named_below_it() -> None:
    body = "UBKT Huyện ủy Kim Bôi giám sát Đảng ủy xã Vĩnh Đồng.\nToàn Đảng bộ thi hành kỷ luật 9 đảng viên."
    assert owners(body) == [(9, "Đảng bộ huyện Kim Bôi")]


def test_a_paragraph_goes_on_about_the_cell_that_it_calls_by_what_it_is() -> None:
    body = (
        "Đảng bộ huyện Kim Bôi vững mạnh.\nChi bộ xóm Mới có 46 đảng viên.\n"
        "Không khí ấy từ Chi bộ lan ra cả xóm. Bà con đã góp 127 triệu đồng."
    )
    assert owners(body) == [(46, "Chi bộ xóm Mới"), (127_000_000, "Chi bộ xóm Mới")]


def test_the_head_of_a_village_is_no_village() -> None:
    body = "Chi bộ xóm Mới có 46 đảng viên. Trưởng xóm Bùi Văn Nhiên rất nhiệt tình. Xóm có 214 hộ."
    assert owners(body) == [(46, "Chi bộ xóm Mới"), (214, "xóm Mới")]


def test_a_reporter_s_initials_are_no_ward() -> None:
    body = "P.V: Kết quả ra sao, thưa ông?\n- Phường Tân An có 42 chi bộ.\nP.V: Còn năm tới?\n- Phường sẽ có 45 chi bộ."
    assert owners(body) == [(42, "phường Tân An"), (45, "phường Tân An")]


def test_a_paragraph_that_opens_with_a_force_tells_of_its_cell() -> None:
    body = "Chi bộ Đại đội 3 có 11 đảng viên.\nCòn tại Ban CHQS huyện Kim Bôi, Chi bộ có 9 đảng viên."
    assert owners(body) == [(11, "Chi bộ Đại đội 3"), (9, "Chi bộ Ban Chỉ huy Quân sự huyện Kim Bôi")]


@pytest.mark.parametrize("people", ["9 hộ", "9 gia đình", "9 hộ dân"])
def test_people_who_act_are_of_the_place_and_not_of_the_soldiers_told_of_before(people: str) -> None:
    body = f"Đồn Biên phòng Lũng Cú cho xe ủi, huyện cho xi măng. Thấy thế, {people} hiến 3.000 m2 đất."
    assert of(metrics(body), "organisation") == [SUBJECT, SUBJECT]
