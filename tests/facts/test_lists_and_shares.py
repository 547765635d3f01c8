"""What several numbers share: a list told in one breath, ratings before their shares, some of those counted."""

import pytest

from tests.facts.pages import metrics, of, set_aside


def test_numbers_behind_lan_luot_go_one_by_one_to_the_ratings_before_them() -> None:
    found = metrics("Tỷ lệ chi bộ hoàn thành xuất sắc nhiệm vụ và hoàn thành tốt nhiệm vụ lần lượt là 18,5% và 76,2%.")
    assert of(found, "object", "property", "indicator", "value") == [
        ("chi bộ", "hoàn thành xuất sắc nhiệm vụ", "orgs_rated_excellent", 18.5),
        ("chi bộ", "hoàn thành tốt nhiệm vụ", "orgs_rated_good", 76.2),
    ]


def test_numbers_behind_lan_luot_go_one_by_one_to_the_years_before_them() -> None:
    found = metrics("Số đảng viên kết nạp năm 2017, 2018, 2019 lần lượt là 120, 135 và 142 đồng chí.")
    assert of(found, "object", "indicator", "value", "period_end") == [
        ("đảng viên", "members_admitted", 120, "2017-12-31"),
        ("đảng viên", "members_admitted", 135, "2018-12-31"),
        ("đảng viên", "members_admitted", 142, "2019-12-31"),
    ]


def test_numbers_behind_lan_luot_go_one_by_one_to_the_nouns_before_them() -> None:
    found = metrics("Số chi bộ, đảng viên của Đảng bộ lần lượt là 25 và 310.")
    assert of(found, "object", "indicator", "value") == [
        ("chi bộ", "party_cells", 25),
        ("đảng viên", "party_members", 310),
    ]


def test_a_rating_stands_in_front_of_its_share() -> None:
    found = metrics(
        "Tổ chức cơ sở đảng đạt trong sạch, vững mạnh chiếm 61,5%; hoàn thành tốt nhiệm vụ chiếm 30,1%; "
        "yếu kém chiếm 0,4%."
    )
    assert of(found, "object", "property", "indicator") == [
        ("Tổ chức cơ sở đảng", "đạt trong sạch, vững mạnh", "orgs_rated_clean_strong"),
        ("Tổ chức cơ sở đảng", "hoàn thành tốt nhiệm vụ", "orgs_rated_good"),
        ("Tổ chức cơ sở đảng", "yếu kém", "orgs_rated_other"),
    ]


def test_a_rating_goes_on_over_the_shares_of_other_bodies() -> None:
    found = metrics(
        "Chi bộ cơ quan hoàn thành tốt nhiệm vụ trở lên đạt 96%, chi bộ nông thôn đạt tỷ lệ 91%; "
        "đã có 42/45 thôn, bản có cấp ủy, đạt 93,3%."
    )
    good = "hoàn thành tốt nhiệm vụ trở lên"
    assert of(found, "value", "property", "indicator") == [
        (96, good, "orgs_rated_good"),
        (91, good, "orgs_rated_good"),
        (42, "có cấp ủy", "other"),
        (93.3, "có cấp ủy", "other"),
    ]


def test_a_share_behind_a_semicolon_is_of_those_before_it() -> None:
    found = metrics("Có 91% đảng viên hoàn thành tốt nhiệm vụ trở lên; 8,6% hoàn thành nhiệm vụ.")
    assert of(found, "object", "indicator") == [
        ("đảng viên", "members_rated_good"),
        ("đảng viên", "members_rated_other"),
    ]


def test_some_of_those_counted_are_told_behind_their_number() -> None:
    found = metrics("Đảng bộ kết nạp 96 đảng viên, trong đó có 41 là nữ; 28 là người dân tộc thiểu số.")
    assert of(found, "object", "property", "indicator") == [
        ("đảng viên", None, "members_admitted"),
        ("đảng viên", "nữ", "women_share"),
        ("đảng viên", "người dân tộc thiểu số", "ethnic_minority_share"),
    ]


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("Có 6 tổ chức đảng và 23 đảng viên bị kỷ luật.", ["organisations_disciplined", "members_disciplined"]),
        ("Đại hội có 198 đại biểu dự, bầu 39 đồng chí vào Ban Chấp hành.", ["congress_delegates", "committee_members"]),
        ("Thi hành kỷ luật 2 huyện ủy viên, 1 giám đốc.", ["members_disciplined", "members_disciplined"]),
        ("Đoàn Chủ tịch gồm 9 người.", ["other"]),
        ("Đại hội bầu Chi ủy gồm 7 đồng chí.", ["committee_members"]),
        ("HĐND huyện bầu 31 vị hội thẩm nhân dân.", ["other"]),
        ("Toàn huyện có 2 thị trấn, 14 xã.", ["households_population", "households_population"]),
    ],
)
def test_counted_people_and_bodies_are_told_apart(sentence: str, indicators: list[str]) -> None:
    assert of(metrics(sentence), "indicator") == indicators


@pytest.mark.parametrize(
    "sentence",
    [
        "Số cấp ủy viên hoàn thành xuất sắc nhiệm vụ không quá 20% số được xếp loại.",
        "Theo quy định, mỗi chi bộ họp không quá 2 buổi.",
        "Việc chia tách được làm ở những chi bộ có từ 50 đảng viên trở lên.",
    ],
)
def test_what_a_rule_says_is_no_fact(sentence: str) -> None:
    assert metrics(sentence) == ()
    assert [reason for _, reason in set_aside(sentence)] == ["reference"]


def test_a_threshold_inside_what_is_said_of_the_counted_is_no_fact() -> None:
    assert of(metrics("Đảng bộ có 6 chi bộ có trên 30 đảng viên."), "value") == [6]


def test_a_share_in_words_is_a_share() -> None:
    assert of(metrics("Có 85 phần trăm chi bộ đạt chuẩn."), "value", "unit") == [(85, "%")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Khiển trách 4 người, cách chức 5 người và khai trừ 21 người.", ["khiển trách", "cách chức", "khai trừ"]),
        ("Kỷ luật 3 đảng viên vi phạm chính sách dân số.", ["vi phạm chính sách dân số"]),
        ("Đảng bộ có 210 đảng viên sinh hoạt tại 12 chi bộ.", [None, None]),
        ("Kết nạp 30 đảng viên và đã chuyển chính thức cho 12 đồng chí.", [None, None]),
        ("Kết nạp 105 đảng viên mới đã góp phần nâng cao sức chiến đấu của Đảng bộ.", [None]),
    ],
)
def test_only_what_is_said_of_the_counted_is_a_property(sentence: str, told: list[str | None]) -> None:
    assert of(metrics(sentence), "property") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Giải quyết 45 trường hợp tố cáo.", [("trường hợp tố cáo", "complaints")]),
        ("Thành lập 146 tổ chức công đoàn.", [("tổ chức công đoàn", "other")]),
        ("Kỷ luật 10 tổ chức đảng, kiến nghị thu hồi 2 tỷ đồng.", [("tổ chức đảng", "organisations_disciplined")]),
        ("Chúc mừng 3 đồng chí đảng viên mới được kết nạp.", [("đồng chí đảng viên mới", "members_admitted")]),
    ],
)
def test_a_counted_phrase_ends_where_a_verb_begins(sentence: str, told: list[tuple[str, str]]) -> None:
    assert of(metrics(sentence), "object", "indicator")[:1] == told


def test_those_counted_before_are_no_fact_again() -> None:
    body = "Huyện kỷ luật 117 đảng viên. Trong số 117 đảng viên bị kỷ luật, chi bộ kỷ luật 43 đảng viên."
    assert of(metrics(body), "value") == [117, 43]


def test_a_plan_that_is_surpassed_has_its_share() -> None:
    found = metrics("Đảng bộ kết nạp 58 đảng viên, vượt chỉ tiêu đề ra 20%.")
    assert of(found, "object", "indicator", "status")[-1] == ("chỉ tiêu", "targets_met", "actual")


def test_a_lead_in_to_figures_is_no_property() -> None:
    found = metrics("Kết quả phân loại: 8/31 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ.")
    assert of(found, "property", "indicator") == [("hoàn thành xuất sắc nhiệm vụ", "orgs_rated_excellent")]


def test_those_left_after_a_change_are_those_counted_before() -> None:
    found = metrics("Số người hoạt động không chuyên trách giảm từ 1.032 người xuống còn 528 người.")
    assert of(found, "object") == ["người hoạt động không chuyên trách"] * 2


def test_the_part_of_a_population_is_told_in_front_of_its_share() -> None:
    found = metrics("Xã có 5.120 hộ với 23.450 nhân khẩu, đồng bào dân tộc thiểu số chiếm 46%.")
    assert of(found, "property", "indicator")[-1] == ("đồng bào dân tộc thiểu số", "ethnic_minority_share")


def test_a_merger_spoken_of_by_the_way_governs_no_number() -> None:
    found = metrics("Trước sáp nhập, có 12 bản chưa có chi bộ.")
    assert of(found, "indicator", "polarity") == [("other", "negated")]


def test_an_attribute_belongs_to_the_counted_phrase() -> None:
    assert of(metrics("Xã đạt 19/19 tiêu chí nông thôn mới."), "object") == ["tiêu chí nông thôn mới"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Có 36/45 (= 80%) tổ chức cơ sở đảng đã tổ chức đại hội.",
            [
                (36, 45, "tổ chức cơ sở đảng", "tổ chức đại hội"),
                (80, None, "tổ chức cơ sở đảng", "tổ chức đại hội"),
            ],
        ),
        (
            "Có 36/45 chi bộ (80%) đã tổ chức đại hội.",
            [(36, 45, "chi bộ", "tổ chức đại hội"), (80, None, "chi bộ", "tổ chức đại hội")],
        ),
        (
            "Có 45/60 chi bộ đã đại hội xong (trong đó chi bộ cơ sở 15/20 = 75%).",
            [
                (45, 60, "chi bộ", "đại hội xong"),
                (15, 20, "chi bộ cơ sở", "đại hội xong"),
                (75, None, "chi bộ cơ sở", "đại hội xong"),
            ],
        ),
        (
            "Có 80% (36/45) chi bộ hoàn thành tốt nhiệm vụ.",
            [(80, None, "chi bộ", "hoàn thành tốt nhiệm vụ"), (36, 45, "chi bộ", "hoàn thành tốt nhiệm vụ")],
        ),
    ],
)
def test_a_part_with_its_share_tells_of_the_same_whole(
    sentence: str, told: list[tuple[float, float | None, str, str]]
) -> None:
    assert of(metrics(sentence), "value", "base", "object", "property") == told


def test_the_shares_of_each_level_are_of_what_their_head_names() -> None:
    told = metrics("Tỷ lệ cán bộ nữ tham gia cấp ủy 3 cấp: Cấp tỉnh: 20%; cấp huyện đạt 30,5%; cấp xã 25%.")
    assert of(told, "value", "object", "property", "indicator") == [
        (20, "cán bộ", "nữ tham gia cấp ủy", "women_share"),
        (30.5, "cán bộ", "nữ tham gia cấp ủy", "women_share"),
        (25, "cán bộ", "nữ tham gia cấp ủy", "women_share"),
    ]
