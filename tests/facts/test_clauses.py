"""What is said of the counted, where it stands in front of the number, behind it, or in the counted phrase."""

import pytest

from tests.facts.pages import metrics, of

Told = tuple[float, str, str | None, str]


def test_a_share_takes_what_it_is_of_and_what_is_said_from_the_clause_before_it() -> None:
    body = (
        "Tổ chức cơ sở đảng đạt trong sạch, vững mạnh chiếm 87,9% (trong đó, tổ chức cơ sở đảng trong sạch, vững mạnh "
        "tiêu biểu chiếm 20,5%); hoàn thành tốt nhiệm vụ chiếm 10,2%; yếu kém chiếm 0,3%."
    )
    assert of(metrics(body), "value", "object", "property", "indicator") == [
        (87.9, "Tổ chức cơ sở đảng", "đạt trong sạch, vững mạnh", "orgs_rated_clean_strong"),
        (20.5, "tổ chức cơ sở đảng", "trong sạch, vững mạnh tiêu biểu", "orgs_rated_clean_strong"),
        (10.2, "tổ chức cơ sở đảng", "hoàn thành tốt nhiệm vụ", "orgs_rated_good"),
        (0.3, "tổ chức cơ sở đảng", "yếu kém", "orgs_rated_other"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Đảng viên nữ chiếm 34,2%; đảng viên trong độ tuổi đoàn chiếm 18%.",
            [
                (34.2, "Đảng viên", "nữ", "women_share"),
                (18.0, "đảng viên", "trong độ tuổi đoàn", "youth_share"),
            ],
        ),
        (
            "Cấp ủy viên dưới 40 tuổi chiếm 31%, trình độ đại học trở lên chiếm 96%.",
            [
                (31.0, "Cấp ủy viên", "dưới 40 tuổi", "youth_share"),
                (96.0, "Cấp ủy viên", "trình độ đại học trở lên", "cadres_qualified"),
            ],
        ),
        (
            "Tỷ lệ cán bộ, công chức cấp xã đạt chuẩn về trình độ là 98,5%.",
            [(98.5, "cán bộ, công chức", "đạt chuẩn về trình độ", "cadres_qualified")],
        ),
        (
            "Đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ là 512 đồng chí, chiếm 16,2%.",
            [
                (512.0, "Đảng viên", "hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent"),
                (16.2, "Đảng viên", "hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent"),
            ],
        ),
        (
            "Đồng bào dân tộc thiểu số chiếm 78% dân số.",
            [(78.0, "dân số", "Đồng bào dân tộc thiểu số", "ethnic_minority_share")],
        ),
        (
            "Nhà trường có 97 đảng viên, bằng 33% tổng số viên chức.",
            [(97.0, "đảng viên", None, "party_members"), (33.0, "viên chức", "đảng viên", "party_members")],
        ),
        (
            "Tỷ lệ đảng viên trong dân quân đạt 21,7%.",
            [(21.7, "dân quân", "đảng viên", "party_members")],
        ),
    ],
)
def test_the_clause_before_tells(sentence: str, told: list[Told]) -> None:
    assert of(metrics(sentence), "value", "object", "property", "indicator") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Có 90% đảng viên được đánh giá, xếp loại hoàn thành tốt nhiệm vụ trở lên; 9% hoàn thành nhiệm vụ.",
            [
                (90.0, "đảng viên", "hoàn thành tốt nhiệm vụ trở lên", "members_rated_good"),
                (9.0, "đảng viên", "hoàn thành nhiệm vụ", "members_rated_other"),
            ],
        ),
        (
            "Gần 120 chi bộ “Hoàn thành xuất sắc nhiệm vụ”.",
            [(120.0, "chi bộ", "Hoàn thành xuất sắc nhiệm vụ", "orgs_rated_excellent")],
        ),
        (
            "Kết nạp 178 đảng viên, trong đó có 73 là nữ; 57 là người dân tộc thiểu số.",
            [
                (178.0, "đảng viên", None, "members_admitted"),
                (73.0, "đảng viên", "nữ", "women_share"),
                (57.0, "đảng viên", "người dân tộc thiểu số", "ethnic_minority_share"),
            ],
        ),
        (
            "Có 50/88 thôn thực hiện mô hình bí thư chi bộ kiêm trưởng thôn.",
            [(50.0, "thôn", "thực hiện mô hình bí thư chi bộ kiêm trưởng thôn", "other")],
        ),
    ],
)
def test_the_predicate_behind_tells(sentence: str, told: list[Told]) -> None:
    assert of(metrics(sentence), "value", "object", "property", "indicator") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Có 33 đảng viên nữ.", (33.0, "đảng viên nữ", "nữ", "women_share")),
        ("Có 2 chi bộ yếu kém.", (2.0, "chi bộ yếu kém", "yếu kém", "orgs_rated_other")),
        ("Có 2 đảng viên vi phạm lối sống.", (2.0, "đảng viên", "vi phạm lối sống", "members_disciplined")),
        ("Đảng bộ hoàn thành 18/20 chỉ tiêu.", (18.0, "chỉ tiêu", "hoàn thành", "targets_met")),
        ("Cấp ủy tái cử 24 đồng chí.", (24.0, "đồng chí", "tái cử", "committee_members")),
        ("Đã giải quyết xong 6 đơn.", (6.0, "đơn", "giải quyết xong", "complaints")),
        ("Có 2 chi bộ còn lại hoàn thành nhiệm vụ.", (2.0, "chi bộ", "hoàn thành nhiệm vụ", "orgs_rated_other")),
        ("Khai trừ 12 đồng chí.", (12.0, "đồng chí", "khai trừ", "members_removed")),
        ("Khiển trách đối với 2 chi ủy.", (2.0, "chi ủy", "khiển trách", "organisations_disciplined")),
    ],
)
def test_the_counted_phrase_or_the_verb_before_it_tells(sentence: str, told: Told) -> None:
    assert of(metrics(sentence), "value", "object", "property", "indicator") == [told]


def test_a_label_tells_without_the_noun_that_it_opens_with() -> None:
    body = "Kết quả cho thấy:\n\n- Đảng viên được đánh giá, xếp loại: 106.214 đồng chí."
    assert of(metrics(body), "value", "object", "property") == [(106214.0, "đảng viên", "được đánh giá, xếp loại")]


def test_a_count_in_brackets_says_its_share_again() -> None:
    body = "Tỷ lệ cấp ủy viên nữ đạt 27,3% (9/33 đồng chí)."
    assert of(metrics(body), "value", "property", "indicator") == [
        (27.3, "nữ", "women_share"),
        (9.0, "nữ", "women_share"),
    ]


def test_a_kind_of_people_among_those_counted_before_is_told_of_them() -> None:
    body = "Kiểm tra dấu hiệu vi phạm đối với 7 đảng viên, trong đó có 2 cấp ủy viên."
    assert of(metrics(body), "value", "property", "indicator") == [
        (7.0, "dấu hiệu vi phạm", "inspections"),
        (2.0, "cấp ủy viên", "inspections"),
    ]
