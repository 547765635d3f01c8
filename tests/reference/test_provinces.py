"""The 63 provinces until 2025-06-30 and the 34 from the next day."""

from collections import Counter
from collections.abc import Callable

import pytest

Rows = list[dict[str, str | None]]
ValidOn = Callable[[Rows, str], Rows]


@pytest.mark.parametrize(
    ("day", "count"),
    [("2008-08-01", 63), ("2020-08-16", 63), ("2025-06-30", 63), ("2025-07-01", 34), ("2026-01-01", 34)],
)
def test_so_many_stand_on_a_day(provinces: Rows, valid_on: ValidOn, day: str, count: int) -> None:
    assert len(valid_on(provinces, day)) == count


@pytest.mark.parametrize("day", ["2025-06-30", "2025-07-01"])
def test_no_name_or_code_is_borne_twice_on_one_day(provinces: Rows, valid_on: ValidOn, day: str) -> None:
    standing = valid_on(provinces, day)
    assert len({row["name"] for row in standing}) == len({row["code"] for row in standing}) == len(standing)


def test_the_older_map_comes_first_and_each_is_sorted_by_code(provinces: Rows) -> None:
    assert provinces == sorted(provinces, key=lambda row: (row["valid_to"] is None, row["code"]))


def test_each_of_the_63_went_to_one_of_the_34_and_each_of_these_has_what_it_came_from(provinces: Rows) -> None:
    today = {row["province_id"] for row in provinces if row["valid_to"] is None}
    assert {row["successor_id"] for row in provinces if row["valid_to"]} == today
    assert {row["successor_id"] for row in provinces if row["valid_to"] is None} == {None}


def test_a_merged_province_keeps_the_code_of_one_of_its_parts(provinces: Rows) -> None:
    parts: dict[str | None, set[str | None]] = {}
    for row in provinces:
        parts.setdefault(row["successor_id"], set()).add(row["code"])
    assert [
        row["name"] for row in provinces if not row["valid_to"] and row["code"] not in parts[row["province_id"]]
    ] == []


def test_23_of_the_34_are_mergers_of_two_or_three(provinces: Rows) -> None:
    sizes = Counter(Counter(row["successor_id"] for row in provinces if row["valid_to"]).values())
    assert sizes == {1: 11, 2: 17, 3: 6}


@pytest.mark.parametrize(
    ("name", "code", "successor", "code_today"),
    [
        ("Hà Giang", "02", "tuyen-quang-2025", "08"),
        ("Hải Dương", "30", "hai-phong-2025", "31"),
        ("Vĩnh Phúc", "26", "phu-tho-2025", "25"),
        ("Bắc Giang", "24", "bac-ninh-2025", "24"),
        ("Yên Bái", "15", "lao-cai-2025", "15"),
        ("Thừa Thiên Huế", "46", "hue-2025", "46"),
        ("Kon Tum", "62", "quang-ngai-2025", "51"),
        ("Bà Rịa - Vũng Tàu", "77", "ho-chi-minh-2025", "79"),
        ("Kiên Giang", "91", "an-giang-2025", "91"),
        ("Bạc Liêu", "95", "ca-mau-2025", "96"),
    ],
)
def test_a_province_has_its_code_and_successor(
    provinces: Rows, name: str, code: str, successor: str, code_today: str
) -> None:
    by_id = {row["province_id"]: row for row in provinces}
    old = next(row for row in provinces if row["name"] == name and row["valid_to"])
    assert (old["code"], old["successor_id"], by_id[successor]["code"]) == (code, successor, code_today)


def test_one_changed_its_name_and_three_their_kind_by_resolutions_of_their_own(
    provinces: Rows, province_changes: Rows
) -> None:
    first = {row["province_id"]: (row["name"], row["kind"]) for row in provinces}
    changes = [
        (*first[row["province_id"]], row["valid_from"], row["name"], row["kind"], row["resolution"])
        for row in province_changes
    ]
    assert changes == [
        ("Thừa Thiên Huế", "tỉnh", "2025-01-01", "Huế", "thành phố", "175/2024/QH15"),
        ("Đồng Nai", "tỉnh", "2026-04-30", "Đồng Nai", "thành phố", "30/2026/QH16"),
        ("Quảng Ninh", "tỉnh", "2026-09-01", "Quảng Ninh", "thành phố", "36/2026/QH16"),
        ("Bắc Ninh", "tỉnh", "2026-09-20", "Bắc Ninh", "thành phố", "39/2026/QH16"),
    ]


def test_a_change_is_named_for_its_province_and_day_and_falls_within_its_time(
    provinces: Rows, province_changes: Rows, valid_on: ValidOn
) -> None:
    for row in province_changes:
        assert row["change_id"] == f"{row['province_id']}.{row['valid_from']}"
        assert row["province_id"] in {one["province_id"] for one in valid_on(provinces, row["valid_from"] or "")}


def test_the_34_were_made_by_one_resolution(provinces: Rows) -> None:
    assert {row["resolution"] for row in provinces if not row["valid_to"]} == {"202/2025/QH15"}
    assert [(row["name"], row["resolution"]) for row in provinces if row["valid_to"] and row["resolution"]] == [
        ("Hà Nội", "15/2008/QH12")
    ]


@pytest.mark.parametrize(
    ("day", "number"),
    [("2024-12-31", 5), ("2025-01-01", 6), ("2025-07-01", 6), ("2026-04-30", 7), ("2026-09-01", 8), ("2026-09-20", 9)],
)
def test_the_cities_become_nine(
    provinces: Rows, province_changes: Rows, valid_on: ValidOn, day: str, number: int
) -> None:
    kinds = {row["province_id"]: row["kind"] for row in valid_on(provinces, day)}
    changed = {row["province_id"]: row["kind"] for row in province_changes if (row["valid_from"] or "") <= day}
    cities = [one for one, kind in kinds.items() if changed.get(one, kind) == "thành phố"]
    assert len(cities) == number


def test_another_name_never_stands_for_two_provinces_of_one_map(provinces: Rows, valid_on: ValidOn) -> None:
    for day in ("2025-06-30", "2025-07-01"):
        names = [
            name
            for row in valid_on(provinces, day)
            for name in {row["name"], *(row["other_names"] or "").split("; ")} - {""}
        ]
        assert [name for name, times in Counter(names).items() if times > 1] == []
