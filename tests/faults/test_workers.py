"""One process, two, or a cluster: the same rows, also when a worker is killed in the middle."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from etl import pipeline
from etl.executors import open_executor
from etl.extract import extract
from tests.etl.samples import content
from tests.faults.corpus import write_articles
from warehouse.db import open_engine
from warehouse.schema import upgrade

if TYPE_CHECKING:
    from distributed import LocalCluster

INBOX = Path("in")
BATCH = 25  # articles: others are under way when a worker is killed after the first batch


def loaded(
    workers: int, cluster: str | None = None, on_batch: Callable[[Mapping[str, int]], None] = lambda _: None
) -> dict[str, list[dict[str, Any]]]:
    """What a new warehouse holds after a load by these workers."""
    path = Path("a.sqlite")
    path.unlink(missing_ok=True)
    upgrade(f"sqlite:///{path}")
    engine = open_engine(f"sqlite:///{path}")
    how: Any = {"extract": extract, "version": "1", "batch_size": BATCH, "on_batch": on_batch}
    with open_executor(workers, cluster) as (executor, ahead):
        pipeline.run(engine, [str(INBOX)], executor=executor, ahead=ahead, **how)
    held = content(engine)
    engine.dispose()
    return held


def once(act: Callable[[], None]) -> Callable[[Mapping[str, int]], None]:
    """To be called after each batch: acts after the first."""
    acts = iter([act])
    return lambda _: next(acts, lambda: None)()


def test_rows_do_not_depend_on_who_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config, cluster: "LocalCluster"
) -> None:
    monkeypatch.chdir(tmp_path)
    write_articles(INBOX, pytestconfig.getoption("--articles"))
    address, nannies = cluster.scheduler_address, cluster.workers
    by_one = loaded(1)
    assert len(by_one["articles"]) == pytestconfig.getoption("--articles")
    assert loaded(2) == by_one
    assert loaded(2, on_batch=once(lambda: multiprocessing.active_children()[0].kill())) == by_one
    assert loaded(1, address) == by_one
    assert loaded(1, address, on_batch=once(lambda: os.kill(nannies[0].pid, signal.SIGKILL))) == by_one
