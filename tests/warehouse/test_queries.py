"""The questions of the dashboard, on a few hand-made rows."""

from datetime import date

import pytest
from sqlalchemy import Connection, Engine, insert, update
from sqlmodel import col

from tests.warehouse.rows import SPAN, TEXT, add_article, add_award, add_metric, add_organisation, find_kept
from warehouse import queries
from warehouse.tables import Mention, Organisation, SetAside

YEAR_2021 = {"period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31), "year": 2021}


@pytest.fixture
def connection(connection: Connection) -> Connection:
    """Two articles; the first holds an organisation, two metrics, an award, and a number set aside."""
    add_article(connection, article_id="first", title="Một")
    add_article(connection, article_id="second", title="Hai", published_at=None)
    add_organisation(connection, "Chi bộ A", organisation_id="a")
    add_metric(connection, metric_id="m1", article_id="first", organisation_id="a")
    add_metric(connection, metric_id="m2", article_id="first", status="target", **YEAR_2021)
    add_award(connection, award_id="w1", article_id="first", province_id="cao-bang")
    connection.execute(insert(Mention).values(article_id="first", organisation_id="a", **SPAN))
    connection.execute(insert(SetAside).values(article_id="first", reason="date", **SPAN))
    find_kept(connection)
    return connection


def test_totals_count_every_table_of_articles_and_facts(connection: Connection) -> None:
    assert queries.totals(connection) == {
        "articles": 2,
        "organisations": 1,
        "metrics": 2,
        "awards": 1,
        "set_aside": 1,
    }


def test_only_indicators_and_award_types_that_have_facts_are_offered(connection: Connection) -> None:
    add_metric(connection, article_id="first", indicator_code="other")
    assert [(row["code"], row["facts"]) for row in queries.indicators(connection)] == [
        ("party_members", 2),
        ("other", 1),
    ]
    assert [(row["code"], row["facts"]) for row in queries.award_types(connection)] == [("merit_certificate", 1)]


def test_the_63_provinces_come_before_the_34_in_the_order_of_their_codes(connection: Connection) -> None:
    rows = queries.provinces(connection)
    assert [row["successor_id"] is None for row in rows] == [False] * 63 + [True] * 34
    assert [row["name"] for row in rows[:2] + rows[63:65]] == ["Hà Nội", "Hà Giang", "Hà Nội", "Cao Bằng"]


def test_metrics_are_counted_by_province_and_year_also_where_these_are_unknown(connection: Connection) -> None:
    add_metric(connection, article_id="first", province_id=None)
    assert queries.metric_counts(connection) == [
        {"province_id": "ha-giang", "year": 2020, "facts": 1},
        {"province_id": "ha-giang", "year": 2021, "facts": 1},
        {"province_id": None, "year": 2020, "facts": 1},
    ]


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ({}, [2020, 2021]),
        ({"codes": ["party_members"], "province_ids": ["ha-giang"]}, [2020, 2021]),
        ({"codes": ["cadres"]}, []),
        ({"province_ids": ["cao-bang"]}, []),
        ({"years": (2021, 2030)}, [2021]),
        ({"status": "actual"}, [2020]),
    ],
)
def test_metrics_by_province_and_year_are_those_asked_for(
    connection: Connection, asked: dict[str, object], years: list[int]
) -> None:
    rows = queries.metrics_by_province_year(connection, **asked)  # type: ignore[arg-type]
    assert [row["year"] for row in rows] == years


def test_awards_are_told_by_one_column_of_those_asked_for(connection: Connection) -> None:
    told = [{"code": "merit_certificate", "facts": 1, "value_low": 2, "value_high": 2}]
    assert queries.awards_by(connection, "code", province_id="cao-bang", year=2020) == told
    assert queries.awards_by(connection, "code", province_id="cao-bang", year=2019) == []


def test_evidence_is_found_by_any_column_also_one_that_is_null(connection: Connection) -> None:
    assert [row["metric_id"] for row in queries.metric_evidence(connection, article_id="first", year=2020)] == ["m1"]
    assert [row["metric_id"] for row in queries.metric_evidence(connection, organisation_id=None)] == ["m2"]
    assert [row["award_id"] for row in queries.award_evidence(connection, province_id="cao-bang")] == ["w1"]


def test_the_latest_article_comes_first_and_those_without_a_date_last(connection: Connection) -> None:
    add_article(connection, article_id="third", title="Ba", published_at="2021-02-03")
    page = queries.article_page(connection, queries.Wanted(), 2)
    assert [(row["title"], row["metrics"], row["awards"]) for row in page] == [("Ba", 0, 0), ("Một", 2, 1)]
    assert [row["title"] for row in queries.article_page(connection, queries.Wanted(), 2, 2)] == ["Hai"]


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (queries.Wanted(province_id="ha-giang", year=2020), ["Một"]),
        (queries.Wanted(year=None), ["Hai"]),
        (queries.Wanted(outlet=None), ["Ba"]),
        (queries.Wanted(holding="metrics"), ["Một"]),
        (queries.Wanted(holding="neither"), ["Ba", "Hai"]),
        (queries.Wanted(ids=("second", "third")), ["Ba", "Hai"]),
        (queries.Wanted(ids=()), []),
    ],
)
def test_articles_are_those_that_are_wanted(connection: Connection, wanted: queries.Wanted, titles: list[str]) -> None:
    add_article(connection, article_id="third", title="Ba", published_at="2021-02-03", outlet=None)
    assert [row["title"] for row in queries.article_page(connection, wanted, 9)] == titles
    assert queries.article_count(connection, wanted) == len(titles)


def test_one_article_comes_with_its_text_or_not_at_all(connection: Connection) -> None:
    article = queries.one_article(connection, "first")
    assert article is not None
    assert (article["title"], article["province"], article["text"]) == ("Một", "Hà Giang", TEXT)
    assert queries.one_article(connection, "none") is None


def test_an_article_shows_what_it_mentions_and_what_was_set_aside(connection: Connection) -> None:
    assert [(row["name"], row["quote"]) for row in queries.mentions(connection, "first")] == [
        ("Chi bộ A", SPAN["quote"])
    ]
    assert [(row["reason"], row["quote"]) for row in queries.numbers_set_aside(connection, "first")] == [
        ("date", SPAN["quote"])
    ]


def test_an_organisation_is_shown_with_those_above_and_below_it(connection: Connection) -> None:
    add_organisation(connection, "Đảng bộ B", organisation_id="b", parent_id="a")
    add_organisation(connection, "Chi bộ C", organisation_id="c", parent_id="b", level="cell")
    assert [row["name"] for row in queries.above(connection, "c")] == ["Chi bộ A", "Đảng bộ B"]
    assert [(row["name"], row["below"]) for row in queries.below(connection, "a", 9)] == [("Đảng bộ B", 1)]
    assert queries.busiest(connection, 9) == ["a"]
    assert [row["facts"] for row in queries.known_organisations(connection, ("c", "a"))] == [1, 0]
    assert [row["name"] for row in queries.known_organisations(connection, ("c", "a"), level="cell")] == ["Chi bộ C"]


def test_a_circle_of_organisations_ends(connection: Connection) -> None:
    add_organisation(connection, "Chi bộ C", organisation_id="c", parent_id="a")
    connection.execute(update(Organisation).where(col(Organisation.organisation_id) == "a").values(parent_id="c"))
    assert [row["name"] for row in queries.above(connection, "c")] == ["Chi bộ A"]


def test_coverage_and_the_last_run_are_told(connection: Connection) -> None:
    assert [(row["year"], row["articles"]) for row in queries.coverage(connection)] == [(2020, 1), (None, 1)]
    run = queries.last_run(connection)
    assert run is not None
    assert run["status"] == "finished"


def test_an_empty_warehouse_answers_with_nothing(standing_engine: Engine) -> None:
    with standing_engine.connect() as connection:
        assert set(queries.totals(connection).values()) == {0}
        assert queries.indicators(connection) == []
        assert queries.metrics_by_province_year(connection) == []
        assert queries.article_page(connection, queries.Wanted(), 9) == []
        assert queries.last_run(connection) is None


def test_contradicted_is_what_another_article_states_otherwise_of_the_very_same_thing(connection: Connection) -> None:
    other = {"article_id": "second", "organisation_id": "a", "value": 61}
    add_metric(connection, metric_id="m3", **other)
    add_metric(connection, metric_id="m4", **other, status="target")
    add_metric(connection, metric_id="m5", **other, property="hoàn thành tốt nhiệm vụ")
    add_metric(connection, metric_id="m6", **other, qualifier="over")
    find_kept(connection)
    assert queries.doubtful(connection, "metric", "contradicted", 10) == ["m1", "m3"]
