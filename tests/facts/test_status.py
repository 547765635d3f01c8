"""Planned or done, up or down, affirmed or denied."""

import pytest

from tests.facts.pages import metrics, of


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("Huyện kết nạp 75 đảng viên.", ["actual"]),
        ("Huyện phấn đấu kết nạp 120 đảng viên.", ["target"]),
        ("Mục tiêu là 90% chi bộ hoàn thành tốt nhiệm vụ.", ["target"]),
        ("Nghị quyết đề ra chỉ tiêu kết nạp 120 đảng viên.", ["target"]),
        ("Huyện dự kiến mở 4 lớp bồi dưỡng.", ["target"]),
        ("Huyện sẽ mở 4 lớp bồi dưỡng.", ["target"]),
        ("Hoàn thành tốt các nhiệm vụ, chỉ tiêu; 90% chi bộ hoàn thành tốt nhiệm vụ.", ["actual"]),
        ("Thu nhập tăng 12%, vượt 0,5% so với nghị quyết đề ra; 90% chi bộ hoàn thành tốt nhiệm vụ.", ["actual"] * 3),
        ("Kết nạp 11 đảng viên trên chỉ tiêu giao là 08 đồng chí (đạt 137,5%).", ["actual", "target", "actual"]),
        ("Có 2 xã đạt chuẩn nông thôn mới và 1 xã dự kiến hoàn thành trong năm.", ["actual", "target"]),
        ("Huyện phấn đấu tỷ lệ phát triển đảng viên mới đạt 7%.", ["target"]),
        ("Đến năm 2025, phấn đấu có 12 xã đạt chuẩn nông thôn mới.", ["target"]),
        ("Huyện kết nạp 57 đảng viên (chỉ tiêu 50).", ["actual", "target"]),
        ("Huyện kết nạp 57 đảng viên, đạt 114% chỉ tiêu.", ["actual", "actual"]),
        ("Xã đạt và vượt các chỉ tiêu Đại hội đề ra: Tỷ lệ hộ nghèo còn 2,5%; 70% hộ có nước sạch.", ["actual"] * 2),
        ("Nhiệm kỳ mới, Đảng bộ phấn đấu thực hiện 15 chỉ tiêu.", ["target"]),
        ("Chỉ tiêu cả năm là 50 đảng viên; 6 tháng kết nạp 24 đồng chí.", ["target", "actual"]),
        ("Năm 2019, được giao kết nạp 3 đảng viên, đã kết nạp 4 đồng chí.", ["target", "actual"]),
        ("Đảng bộ xã kết nạp 8 đảng viên/10 chỉ tiêu.", ["actual", "target"]),
        ("Trong 14 chỉ tiêu đề ra, đến hết tháng 6 có 5 chỉ tiêu đạt và vượt.", ["actual"]),
        ("Giá trị sản xuất tăng 12,6%, vượt chỉ tiêu nghị quyết 1,6%.", ["actual", "actual"]),
        ("Thu ngân sách đạt 9 tỷ đồng, vượt kế hoạch đại hội 12%.", ["actual", "actual"]),
        ("Nghị quyết xác định đến năm 2019, thu nhập đạt 55 triệu đồng; kết nạp 50 đảng viên.", ["target", "target"]),
        ("Trường phấn đấu mở 80 lớp; giảng viên đi thực tế; hoàn thành 3 đề tài.", ["target"] * 2),
        ("Chỉ tiêu là 50 đảng viên, kết quả đã kết nạp 57 đảng viên.", ["target", "actual"]),
    ],
)
def test_a_plan_is_a_target_and_its_result_is_not(sentence: str, statuses: list[str]) -> None:
    assert of(metrics(sentence), "status") == statuses


@pytest.mark.parametrize(
    ("sentence", "directions"),
    [
        ("Toàn huyện có 29 thôn.", ["level"]),
        ("Sau sắp xếp, huyện giảm 29 thôn.", ["decrease"]),
        ("Đảng bộ tăng 16 đảng viên so với năm trước.", ["increase"]),
        ("Huyện giảm 29 thôn, tăng 16 cán bộ.", ["decrease", "increase"]),
        ("Huyện giảm 12 đội, 7 phòng.", ["decrease", "decrease"]),
        ("Giảm từ 41 phòng xuống còn 29 phòng.", ["level", "level"]),
        ("Sản lượng tăng bình quân 9,4%/năm.", ["increase"]),
        ("Tốc độ tăng trưởng bình quân đạt 3,1%/năm.", ["level"]),
        ("Huyện tăng cường 12 cán bộ về cơ sở.", ["level"]),
        ("Thu nhập tăng lên 45 triệu đồng.", ["level"]),
    ],
)
def test_a_change_is_told_from_a_level(sentence: str, directions: list[str]) -> None:
    assert of(metrics(sentence), "direction") == directions


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("100% cán bộ, đảng viên không có biểu hiện suy thoái.", "negated"),
        ("Còn 2 bản chưa có chi bộ.", "negated"),
        ("Còn 3 thôn không có đảng viên.", "negated"),
        ("Có 2 đảng viên không hoàn thành nhiệm vụ.", "affirmed"),
        ("Có 12 thôn có chi bộ.", "affirmed"),
        ("Có 98% đảng viên ký cam kết.", "affirmed"),
        ("Có 37 chi bộ thu đảng phí không dùng tiền mặt.", "affirmed"),
        ("Huyện cắt giảm 13 cuộc họp không cần thiết.", "affirmed"),
    ],
)
def test_a_denial_is_told_from_a_category(sentence: str, polarity: str) -> None:
    assert of(metrics(sentence), "polarity") == [polarity]


def test_targets_that_are_set_and_what_they_are_in_detail() -> None:
    body = (
        "Đại hội thông qua 16 chỉ tiêu chủ yếu. Cụ thể, thu nhập bình quân đạt 70 triệu đồng/người/năm; tỷ lệ hộ nghèo "
        "giảm còn 1%. Đảng bộ hiện có 320 đảng viên."
    )
    assert of(metrics(body), "value", "status") == [
        (16, "target"),
        (70_000_000, "target"),
        (1, "target"),
        (320, "actual"),
    ]


def test_a_list_of_what_is_adopted_is_planned_though_it_is_counted() -> None:
    body = "Đại hội thông qua 18 chỉ tiêu; trong đó, kết nạp 40 đảng viên; 90% đảng viên dùng sổ tay điện tử."
    assert of(metrics(body), "value", "status") == [(18, "target"), (40, "target"), (90, "target")]


def test_what_inspectors_order_has_been_done() -> None:
    body = "UBKT Huyện ủy yêu cầu Đảng ủy xã trả lại tiền cho 415 hộ dân, đồng thời khiển trách 2 đảng viên."
    assert of(metrics(body), "value", "status") == [(415, "actual"), (2, "actual")]


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("Xã được giao 68 biên chế, có mặt 74 người.", ["actual", "actual"]),
        ("Nơi nào cũng phải có người làm, Huyện ủy củng cố 11 khối dân vận.", ["actual"]),
        ("Đại hội nhiệm kỳ trước đề ra 12 chỉ tiêu. Cụ thể, năm 2019 khám 134 lượt người.", ["target", "actual"]),
        ("Kết nạp 29 đảng viên (giao 20 đồng chí).", ["actual", "target"]),
        ("Có 31 mô hình đăng ký cho đủ chỉ tiêu; 2 xã chưa có mô hình.", ["actual", "actual"]),
    ],
)
def test_a_plan_reaches_no_further_than_its_own_number(sentence: str, statuses: list[str]) -> None:
    assert of(metrics(sentence), "status") == statuses


@pytest.mark.parametrize(
    ("body", "statuses"),
    [
        ("Tỷ lệ đảng viên cài đặt vượt xa mốc 70% mà tỉnh đề ra; hộ nghèo giảm 4%.", ["target", "actual"]),
        ("Dân quân chiếm 1,9% dân số, cao hơn so với chỉ tiêu (1,7%).", ["actual", "target"]),
        ("Nghị quyết Đại hội Đảng bộ huyện xác định: mỗi năm kết nạp 150 đảng viên.", ["target"]),
        ("Kế hoạch cả năm lập 5 chi bộ, đến hết tháng 7 ra mắt 6 chi bộ.", ["target", "actual"]),
        ("Đảng bộ kết nạp 60 đảng viên, vừa tròn chỉ tiêu; đáng nói là có 5 chủ doanh nghiệp.", ["actual", "actual"]),
    ],
)
def test_a_plan_is_told_from_what_is_set_beside_it(body: str, statuses: list[str]) -> None:
    assert of(metrics(body), "status") == statuses


@pytest.mark.parametrize(
    "announced",
    [
        "Đại hội thông qua nghị quyết nhiệm kỳ 2020 - 2025.",
        "Đại hội ban hành Nghị quyết lãnh đạo nhiệm kỳ 2020 - 2025.",
        "Đại hội đề ra 14 chỉ tiêu.",
    ],
)
def test_what_was_resolved_is_planned_to_the_end_of_the_paragraph(announced: str) -> None:
    body = f"{announced} Theo đó, tỷ lệ hộ nghèo dưới 6%. Về xây dựng Đảng, kết nạp 40 đảng viên.\n\nXã có 9 chi bộ."
    assert of(metrics(body), "status")[-3:] == ["target", "target", "actual"]
