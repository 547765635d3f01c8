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
        ("Chi bộ cử 3 đảng viên giúp gia đình chính sách thu hoạch lúa.", "party_members"),
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


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("Phấn đấu kết nạp 45 đảng viên; 100% đảng viên dùng sổ tay điện tử.", "members_admitted other"),
        ("Xã thành lập 3 chi bộ; 98% chi bộ đưa chuyên đề vào nghị quyết.", "party_orgs_created other"),
        ("Qua kiểm tra, giám sát, Đảng ủy nhắc nhở 2 chi bộ.", "inspections_supervisions"),
        ("Huyện hỗ trợ 12 hộ nghèo, gợi ý kiểm điểm đối với 3 tập thể.", "poverty_rate other"),
        ("Đề án giảm 9 đầu mối, trong đó có 5 phòng, 3 trung tâm.", "units_restructured " * 3),
        ("Biên chế từ 512 người xuống còn 476 người.", "cadres cadres"),
        ("Có 58/62 bí thư chi bộ kiêm trưởng thôn.", "cadres"),
        ("Đảng bộ có 45/48 chi bộ cập nhật nghị quyết, 9/14 chi bộ vượt chỉ tiêu.", "other targets_met"),
        ("Giới thiệu 21 quần chúng, 13 người trong số đó đã được kết nạp.", "prospective_members members_admitted"),
        ("Có 7 xã đạt từ 11 - 16 tiêu chí.", "rural_standards rural_standards"),
        ("Trong năm có 23 hội viên thoát nghèo.", "poverty_rate"),
        ("Xã có 12 mô hình trang trại, 5 mô hình do đảng viên làm chủ.", "economic_models economic_models"),
        ("Khảo sát 420 người dân, 91% hài lòng.", "other other"),
    ],
)
def test_what_a_verb_governs_ends_where_another_clause_begins(sentence: str, indicators: str) -> None:
    assert of(metrics(sentence), "indicator") == indicators.split()


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Xã có 38 thôn, trong đó 12 thôn chưa đến 10 đảng viên.", ["thôn", "thôn"]),
        ("Số chi bộ có dưới 5 đảng viên giảm còn 2 chi bộ.", ["chi bộ"]),
        ("Năm 2023 là năm bản lề của nhiệm kỳ.", []),
        ("Trải qua hai cuộc kháng chiến, thôn nay cấy lúa hai vụ.", []),
        ("Lấy 51.300 mẫu xét nghiệm tại 41 điểm truyền dẫn.", ["mẫu xét nghiệm", "điểm truyền dẫn"]),
        ("Huyện giới thiệu 38 đoàn viên ưu tú; kết nạp 9 đồng chí.", ["đoàn viên ưu tú", "đảng viên"]),
        ("Tỷ lệ giải quyết hồ sơ đạt 99%.", ["giải quyết hồ sơ"]),
    ],
)
def test_only_what_is_counted_is(sentence: str, counted: list[str]) -> None:
    assert of(metrics(sentence), "object") == counted


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Cấp ủy họp bất thường 2 lần.", [("lần", "count", "conferences")]),
        ("Thu nhập tăng gấp 3 lần so với đầu nhiệm kỳ.", [("Thu nhập", "lần", "economic_output")]),
        ("Hội đang quản lý dư nợ ủy thác 142 tỷ đồng.", [("dư nợ ủy thác", "VND", "economic_output")]),
        ("Chi bộ thu nộp đảng phí 148 triệu đồng.", [("đảng phí", "VND", "other")]),
        (
            "Công đoàn hỗ trợ 8 đoàn viên, mỗi người 2 triệu đồng.",
            [("đoàn viên", "count", "volunteer_support"), ("đoàn viên", "VND", "volunteer_support")],
        ),
        (
            "Đảng ủy chia thành 12 cụm, mỗi cụm 7 - 9 chi bộ.",
            [("cụm", "count", "other"), ("chi bộ", "count", "party_cells")],
        ),
        (
            "Xã có 68 biên chế, thiếu 3 người; 5 người nghỉ hưu trước tuổi.",
            [("biên chế", "count", "cadres"), ("người", "count", "cadres"), ("người", "count", "staff_reduced")],
        ),
        (
            "Mở 14 lớp dạy nghề cho 412 lao động nữ.",
            [("lớp dạy nghề", "count", "training_classes"), ("lao động nữ", "count", "training_participants")],
        ),
    ],
)
def test_money_times_and_people_are_of_what_stands_before_them(sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert of(metrics(sentence), "object", "unit", "indicator") == told


def test_what_is_given_to_the_counted_or_has_become_of_them_is_no_change() -> None:
    body = "Chủ trọ giảm tiền phòng cho 340 công nhân; huyện giảm tỷ lệ hộ nghèo xuống 3%."
    assert of(metrics(body), "value", "direction") == [(340, "level"), (3, "level")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Lũ cuốn trôi 13 ngôi nhà, 9 ngôi nhà sập.", [("ngôi nhà", "other"), ("ngôi nhà sập", "other")]),
        ("Đoàn xã sửa 6 ngôi nhà bị tốc mái.", [("ngôi nhà", "volunteer_support")]),
        (
            "Đảng bộ có 47 đảng viên, chiếm 66% giáo viên; trong đó có 24 nữ.",
            [("đảng viên", "party_members"), ("giáo viên", "party_members"), ("đảng viên", "women_share")],
        ),
        ("Thôn có 640 hộ thì 12 hộ nghèo.", [("hộ", "households_population"), ("hộ nghèo", "poverty_rate")]),
        ("Có 23 chi bộ trên 50 đảng viên.", [("chi bộ", "party_cells")]),
        ("Có 80% doanh nghiệp từ 25 lao động trở lên có tổ chức công đoàn.", [("doanh nghiệp", "other")]),
        (
            "Có 38 tổ chức cơ sở đảng, 27 đơn vị hoàn thành tốt nhiệm vụ.",
            [("tổ chức cơ sở đảng", "grassroots_party_orgs"), ("đơn vị", "orgs_rated_good")],
        ),
        ("Đảng viên Khmer chiếm 61,6%.", [("Đảng viên", "ethnic_minority_share")]),
        ("Về đảng viên, 98% đủ tư cách, hoàn thành tốt nhiệm vụ.", [("đảng viên", "members_rated_good")]),
        ("Cả thôn 14 nóc nhà.", [("nóc nhà", "households_population")]),
    ],
)
def test_what_befell_the_counted_or_bounds_them_tells_nothing_else(sentence: str, told: list[tuple[str, str]]) -> None:
    assert of(metrics(sentence), "object", "indicator") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Huyện có trên 109.000 dân.", [("dân", "households_population")]),
        ("Trường có 3 giáo sư, 128 tiến sĩ.", [("giáo sư", "cadres_qualified"), ("tiến sĩ", "cadres_qualified")]),
        (
            "Huyện kết nạp 128 đảng viên, trong đó 84 đồng chí là đoàn viên, 69 đồng chí là nữ.",
            [("đảng viên", "members_admitted"), ("đảng viên", "youth_share"), ("đảng viên", "women_share")],
        ),
        ("Công an tỉnh lãnh đạo hơn 2.900 CBCS.", [("CBCS", "cadres")]),
        (
            "Đội ngũ được đào tạo; mở 6 lớp tập huấn cho 172 già làng.",
            [("lớp tập huấn", "training_classes"), ("già làng", "training_participants")],
        ),
        ("Huyện đặt mục tiêu thu ngân sách trên 195 tỷ đồng.", [("thu ngân sách", "economic_output")]),
        ("Tỷ lệ chi bộ sinh hoạt đúng ngày, đúng quy định đạt 98%.", [("chi bộ", "other")]),
    ],
)
def test_what_somebody_is_makes_nobody_of_others(sentence: str, told: list[tuple[str, str]]) -> None:
    assert of(metrics(sentence), "object", "indicator") == told
