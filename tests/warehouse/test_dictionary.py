"""Everything in the warehouse has its words in both languages, on the page and in the database."""

from pathlib import Path

import pytest
from sqlalchemy import CreateView, Engine, MetaData, inspect, literal, select, text

from warehouse import dictionary
from warehouse.address import WarehouseError
from warehouse.dictionary import Entry, entries, markdown
from warehouse.dictionary.words import WordList
from warehouse.schema import check, upgrade
from warehouse.tables import Row, metadata
from warehouse.views import VIEWS

PAGE = Path(__file__).parents[2] / "docs" / "DATA_DICTIONARY.md"


def test_every_table_view_and_column_has_its_words_in_both_languages() -> None:
    named = {entry.name for entry in entries() if entry.vi and entry.en and not entry.code}
    relations = [*metadata.tables.values(), *(view.table for view in VIEWS)]
    assert named == {
        *(relation.name for relation in relations),
        *(f"{relation.name}.{column.name}" for relation in relations for column in relation.columns),
    }


def test_every_code_has_its_words_whether_listed_in_the_code_or_in_a_reference_table() -> None:
    found = {entry.name: (entry.vi, entry.en) for entry in entries()}
    assert found["metrics.status=target"] == (
        "Mục tiêu: kế hoạch, yêu cầu, mong muốn",
        "A target: planned, required or hoped",
    )
    assert found["awards.qualifier=over"] == found["metrics.qualifier=over"] == ("Trên, hơn", "More than")
    assert found["indicators.code=party_members"] == ("Đảng viên", "Party members")


def test_a_view_says_of_a_column_what_its_table_says_unless_it_has_words_of_its_own() -> None:
    found = {entry.name: entry.en for entry in entries()}
    assert found["metric_evidence.value"] == found["metrics.value"]
    assert found["metrics_by_province_year.code"] == "The code of the indicator."


def test_english_words_stand_in_one_place() -> None:
    words = WordList()
    for row in Row.__subclasses__():
        table = row.__table__
        twice = [one.name for one in table.columns if (own := words.own(table.name, one.name)) is not None and own[1]]
        assert (table.name, twice) == (table.name, [])


def test_a_column_without_words_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = CreateView(select(literal(1).label("colour")), "coverage", metadata=MetaData())
    monkeypatch.setattr("warehouse.dictionary.contents.VIEWS", (*VIEWS[:-1], coloured))
    with pytest.raises(WarehouseError, match=r"words\.csv: no words in both languages for coverage\.colour; add rows"):
        entries()


def test_words_for_nothing_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.dictionary.contents.VIEWS", VIEWS[1:])
    with pytest.raises(WarehouseError, match=r"words\.csv: words for nothing: article_overview, .*; take them out"):
        entries()


def test_the_page_is_the_one_that_the_code_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(entries()), "type `make dictionary`"


def test_the_table_holds_the_dictionary_in_its_order(standing_engine: Engine) -> None:
    with standing_engine.connect() as connection:
        rows = connection.execute(
            text("SELECT table_name, column_name, code, words_vi, words_en FROM data_dictionary ORDER BY position")
        )
        assert [Entry(row[0], row[1] or "", row[2] or "", *row[3:]) for row in rows] == entries()


def test_postgresql_shows_the_words_as_comments_also_of_views(standing_postgres: Engine) -> None:
    inspector = inspect(standing_postgres)
    assert inspector.get_table_comment("mentions") == {
        "text": "Chỗ trong văn bản bài báo nói đến một tổ chức.\n"
        "A place in an article's text where an organisation is spoken of."
    }
    comments = {column["name"]: column["comment"] for column in inspector.get_columns("coverage")}
    assert comments["year"] == "Năm đăng.\nThe year of publication."
    assert None not in comments.values()


def test_words_that_were_changed_in_the_database_fail_the_check_and_the_next_upgrade_mends_them(
    database_url: str, engine: Engine
) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE data_dictionary SET words_en = '' WHERE name = 'metrics'"))
    with pytest.raises(WarehouseError, match="not as the code has them: data_dictionary; type `chibo db upgrade`"):
        check(database_url)
    upgrade(database_url)
    check(database_url)


def test_a_comment_that_was_changed_is_noticed(postgres_engine: Engine) -> None:
    with postgres_engine.begin() as connection:
        connection.execute(text("COMMENT ON COLUMN metrics.value IS 'anything'"))
        assert dictionary.outdated(connection) == ["data_dictionary"]
        dictionary.refresh(connection)
        assert dictionary.outdated(connection) == []
