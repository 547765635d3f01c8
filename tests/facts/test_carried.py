"""Numbers with no noun of their own, which go on counting what was counted before."""

import pytest

from tests.facts.pages import metrics, of

Told = tuple[float, str | None, str | None, str]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Từ 96 đầu mối trực thuộc, huyện rút xuống còn 71.",
            [
                (96, "đầu mối trực thuộc", None, "units_restructured"),
                (71, "đầu mối trực thuộc", None, "units_restructured"),
            ],
        ),
        (
            "Đầu nhiệm kỳ toàn huyện có 9 thôn chưa có chi bộ, đến nay chỉ còn 2.",
            [(9, "thôn", "chưa có chi bộ", "other"), (2, "thôn", "chưa có chi bộ", "other")],
        ),
        (
            "Năm 2016 kết nạp 64 đảng viên, năm 2017 được 71, năm 2018 là 85.",
            [
                (64, "đảng viên", None, "members_admitted"),
                (71, "đảng viên", None, "members_admitted"),
                (85, "đảng viên", None, "members_admitted"),
            ],
        ),
        (
            "Đảng bộ xã có 412 đảng viên. Năm 2005, con số này chỉ là 187.",
            [(412, "đảng viên", None, "party_members"), (187, "đảng viên", None, "party_members")],
        ),
        (
            "Huyện thành lập 3 tổ chức đảng trong doanh nghiệp, nâng tổng số lên 19.",
            [
                (3, "tổ chức đảng", None, "party_orgs_created"),
                (19, "tổ chức đảng", None, "grassroots_party_orgs"),
            ],
        ),
        (
            "Toàn huyện kết nạp 118 đảng viên, đạt 65,5% nghị quyết, so với cùng kỳ tăng 12.",
            [
                (118, "đảng viên", None, "members_admitted"),
                (65.5, "nghị quyết", None, "targets_met"),
                (12, "đảng viên", None, "members_admitted"),
            ],
        ),
        ("So với đầu nhiệm kỳ, số chi bộ giảm 9.", [(9, "chi bộ", None, "units_restructured")]),
    ],
)
def test_a_light_verb_carries_over_what_was_counted(body: str, told: list[Told]) -> None:
    assert of(metrics(body), "value", "object", "property", "indicator") == told


def test_nothing_is_carried_past_the_paragraph() -> None:
    assert of(metrics("Xã có 87 đảng viên.\n\nNay đã là 23."), "object") == ["đảng viên", None]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Có 38 tổ chức cơ sở đảng được xếp loại: hoàn thành xuất sắc nhiệm vụ 7, hoàn thành tốt 25, hoàn thành 6.",
            ["orgs_rated_excellent", "orgs_rated_good", "orgs_rated_other"],
        ),
        (
            "Có 12,8% đảng viên đạt mức xuất sắc, 74,1% hoàn thành tốt nhiệm vụ, 0,5% không hoàn thành.",
            ["members_rated_excellent", "members_rated_good", "members_rated_other"],
        ),
    ],
)
def test_a_rating_cut_short_is_still_a_rating(body: str, told: list[str]) -> None:
    assert of(metrics(body), "indicator")[-3:] == told


def test_the_same_share_of_others_or_elsewhere_keeps_what_is_said() -> None:
    body = (
        "Tỷ lệ đảng viên học tập nghị quyết đạt 98%, tỷ lệ đoàn viên, hội viên đạt 91%. "
        "Tỷ lệ cán bộ đạt chuẩn ở cấp huyện là 100%, cấp xã là 96%."
    )
    assert of(metrics(body), "value", "object", "property") == [
        (98, "đảng viên", "học tập nghị quyết"),
        (91, "đoàn viên, hội viên", "học tập nghị quyết"),
        (100, "cán bộ", "đạt chuẩn ở cấp huyện"),
        (96, "cán bộ", "đạt chuẩn"),
    ]
