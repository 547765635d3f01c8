"""An organisation is one row, however many articles speak of it; of unknown place it is nobody else's."""

from dataclasses import replace

from sqlalchemy import Engine

from etl.records import Mention, Organisation
from tests.etl.samples import FLAG, MEMBERS, PARTY, PROVINCE_PARTY, RECORD, load, names_and_parents, only, rows_of, span


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


def test_one_that_the_article_does_not_list_is_a_warning_and_no_row(engine: Engine) -> None:
    party = replace(PARTY, parent="Tỉnh ủy")
    mentions = (Mention("Huyện ủy", **span("Đảng bộ")),)
    load(engine, replace(RECORD, organisations=(party,), mentions=mentions, awards=(replace(FLAG, recipient="Sở"),)))
    assert names_and_parents(engine) == [(PARTY.name, None)]
    assert rows_of(engine, "mentions") == []
    assert [row["organisation_id"] for row in rows_of(engine, "awards")] == [None]
    assert rows_of(engine, "articles")[0]["warnings"].splitlines() == [
        "no author's role",
        "organisation Tỉnh ủy: not among those of the article",
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
