"""A migration may be killed at any statement: it leaves the schema of before, and the next upgrade makes the new one.

`make test` kills at a few statements, `make faults` at two hundred.
"""

import multiprocessing
import os
import signal
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, inspect

from warehouse.db import open_engine
from warehouse.schema import check, downgrade, upgrade

OLD = "0001"  # its tables are there, so that every later change is one of something


def upgrade_until(url: str, last: int) -> None:
    """Upgrade in this process, which is killed before a statement: the last-th."""
    statements = count(1)

    @event.listens_for(Engine, "before_cursor_execute")
    def kill(*_: object) -> None:
        if next(statements) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    upgrade(url)


def killed_at(url: str, statement: int) -> bool:
    """Whether an upgrade in a process of its own had come to the statement, and was killed there."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    process = context.Process(target=upgrade_until, args=(url, statement))
    process.start()
    process.join()
    return process.exitcode == -signal.SIGKILL


def tables(url: str) -> set[str]:
    engine = open_engine(url)
    with closing(engine.raw_connection()):
        names = set(inspect(engine).get_table_names())
    engine.dispose()
    return names


def statements_of_an_upgrade(url: str) -> int:
    made = count()

    def note(*_: object) -> None:
        next(made)

    event.listen(Engine, "before_cursor_execute", note)
    upgrade(url)
    event.remove(Engine, "before_cursor_execute", note)
    return next(made)


def test_a_killed_migration_leaves_the_old_schema_and_the_next_makes_the_new_one(
    empty_database_url: str, pytestconfig: pytest.Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    url = empty_database_url
    upgrade(url)
    downgrade(url, OLD)
    before = tables(url)
    number = statements_of_an_upgrade(url)
    for kill in range(pytestconfig.getoption("--kills")):
        downgrade(url, OLD)
        assert killed_at(url, 1 + kill * number // pytestconfig.getoption("--kills"))
        assert tables(url) == before
    upgrade(url)
    check(url)
