"""Whose a number is where a place goes by its name alone, and where others are named only by the way."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import organisations, owners

DISTRICT = "Đảng bộ huyện Ba Chẽ có 34 tổ chức cơ sở đảng. Chi bộ thôn Khe Mằn mạnh lên. Thôn Nà Làng còn khó.\n\n"


@pytest.mark.parametrize(
    "at",
    [
        "Ở Khe Mằn, thôn có 97 hộ, phần lớn là người Dao sống dựa vào rừng.",
        "Riêng ở Khe Mằn, có 97 hộ, phần lớn là người Dao sống dựa vào rừng.",
        "Với Khe Mằn, đó là 97 hộ, phần lớn là người Dao sống dựa vào rừng.",
        "Khe Mằn không có đường, 97 hộ phần lớn là người Dao sống dựa vào rừng.",
    ],
)
def test_a_village_goes_by_its_name_alone(at: str) -> None:
    assert owners(DISTRICT + at)[-1] == (97, "thôn Khe Mằn")


def test_a_commune_in_brackets_behind_a_village_leaves_the_village_spoken_of() -> None:
    body = DISTRICT + "Ở Khe Mằn (xã Đồn Đạc), Chi bộ có 41 đảng viên."
    assert owners(body)[-1] == (41, "Chi bộ thôn Khe Mằn")


def test_who_comes_from_a_body_leaves_the_numbers_to_the_one_he_has_come_to() -> None:
    body = (
        "Bản Huổi Thủng xa. Chi bộ bản có ba đảng viên, người còn lại là cán bộ Đồn Biên phòng Na Cô Sa tăng cường. "
        "Giờ đã là 13 đảng viên."
    )
    assert owners(body) == [(3, "Chi bộ bản Huổi Thủng"), (13, "Chi bộ bản Huổi Thủng")]


def test_three_bodies_of_one_sentence_are_but_examples() -> None:
    body = (
        "Chi bộ thôn Thiện Nộ có 36 đảng viên. Chi hội Cựu chiến binh trồng hàng rào, Chi hội Phụ nữ lo đường hoa, "
        "Chi đoàn lắp điện. Đến nay kết nạp 27 đảng viên."
    )
    assert owners(body) == [(36, "Chi bộ thôn Thiện Nộ"), (27, "Chi bộ thôn Thiện Nộ")]


@pytest.mark.parametrize("first", ["Lâu đời hơn cả là", "Lớn nhất là", "Đầu tiên phải kể đến là"])
def test_who_is_the_first_of_its_kind_is_spoken_of(first: str) -> None:
    body = f"Đảng bộ phường Nếnh có 61 chi bộ. {first} Đảng bộ Công ty cổ phần May Quang Châu: 5 chi bộ, 118 đảng viên."
    company = "Đảng bộ Công ty cổ phần May Quang Châu"
    assert owners(body) == [(61, "Đảng bộ phường Nếnh"), (5, company), (118, company)]


def test_what_a_superior_has_set_is_of_who_is_spoken_of() -> None:
    body = "Đảng bộ huyện Sốp Cộp kết nạp 163 đảng viên. Tỉnh chỉ giao 150, 148 đồng chí đã chuyển chính thức."
    assert owners(body)[-1] == (148, "Đảng bộ huyện Sốp Cộp")


def test_what_is_no_affair_of_a_cell_is_its_villages() -> None:
    body = "Chi bộ thôn Thiện Nộ có 36 đảng viên. Thu nhập bình quân đạt 58 triệu đồng/người, hộ nghèo còn 2 hộ."
    village = "thôn Thiện Nộ"
    assert owners(body) == [(36, "Chi bộ thôn Thiện Nộ"), (58_000_000, village), (2, village)]
    assert village in organisations(body)


def test_an_office_of_another_district_tells_of_its_own() -> None:
    body = (
        "Huyện Thọ Xuân có 41 thôn sáp nhập.\n\nHuyện Thọ Xuân kết nạp 60 đảng viên. "
        "Theo Ban Tổ chức Huyện ủy Thiệu Hóa, nhờ giảm 83 người, ngân sách bớt chi."
    )
    assert owners(body)[-1] == (83, "huyện Thiệu Hóa")


def test_all_of_a_party_body_is_of_the_place_whose_committee_was_spoken_of_since() -> None:
    body = (
        "Đảng bộ thị xã Nghi Sơn có 61 tổ chức cơ sở đảng.\n\n"
        "Quý I, UBKT Huyện ủy Quan Hóa giám sát 4 tổ chức đảng. Kết quả kỷ luật trong toàn Đảng bộ: 6 đảng viên."
    )
    assert owners(body)[-1] == (6, "Đảng bộ huyện Quan Hóa")


def owners_on(*parts: str) -> list[str | None]:
    """Whose the metrics of a page are that is made of these paragraphs."""
    record = extract(Document("page.txt", "\n\n".join(parts).encode()))
    return [metric.organisation for metric in record.metrics]


def test_who_gives_a_directive_for_the_nation_is_not_whose_all_of_the_party_body_is() -> None:
    lead = (
        "Thực hiện Chỉ thị số 03-CT/TW của Bộ Chính trị, Huyện ủy Văn Giang chọn việc khó, tạo sự chuyển biến rõ rệt."
    )
    whole = "Toàn Đảng bộ lúc này có 4.290 đảng viên, ở 41 tổ chức cơ sở đảng, tỏa đi khắp các xã, thị trấn."
    assert owners_on("Học Bác ở ngoài đồng", "18/5/2016", lead, whole) == ["Đảng bộ huyện Văn Giang"] * 2


def test_a_commune_told_of_thrice_in_a_sentence_is_not_what_an_article_is_about() -> None:
    lead = "Từ nhiều năm nay, Huyện ủy Văn Giang chọn việc khó để làm, tạo sự chuyển biến từ huyện đến cơ sở."
    visit = "Về Xuân Quan, xã nằm sát đê, Xuân Quan có con ngòi sạch; người dân ai cũng vui vì nước không còn đen."
    checked = "Việc học gắn với kiểm tra, trong năm có 129 lượt tổ chức đảng được kiểm tra, giám sát theo chương trình."
    told = owners_on("Văn Giang đưa việc học Bác ra đồng", "18/5/2016", lead, visit, checked)
    assert told == ["huyện Văn Giang"]


@pytest.mark.parametrize(
    ("day", "kind"), [("05/08/2020", "huyện"), ("30/06/2025", "huyện"), ("01/07/2025", "xã"), ("05/10/2025", "xã")]
)
def test_a_bare_name_is_what_bore_it_on_the_day(day: str, kind: str) -> None:
    page = (
        f"Đảng bộ tỉnh Tuyên Quang\n\nNgày {day}\n\nTỉnh Tuyên Quang tổng kết. Kết quả khá nhất là Chiêm Hóa với 41 "
        "hộ nghèo, Sơn Dương 17 hộ nghèo.\n"
    )
    told = extract(Document("page.txt", page.encode())).metrics
    assert [(m.value, m.organisation) for m in told] == [(41, f"{kind} Chiêm Hóa"), (17, f"{kind} Sơn Dương")]


def test_a_special_zone_is_spoken_of_as_a_commune_is() -> None:
    told = owners("Đặc khu Phú Quốc có 103 chi bộ với 2.860 đảng viên. Toàn đặc khu kết nạp 45 đảng viên.")
    assert told == [(number, "đặc khu Phú Quốc") for number in (103, 2860, 45)]
