"""A visit to the web is remembered with what came of it, and no sooner."""

import pytest
from sqlalchemy import Engine, delete

from etl.load.writer import Writer
from etl.records import Reject
from etl.sources.found import Visit
from tests.etl.samples import PROVINCE_PARTY, only, rows_of
from warehouse.tables import Article

PAGE, FEED = "https://bao.vn/1.html", "https://bao.vn/rss"
VISIT = Visit('"1"', "Mon, 05 Jan 2026 00:00:00 GMT", "2026-01-05")


@pytest.fixture
def loaded(engine: Engine) -> Engine:
    """A warehouse that a page of a feed has been loaded into."""
    writer = Writer(engine, "1.0", reparse=False)
    writer.remember(PAGE, VISIT)
    writer.remember(FEED, Visit('"2"'))
    writer.store([only(PROVINCE_PARTY, source=PAGE)])
    assert [row["url"] for row in rows_of(engine, "fetches")] == [PAGE]  # the feed waits until the run has ended
    writer.counts["found"] = 1
    writer.end("finished")
    return engine


def recalled(engine: Engine, version: str = "1.0", *, reparse: bool = False) -> list[Visit | None]:
    writer = Writer(engine, version, reparse=reparse)
    visits = writer.recall([PAGE, FEED])
    return [visits.get(PAGE), visits.get(FEED)]


def test_a_visit_is_recalled_by_the_rules_that_read_it(loaded: Engine) -> None:
    assert recalled(loaded) == [VISIT, Visit('"2"')]
    assert recalled(loaded, "1.1") == [None, None]
    assert recalled(loaded, reparse=True) == [None, None]


def test_a_visit_goes_with_its_article(loaded: Engine) -> None:
    with loaded.begin() as connection:
        connection.execute(delete(Article))
    assert recalled(loaded) == [None, Visit('"2"')]


def test_a_page_that_was_rejected_is_asked_for_again(engine: Engine) -> None:
    writer = Writer(engine, "1.0", reparse=False)
    writer.remember(PAGE, VISIT)
    writer.store([Reject(PAGE, "extract", "not_article", "no sentences")])
    writer.counts["found"] = 1
    writer.end("finished")
    assert recalled(engine) == [None, None]


def test_a_run_that_is_cut_short_asks_for_the_feed_again(engine: Engine) -> None:
    writer = Writer(engine, "1.0", reparse=False)
    writer.remember(FEED, Visit('"2"'))
    writer.end("interrupted")
    assert recalled(engine) == [None, None]
