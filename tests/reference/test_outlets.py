"""The marks by which newspapers, stations and portals sign."""

from collections import Counter

import pytest

Rows = list[dict[str, str | None]]


def test_a_province_is_one_of_the_63_by_name(outlets: Rows, provinces: Rows) -> None:
    names = {row["name"] for row in provinces if row["valid_to"]}
    assert {row["province"] for row in outlets} - {None} == names


def test_no_row_stands_twice_whatever_its_case(outlets: Rows) -> None:
    keys = Counter(
        ((row["mark"] or "").casefold() if set("./ ") & set(row["mark"] or "") else row["mark"], row["outlet"])
        for row in outlets
    )
    assert [key for key, times in keys.items() if times > 1] == []


def test_a_mark_of_several_outlets_is_ambiguous_and_no_other_is(outlets: Rows) -> None:
    owners = Counter(row["mark"] for row in outlets)
    assert {row["mark"] for row in outlets if row["ambiguous"]} == {m for m, times in owners.items() if times > 1}


def test_every_outlet_is_found_by_its_own_name_and_has_one_province(outlets: Rows) -> None:
    marks = {row["mark"] for row in outlets}
    assert [row["outlet"] for row in outlets if row["outlet"] not in marks] == []
    homes = {(row["outlet"], row["province"]) for row in outlets}
    assert len(homes) == len({outlet for outlet, _ in homes})


def test_every_province_has_a_newspaper_with_a_domain(outlets: Rows, provinces: Rows) -> None:
    papers = {
        row["province"]
        for row in outlets
        if (row["outlet"] or "").startswith("Báo ") and (row["mark"] or "").endswith(".vn")
    }
    assert papers - {None} == {row["name"] for row in provinces if row["valid_to"]}


@pytest.mark.parametrize(
    ("mark", "outlet", "province"),
    [
        ("BHG", "Báo Hà Giang", "Hà Giang"),
        ("BGĐT", "Báo Bắc Giang", "Bắc Giang"),
        ("baobacgiang.com.vn", "Báo Bắc Giang", "Bắc Giang"),
        ("TTH.VN", "Báo Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("baonghean.vn", "Báo Nghệ An", "Nghệ An"),
        ("QBĐT", "Báo Quảng Bình", "Quảng Bình"),
        ("ABO", "Báo Ấp Bắc", "Tiền Giang"),
        ("ĐBP", "Báo Điện Biên Phủ", "Điện Biên"),
        ("HNM", "Báo Hànộimới", "Hà Nội"),
        ("Báo và Phát thanh, Truyền hình Đắk Lắk", "Báo và Phát thanh, Truyền hình Đắk Lắk", "Đắk Lắk"),
        ("QĐND", "Báo Quân đội nhân dân", None),
        ("TTXVN", "Thông tấn xã Việt Nam", None),
    ],
)
def test_a_mark_tells_its_outlet_and_province(outlets: Rows, mark: str, outlet: str, province: str | None) -> None:
    assert [(row["outlet"], row["province"]) for row in outlets if row["mark"] == mark] == [(outlet, province)]
