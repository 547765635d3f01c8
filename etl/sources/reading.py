"""From sources to what they hold: `read` is all that callers need."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import structlog

from etl.records import Reject
from etl.sources.files import NOT_REGULAR, read_file, unreadable
from etl.sources.folders import folder_not_file, printable, read_folder
from etl.sources.formats import READERS, reader_for
from etl.sources.found import Found, Memory, NoMemory, Skipped
from etl.sources.source import Source, as_source
from etl.sources.web.known import Web
from etl.stop import Stop

KINDS = f"chibo reads folders and files that end in {', '.join(READERS)}"

log = structlog.get_logger()


def read(sources: Iterable[Source | str], memory: Memory | None = None, stop: Stop | None = None) -> Iterator[Found]:
    """Everything that the sources hold, one after the other; `memory` tells what need not be asked for again.

    Once `stop` is set no server is waited for any more; whether to go on is the caller's business.
    A named source that cannot be read is a reject; so is an article inside a folder. What is skipped is logged.
    """
    web, memory = Web(stop=stop or Stop()), memory or NoMemory()
    for source in map(as_source, sources):
        for found in _read_web(source, memory, web) if source.is_web else _read_named(source, memory):
            if isinstance(found, Skipped):
                log.warning("skipped", **asdict(found))
            yield found


def _read_web(source: Source, memory: Memory, web: Web) -> Iterator[Found]:
    from etl.sources.web.crawl import Crawl  # half a second that files need not wait for

    yield from Crawl(source, memory, web).read()


def _read_named(source: Source, memory: Memory) -> Iterator[Found]:
    path, name = Path(source.location), printable(source.location)
    reader = reader_for(path.name)
    try:
        path.lstat()
        is_folder, is_article = path.is_dir(), path.is_file() and not path.is_symlink()
    except OSError as error:
        yield unreadable(name, error)
        return
    if is_folder and reader:
        yield folder_not_file(name)
    elif is_folder:
        found = None
        for found in read_folder(str(path), source, memory):
            yield found
        if found is None:
            yield Skipped(name, "no_article", f"no file in it is an article; {KINDS}")
    elif not reader:
        yield Reject(name, "read", "unsupported", KINDS)
    elif is_article:
        yield from read_file(name, path, reader, source)
    else:
        yield Reject(name, "read", "not_regular", NOT_REGULAR)
