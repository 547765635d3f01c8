"""Whose a number is where several bodies are spoken of: examples, places in turn, cells of villages and agencies."""

import pytest

from tests.facts.pages import owners


def test_several_lower_bodies_in_a_row_are_examples() -> None:
    body = (
        "Đảng bộ huyện Kim Bôi kết nạp 94 đảng viên. Đảng bộ xã Tân Lập dẫn đầu với 13 đảng viên, "
        "Đảng bộ thị trấn An Lạc Thôn 11 đảng viên. Số đảng viên dự bị được chuyển chính thức là 81."
    )
    assert owners(body) == [
        (94, "Đảng bộ huyện Kim Bôi"),
        (13, "Đảng bộ xã Tân Lập"),
        (11, "Đảng bộ thị trấn An Lạc Thôn"),
        (81, "Đảng bộ huyện Kim Bôi"),
    ]


def test_the_whole_body_is_that_of_the_place_that_the_article_opens_with() -> None:
    body = (
        "Huyện ủy Kim Bôi vừa sơ kết 6 tháng đầu năm. Đảng bộ xã Tân Lập kết nạp 13 đảng viên. "
        "Đến nay, toàn Đảng bộ có 5.617 đảng viên."
    )
    assert owners(body) == [(13, "Đảng bộ xã Tân Lập"), (5617, "Đảng bộ huyện Kim Bôi")]


def test_places_that_take_turns_are_told_by_their_kind() -> None:
    body = (
        "Đảng bộ xã Tân Lập và Đảng bộ phường Hòa An tổng kết năm 2025. Xã Tân Lập kết nạp 34 đảng viên; phường Hòa An "
        "kết nạp 61 đảng viên. Ở xã, 29 chi bộ hoàn thành tốt nhiệm vụ. Ở phường, 45 chi bộ hoàn thành tốt nhiệm vụ. "
        "Xã thì giảm được 41 hộ nghèo."
    )
    commune, ward = "Đảng bộ xã Tân Lập", "Đảng bộ phường Hòa An"
    assert owners(body) == [(34, commune), (61, ward), (29, commune), (45, ward), (41, "xã Tân Lập")]


def test_a_paragraph_about_a_cell_tells_of_its_village() -> None:
    body = (
        "Đảng bộ xã Tân Lập có 12 chi bộ.\n"
        "Chi bộ thôn Bãi Dài họp bàn việc làm đường. Bà con hiến 1.200 m2 đất, góp 35 triệu đồng."
    )
    assert [owner for _, owner in owners(body)[1:]] == ["Chi bộ thôn Bãi Dài"] * 2


def test_a_model_called_after_cells_is_none() -> None:
    body = (
        "Chi bộ thôn Bãi Dài có 15 đảng viên. Đảng ủy xã Tân Lập chọn 10 chi bộ xây dựng “Chi bộ 4 tốt”; phấn đấu "
        "kết nạp 20 đảng viên."
    )
    assert owners(body)[2] == (20, "Đảng ủy xã Tân Lập")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Hay ở thôn Bãi Dài, xã Tân Lập, Chi bộ có 34 đảng viên.", (34, "Chi bộ thôn Bãi Dài")),
        ("Thôn Bãi Dài có 62 hộ. Năm 2012, Chi bộ thôn có 3 đảng viên.", (3, "Chi bộ thôn Bãi Dài")),
        (
            "Không may mắn như thế, Công ty Cổ phần May Sông Lô buộc đóng cửa. Chi bộ có 9 đảng viên.",
            (9, "Chi bộ Công ty Cổ phần May Sông Lô"),
        ),
        ("Còn tại Trường THPT Vân Nham, Chi bộ có 31 đảng viên.", (31, "Chi bộ Trường THPT Vân Nham")),
        ("Nông trường Ia Krái ở xa. Chi bộ Nông trường có 34 đảng viên.", (34, "Chi bộ Nông trường Ia Krái")),
        (
            "Chi bộ xóm Mới có 5 đảng viên.\nTheo Ban Tổ chức Huyện ủy Kim Bôi, Đảng bộ huyện hiện có 36 chi bộ.",
            (36, "Đảng bộ huyện Kim Bôi"),
        ),
        ("Chi bộ xóm Mới (xã Tân Lập) có 16 đảng viên.", (16, "Chi bộ xóm Mới")),
        ("Dẫn đầu là Đảng bộ xã Tân Lập với 99 đảng viên.", (99, "Đảng bộ xã Tân Lập")),
        ("Câu chuyện ở Đảng bộ xã Tân Lập lại khác. Đơn vị này có 50 đảng viên.", (50, "Đảng bộ xã Tân Lập")),
        ("Ủy ban Kiểm tra Huyện ủy Kim Bôi kiểm tra 4 tổ chức đảng.", (4, "Ủy ban Kiểm tra Huyện ủy Kim Bôi")),
        (
            "Đảng bộ huyện Kim Bôi đổi mới. Theo Phòng Nội vụ huyện Kim Bôi, 11 người nghỉ việc.",
            (11, "huyện Kim Bôi"),
        ),
        ("Đảng bộ Các khu công nghiệp tỉnh có 41 đảng viên.", (41, "Đảng bộ Các khu công nghiệp tỉnh")),
        ("Xã Tân Lập có 900 hộ. Tại Tân Lập, đơn thư tăng 12 đơn.", (12, "xã Tân Lập")),
    ],
)
def test_the_words_before_a_number_tell_whose_it_is(body: str, told: tuple[float, str]) -> None:
    assert owners(body)[-1] == told


def test_the_whole_body_may_be_one_of_agencies() -> None:
    body = (
        "Đảng bộ Các khu công nghiệp tỉnh có 41 chi bộ. Đảng bộ Công ty Cổ phần May Sông Lô có 104 đảng viên.\n"
        "Bốn tháng đầu năm, toàn Đảng bộ kết nạp 33 đảng viên."
    )
    assert owners(body)[-1] == (33, "Đảng bộ Các khu công nghiệp tỉnh")


def test_a_union_of_all_levels_is_that_of_the_place_which_the_text_names() -> None:
    body = (
        "Nhân dịp thành lập Hội Cựu chiến binh Việt Nam, Chủ tịch Hội Cựu chiến binh huyện Kim Bôi gặp mặt hội viên. "
        "Hội Cựu chiến binh các cấp đã xây dựng 16 căn nhà đồng đội."
    )
    assert owners(body) == [(16, "Hội Cựu chiến binh huyện Kim Bôi")]


def test_whoever_is_named_for_a_part_of_the_inspections_did_that_part() -> None:
    body = (
        "Đảng bộ huyện Kim Bôi có 42 chi bộ. Cấp ủy các cấp kiểm tra 7 chi bộ (Ban Thường vụ Huyện ủy kiểm tra 2 chi "
        "bộ). UBKT các cấp giám sát 6 chi bộ, trong đó UBKT Huyện ủy giám sát 1 chi bộ."
    )
    whole = "Đảng bộ huyện Kim Bôi"
    committee, inspectors = "Ban Thường vụ Huyện ủy Kim Bôi", "Ủy ban Kiểm tra Huyện ủy Kim Bôi"
    assert owners(body) == [(42, whole), (7, whole), (2, committee), (6, whole), (1, inspectors)]


DISTRICT = "Đảng bộ huyện Kim Bôi"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Đảng bộ xã Tân Lập kết nạp 13 đảng viên; ngược lại, còn 2 đảng bộ chưa kết nạp được đảng viên nào.",
            [(13, "Đảng bộ xã Tân Lập"), (2, DISTRICT)],
        ),
        (
            "Trung tâm Chính trị huyện mở 29 lớp. Tỷ lệ đảng viên học tập nghị quyết đạt 98,1%.",
            [(29, "Trung tâm Chính trị huyện Kim Bôi"), (98.1, DISTRICT)],
        ),
    ],
)
def test_what_one_cannot_have_is_of_whom_the_article_is_about(body: str, told: list[tuple[float, str]]) -> None:
    assert owners(f"Đảng bộ huyện Kim Bôi có 42 chi bộ. {body}")[1:] == told


def test_a_sentence_may_open_with_the_numbers_of_its_subject() -> None:
    body = (
        "Đảng bộ huyện Kim Bôi vững mạnh.\nVới 62 hộ, 251 nhân khẩu, thôn Bãi Dài vẫn nghèo.\n"
        "Với 38 đảng viên, Chi bộ xóm Mới đi đầu."
    )
    village = "thôn Bãi Dài"
    assert owners(body) == [(62, village), (251, village), (38, "Chi bộ xóm Mới")]


def test_the_school_is_the_one_last_named() -> None:
    body = (
        "Chi bộ Trường THPT Xuân Huy có 22 đảng viên. Nhà trường có 640 học sinh.\n"
        "Chi bộ Trường THPT Kim Bôi có 31 đảng viên. Nhà trường có 942 học sinh."
    )
    assert owners(body)[1::2] == [(640, "Trường THPT Xuân Huy"), (942, "Trường THPT Kim Bôi")]
