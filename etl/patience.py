"""How long one article may keep a processor busy: what takes longer is given up, and costs itself alone."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST_SECONDS = 5.0
"""Of processor time; a page of the press takes some thousandths of one, a book some tenths."""


class TooLong(BaseException):
    """The time is over. No library that catches whatever goes wrong with it may catch this."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """End what is done inside once it has used so much processor time. Raises TooLong.

    Signals reach the main thread alone: in any other, as in those of a Dask worker, there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _give_up(*_: object) -> None:
    raise TooLong
