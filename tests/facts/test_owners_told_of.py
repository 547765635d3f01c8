"""Whose a number is by how its sentence is built: what comes before the subject, what hangs on a name, who is next."""

import pytest

from tests.facts.pages import SUBJECT, metrics, of, owners

DISTRICT = "Đảng bộ huyện Hoàng Su Phì"
LEAD = f"{DISTRICT} có 58 chi bộ.\n\n"


def told(body: str) -> list[tuple[float, str | None]]:
    """Whose each number is that stands behind a lead about the district."""
    return owners(LEAD + body)[1:]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        (
            "Kết quả này có đóng góp của Đảng bộ xã Bản Luốc, nơi có 41 đảng viên hoàn thành tốt nhiệm vụ.",
            "Đảng bộ xã Bản Luốc",
        ),
        (
            "Lâu đời hơn cả là Đảng bộ Công ty cổ phần Chè Hùng An: 118 đảng viên.",
            "Đảng bộ Công ty cổ phần Chè Hùng An",
        ),
        ("Các chi bộ thuộc Đảng bộ xã Hồ Thầu kết nạp 45 đảng viên.", "Đảng bộ xã Hồ Thầu"),
        ("Số đảng viên của Đảng bộ xã Nậm Ty là 268 đồng chí.", "Đảng bộ xã Nậm Ty"),
    ],
)
def test_what_hangs_on_a_name_is_whose_it_is(body: str, whose: str) -> None:
    assert [owner for _, owner in told(body)] == [whose]


@pytest.mark.parametrize("first", ["Qua rà soát", "Sau khi nhận", "Nhờ giải quyết", "Được giao"])
def test_a_number_in_front_of_the_subject_is_the_subjects(first: str) -> None:
    body = f"{first} 412 hồ sơ, UBND xã Hồ Thầu trả lại 37 hồ sơ."
    assert told(body) == [(412, "UBND xã Hồ Thầu"), (37, "UBND xã Hồ Thầu")]


def test_respectively_gives_each_of_a_list_its_own() -> None:
    body = "Đoàn xã, Hội Nông dân xã Nậm Ty lần lượt giới thiệu 11 và 8 quần chúng ưu tú."
    assert told(body) == [(11, "Đoàn xã Nậm Ty"), (8, "Hội Nông dân xã Nậm Ty")]


def test_a_list_of_names_is_not_what_is_counted_respectively() -> None:
    body = "Đảng bộ xã Nậm Ty, Đảng bộ xã Bản Péo kết nạp lần lượt 11 và 8 đảng viên."
    assert told(body) == [(11, "Đảng bộ xã Nậm Ty"), (8, "Đảng bộ xã Bản Péo")]


def test_offices_named_side_by_side_are_of_one_commune_that_stays_in_focus() -> None:
    body = "Đảng ủy, UBND, Ủy ban MTTQ xã Tụ Nhân tổ chức 286 cuộc họp. Tổng nguồn lực huy động đạt 18 tỷ đồng."
    assert told(body) == [(286, "Đảng ủy xã Tụ Nhân"), (18_000_000_000, "xã Tụ Nhân")]


def test_somebodys_post_tells_what_a_paragraph_goes_on_about() -> None:
    body = "Anh Vàng Văn Páo về làm Bí thư Đảng ủy xã Thông Nguyên. Việc đầu tiên là họp với 13 chi bộ."
    assert told(body) == [(13, "Đảng ủy xã Thông Nguyên")]


def test_members_that_act_beside_a_union_or_behind_it_are_the_partys() -> None:
    body = "Huyện đoàn Hoàng Su Phì lập 46 đội. Đợt đầu mới có 41% đảng viên cài đặt."
    assert told(body) == [(46, "Huyện đoàn Hoàng Su Phì"), (41, DISTRICT)]


def test_whoever_gives_the_figures_of_another_district_tells_of_that_one() -> None:
    body = "Theo Ban Tổ chức Huyện ủy Quang Bình, mô hình có ở 83 thôn.\n\nToàn huyện Hoàng Su Phì có 199 thôn."
    assert told(body) == [(83, "huyện Quang Bình"), (199, "huyện Hoàng Su Phì")]


def test_the_whole_body_is_that_of_the_committee_named_since() -> None:
    body = (
        "Đảng bộ thị xã Nghi Sơn kết nạp 97 đảng viên.\n\nUBKT Huyện ủy Quan Hóa giám sát 4 tổ chức đảng. Kết quả thi "
        "hành kỷ luật trong toàn Đảng bộ: 6 đảng viên."
    )
    assert told(body)[-1] == (6, "Đảng bộ huyện Quan Hóa")


def test_who_somebody_works_for_is_not_spoken_of_in_its_own_right() -> None:
    body = "Chi bộ thôn Mới có 3 đảng viên, người trẻ nhất là cán bộ Đồn Biên phòng Thàng Tín. Nay có 13 đảng viên."
    assert told(body) == [(3, "Chi bộ thôn Mới"), (13, "Chi bộ thôn Mới")]


def test_who_did_a_part_of_what_is_told_is_left_behind_with_it() -> None:
    body = (
        "UBKT Huyện ủy Hoàng Su Phì kỷ luật 6 đảng viên, trong đó Ban Thường vụ Đảng ủy xã Nậm Ty kỷ luật 1 đảng viên; "
        "nhiều hơn cùng kỳ 2 đảng viên."
    )
    assert told(body) == [(6, DISTRICT), (1, "Ban Thường vụ Đảng ủy xã Nậm Ty"), (2, DISTRICT)]


def test_the_unit_that_is_at_work_in_a_village_is_whom_the_article_is_about() -> None:
    body = (
        "Đảng bộ Quân sự huyện Hương Khê có 96 đảng viên.\n\nNgười dân bản Rào Tre quý bộ đội. Khi lũ về, đơn vị huy "
        "động 134 lượt người."
    )
    assert owners(body)[-1] == (134, "Đảng bộ Quân sự huyện Hương Khê")


def test_an_average_of_the_whole_is_the_wholes() -> None:
    body = "Xã Tham Đôn có 21 ấp. Hộ nghèo của ấp Bưng Chông còn 18,6%, trong khi bình quân toàn xã là 15,2%."
    assert told(body)[-1] == (15.2, "xã Tham Đôn")


def test_districts_that_others_came_from_are_not_the_whole_district() -> None:
    body = "Huyện nhận 29 chi bộ từ hai huyện Quang Bình và Bắc Quang. Toàn huyện có 121 thôn."
    assert told(body)[-1] == (121, "huyện Hoàng Su Phì")


def test_who_is_set_apart_is_not_spoken_of_in_the_next_sentence() -> None:
    body = "Có 6 xã đạt chuẩn nông thôn mới, trong đó xã Tân Long đang hoàn thiện hồ sơ. Cả năm kết nạp 60 đảng viên."
    assert of(metrics(body), "value", "organisation")[-1] == (60, SUBJECT)


@pytest.mark.parametrize("work", ['mô hình "Biến rác thành tiền"', "mô hình nuôi dê", "phong trào góp vốn xoay vòng"])
def test_whose_work_it_is_has_its_figures(work: str) -> None:
    body = f"Tổ dân vận thôn Long Quang có 5 thành viên. Còn {work} của Chi hội Phụ nữ thôn Lệ Xuyên giúp 16 hộ nghèo."
    assert of(metrics(body), "value", "organisation")[-1] == (16, "Chi hội Phụ nữ thôn Lệ Xuyên")


@pytest.mark.parametrize("village", ["thôn 7", "ấp 3", "xóm 12", "khu phố 4", "tổ dân phố 15", "buôn 2"])
def test_a_village_goes_by_its_number(village: str) -> None:
    opens = village[0].upper() + village[1:]
    body = f"{opens}, nơi 89 hộ là người Mạ, nay đổi khác. Chi bộ {village.rstrip('0123456789 ')} có 13 đảng viên."
    assert of(metrics(body), "value", "organisation") == [(89, village), (13, f"Chi bộ {village}")]


@pytest.mark.parametrize("said", ["xóm 5, xóm 6 và xóm 7", "các xóm 5, 6, 7", "xóm 5 và xóm 6"])
def test_villages_that_are_merged_by_their_numbers_are_not_spoken_of(said: str) -> None:
    body = f"Thôn Phúc Lại được lập trên cơ sở {said}, có 362 hộ. Chi bộ thôn có 76 đảng viên."
    assert of(metrics(body), "value", "organisation") == [(362, "thôn Phúc Lại"), (76, "Chi bộ thôn Phúc Lại")]


@pytest.mark.parametrize(
    "again", ["Theo ông Thọ, làm trước rồi mới nói.", "Ông Thọ vui lắm.", "Anh Phan Văn Thọ cười."]
)
def test_who_holds_a_post_stands_for_his_body_in_a_later_paragraph(again: str) -> None:
    body = (
        "Ông Phan Văn Thọ, Bí thư Chi bộ xóm Phú Vinh, nhớ lại ngày đầu.\n\n"
        f"{again} Đến nay, đảng viên đã hiến 870 m2 đất làm đường."
    )
    assert told(body)[-1] == (870, "Chi bộ xóm Phú Vinh")


def test_those_among_many_are_not_of_the_one_that_was_named_last() -> None:
    body = "Đông nhất là Chi bộ thôn Hạ với 112 đảng viên. Trong số các bí thư chi bộ thôn, 28 đồng chí dưới 55 tuổi."
    assert told(body) == [(112, "Chi bộ thôn Hạ"), (28, DISTRICT)]


def test_many_cells_are_not_the_one_that_was_named_last() -> None:
    body = "Chi bộ thôn Hạ có 22 đảng viên. Các chi bộ khác trong huyện kết nạp 14 đảng viên."
    assert told(body) == [(22, "Chi bộ thôn Hạ"), (14, DISTRICT)]


def test_a_whole_party_body_is_of_the_commune_that_opens_the_sentence_before() -> None:
    body = "Xã Bản Luốc còn khó khăn. Toàn Đảng bộ có 187 đảng viên. Năm 2019, thu nhập bình quân đạt 18 triệu đồng."
    assert told(body) == [(187, "Đảng bộ xã Bản Luốc"), (18_000_000, "xã Bản Luốc")]


def test_what_somebody_is_quoted_with_is_of_the_body_that_he_speaks_for_though_he_is_named_behind() -> None:
    body = "“Năm 2015, chi bộ chỉ có 11 đảng viên. Nay đã có 29 đảng viên”, ông Lý, Bí thư Chi bộ thôn Nà Ho nói."
    assert told(body) == [(11, "Chi bộ thôn Nà Ho"), (29, "Chi bộ thôn Nà Ho")]


def test_delegates_are_of_the_body_that_holds_its_congress() -> None:
    body = "Ngày 15/7, Đảng bộ huyện Lâm Bình tổ chức Đại hội với sự tham dự của 200 đại biểu."
    assert told(body) == [(200, "Đảng bộ huyện Lâm Bình")]
