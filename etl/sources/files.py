"""Reading one file without being led elsewhere: no link is followed, no pipe waited on."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from etl.records import Reject
from etl.sources.found import Found, Skipped
from etl.sources.members import Reader
from etl.sources.source import Source

NOT_REGULAR = "it is no regular file (a link, pipe or device); put the article itself there"


class NotRegularError(Exception):
    """A link, pipe, socket, device or folder stands where a file was expected."""


@contextmanager
def open_regular(path: str | Path) -> Iterator[BinaryIO]:
    """The file itself, checked on the open descriptor, so that nothing can be put in its place meanwhile."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):  # a link; a socket
            raise NotRegularError from error
        raise
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotRegularError
        yield file


def read_file(source: str, path: str | Path, reader: Reader, limits: Source) -> Iterator[Found]:
    """What the file holds; whatever is wrong with it ends as a reject or is skipped, never as an error."""
    try:
        with open_regular(path) as file:
            yield from reader(source, file, limits)
    except NotRegularError:
        yield Skipped(source, "not_regular", NOT_REGULAR)
    except FileNotFoundError:
        yield Skipped(source, "gone", "it was removed before it could be read")
    except OSError as error:
        yield unreadable(source, error)


def unreadable(source: str, error: OSError) -> Reject:
    """A reject that says what the system said."""
    words = (error.strerror or str(error)).lower()
    return Reject(source, "read", "unreadable", f"{words}; check the path and that it may be read")
