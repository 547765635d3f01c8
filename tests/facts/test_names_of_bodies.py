"""Names of cells, offices and unions that no list of places or agencies ends: read whole, and no further."""

import pytest

from tests.facts.pages import organisations, owners

WHOLE = (
    "Chi bộ khối Nội - Nhi",
    "Chi bộ Khối Văn hóa - Xã hội",
    "Chi bộ Xét nghiệm - Dược",
    "Chi bộ Đội Cảnh sát giao thông",
    "Chi bộ Đội Cảnh sát điều tra tội phạm về ma túy",
    "Chi bộ Khoa Hồi sức cấp cứu",
    "Chi bộ Phân xưởng Khai thác 2",
    "Chi bộ học sinh, sinh viên",
    "Chi bộ Ban Xây dựng Đảng",
    "Chi bộ Văn phòng HĐND và UBND huyện",
    "Chi bộ khóm 5, phường 3",
    "Chi bộ khu vực 4",
    "Chi bộ 3",
    "Đảng ủy Khu Kinh tế",
    "Ban Xây dựng Đảng xã Tân Lập",
    "Cơ quan Tổ chức - Nội vụ huyện",
    "Cơ quan Ủy ban Kiểm tra - Thanh tra huyện",
    "Câu lạc bộ Doanh nhân cựu chiến binh huyện",
    "Chi hội phụ nữ ấp Ngọc Tân",
    "Hội Sinh viên Trường Đại học Hồng Đức",
    "Hội Bảo trợ người khuyết tật và trẻ mồ côi tỉnh",
    "Đoàn Khối các cơ quan tỉnh",
)


@pytest.mark.parametrize("name", WHOLE)
def test_a_number_is_of_the_body_by_its_whole_name(name: str) -> None:
    assert owners(f"Năm qua, {name} có 22 thành viên.") == [(22, name)]


@pytest.mark.parametrize("agency", ["Hợp tác xã Tân Tiến", "Doanh nghiệp tư nhân Hoàng Long", "Quân sự xã Tân Lập"])
def test_the_agency_of_a_cell_may_be_written_small(agency: str) -> None:
    written = agency[0].lower() + agency[1:]
    assert owners(f"Năm qua, Chi bộ {written} có 22 thành viên.") == [(22, f"Chi bộ {agency}")]


def test_a_number_behind_a_name_may_count_years() -> None:
    names = set(organisations("Chi bộ ấp Xóm Lớn Trong 3 năm liền trong sạch, vững mạnh."))
    assert "Chi bộ ấp Xóm Lớn Trong" in names
    assert not any("3" in name for name in names)


def test_the_secretary_of_a_cell_is_no_part_of_its_name() -> None:
    assert not any("Loan" in name for name in organisations("Bí thư Chi bộ Đàng Thị Kim Loan phấn khởi."))


def test_a_name_goes_on_behind_its_abbreviation_and_ends_before_a_congress() -> None:
    names = organisations("Đảng bộ Bệnh viện Đa khoa (BVĐK) quận Thốt Nốt tiến hành Đại hội lần thứ VI.")
    assert "Đảng bộ Bệnh viện Đa khoa quận Thốt Nốt" in names


def test_bodies_of_all_are_no_part_of_a_blocks_name() -> None:
    names = organisations("Đảng ủy Khối Doanh nghiệp tỉnh lớn mạnh. Đảng ủy Khối và các đảng ủy cơ sở kiểm tra.")
    assert "Đảng ủy Khối Doanh nghiệp tỉnh" in names
    assert not any("và các" in name for name in names)


def test_a_number_behind_a_village_may_count_its_members() -> None:
    assert owners("Chi bộ thôn Hạ đổi mới. Chi bộ thôn 19 đảng viên, Chi bộ thôn 4 có 12 đảng viên.") == [
        (19, "Chi bộ thôn Hạ"),
        (12, "Chi bộ thôn 4"),
    ]
