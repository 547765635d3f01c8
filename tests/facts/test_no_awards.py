"""What is said with the words of an award and is none: praise, hope, duty, a proposal, a share."""

import pytest

from tests.facts.pages import awards, metrics, of, page


@pytest.mark.parametrize(
    "sentence",
    [
        "Đảng bộ phấn đấu đạt danh hiệu trong sạch, vững mạnh.",
        "Đảng bộ tập trung xây dựng Đảng bộ trong sạch, vững mạnh.",
        "Các cấp ủy kịp thời động viên, khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ.",
        "Huyện ủy đề nghị tặng Bằng khen cho 3 tập thể.",
        "Đồng chí Bí thư Tỉnh ủy biểu dương và ghi nhận kết quả của Đảng bộ huyện.",
        "Hội trao 320 suất quà cho hộ nghèo.",
        "Hội phụng dưỡng 3 Bà mẹ Việt Nam anh hùng.",
        "Huyện chưa có tập thể nào được tặng Huân chương.",
        "Hồ sơ đề nghị tặng Huân chương Lao động cho huyện chưa được chấp thuận.",
        "Có 2 đồng chí xin hoãn nhận Huy hiệu Đảng.",
        "Đồng chí Bí thư Tỉnh ủy ghi nhận, biểu dương 120 hộ dân đã hiến đất.",
        "Đồng chí Khuê được nhân dân biểu dương.",
        "Công tác xét tặng Huy hiệu Đảng luôn được các chi bộ quan tâm.",
        "Việc trao Huy hiệu Đảng khích lệ lớp đảng viên trẻ.",
        "Các đồng chí được trao Huy hiệu Đảng đều gương mẫu.",
        "Có nơi, 95% số người đạt lao động tiên tiến.",
        "100% giáo viên đạt Chiến sĩ thi đua cơ sở.",
    ],
)
def test_hope_duty_praise_proposals_and_gifts_are_no_awards(sentence: str) -> None:
    assert awards(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị đề nghị UBND huyện khen thưởng cho 16 tập thể và 17 cá nhân có thành tích xuất sắc.",
        "Có 12 tập thể được đề nghị tặng Cờ thi đua của Chính phủ.",
        "Tỉ lệ gia đình được công nhận gia đình văn hóa là 85%.",
    ],
)
def test_what_is_proposed_or_a_share_is_no_award(sentence: str) -> None:
    assert awards(sentence) == ()


def test_a_proposed_award_is_no_metric_either() -> None:
    record = page("Huyện ủy đề nghị tặng Bằng khen cho 3 tập thể.")
    assert record.metrics == ()
    assert [no.reason for no in record.set_aside if "3" in no.quote and no.start > 100] == ["unclear"]


def test_those_proposed_for_praise_are_not_counted() -> None:
    assert metrics("Hội nghị đề nghị UBND huyện khen thưởng cho 16 tập thể và 17 cá nhân xuất sắc.") == ()


def test_of_what_is_proposed_only_what_has_been_granted_is_given() -> None:
    told = awards("Huyện ủy đề nghị Tỉnh ủy tặng Bằng khen cho 10 chi bộ, trong đó 6 chi bộ đã được khen thưởng.")
    assert of(told, "award", "count", "quote", "awarded_by") == [("merit_certificate", 6, "6 chi bộ", "Tỉnh ủy")]


def test_a_share_of_titled_units_is_a_metric() -> None:
    assert awards("Có 95% hộ đạt gia đình văn hóa.") == ()
    assert of(metrics("Có 95% hộ đạt gia đình văn hóa."), "quote") == ["95% hộ"]


def test_a_rating_with_its_share_is_a_statistic() -> None:
    assert awards("Đảng viên được đánh giá hoàn thành tốt nhiệm vụ chiếm 80,4%.") == ()


def test_the_subject_of_a_decree_is_no_award() -> None:
    assert (
        awards("Thực hiện Quyết định số 179-QĐ/TU về việc trao tặng Huy hiệu Đảng cho các đảng viên 40 năm tuổi Đảng.")
        == ()
    )
