"""Parts of a whole that is named first, shares told again, plans, and people by where they live."""

import pytest

from tests.facts.pages import metrics, of

Told = tuple[float, str | None, str | None, str]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Trong số đảng viên mới, có 62% là đoàn viên, 48% là nữ.",
            [(62, "đảng viên mới", "đoàn viên", "youth_share"), (48, "đảng viên mới", "nữ", "women_share")],
        ),
        (
            "Kết quả xếp loại: chi bộ hoàn thành xuất sắc nhiệm vụ 18,2%; hoàn thành tốt nhiệm vụ 76,4%.",
            [
                (18.2, "chi bộ", "hoàn thành xuất sắc nhiệm vụ", "orgs_rated_excellent"),
                (76.4, "chi bộ", "hoàn thành tốt nhiệm vụ", "orgs_rated_good"),
            ],
        ),
        (
            "Doanh nghiệp ngoài nhà nước có tổ chức đảng mới chiếm 4,2%.",
            [(4.2, "Doanh nghiệp", "có tổ chức đảng", "other")],
        ),
        (
            "Qua kiểm tra, phát hiện 12 tổ chức đảng, 41 đảng viên có thiếu sót, khuyết điểm.",
            [
                (12, "tổ chức đảng", "có thiếu sót, khuyết điểm", "inspections"),
                (41, "đảng viên", "có thiếu sót, khuyết điểm", "inspections"),
            ],
        ),
        (
            "Tỷ lệ hồ sơ quá hạn là 31,5%; nay còn 6,2%.",
            [(31.5, "hồ sơ", "quá hạn", "other"), (6.2, "hồ sơ", "quá hạn", "other")],
        ),
        (
            "Ban Chấp hành gồm 33 đồng chí, tỷ lệ đổi mới 36,4%.",
            [(33, "đồng chí", None, "committee_members"), (36.4, "đồng chí", "đổi mới", "committee_members")],
        ),
        (
            "Đã phê duyệt quy hoạch Ban Chấp hành 62 đồng chí, Ban Thường vụ 21 đồng chí.",
            [(62, "đồng chí", None, "cadres_planned"), (21, "đồng chí", None, "cadres_planned")],
        ),
        (
            "Xã rộng 107 km2, có 32.860 người, 27 ấp.",
            [
                (107, "rộng", None, "other"),
                (32860, "người", None, "households_population"),
                (27, "ấp", None, "households_population"),
            ],
        ),
        (
            "Xã được thành lập trên cơ sở nhập 3 xã; có 31 thôn.",
            [(3, "xã", None, "units_restructured"), (31, "thôn", None, "households_population")],
        ),
        (
            "Kỷ luật 2 tập thể, 14 cá nhân, trong đó cách chức 1.",
            [
                (2, "tập thể", None, "organisations_disciplined"),
                (14, "cá nhân", None, "members_disciplined"),
                (1, "cá nhân", "cách chức", "members_disciplined"),
            ],
        ),
        (
            "Đồn góp 860 ngày công làm 7,2 km đường thôn.",
            [(860, "ngày công", None, "volunteer_support"), (7.2, "đường thôn", None, "volunteer_support")],
        ),
        (
            "Chỉ tiêu phát triển đảng viên năm 2019 là 160, thực hiện 148.",
            [(160, "đảng viên", None, "members_admitted"), (148, "đảng viên", None, "members_admitted")],
        ),
        ("Nhiệm kỳ qua, toàn huyện phát triển 1.204 đảng viên.", [(1204, "đảng viên", None, "members_admitted")]),
        (
            "Trong 15 ủy viên Ban Thường vụ có 3 nữ, 4 đồng chí dưới 45 tuổi.",
            [
                (3, "ủy viên Ban Thường vụ", "nữ", "women_share"),
                (4, "ủy viên Ban Thường vụ", "dưới 45 tuổi", "youth_share"),
            ],
        ),
        (
            "Số thôn chưa có chi bộ giảm từ 12 thôn xuống còn 5 thôn.",
            [(12, "thôn", "chưa có chi bộ", "other"), (5, "thôn", "chưa có chi bộ", "other")],
        ),
        (
            "Có 12 chi bộ với 214 đảng viên, trong đó chi bộ nông thôn 8, chi bộ cơ quan 4.",
            [
                (12, "chi bộ", None, "party_cells"),
                (214, "đảng viên", None, "party_members"),
                (8, "chi bộ nông thôn", None, "party_cells"),
                (4, "chi bộ cơ quan", None, "party_cells"),
            ],
        ),
        (
            "Đảng viên đủ tư cách hoàn thành tốt nhiệm vụ chiếm 78%, vi phạm tư cách 0,4%.",
            [
                (78, "Đảng viên", "hoàn thành tốt nhiệm vụ", "members_rated_good"),
                (0.4, "Đảng viên", "vi phạm tư cách", "members_rated_other"),
            ],
        ),
        (
            "Kiểm tra khi có dấu hiệu vi phạm được tiến hành đối với 58 tổ chức đảng.",
            [(58, "tổ chức đảng", "khi có dấu hiệu vi phạm", "inspections")],
        ),
        (
            "Đảng viên người Gia Rai, Ba Na là 128 đồng chí; 100% thôn (85/85) có chi bộ.",
            [
                (128, "Đảng viên", "người Gia Rai, Ba Na", "ethnic_minority_share"),
                (100, "thôn", "có chi bộ", "party_cells"),
                (85, "thôn", "có chi bộ", "party_cells"),
            ],
        ),
        (
            "Đến tháng 7 đã kết nạp 31 đảng viên; nữ và người dân tộc thiểu số lần lượt chiếm 54,8% và 74,2%.",
            [
                (31, "đảng viên", None, "members_admitted"),
                (54.8, "đảng viên", "nữ", "women_share"),
                (74.2, "đảng viên", "người dân tộc thiểu số", "ethnic_minority_share"),
            ],
        ),
        (
            "Năm 2013, huyện có 29 tổ chức cơ sở đảng, 1.316 đảng viên. Nay, con số ấy lần lượt là 45 và 3.287.",
            [
                (29, "tổ chức cơ sở đảng", None, "grassroots_party_orgs"),
                (1316, "đảng viên", None, "party_members"),
                (45, "tổ chức cơ sở đảng", None, "grassroots_party_orgs"),
                (3287, "đảng viên", None, "party_members"),
            ],
        ),
        (
            "Trong số bị kỷ luật có 37 cấp ủy viên, chiếm 14,7%.",
            [
                (37, "cấp ủy viên", "cấp ủy viên", "members_disciplined"),
                (14.7, "cấp ủy viên", "cấp ủy viên", "members_disciplined"),
            ],
        ),
        (
            "Huyện lập 5 chi bộ; giám sát 4 ban thường vụ huyện ủy, kết thúc 9 trên 11 cuộc kiểm tra.",
            [
                (5, "chi bộ", None, "party_orgs_created"),
                (4, "ban thường vụ huyện ủy", None, "supervisions"),
                (9, "cuộc kiểm tra", None, "inspections"),
            ],
        ),
        ("Tỷ lệ hộ nghèo vùng đồng bào Chăm giảm còn 11,6%.", [(11.6, "hộ nghèo", "nghèo", "poverty_rate")]),
        (
            "Huyện có 412 mô hình, số lan tỏa ra ngoài xã là 23.",
            [
                (412, "mô hình", None, "exemplary_models"),
                (23, "mô hình", "lan tỏa ra ngoài xã", "exemplary_models"),
            ],
        ),
    ],
)
def test_what_is_counted_what_is_said_of_it_and_the_indicator(body: str, told: list[Told]) -> None:
    assert of(metrics(body), "value", "object", "property", "indicator") == told


def test_what_a_share_repeats_is_told_as_it_is_written() -> None:
    body = "Có 2.410 lượt đảng viên (đạt 97,8%) học Nghị quyết Trung ương 7; 418/512 chi bộ đạt “4 tốt”, chiếm 81,6%."
    assert of(metrics(body), "property") == [
        "học Nghị quyết Trung ương 7",
        "học Nghị quyết Trung ương 7",
        "đạt “4 tốt”",
        "đạt “4 tốt”",
    ]


def test_an_area_of_the_countryside_is_no_village_with_a_number() -> None:
    body = "Có 92/97 chi bộ duy trì sinh hoạt, riêng khối nông thôn 64/68 chi bộ."
    assert of(metrics(body), "value", "base", "property") == [(92, 97, "duy trì sinh hoạt"), (64, 68, "khối nông thôn")]
