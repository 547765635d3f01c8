"""Which indicator a number belongs to in the short words of reports: labels, and what becomes of members and cells."""

import pytest

from tests.facts.pages import metrics, of


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Số tổ chức cơ sở đảng của huyện: 47.", (47, "tổ chức cơ sở đảng", "grassroots_party_orgs")),
        ("Đảng viên của toàn huyện tính đến nay: 6.120.", (6120, "Đảng viên", "party_members")),
        ("Kết nạp: 45; chuyển chính thức: 38.", (38, "đảng viên", "members_confirmed")),
        ("Nửa đầu năm, số lớp bồi dưỡng được mở: 4.", (4, "lớp bồi dưỡng", "training_classes")),
    ],
)
def test_a_label_in_front_of_a_colon_tells_what_is_counted(said: str, told: tuple[float, str, str]) -> None:
    assert of(metrics(said), "value", "object", "indicator")[-1] == told


@pytest.mark.parametrize(
    ("said", "indicator"),
    [
        ("Trong năm, 17 đảng viên dự bị đủ điều kiện và được công nhận là đảng viên chính thức.", "members_confirmed"),
        ("Có 17 đảng viên dự bị trở thành đảng viên chính thức.", "members_confirmed"),
        ("Huyện ủy phê duyệt, đưa 17 đồng chí vào quy hoạch Ban Chấp hành.", "cadres_planned"),
        ("Huyện bàn giao 17 chi bộ về Đảng bộ Khối quản lý.", "party_orgs_transferred"),
        ("Cả nhiệm kỳ lập mới 17 chi bộ trong doanh nghiệp.", "party_orgs_created"),
    ],
)
def test_the_press_has_many_words_for_what_becomes_of_members_and_cells(said: str, indicator: str) -> None:
    assert of(metrics(said), "value", "indicator") == [(17, indicator)]


@pytest.mark.parametrize(
    ("said", "indicator"),
    [
        ("Luân chuyển nhiều cán bộ, trong đó có 17 đồng chí từ huyện về xã.", "cadres_appointed"),
        ("So với chương trình đề ra đầu năm, công tác kiểm tra đạt 17%.", "targets_met"),
        ("Hội nghị quán triệt kết luận của Trung ương có 17 lượt cán bộ tham gia.", "study_participation"),
        ("Ban chỉ huy huấn luyện cho 17 dân quân.", "training_participants"),
        ("Xã xóa nhiều nhà tạm, nhà dột nát, tổng kinh phí 17 tỷ đồng.", "volunteer_support"),
        ("Chị em gom được 17 tấn rác.", "other"),
        ("Tai nạn giảm, trong đó số người chết giảm 17 người.", "other"),
    ],
)
def test_what_is_done_tells_what_is_counted(said: str, indicator: str) -> None:
    assert of(metrics(said), "indicator")[-1] == indicator


@pytest.mark.parametrize("label", ["Kết nạp đảng viên", "Chuyển đảng chính thức", "Tổng số đảng viên"])
def test_a_label_that_only_tells_what_is_done_says_nothing_of_the_counted(label: str) -> None:
    assert of(metrics(f"{label}: 156 đồng chí."), "value", "property") == [(156, None)]


@pytest.mark.parametrize(
    ("said", "indicators"),
    [
        (
            "Huyện tiến hành 94 cuộc kiểm tra, đạt 104% chương trình, đối với 102 tổ chức đảng và 356 đảng viên.",
            ["inspections", "targets_met", "inspections", "inspections"],
        ),
        (
            "Trung tâm mở 5 lớp đối tượng kết nạp đảng cho 428 học viên, 4 lớp đảng viên mới cho 297 đồng chí.",
            ["training_classes", "training_participants", "training_classes", "training_participants"],
        ),
        (
            "Huyện ủy tăng cường 5 cán bộ về các xã; 9 đồng chí xin nghỉ hưu trước tuổi.",
            ["cadres_appointed", "staff_reduced"],
        ),
        ("Ngày đầu thành lập tỉnh, năm 2004, Đảng bộ có 241 tổ chức cơ sở đảng.", ["grassroots_party_orgs"]),
        ("Cấp ủy viên có 5.114 đồng chí; trẻ tuổi 834 đồng chí.", ["committee_members", "youth_share"]),
    ],
)
def test_each_number_of_a_dense_sentence_has_its_indicator(said: str, indicators: list[str]) -> None:
    assert of(metrics(said), "indicator") == indicators
