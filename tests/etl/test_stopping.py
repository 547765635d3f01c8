"""Who asks a run to stop does not wait for a server that wants to be asked slowly, nor for the run itself."""

import sys
from threading import Thread, Timer
from types import FrameType
from typing import Any

import pytest

from etl.sources.found import Skipped
from etl.sources.reading import read
from etl.sources.source import Source
from etl.stop import Stop
from tests.cli.newspaper import plain, serve


def test_no_crawl_delay_is_waited_out_once_the_run_is_to_stop() -> None:
    stop = Stop()
    with serve() as newspaper:
        newspaper.publish("/1.html", plain(75))
        slow = Source(location=f"{newspaper.url}/1.html", kind="page", delay=3_600, allow_private=True)
        Timer(0.1, stop.set).start()
        (found,) = read([slow], stop=stop)
    assert isinstance(found, Skipped)
    assert (found.source, found.reason) == (slow.location, "stopped")


@pytest.mark.parametrize("step", range(3))
def test_a_wait_ends_at_whichever_of_its_steps_a_signal_comes(step: int) -> None:
    """The handler runs in the thread that waits, between any two lines of it: here, in front of each one in turn."""
    stop, lines = Stop(), iter(range(1_000))

    def at_each_line(_frame: FrameType, event: str, _arg: Any) -> Any:
        if event == "line" and next(lines) == step:
            sys.settrace(None)
            stop.set()
        return at_each_line

    def wait() -> None:
        sys.settrace(lambda frame, _event, _arg: at_each_line if frame.f_code.co_name == "wait" else None)
        stop.wait(3_600)

    waiting = Thread(target=wait, daemon=True)
    waiting.start()
    waiting.join(timeout=30)
    assert not waiting.is_alive()
    assert stop.is_set()
