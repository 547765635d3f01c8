"""Loads that are held up, by a lock, by another load or by a server that is restarted, end with the same rows."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from etl.load import writer
from etl.load.articles import write_articles as write_rows
from tests.cli.conftest import Chibo, chibo
from tests.etl.samples import held
from tests.faults.corpus import write_articles
from tests.faults.loading import load_of, remember
from tests.faults.steps import begun, come_to
from tests.postgres import own_server

__all__ = ["chibo"]
INBOX = Path("in")
ARTICLES = 60
AT_WORK = 60  # steps, and a load is storing its articles
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'set_aside'::regclass"


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_articles(INBOX, ARTICLES)
    remember(INBOX)


def test_of_two_loads_the_second_gives_way_at_once_however_long_the_first_is_held_up(
    chibo: Chibo, database_url: str, undisturbed: object
) -> None:
    with begun(load_of(database_url, INBOX)) as (first, steps):
        come_to(steps, AT_WORK)
        os.kill(int(first.pid or 0), signal.SIGSTOP)
        second = chibo("run", "in", "--database-url", database_url)
        os.kill(int(first.pid or 0), signal.SIGCONT)
    assert (second.code, second.err.count("\n")) == (3, 1)
    assert first.exitcode == 0
    assert held(database_url) == undisturbed


@contextmanager
def locked(url: str) -> Iterator[Callable[[], None]]:
    """Another program holds a table that every batch writes; given is what waits until a load waits for it."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as other:
        other.execute(text("LOCK TABLE set_aside IN ACCESS EXCLUSIVE MODE"))
        yield lambda: until(lambda: bool(other.scalar(text(WAITING))))


def until(true: Callable[[], bool]) -> None:
    while not true():
        time.sleep(0.01)


def test_a_lock_that_is_held_for_long_is_waited_for(postgres_url: str, undisturbed: object) -> None:
    with ExitStack() as lock:
        wait = lock.enter_context(locked(postgres_url))
        with begun(load_of(postgres_url, INBOX)) as (load, _):
            wait()
            lock.close()
    assert load.exitcode == 0
    assert held(postgres_url) == undisturbed


def test_a_load_that_waits_is_ended_by_a_second_sigterm(chibo: Chibo, postgres_url: str, undisturbed: object) -> None:
    with locked(postgres_url) as wait, begun(load_of(postgres_url, INBOX)) as (load, _):
        wait()
        load.terminate()
        until(lambda: not heeds(int(load.pid or 0), signal.SIGTERM))
        load.terminate()
    assert load.exitcode == -signal.SIGTERM
    assert chibo("run", "in", "--database-url", postgres_url).code == 0
    assert held(postgres_url) == undisturbed


def heeds(pid: int, number: signal.Signals) -> bool:
    """Whether a process has a handler of its own for a signal."""
    status = dict(line.split(":\t", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return bool(int(status["SigCgt"], 16) >> (number - 1) & 1)


def test_a_server_that_is_stopped_in_mid_batch_costs_that_batch_and_the_next_run_does_the_rest(
    chibo: Chibo, tmp_path: Path, undisturbed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "postgresql"
    with ExitStack() as server:
        url = server.enter_context(own_server(folder, keep=True)).render_as_string(hide_password=False)

        def write_and_be_left(*arguments: object) -> None:
            write_rows(*arguments)  # type: ignore[arg-type]
            server.close()

        monkeypatch.setattr(writer, "write_articles", write_and_be_left)
        ran = chibo("run", "in", "--quiet", "--database-url", url)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("the batch under way was undone: run again once the server is there\n")
    ran = chibo("run", "in", "--quiet", "--database-url", url)
    assert ran.err.endswith("see whether the server is there, and whether address, name and password are right\n")
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    with own_server(folder):
        assert chibo("run", "in", "--quiet", "--database-url", url).code == 0
        assert held(url) == undisturbed
