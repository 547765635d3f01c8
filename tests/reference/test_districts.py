"""The districts as they were on any day until 2025-06-30, when the level was abolished."""

from collections.abc import Callable

import pytest

Rows = list[dict[str, str | None]]
ValidOn = Callable[[Rows, str], Rows]


@pytest.mark.parametrize(
    ("day", "count"),
    [  # the numbers of the official yearbooks, and of the last list
        ("2010-12-31", 697),
        ("2011-12-31", 698),
        ("2014-12-31", 708),
        ("2018-12-31", 713),
        ("2020-12-31", 707),
        ("2021-12-31", 705),
        ("2025-06-30", 696),
        ("2025-07-01", 0),
    ],
)
def test_so_many_stand_on_a_day(districts: Rows, valid_on: ValidOn, day: str, count: int) -> None:
    assert len(valid_on(districts, day)) == count


@pytest.mark.parametrize("year", range(2008, 2026))
def test_no_code_and_no_full_name_is_borne_twice_on_one_day(districts: Rows, valid_on: ValidOn, year: int) -> None:
    standing = valid_on(districts, f"{year}-06-30")
    assert len({row["code"] for row in standing}) == len(standing)
    assert len({(row["province_id"], row["kind"], row["name"]) for row in standing}) == len(standing)


def test_they_are_sorted_by_province_code_and_day(districts: Rows, provinces: Rows) -> None:
    code = {row["province_id"]: row["code"] for row in provinces}
    assert districts == sorted(
        districts, key=lambda row: (code[row["province_id"]], row["code"], row["valid_from"] or "")
    )


def test_each_lies_in_one_of_the_63_and_its_id_says_so(districts: Rows, provinces: Rows) -> None:
    older = {row["province_id"] for row in provinces if row["valid_to"]}
    assert {row["province_id"] for row in districts} == older
    assert [row for row in districts if (row["district_id"] or "").split(".")[0] != row["province_id"]] == []


def test_a_name_is_bare_and_a_kind_is_listed(districts: Rows) -> None:
    assert {row["kind"] for row in districts} == {"huyện", "quận", "thị xã", "thành phố"}
    assert [
        row["name"] for row in districts if (row["name"] or "").lower().startswith(("huyện ", "quận ", "thị xã "))
    ] == []


def test_16_bare_names_of_the_last_list_are_shared_by_provinces(districts: Rows, valid_on: ValidOn) -> None:
    homes: dict[str | None, set[str | None]] = {}
    for row in valid_on(districts, "2025-06-30"):
        homes.setdefault(row["name"], set()).add(row["province_id"])
    shared = {name: len(found) for name, found in homes.items() if len(found) > 1}
    assert shared.pop("Châu Thành") == 10
    assert set(shared) == {
        "An Lão", "Bình Tân", "Bảo Lâm", "Chợ Mới", "Hoàng Mai", "Hòa Bình", "Phong Điền", "Phú Tân",
        "Phước Long", "Sơn Tây", "Tam Nông", "Tân Châu", "Tân Phú", "Tân Uyên", "Vĩnh Thạnh",
    }  # fmt: skip
    assert set(shared.values()) == {2}


@pytest.mark.parametrize(
    ("province", "name", "day", "kind"),
    [
        ("thai-nguyen", "Phổ Yên", "2015-05-14", "huyện"),
        ("thai-nguyen", "Phổ Yên", "2022-04-09", "thị xã"),
        ("thai-nguyen", "Phổ Yên", "2022-04-10", "thành phố"),
        ("kien-giang", "Phú Quốc", "2021-02-28", "huyện"),
        ("kien-giang", "Phú Quốc", "2021-03-01", "thành phố"),
        ("ho-chi-minh", "Thủ Đức", "2020-12-31", "quận"),
        ("ho-chi-minh", "Thủ Đức", "2021-01-01", "thành phố"),
        ("ninh-binh", "Hoa Lư", "2024-12-31", "huyện"),
        ("ninh-binh", "Hoa Lư", "2025-01-01", "thành phố"),
        ("bac-giang", "Việt Yên", "2024-02-01", "thị xã"),
        ("son-la", "Mộc Châu", "2025-02-01", "thị xã"),
    ],
)
def test_a_change_of_kind_is_another_row(
    districts: Rows, valid_on: ValidOn, province: str, name: str, day: str, kind: str
) -> None:
    standing = valid_on(districts, day)
    assert [r["kind"] for r in standing if (r["province_id"], r["name"]) == (province, name)] == [kind]


@pytest.mark.parametrize(
    ("province", "name", "last_day"),
    [
        ("ha-noi", "Từ Liêm", "2013-12-26"),
        ("quang-ninh", "Hoành Bồ", "2019-12-31"),
        ("hoa-binh", "Kỳ Sơn", "2019-12-31"),
        ("cao-bang", "Thông Nông", "2020-02-29"),
        ("cao-bang", "Trà Lĩnh", "2020-02-29"),
        ("quang-ngai", "Tây Trà", "2020-01-31"),
        ("thanh-hoa", "Tĩnh Gia", "2020-05-31"),
        ("ho-chi-minh", "2", "2020-12-31"),
        ("ho-chi-minh", "9", "2020-12-31"),
        ("nam-dinh", "Mỹ Lộc", "2024-08-31"),
        ("nghe-an", "Cửa Lò", "2024-11-30"),
        ("thanh-hoa", "Đông Sơn", "2024-12-31"),
        ("quang-nam", "Nông Sơn", "2024-12-31"),
        ("ba-ria-vung-tau", "Đất Đỏ", "2024-12-31"),
        ("ha-giang", "Hoàng Su Phì", "2025-06-30"),
    ],
)
def test_an_abolished_district_ends_on_its_day(districts: Rows, province: str, name: str, last_day: str) -> None:
    assert [r["valid_to"] for r in districts if (r["province_id"], r["name"]) == (province, name)] == [last_day]


def test_two_districts_bear_the_name_of_another_province(districts: Rows, provinces: Rows) -> None:
    names = {row["name"]: row["province_id"] for row in provinces if row["valid_to"]}
    elsewhere = {r["district_id"] for r in districts if r["name"] in names and names[r["name"]] != r["province_id"]}
    assert elsewhere == {"quang-binh.quang-ninh", "bac-lieu.hoa-binh"}
