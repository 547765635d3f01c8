"""Which indicator each number of a sentence belongs to, in the forms in which the press tells it."""

import pytest

from tests.facts.pages import metrics, of


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        # membership
        ("Số đảng viên của Đảng bộ tăng từ 3.100 lên 3.420 đồng chí.", "party_members party_members"),
        ("Chi bộ có 25 đảng viên, trong đó 3 đảng viên dự bị.", "party_members probationary_members"),
        ("Có 214 quần chúng được đứng vào hàng ngũ của Đảng.", "members_admitted"),
        ("Tỷ lệ kết nạp đảng viên đạt 3,5%.", "members_admitted"),
        ("Phát triển mới 67 đảng viên, vượt 11% so với kế hoạch.", "members_admitted targets_met"),
        ("Kết nạp 75 đảng viên, chuyển chính thức 60 đảng viên dự bị.", "members_admitted members_confirmed"),
        ("Đã rà soát, đưa 15 đảng viên ra khỏi Đảng.", "members_removed"),
        ("Có 5 đảng viên bị xóa tên trong danh sách đảng viên.", "members_removed"),
        ("Mở 4 lớp bồi dưỡng nhận thức về Đảng cho 312 quần chúng.", "training_classes training_participants"),
        ("Giới thiệu 320 đoàn viên ưu tú cho Đảng xem xét.", "prospective_members"),
        ("Cơ quan có 82 đảng viên/101 cán bộ, công chức (đạt 81,2%).", "party_members cadres party_members"),
        ("Tỷ lệ đảng viên trong lực lượng dân quân đạt 24,6%.", "party_members"),
        ("Đảng viên là người có đạo chiếm 8,9%.", "party_members"),
        ("Kết nạp 94 đảng viên, đạt 58,75%.", "members_admitted targets_met"),
        ("Chi bộ bồi dưỡng, kết nạp 4 giáo viên trẻ.", "members_admitted"),
        ("Giới thiệu 41 quần chúng ưu tú đi học lớp nhận thức về Đảng.", "prospective_members"),
        ("Chi bộ hao hụt: 4 đảng viên chuyển sinh hoạt về quê, còn lại 9 đồng chí.", "party_members " * 2),
        ("Chi bộ thôn với 22 đảng viên đã vận động 40 hộ hiến đất.", "party_members volunteer_support"),
        ("Có 81,2% đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ.", "members_rated_good"),
        # organisation
        ("Sáp nhập 180 chi bộ thành 89 chi bộ mới.", "party_orgs_transferred party_orgs_created"),
        ("Khối Đảng có 3 cơ quan tham mưu.", "departments"),
        ("Đảng bộ có 787 tổ chức cơ sở đảng (tăng 11 cơ sở đảng).", "grassroots_party_orgs grassroots_party_orgs"),
        ("Đảng bộ có 269 đảng bộ cơ sở (tăng 08), 518 chi bộ (giảm 3).", "party_branches " * 2 + "party_cells " * 2),
        ("Toàn huyện còn 7 thôn chưa có đảng viên.", "other"),
        ("Tiếp nhận 12 tổ chức đảng từ Đảng bộ Khối.", "party_orgs_transferred"),
        ("Có 3 đảng bộ kết thúc hoạt động.", "party_orgs_transferred"),
        ("Giải thể 24 chi bộ cơ quan xã.", "party_orgs_transferred"),
        ("Huyện đã nâng cấp 2 chi bộ cơ sở lên đảng bộ cơ sở.", "party_orgs_created"),
        ("Thành lập được 14 tổ chức công đoàn.", "other"),
        ("Sở có 8 phòng, 5 chi cục.", "departments departments"),
        ("Có 171 cán bộ biên phòng tham gia cấp ủy cấp huyện.", "committee_members"),
        ("Chỉ định bổ sung 4 đồng chí tham gia Ban Chấp hành Đảng bộ huyện.", "committee_members"),
        ("Đoàn Chủ tịch gồm 5 đồng chí.", "other"),
        ("Đã có 41/43 tỉnh có cán bộ nữ trong Ban Thường vụ.", "other"),
        # discipline
        ("Thực hiện 40 cuộc kiểm tra, giám sát đối với 52 tổ chức đảng.", "inspections_supervisions " * 2),
        ("Cấp ủy các cấp giám sát chuyên đề đối với 47 tổ chức và 152 đảng viên.", "supervisions supervisions"),
        ("Thi hành kỷ luật 4 tỉnh ủy viên, 3 giám đốc sở và 60 đảng viên.", "members_disciplined " * 3),
        ("Giải quyết tố cáo đối với 13 đảng viên.", "complaints"),
        ("Có 3 trường hợp tố cáo sai.", "complaints"),
        ("Đã giải quyết 11/11 vụ việc khiếu nại, tố cáo.", "complaints"),
        ("Kiểm tra 9 đảng viên, phát hiện 2 tổ chức đảng có khuyết điểm.", "inspections inspections"),
        ("Vi phạm chủ yếu về chính sách dân số, 4 đảng viên; đạo đức, 2 đảng viên.", "members_disciplined " * 2),
        ("Qua giám sát, kết luận 2 tổ chức đảng thực hiện tốt.", "supervisions"),
        # training, study
        ("Trường Tiểu học Tân Lập có 27 lớp với 942 học sinh.", "other other"),
        ("Có 97,4% đảng viên đăng ký nội dung làm theo Bác.", "study_participation"),
        ("Tỷ lệ đảng viên dự sinh hoạt đạt 93,5%.", "conferences"),
        ("Lớp học có gần 100 đồng chí tham gia.", "training_participants"),
        ("Tập huấn nghiệp vụ công tác đảng cho 320 bí thư, phó bí thư chi bộ.", "training_participants"),
        ("Hội nghị quán triệt nghị quyết thu hút 3.200 cán bộ, đảng viên tham gia.", "study_participation"),
        ("Tổ chức học tập nghị quyết cho 4.512 cán bộ, đảng viên.", "study_participation"),
        # cadres
        ("Có 45 đồng chí được đưa vào quy hoạch Ban Chấp hành.", "cadres_planned"),
        ("Bổ nhiệm mới 14 đồng chí, bổ nhiệm lại 22 đồng chí.", "cadres_appointed cadres_appointed"),
        ("Có 36 người nghỉ hưu trước tuổi, 12 người thôi việc ngay.", "staff_reduced staff_reduced"),
        ("Giới thiệu 1 cán bộ tăng cường làm Phó Bí thư Đảng ủy xã.", "cadres_appointed"),
        ("Số người hoạt động không chuyên trách giảm 285 người.", "staff_reduced"),
        ("Tổng số lao động của Công ty là 876 người.", "cadres"),
        # restructuring
        ("Toàn tỉnh giảm 5 sở, 36 phòng và 112 đơn vị sự nghiệp công lập.", "units_restructured " * 3),
        ("Xã mới được hình thành trên cơ sở sáp nhập 3 xã.", "units_restructured"),
        ("Sáp nhập 4 cơ quan báo chí.", "units_restructured"),
        ("Toàn huyện có 449 xóm, nay còn 296 xóm, giảm 153 xóm.", "households_population " * 2 + "units_restructured"),
        # emulation, economy, society
        ("Đồn nhận nuôi 2 em mồ côi; trao 95 suất học bổng, 22 chiếc xe đạp.", "volunteer_support " * 3),
        ("Huyện có diện tích tự nhiên 549 km2.", "other"),
        ("UBND xã cho thuê 7,4 ha đất sai thẩm quyền.", "other"),
        ("Hơn 20 hộ dân đã tự nguyện hiến hơn 100 m² đất.", "volunteer_support volunteer_support"),
        ("Xóa 312 nhà tạm, nhà dột nát.", "volunteer_support"),
        ("Người dân hiến đất làm 21km đường nội đồng.", "rural_standards"),
        ("Gia đình ông nuôi 20 con bò.", "economic_output"),
        ("Toàn xã xây dựng 98 nhà văn hóa.", "other"),
        ("Đã có hơn 6.000 hộ dân thoát nghèo.", "poverty_rate"),
        ("Toàn huyện có 12/16 xã đạt chuẩn nông thôn mới, 3 xã nông thôn mới nâng cao.", "rural_standards " * 2),
        ("Tỷ lệ người dân tham gia bảo hiểm y tế đạt 96%.", "other"),
        ("Huyện có 16 xã, thị trấn với 145 thôn, bản; dân số trên 62.000 người.", "households_population " * 3),
        ("Toàn tỉnh có 209 xã, phường, thị trấn, trong đó có 28 xã đặc biệt khó khăn.", "households_population " * 2),
    ],
)
def test_each_number_of_a_sentence_belongs_to_its_indicator(sentence: str, indicators: str) -> None:
    assert of(metrics(sentence), "indicator") == indicators.split()


Told = tuple[float, str, str | None, str]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Kỷ luật 9 tổ chức đảng, với hình thức: khiển trách 7, cảnh cáo 02; kỷ luật 19 đảng viên: khiển trách 12.",
            [
                (9, "tổ chức đảng", None, "organisations_disciplined"),
                (7, "tổ chức đảng", "khiển trách", "organisations_disciplined"),
                (2, "tổ chức đảng", "cảnh cáo", "organisations_disciplined"),
                (19, "đảng viên", None, "members_disciplined"),
                (12, "đảng viên", "khiển trách", "members_disciplined"),
            ],
        ),
        (
            "Qua kiểm tra, kết luận 1 tổ chức đảng và 6 đảng viên có vi phạm.",
            [(1, "tổ chức đảng", "có vi phạm", "inspections"), (6, "đảng viên", "có vi phạm", "inspections")],
        ),
        (
            "Kiểm tra 26 tổ chức đảng cấp dưới, giám sát chuyên đề 1.488 tổ chức đảng.",
            [(26, "tổ chức đảng cấp dưới", None, "inspections"), (1488, "tổ chức đảng", None, "supervisions")],
        ),
        (
            "Có 97,5% đảng viên và 2.640 lượt quần chúng tham gia học tập.",
            [
                (97.5, "đảng viên", "tham gia học tập", "study_participation"),
                (2640, "quần chúng", "tham gia học tập", "study_participation"),
            ],
        ),
        ("Tỷ lệ lao động qua đào tạo đạt 68%.", [(68, "lao động", "qua đào tạo", "other")]),
        (
            "Tỉ lệ nữ trong cấp ủy đạt 22,5%, cán bộ trẻ 15%.",
            [(22.5, "cấp ủy", "nữ", "women_share"), (15, "cấp ủy", "cán bộ trẻ", "youth_share")],
        ),
        (
            "Tỷ lệ cán bộ nữ và cán bộ trẻ trong quy hoạch tương ứng là 28,5% và 44,1%.",
            [(28.5, "cán bộ", "nữ", "women_share"), (44.1, "cán bộ", "trẻ", "youth_share")],
        ),
        (
            "Chuyển đảng chính thức cho 58 đồng chí; chuyển sinh hoạt cho 63 đảng viên; phát thẻ cho 36 đảng viên.",
            [
                (58, "đảng viên", None, "members_confirmed"),
                (63, "đảng viên", "chuyển sinh hoạt", "other"),
                (36, "đảng viên", None, "other"),
            ],
        ),
        (
            "Đảng bộ xã có 6 chi bộ thôn, bản và 3 chi bộ trường học.",
            [(6, "chi bộ thôn, bản", None, "party_cells"), (3, "chi bộ trường học", None, "party_cells")],
        ),
        (
            "Thôn có 500 khẩu và Chi bộ thôn có 25 đảng viên.",
            [(500, "khẩu", None, "households_population"), (25, "đảng viên", None, "party_members")],
        ),
        (
            "Tỷ lệ hộ nghèo chỉ còn hơn 1% và tỷ lệ hộ cận nghèo chiếm hơn 1,7%.",
            [(1, "hộ nghèo", "nghèo", "poverty_rate"), (1.7, "hộ cận nghèo", "cận nghèo", "poverty_rate")],
        ),
        ("Đã xử lý 12 đảng viên vi phạm", [(12, "đảng viên", "vi phạm", "members_disciplined")]),
        (
            "Có 890 đảng viên hoàn thành xuất sắc nhiệm vụ, bằng 15,1% số đảng viên được đánh giá.",
            [
                (890, "đảng viên", "hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent"),
                (15.1, "đảng viên", "hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent"),
            ],
        ),
        (
            "Giảm 2 đồng chí, tỷ lệ 3,9%; huy động 632 lượt cán bộ, chiến sĩ tham gia chống dịch.",
            [
                (2, "đồng chí", None, "party_members"),
                (3.9, "đồng chí", None, "party_members"),
                (632, "cán bộ, chiến sĩ", "tham gia chống dịch", "other"),
            ],
        ),
        (
            "Điều trị 2.500 lượt bệnh nhân, công suất sử dụng giường bệnh đạt 105%.",
            [(2500, "bệnh nhân", None, "other"), (105, "công suất sử dụng giường bệnh", None, "other")],
        ),
        (
            "Chi bộ có 35 đảng viên, chiếm 62% cán bộ, giáo viên.",
            [(35, "đảng viên", None, "party_members"), (62, "cán bộ, giáo viên", "đảng viên", "party_members")],
        ),
        (
            "Tỷ lệ nữ tham gia cấp ủy: cấp tỉnh 8 đồng chí, đạt 16%.",
            [(8, "đồng chí", "nữ", "women_share"), (16, "đồng chí", "nữ", "women_share")],
        ),
        ("Nghỉ hưu trước tuổi 860 người.", [(860, "người", None, "staff_reduced")]),
        (
            "Có 21 chi bộ xếp loại 'Hoàn thành tốt nhiệm vụ'.",
            [(21, "chi bộ", "Hoàn thành tốt nhiệm vụ", "orgs_rated_good")],
        ),
        (
            "Giá trị sản phẩm trên 1 ha đất canh tác đạt 96 triệu đồng, thu nhập bình quân đạt 45 triệu đồng.",
            [
                (96e6, "Giá trị sản phẩm trên 1 ha đất canh tác", None, "economic_output"),
                (45e6, "thu nhập bình quân", None, "economic_output"),
            ],
        ),
        (
            "Xã có 80 đảng viên, mở lớp dạy nghề cho 45 người.",
            [(80, "đảng viên", None, "party_members"), (45, "người", None, "training_participants")],
        ),
        (
            "Xã được thành lập trên cơ sở sáp nhập 2 xã cũ, có 21 tổ chức đảng.",
            [(2, "xã cũ", None, "units_restructured"), (21, "tổ chức đảng", None, "grassroots_party_orgs")],
        ),
        (
            "Tỷ lệ đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên bình quân 94%.",
            [(94, "đảng viên", "hoàn thành tốt nhiệm vụ trở lên", "members_rated_good")],
        ),
        ("Tỷ lệ hộ nghèo cuối năm 2021 là 4,1%.", [(4.1, "hộ nghèo", "nghèo", "poverty_rate")]),
        (
            "Đảng bộ có 512 ĐV; cử 12 CBCC đi học.",
            [(512, "ĐV", None, "party_members"), (12, "CBCC", "đi học", "training_participants")],
        ),
        (
            "Có 14 đảng viên xếp loại xuất sắc, 120 học sinh xếp loại tốt.",
            [
                (14, "đảng viên", "xếp loại xuất sắc", "members_rated_excellent"),
                (120, "học sinh", "xếp loại tốt", "other"),
            ],
        ),
        ("Có 15 đảng viên xin ra khỏi Đảng.", [(15, "đảng viên", "xin ra khỏi Đảng", "members_removed")]),
        (
            "Công nhận 133 đảng viên dự bị thành đảng viên chính thức; nâng số đảng viên lên 6.150 đảng viên.",
            [
                (133, "đảng viên dự bị", None, "members_confirmed"),
                (6150, "đảng viên", None, "party_members"),
            ],
        ),
        (
            "Kỷ luật 2 tập thể chi ủy và 5 đảng viên.",
            [
                (2, "tập thể chi ủy", None, "organisations_disciplined"),
                (5, "đảng viên", None, "members_disciplined"),
            ],
        ),
        (
            "Có 21 đảng viên xếp loại A (hoàn thành xuất sắc nhiệm vụ), 4 đảng viên xếp loại C (hoàn thành nhiệm vụ).",
            [
                (21, "đảng viên", "hoàn thành xuất sắc nhiệm vụ", "members_rated_excellent"),
                (4, "đảng viên", "hoàn thành nhiệm vụ", "members_rated_other"),
            ],
        ),
        (
            "Tỷ lệ kết nạp đảng viên mới hằng năm đạt 3,5%; số đảng bộ có tỷ lệ phát triển đảng cao là Tân Long 6%.",
            [(3.5, "đảng viên mới", None, "members_admitted"), (6, "đảng viên", None, "members_admitted")],
        ),
        (
            "Huyện kết nạp 58 quần chúng ưu tú vào Đảng, đạt 48,3% so với kế hoạch; kết nạp 58 đồng chí, bằng 115%NQ.",
            [
                (58, "quần chúng ưu tú", None, "members_admitted"),
                (48.3, "quần chúng ưu tú", None, "targets_met"),
                (58, "đảng viên", None, "members_admitted"),
                (115, "NQ", None, "targets_met"),
            ],
        ),
        (
            "Đã giới thiệu 41 đoàn viên ưu tú, trong đó 23 người đã vinh dự đứng vào hàng ngũ của Đảng.",
            [
                (41, "đoàn viên ưu tú", None, "prospective_members"),
                (23, "đoàn viên ưu tú", "vinh dự đứng vào hàng ngũ của Đảng", "members_admitted"),
            ],
        ),
        (
            "Kỷ luật 9 đảng viên, tập trung vào các vi phạm: chính sách dân số: 6 (66,7%); đạo đức, lối sống: 3.",
            [
                (9, "đảng viên", None, "members_disciplined"),
                (6, "đảng viên", "chính sách dân số", "members_disciplined"),
                (66.7, "đảng viên", "chính sách dân số", "members_disciplined"),
                (3, "đảng viên", "đạo đức, lối sống", "members_disciplined"),
            ],
        ),
        (
            "Huyện có 46 chi bộ cơ sở và 21 đảng bộ cơ sở, tăng 3 chi bộ cơ sở so với năm 2018.",
            [
                (46, "chi bộ cơ sở", None, "party_cells"),
                (21, "đảng bộ cơ sở", None, "party_branches"),
                (3, "chi bộ cơ sở", None, "party_cells"),
            ],
        ),
        (
            "Kết nạp 3 quần chúng ưu tú là sinh viên Trường Đại học Tân Trào.",
            [(3, "quần chúng ưu tú", "sinh viên Trường Đại học Tân Trào", "members_admitted")],
        ),
        (
            "Trong năm 2019, Huyện ủy đã kết nạp 12 Đ/C, xóa tên 1 đ/c.",
            [(12, "đảng viên", None, "members_admitted"), (1, "đảng viên", "xóa tên", "members_removed")],
        ),
    ],
)
def test_what_is_counted_what_is_said_of_it_and_the_indicator(body: str, told: list[Told]) -> None:
    assert of(metrics(body), "value", "object", "property", "indicator") == told
