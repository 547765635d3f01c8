"""Tables whose cells stand on lines of their own: the header names the columns, each row is of its body."""

from tests.facts.pages import metrics, of, set_aside

COLUMNS = "Đơn vị\nSố chi bộ\nSố đảng viên\nKết nạp mới\n\n"


def test_cells_on_lines_of_their_own_are_counted_by_the_columns() -> None:
    rows = "Thị trấn Tân Bình\n14\n612\n9\n\nXã Tân Long\n11\n387\n7\n\nTổng cộng\n25\n999\n16\n\nHuyện có 20 xã."
    assert of(metrics(f"Kết quả của một số đơn vị:\n\n{COLUMNS}{rows}"), "value", "object", "indicator") == [
        (value, *counted)
        for row in ((14, 612, 9), (11, 387, 7), (25, 999, 16))
        for value, counted in zip(
            row,
            (("chi bộ", "party_cells"), ("đảng viên", "party_members"), ("đảng viên", "members_admitted")),
            strict=True,
        )
    ] + [(20, "xã", "households_population")]


def test_a_row_is_its_place_s() -> None:
    rows = "Thị trấn Tân Bình\n14\n612\n9\n\nXã Tân Long\n11\n387\n7\n"
    assert of(metrics(COLUMNS + rows), "organisation") == ["thị trấn Tân Bình"] * 3 + ["xã Tân Long"] * 3


def test_a_column_of_plans_has_targets_and_one_of_shares_how_far_they_were_reached() -> None:
    table = "Đơn vị\nChỉ tiêu năm\nKết quả 9 tháng\nTỷ lệ\n\nCẩm Giàng\n10\n9\n90%\n\nVi Hương\n7\n5\n71,4%\n"
    assert (
        of(metrics(f"Kết nạp đảng viên ở một số xã\n\n{table}"), "object", "indicator", "status")
        == [
            ("đảng viên", "members_admitted", "target"),
            ("đảng viên", "members_admitted", "actual"),
            ("đảng viên", "targets_met", "actual"),
        ]
        * 2
    )


def test_the_number_of_a_row_counts_nothing() -> None:
    table = "TT\nĐảng bộ\nKết nạp\n1\nXã Tân Long\n12\n2\nXã Kim Quan\n9\n\nHội nghị thành công."
    body = f"Kết quả kết nạp đảng viên mới ở các xã:\n\n{table}"
    assert of(metrics(body), "value") == [12, 9]
    assert set_aside(body) == [("1", "list_number"), ("2", "list_number")]


def test_short_lines_without_figures_between_them_are_no_table() -> None:
    assert of(metrics("Kết quả\n\nĐảng bộ xã\n\nNăm nay, toàn huyện kết nạp 60 đảng viên.\n\n12"), "value") == [60]


def test_bars_part_the_cells_of_a_table() -> None:
    table = "Xã | Số thôn | Số chi bộ | Đảng viên\nHưng Công | 11 | 6 | 203\nTràng An | 17 | 9 | 318"
    assert (
        of(metrics(f"Kết quả ở một số xã:\n\n{table}"), "object", "indicator")
        == [("thôn", "households_population"), ("chi bộ", "party_cells"), ("Đảng viên", "party_members")] * 2
    )


PLANNED = "Nội dung | Kế hoạch 2019 | Thực hiện 2019\n"


def test_the_brackets_of_a_row_s_label_tell_what_its_cells_are_in() -> None:
    rows = "Kết nạp đảng viên (người) | 85 | 92\nĐảng viên hoàn thành tốt nhiệm vụ (%) | 80 | 86,5\n"
    rows += "Thu ngân sách (tỷ đồng) | 310 | 322\n3. Bồi dưỡng nghiệp vụ (lớp) | 6 | 7\n"
    assert of(metrics(PLANNED + rows), "value", "unit", "object", "property", "indicator", "status") == [
        (value, unit, counted, said, indicator, status)
        for unit, counted, said, indicator, planned, done in (
            ("count", "đảng viên", None, "members_admitted", 85, 92),
            ("%", "Đảng viên", "hoàn thành tốt nhiệm vụ", "members_rated_good", 80, 86.5),
            ("VND", "Thu ngân sách", None, "economic_output", 310_000_000_000, 322_000_000_000),
            ("count", "lớp", None, "training_classes", 6, 7),
        )
        for value, status in ((planned, "target"), (done, "actual"))
    ]


def test_a_column_of_units_tells_what_the_cells_of_each_row_are_in() -> None:
    rows = "Kiểm tra tổ chức đảng\tcuộc\t14\t15\nHộ nghèo\t%\t5\t4,2\nDiện tích rừng trồng\tha\t60\t71\n"
    table = "Chỉ tiêu\tĐVT\tNghị quyết\tKết quả\n" + rows
    assert of(metrics(f"Kết quả chủ yếu:\n\n{table}"), "value", "unit", "object", "indicator") == [
        (14, "count", "cuộc", "inspections"),
        (15, "count", "cuộc", "inspections"),
        (5, "%", "Hộ nghèo", "poverty_rate"),
        (4.2, "%", "Hộ nghèo", "poverty_rate"),
        (60, "ha", "Diện tích rừng trồng", "economic_output"),
        (71, "ha", "Diện tích rừng trồng", "economic_output"),
    ]


def test_a_column_is_of_the_term_that_heads_it() -> None:
    table = (
        "Nội dung | Nhiệm kỳ 2010 - 2015 | Nhiệm kỳ 2015 - 2020\n"
        "Kết nạp đảng viên | 19 đồng chí | 27 đồng chí\n"
        "Kiểm tra, giám sát | 16 cuộc | 25 cuộc\n"
    )
    terms = [("2010-01-01", "2015-12-31", "term"), ("2015-01-01", "2020-12-31", "term")]
    assert of(metrics(table), "period_start", "period_end", "period_kind") == terms * 2
