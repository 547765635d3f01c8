"""A load may be killed at any moment: after one more run the rows are those of an undisturbed load.

`make test` tries a few moments of a small load, `make faults` two hundred of a large one.
"""

import random
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.conftest import Postgres
from tests.etl.samples import content, kept_rows, rows_of
from tests.faults.corpus import write_articles
from tests.faults.loading import begin, remember
from warehouse.db import open_engine

INBOX = Path("in")
ENOUGH = 20  # of so many kills one has to strike between bookmark and data
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
    moments = random.Random(7)  # noqa: S311 - no secret
    seconds, undisturbed = load_undisturbed(new_warehouse())
    reached = []
    for _ in range(pytestconfig.getoption("--kills")):
        url = new_warehouse()
        kill(url, moments.uniform(0, seconds))
        with opened(url) as engine:
            reached.append(len(rows_of(engine, "articles")))
            load(url)
            assert held(engine) == undisturbed
            assert last_run_accounts_for(engine, len(undisturbed["articles"]))
    sys.stdout.write(f"{len(reached)} kills; articles stored by then: {spread(reached)}; rows equal after one more run")


def test_a_bookmark_that_is_committed_before_its_data_is_found_out(new_warehouse: NewWarehouse) -> None:
    fill_inbox(FEW)
    moments = random.Random(7)  # noqa: S311 - no secret
    seconds, undisturbed = load_undisturbed(new_warehouse(), faulty=True)
    assert any(differs_after_a_kill(new_warehouse(), moments.uniform(0, seconds), undisturbed) for _ in range(ENOUGH))


def differs_after_a_kill(url: str, moment: float, undisturbed: Content) -> bool:
    kill(url, moment, faulty=True)
    load(url)
    with opened(url) as engine:
        return held(engine) != undisturbed


def load_undisturbed(url: str, *, faulty: bool = False) -> tuple[float, Content]:
    """How long a load takes, and what it leaves."""
    begun = time.monotonic()
    load(url, faulty=faulty)
    seconds = time.monotonic() - begun
    with opened(url) as engine:
        return seconds, held(engine)


def held(engine: Engine) -> Content:
    """All that articles have made, and what views keep of it."""
    with engine.connect() as connection:
        return content(engine) | kept_rows(connection)


def load(url: str, *, faulty: bool = False) -> None:
    process = begin(url, INBOX, faulty=faulty)
    process.join()
    assert process.exitcode == 0


def kill(url: str, moment: float, *, faulty: bool = False) -> None:
    """Begin a load and kill it after so many seconds."""
    process = begin(url, INBOX, faulty=faulty)
    time.sleep(moment)
    process.kill()
    process.join()


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
    return f"least {min(numbers)}, median {statistics.median(numbers):.0f}, most {max(numbers)}"
