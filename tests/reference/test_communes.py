"""The communes: whole on the two days around the reform, and each in a district and province that we hold."""

from collections import Counter
from collections.abc import Callable

Rows = list[dict[str, str | None]]
ValidOn = Callable[[Rows, str], Rows]


def test_the_last_list_of_the_older_map_is_whole(communes: Rows, valid_on: ValidOn) -> None:
    assert Counter(row["kind"] for row in valid_on(communes, "2025-06-30")) == {
        "xã": 7695,
        "phường": 1724,
        "thị trấn": 616,
    }


def test_the_first_list_of_the_new_map_is_whole(communes: Rows, valid_on: ValidOn) -> None:
    assert Counter(row["kind"] for row in valid_on(communes, "2025-07-01")) == {
        "xã": 2621,
        "phường": 687,
        "đặc khu": 13,
    }


def test_a_commune_of_the_older_map_lies_in_a_district_and_does_not_outlive_it(communes: Rows, districts: Rows) -> None:
    by_id = {row["district_id"]: row for row in districts}
    older = [row for row in communes if row["valid_to"]]
    assert [row for row in older if row["province_id"] != by_id[row["district_id"]]["province_id"]] == []
    assert [row for row in older if (row["valid_to"] or "") > (by_id[row["district_id"]]["valid_to"] or "")] == []


def test_a_commune_of_today_lies_in_one_of_the_34_and_in_no_district(communes: Rows, provinces: Rows) -> None:
    today = [row for row in communes if row["valid_to"] is None]
    assert {row["province_id"] for row in today} == {row["province_id"] for row in provinces if row["valid_to"] is None}
    assert {(row["district_id"], row["valid_from"]) for row in today} == {(None, "2025-07-01")}


def test_no_commune_stands_twice(communes: Rows) -> None:
    keys = Counter((row["name"], row["kind"], row["district_id"], row["province_id"]) for row in communes)
    assert [key for key, times in keys.items() if times > 1] == []


def test_they_are_sorted_by_district_then_by_province_of_today_and_within_these_by_name(
    communes: Rows, districts: Rows, provinces: Rows
) -> None:
    ids = [row["district_id"] for row in districts] + [row["province_id"] for row in provinces]
    place = {home: number for number, home in enumerate(ids)}
    assert communes == sorted(
        communes, key=lambda row: (place[row["district_id"] or row["province_id"]], row["name"], row["kind"])
    )


def test_a_name_tells_its_province_only_where_it_is_unique(communes: Rows, valid_on: ValidOn) -> None:
    standing = valid_on(communes, "2020-08-20")
    assert {row["province_id"] for row in standing if row["name"] == "Hồ Thầu"} == {"ha-giang", "lai-chau"}
    assert {row["province_id"] for row in standing if row["name"] == "Khánh Lâm"} == {"ca-mau"}
