"""A name means the province that bore it on the day it was written."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import Engine

from etl.load.places import Gazetteer, PlacesOn
from warehouse.db import open_engine


@pytest.fixture
def gazetteer(sqlite_url: str) -> Iterator[Gazetteer]:
    engine: Engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        yield Gazetteer.of(connection)
    engine.dispose()


@pytest.mark.parametrize(
    ("name", "day", "province_id"),
    [
        ("Tuyên Quang", date(2025, 6, 30), "tuyen-quang"),
        ("Tuyên Quang", date(2025, 7, 1), "tuyen-quang-2025"),
        ("Tuyên Quang", None, "tuyen-quang"),  # on both maps: the one that held longer
        ("Hà Giang", None, "ha-giang"),  # on one map only
        ("Hà Giang", date(2026, 1, 1), "ha-giang"),  # written about a province that is no more
        ("HÀ GIANG", date(2020, 1, 1), "ha-giang"),
        ("Thừa Thiên Huế", date(2020, 1, 1), "thua-thien-hue"),
        ("Huế", date(2025, 2, 1), "thua-thien-hue"),
        ("Huế", date(2025, 8, 1), "hue-2025"),
        ("Khánh Hoà", date(2020, 1, 1), "khanh-hoa"),
        ("Bông Lai", date(2020, 1, 1), None),
        (None, date(2020, 1, 1), None),
    ],
)
def test_a_province_is_found_by_name_and_day(
    gazetteer: Gazetteer, name: str | None, day: date | None, province_id: str | None
) -> None:
    assert PlacesOn(gazetteer, day).province(name) == province_id


@pytest.mark.parametrize(
    ("name", "province_id", "district_id"),
    [
        ("Hoàng Su Phì", "ha-giang", "ha-giang.hoang-su-phi"),
        ("huyện Hoàng Su Phì", "ha-giang", "ha-giang.hoang-su-phi"),
        ("Hoàng Su Phì", "tuyen-quang-2025", "ha-giang.hoang-su-phi"),  # its land lies there now
        ("Hoàng Su Phì", "lao-cai", None),
        ("Hoàng Su Phì", None, None),
        ("Cao Lãnh", "dong-thap", None),  # a city and a district
        ("thành phố Cao Lãnh", "dong-thap", "dong-thap.thanh-pho-cao-lanh"),
        (None, "ha-giang", None),
    ],
)
def test_a_district_is_found_in_its_province(
    gazetteer: Gazetteer, name: str | None, province_id: str | None, district_id: str | None
) -> None:
    assert PlacesOn(gazetteer, date(2020, 1, 1)).district(name, province_id) == district_id


def test_names_that_cannot_be_placed_are_told(gazetteer: Gazetteer) -> None:
    places = PlacesOn(gazetteer, None)
    for name in ("Bông Lai", "Bông Lai", None):
        places.province(name)
    places.district("Cao Lãnh", "dong-thap")
    assert list(places.unknown) == [
        "province Bông Lai: none is of that name",
        "district Cao Lãnh: several are of that name",
    ]
