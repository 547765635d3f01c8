"""Awards: who confers them and who receives them."""

import pytest

from tests.facts.pages import SUBJECT, awards, of


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Chủ tịch nước tặng thưởng Huân chương Lao động cho 3 tập thể.", "Chủ tịch nước"),
        ("Có 3 tập thể được Thủ tướng Chính phủ tặng Bằng khen.", "Thủ tướng Chính phủ"),
        ("Có 3 tập thể được tặng Bằng khen của Tỉnh ủy.", "Tỉnh ủy"),
        ("Ban Thường vụ Huyện ủy tặng Giấy khen cho 3 tập thể.", "Ban Thường vụ Huyện ủy Yên Sơn"),
        ("Có 3 tập thể được tặng Bằng khen.", None),
    ],
)
def test_who_confers_is_named_where_the_text_names_them(sentence: str, giver: str | None) -> None:
    assert of(awards(sentence), "awarded_by") == [giver]


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Năm 2019, Chi bộ Trường THPT Xuân Vân được Tỉnh ủy xếp loại hoàn thành tốt nhiệm vụ.", "Tỉnh ủy"),
        ("Hiệu trưởng nhà trường tặng Giấy khen cho 25 học viên.", "Hiệu trưởng nhà trường"),
        ("Hội thi do Ban Thường vụ Huyện ủy tổ chức đã trao 1 giải Nhất.", "Ban Thường vụ Huyện ủy Yên Sơn"),
        ("Kết thúc hội thi, Ban Giám khảo trao 1 giải Nhất.", "Ban Giám khảo"),
        ("Có 3 tập thể được Tỉnh ủy tặng Bằng khen do 5 năm liền dẫn đầu phong trào.", "Tỉnh ủy"),
        ("Huyện ủy thưởng 20 triệu đồng cho 4 tập thể.", "Huyện ủy Yên Sơn"),
    ],
)
def test_who_confers_may_stand_in_other_places(sentence: str, giver: str) -> None:
    assert of(awards(sentence), "awarded_by") == [giver]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Trường THPT Xuân Huy đổi mới. Tập thể nhà trường được UBND tỉnh tặng Bằng khen.",
            [("merit_certificate", "Trường THPT Xuân Huy", "organisation", "UBND tỉnh")],
        ),
        (
            "Đảng ủy xã Mỹ Bằng họp. Huyện ủy tặng Công an xã Mỹ Bằng danh hiệu Đơn vị quyết thắng.",
            [("emulation_titles", "Công an xã Mỹ Bằng", "organisation", "Huyện ủy Yên Sơn")],
        ),
        (
            "Năm 2015, ông được Thủ tướng Chính phủ tặng Bằng khen; năm 2017, Chi bộ thôn Làng Chùa được UBND tỉnh "
            "tặng Bằng khen.",
            [
                ("merit_certificate", None, "individual", "Thủ tướng Chính phủ"),
                ("merit_certificate", "Chi bộ thôn Làng Chùa", "organisation", "UBND tỉnh"),
            ],
        ),
    ],
)
def test_an_award_goes_to_whom_it_is_given_and_never_to_its_giver(
    body: str, told: list[tuple[str, str | None, str, str]]
) -> None:
    assert of(awards(body), "award", "recipient", "recipient_kind", "awarded_by") == told


Row = tuple[str, float | None, str | None, str | None]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Huyện ủy Yên Sơn tặng Giấy khen cho Đảng bộ xã Vĩnh Tiến, Chi bộ Công an huyện và 3 cá nhân.",
            [
                ("commendation_certificate", None, "Đảng bộ xã Vĩnh Tiến", "Huyện ủy Yên Sơn"),
                ("commendation_certificate", None, "Chi bộ Công an huyện Yên Sơn", "Huyện ủy Yên Sơn"),
                ("commendation_certificate", 3, None, "Huyện ủy Yên Sơn"),
            ],
        ),
        (
            "Đảng bộ huyện được UBND tỉnh tặng Cờ thi đua; Tỉnh ủy và UBND tỉnh tặng Bằng khen.",
            [
                ("emulation_flag", None, SUBJECT, "UBND tỉnh"),
                ("merit_certificate", None, SUBJECT, "UBND tỉnh"),
                ("merit_certificate", None, SUBJECT, "Tỉnh ủy"),
            ],
        ),
        ("Đảng bộ huyện được tặng Cờ thi đua của Chính phủ.", [("emulation_flag", None, SUBJECT, "Chính phủ")]),
        (
            "Ông Bùi Văn Hạnh, Trưởng thôn Mới được Chủ tịch UBND huyện tặng Giấy khen.",
            [("commendation_certificate", None, None, "Chủ tịch UBND huyện")],
        ),
        ("Có 5 giáo viên đạt danh hiệu Chiến sỹ thi đua cơ sở.", [("emulation_fighter", 5, None, None)]),
        (
            "Đảng viên được tặng Huy hiệu 30 năm tuổi Đảng trở lên là 95 đồng chí.",
            [("party_badge", 95, None, None)],
        ),
    ],
)
def test_who_receives_and_who_confers(sentence: str, rows: list[Row]) -> None:
    assert set(of(awards(sentence), "award", "count", "recipient", "awarded_by")) == set(rows)


def test_a_private_person_is_never_stored_as_a_recipient() -> None:
    told = awards("Đồng chí Nguyễn Văn Khuê được Chủ tịch UBND tỉnh tặng Bằng khen.")
    assert of(told, "award", "recipient", "recipient_kind") == [("merit_certificate", None, "individual")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Đảng bộ xã Xuân Vân được Ban Thường vụ Huyện ủy biểu dương vì hoàn thành đại hội sớm.",
            [("commended", None, "organisation")],
        ),
        ("Chị Lê Thị Hoa được bầu là Chiến sĩ thi đua cơ sở.", [("emulation_fighter", None, "individual")]),
        ("Tổng Giám đốc Lê Văn Nam được tặng Bằng khen.", [("merit_certificate", None, "individual")]),
        ("Có 18 người là giáo viên giỏi cấp huyện.", [("emulation_titles", 18, "individual")]),
        ("Có 3 nghệ nhân được phong tặng danh hiệu Nghệ nhân ưu tú.", [("state_honour", 3, "individual")]),
        ("Hội Phụ nữ tỉnh tặng Giấy khen cho 6 chi hội.", [("commendation_certificate", 6, "collective")]),
        (
            "Trường đoạt 14 giải, gồm 1 giải Nhất, 13 giải Ba.",
            [
                ("contest_prize", 14, "individual"),
                ("contest_prize", 1, "individual"),
                ("contest_prize", 13, "individual"),
            ],
        ),
    ],
)
def test_one_who_is_named_and_titles_of_persons_are_read(
    sentence: str, told: list[tuple[str, float | None, str]]
) -> None:
    assert of(awards(sentence), "award", "count", "recipient_kind") == told


def test_a_giver_gives_on_behind_a_semicolon() -> None:
    body = (
        "Ban Thường vụ Tỉnh ủy tặng Bằng khen cho 4 tập thể hoàn thành xuất sắc nhiệm vụ năm 2020; "
        "Cờ thi đua xuất sắc giai đoạn 2016 - 2020 cho 2 tập thể; Giấy khen cho 7 cá nhân."
    )
    assert of(awards(body), "count", "awarded_by", "period_start", "period_end")[:2] == [
        (4, "Ban Thường vụ Tỉnh ủy", "2020-01-01", "2020-12-31"),
        (2, "Ban Thường vụ Tỉnh ủy", "2016-01-01", "2020-12-31"),
    ]
    assert of(awards(body), "count", "awarded_by")[2:] == [(7, "Ban Thường vụ Tỉnh ủy")]


def test_what_is_told_again_with_who_confers_it_counts_once() -> None:
    told = awards(
        "Huyện trao tặng Huy hiệu Đảng cho 61 đảng viên. Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng cho 61 đảng viên."
    )
    assert of(told, "count", "awarded_by") == [(61, "Ban Thường vụ Tỉnh ủy")]


def test_one_of_all_that_a_clause_counts_is_rated_and_a_threshold_rates_none() -> None:
    body = "Đối với 13 đảng bộ, Công an huyện được xếp loại hoàn thành xuất sắc nhiệm vụ."
    assert of(awards(body), "count", "recipient") == [(None, "Công an huyện Yên Sơn")]
    assert awards("Nghị quyết nêu rõ hằng năm Đảng bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên.") == ()
