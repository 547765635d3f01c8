"""A load may be killed at any moment: after one more run the rows are those of an undisturbed load.

`make test` tries a few moments, `make faults` three hundred on each database.
"""

import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.conftest import Postgres
from tests.etl.samples import content, kept_rows, rows_of
from tests.faults.corpus import write_articles
from tests.faults.loading import load_of, remember
from tests.faults.steps import Course, done, kill
from warehouse.db import open_engine

INBOX = Path("in")
ENOUGH = 50  # of so many kills one has to strike between bookmark and data; most often it is one of the first
FEW = 20  # articles: one batch, which is soon loaded

NewWarehouse = Callable[[], str]
Content = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=("sqlite", "postgresql"))
def new_warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NewWarehouse]:
    """A maker of warehouses with the schema and no article; each makes the one before go."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        folder = tmp_path / "warehouse"

        def on_sqlite() -> str:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            return f"sqlite:///{shutil.copy(template, folder / 'chibo.sqlite')}"

        yield on_sqlite
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    template_name: str = request.getfixturevalue("postgres_template")
    made: list[str] = []

    def on_postgres() -> str:
        while made:
            postgres.drop(made.pop())
        made.append(postgres.make(template_name))
        return made[0]

    yield on_postgres
    postgres.drop(made.pop())


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own."""
    monkeypatch.chdir(tmp_path)


def fill_inbox(number: int) -> None:
    """A folder of so many articles, each extracted already."""
    write_articles(INBOX, number)
    remember(INBOX)


def test_a_killed_load_and_one_more_give_the_rows_of_an_undisturbed_one(
    new_warehouse: NewWarehouse, pytestconfig: pytest.Config
) -> None:
    fill_inbox(pytestconfig.getoption("--articles"))
    chance = random.Random(7)  # noqa: S311 - no secret
    course, undisturbed = undisturbed_load(new_warehouse())
    reached = []
    for _ in range(pytestconfig.getoption("--kills")):
        url = new_warehouse()
        kill(load_of(url, INBOX), *course.after_step(chance))
        with opened(url) as engine:
            reached.append(len(rows_of(engine, "articles")))
            done(load_of(url, INBOX))
            assert held(engine) == undisturbed
            assert last_run_accounts_for(engine, len(undisturbed["articles"]))
    told = f"{len(reached)} kills in a load of {course.steps} steps; articles stored by then: {spread(reached)}"
    sys.stdout.write(f"{told}; rows equal after one more run")


def test_a_bookmark_that_is_committed_before_its_data_is_found_out(new_warehouse: NewWarehouse) -> None:
    fill_inbox(FEW)
    chance = random.Random(7)  # noqa: S311 - no secret
    course, undisturbed = undisturbed_load(new_warehouse(), faulty=True)
    strikes = (course.at_moment(chance) for _ in range(ENOUGH))
    assert any(differs_after_a_kill(new_warehouse(), *strike, undisturbed) for strike in strikes)


def differs_after_a_kill(url: str, step: int, delay: float, undisturbed: Content) -> bool:
    kill(load_of(url, INBOX, faulty=True), step, delay)
    done(load_of(url, INBOX))
    with opened(url) as engine:
        return held(engine) != undisturbed


def undisturbed_load(url: str, *, faulty: bool = False) -> tuple[Course, Content]:
    """The course of a load, and what it leaves."""
    course = done(load_of(url, INBOX, faulty=faulty))
    with opened(url) as engine:
        return course, held(engine)


def held(engine: Engine) -> Content:
    """All that articles have made, and what views keep of it."""
    with engine.connect() as connection:
        return content(engine) | kept_rows(connection)


def last_run_accounts_for(engine: Engine, found: int) -> bool:
    """Whether the killed run is shown as crashed, if it had begun, and the last one has met every article."""
    *died, last = sorted(rows_of(engine, "etl_runs"), key=lambda run: run["started_at"])
    told = last["status"], last["found"], last["loaded"] + last["unchanged"]
    return told == ("finished", found, found) and {run["status"] for run in died} <= {"crashed", "finished"}


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def spread(numbers: list[int]) -> str:
    """How often each number came up."""
    return ", ".join(f"{number} {times} times" for number, times in sorted(Counter(numbers).items()))
