"""Whose a number is by who stands beside it: at whose place, by whose figures, after whose visit, of which union."""

import pytest

from tests.facts.pages import organisations, owners


def test_a_union_is_spoken_of_by_what_it_is_alone() -> None:
    body = (
        "Hội Liên hiệp Phụ nữ (LHPN) huyện Giồng Riềng có 38.216 hội viên. Từ năm 2017, các cấp hội giám sát 58 cuộc. "
        "Hội LHPN xã Ngọc Chúc giới thiệu 43 hội viên.\n\nNăm 2020, Hội phấn đấu kết nạp 90 hội viên."
    )
    district = "Hội Liên hiệp Phụ nữ huyện Giồng Riềng"
    commune = "Hội Liên hiệp Phụ nữ xã Ngọc Chúc"
    assert owners(body) == [(38216, district), (58, district), (43, commune), (90, district)]


def test_the_chapter_of_a_village_is_that_of_the_village_last_named() -> None:
    body = "Chị Thị Sà Rây ở ấp Ngọc Tân là người chăm chỉ. Chi hội phụ nữ ấp có 112 hội viên."
    assert owners(body) == [(112, "Chi hội phụ nữ ấp Ngọc Tân")]


def test_a_cell_that_is_pointed_at_is_the_speakers() -> None:
    body = (
        "Đảng bộ huyện Đức Trọng có 6.284 đảng viên. Bí thư Chi bộ thôn Hạ đề xuất lấy ý kiến nhân dân. "
        "Năm qua, chi bộ này có 21 đảng viên hoàn thành tốt nhiệm vụ."
    )
    assert owners(body)[1] == (21, "Chi bộ thôn Hạ")


@pytest.mark.parametrize("at", ["Còn ở", "Tại", "Với"])
def test_a_body_right_behind_an_agency_is_that_agencys(at: str) -> None:
    body = f"Đảng bộ thị xã Bến Cát mạnh lên. {at} Công ty TNHH Dệt may Tân Khoa, Đảng bộ có 6 chi bộ."
    assert owners(body) == [(6, "Đảng bộ Công ty TNHH Dệt may Tân Khoa")]


def test_both_organs_that_are_elected_are_of_one_body() -> None:
    body = (
        "Đảng bộ xã Tân Lập họp. Ban Thường vụ Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ xã Tân Lập gồm 31 đồng chí, "
        "Ban Thường vụ 11 đồng chí."
    )
    assert owners(body) == [(31, "Đảng bộ xã Tân Lập"), (11, "Đảng bộ xã Tân Lập")]


def test_figures_are_of_the_union_that_they_are_by() -> None:
    body = (
        "Hội Cựu chiến binh huyện Mỏ Cày Nam có 4.362 hội viên.\n\nChi bộ ấp Định Nhơn có 33 đảng viên.\n\n"
        "Theo thống kê của Hội Cựu chiến binh huyện, còn 48 hội viên nghèo."
    )
    assert owners(body)[2] == (48, "Hội Cựu chiến binh huyện Mỏ Cày Nam")


@pytest.mark.parametrize("visit", ["Tới thăm", "Về", "Trở lại", "Chúng tôi đến"])
def test_what_is_seen_on_a_visit_is_of_the_place_visited(visit: str) -> None:
    body = f"Huyện ủy Nga Sơn quan tâm vùng giáo.\n\n{visit} thôn Chính Nghĩa, nơi có 53 hộ hiến đất."
    assert owners(body) == [(53, "thôn Chính Nghĩa")]


def test_communes_merged_into_one_are_its_own_whosever_they_were() -> None:
    body = "Đảng bộ xã Nam Tiên Hưng ra đời trên cơ sở hợp nhất 5 xã của huyện Đông Hưng."
    assert owners(body) == [(5, "xã Nam Tiên Hưng")]


def test_inspectors_of_every_level_are_those_of_the_whole_not_of_a_cell() -> None:
    body = (
        "Đảng bộ huyện Hồng Ngự kỷ luật 33 đảng viên, trong đó có Chi bộ Trường Tiểu học Long Thuận. "
        "UBKT các cấp nhận 47 đơn tố cáo."
    )
    assert owners(body)[1] == (47, "Đảng bộ huyện Hồng Ngự")


def test_who_gives_a_certificate_is_spoken_of_no_further() -> None:
    body = "Toàn huyện Thọ Xuân vào cuộc.\n\nUBND huyện tặng Giấy khen cho 12 tập thể. Khó khăn là 14 thôn thiếu đất."
    assert owners(body) == [(14, "huyện Thọ Xuân")]


def test_a_merged_office_may_be_named_without_its_place() -> None:
    body = "Ban Tổ chức Huyện ủy hợp nhất với Phòng Nội vụ thành Cơ quan Tổ chức - Nội vụ."
    assert "Cơ quan Tổ chức - Nội vụ" in organisations(body)


@pytest.mark.parametrize("fact", ["thu ngân sách đạt 17,3 tỷ đồng", "còn 24 hộ nghèo", "giảm 12 thôn"])
def test_what_is_no_affair_of_the_partys_is_its_places(fact: str) -> None:
    assert owners(f"Đảng bộ xã Tân Lập vượt khó. Năm qua, {fact}.")[0][1] == "xã Tân Lập"


def test_a_district_that_was_merged_into_another_is_no_more_meant() -> None:
    body = "Từ ngày 1.3.2020, huyện Trà Lĩnh nhập vào huyện Trùng Khánh.\n\nToàn huyện còn 293 xóm."
    assert owners(body) == [(293, "huyện Trùng Khánh")]


def test_a_ward_and_a_district_may_be_numbers() -> None:
    body = "Ở khu phố 4, phường 10 (quận 8), bà con chào nhau bằng tiếng Quảng.\n\nToàn quận có 214 mô hình."
    assert owners(body) == [(214, "quận 8")]


def test_a_cell_is_its_secretarys_before_it_is_that_of_his_birthplace() -> None:
    body = (
        "“Bà con quý lắm”, anh Y Suin, Bí thư Chi bộ Công an xã Ea Yông, nói. Anh vốn là người buôn Jung. "
        "Chi bộ có 7 đảng viên."
    )
    assert owners(body) == [(7, "Chi bộ Công an xã Ea Yông")]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("Tại Thọ Lâm, Đảng bộ xã kết nạp 11 đảng viên.", "Đảng bộ xã Thọ Lâm"),
        ("Xuân Trường là nơi chúng tôi đến đầu tiên. Xã có 608 hộ.", "xã Xuân Trường"),
        ("Những nơi làm tốt nhất là Thọ Lâm (15 hộ hiến đất).", "xã Thọ Lâm"),
        ("Cả huyện đổi mới, trong khi Thọ Lâm mới có 12 thôn.", "xã Thọ Lâm"),
        ("Đảng bộ Thọ Lâm kết nạp 9 đảng viên.", "Đảng bộ xã Thọ Lâm"),
    ],
)
def test_a_commune_of_the_province_may_be_called_by_its_name_alone(body: str, whose: str) -> None:
    page = "Chuyển biến ở Thọ Xuân\n\nHuyện Thọ Xuân (tỉnh Thanh Hóa) đổi thay từng ngày.\n\n{body}\n"
    assert owners(body, page)[0][1] == whose


def test_the_rows_of_a_table_may_be_communes_by_their_names_alone() -> None:
    page = "Chuyển biến ở Thọ Xuân\n\nHuyện Thọ Xuân (tỉnh Thanh Hóa) đổi thay từng ngày.\n\n{body}\n"
    body = "Xã | Thôn | Đảng viên\nThọ Lâm | 11 | 203\nXuân Trường | 17 | 318"
    assert owners(body, page) == [
        (11, "xã Thọ Lâm"),
        (203, "xã Thọ Lâm"),
        (17, "xã Xuân Trường"),
        (318, "xã Xuân Trường"),
    ]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("Theo kế hoạch của Tỉnh ủy, năm 2025 phấn đấu có 60 tổ chức đảng.", "Tỉnh ủy"),
        ("Trong 27 đảng viên của Chi bộ ấp 3 có 8 người cao tuổi.", "Chi bộ ấp 3"),
        ("Dẫn đầu là Đảng bộ xã A Bung với 9 chi bộ, tiếp đến là Đảng bộ xã Tà Long 7 chi bộ.", "Đảng bộ xã Tà Long"),
        (
            "Đảng ủy xã Hải Minh đổi mới. Đảng ủy, UBND, Ủy ban MTTQ xã tổ chức 286 cuộc họp.",
            "Đảng ủy xã Hải Minh",
        ),
        ("Đảng bộ xã Hải Minh lớn mạnh. Tỉnh ủy chỉ định Ban Chấp hành 33 đồng chí.", "Đảng bộ xã Hải Minh"),
    ],
)
def test_who_plans_leads_or_appoints_is_told_from_who_has(body: str, whose: str) -> None:
    assert owners(body)[-1][1] == whose


def test_bodies_named_as_examples_leave_the_whole_in_focus() -> None:
    body = (
        "Đảng bộ Công an tỉnh kết nạp 74 đảng viên; Đảng bộ Công an huyện Bù Đăng, Đảng bộ Công an huyện Lộc Ninh kết "
        "nạp 19 đảng viên. Trong đợt dịch, có 1.260 lượt cán bộ trực chốt."
    )
    assert owners(body)[-1] == (1260, "Đảng bộ Công an tỉnh")
