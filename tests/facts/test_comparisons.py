"""A number set against another: of last year, of a plan, of what it was before, of those counted with it."""

import pytest

from tests.facts.pages import TODAY, metrics, of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Năm 2019, tỷ lệ chi bộ hoàn thành tốt nhiệm vụ đạt 64,5%, thấp hơn 3,1% so với năm trước.",
            [("64,5%", "exact", "level"), ("3,1%", "exact", "decrease")],
        ),
        (
            "Toàn huyện kết nạp 96 đảng viên, nhiều hơn 12 đảng viên so với cùng kỳ.",
            [("96 đảng viên", "exact", "level"), ("12 đảng viên", "exact", "increase")],
        ),
        (
            "Tỷ lệ đảng viên dự sinh hoạt tăng từ 74% lên 91,5%.",
            [("74%", "exact", "level"), ("91,5%", "exact", "level")],
        ),
        (
            "Số chi bộ giảm 23 chi bộ, tức hơn một phần năm.",
            [("23 chi bộ", "exact", "decrease"), ("hơn một phần năm", "over", "decrease")],
        ),
    ],
)
def test_what_is_compared_is_a_change_and_what_it_came_to_a_level(
    sentence: str, told: list[tuple[str, str, str]]
) -> None:
    assert of(metrics(sentence), "quote", "qualifier", "direction") == told


def test_what_is_told_of_a_year_is_meant_of_the_one_it_is_set_against() -> None:
    found = metrics("Toàn xã chỉ có 4/11 chi bộ được công nhận trong sạch, vững mạnh, trong khi năm 2017 là 9 chi bộ.")
    said = "được công nhận trong sạch, vững mạnh"
    assert of(found, "quote", "property", "indicator", "period_start") == [
        ("4/11 chi bộ", said, "orgs_rated_clean_strong", TODAY),
        ("9 chi bộ", said, "orgs_rated_clean_strong", "2017-01-01"),
    ]


def test_a_stock_that_falls_from_month_to_month_is_of_each_month() -> None:
    found = metrics("Toàn huyện còn 38 hồ sơ quá hạn, giảm dần từ 55 trong tháng 5 xuống 9 hồ sơ trong tháng 7.")
    assert of(found, "quote", "direction", "period_start") == [
        ("38 hồ sơ quá hạn", "level", TODAY),
        ("55", "level", "2020-05-01"),
        ("9 hồ sơ", "level", "2020-07-01"),
    ]


def test_a_plan_behind_a_slash_has_its_own_number_and_its_share() -> None:
    found = metrics("Đảng bộ kết nạp 36 đảng viên/chỉ tiêu 40 đảng viên, đạt 90%.")
    assert of(found, "quote", "status", "indicator") == [
        ("36 đảng viên", "actual", "members_admitted"),
        ("40 đảng viên", "target", "members_admitted"),
        ("90%", "actual", "targets_met"),
    ]


def test_what_was_done_of_a_plan_told_before_is_done() -> None:
    found = metrics("Chỉ tiêu kết nạp năm 2020 là 150 đảng viên; 7 tháng mới thực hiện được 83 đảng viên, đạt 55,3%.")
    assert of(found, "value", "status", "indicator") == [
        (150, "target", "members_admitted"),
        (83, "actual", "members_admitted"),
        (55.3, "actual", "targets_met"),
    ]


def test_the_sum_since_the_start_of_the_year_is_of_those_admitted() -> None:
    found = metrics("Đảng bộ kết nạp 12 đảng viên, nâng tổng số từ đầu năm lên 31 đồng chí.")
    assert of(found, "value", "indicator", "period_start") == [
        (12, "members_admitted", TODAY),
        (31, "members_admitted", "2020-01-01"),
    ]


def test_those_admitted_are_listed_by_kind() -> None:
    found = metrics("Năm 2019, kết nạp 53 đảng viên, gồm 40 công nhân và 13 giáo viên.")
    assert of(found, "indicator") == ["members_admitted"] * 3


def test_what_an_inspection_finds_is_of_the_inspection() -> None:
    found = metrics(
        "Qua kiểm tra, kết luận 9/12 tổ chức, 21/30 đảng viên có vi phạm, phải thi hành kỷ luật 4 đảng viên."
    )
    assert of(found, "quote", "base", "property", "indicator") == [
        ("9/12 tổ chức", 12, "có vi phạm", "inspections"),
        ("21/30 đảng viên", 30, "có vi phạm", "inspections"),
        ("4 đảng viên", None, "phải thi hành kỷ luật", "members_disciplined"),
    ]


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("Đại hội bầu đoàn đại biểu gồm 14 đồng chí dự Đại hội đại biểu Đảng bộ tỉnh.", ["congress_delegates"]),
        ("Huyện được giao 72 biên chế.", ["cadres"]),
        ("Toàn huyện giảm 15 biên chế.", ["staff_reduced"]),
        ("Chi bộ ra mắt với 11 đảng viên.", ["party_members"]),
        ("Có 34 quần chúng vinh dự được đứng vào hàng ngũ của Đảng.", ["members_admitted"]),
        ("Chi bộ có 87 đảng viên (nữ 45, dự bị 3).", ["party_members", "women_share", "probationary_members"]),
        ("Đảng bộ đăng ký 56 công việc đột phá, đã hoàn thành 41 việc.", ["breakthrough_tasks"] * 2),
        ("Có 29 chi bộ tổ chức sinh hoạt chuyên đề.", ["other"]),
        ("Đơn hàng xuất khẩu giảm 35%.", ["economic_output"]),
        ("Chi bộ có 27 đảng viên, 6 đồng chí được miễn sinh hoạt.", ["party_members"] * 2),
        ("Giới thiệu 112 đoàn viên ưu tú, 71 người được kết nạp.", ["prospective_members", "members_admitted"]),
        ("Đảng bộ phường ra mắt với 45 chi bộ trực thuộc.", ["party_cells"]),
        ("Toàn huyện có 19 đảng viên vi phạm tư cách.", ["members_rated_other"]),
        ("Cấp ủy có 15 đồng chí, trong đó trẻ dưới 40 tuổi 4 đồng chí.", ["committee_members", "youth_share"]),
        ("Tỷ lệ đảng viên trong đội ngũ cán bộ, giáo viên đạt 58,2%.", ["party_members"]),
    ],
)  # fmt: skip
def test_the_words_around_a_number_tell_its_indicator(sentence: str, indicators: list[str]) -> None:
    assert of(metrics(sentence), "indicator") == indicators


def test_the_whole_and_the_part_of_a_share_may_be_lists() -> None:
    found = metrics("Tỷ lệ đảng viên trong đội ngũ cán bộ, giáo viên đạt 58,2%.")
    assert of(found, "object", "property") == [("cán bộ, giáo viên", "đảng viên")]


def test_two_bodies_with_figures_of_their_own_stand_side_by_side() -> None:
    found = metrics(
        "Hai đảng bộ cơ sở là Đảng bộ Quân sự huyện có 38 đảng viên và Đảng bộ Công an huyện có 67 đảng viên."
    )
    assert of(found, "value", "organisation") == [
        (38, "Đảng bộ Quân sự huyện Yên Sơn"),
        (67, "Đảng bộ Công an huyện Yên Sơn"),
    ]


def test_what_another_body_has_is_not_of_the_year_told_of_the_first() -> None:
    found = metrics("Năm 2018, toàn huyện kết nạp 90 đảng viên.\n\nĐảng bộ xã Tân Long có 13 chi bộ, 327 đảng viên.")
    assert of(found, "quote", "period_start") == [
        ("90 đảng viên", "2018-01-01"),
        ("13 chi bộ", TODAY),
        ("327 đảng viên", TODAY),
    ]


def test_a_report_to_a_congress_tells_of_the_term_that_it_names() -> None:
    found = metrics("Báo cáo chính trị trình đại hội cho thấy, nhiệm kỳ 2010 - 2015, xã đạt 14/18 chỉ tiêu.")
    assert of(found, "period_start", "period_end") == [("2010-01-01", "2015-12-31")]


def test_a_term_that_targets_are_set_for_is_not_that_of_what_was_done() -> None:
    found = metrics("Nhiệm kỳ 2020 - 2025, Đảng bộ đề ra chỉ tiêu kết nạp 400 đảng viên. Có 8 lớp bồi dưỡng được mở.")
    assert of(found, "status", "period_start") == [("target", "2020-01-01"), ("actual", TODAY)]


def test_tenths_in_words_are_a_share() -> None:
    assert of(metrics("Hơn chín phần mười đảng viên tham gia học tập."), "value", "qualifier", "unit") == [
        (90, "over", "%")
    ]


def test_what_a_plan_begins_with_is_as_it_is() -> None:
    found = metrics("Đảng bộ phấn đấu nâng tỷ lệ giáo viên là đảng viên từ 62% lên 65%.")
    assert of(found, "value", "status") == [(62, "actual"), (65, "target")]


def test_what_has_become_of_an_old_number_is_of_today() -> None:
    found = metrics("Tỷ lệ hộ nghèo từ 71,8% năm 2010 giảm còn 34,3%.")
    assert of(found, "value", "period_start") == [(71.8, "2010-01-01"), (34.3, TODAY)]


def test_a_change_goes_back_behind_the_share_of_a_plan() -> None:
    found = metrics("Tổng thu ngân sách đạt 214 tỷ đồng, bằng 46% kế hoạch năm và tăng 12,8% so với cùng kỳ.")
    assert of(found, "object", "indicator") == [
        ("Tổng thu ngân sách", "economic_output"),
        ("kế hoạch năm", "targets_met"),
        ("Tổng thu ngân sách", "economic_output"),
    ]


def test_the_plan_of_a_measure_stands_in_brackets_behind_its_share() -> None:
    found = metrics("Toàn huyện làm mới 41,6km đường trục thôn, đạt 83,2% chỉ tiêu cả năm (50km).")
    assert of(found, "quote", "status") == [
        ("41,6km đường trục thôn", "actual"),
        ("83,2% chỉ tiêu", "actual"),
        ("50km", "target"),
    ]


def test_some_of_those_disciplined_changed_otherwise() -> None:
    found = metrics("Có 45 đảng viên bị kỷ luật, giảm 18 trường hợp; số bị khai trừ lại tăng 4.")
    assert of(found, "value", "property", "indicator", "direction")[2] == (
        4,
        "bị khai trừ",
        "members_removed",
        "increase",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "100% chi bộ đã sinh hoạt chuyên đề từ 2 lần trở lên.",
        "Có 20 hộ thu nhập trên 60 triệu đồng.",
    ],
)
def test_a_bound_inside_what_is_said_is_no_number_of_its_own(sentence: str) -> None:
    assert len(metrics(sentence)) == 1


def test_what_there_is_not_enough_of_is_no_number() -> None:
    assert of(metrics("Có 5 chi bộ giải thể do không còn đủ 3 đảng viên chính thức."), "value") == [5]


def test_changes_go_one_by_one_to_the_numbers_before_them() -> None:
    found = metrics("Đã kiểm tra 84 tổ chức đảng và 165 đảng viên, tăng lần lượt 12% và 9,5% so với cùng kỳ.")
    assert of(found, "value", "object", "direction")[2:] == [
        (12, "tổ chức đảng", "increase"),
        (9.5, "đảng viên", "increase"),
    ]


def test_those_of_other_kinds_are_counted_without_their_noun() -> None:
    found = metrics("Có 401 đảng viên theo Cao Đài, 79 theo Phật giáo, 54 theo Công giáo.")
    assert of(found, "value", "object", "property")[1:] == [
        (79, "đảng viên", "theo Phật giáo"),
        (54, "đảng viên", "theo Công giáo"),
    ]


def test_a_plan_that_names_the_last_year_of_a_term_is_for_the_whole_of_it() -> None:
    found = metrics("Nhiệm kỳ 2020 - 2025 vừa bắt đầu. Đến năm 2025, phấn đấu kết nạp 600 đảng viên.")
    assert of(found, "period_start", "period_end") == [("2020-01-01", "2025-12-31")]


def test_a_year_told_by_the_way_of_a_term_does_not_go_on() -> None:
    body = "Nhiệm kỳ 2015 - 2020, xã đạt 17/20 chỉ tiêu; riêng năm 2019 mở 3 lớp.\n\nToàn Đảng bộ kết nạp 83 đảng viên."
    assert of(metrics(body), "value", "period_start") == [(17, "2015-01-01"), (3, "2019-01-01"), (83, "2015-01-01")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Hơn phân nửa đảng viên là người Khmer.", [(50, "%", "đảng viên")]),
        ("Trường có 2 điểm trường.", [(2, "count", "điểm trường")]),
        ("Năng suất lúa đạt 62 tạ/ha.", [(62, "tạ/ha", "Năng suất lúa")]),
        ("Đảng bộ xã có 17 chi bộ, nhiều thứ ba huyện.", [(17, "count", "chi bộ")]),
        ("Kỷ luật 13 đảng viên (khiển trách: 10; cảnh cáo: 3).", [(n, "count", "đảng viên") for n in (13, 10, 3)]),
        ("Kiểm tra 26 lượt tổ chức đảng.", [(26, "count", "tổ chức đảng")]),
        ("Số đơn vị hành chính giảm từ 35 xuống 33 đơn vị.", [(n, "count", "đơn vị hành chính") for n in (35, 33)]),
    ],
)  # fmt: skip
def test_what_is_counted_and_in_what(sentence: str, told: list[tuple[float, str, str]]) -> None:
    assert of(metrics(sentence), "value", "unit", "object") == told


def test_this_ratio_is_the_one_before() -> None:
    found = metrics("Tỷ lệ đảng viên cài đặt phần mềm đạt 88,7%; không tính người cao tuổi, tỷ lệ này là 96,9%.")
    assert of(found, "object", "property") == [("đảng viên", "cài đặt phần mềm")] * 2


def test_the_coming_term_is_the_one_behind_that_which_ends() -> None:
    body = "Nhiệm kỳ 2015 - 2020, kết nạp 93 đảng viên. Nhiệm kỳ tới, Đảng bộ phấn đấu kết nạp 100 đảng viên."
    assert of(metrics(body), "value", "period_start") == [(93, "2015-01-01"), (100, "2020-01-01")]


def test_what_there_is_by_itself_is_of_the_day_in_a_paragraph_that_says_no_time() -> None:
    body = "Năm 2018, toàn huyện kết nạp 90 đảng viên.\n\nToàn huyện có 57 chi bộ, 1.034 đảng viên."
    assert of(metrics(body), "value", "period_start") == [(90, "2018-01-01"), (57, TODAY), (1034, TODAY)]
