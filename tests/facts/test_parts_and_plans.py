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
