"""What one article may cost: what takes longer, or more memory, is given up, and costs itself alone."""

import ctypes
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

MOST_SECONDS = 5.0
"""Of processor time; a page of the press takes some thousandths of one, a book some tenths."""
MOST_MEMORY = 500_000_000
"""Bytes beyond those that the process held before; a page of ten million takes 300 million."""
HELD = Path("/proc/self/statm")  # in pages; only Linux tells, and heeds the limit


class TooLong(BaseException):
    """The time is over. No library that catches whatever goes wrong with it may catch this."""


@contextmanager
def at_most(seconds: float, memory: int = MOST_MEMORY) -> Iterator[None]:
    """End what is done inside once it has used so much. Raises TooLong for processor time, MemoryError for memory.

    A signal stops also what a library does in one call, but reaches the main thread alone. In any other, as in those of
    a Dask worker, whose memory its nanny watches, what is stopped is our own code, at its next step. Python only warns
    of what is raised in a destructor or a weak reference's callback, so the end is told again after as long a time.
    """
    if threading.current_thread() is threading.main_thread():
        with _timed(seconds), _within(memory):
            yield
    else:
        with _watched(seconds):
            yield


@contextmanager
def _timed(seconds: float) -> Iterator[None]:
    before = signal.signal(signal.SIGPROF, _give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _give_up(*_: object) -> None:
    raise TooLong


@contextmanager
def _within(memory: int) -> Iterator[None]:
    if not HELD.exists():
        yield
        return
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = int(HELD.read_bytes().split()[0]) * resource.getpagesize() + memory
    if before != resource.RLIM_INFINITY:
        limit = min(limit, before)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))


@contextmanager
def _watched(seconds: float) -> Iterator[None]:
    watched, over, deciding = threading.get_ident(), threading.Event(), threading.Lock()
    used = _clock_of(watched)
    end = used() + seconds

    def watch() -> None:
        left = seconds
        while not over.wait(left):
            left = end - used()
            if left <= 0:
                with deciding:
                    if not over.is_set():
                        _raise_in(watched, TooLong)
                left = seconds

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        with deciding:
            over.set()
        _raise_in(watched, None)  # what has been raised, but not yet arrived, belongs to what is over
        watcher.join()


def _clock_of(thread: int) -> Callable[[], float]:
    """The processor time of a thread; where the system tells none, the time that passes."""
    if hasattr(time, "pthread_getcpuclockid"):
        return partial(time.clock_gettime, time.pthread_getcpuclockid(thread))
    return time.monotonic


def _raise_in(thread: int, what: type[BaseException] | None) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(what) if what else None)
