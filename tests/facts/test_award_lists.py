"""Awards told of in lists: ranks and years behind the award, those named beside a number, prizes of teams."""

import pytest

from tests.facts.pages import SUBJECT, awards, of


@pytest.mark.parametrize(
    ("ranks", "told"),
    [
        ("hạng Nhì, hạng Ba", ["Nhì", "Ba"]),
        ("hạng Nhất, Nhì, Ba", ["Nhất", "Nhì", "Ba"]),
        ("(hạng Ba năm 2001, hạng Nhì năm 2011)", ["Ba", "Nhì"]),
    ],
)
def test_an_order_of_several_ranks_is_a_row_for_each(ranks: str, told: list[str]) -> None:
    given = awards(f"Đảng bộ huyện được tặng Huân chương Lao động {ranks}.")
    assert of(given, "award", "rank", "recipient") == [("labour_order", rank, SUBJECT) for rank in told]


def test_orders_counted_by_rank_are_of_the_kind_and_of_those_told_before() -> None:
    body = "Có 3 đơn vị được tặng Huân chương Độc lập, gồm 1 Huân chương hạng Nhì và 2 Huân chương hạng Ba."
    assert of(awards(body), "award", "rank", "count", "recipient_kind") == [
        ("independence_order", None, 3, "collective"),
        ("independence_order", "Nhì", 1, "collective"),
        ("independence_order", "Ba", 2, "collective"),
    ]


def test_the_order_of_the_resistance_is_no_military_one() -> None:
    given = awards("Ông Vinh được tặng Huân chương Kháng chiến hạng Nhì.")
    assert of(given, "award", "rank", "recipient_kind") == [("other_order", "Nhì", "individual")]


@pytest.mark.parametrize(
    ("award", "years"),
    [
        ("Cờ thi đua của Chính phủ năm 2012", ("2012-01-01", "2012-12-31")),
        ("Huân chương Sao vàng (năm 2010)", ("2010-01-01", "2010-12-31")),
        ("Bằng khen của Thủ tướng Chính phủ các năm 2011, 2016", ("2011-01-01", "2016-12-31")),
    ],
)
def test_a_year_behind_an_award_is_when_it_was_given(award: str, years: tuple[str, str]) -> None:
    given = awards(f"Nhiệm kỳ qua, Đảng bộ huyện được tặng thưởng {award}.")
    assert of(given, "period_start", "period_end") == [years]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Đảng bộ huyện được Chính phủ tặng 2 Cờ thi đua.", [(2, SUBJECT, "organisation")]),
        ("Tỉnh ủy tặng 7 Bằng khen cho 2 tập thể, 5 cá nhân.", [(2, None, "collective"), (5, None, "individual")]),
        ("Tỉnh ủy tặng Bằng khen đối với 4 tập thể, 6 cá nhân.", [(4, None, "collective"), (6, None, "individual")]),
    ],
)
def test_a_number_of_awards_is_none_of_recipients(sentence: str, told: list[tuple[int, str | None, str]]) -> None:
    assert of(awards(sentence), "count", "recipient", "recipient_kind") == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội Nông dân xã Tân Lập và 4 chi hội được Tỉnh ủy tặng Bằng khen.",
        "Tỉnh ủy tặng Bằng khen cho Hội Nông dân xã Tân Lập và 4 chi hội.",
        "Nhận Bằng khen của Tỉnh ủy có Hội Nông dân xã Tân Lập và 4 chi hội.",
    ],
)
def test_one_that_is_named_beside_a_number_of_others_has_a_row(sentence: str) -> None:
    given = of(awards(sentence), "recipient", "count", "awarded_by")
    assert given == [("Hội Nông dân xã Tân Lập", None, "Tỉnh ủy"), (None, 4, "Tỉnh ủy")]


def test_those_listed_are_quoted_each_by_itself() -> None:
    given = awards("Tỉnh ủy tặng Bằng khen cho Đảng bộ xã Tân Lập, Đảng bộ xã Phú Thịnh và 6 đảng viên.")
    assert of(given, "quote") == ["Bằng khen cho Đảng bộ xã Tân Lập", "Đảng bộ xã Phú Thịnh", "6 đảng viên"]


def test_the_lead_of_a_list_names_who_confers_what_is_in_it() -> None:
    given = awards(
        "Ban Chấp hành Đảng bộ tỉnh đã:\n\n- Tặng Bằng khen cho 5 chi bộ.\n\n- Tặng Cờ thi đua cho 2 tập thể."
    )
    assert of(given, "count", "awarded_by") == [(5, "Ban Chấp hành Đảng bộ tỉnh"), (2, "Ban Chấp hành Đảng bộ tỉnh")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Giải Nhì thuộc về đội thị trấn Tân Bình.",
        "Ban Tổ chức trao 1 giải Nhì cho đội thị trấn Tân Bình.",
        "Giải Nhì được trao cho tập thể tác giả.",
    ],
)
def test_a_prize_of_a_team_is_a_collective_one(sentence: str) -> None:
    assert of(awards(sentence), "award", "rank", "recipient_kind") == [("contest_prize", "Nhì", "collective")]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Chị được Tỉnh ủy tặng Bằng khen; năm 2018 được Hội Nông dân xã Tân Lập tặng Giấy khen.", 2),
        ("Năm 2016, cô được Tỉnh ủy tặng Bằng khen, được Hội Nông dân xã Tân Lập biểu dương.", 2),
    ],
)
def test_a_clause_of_no_subject_goes_on_about_a_person(sentence: str, years: int) -> None:
    assert of(awards(sentence), "recipient", "recipient_kind") == [(None, "individual")] * years


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Đảng ủy xã thưởng mỗi tập thể 2 triệu đồng.", "collective"),
        ("Đảng ủy xã thưởng mỗi cá nhân 2 triệu đồng.", "individual"),
        ("Đảng ủy xã trao phần thưởng cho 30 học sinh giỏi.", "individual"),
        ("Đảng ủy xã trao thưởng 5 tập thể.", "collective"),
    ],
)
def test_a_bonus_is_an_award_of_those_who_are_given_it(sentence: str, kind: str) -> None:
    assert of(awards(sentence), "award", "recipient_kind") == [("gift_bonus", kind)]


def test_what_the_giver_will_do_besides_is_no_doubt_about_an_award() -> None:
    given = awards("Tỉnh ủy tặng Bằng khen cho 6 tập thể và sẽ tổ chức nhân rộng các mô hình.")
    assert of(given, "award", "count") == [("merit_certificate", 6)]


def test_a_title_of_those_counted_is_why_they_are_given_an_award() -> None:
    given = awards("Có 4 đảng viên hoàn thành xuất sắc nhiệm vụ được Tỉnh ủy tặng Bằng khen.")
    assert of(given, "award", "count", "awarded_by") == [("merit_certificate", 4, "Tỉnh ủy")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lễ trao Huy hiệu Đảng cho 14 đảng viên dự kiến diễn ra vào cuối tháng.",
        "Có 2 đảng viên không được xét tặng Huy hiệu Đảng.",
        "Cần khắc phục tình trạng giấy khen tập trung vào cán bộ lãnh đạo.",
        "Đoàn giám sát kiến nghị tặng Bằng khen cho 3 tập thể.",
        "Mức thưởng 300.000 đồng áp dụng từ năm nay.",
    ],
)
def test_what_is_to_come_denied_or_found_fault_with_is_no_award(sentence: str) -> None:
    assert awards(sentence) == ()
