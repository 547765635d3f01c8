"""The database refuses a wrong row by itself, whoever writes it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from tests.warehouse.rows import SPAN, add_article, add_award, add_metric, add_organisation, add_run
from warehouse.tables import Article, ArticleOrganisation, Organisation, Review, SetAside, metadata

WRONG_METRICS: dict[str, dict[str, Any]] = {
    "quote_span": {"quote_start": 5, "quote_end": 5, "quote": ""},
    "quote_length": {"quote": "60 đảng viên"},
    "period_order": {"period_start": date(2020, 2, 1), "period_end": date(2020, 1, 1)},
    "year_of_period": {"year": None},
    "qualifier_listed": {"qualifier": "roughly"},
    "period_kind_listed": {"period_kind": "decade"},
    "status_listed": {"status": "hoped"},
    "direction_listed": {"direction": "up"},
    "polarity_listed": {"polarity": "denied"},
    "value_finite": {"value": float("inf")},
    "value_order": {"value": 5, "value_max": 4, "qualifier": "range"},
    "range_has_both_ends": {"qualifier": "range"},
    "base_positive": {"base": -1},
    "percentage_in_range": {"unit": "%", "value": 942},
}

WRONG_AWARDS: dict[str, dict[str, Any]] = {
    "count_kind_listed": {"count_kind": "persons"},
    "qualifier_listed": {"qualifier": "roughly"},
    "recipient_kind_listed": {"recipient_kind": "person"},
    "recipient_count_positive": {"recipient_count": -1},
}


def assert_refused(connection: Connection, constraint: str, add: Callable[..., str], **columns: Any) -> None:
    with pytest.raises(IntegrityError, match=constraint), connection.begin_nested():
        add(connection, **columns)


@pytest.mark.parametrize(("constraint", "columns"), WRONG_METRICS.items(), ids=WRONG_METRICS)
def test_a_wrong_metric_is_refused(
    connection: Connection, article_id: str, constraint: str, columns: dict[str, Any]
) -> None:
    assert_refused(connection, f"ck_metrics_{constraint}", add_metric, article_id=article_id, **columns)


@pytest.mark.parametrize(("constraint", "columns"), WRONG_AWARDS.items(), ids=WRONG_AWARDS)
def test_a_wrong_award_is_refused(
    connection: Connection, article_id: str, constraint: str, columns: dict[str, Any]
) -> None:
    assert_refused(connection, f"ck_awards_{constraint}", add_award, article_id=article_id, **columns)


def test_a_wrong_article_is_refused(connection: Connection) -> None:
    assert_refused(connection, "ck_articles_text_present", add_article, text="")
    assert_refused(connection, "ck_articles_content_sha256_length", add_article, content_sha256="abc")
    assert_refused(connection, "ck_articles_published_on_known", add_article, published_on=None)
    assert_refused(connection, "ck_articles_province_has_evidence", add_article, province_evidence=None)


def test_the_same_source_or_organisation_cannot_stand_twice(connection: Connection) -> None:
    add_article(connection, source="a.txt")
    add_organisation(connection, "Chi bộ A", organisation_id="one")
    assert_refused(connection, "(?i)unique", add_article, source="a.txt")
    assert_refused(connection, "(?i)unique", add_organisation, name="Chi bộ B", organisation_id="one")


def test_a_percentage_above_100_is_let_in_when_the_row_says_that_it_is_stated(
    connection: Connection, article_id: str
) -> None:
    add_metric(connection, article_id=article_id, unit="%", value=100)
    add_metric(connection, article_id=article_id, unit="%", value=271, above_100=True)
    add_metric(connection, article_id=article_id, unit="%", value=90, value_max=95, qualifier="range")
    above = {"unit": "%", "value": 90, "value_max": 110, "qualifier": "range"}
    assert_refused(connection, "percentage_in_range", add_metric, article_id=article_id, **above)
    assert_refused(connection, "percentage_in_range", add_metric, article_id=article_id, unit="%", value=-1)


def test_a_fact_refers_to_what_exists(connection: Connection, article_id: str) -> None:
    for column in ("article_id", "organisation_id", "province_id", "indicator_code"):
        assert_refused(connection, "(?i)foreign key", add_metric, **{"article_id": article_id, column: "nobody"})
    assert_refused(connection, "(?i)foreign key", add_award, article_id=article_id, award_code="nothing")
    assert_refused(connection, "(?i)foreign key", add_article, run_id="never")


def test_a_run_that_has_finished_accounts_for_everything_that_it_found(connection: Connection) -> None:
    assert_refused(connection, "ck_etl_runs_all_accounted_for", add_run, found=5, loaded=4)
    assert_refused(connection, "ck_etl_runs_finished_at_known", add_run, finished_at=None)
    assert_refused(connection, "ck_etl_runs_status_listed", add_run, status="asleep")
    add_run(connection, found=5, loaded=4, rejected=1)


def test_a_correction_says_what_is_to_be_corrected(connection: Connection) -> None:
    def review(connection: Connection, **columns: Any) -> str:
        usual = {"review_id": "1", "fact_kind": "metric", "fact_id": "m", "article_id": "a", "quote": "q"}
        decided = {"reviewer": "one", "decided_at": func.current_timestamp()}
        connection.execute(insert(Review).values({**usual, **decided, **columns}))
        return "1"

    assert_refused(connection, "ck_reviews_correction_given", review, decision="correct")
    assert_refused(connection, "ck_reviews_decision_listed", review, decision="doubt")


def test_what_an_article_states_goes_with_it_and_its_organisations_stay(
    connection: Connection, article_id: str
) -> None:
    organisation_id = add_organisation(connection, "Chi bộ A")
    add_metric(connection, article_id=article_id, organisation_id=organisation_id)
    add_award(connection, article_id=article_id)
    said = {"article_id": article_id, "organisation_id": organisation_id, "name": "Chi bộ A"}
    connection.execute(insert(ArticleOrganisation).values(said))
    connection.execute(insert(SetAside).values(article_id=article_id, reason="date", **SPAN))
    connection.execute(delete(Article))
    left = {table.name for table in metadata.sorted_tables if count(connection, table.name)}
    reference = {"provinces", "province_changes", "districts", "indicators", "award_types"}
    reference |= {"view_definitions", "data_dictionary"}
    assert left == reference | {"etl_runs", "organisations"}


def count(connection: Connection, table: str) -> int:
    return connection.scalar(select(func.count()).select_from(metadata.tables[table])) or 0


def test_an_organisation_that_facts_refer_to_cannot_go(connection: Connection, article_id: str) -> None:
    organisation_id = add_organisation(connection, "Chi bộ A")
    add_metric(connection, article_id=article_id, organisation_id=organisation_id)
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"), connection.begin_nested():
        connection.execute(delete(Organisation))


def test_text_cannot_stand_in_a_column_of_numbers(connection: Connection, article_id: str) -> None:
    metric_id = add_metric(connection, article_id=article_id)
    with pytest.raises(DBAPIError), connection.begin_nested():
        # Past the driver's own types: SQLite would keep the text if its tables were not strict.
        connection.exec_driver_sql(f"UPDATE metrics SET year = 'năm nay' WHERE metric_id = '{metric_id}'")


def test_days_and_moments_come_back_as_they_were_stored(connection: Connection) -> None:
    add_article(connection)
    assert connection.scalar(select(Article.__table__.c.published_on)) == date(2020, 8, 16)
    moment = connection.scalar(select(metadata.tables["etl_runs"].c.started_at))
    assert moment is not None
    assert moment.isoformat() == "2026-01-01T00:00:00+00:00"


def test_keys_hold_no_null() -> None:
    assert [key for table in metadata.sorted_tables for key in table.primary_key if key.nullable] == []
