"""Words of the genre that decide an indicator, and like words that do not."""

import pytest

from tests.facts.pages import metrics, of


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("Hội Nông dân xã kết nạp 112 hội viên mới.", "other"),
        ("Đảng bộ kết nạp 30 đoàn viên vào Đảng.", "members_admitted"),
        ("Chi bộ Trường Mầm non 19 đảng viên đã họp bàn việc này.", "party_members"),
        ("Ủy ban Kiểm tra Tỉnh ủy kiểm tra 4 huyện ủy, giám sát 2 đảng đoàn.", "inspections supervisions"),
        ("Đảng ủy cử 18 đồng chí đi học trung cấp lý luận chính trị.", "training_participants"),
        ("Chi bộ cử 3 đảng viên giúp gia đình chính sách thu hoạch lúa.", "other"),
        ("Bệnh viện cử 12 cán bộ chi viện cho tuyến dưới.", "cadres_appointed"),
        ("Tuyên truyền pháp luật cho 2.150 lượt người.", "training_participants"),
        ("Huy động 1.200 lượt người nạo vét kênh mương.", "other"),
        ("Trung tâm ra đời trên cơ sở 2 đơn vị sự nghiệp.", "units_restructured"),
        ("Nhập 36 thôn, tổ dân phố để còn 18 thôn.", "units_restructured households_population"),
        ("Chi bộ giúp dân lập 2 tổ hợp tác.", "economic_models"),
        ("Có 312 hộ vay vốn phát triển sản xuất.", "other"),
        ("Thôn hiện có hơn 60 con bò.", "economic_output"),
    ],
)
def test_a_word_decides_only_where_it_means_that(sentence: str, indicators: str) -> None:
    assert of(metrics(sentence), "indicator") == indicators.split()
