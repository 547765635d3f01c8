"""An organisation is one row, however many articles speak of it; of unknown place it is nobody else's."""

from dataclasses import replace

from sqlalchemy import Engine

from etl.records import Organisation
from tests.etl.samples import PROVINCE_PARTY, load, names_and_parents, only, rows_of


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
