"""Awards: which, for how many of whom, by whom, when; and what is praise, hope or duty only."""

import pytest

from tests.facts.pages import SUBJECT, awards, metrics, of, page

WHAT = ("award", "count", "recipient_kind")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Huyện ủy tặng Giấy khen cho 5 tập thể.", [("commendation_certificate", 5, "collective")]),
        (
            "Huyện ủy tặng Giấy khen cho 5 tập thể và 9 cá nhân.",
            [("commendation_certificate", 5, "collective"), ("commendation_certificate", 9, "individual")],
        ),
        ("Có 12 cá nhân được UBND tỉnh tặng Bằng khen.", [("merit_certificate", 12, "individual")]),
        ("Có 2 tập thể được tặng Cờ thi đua.", [("emulation_flag", 2, "collective")]),
        ("Có 3 cá nhân được tặng thưởng Huân chương Lao động.", [("labour_order", 3, "individual")]),
        ("Có 4 đồng chí được tặng Kỷ niệm chương.", [("commemorative_medal", 4, "individual")]),
        ("Có 15 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.", [("emulation_fighter", 15, "individual")]),
        ("Có 41 cá nhân đạt danh hiệu Lao động tiên tiến.", [("advanced_labour", 41, "individual")]),
        ("Huyện ủy biểu dương 13 tập thể, cá nhân tiêu biểu.", [("commended", 13, "mixed")]),
        (
            "Có 72 tập thể, 740 cá nhân được biểu dương.",
            [("commended", 72, "collective"), ("commended", 740, "individual")],
        ),
    ],
)
def test_an_award_goes_to_so_many_of_a_kind(sentence: str, told: list[tuple[str, float, str]]) -> None:
    assert of(awards(sentence), *WHAT) == told
    assert metrics(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Huyện ủy tặng Giấy khen cho 6 chi bộ trong sạch, vững mạnh tiêu biểu và 21 đảng viên "
            "hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
            [("commendation_certificate", 6, "organisation"), ("commendation_certificate", 21, "individual")],
        ),
        (
            "Huyện ủy tặng Giấy khen cho 6 tập thể có thành tích xuất sắc 3 năm liền, 21 cá nhân.",
            [("commendation_certificate", 6, "collective"), ("commendation_certificate", 21, "individual")],
        ),
        (
            "Huyện ủy biểu dương, khen thưởng 45 tập thể, 112 cá nhân.",
            [("commended", 45, "collective"), ("commended", 112, "individual")],
        ),
        (
            "Đảng ủy xã khen thưởng 4 chi bộ và 9 bí thư chi bộ.",
            [("commended", 4, "organisation"), ("commended", 9, "individual")],
        ),
        ("Có 35 điển hình tiên tiến được Huyện ủy tuyên dương.", [("commended", 35, "mixed")]),
        ("Thành ủy tổ chức 4 đợt trao Huy hiệu Đảng cho tổng số 312 đảng viên.", [("party_badge", 312, "individual")]),
    ],
)
def test_a_row_of_recipients_goes_on_past_their_merits(sentence: str, told: list[tuple[str, float, str]]) -> None:
    assert of(awards(sentence), *WHAT) == told
    assert {metric.quote for metric in metrics(sentence)} <= {"4 đợt"}


def test_of_what_is_proposed_only_what_has_been_granted_is_given() -> None:
    told = awards("Huyện ủy đề nghị Tỉnh ủy tặng Bằng khen cho 10 chi bộ, trong đó 6 chi bộ đã được khen thưởng.")
    assert of(told, "award", "count", "quote", "awarded_by") == [("merit_certificate", 6, "6 chi bộ", "Tỉnh ủy")]


def test_a_prize_is_quoted_with_its_number() -> None:
    told = awards("Chi đoàn đoạt 1 giải Nhất, 2 giải Nhì hội thi cấp huyện.")
    assert of(told, "quote", "rank", "count") == [("1 giải Nhất", "Nhất", 1), ("2 giải Nhì", "Nhì", 2)]


def test_items_of_a_list_keep_their_own_awards() -> None:
    body = (
        "Giai đoạn 2015 – 2019 có 4 cá nhân được tặng thưởng Huân chương Lao động, 3 tập thể nhận Cờ thi đua, "
        "25 lượt tập thể được tặng Bằng khen."
    )
    assert of(awards(body), *WHAT, "count_kind", "period_start", "period_end") == [
        ("labour_order", 4, "individual", "recipients", "2015-01-01", "2019-12-31"),
        ("emulation_flag", 3, "collective", "recipients", "2015-01-01", "2019-12-31"),
        ("merit_certificate", 25, "collective", "times", "2015-01-01", "2019-12-31"),
    ]


def test_prizes_are_quoted_with_their_count_and_rank() -> None:
    body = "Ban tổ chức trao 1 giải Nhất, 2 giải Nhì, 3 giải Ba và 5 giải Khuyến khích."
    assert of(awards(body), "quote", "award", "rank", "count") == [
        ("1 giải Nhất", "contest_prize", "Nhất", 1),
        ("2 giải Nhì", "contest_prize", "Nhì", 2),
        ("3 giải Ba", "contest_prize", "Ba", 3),
        ("5 giải Khuyến khích", "contest_prize", "Khuyến khích", 5),
    ]


def test_badges_have_their_years_as_rank() -> None:
    body = "Huyện ủy trao Huy hiệu 50 năm tuổi Đảng cho 12 đồng chí, Huy hiệu 30 năm tuổi Đảng cho 45 đồng chí."
    assert of(awards(body), "award", "rank", "count", "recipient_kind") == [
        ("party_badge", "50", 12, "individual"),
        ("party_badge", "30", 45, "individual"),
    ]


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Năm 2018, Đảng bộ huyện được tặng Huân chương Lao động hạng Nhất.", "Nhất"),
        ("Năm 2018, Đảng bộ huyện được tặng Huân chương Lao động hạng Nhì.", "Nhì"),
        ("Năm 2018, Đảng bộ huyện được tặng Huân chương Lao động hạng Ba.", "Ba"),
    ],
)
def test_an_order_has_its_class(sentence: str, rank: str) -> None:
    assert of(awards(sentence), "award", "rank", "count", "recipient", "recipient_kind", "period_end") == [
        ("labour_order", rank, None, "Đảng bộ huyện Yên Sơn", "organisation", "2018-12-31")
    ]


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
    assert of(awards(sentence), *WHAT) == told


def test_a_badge_of_several_years_is_a_row_for_each() -> None:
    told = awards("Ông Lê Văn Khuê được nhận Huy hiệu 60 năm, 50 năm và 40 năm tuổi Đảng.")
    assert of(told, "rank", "recipient", "recipient_kind") == [
        ("60", None, "individual"),
        ("50", None, "individual"),
        ("40", None, "individual"),
    ]


def test_a_badge_that_is_not_described_is_the_partys_where_the_article_speaks_of_that() -> None:
    body = "Huyện ủy tổ chức lễ trao Huy hiệu Đảng. Đợt này có 74 đảng viên được xét tặng Huy hiệu."
    assert of(awards(body), *WHAT) == [("party_badge", 74, "individual")]
    assert of(awards("Có 7 đoàn viên được tặng Huy hiệu."), *WHAT) == [("commemorative_medal", 7, "individual")]


def test_a_private_person_is_never_stored_as_a_recipient() -> None:
    told = awards("Đồng chí Nguyễn Văn Khuê được Chủ tịch UBND tỉnh tặng Bằng khen.")
    assert of(told, "award", "recipient", "recipient_kind") == [("merit_certificate", None, "individual")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đảng bộ phấn đấu đạt danh hiệu trong sạch, vững mạnh.",
        "Đảng bộ tập trung xây dựng Đảng bộ trong sạch, vững mạnh.",
        "Các cấp ủy kịp thời động viên, khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ.",
        "Huyện ủy đề nghị tặng Bằng khen cho 3 tập thể.",
        "Đồng chí Bí thư Tỉnh ủy biểu dương và ghi nhận kết quả của Đảng bộ huyện.",
        "Hội trao 320 suất quà cho hộ nghèo.",
        "Hội phụng dưỡng 3 Bà mẹ Việt Nam anh hùng.",
        "Huyện chưa có tập thể nào được tặng Huân chương.",
        "Hồ sơ đề nghị tặng Huân chương Lao động cho huyện chưa được chấp thuận.",
        "Có 2 đồng chí xin hoãn nhận Huy hiệu Đảng.",
        "Đồng chí Bí thư Tỉnh ủy ghi nhận, biểu dương 120 hộ dân đã hiến đất.",
        "Đồng chí Khuê được nhân dân biểu dương.",
    ],
)
def test_hope_duty_praise_proposals_and_gifts_are_no_awards(sentence: str) -> None:
    assert awards(sentence) == ()


def test_a_proposed_award_is_no_metric_either() -> None:
    record = page("Huyện ủy đề nghị tặng Bằng khen cho 3 tập thể.")
    assert record.metrics == ()
    assert [no.reason for no in record.set_aside if "3" in no.quote and no.start > 100] == ["unclear"]


def test_a_share_of_titled_units_is_a_metric() -> None:
    assert awards("Có 95% hộ đạt gia đình văn hóa.") == ()
    assert of(metrics("Có 95% hộ đạt gia đình văn hóa."), "quote") == ["95% hộ"]


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


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Huyện ủy trao Huy hiệu Đảng đợt 19/5 cho 45 đảng viên.", [(None, 45)]),
        ("Có 120 đảng viên được trao tặng và 14 đảng viên được truy tặng Huy hiệu Đảng.", [(None, 120), (None, 14)]),
        ("Có 350 đảng viên được trao tặng Huy hiệu 30, 40, 45 năm tuổi Đảng.", [(None, 350)]),
        ("Có 9 đảng viên được trao tặng Huy hiệu 55 tuổi Đảng.", [("55", 9)]),
        ("Đảng bộ huyện có số đảng viên được nhận Huy hiệu Đảng nhiều nhất với 81 đảng viên.", [(None, 81)]),
    ],
)
def test_the_partys_badge_is_counted_however_it_is_told(sentence: str, told: list[tuple[str | None, float]]) -> None:
    assert of(awards(sentence), "rank", "count") == told
    assert metrics(sentence) == ()


def test_who_only_hands_the_partys_badge_over_does_not_confer_it() -> None:
    assert of(awards("Ban Thường vụ Đảng ủy xã Tân Long trao tặng Huy hiệu Đảng cho 12 đảng viên."), "awarded_by") == [
        None
    ]


def test_those_confirmed_in_front_of_a_badge_are_not_given_it() -> None:
    sentence = "Công nhận đảng viên chính thức cho 75 đồng chí; trao Huy hiệu Đảng cho 45 đảng viên."
    assert of(awards(sentence), "count") == [45]
    assert of(metrics(sentence), "indicator", "value") == [("members_confirmed", 75)]


def test_the_subject_of_a_decree_is_no_award() -> None:
    assert (
        awards("Thực hiện Quyết định số 179-QĐ/TU về việc trao tặng Huy hiệu Đảng cho các đảng viên 40 năm tuổi Đảng.")
        == ()
    )


def test_a_rating_with_its_share_is_a_statistic() -> None:
    assert awards("Đảng viên được đánh giá hoàn thành tốt nhiệm vụ chiếm 80,4%.") == ()


def test_praise_may_be_given_out_of_turn() -> None:
    assert of(awards("Huyện khen thưởng đột xuất 4 cá nhân."), "award", "count") == [("commended", 4)]


def test_what_is_told_again_with_who_confers_it_counts_once() -> None:
    told = awards(
        "Huyện trao tặng Huy hiệu Đảng cho 61 đảng viên. Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng cho 61 đảng viên."
    )
    assert of(told, "count", "awarded_by") == [(61, "Ban Thường vụ Tỉnh ủy")]


def test_a_flag_is_handed_over_for_a_standard_that_is_met() -> None:
    told = awards(
        "Ban Thường vụ Huyện ủy trao Cờ cho 3 tổ chức cơ sở đảng đạt tiêu chuẩn trong sạch, "
        "tặng Giấy khen cho 20 tập thể."
    )
    assert of(told, "award", "count") == [("emulation_flag", 3), ("commendation_certificate", 20)]


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


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị đề nghị UBND huyện khen thưởng cho 16 tập thể và 17 cá nhân có thành tích xuất sắc.",
        "Có 12 tập thể được đề nghị tặng Cờ thi đua của Chính phủ.",
        "Tỉ lệ gia đình được công nhận gia đình văn hóa là 85%.",
    ],
)
def test_what_is_proposed_or_a_share_is_no_award(sentence: str) -> None:
    assert awards(sentence) == ()


def test_those_proposed_for_praise_are_not_counted() -> None:
    assert metrics("Hội nghị đề nghị UBND huyện khen thưởng cho 16 tập thể và 17 cá nhân xuất sắc.") == ()


def test_an_award_for_the_merits_of_a_year_is_of_that_year() -> None:
    body = (
        "Huyện ủy tặng Giấy khen cho 12 tập thể, 25 cá nhân có thành tích trong công tác xây dựng Đảng năm 2019; "
        "tặng Giấy khen cho 3 chi bộ."
    )
    assert of(awards(body), "count", "period_end")[:2] == [(12, "2019-12-31"), (25, "2019-12-31")]
    assert of(awards(body), "count") == [12, 25, 3]


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


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Thừa ủy quyền của Ban Thường vụ Tỉnh ủy, đồng chí Bí thư Huyện ủy trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Thay mặt Ban Thường vụ Tỉnh ủy, đồng chí Lê An trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Huyện ủy công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Theo Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy, 4 đảng viên được nhận Huy hiệu Đảng.", True),
        ("Ban Thường vụ Tỉnh ủy tổ chức lễ trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Thường trực Huyện ủy trao Huy hiệu Đảng cho 4 đảng viên.", False),
    ],
)
def test_the_partys_badge_is_conferred_by_whose_decision_it_is(sentence: str, giver: bool) -> None:
    told = [(4, "Ban Thường vụ Tỉnh ủy" if giver else None)]
    assert of(awards(sentence), "count", "awarded_by") == told


def test_the_committee_of_a_city_that_is_a_province_confers_the_badge() -> None:
    body = "Ban Thường vụ Thành ủy Hà Nội quyết định tặng Huy hiệu Đảng cho 450 đảng viên."
    assert of(awards(body), "count", "awarded_by") == [(450, "Ban Thường vụ Thành ủy Hà Nội")]


def test_who_confers_the_badges_holds_for_the_list_in_the_next_sentence() -> None:
    body = (
        "Ban Thường vụ Tỉnh ủy quyết định tặng Huy hiệu Đảng cho 83 đảng viên. "
        "Trong số đó có 2 đảng viên 75 năm tuổi Đảng, 19 đảng viên 55 năm tuổi Đảng."
    )
    by = "Ban Thường vụ Tỉnh ủy"
    assert of(awards(body), "rank", "count", "awarded_by") == [(None, 83, by), ("75", 2, by), ("55", 19, by)]


def test_one_of_all_that_a_clause_counts_is_rated_and_a_threshold_rates_none() -> None:
    body = "Đối với 13 đảng bộ, Công an huyện được xếp loại hoàn thành xuất sắc nhiệm vụ."
    assert of(awards(body), "count", "recipient") == [(None, "Công an huyện Yên Sơn")]
    assert awards("Nghị quyết nêu rõ hằng năm Đảng bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên.") == ()


def test_badges_listed_without_a_verb_are_awards() -> None:
    body = "Có 3 đảng viên được nhận Huy hiệu 60 năm tuổi Đảng, 2 đảng viên Huy hiệu 50 năm tuổi Đảng."
    assert of(awards(body), "award", "count") == [("party_badge", 3), ("party_badge", 2)]
    assert metrics(body) == ()
