"""Organisations: full names, abbreviations, names defined in mid-word, heads shared over a list, forms cut short."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import PAGE, SUBJECT, metrics, organisations


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Tỉnh ủy, HĐND, UBND tỉnh quan tâm chỉ đạo.", {"Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh"}),
        ("Ban Thường vụ Tỉnh ủy ban hành nghị quyết.", {"Ban Thường vụ Tỉnh ủy"}),
        ("BTV Tỉnh ủy ban hành nghị quyết.", {"Ban Thường vụ Tỉnh ủy"}),
        ("BCH Đảng bộ tỉnh ban hành nghị quyết.", {"Ban Chấp hành Đảng bộ tỉnh"}),
        ("UBKT Tỉnh ủy tổ chức hội nghị.", {"Ủy ban Kiểm tra Tỉnh ủy"}),
        ("Văn phòng Tỉnh ủy tổ chức hội nghị.", {"Văn phòng Tỉnh ủy"}),
        ("Thường trực, BTV Tỉnh ủy họp bàn.", {"Thường trực Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"}),
        ("Đảng ủy xã Tân Long triển khai nghị quyết.", {"Đảng ủy xã Tân Long"}),
        ("Chi bộ thôn Làng Chùa sinh hoạt đều đặn.", {"Chi bộ thôn Làng Chùa"}),
        ("Đảng bộ Công an tỉnh đoàn kết, thống nhất.", {"Đảng bộ Công an tỉnh"}),
        ("Đảng bộ Bệnh viện Đa khoa tỉnh đoàn kết, thống nhất.", {"Đảng bộ Bệnh viện Đa khoa tỉnh"}),
        ("Chi bộ Trường THPT Xuân Huy có nhiều đổi mới.", {"Chi bộ Trường THPT Xuân Huy"}),
        ("Đảng bộ Quân khu 2 thăm, tặng quà.", {"Đảng bộ Quân khu 2"}),
        ("Hội Liên hiệp Phụ nữ (LHPN) xã Tân Long ra quân.", {"Hội Liên hiệp Phụ nữ xã Tân Long"}),
        ("Kho bạc Nhà nước (KBNN) Tuyên Quang kiểm tra.", {"Kho bạc Nhà nước Tuyên Quang"}),
        (
            "Năm qua, KBNN Hàm Yên, Viện KSND huyện Hàm Yên đoàn kết, thống nhất.",
            {"Kho bạc Nhà nước Hàm Yên", "Viện Kiểm sát nhân dân huyện Hàm Yên"},
        ),
        ("Hợp tác xã (HTX) Chè Tân Long xuất khẩu.", {"Hợp tác xã Chè Tân Long"}),
        ("Chi bộ Nguyên liệu, Chi bộ Cơ khí dẫn đầu.", {"Chi bộ Nguyên liệu", "Chi bộ Cơ khí"}),
        ("Chi bộ Kế hoạch - Tài vụ kết nạp đảng viên.", {"Chi bộ Kế hoạch - Tài vụ"}),
        ("Chi bộ Khai thác container có 9 đảng viên.", {"Chi bộ Khai thác container"}),
        ("Chi bộ Xưởng chế biến, Chi bộ Cơ khí.", {"Chi bộ Xưởng chế biến", "Chi bộ Cơ khí"}),
        ("Đảng bộ Trung đoàn 741 mạnh. Đảng bộ Trung đoàn kết nạp 9 đảng viên.", {"Đảng bộ Trung đoàn 741"}),
        ("Được Thủ tướng Chính phủ tặng Bằng khen.", set()),
        ("Chi bộ Phòng Nghiệp vụ 2, Chi bộ Đoài nói.", {"Chi bộ Phòng Nghiệp vụ 2", "Chi bộ Đoài"}),
        ("Chi bộ Cơ quan Huyện đoàn Hàm Yên.", {"Chi bộ cơ quan Huyện đoàn Hàm Yên"}),
        ("Ngân hàng Chính sách xã hội cho vay.", {"Ngân hàng Chính sách xã hội"}),
        ("Bệnh viện Y Dược cổ truyền tỉnh khám bệnh.", {"Bệnh viện Y Dược cổ truyền tỉnh"}),
        ("Công ty Xổ số kiến thiết ủng hộ.", {"Công ty Xổ số kiến thiết"}),
        ("Trường Cao đẳng Kỹ thuật - Công nghệ đào tạo nghề.", {"Trường Cao đẳng Kỹ thuật - Công nghệ"}),
        ("Trung ương Hội LHPN Việt Nam phát động.", {"Trung ương Hội Liên hiệp Phụ nữ Việt Nam"}),
        ("Hội Nông dân Việt Nam phát động.", {"Hội Nông dân Việt Nam"}),
        ("Bộ Tư lệnh Bộ đội Biên phòng (BĐBP) thăm đồn.", {"Bộ Tư lệnh Bộ đội Biên phòng"}),
        ("Chi bộ bon Bu Prâng sinh hoạt đều đặn.", {"Chi bộ bon Bu Prâng"}),
        ("Đảng uỷ khối Doanh nghiệp tỉnh sơ kết.", {"Đảng ủy Khối Doanh nghiệp tỉnh"}),
        ("Chi bộ khối 5 sinh hoạt đều đặn.", {"Chi bộ khối 5"}),
        ("Đảng bộ xã Tam Phước 2 (Yên Sơn) có nhiều đổi mới.", {"Đảng bộ xã Tam Phước 2"}),
        ("Đại hội Đảng bộ xã Tam Phước 2 lần thứ VII.", {"Đảng bộ xã Tam Phước 2"}),
        ("Chi bộ làng Krông (xã Ia Mơr, huyện Chư Prông) đổi mới.", {"Chi bộ làng Krông"}),
        ("Chi bộ Công đoàn các Khu công nghiệp tỉnh lớn mạnh.", {"Chi bộ Công đoàn các Khu công nghiệp tỉnh"}),
        ("Bí thư Chi bộ thôn Bản Phùng Lò Văn Páo nói.", {"Chi bộ thôn Bản Phùng"}),
        ("Đảng bộ huyện Thanh Lâm Hạ có nhiều đổi mới.", {"Đảng bộ huyện Thanh Lâm Hạ"}),
        ("Đảng bộ xã biên giới Lóng Sập có nhiều đổi mới.", {"Đảng bộ xã Lóng Sập"}),
        ("Chi bộ Trường Sĩ quan Chính trị học tập.", {"Chi bộ Trường Sĩ quan Chính trị"}),
        (
            "Báo và Phát thanh, Truyền hình (Báo và PT, TH) Tuyên Quang thuộc Đảng bộ các cơ quan Đảng tỉnh.",
            {"Báo và Phát thanh, Truyền hình Tuyên Quang", "Đảng bộ các cơ quan Đảng tỉnh"},
        ),
        ("Đảng bộ P.Tân Giang, Đảng bộ TX.Sơn Tây đổi mới.", {"Đảng bộ phường Tân Giang", "Đảng bộ thị xã Sơn Tây"}),
        ("Đảng bộ TT. Tân Bình và Đảng bộ Q.1 giao lưu.", {"Đảng bộ thị trấn Tân Bình", "Đảng bộ quận 1"}),
        (
            "Thành lập Đảng bộ phường Kỳ Bá, Trần Lãm và Đề Thám trực thuộc Thành ủy.",
            {"Đảng bộ phường Kỳ Bá", "Đảng bộ phường Trần Lãm", "Đảng bộ phường Đề Thám"},
        ),
        ("Ủy ban Thường vụ Quốc hội giám sát.", {"Ủy ban Thường vụ Quốc hội"}),
        (
            "Đảng ủy Liên đoàn Thương mại và Công nghiệp Việt Nam sơ kết.",
            {"Đảng ủy Liên đoàn Thương mại và Công nghiệp Việt Nam"},
        ),
        ("Phòng Chính trị Bộ đội Biên phòng tỉnh tập huấn.", {"Phòng Chính trị Bộ đội Biên phòng tỉnh"}),
        (
            "Kiểm tra Đồn Biên phòng Tam Quang và Đồn Biên phòng Phúc Sơn.",
            {"Đồn Biên phòng Tam Quang", "Đồn Biên phòng Phúc Sơn"},
        ),
        ("Đảng bộ cơ sở Khu công nghiệp (KCN) Sóng Thần họp.", {"Đảng bộ Khu công nghiệp Sóng Thần"}),
        ("Chi bộ Khối Dân vận huyện họp.", {"Chi bộ Khối Dân vận huyện"}),
        ("Phòng Tổ chức cán bộ Sở Y tế tham mưu.", {"Phòng Tổ chức cán bộ Sở Y tế"}),
        ("Ban quản lý rừng phòng hộ Tân Trào tuần tra.", {"Ban quản lý rừng phòng hộ Tân Trào"}),
        (
            "Ngân hàng NN&PTNT huyện Hàm Yên cho vay.",
            {"Ngân hàng Nông nghiệp và Phát triển nông thôn huyện Hàm Yên"},
        ),
        (
            "Chi bộ Trường tiểu học, trung học cơ sở, trung học phổ thông Tân Hà ra mắt.",
            {"Chi bộ Trường tiểu học, trung học cơ sở, trung học phổ thông Tân Hà"},
        ),
    ],
)
def test_an_organisation_is_listed_by_its_fullest_name(sentence: str, names: set[str]) -> None:
    assert names <= set(organisations(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Các cấp ủy đổi mới phương thức lãnh đạo.",
        "Các chi bộ trực thuộc sinh hoạt đều đặn.",
        "Đảng và Nhà nước quan tâm đến vùng cao.",
        "Chủ tịch HĐND tỉnh Thào Văn Sinh thăm cơ sở.",
        "Nhà tình nghĩa được dựng ở phường Thới An, Trường Lạc và Long Hưng.",
        "Ông Ngô Trường Lộc sinh năm 1964 là người đầu tiên hiến đất mở đường.",
    ],
)
def test_classes_of_organisation_and_persons_are_not_listed(sentence: str) -> None:
    assert set(organisations(sentence)) <= {SUBJECT, "HĐND tỉnh"}


@pytest.mark.parametrize(
    ("name", "type_", "level"),
    [
        ("Thành ủy Đà Nẵng", "party_committee", "provincial"),
        ("Đảng ủy Khối doanh nghiệp", "party_committee", "provincial"),
        ("Đảng ủy Khối các cơ quan Trung ương", "party_committee", "central"),
        ("Đảng ủy bộ phận Trung tâm Y tế huyện Hàm Yên", "party_committee", "grassroots"),
        ("Chi bộ Hội Doanh nhân trẻ tỉnh", "party_cell", "cell"),
        ("Chi bộ Trạm kiểm soát Lạch Cờn", "party_cell", "cell"),
        ("Đảng bộ Phòng Công tác Đảng và Công tác chính trị", "party_organisation", "grassroots"),
        ("Thành ủy Vinh", "party_committee", "district"),
        ("Đảng bộ huyện Hàm Yên", "party_organisation", "district"),
        ("Đảng ủy xã Tân Long", "party_committee", "commune"),
        ("Chi bộ thôn Làng Chùa", "party_cell", "cell"),
        ("Huyện ủy Hàm Yên", "party_committee", "district"),
        ("Ban Tổ chức Tỉnh ủy", "party_office", "provincial"),
        ("UBND tỉnh", "government", "provincial"),
        ("UBND huyện Hàm Yên", "government", "district"),
        ("Tỉnh đoàn", "mass_organisation", "provincial"),
        ("Công an tỉnh", "military_police", "provincial"),
        ("Trường THPT Xuân Huy", "school", "grassroots"),
        ("Bệnh viện Đa khoa tỉnh", "health", "provincial"),
        ("Bộ Chính trị", "party_committee", "central"),
        ("Đảng bộ Công an tỉnh", "party_organisation", "provincial"),
        ("Đảng bộ Bệnh viện Đa khoa tỉnh", "party_organisation", "grassroots"),
        ("Đảng bộ các cơ quan Đảng phường", "party_organisation", "grassroots"),
        ("UBND thành phố Đà Nẵng", "government", "provincial"),
        ("UBND thành phố Vinh", "government", "district"),
        ("Chi bộ phố Tân Hòa", "party_cell", "cell"),
    ],
)
def test_an_organisation_has_its_type_and_level(name: str, type_: str, level: str) -> None:
    found = organisations(f"{name} tổ chức hội nghị.")
    assert [(one.type, one.level) for one in found.values() if one.name == name] == [(type_, level)]


def test_an_abbreviation_may_be_defined_in_the_middle_of_a_name() -> None:
    body = "Đảng bộ Khối các cơ quan (CCQ) tỉnh có 60 đảng viên. Đảng ủy Khối CCQ tỉnh mở 4 lớp bồi dưỡng."
    found = organisations(body)
    assert {"Đảng bộ Khối các cơ quan tỉnh", "Đảng ủy Khối các cơ quan tỉnh"} <= set(found)
    assert found["Đảng ủy Khối các cơ quan tỉnh"].aliases == ("Đảng ủy Khối CCQ tỉnh",)


def test_a_bracket_behind_a_name_may_hold_its_district() -> None:
    assert "Đảng ủy xã Tân Long" in organisations("Đảng ủy xã Tân Long (Yên Sơn) có nhiều đổi mới.")


@pytest.mark.parametrize(
    ("body", "name", "alias"),
    [
        ("Đảng bộ xã Tân Long đổi mới. Đảng ủy ban hành nghị quyết.", "Đảng ủy xã Tân Long", "Đảng ủy"),
        (
            "Đảng ủy Khối doanh nghiệp tỉnh họp.\nĐảng bộ xã Tân Long đổi mới. Đảng ủy ban hành nghị quyết.",
            "Đảng ủy xã Tân Long",
            "Đảng ủy",
        ),
        (
            "Đảng bộ xã Tân Long đổi mới. Đại hội bầu Ủy ban Kiểm tra Đảng ủy.",
            "Ủy ban Kiểm tra Đảng ủy xã Tân Long",
            "Ủy ban Kiểm tra Đảng ủy",
        ),
    ],
)
def test_the_committee_of_a_body_is_known_by_the_body(body: str, name: str, alias: str) -> None:
    assert organisations(body)[name].aliases == (alias,)


def test_a_block_is_at_the_level_that_its_full_name_tells() -> None:
    found = organisations("Đảng bộ Khối doanh nghiệp tỉnh có 60 đảng viên. Đảng ủy Khối mở 4 lớp bồi dưỡng.")
    assert found["Đảng ủy Khối doanh nghiệp tỉnh"].level == "provincial"


def test_an_organ_is_under_its_committee_though_nothing_else_is_said_of_that() -> None:
    found = organisations("Ủy ban Kiểm tra Huyện ủy Mai Châu kiểm tra 13 tổ chức đảng.")
    assert found["Ủy ban Kiểm tra Huyện ủy Mai Châu"].parent == "Huyện ủy Mai Châu"
    assert "Huyện ủy Mai Châu" not in found


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Giám đốc Trung tâm Lò Văn Hữu cho biết.", "Trung tâm Lò Văn Hữu"),
        ("Bí thư Chi bộ Kim Sóc Na kể.", "sóc Na"),
    ],
)
def test_the_name_of_a_posts_holder_is_no_organisation(sentence: str, name: str) -> None:
    assert name not in organisations(sentence)


def test_every_organisation_of_a_fact_is_listed() -> None:
    body = "Đảng ủy xã Tân Long mở 4 lớp bồi dưỡng. Xã Mỹ Bằng có 1.250 hộ. Chi bộ Bản Pình có 12 đảng viên."
    listed = organisations(body)
    assert {one.organisation for one in metrics(body)} <= set(listed)


@pytest.mark.parametrize("head", ["Đảng bộ ", "Chi bộ ", "Ủy ban nhân dân "])
def test_a_head_said_over_and_over_names_nothing_and_ends(head: str) -> None:
    record = extract(Document("again.txt", PAGE.format(body=head * 400).encode()))
    assert record.metrics == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Đảng bộ Khu kinh tế Hải Phòng có 5 chi bộ.", "Đảng bộ Khu kinh tế Hải Phòng"),
        ("Chi bộ Cty CP Du lịch Đồng Tháp có 12 đảng viên.", "Chi bộ Công ty Cổ phần Du lịch Đồng Tháp"),
        ("Đảng bộ Cơ quan chính quyền huyện có 60 đảng viên.", "Đảng bộ Cơ quan chính quyền huyện"),
    ],
)
def test_names_of_parks_companies_and_offices_are_read_whole(sentence: str, name: str) -> None:
    assert any(found.startswith(name) for found in organisations(sentence))


@pytest.mark.parametrize(
    "sentence", ["Các Huyện ủy, Thành ủy kỷ luật 3 đảng viên.", "Huyện ủy và tương đương kỷ luật 10 đảng viên."]
)
def test_seats_side_by_side_are_all_of_them(sentence: str) -> None:
    assert not {"Huyện ủy Yên Sơn", "Thành ủy"} & organisations(sentence).keys()


@pytest.mark.parametrize(
    "name",
    [
        "Chi bộ Tổ dân phố Tân Hòa",
        "Chi bộ Khu phố 3",
        "Chi bộ Khu dân cư số 5",
        "Chi bộ Khối 5",
        "Chi bộ Ấp 4",
        "Chi bộ Khoa Cấp cứu tích cực - Chống độc",
    ],
)
def test_a_village_or_a_ward_of_a_hospital_may_be_written_large(name: str) -> None:
    assert name in organisations(f"{name} có 43 đảng viên.")


def test_a_hospital_cut_short_is_the_one_of_its_name() -> None:
    body = "Đảng bộ Bệnh viện Đa khoa Phạm Hữu Chí có 300 đảng viên. Đảng bộ Bệnh viện Phạm Hữu Chí mở 2 lớp."
    assert organisations(body)["Đảng bộ Bệnh viện Đa khoa Phạm Hữu Chí"].aliases == ("Đảng bộ Bệnh viện Phạm Hữu Chí",)


def test_a_cell_may_be_named_without_saying_that_it_is_a_villages() -> None:
    found = organisations("Chi bộ thôn Phú Lộc có 30 đảng viên. Năm 2024, Chi bộ Phú Lộc được khen.")
    assert found["Chi bộ thôn Phú Lộc"].aliases == ("Chi bộ Phú Lộc",)


def test_a_commune_whose_name_begins_like_a_school_is_none() -> None:
    found = organisations("Xã Trường Khánh có 38 chi bộ. Năm qua, Trường Khánh còn 96 hộ nghèo.")
    assert not any(one.type == "school" for one in found.values())


@pytest.mark.parametrize(("sentence", "aliases"), [("Năm qua, đồn giúp dân.", ("đồn",)), ("Các đồn giúp dân.", ())])
def test_a_post_spoken_of_by_what_it_is_is_the_one_named_and_several_are_none(
    sentence: str, aliases: tuple[str, ...]
) -> None:
    found = organisations(f"Đồn Biên phòng Lũng Cú ở xa. {sentence}")
    assert found["Đồn Biên phòng Lũng Cú"].aliases == aliases
