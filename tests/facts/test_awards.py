"""Awards: which, for how many of whom, and when."""

import pytest

from etl.extract import extract
from etl.records import Document
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
        ("Huyện ủy tuyên dương khen thưởng 13 tập thể, cá nhân.", [("commended", 13, "mixed")]),
        (
            "Huyện ủy biểu dương 12 chi bộ làm tốt công tác dân vận và khen thưởng 25 cá nhân.",
            [("commended", 12, "organisation"), ("commended", 25, "individual")],
        ),
        ("Có 12 lượt cá nhân đạt giải tại các hội thao.", [("contest_prize", 12, "individual")]),
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


def test_bodies_that_share_the_word_for_them_and_numbers_behind_them_are_rows() -> None:
    told = awards(
        "Tỉnh ủy tặng Bằng khen cho các Đảng bộ huyện Hàm Yên, Na Hang, TP Tuyên Quang, 38 chi bộ; "
        "6 bí thư chi bộ và 47 đảng viên hoàn thành xuất sắc nhiệm vụ."
    )
    assert of(told, "recipient", "count", "recipient_kind") == [
        ("Đảng bộ huyện Hàm Yên", None, "organisation"),
        ("Đảng bộ huyện Na Hang", None, "organisation"),
        ("Đảng bộ thành phố Tuyên Quang", None, "organisation"),
        (None, 38, "organisation"),
        (None, 6, "individual"),
        (None, 47, "individual"),
    ]


def test_a_headline_may_praise_those_who_were_given_a_certificate() -> None:
    body = "Dịp này, có 6 tập thể được Huyện ủy tặng giấy khen."
    told = extract(Document("page.txt", f"Khen thưởng 6 tập thể ở Yên Sơn\n\n05/08/2020\n\n{body}\n".encode()))
    assert of(told.awards, "award", "count") == [("commendation_certificate", 6)]


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


def test_praise_may_be_given_out_of_turn() -> None:
    assert of(awards("Huyện khen thưởng đột xuất 4 cá nhân."), "award", "count") == [("commended", 4)]


def test_a_flag_is_handed_over_for_a_standard_that_is_met() -> None:
    told = awards(
        "Ban Thường vụ Huyện ủy trao Cờ cho 3 tổ chức cơ sở đảng đạt tiêu chuẩn trong sạch, "
        "tặng Giấy khen cho 20 tập thể."
    )
    assert of(told, "award", "count") == [("emulation_flag", 3), ("commendation_certificate", 20)]


def test_an_award_for_the_merits_of_a_year_is_of_that_year() -> None:
    body = (
        "Huyện ủy tặng Giấy khen cho 12 tập thể, 25 cá nhân có thành tích trong công tác xây dựng Đảng năm 2019; "
        "tặng Giấy khen cho 3 chi bộ."
    )
    assert of(awards(body), "count", "period_end")[:2] == [(12, "2019-12-31"), (25, "2019-12-31")]
    assert of(awards(body), "count") == [12, 25, 3]


@pytest.mark.parametrize(
    ("sentence", "award", "title"),
    [
        (
            "Đảng bộ huyện được tặng danh hiệu “Tập thể lao động xuất sắc”.",
            "advanced_labour",
            "danh hiệu “Tập thể lao động xuất sắc”",
        ),
        ("Đảng bộ huyện được Tỉnh ủy công nhận TSVM.", "clean_strong_title", "TSVM"),
        ("Đảng bộ huyện được Tỉnh ủy công nhận TSVM tiêu biểu.", "clean_strong_exemplary_title", "TSVM tiêu biểu"),
        ("Đảng bộ huyện được Tỉnh ủy xếp loại HTXSNV.", "task_completion_rating", "xếp loại HTXSNV"),
    ],
)
def test_a_title_in_quotation_marks_or_cut_short_is_known(sentence: str, award: str, title: str) -> None:
    assert of(awards(sentence), "award", "title", "recipient") == [(award, title, SUBJECT)]


def test_what_has_just_been_given_is_of_the_day() -> None:
    body = (
        "Năm 2018, Công an huyện được Bộ Công an tặng Cờ thi đua. Trong đợt này, UBND tỉnh vừa tặng Bằng khen cho "
        "3 cá nhân."
    )
    assert of(awards(body), "award", "period_start") == [
        ("emulation_flag", "2018-01-01"),
        ("merit_certificate", "2020-08-05"),
    ]


def test_a_cell_spoken_of_small_receives_what_it_was_given_as_well() -> None:
    body = (
        "Chi bộ thôn Phú Lộc được UBND tỉnh tặng Bằng khen, Huyện ủy tặng bức trướng. Năm 2019, chi bộ cũng được "
        "Huyện ủy tặng Giấy khen."
    )
    assert of(awards(body), "award", "recipient") == [
        ("merit_certificate", "Chi bộ thôn Phú Lộc"),
        ("commendation_certificate", "Chi bộ thôn Phú Lộc"),
    ]


def test_what_is_given_for_results_just_told_is_of_the_day() -> None:
    body = (
        "Năm 2018, huyện kết nạp 213 đảng viên. Ghi nhận những kết quả đó, Tỉnh ủy tặng Bằng khen cho 2 tập thể; "
        "Huyện ủy tặng Giấy khen cho 15 cá nhân."
    )
    assert of(awards(body), "period_start") == ["2020-08-05", "2020-08-05"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("UBND huyện tặng Giấy khen Hội Nông dân xã Tân Long.", ("Hội Nông dân xã Tân Long", "organisation")),
        ("UBND thành phố Cần Thơ tặng Bằng khen cho Đảng bộ xã Tân Long.", ("Đảng bộ xã Tân Long", "organisation")),
        ("UBND huyện tặng Giấy khen cho Bí thư Chi bộ Lò Văn Páo.", (None, "individual")),
        (
            "Công suất sử dụng đạt 118%; Đảng bộ Bệnh viện Hàm Yên được công nhận trong sạch, vững mạnh.",
            ("Đảng bộ Bệnh viện Hàm Yên", "organisation"),
        ),
    ],
)
def test_an_award_without_a_number_goes_to_whom_it_names(sentence: str, told: tuple[str | None, str]) -> None:
    assert of(awards(sentence), "recipient", "recipient_kind") == [told]


def test_a_year_in_front_of_a_company_does_not_count_companies() -> None:
    body = "Đảng bộ Công ty Chè Sông Lô vững mạnh. Năm 2021 Công ty được UBND tỉnh tặng Bằng khen."
    assert of(awards(body), "recipient") == ["Công ty Chè Sông Lô"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại hội nghị sơ kết xây dựng nông thôn mới, Chủ tịch UBND huyện tặng Giấy khen cho 4 chi bộ.",
        "Để kịp thời động viên, Đảng ủy xã trao tặng Giấy khen cho 4 chi bộ.",
    ],
)
def test_a_duty_or_an_aim_is_over_where_who_gives_opens_a_clause(sentence: str) -> None:
    assert of(awards(sentence), "award", "count") == [("commendation_certificate", 4)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trung đội trưởng Nguyễn Văn An của xã còn được Bộ Tư lệnh Quân khu 2 tặng Bằng khen.",
        "Cựu chiến binh Lê Thị Bình vinh dự được UBND tỉnh tặng Bằng khen.",
        "Đoàn viên Trần Văn Hòa được Trung ương Đoàn tặng Bằng khen.",
    ],
)
def test_who_is_named_by_what_he_is_receives_as_a_person(sentence: str) -> None:
    assert of(awards(sentence), "recipient", "recipient_kind") == [(None, "individual")]


def test_how_often_something_was_conferred_counts_nothing() -> None:
    record = page("Hội 3 lần được UBND tỉnh tặng Bằng khen, 2 lần được Trung ương Hội tặng Cờ thi đua.")
    assert (of(record.awards, "award", "count"), record.metrics) == (
        [("merit_certificate", None), ("emulation_flag", None)],
        (),
    )


def test_what_was_proposed_is_given_once_it_is_decided() -> None:
    told = awards(
        "Qua xem xét các cá nhân được đề nghị khen thưởng, Hội đồng thống nhất: Tặng giấy khen cho 25 cá nhân; "
        "danh hiệu Lao động tiên tiến cho 178 cá nhân. Đề nghị tặng bằng khen cho 07 cá nhân."
    )
    assert of(told, "award", "count") == [("commendation_certificate", 25), ("advanced_labour", 178)]


def test_badges_of_several_years_are_of_them_also_behind_a_semicolon() -> None:
    body = "Năm năm qua, Đảng bộ huyện kết nạp 192 đảng viên; trao Huy hiệu Đảng cho 427 đảng viên."
    assert of(awards(body), "count", "period_start") == [(427, "2015-01-01")]


def test_a_conference_is_of_its_day_also_in_the_next_sentence() -> None:
    body = (
        "Nhiệm kỳ 2015 - 2020, Đảng bộ huyện kết nạp 192 đảng viên.\n\nTại hội nghị, Huyện ủy tuyên dương 30 tập thể. "
        "Chủ tịch UBND huyện tặng Giấy khen cho 12 hội quán."
    )
    assert of(awards(body), "count", "recipient_kind", "period_end") == [
        (30, "collective", "2020-08-05"),
        (12, "collective", "2020-08-05"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhận tờ bằng khen, ông Niệm giao cho con cháu giữ.",
        "Trong đó hoàn thành xuất sắc nhiệm vụ 894 đồng chí (15,4%).",
    ],
)
def test_a_sheet_in_the_hand_and_a_list_of_ratings_are_no_awards(sentence: str) -> None:
    assert awards(sentence) == ()


def test_what_is_meant_to_encourage_is_given() -> None:
    body = "Để động viên, Tỉnh ủy tặng Bằng khen cho Đảng bộ xã Tân Lập."
    assert of(awards(body), "recipient", "awarded_by") == [("Đảng bộ xã Tân Lập", "Tỉnh ủy")]
