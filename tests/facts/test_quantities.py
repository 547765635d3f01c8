"""How much: every form of number that the press prints, its bounds, its whole, its unit and the words to be quoted."""

import pytest

from tests.facts.pages import metrics, of

MILLION, BILLION = 1e6, 1e9


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("Toàn huyện có 60 đảng viên.", "60 đảng viên", 60),
        ("Toàn huyện có 02 chi bộ cơ quan.", "02 chi bộ cơ quan", 2),
        ("Toàn huyện có 5.800 đảng viên.", "5.800 đảng viên", 5800),
        ("Toàn huyện có 5 800 đảng viên.", "5 800 đảng viên", 5800),
        ("Toàn tỉnh có 1.204.377 nhân khẩu.", "1.204.377 nhân khẩu", 1_204_377),
        ("Toàn huyện có 4,7 nghìn đảng viên.", "4,7 nghìn đảng viên", 4700),
        ("Toàn huyện có 12 ngàn hội viên nông dân.", "12 ngàn hội viên nông dân", 12_000),
        ("Đảng bộ kết nạp mười bốn đảng viên.", "mười bốn đảng viên", 14),
        ("Đảng bộ kết nạp hai mươi lăm đảng viên.", "hai mươi lăm đảng viên", 25),
        ("Đảng bộ kết nạp một trăm linh năm đảng viên.", "một trăm linh năm đảng viên", 105),
        ("Đảng bộ kết nạp BA ĐẢNG VIÊN.", "BA ĐẢNG VIÊN", 3),
        ("Toàn huyện có 94,2% chi bộ hoàn thành tốt nhiệm vụ.", "94,2% chi bộ", 94.2),
        ("Toàn huyện có 93.5% chi bộ hoàn thành tốt nhiệm vụ.", "93.5% chi bộ", 93.5),
        ("Toàn huyện có 85 % chi bộ hoàn thành tốt nhiệm vụ.", "85 % chi bộ", 85),
        ("Một phần ba đảng viên là nữ.", "Một phần ba đảng viên", 33.33),
        ("Có một nửa chi bộ có nhà sinh hoạt.", "một nửa chi bộ", 50),
    ],
)
def test_a_number_is_read_in_every_form(sentence: str, quote: str, value: float) -> None:
    assert of(metrics(sentence), "quote", "value", "value_max", "base", "qualifier") == [
        (quote, value, None, None, "exact")
    ]


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "qualifier"),
    [
        ("Toàn huyện có trên 5.800 đảng viên.", "trên 5.800 đảng viên", 5800, "over"),
        ("Toàn huyện có hơn 300 đảng viên.", "hơn 300 đảng viên", 300, "over"),
        ("Có quá nửa đảng viên là nữ.", "quá nửa đảng viên", 50, "over"),
        ("Có ít nhất 3 chi bộ làm điểm.", "ít nhất 3 chi bộ", 3, "at_least"),
        ("Có tối thiểu 3 chi bộ làm điểm.", "tối thiểu 3 chi bộ", 3, "at_least"),
        ("Có không dưới 45 đảng viên mới.", "không dưới 45 đảng viên mới", 45, "at_least"),
        ("Có từ 200 đảng viên trở lên.", "từ 200 đảng viên trở lên", 200, "at_least"),
        ("Đảng bộ mở hàng chục lớp bồi dưỡng.", "hàng chục lớp bồi dưỡng", 10, "at_least"),
        ("Đảng bộ kết nạp hàng trăm đảng viên.", "hàng trăm đảng viên", 100, "at_least"),
        ("Toàn huyện có hàng nghìn quần chúng ưu tú.", "hàng nghìn quần chúng ưu tú", 1000, "at_least"),
        ("Có dưới 30 đảng viên.", "dưới 30 đảng viên", 30, "under"),
        ("Có chưa đến 30 đảng viên.", "chưa đến 30 đảng viên", 30, "under"),
        ("Có tối đa 20 đồng chí tham gia.", "tối đa 20 đồng chí", 20, "at_most"),
        ("Có không quá 20 đồng chí tham gia.", "không quá 20 đồng chí", 20, "at_most"),
        ("Toàn huyện có khoảng 90 đảng viên.", "khoảng 90 đảng viên", 90, "about"),
        ("Toàn huyện có gần 4 nghìn đảng viên.", "gần 4 nghìn đảng viên", 4000, "about"),
        ("Toàn huyện có xấp xỉ 450 đảng viên.", "xấp xỉ 450 đảng viên", 450, "about"),
        ("Gần hai phần ba đảng viên là nữ.", "Gần hai phần ba đảng viên", 66.67, "about"),
        ("Doanh thu ước đạt 32,4 tỷ đồng.", "ước đạt 32,4 tỷ đồng", 32.4 * BILLION, "about"),
    ],
)
def test_words_say_how_exact_a_number_is(sentence: str, quote: str, value: float, qualifier: str) -> None:
    assert of(metrics(sentence), "quote", "value", "qualifier") == [(quote, value, qualifier)]


@pytest.mark.parametrize(
    ("sentence", "quote", "low", "high", "unit"),
    [
        ("Mỗi cụm có 3 - 4 chi bộ.", "3 - 4 chi bộ", 3, 4, "count"),
        ("Mỗi cụm có 3 – 4 chi bộ.", "3 – 4 chi bộ", 3, 4, "count"),
        ("Sinh hoạt theo hình thức 3 - 4 chi bộ/cụm.", "3 - 4 chi bộ/cụm", 3, 4, "count"),
        ("Mỗi đồng chí đăng ký từ 1 đến 2 công việc đột phá.", "từ 1 đến 2 công việc đột phá", 1, 2, "count"),
        ("Mỗi chi bộ có từ 12 - 15 đảng viên.", "từ 12 - 15 đảng viên", 12, 15, "count"),
        ("Có khoảng 50-70 cán bộ tham gia.", "khoảng 50-70 cán bộ", 50, 70, "count"),
        ("Có 12 - 15% đảng viên hoàn thành xuất sắc nhiệm vụ.", "12 - 15% đảng viên", 12, 15, "%"),
        ("Mỗi hộ trồng 4-5ha chè.", "4-5ha chè", 4, 5, "ha"),
        ("Mỗi hộ thu 80 - 100 triệu đồng.", "80 - 100 triệu đồng", 80 * MILLION, 100 * MILLION, "VND"),
        ("Mỗi thôn có hai đến ba mô hình kinh tế.", "hai đến ba mô hình kinh tế", 2, 3, "count"),
    ],
)
def test_a_range_has_two_ends(sentence: str, quote: str, low: float, high: float, unit: str) -> None:
    assert of(metrics(sentence), "quote", "value", "value_max", "unit", "qualifier") == [
        (quote, low, high, unit, "range")
    ]


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "base"),
    [
        ("Toàn huyện có 62/104 xã đạt chuẩn nông thôn mới.", "62/104 xã", 62, 104),
        ("Đảng bộ đạt 5/5 nhóm chỉ tiêu.", "5/5 nhóm chỉ tiêu", 5, 5),
        ("Xã đạt 15/19 tiêu chí.", "15/19 tiêu chí", 15, 19),
        ("Đảng bộ có 39 trong tổng số 46 thôn có chi bộ.", "39 trong tổng số 46 thôn", 39, 46),
        ("Có 77 trong tổng số 108 trưởng thôn là đảng viên.", "77 trong tổng số 108 trưởng thôn", 77, 108),
        ("Trong số 52 tổ chức cơ sở đảng, có 11 đơn vị hoàn thành xuất sắc nhiệm vụ.", "11 đơn vị", 11, 52),
        ("Có 1.120/1.244 đảng viên tham gia học tập nghị quyết.", "1.120/1.244 đảng viên", 1120, 1244),
    ],
)
def test_the_whole_that_a_part_is_counted_out_of_is_no_fact_of_its_own(
    sentence: str, quote: str, value: float, base: float
) -> None:
    assert of(metrics(sentence), "quote", "value", "base", "unit") == [(quote, value, base, "count")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Nhân dân góp 1,5 tỷ đồng.", [("1,5 tỷ đồng", 1.5 * BILLION, "VND")]),
        ("Nhân dân góp 9 tỷ 350 triệu đồng.", [("9 tỷ 350 triệu đồng", 9.35 * BILLION, "VND")]),
        ("Nhân dân góp 1 tỷ rưỡi đồng.", [("1 tỷ rưỡi đồng", 1.5 * BILLION, "VND")]),
        ("Mỗi đảng viên tiết kiệm 20.000 đồng.", [("20.000 đồng", 20_000, "VND")]),
        ("Nhân dân góp 1.000.000.000 đồng.", [("1.000.000.000 đồng", BILLION, "VND")]),
        ("Nhân dân góp 13 050 000 000 đồng.", [("13 050 000 000 đồng", 13.05 * BILLION, "VND")]),
        ("Quỹ hội đạt 2 triệu đồng / hội viên.", [("2 triệu đồng / hội viên", 2 * MILLION, "VND/hội viên")]),
        ("Thu nhập đạt 45 triệu đồng/người/năm.", [("45 triệu đồng/người/năm", 45 * MILLION, "VND/người/năm")]),
        ("Thu nhập gấp 1,6 lần so với đầu nhiệm kỳ.", [("1,6 lần", 1.6, "lần")]),
        ("Sản lượng tăng bình quân 9,4%/năm.", [("9,4%/năm", 9.4, "%")]),
        ("Công ty khai thác 2,1 triệu tấn than.", [("2,1 triệu tấn than", 2.1 * MILLION, "tấn")]),
        (
            "Nhân dân hiến 2.500m2 đất, làm 12 km đường bê tông.",
            [("2.500m2 đất", 2500, "m2"), ("12 km đường bê tông", 12, "km")],
        ),
    ],
)
def test_money_and_measures_have_their_units(sentence: str, told: list[tuple[str, float, str]]) -> None:
    assert of(metrics(sentence), "quote", "value", "unit") == told


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("Chuyển giao 23 TCCSĐ, 19 chi bộ trực thuộc.", ["23 TCCSĐ", "19 chi bộ trực thuộc"]),
        ("Đã xử lý 46 vụ/112 đối tượng.", ["46 vụ", "112 đối tượng"]),
        ("Có 72 tổ chức đảng, 740 đảng viên được kiểm tra.", ["72 tổ chức đảng", "740 đảng viên"]),
        ("Kết nạp 75 đảng viên, đạt 101% chỉ tiêu.", ["75 đảng viên", "101% chỉ tiêu"]),
        ("Giảm từ 41 phòng xuống còn 29 phòng.", ["41 phòng", "29 phòng"]),
        ("Kỷ luật 1 tổ chức đảng và 3 đảng viên.", ["1 tổ chức đảng", "3 đảng viên"]),
        ("Kỷ luật một tổ chức đảng và ba đảng viên.", ["một tổ chức đảng", "ba đảng viên"]),
        ("Có 13 cán bộ, công chức được điều động.", ["13 cán bộ, công chức"]),
        ("Kỷ luật 7 đảng viên (khiển trách 4, cảnh cáo 3).", ["7 đảng viên", "khiển trách 4", "cảnh cáo 3"]),
        (
            "Toàn huyện có 45 tổ chức cơ sở đảng (24 đảng bộ, 21 chi bộ).",
            ["45 tổ chức cơ sở đảng", "24 đảng bộ", "21 chi bộ"],
        ),
    ],
)
def test_a_list_of_counts_is_as_many_facts(sentence: str, quotes: list[str]) -> None:
    assert of(metrics(sentence), "quote") == quotes


def test_a_part_of_about_so_many_has_them_for_its_base() -> None:
    assert of(metrics("Có 36 trong số hơn 50 doanh nghiệp đã có tổ chức đảng."), "value", "base", "object") == [
        (36, 50, "doanh nghiệp")
    ]


@pytest.mark.parametrize(("share", "values"), [("9,5%", [9.5, 10.2]), ("9 - 9,5%", [9, 10.2])])
def test_a_share_that_is_planned_is_no_number_of_a_document(share: str, values: list[float]) -> None:
    assert of(metrics(f"Kế hoạch tăng trưởng kinh tế năm 2019 (kế hoạch {share}), thực hiện 10,2%."), "value") == values
