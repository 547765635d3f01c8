"""Two organisations that are one are merged by hand; undone, every row is as it was."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from etl.load import merges
from tests.etl.samples import MEMBERS, PARTY, PROVINCE_PARTY, RECORD, load, rows_of
from tests.warehouse.rows import add_article, add_award, add_metric, add_organisation, find_kept
from warehouse import views
from warehouse.address import WarehouseError
from warehouse.schema import downgrade, upgrade
from warehouse.tables import metadata

MISREAD = replace(PARTY, name="Đảng bộ huyện Hoàng Xu Phì", district=None, parent=None)
OTHER = replace(
    RECORD,
    source="in/b.txt",
    organisations=(MISREAD,),
    mentions=(),
    metrics=(replace(MEMBERS, value=5900, organisation=MISREAD.name),),
)


def held(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row but those of the log."""
    return {name: rows_of(engine, name) for name in metadata.tables if name != "organisation_merges"}


def without(rows: dict[str, list[dict[str, Any]]], *tables: str) -> dict[str, list[dict[str, Any]]]:
    return {name: held for name, held in rows.items() if name not in tables}


def id_of(engine: Engine, name: str) -> str:
    (row,) = (row for row in rows_of(engine, "organisations") if row["name"] == name)
    return str(row["organisation_id"])


def merge(engine: Engine, organisation_id: str, into_id: str) -> str:
    with engine.begin() as connection:
        return merges.merge(connection, organisation_id, into_id, "one", "a slip of the pen")


def undo(engine: Engine, merge_id: str) -> None:
    with engine.begin() as connection:
        merges.undo(connection, merge_id, "another")


@pytest.fixture
def pair(engine: Engine) -> tuple[str, str]:
    """Two organisations that two articles name, and that are one."""
    load(engine, RECORD, OTHER)
    return id_of(engine, MISREAD.name), id_of(engine, PARTY.name)


def whose(engine: Engine) -> set[tuple[float, str]]:
    return {(row["value"], row["organisation_id"]) for row in rows_of(engine, "metrics")}


def test_the_facts_of_both_stand_under_one_and_back_where_they_were(engine: Engine, pair: tuple[str, str]) -> None:
    misread, party = pair
    before = held(engine)
    merge_id = merge(engine, *pair)
    assert whose(engine) == {(5800, party), (45, party), (5900, party)}
    view = views.metric_evidence.table
    with engine.connect() as connection:
        assert set(connection.scalars(select(view.c.organisation))) == {PARTY.name}
    undo(engine, merge_id)
    assert held(engine) == before
    assert whose(engine) == {(5800, party), (45, party), (5900, misread)}


def test_a_merge_holds_when_its_articles_are_read_again(engine: Engine, pair: tuple[str, str]) -> None:
    _, party = pair
    before = held(engine)
    merge_id = merge(engine, *pair)
    merged = held(engine)
    load(engine, RECORD, OTHER, reparse=True)
    assert without(held(engine), "etl_runs", "source_runs") == without(merged, "etl_runs", "source_runs")
    corrected = replace(OTHER, sha256="c" * 64, metrics=(replace(OTHER.metrics[0], value=5950),))
    load(engine, corrected)
    assert whose(engine) == {(5800, party), (45, party), (5950, party)}
    load(engine, OTHER)
    undo(engine, merge_id)
    organisations_and_facts = ("organisations", "article_organisations", "mentions", "merged_facts", "awards")
    after = held(engine)
    assert {name: after[name] for name in organisations_and_facts} == {
        name: before[name] for name in organisations_and_facts
    }
    assert after["metrics"] == before["metrics"]


def test_a_schema_that_knows_no_merges_holds_what_the_articles_say(
    engine: Engine, database_url: str, pair: tuple[str, str]
) -> None:
    before = held(engine)
    merge(engine, *pair)
    downgrade(database_url, "0005")
    upgrade(database_url)
    assert without(held(engine), "source_runs") == without(before, "source_runs")  # a later revision made it


def test_one_that_no_article_names_any_more_stays_while_others_are_it(engine: Engine, pair: tuple[str, str]) -> None:
    _, party = pair
    merge(engine, *pair)
    load(engine, replace(RECORD, sha256="d" * 64, organisations=(PROVINCE_PARTY,), mentions=(), metrics=(), awards=()))
    assert whose(engine) == {(5900, party)}
    assert party in {row["organisation_id"] for row in rows_of(engine, "organisations")}


def test_every_merge_stands_in_the_log(engine: Engine, pair: tuple[str, str]) -> None:
    undo(engine, merge(engine, *pair))
    merge(engine, *pair)
    with engine.connect() as connection:
        shown = ("organisation", "into", "note", "merged_by", "undone_by")
        log = [tuple(row[name] for name in shown) for row in merges.history(connection)]
    both = (MISREAD.name, PARTY.name, "a slip of the pen", "one")
    assert log == [(*both, None), (*both, "another")]


def test_what_cannot_be_one_is_refused_in_words(engine: Engine) -> None:
    with engine.begin() as connection:
        a, b, c = (add_organisation(connection, name) for name in "ABC")
        agency = add_organisation(connection, "Sở", type="government")
        away = add_organisation(connection, "D", province_id="cao-bang")
        merge_id = merges.merge(connection, a, b, "one")
    refused = {
        (a, a): "they are one already",
        (a, "nobody"): "there is no organisation nobody; `chibo orgs find WORDS` tells ids",
        (c, agency): "one is a party_organisation, the other a government: an agency and the Party body in it are two",
        (c, away): "one is of ha-giang, the other of cao-bang",
        (a, c): f"merge {merge_id} has put one of them under another organisation; undo it first",
        (c, a): f"merge {merge_id} has put one of them under another organisation; undo it first",
        (b, c): f"merge {merge_id} has put others under it; merge the other way round, or undo it first",
    }
    for (one, other), words in refused.items():
        with pytest.raises(WarehouseError) as refusal:
            merge(engine, one, other)
        assert str(refusal.value) == f"{one} cannot be merged into {other}: {words}"
    with pytest.raises(WarehouseError, match="there is no merge none to undo; type `chibo orgs log`"):
        undo(engine, "none")


def test_an_organisation_is_not_added_to_one_above_it_by_another_name(engine: Engine) -> None:
    with engine.begin() as connection:
        article_id = add_article(connection)
        above, misread = add_organisation(connection, "Đảng bộ"), add_organisation(connection, "Đảng bô")
        cell = add_organisation(connection, "Chi bộ", parent_id=misread)
        for organisation_id, value in ((above, 100), (cell, 40)):
            add_metric(connection, article_id=article_id, organisation_id=organisation_id, value=value)
        total = select(views.metrics_by_province_year.table.c.total)
        find_kept(connection)
        assert connection.scalars(total).all() == [140]
        merges.merge(connection, misread, above, "one")
        views.refresh(connection)
        assert connection.scalars(total).all() == [None]


@pytest.fixture
def rows(engine: Engine) -> None:
    """Five organisations with facts of their own, one of them of unknown place."""
    with engine.begin() as connection:
        article_id = add_article(connection)
        for name in "abcde":
            place = None if name == "e" else "ha-giang"
            add_organisation(connection, name, organisation_id=name, province_id=place)
            for number in range(2):
                facts = {"article_id": article_id, "organisation_id": name, "province_id": place}
                add_metric(connection, metric_id=f"{name}{number}", **facts)
                add_award(connection, award_id=f"{name}{number}", **facts)


pairs = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=6)


@pytest.mark.usefixtures("rows")
def test_merges_undone_in_any_order_leave_no_trace(engine: Engine) -> None:
    before = held(engine)

    @settings(max_examples=15)
    @given(wanted=pairs, order=st.permutations(range(6)))
    def undone(wanted: list[tuple[str, str]], order: list[int]) -> None:
        done = []
        for one, other in wanted:
            try:
                done.append(merge(engine, one, other))
            except WarehouseError:
                continue
        for number in order:
            if number < len(done):
                undo(engine, done[number])
        assert held(engine) == before

    undone()
