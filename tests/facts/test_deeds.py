"""What is done to the counted tells their indicator, whatever they are."""

import pytest

from tests.facts.pages import metrics, of

Told = tuple[float, str | None, str | None, str]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Năm qua, 96% đảng viên dân tộc thiểu số hoàn thành tốt nhiệm vụ; chỉ 3 đồng chí bị kỷ luật.",
            [
                (96, "đảng viên dân tộc thiểu số", "hoàn thành tốt nhiệm vụ", "members_rated_good"),
                (3, "đảng viên", "bị kỷ luật", "members_disciplined"),
            ],
        ),
        (
            "Khám bệnh, cấp thuốc miễn phí cho 2.100 lượt người; thu giữ 1,4 kg ma túy.",
            [(2100, "lượt người", None, "volunteer_support"), (1.4, "ma túy", None, "other")],
        ),
        (
            "Có 137 đoàn viên được học lớp nhận thức về Đảng, chỉ 41 em được kết nạp.",
            [
                (137, "đoàn viên", "được học lớp nhận thức về Đảng", "prospective_members"),
                (41, "đoàn viên", "được kết nạp", "members_admitted"),
            ],
        ),
        (
            "Thu ngân sách đạt 124% dự toán, bằng 108% so với năm 2018.",
            [(124, "Thu ngân sách", None, "targets_met"), (108, "Thu ngân sách", None, "economic_output")],
        ),
    ],
)
def test_a_deed_outweighs_who_it_is_done_to(body: str, told: list[Told]) -> None:
    assert of(metrics(body), "value", "object", "property", "indicator") == told
