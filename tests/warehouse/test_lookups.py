"""On SQLite what views look up is found for whoever asks for it, and costs nobody else anything."""

import pytest
from sqlalchemy import Engine, text

from warehouse.db import open_engine


@pytest.fixture
def engine(sqlite_url: str) -> Engine:
    return open_engine(sqlite_url, read_only=True)


@pytest.mark.parametrize("view", ["metric_evidence", "metric_history", "award_evidence", "article_overview"])
def test_counting_the_rows_of_a_view_looks_nothing_up(engine: Engine, view: str) -> None:
    with engine.connect() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN SELECT count(*) FROM {view}")).all()
    engine.dispose()
    assert not [row.detail for row in plan if "SEARCH" in row.detail]
