"""An organisation is one row, however many articles speak of it; of unknown place it is nobody else's."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from etl.records import Mention, Organisation
from tests.etl.samples import FLAG, MEMBERS, PARTY, PROVINCE_PARTY, RECORD, load, names_and_parents, only, rows_of, span
from warehouse.db import open_engine


@pytest.fixture
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    engine = open_engine(sqlite_url)
    yield engine
    engine.dispose()


def test_an_organisation_is_the_same_in_every_article_of_its_place(engine: Engine) -> None:
    load(engine, only(PROVINCE_PARTY), only(replace(PROVINCE_PARTY, name="ĐẢNG BỘ TỈNH"), source="in/b.txt"))
    assert names_and_parents(engine) == [("Đảng bộ tỉnh", None)]
    assert len(rows_of(engine, "article_organisations")) == 2


def test_an_organisation_of_unknown_place_is_kept_apart_in_every_article(engine: Engine) -> None:
    load(
        engine,
        only(replace(PROVINCE_PARTY, province=None)),
        only(replace(PROVINCE_PARTY, province=None), source="in/b.txt"),
    )
    places = [row["identity"].rpartition("|")[2] for row in rows_of(engine, "organisations")]
    assert sorted(places) == sorted(f"article:{row['article_id']}" for row in rows_of(engine, "articles"))


def test_a_central_body_is_the_same_in_the_whole_country(engine: Engine) -> None:
    centre = Organisation("Bộ Chính trị", "party_committee", "central")
    load(engine, only(centre), only(replace(centre, province="Hà Nội"), source="in/b.txt"))
    (row,) = rows_of(engine, "organisations")
    assert (row["identity"], row["province_id"]) == ("party_committee|central|bộ chính trị|vn", None)


def test_two_spellings_in_one_article_are_one_organisation_and_an_alias(engine: Engine) -> None:
    other = replace(PROVINCE_PARTY, name="Đảng Bộ tỉnh", parent=PROVINCE_PARTY.name)
    load(engine, only(PROVINCE_PARTY, other))
    assert names_and_parents(engine) == [("Đảng Bộ tỉnh", None)]
    assert [row["alias"] for row in rows_of(engine, "organisation_aliases")] == ["Đảng bộ tỉnh"]


def test_one_that_the_article_does_not_list_is_a_warning_and_no_row_but_for_a_parent(engine: Engine) -> None:
    party = replace(PARTY, parent="Tỉnh ủy")
    mentions = (Mention("Huyện ủy", **span("Đảng bộ")),)
    load(engine, replace(RECORD, organisations=(party,), mentions=mentions, awards=(replace(FLAG, recipient="Sở"),)))
    assert names_and_parents(engine) == [(PARTY.name, None)]
    assert rows_of(engine, "mentions") == []
    assert [row["organisation_id"] for row in rows_of(engine, "awards")] == [None]
    assert rows_of(engine, "articles")[0]["warnings"].splitlines() == [
        "no author's role",
        "organisation Huyện ủy: not among those of the article",
        "organisation Sở: not among those of the article",
    ]


def test_two_of_one_name_are_kept_apart_and_the_first_is_meant(engine: Engine) -> None:
    here, there = (
        replace(PARTY, name="Huyện ủy", parent=None),
        replace(PARTY, name="Huyện ủy", district="Mèo Vạc", parent=None),
    )
    load(
        engine,
        replace(RECORD, organisations=(here, there), mentions=(), metrics=(replace(MEMBERS, organisation="Huyện ủy"),)),
    )
    (first,) = [row for row in rows_of(engine, "organisations") if row["district_id"] == "ha-giang.hoang-su-phi"]
    assert len(rows_of(engine, "organisations")) == 2
    assert [row["organisation_id"] for row in rows_of(engine, "metrics")] == [first["organisation_id"]]


@pytest.mark.parametrize(
    ("name", "level", "identity"),
    [
        ("Đảng bộ tỉnh Hà Giang", "provincial", "đảng bộ tỉnh|ha-giang"),
        ("Tỉnh ủy Tuyên Quang", "provincial", "tỉnh ủy|tuyen-quang"),  # spoken of in an article of another province
        ("Đảng bộ Bệnh viện Đa khoa tỉnh", "grassroots", "đảng bộ bệnh viện đa khoa tỉnh|ha-giang"),
        ("Huyện ủy", "district", "huyện ủy|ha-giang.hoang-su-phi"),
        ("Huyện uỷ Hoàng Su Phì", "district", "huyện ủy|ha-giang.hoang-su-phi"),
        ("Huyện ủy Mèo Vạc", "district", "huyện ủy|ha-giang.meo-vac"),
        ("Khối Đảng (Huyện ủy Mèo Vạc)", "district", "khối đảng (huyện ủy)|ha-giang.meo-vac"),
        ("Đảng bộ thành phố Hà Giang", "district", "đảng bộ thành phố|ha-giang.thanh-pho-ha-giang"),
        ("Thành ủy Hải Phòng", "provincial", "thành ủy|hai-phong"),
        ("Đảng bộ xã Tả Lủng, huyện Mèo Vạc", "commune", "đảng bộ xã tả lủng|ha-giang.meo-vac"),
        ("Đảng bộ xã Tả Lủng", "commune", "đảng bộ xã tả lủng|ha-giang.hoang-su-phi"),
        ("Huyện ủy Bông Lai", "district", "huyện ủy bông lai|ha-giang.hoang-su-phi"),  # which is no district
    ],
)
def test_an_organisation_stands_where_its_own_name_says(
    sqlite_engine: Engine, name: str, level: str, identity: str
) -> None:
    load(sqlite_engine, only(replace(PARTY, name=name, level=level, parent=None)))
    (row,) = rows_of(sqlite_engine, "organisations")
    assert row["identity"] == f"party_organisation|{level}|{identity}"


@pytest.mark.parametrize(
    ("committee", "body", "is_its_body"),
    [
        ("Tỉnh ủy", "Đảng bộ tỉnh Hà Giang", True),
        ("Huyện ủy Hoàng Su Phì", "Đảng bộ huyện", True),
        ("Đảng ủy Khối các cơ quan tỉnh", "Đảng bộ Khối các cơ quan tỉnh", True),
        ("Huyện ủy Mèo Vạc", "Đảng bộ huyện Hoàng Su Phì", False),
        ("Huyện ủy", "Đảng bộ tỉnh", False),
        ("Ban Thường vụ Huyện ủy", "Đảng bộ huyện", False),
    ],
)
def test_a_committee_stands_under_the_body_that_it_leads(
    sqlite_engine: Engine, committee: str, body: str, is_its_body: bool
) -> None:
    led = replace(PARTY, name=body, parent=None)
    leading = replace(PARTY, name=committee, type="party_committee", parent=None)
    load(sqlite_engine, only(leading), only(led, leading, source="in/b.txt"))
    parents = {row["type"]: row["parent_id"] for row in rows_of(sqlite_engine, "organisations")}
    (its_body,) = (row for row in rows_of(sqlite_engine, "organisations") if row["type"] == "party_organisation")
    assert parents["party_committee"] == (its_body["organisation_id"] if is_its_body else None)
    assert parents["party_organisation"] is None


def test_the_agency_and_the_party_body_in_it_are_two(engine: Engine) -> None:
    agency = replace(PROVINCE_PARTY, name="Văn phòng Tỉnh ủy", type="party_office")
    load(engine, only(agency, replace(agency, name="Đảng bộ Văn phòng Tỉnh ủy", type="party_organisation")))
    assert sorted(names_and_parents(engine)) == [("Văn phòng Tỉnh ủy", None), ("Đảng bộ Văn phòng Tỉnh ủy", None)]
