"""What a number counts: object, property and indicator."""

import pytest

from tests.facts.pages import metrics, of


@pytest.mark.parametrize(
    ("sentence", "object_", "indicator"),
    [
        ("Đảng bộ có 3.120 đảng viên.", "đảng viên", "party_members"),
        ("Có 4.233 đảng viên đang làm việc trong doanh nghiệp.", "đảng viên", "party_members"),
        ("Đến cuối năm Đảng bộ xã kết nạp được 14 đảng viên.", "đảng viên", "members_admitted"),
        ("Đảng bộ có 45 đảng viên dự bị.", "đảng viên dự bị", "probationary_members"),
        ("Đảng bộ kết nạp 75 đảng viên.", "đảng viên", "members_admitted"),
        ("Chỉ tiêu huyện giao là 7 đảng viên.", "đảng viên", "members_admitted"),
        ("Có 75 quần chúng ưu tú được kết nạp vào Đảng.", "quần chúng ưu tú", "members_admitted"),
        ("Công nhận đảng viên chính thức cho 187 đồng chí.", "đảng viên", "members_confirmed"),
        ("Xóa tên 3 đảng viên.", "đảng viên", "members_removed"),
        ("Khai trừ 2 đảng viên.", "đảng viên", "members_removed"),
        ("Bồi dưỡng 240 quần chúng ưu tú.", "quần chúng ưu tú", "prospective_members"),
        ("Đảng bộ có 45 tổ chức cơ sở đảng.", "tổ chức cơ sở đảng", "grassroots_party_orgs"),
        ("Đảng bộ có 24 đảng bộ cơ sở.", "đảng bộ cơ sở", "party_branches"),
        ("Đảng bộ có 210 chi bộ trực thuộc.", "chi bộ trực thuộc", "party_cells"),
        ("Thành lập mới 6 chi bộ.", "chi bộ", "party_orgs_created"),
        ("Chuyển giao 19 chi bộ về các huyện.", "chi bộ", "party_orgs_transferred"),
        ("Cơ quan có 5 phòng chuyên môn.", "phòng chuyên môn", "departments"),
        ("Đại hội có 198 đại biểu.", "đại biểu", "congress_delegates"),
        ("Kiểm tra 24 tổ chức đảng.", "tổ chức đảng", "inspections"),
        ("Giám sát 18 đảng viên.", "đảng viên", "supervisions"),
        ("Kiểm tra, giám sát 31 tổ chức đảng.", "tổ chức đảng", "inspections_supervisions"),
        ("Thi hành kỷ luật 2 tổ chức đảng.", "tổ chức đảng", "organisations_disciplined"),
        ("Thi hành kỷ luật 7 đảng viên.", "đảng viên", "members_disciplined"),
        ("Giải quyết 40 đơn thư.", "đơn thư", "complaints"),
        ("Mở 4 lớp tập huấn.", "lớp tập huấn", "training_classes"),
        ("Các lớp có 312 học viên.", "học viên", "training_participants"),
        ("Tổ chức 18 hội nghị.", "hội nghị", "conferences"),
        ("Ban hành 36 nghị quyết.", "nghị quyết", "documents_issued"),
        ("Quy hoạch 65 đồng chí.", "đồng chí", "cadres_planned"),
        ("Bổ nhiệm 14 cán bộ.", "cán bộ", "cadres_appointed"),
        ("Cơ quan có 91 cán bộ, công chức.", "cán bộ, công chức", "cadres"),
        ("Giảm 29 thôn.", "thôn", "units_restructured"),
        ("Tinh giản 36 biên chế.", "biên chế", "staff_reduced"),
        ("Các chi bộ đăng ký 134 công việc đột phá.", "công việc đột phá", "breakthrough_tasks"),
        ("Xây dựng 12 mô hình “Dân vận khéo”.", "mô hình “Dân vận khéo”", "exemplary_models"),
        ("Xây dựng 15 căn nhà tình nghĩa.", "căn nhà tình nghĩa", "volunteer_support"),
        ("Trao 320 suất quà.", "suất quà", "volunteer_support"),
        ("Toàn huyện có trên 200 mô hình kinh tế.", "mô hình kinh tế", "economic_models"),
        ("Thu ngân sách đạt 32 tỷ đồng.", "Thu ngân sách", "economic_output"),
        ("Toàn huyện có 12.450 hộ.", "hộ", "households_population"),
        ("Kết nạp 75 đảng viên, bằng 101% chỉ tiêu.", "chỉ tiêu", "targets_met"),
    ],
)
def test_the_noun_and_its_verb_give_the_indicator(sentence: str, object_: str, indicator: str) -> None:
    assert of(metrics(sentence), "object", "indicator")[-1] == (object_, indicator)


@pytest.mark.parametrize(
    ("sentence", "object_", "property_", "indicator"),
    [
        ("Có 94% chi bộ hoàn thành tốt nhiệm vụ.", "chi bộ", "hoàn thành tốt nhiệm vụ", "orgs_rated_good"),
        (
            "Có 12% chi bộ hoàn thành xuất sắc nhiệm vụ.",
            "chi bộ",
            "hoàn thành xuất sắc nhiệm vụ",
            "orgs_rated_excellent",
        ),
        ("Có 90% đảng viên hoàn thành tốt nhiệm vụ.", "đảng viên", "hoàn thành tốt nhiệm vụ", "members_rated_good"),
        (
            "Có 15% đảng viên hoàn thành xuất sắc nhiệm vụ.",
            "đảng viên",
            "hoàn thành xuất sắc nhiệm vụ",
            "members_rated_excellent",
        ),
        ("Có 80% chi bộ đạt trong sạch, vững mạnh.", "chi bộ", "đạt trong sạch, vững mạnh", "orgs_rated_clean_strong"),
        (
            "Có 98% đảng viên tham gia học tập nghị quyết.",
            "đảng viên",
            "tham gia học tập nghị quyết",
            "study_participation",
        ),
        ("Có 90% cán bộ có trình độ đại học.", "cán bộ", "có trình độ đại học", "cadres_qualified"),
        ("Có 8 xã đạt chuẩn nông thôn mới.", "xã", "đạt chuẩn nông thôn mới", "rural_standards"),
        ("Có 34% đảng viên là nữ.", "đảng viên", "nữ", "women_share"),
        ("Có 5 đồng chí là người dân tộc thiểu số.", "đồng chí", "người dân tộc thiểu số", "ethnic_minority_share"),
        ("Cảnh cáo 5 đảng viên.", "đảng viên", "cảnh cáo", "members_disciplined"),
        ("Kết luận 5 tổ chức đảng có vi phạm.", "tổ chức đảng", "có vi phạm", "inspections"),
    ],
)
def test_what_is_said_of_the_counted_is_the_property(
    sentence: str, object_: str, property_: str | None, indicator: str
) -> None:
    assert of(metrics(sentence), "object", "property", "indicator") == [(object_, property_, indicator)]


def test_a_total_that_admissions_raise_is_of_all_members() -> None:
    body = "Huyện kết nạp thêm 113 đảng viên mới, nâng tổng số đảng viên trong toàn Đảng bộ lên 3.800 đồng chí."
    assert of(metrics(body), "object", "indicator") == [
        ("đảng viên mới", "members_admitted"),
        ("đảng viên", "party_members"),
    ]


def test_people_take_the_noun_that_they_stand_for() -> None:
    body = "Năm 2019, huyện kết nạp 75 đảng viên, nâng tổng số đảng viên lên 3.161 đồng chí."
    assert of(metrics(body), "quote", "object", "indicator") == [
        ("75 đảng viên", "đảng viên", "members_admitted"),
        ("3.161 đồng chí", "đảng viên", "party_members"),
    ]


def test_a_share_of_a_total_is_none_of_what_was_said_above() -> None:
    told = metrics("Có 4.233 đảng viên, chiếm 7,32% trên tổng số đảng viên toàn tỉnh.")
    assert of(told, "value", "object", "indicator") == [
        (4233, "đảng viên", "party_members"),
        (7.32, "đảng viên", "party_members"),
    ]


def test_the_names_of_the_counted_are_not_what_they_are() -> None:
    told = metrics("Xã thành lập từ việc nhập 3 xã Mỹ Bằng, Thái Bình và Tân Yên.")
    assert of(told, "quote", "object") == [("3 xã", "xã")]


def test_units_that_are_told_apart_have_no_clause_for_a_label() -> None:
    told = metrics("Tỉnh có 7 đơn vị hành chính, gồm: 4 huyện, 3 thành phố.")
    assert of(told, "value", "object", "property") == [
        (7, "đơn vị hành chính", None),
        (4, "huyện", None),
        (3, "thành phố", None),
    ]


@pytest.mark.parametrize("leader", ["do đồng chí Lê Văn Quyền làm Bí thư", "gồm: Tổng hợp; Địa bàn"])
def test_who_leads_or_belongs_to_the_counted_is_not_said_of_them(leader: str) -> None:
    (told,) = metrics(f"Đảng bộ thành lập 4 chi bộ trực thuộc {leader}.")
    assert (told.object, told.property) == ("chi bộ trực thuộc", None)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Đảng bộ có 1.245 đảng viên (nữ 412, dân tộc thiểu số 730).",
            [(412, "đảng viên", "nữ", "women_share"), (730, "đảng viên", "dân tộc thiểu số", "ethnic_minority_share")],
        ),
        (
            "Cấp ủy có 27 đồng chí, trong đó nữ 5 đồng chí, dân tộc thiểu số 12 đồng chí.",
            [(5, "đồng chí", "nữ", "women_share"), (12, "đồng chí", "dân tộc thiểu số", "ethnic_minority_share")],
        ),
        (
            "Cấp ủy có 27 đồng chí, nữ chiếm 17,8%, dân tộc 5.",
            [(17.8, "đồng chí", "nữ", "women_share"), (5, "đồng chí", "dân tộc", "ethnic_minority_share")],
        ),
    ],
)
def test_the_make_up_of_a_body_is_told_of_its_members(sentence: str, parts: list[tuple[float, str, str, str]]) -> None:
    assert of(metrics(sentence), "value", "object", "property", "indicator")[1:] == parts


def test_what_somebody_tells_in_quotation_marks_is_told() -> None:
    body = "Ông Lý Văn Páo tâm sự: “Chi bộ tôi có 41 đảng viên, ai cũng gương mẫu”."
    assert of(metrics(body), "quote", "indicator") == [("41 đảng viên", "party_members")]


def test_a_noun_left_out_is_carried_over() -> None:
    body = "Thi hành kỷ luật 8 đảng viên, trong đó khiển trách 5, cảnh cáo 2, khai trừ 1."
    assert of(metrics(body), "quote", "object", "property", "indicator") == [
        ("8 đảng viên", "đảng viên", None, "members_disciplined"),
        ("khiển trách 5", "đảng viên", "khiển trách", "members_disciplined"),
        ("cảnh cáo 2", "đảng viên", "cảnh cáo", "members_disciplined"),
        ("khai trừ 1", "đảng viên", "khai trừ", "members_removed"),
    ]


def test_a_predicate_is_shared_by_the_shares_in_front_of_it() -> None:
    body = "Có 93% chi bộ, 90% đảng viên hoàn thành tốt nhiệm vụ."
    assert of(metrics(body), "quote", "property", "indicator") == [
        ("93% chi bộ", "hoàn thành tốt nhiệm vụ", "orgs_rated_good"),
        ("90% đảng viên", "hoàn thành tốt nhiệm vụ", "members_rated_good"),
    ]


def test_a_class_for_prospects_is_not_who_was_admitted() -> None:
    found = metrics("Có 88 quần chúng được giới thiệu, dự lớp cảm tình Đảng 61 người.")
    assert of(found, "object") == ["quần chúng", "quần chúng"]


def test_the_end_of_a_list_stands_for_the_whole_of_it() -> None:
    found = metrics("Trung tâm chỉ có 5 cán bộ, giảng viên cơ hữu, 4/5 đồng chí có trình độ thạc sĩ.")
    assert of(found, "object") == ["cán bộ, giảng viên cơ hữu"] * 2
