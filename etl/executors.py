"""Where extraction runs: in this process, in many, or on a cluster; each is a `concurrent.futures.Executor`."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import forkserver
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class SerialExecutor(Executor):
    """Does what it is told at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A future that is already done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - it belongs to whoever asks for the result
            future.set_exception(error)
        return future


class ProcessPool(Executor):
    """Processes on this machine. When one dies all that was under way fails; the next call finds a new pool.

    They stem from a server that reads the lexicon once, while sources are looked through, and holds none of our
    connections or locks.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = self._make()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Send a call to one of the processes."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self._pool.shutdown()
            self._pool = self._make()
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the processes go."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _make(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["etl.extract"])
        forkserver.ensure_running()
        return ProcessPoolExecutor(self._workers, mp_context=context, initializer=_set_up_worker)


@contextmanager
def open_executor(workers: int, cluster: str | None = None) -> Iterator[tuple[Executor, int]]:
    """An executor, and how many chunks may be under way at once: enough to keep all busy while rows are written.

    The Dask cluster where one is named; else this process for `workers` = 1, else a pool of them.
    Raises ClusterError for a cluster that cannot be worked with.
    """
    if cluster:
        from etl.cluster import open_cluster

        with open_cluster(cluster) as opened:
            yield opened
    elif workers == 1:
        yield SerialExecutor(), 0
    else:
        with ProcessPool(workers) as pool:
            yield pool, 2 * workers


def deaths() -> tuple[type[Exception], ...]:
    """The errors that tell of the death of a worker: the call may be sent again."""
    distributed = sys.modules.get("distributed")
    return (BrokenExecutor, distributed.KilledWorker) if distributed else (BrokenExecutor,)


def _set_up_worker() -> None:
    """Ctrl-C is for the parent, which lets the workers finish; but when the parent is killed they go too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
