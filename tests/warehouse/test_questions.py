"""The named questions, asked of the five seeds on both databases: what they answer, and what they must not."""

from pathlib import Path
from typing import Any

import pytest

from etl.extract import extract
from etl.load.writer import Writer
from etl.records import Document
from tests.conftest import DIALECTS, Stocked
from warehouse.address import WarehouseError
from warehouse.db import open_engine
from warehouse.questions import question, questions
from warehouse.reader import read

SEEDS = sorted(Path("seeds").glob("*.txt"))


def load_seeds(url: str) -> None:
    engine = open_engine(url)
    writer = Writer(engine, "1", reparse=False)
    writer.counts["found"] = len(SEEDS)
    writer.store([extract(Document(str(path), path.read_bytes())) for path in SEEDS])
    writer.end("finished")
    engine.dispose()


@pytest.fixture(params=DIALECTS)
def url(request: pytest.FixtureRequest, stocked: Stocked) -> str:
    """The warehouse with the five seeds: the test runs once on each database."""
    return stocked(request.param, load_seeds)


def answer(url: str, name: str, *columns: str, **given: str) -> list[tuple[Any, ...]]:
    """These columns of the answer to a question."""
    one = question(name)
    result = read(url, one.sql, values=one.values(given), timeout=60)  # what is answered is asked here, not how soon
    return [tuple(row[result.columns.index(column)] for column in columns) for row in result.rows]


def test_no_article_tells_how_many_members_a_block_of_agencies_has(url: str) -> None:
    assert answer(url, "block_members", "organisation", "value") == []


def test_members_are_60_more_than_5800_and_91(url: str) -> None:
    shown = ("organisation", "province", "year", "qualifier", "value", "at_least", "at_most")
    assert answer(url, "members_by_organisation", *shown) == [
        ("Đảng bộ Văn phòng UBND tỉnh", None, 2015, "exact", 91, 91, 91),
        ("Đảng bộ Văn phòng Tỉnh ủy", "Hà Giang", 2020, "exact", 60, 60, 60),
        ("Đảng bộ huyện Hoàng Su Phì", "Hà Giang", 2020, "over", 5800, 5800, None),
    ]
    of_today = answer(url, "members_by_organisation", "value", province="Tuyên Quang", from_year="2016")
    assert of_today == [(60,), (5800,)]


def test_a_cell_has_12_and_13_members_and_nothing_is_divided_by_a_bound(url: str) -> None:
    assert answer(url, "members_per_cell", "organisation", "year", "members_per_cell") == [
        ("Đảng bộ Văn phòng UBND tỉnh", 2015, 13),
        ("Đảng bộ Văn phòng Tỉnh ủy", 2020, 12),
    ]


def test_awards_of_2015_to_2020_keep_times_apart_from_recipients(url: str) -> None:
    shown = ("award_code", "recipient_kind", "count_kind", "facts", "count_low", "count_high")
    assert answer(url, "awards_by_type", *shown) == [
        ("clean_strong_title", "organisation", None, 2, None, None),
        ("cultural_title", "organisation", None, 1, None, None),
        ("emulation_flag", "collective", "recipients", 1, 2, 2),
        ("emulation_titles", "individual", "recipients", 1, 34, 34),
        ("emulation_titles", "individual", "times", 1, 100, 100),
        ("labour_order", "individual", "recipients", 1, 3, 3),
        ("labour_order", "organisation", None, 1, None, None),
        ("merit_certificate", "collective", "times", 1, 38, 38),
        ("merit_certificate", "organisation", None, 3, None, None),
    ]


def test_shares_rated_good_or_better_stand_by_district_and_scheme(url: str) -> None:
    shown = ("district", "province", "current_province", "year", "scheme", "rated", "value")
    assert answer(url, "rated_by_district", *shown) == [
        ("Sông Lô", "Vĩnh Phúc", "Phú Thọ", 2020, "task_completion", "members", 88.85),
        ("Sông Lô", "Vĩnh Phúc", "Phú Thọ", 2020, "task_completion", "organisations", 94.2),
    ]


def test_the_provinces_of_today_are_tuyen_quang_hai_phong_and_phu_tho(url: str) -> None:
    assert set(answer(url, "figures_today", "current_province")) == {("Tuyên Quang",), ("Hải Phòng",), ("Phú Thọ",)}
    shown = ("current_province", "year", "level", "facts", "value_low", "value_high", "total", "reason")
    assert answer(url, "figures_today", *shown, code="orgs_rated_good") == [
        ("Phú Thọ", 2020, "district", 1, 94.2, 94.2, None, "neither stock nor flow")
    ]


def test_units_are_cut_in_song_lo_and_party_organisations_moved_in_ha_giang(url: str) -> None:
    assert answer(url, "units_cut_or_moved", "what", "province", "value", "object") == [
        ("cut", "Vĩnh Phúc", 1, "phòng chuyên môn"),
        ("cut", "Vĩnh Phúc", 2, "đơn vị sự nghiệp"),
        ("cut", "Vĩnh Phúc", 7, "đầu mối các trường Tiểu"),
        ("cut", "Vĩnh Phúc", 29, "thôn, tổ dân phố"),
        ("moved", "Hà Giang", 19, "chi bộ trực thuộc Đảng ủy cơ sở"),
        ("moved", "Hà Giang", 23, "TCCSĐ"),
    ]


def test_breakthrough_tasks_of_2022_have_no_total(url: str) -> None:
    shown = ("province", "level", "facts", "value_low", "value_high", "total", "reason")
    assert answer(url, "breakthrough_tasks", *shown) == [
        ("Hải Dương", "provincial", 3, 2, 134, None, "organisation with several figures")
    ]


def test_a_share_without_signs_of_decline_is_told_as_negated(url: str) -> None:
    shown = ("status", "polarity", "indicator_code", "value", "property")
    assert answer(url, "not_results", *shown) == [
        ("actual", "negated", "conduct_compliance", 100, "không có biểu hiện suy thoái")
    ]


def test_a_number_is_led_back_to_its_words(url: str) -> None:
    shown = ("value", "quote", "source")
    organisation = "Đảng bộ Văn phòng UBND tỉnh"
    (row,) = answer(url, "source_of_figure", *shown, "quote_start", "quote_end", organisation=organisation)
    assert row[:3] == (91, "91 đảng viên", "seeds/004_2209c20f439a0f9e.txt")
    assert Path(row[2]).read_text(encoding="utf-8")[row[3] : row[4]] == row[1]


def test_coverage_tells_which_articles_have_no_province(url: str) -> None:
    shown = (
        "province",
        "current_province",
        "year",
        "articles",
        "copies",
        "metrics",
        "awards",
        "share_without_province",
    )
    assert answer(url, "coverage", *shown) == [
        (None, None, 2015, 1, 0, 3, 0, 1),
        ("Hà Giang", "Tuyên Quang", 2020, 2, 0, 14, 8, 0),
        ("Vĩnh Phúc", "Phú Thọ", 2020, 1, 0, 6, 4, 0),
        ("Hải Dương", "Hải Phòng", 2022, 1, 0, 6, 3, 0),
    ]


@pytest.mark.parametrize("name", questions())
def test_every_question_is_one_statement_with_titles_that_says_which_values_it_takes(url: str, name: str) -> None:
    one = question(name)
    assert one.title_vi
    assert one.title_en
    assert one.sql.startswith("SELECT")
    assert ";" not in one.sql
    for parameter in one.parameters:
        assert f":{parameter.name} AS {'INTEGER' if parameter.kind == 'whole' else 'TEXT'})" in one.sql
    nobody = {parameter.name: "x' OR 1=1 --" for parameter in one.parameters if parameter.kind == "text"}
    assert not nobody or answer(url, name, **nobody) == []


def test_what_a_question_does_not_take_is_refused_in_words() -> None:
    with pytest.raises(WarehouseError, match="there is no question colour; there are awards_by_type, block_members"):
        question("colour")
    with pytest.raises(WarehouseError, match="breakthrough_tasks: there is no parameter colour; it takes year"):
        question("breakthrough_tasks").values({"colour": "red"})
    with pytest.raises(WarehouseError, match="year=soon: not a whole number"):
        question("breakthrough_tasks").values({"year": "soon"})
    with pytest.raises(WarehouseError, match=r"there is no province Hà Giangg; did you mean Hà Giang or "):
        question("members_per_cell").values({"province": "Hà Giangg"})
    with pytest.raises(WarehouseError, match=r"there is no province Paris$"):
        question("members_per_cell").values({"province": "Paris"})
    with pytest.raises(WarehouseError, match=r"there is no indicator party_member; did you mean party_members or "):
        question("figures_today").values({"code": "party_member"})


@pytest.mark.parametrize("typed", ["Hà Giang", "ha giang", "tỉnh Hà Giang", "HÀ GIANG"])
def test_a_province_is_known_however_it_is_typed(typed: str) -> None:
    assert question("members_per_cell").values({"province": typed}) == {"province": "Hà Giang"}
