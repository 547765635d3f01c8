"""Who asks a run to stop does not wait for a server that wants to be asked slowly."""

from threading import Event, Timer

from etl.sources.found import Skipped
from etl.sources.reading import read
from etl.sources.source import Source
from tests.cli.newspaper import plain, serve


def test_no_crawl_delay_is_waited_out_once_the_run_is_to_stop() -> None:
    stop = Event()
    with serve() as newspaper:
        newspaper.publish("/1.html", plain(75))
        slow = Source(location=f"{newspaper.url}/1.html", kind="page", delay=3_600, allow_private=True)
        Timer(0.1, stop.set).start()
        (found,) = read([slow], stop=stop)
    assert isinstance(found, Skipped)
    assert (found.source, found.reason) == (slow.location, "stopped")
