"""A migration may be killed at any statement: it leaves the schema of before, and the next upgrade makes the new one.

Once it is committed it leaves the new one: an upgrade looks at the whole once more, and may be killed there as well.
`make test` kills at a few statements, `make faults` at two hundred.
"""

import multiprocessing
import os
import signal
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, inspect

from warehouse.db import open_engine
from warehouse.revisions import stored_revision
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


def schema(url: str) -> tuple[str | None, set[str]]:
    """The revision that a database says it is at, and its tables."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = stored_revision(connection), set(inspect(connection).get_table_names())
    engine.dispose()
    return found


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
    before = schema(url)
    number = statements_of_an_upgrade(url)
    after = schema(url)
    kills = pytestconfig.getoption("--kills")
    left = []
    for kill in range(kills):
        downgrade(url, OLD)
        assert killed_at(url, 1 + kill * (number - 1) // (kills - 1))
        left.append(schema(url))
    assert [one for one in left if one not in (before, after)] == []
    assert (left[0], left[-1]) == (before, after)
    assert before != after
    upgrade(url)
    check(url)
