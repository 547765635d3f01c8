"""Extraction on the workers of a Dask cluster."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

from etl.version import extractor_version

SECONDS = 10  # for the scheduler to answer, and to have a first worker
RETRIES = 2  # of a call whose worker dies

Given = ParamSpec("Given")
Result = TypeVar("Result")


class ClusterError(Exception):
    """A cluster that cannot be worked with; the words say why and what to do."""


@contextmanager
def open_cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """The cluster as an executor, and how many chunks may be under way at once.

    Raises ClusterError for one that does not answer, has no worker, or would read the articles by other rules.
    """
    with _connect(address) as client:
        _check_workers(client, address)
        yield ClusterExecutor(client), 2 * sum(client.nthreads().values())


class ClusterExecutor(Executor):
    """Calls on the workers of a cluster.

    Dask's own executor takes a result for an error when the worker that made it dies while it is being fetched.
    """

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, fn: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Result]:
        """Send a call; its result is fetched as soon as it is there."""
        called = self._client.submit(fn, *args, **kwargs, retries=RETRIES, pure=False)
        fetching = self._client.gather(called, asynchronous=True)
        return asyncio.run_coroutine_threadsafe(fetching, self._client.loop.asyncio_loop)


def _connect(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("a cluster takes more packages; type `pip install 'chibo[cluster]'`") from error
    try:
        return Client(address, timeout=SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ClusterError(f"{address}: no Dask scheduler answers; give its address, as in tcp://HOST:8786") from error


def _check_workers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=SECONDS)
    except TimeoutError as error:
        raise ClusterError(f"{address}: the cluster has no worker; type `dask worker {address}`") from error
    ours = extractor_version()
    for worker, theirs in client.run(extractor_version, on_error="return").items():
        if theirs != ours:
            raise ClusterError(f"{worker}, a worker of the cluster, has chibo {theirs}; install {ours} there")
