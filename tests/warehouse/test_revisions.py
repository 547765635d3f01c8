"""A warehouse with rows in every table goes down to each earlier revision and up again, and keeps what it held.

A revision that somebody adds is covered by itself: only a new table wants a row in `full_rows`.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, insert, inspect, make_url, select, text

from etl.records import Reject
from tests.conftest import Postgres
from tests.etl.samples import MEMBERS, RECORD, load
from warehouse import reference
from warehouse.db import open_engine
from warehouse.revisions import newest_revision
from warehouse.schema import check, downgrade, upgrade
from warehouse.tables import Article, Fetch, MergedFact, Organisation, OrganisationMerge, Review, metadata
from warehouse.views.kept import is_of_the_schema

NEWEST, *EARLIER = [script.revision for script in ScriptDirectory("migrations").walk_revisions()]
MADE_ANEW = {"alembic_version", "view_definitions", "data_dictionary"}

Held = dict[str, list[dict[str, Any]]]


def test_the_newest_revision_is_told_by_the_names_of_the_files() -> None:
    assert newest_revision() == NEWEST


def full_rows(engine: Engine) -> None:
    """At least one row in each table."""
    load(engine, RECORD, Reject("in/b.txt", "read", "empty", "there is nothing in it"))
    load(engine, replace(RECORD, sha256="b" * 64, metrics=(replace(MEMBERS, value=5900),), awards=()))
    load(engine, replace(RECORD, source="in/c.txt", likeness=("1",)))
    review = {"review_id": "1", "fact_kind": "metric", "fact_id": "m", "article_id": "a", "quote": "q"}
    decided = {"decision": "accept", "reviewer": "one", "decided_at": datetime(2026, 1, 1, tzinfo=UTC)}
    with engine.begin() as connection:
        connection.execute(insert(Review).values(review | decided))
        read = Article.__table__.c
        article = dict(
            connection.execute(select(read.article_id, read.run_id, read.extractor_version)).mappings().all()[0]
        )
        one, other = connection.scalars(select(Organisation.__table__.c.organisation_id)).all()
        merge = {"merge_id": "1", "organisation_id": one, "into_id": other, "merged_by": "one"}
        connection.execute(insert(OrganisationMerge).values(merge | {"merged_at": decided["decided_at"]}))
        merged = {"fact_kind": "metric", "fact_id": "m", "stated_id": one, "article_id": article["article_id"]}
        connection.execute(insert(MergedFact).values(merged))
        connection.execute(insert(Fetch).values(fetch_id="1", url="https://example.org/a", **article))


def filled(url: str) -> str:
    engine = open_engine(url)
    full_rows(engine)
    engine.dispose()
    return url


@pytest.fixture(scope="module")
def full_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "full.sqlite"
    filled(f"sqlite:///{shutil.copy(sqlite_template, path)}")
    return path


@pytest.fixture(scope="module")
def full_postgres(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    url = filled(postgres.make(postgres_template))
    yield str(make_url(url).database)
    postgres.drop(url)


@pytest.fixture(params=("sqlite", "postgresql"))
def full_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A warehouse with rows in every table: the test runs once on each database."""
    if request.param == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue('full_sqlite'), tmp_path / 'full.sqlite')}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    url = postgres.make(request.getfixturevalue("full_postgres"))
    yield url
    postgres.drop(url)


def held(url: str) -> Held:
    """Every row of every table there is, whatever the code knows of."""
    engine = open_engine(url)
    with engine.connect() as connection:
        names = {name for name in inspect(connection).get_table_names() if is_of_the_schema(name, "table", {})}
        names -= MADE_ANEW
        tables = {name: connection.execute(text(f"SELECT * FROM {name}")).mappings().all() for name in sorted(names)}
    engine.dispose()
    return {name: sorted(map(dict, rows), key=str) for name, rows in tables.items()}


def as_far_as(other: Held, rows: Held) -> Held:
    """The rows with those tables and columns alone that the other schema has too."""
    return {
        name: sorted(
            ({column: value for column, value in row.items() if column in other[name][0]} for row in rows[name]),
            key=str,
        )
        for name in rows.keys() & other.keys()
    }


def test_no_table_is_left_without_a_row(full_url: str) -> None:
    assert [name for name, rows in held(full_url).items() if not rows] == []
    assert set(held(full_url)) == set(metadata.tables) - MADE_ANEW


def test_rows_survive_the_way_to_the_first_revision_and_back(full_url: str) -> None:
    newest = held(full_url)
    downgrade(full_url, EARLIER[-1])
    first = held(full_url)
    assert as_far_as(newest, first) == as_far_as(first, newest)
    upgrade(full_url)
    check(full_url)
    upgraded = held(full_url)
    assert as_far_as(first, upgraded) == as_far_as(upgraded, first)
    downgrade(full_url, EARLIER[-1])
    assert held(full_url) == first


def test_rows_survive_each_step_to_an_earlier_revision_and_back(full_url: str) -> None:
    for later, revision in pairwise((NEWEST, *EARLIER)):
        before = stated(full_url)
        downgrade(full_url, revision)
        earlier = stated(full_url)
        assert (revision, as_far_as(before, earlier)) == (revision, as_far_as(earlier, before))
        step_up(full_url, later)
        again = stated(full_url)
        assert (later, as_far_as(earlier, again)) == (later, as_far_as(again, earlier))
        downgrade(full_url, revision)
        assert (revision, stated(full_url)) == (revision, earlier)


def stated(url: str) -> Held:
    """What is held but for the reference rows, which are there again at the newest revision alone."""
    return {name: rows for name, rows in held(url).items() if name not in reference.TABLES}


def step_up(url: str, revision: str) -> None:
    """Upgrade to a revision that need not be the newest."""
    engine = open_engine(url)
    command.upgrade(Config(toml_file="pyproject.toml", attributes={"connection": engine}), revision)
    engine.dispose()
