"""Where extraction runs: in this process or in many; every choice is a `concurrent.futures.Executor`."""

import multiprocessing
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
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


def make_executor(workers: int) -> Executor:
    """One process for `workers` = 1, else a pool of them.

    The pool's processes stem from a server that has read the lexicon once and holds none of our
    connections or locks. Ctrl-C is for the parent: it lets them finish what they have begun.
    """
    if workers == 1:
        return SerialExecutor()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["etl.extract"])
    return ProcessPoolExecutor(
        workers, mp_context=context, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )
