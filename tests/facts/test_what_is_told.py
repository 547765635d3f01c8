"""What a number tells of the counted by words that do not stand behind it."""

import pytest

from tests.facts.pages import metrics, of


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Trường hiện thiếu 4 giáo viên, thừa 1 nhân viên.",
            [(4, "giáo viên", "thiếu"), (1, "nhân viên", "thừa")],
        ),
        (
            "Công an huyện khởi tố 34 vụ, 51 bị can; xử phạt hành chính 12 vụ.",
            [(34, "vụ", "khởi tố"), (51, "bị can", "khởi tố"), (12, "vụ", "xử phạt hành chính")],
        ),
        ("Chi bộ miễn sinh hoạt cho 11 đảng viên.", [(11, "đảng viên", "miễn sinh hoạt")]),
        (
            "Vi phạm chủ yếu về chính sách dân số, 4 đảng viên; đạo đức, lối sống, 2 đảng viên.",
            [(4, "đảng viên", "chính sách dân số"), (2, "đảng viên", "đạo đức, lối sống")],
        ),
        (
            "Có 83% đảng viên cài đặt phần mềm, tăng 6% so với năm trước.",
            [(83, "đảng viên", "cài đặt phần mềm"), (6, "đảng viên", "cài đặt phần mềm")],
        ),
        (
            "Cấp ủy có 15 đồng chí, trong đó nữ 4 đồng chí, trình độ đại học 14 đồng chí.",
            [(15, "đồng chí", None), (4, "đồng chí", "nữ"), (14, "đồng chí", "trình độ đại học")],
        ),
        (
            "Huyện luân chuyển 67 cán bộ, trong đó từ tỉnh về huyện 8 đồng chí, 21 đồng chí từ huyện về xã.",
            [(67, "cán bộ", None), (8, "cán bộ", "từ tỉnh về huyện"), (21, "cán bộ", "từ huyện về xã")],
        ),
        (
            "Huyện có 164 mô hình; trong đó lĩnh vực kinh tế 71 mô hình, văn hóa - xã hội 58 mô hình.",
            [(164, "mô hình", None), (71, "mô hình", "lĩnh vực kinh tế"), (58, "mô hình", "văn hóa - xã hội")],
        ),
        (
            "Có 120/163 thôn, chiếm 73,6%, có bí thư chi bộ kiêm trưởng thôn.",
            [(120, "thôn", "có bí thư chi bộ kiêm trưởng thôn"), (73.6, "thôn", "có bí thư chi bộ kiêm trưởng thôn")],
        ),
        ("Số chi bộ đạt “4 tốt” chiếm 82,4%.", [(82.4, "chi bộ", "đạt “4 tốt”")]),
        (
            "Số chi bộ có cấp ủy tăng từ 71% lên 88%.",
            [(71, "chi bộ", "có cấp ủy"), (88, "chi bộ", "có cấp ủy")],
        ),
        ("Trong số đảng viên bị kỷ luật, cấp ủy viên chiếm 21,8%.", [(21.8, "đảng viên", "cấp ủy viên")]),
        (
            "Trong số 563 viên chức có 362 đảng viên, chiếm 64,3%.",
            [(362, "đảng viên", "đảng viên"), (64.3, "đảng viên", "đảng viên")],
        ),
        ("Ban Thường vụ gồm 15 đồng chí, trong đó có 3 đồng chí nữ.", [(15, "đồng chí", None), (3, "đồng chí", "nữ")]),
        ("Hai chi bộ ba năm liền không kết nạp được đảng viên.", [(2, "chi bộ", "không kết nạp được đảng viên")]),
        ("Mới có 11 chủ doanh nghiệp đồng thuận lập chi bộ.", [(11, "chủ doanh nghiệp", "đồng thuận lập chi bộ")]),
        (
            "Kỷ luật 19 đảng viên, chủ yếu ở mức khiển trách (13) và cảnh cáo (5).",
            [(19, "đảng viên", None), (13, "đảng viên", "khiển trách"), (5, "đảng viên", "cảnh cáo")],
        ),
    ],
)
def test_what_is_done_to_the_counted_or_said_before_is_told_of_them(
    sentence: str, told: list[tuple[float, str, str | None]]
) -> None:
    assert of(metrics(sentence), "value", "object", "property") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Huyện có 156 bí thư chi bộ kiêm trưởng thôn, chiếm 72,4%.",
            [(156, "bí thư chi bộ", "kiêm trưởng thôn"), (72.4, "bí thư chi bộ", "kiêm trưởng thôn")],
        ),
        (
            "Tỷ lệ bí thư chi bộ kiêm trưởng bản, tiểu khu đạt 81%.",
            [(81, "bí thư chi bộ", "kiêm trưởng bản, tiểu khu")],
        ),
        ("Trung tâm có 6 giảng viên kiêm chức.", [(6, "giảng viên kiêm chức", None)]),
    ],
)
def test_a_second_post_is_told_of_those_who_hold_the_first(
    sentence: str, told: list[tuple[float, str, str | None]]
) -> None:
    assert of(metrics(sentence), "value", "object", "property") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Xã có 24 công chức, trong đó 21 trình độ đại học, 3 cao đẳng; 18 trung cấp lý luận chính trị.",
            [
                ("công chức", None, "cadres"),
                ("công chức", "trình độ đại học", "cadres_qualified"),
                ("công chức", "cao đẳng", "cadres_qualified"),
                ("công chức", "trung cấp lý luận chính trị", "cadres_qualified"),
            ],
        ),
        (
            "Cấp ủy có 15 đồng chí, trong đó 4 đồng chí lần đầu tham gia cấp ủy.",
            [("đồng chí", None, "committee_members"), ("đồng chí", "lần đầu tham gia cấp ủy", "committee_members")],
        ),
        ("Tỉnh có 2 trường đại học.", [("trường đại học", None, "other")]),
    ],
)
def test_a_degree_or_a_first_term_is_told_of_those_counted_before(
    sentence: str, told: list[tuple[str, str | None, str]]
) -> None:
    assert of(metrics(sentence), "object", "property", "indicator") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Vi phạm nhiều nhất vẫn là chính sách dân số với 17 đảng viên, chiếm 40,5%.",
            [(value, "đảng viên", "chính sách dân số", "members_disciplined") for value in (17, 40.5)],
        ),
        ("Năm tới, 100% đơn vị an toàn tuyệt đối.", [(100, "đơn vị", "an toàn tuyệt đối", "other")]),
        (
            "Năm học qua, trường mở 52 lớp. Trường có 18 lớp.",
            [(52, "lớp", None, "training_classes"), (18, "lớp", None, "other")],
        ),
        (
            "Các tổ đã hòa giải thành 210/224 vụ ở cơ sở, đạt 93,8%.",
            [(210, "vụ", "hòa giải thành", "other"), (93.8, "vụ", "hòa giải thành", "other")],
        ),
        (
            "Công an làm rõ 61 vụ/98 đối tượng, đạt 85,9%.",
            [(61, "vụ", "làm rõ", "other"), (98, "đối tượng", None, "other"), (85.9, "vụ", "làm rõ", "other")],
        ),
        (
            "Có thêm 3 xã đạt chuẩn nông thôn mới nâng cao, nâng tổng số lên 9 xã.",
            [(value, "xã", "đạt chuẩn nông thôn mới nâng cao", "rural_standards") for value in (3, 9)],
        ),
        (
            "Học tập, quán triệt nghị quyết: 97% đảng viên tham gia.",
            [(97, "đảng viên", "tham gia", "study_participation")],
        ),
        (
            "Trung tâm giải quyết đúng hạn 12.380 hồ sơ, đạt 99,4%.",
            [(12380, "hồ sơ", "giải quyết đúng hạn", "other"), (99.4, "hồ sơ", "giải quyết đúng hạn", "other")],
        ),
        ("Xã cấp 86 giấy chứng nhận quyền sử dụng đất.", [(86, "giấy chứng nhận quyền sử dụng đất", None, "other")]),
        ("Công ty xuất khẩu 2 triệu sản phẩm.", [(2_000_000, "sản phẩm", None, "economic_output")]),
    ],
)
def test_what_is_said_in_front_or_before_is_told_of_a_share_too(
    sentence: str, told: list[tuple[float, str, str | None, str]]
) -> None:
    assert of(metrics(sentence), "value", "object", "property", "indicator") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Kết nạp 64 đảng viên, đạt 107% kế hoạch, trong đó hơn 40% là nữ.",
            [("đảng viên", None), ("kế hoạch", None), ("đảng viên", "nữ")],
        ),
        ("Trường có 70 giáo viên thì 38 người là đảng viên.", [("giáo viên", None), ("giáo viên", "đảng viên")]),
        (
            "Tỷ lệ đảng viên trong dân quân đạt 20%. Năm 2015, con số của Sơn Dương và Na Hang lần lượt là 15% và 12%.",
            [("dân quân", "đảng viên")] * 3,
        ),
        ("Khoảng 60% đoàn viên của huyện đang làm ăn xa.", [("đoàn viên", "đang làm ăn xa")]),
        ("Có 4 chi hội lập được tổ hợp tác.", [("chi hội", "lập được tổ hợp tác")]),
        ("Đoàn nhận đỡ đầu 26 em học sinh.", [("em học sinh", "nhận đỡ đầu")]),
        ("Có 72% số cán bộ luân chuyển được bổ nhiệm.", [("cán bộ luân chuyển", "được bổ nhiệm")]),
    ],
)
def test_what_is_told_across_a_share_of_a_plan_a_name_or_a_conjunction(
    sentence: str, told: list[tuple[str, str | None]]
) -> None:
    assert of(metrics(sentence), "object", "property") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Cán bộ, chiến sĩ còn góp 70 triệu đồng sửa nhà.", ["góp"]),
        ("Nhiều hộ có việc làm ổn định, thu nhập 6 - 8 triệu đồng/tháng.", ["thu nhập"]),
        ("Từ khi chia tách, đời sống khó khăn, hộ nghèo chiếm 21%.", ["hộ nghèo"]),
        ("Hội xây dựng quỹ khuyến học, vận động 3 tỷ đồng.", ["vận động"]),
        ("Hội giúp 5 hộ xóa nhà tạm với số tiền 200 triệu đồng.", ["hộ xóa nhà tạm", "số tiền"]),
        ("Đảng viên hiến 870 m2 đất, kéo theo 64 hộ hiến 2.300 m2.", ["đất", "hộ", "đất"]),
        ("Trong đó, ngân sách cấp trên hỗ trợ 21 tỷ đồng.", ["ngân sách cấp trên hỗ trợ"]),
    ],
)
def test_an_amount_is_of_the_word_that_stands_by_itself_in_front_of_it(sentence: str, told: list[str]) -> None:
    assert of(metrics(sentence), "object") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Kết quả: tố cáo đúng 4 đơn, đúng một phần 11 đơn, tố cáo sai 6 đơn.",
            [
                (4, "tố cáo đúng", "complaints"),
                (11, "đúng một phần", "complaints"),
                (6, "tố cáo sai", "complaints"),
            ],
        ),
        ("Có 2 chi bộ bị kỷ luật bằng hình thức cảnh cáo.", [(2, "cảnh cáo", "organisations_disciplined")]),
        ("Các cấp ủy kiểm tra việc thi hành kỷ luật tại 12 tổ chức đảng.", [(12, None, "inspections")]),
        ("Qua đó đã nhắc nhở, chấn chỉnh 8 đơn vị.", [(8, "nhắc nhở, chấn chỉnh", "other")]),
        (
            "Năm qua, huyện kỷ luật 47 đảng viên. Theo địa bàn, xã Tân Tiến 9 đảng viên, xã Thắng Quân 5 đảng viên.",
            [(47, None, "members_disciplined"), (9, None, "members_disciplined"), (5, None, "members_disciplined")],
        ),
        (
            "Đảng bộ có 6 chi bộ; cả 6 chi bộ đều hoàn thành tốt nhiệm vụ.",
            [(6, None, "party_cells"), (6, "hoàn thành tốt nhiệm vụ", "orgs_rated_good")],
        ),
        (
            "Trong 310 cán bộ hội cơ sở, mới có 40% là đảng viên.",
            [(310, None, "cadres"), (40, "đảng viên", "party_members")],
        ),
    ],
)
def test_what_an_inspection_finds_is_told_of_those_inspected(
    sentence: str, told: list[tuple[float, str | None, str]]
) -> None:
    assert of(metrics(sentence), "value", "property", "indicator") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Lớp học có 96 học viên, trong đó loại giỏi 11 học viên, loại khá 70 học viên.",
            [(96, "học viên", None), (11, "học viên", "loại giỏi"), (70, "học viên", "loại khá")],
        ),
        (
            "Cuối khóa có 14 học viên loại giỏi, 52 loại khá, 6 loại trung bình.",
            [(14, "học viên", "loại giỏi"), (52, "học viên", "loại khá"), (6, "học viên", "loại trung bình")],
        ),
        (
            "Có 12% học sinh đạt loại giỏi, 63,5% loại khá, tăng 4% so với năm học trước.",
            [(12, "học sinh", "đạt loại giỏi"), (63.5, "học sinh", "loại khá"), (4, "học sinh", "loại khá")],
        ),
        ("Tỷ lệ học viên khá, giỏi đạt 87%.", [(87, "học viên", "khá, giỏi")]),
        (
            "Hộ khá, giàu chiếm 58%; tỷ lệ gia đình văn hóa đạt 93,1%; tỷ lệ trẻ em suy dinh dưỡng còn 7%.",
            [(58, "Hộ", "khá, giàu"), (93.1, "gia đình", "văn hóa"), (7, "trẻ em", "suy dinh dưỡng")],
        ),
        (
            "Xã có 640 hộ khá, giàu; tỷ lệ hộ dân tộc thiểu số nghèo còn 9%.",
            [(640, "hộ", "khá, giàu"), (9, "hộ", "dân tộc thiểu số nghèo")],
        ),
    ],
)
def test_a_grade_or_kind_is_told_of_those_who_have_it(sentence: str, told: list[tuple[float, str, str | None]]) -> None:
    assert of(metrics(sentence), "value", "object", "property") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Xã tiếp nhận 512 hồ sơ, tỷ lệ đúng và trước hạn đạt 98,9%.",
            ("hồ sơ", "đúng và trước hạn", "other"),
        ),
        (
            "Xã tiếp nhận 512 hồ sơ, giải quyết trước và đúng hạn 98,4%.",
            ("hồ sơ", "giải quyết trước và đúng hạn", "other"),
        ),
        ("Xã tiếp nhận 512 hồ sơ, trễ hạn 0,3%.", ("hồ sơ", "trễ hạn", "other")),
        ("Đội có 41 đảng viên, tỷ lệ dự họp đạt 93%.", ("đảng viên", "dự họp", "conferences")),
        (
            "Trường có 27 lớp, 612 học sinh, 35 giáo viên; tỷ lệ lên lớp đạt 99%.",
            ("học sinh", "lên lớp", "other"),
        ),
        ("Qua khảo sát 600 lượt người bệnh, tỷ lệ hài lòng đạt 94%.", ("người bệnh", "hài lòng", "other")),
        (
            "Huyện kết nạp 31 đảng viên; tỷ lệ hoàn thành xuất sắc nhiệm vụ chiếm 12%.",
            ("đảng viên", "hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent"),
        ),
    ],
)
def test_a_predicate_alone_is_of_those_counted_before(sentence: str, told: tuple[str, str, str]) -> None:
    assert of(metrics(sentence), "object", "property", "indicator")[-1] == told
