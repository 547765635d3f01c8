"""Many workers give the rows of one, whatever happens to them; and they leave when nobody waits for them."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etl.cluster import ClusterError
from etl.executors import SerialExecutor, open_executor
from etl.extraction import extract_all
from etl.records import Document, ExtractRecord, Reject
from tests.etl.samples import read_plainly

if TYPE_CHECKING:
    from distributed import LocalCluster

ORPHANS = """
import sys, time
from etl.executors import open_executor
with open_executor(2) as (executor, _):
    futures = [executor.submit(time.sleep, 0.1) for _ in range(4)]
    [future.result() for future in futures]
    print(*executor._pool._processes, flush=True)
    time.sleep(60)
"""


def read_or_die(document: Document) -> ExtractRecord:
    """Reads plainly, but dies of a document with a file `.once` beside it the first time, with `.always` each time."""
    if (once := Path(f"{document.source}.once")).exists():
        once.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    if Path(f"{document.source}.always").exists():
        os.kill(os.getpid(), signal.SIGKILL)
    return read_plainly(document)


@pytest.fixture
def documents(tmp_path: Path) -> list[Document]:
    return [Document(f"{tmp_path}/{n}.txt", f"Đảng bộ số {n} có {n} đảng viên".encode()) for n in range(90)]


def extracted(documents: list[Document], executor: Executor, ahead: int = 0) -> list[ExtractRecord | Reject]:
    return list(extract_all(documents, read_or_die, executor, ahead))


def test_a_worker_that_is_killed_costs_nothing_but_time(documents: list[Document], tmp_path: Path) -> None:
    undisturbed = extracted(documents, SerialExecutor())
    for name in ("3.txt.once", "55.txt.once"):
        (tmp_path / name).touch()
    with open_executor(2) as (executor, ahead):
        assert extracted(documents, executor, ahead) == undisturbed
    assert not any(tmp_path.iterdir())


def test_an_article_that_kills_each_worker_costs_itself(documents: list[Document], tmp_path: Path) -> None:
    undisturbed = extracted(documents, SerialExecutor())
    (tmp_path / "3.txt.always").touch()
    with open_executor(2) as (executor, ahead):
        outcomes = extracted(documents, executor, ahead)
    reject = outcomes.pop(3)
    assert isinstance(reject, Reject)
    assert (reject.source, reject.stage, reject.reason) == (documents[3].source, "extract", "worker_died")
    assert outcomes == undisturbed[:3] + undisturbed[4:]


def test_a_cluster_reads_the_same_and_outlives_its_workers(
    documents: list[Document], tmp_path: Path, cluster: "LocalCluster"
) -> None:
    undisturbed = extracted(documents, SerialExecutor())
    (tmp_path / "3.txt.once").touch()
    with open_executor(1, cluster.scheduler_address) as (executor, ahead):
        assert ahead == 4
        assert extracted(documents, executor, ahead) == undisturbed
    assert not any(tmp_path.iterdir())


def test_a_cluster_that_does_not_answer_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.cluster.SECONDS", 1)
    with (
        pytest.raises(ClusterError, match="no Dask scheduler answers; give its address"),
        open_executor(1, "tcp://127.0.0.1:9"),
    ):
        pass


def test_workers_leave_when_their_parent_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", ORPHANS], stdout=-1, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(number) for number in parent.stdout.readline().split()]
        parent.kill()
    assert len(workers) == 2
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < deadline, "the workers are still there"
        time.sleep(0.05)
