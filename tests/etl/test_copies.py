"""Articles of nearly the same text: the first published is the original, in whatever order they come."""

from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import Engine, select

from etl.records import ExtractRecord
from tests.etl.samples import ARTICLE, RECORD, load, rows_of
from warehouse import views


def copy(source: str, published_at: str | None, *likeness: str) -> ExtractRecord:
    article = replace(ARTICLE, published_at=published_at)
    return replace(RECORD, source=source, article=article, likeness=likeness)


FIRST = copy("first", "2020-08-16", "1", "2")
BETWEEN = copy("between", "2020-08-17", "2", "3")  # like either of the others, which share nothing
LAST = copy("last", None, "3")
OTHER = copy("other", "2020-08-01", "4")


def originals(engine: Engine) -> dict[str, str | None]:
    """Source -> source of its original."""
    rows = rows_of(engine, "articles")
    sources = {row["article_id"]: row["source"] for row in rows}
    return {row["source"]: sources.get(row["duplicate_of"]) for row in rows}


@pytest.mark.parametrize("order", list(permutations((FIRST, BETWEEN, LAST))))
def test_the_first_published_is_the_original_in_whatever_order_they_come(
    engine: Engine, order: tuple[ExtractRecord, ...]
) -> None:
    load(engine, OTHER, order[0])
    for record in order[1:]:
        load(engine, record)
    assert originals(engine) == {"first": None, "between": "first", "last": "first", "other": None}


def test_copies_part_where_what_was_between_them_changes(engine: Engine) -> None:
    load(engine, FIRST, BETWEEN, LAST)
    load(engine, replace(BETWEEN, sha256="b" * 64, likeness=("3",)))
    assert originals(engine) == {"first": None, "between": None, "last": "between"}
    load(engine, replace(FIRST, sha256="b" * 64, likeness=("3",)))
    assert originals(engine) == {"first": None, "between": "first", "last": "first"}


def test_a_copy_is_marked_and_its_facts_count_once(engine: Engine) -> None:
    load(engine, FIRST, LAST)
    load(engine, BETWEEN)
    with engine.connect() as connection:
        coverage = views.coverage.table.c
        counted = select(coverage.articles, coverage.copies, coverage.metrics, coverage.awards)
        assert connection.execute(counted.order_by(coverage.year.nulls_last())).all() == [(1, 1, 2, 1), (0, 1, 0, 0)]
        figures = views.metrics_by_province_year.table.c
        assert set(connection.scalars(select(figures.facts))) == {1}
        excluded = views.facts_excluded.table.c
        reasons = connection.execute(select(excluded.fact_kind, excluded.reason)).all()
        assert sorted(reasons) == [("award", "copied article")] * 2 + [("metric", "copied article")] * 4
