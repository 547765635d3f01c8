"""Who asks a run to stop does not wait for a server that wants to be asked slowly, nor for the run itself."""

import subprocess
import sys
from threading import Timer

from etl.sources.found import Skipped
from etl.sources.reading import read
from etl.sources.source import Source
from etl.stop import Stop
from tests.cli.newspaper import plain, serve

ASKED_AT_ANY_MOMENT = """
import signal, sys
from etl import stop
stop.STEP = 0.001
for microseconds in range(3_000):
    asked = stop.Stop()
    signal.signal(signal.SIGALRM, lambda *_: asked.set())
    signal.setitimer(signal.ITIMER_REAL, (microseconds % 100 + 1) / 1e6)
    assert asked.wait(3_600)
"""


def test_no_crawl_delay_is_waited_out_once_the_run_is_to_stop() -> None:
    stop = Stop()
    with serve() as newspaper:
        newspaper.publish("/1.html", plain(75))
        slow = Source(location=f"{newspaper.url}/1.html", kind="page", delay=3_600, allow_private=True)
        Timer(0.1, stop.set).start()
        (found,) = read([slow], stop=stop)
    assert isinstance(found, Skipped)
    assert (found.source, found.reason) == (slow.location, "stopped")


def test_a_wait_ends_at_whichever_moment_a_signal_comes() -> None:
    command = [sys.executable, "-c", ASKED_AT_ANY_MOMENT]
    assert subprocess.run(command, timeout=300, check=False).returncode == 0


def test_nobody_asked_waits_its_time() -> None:
    stop = Stop()
    assert not stop.wait(0.01)
    assert not stop.is_set()
