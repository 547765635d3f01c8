"""Folders, read to the bottom in the order of their names; memory holds one folder's names a level."""

import os
import re
from collections.abc import Iterator
from pathlib import PurePath

from etl.records import Reject
from etl.sources.files import NOT_REGULAR, read_file, unreadable
from etl.sources.formats import reader_for
from etl.sources.found import Found, Skipped
from etl.sources.source import Source

CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def read_folder(source: str, limits: Source) -> Iterator[Found]:
    """All articles of a folder. Hidden files and those with another kind of name are no articles.

    Links are not followed: what they lead to is either read in its own place or none of our business.
    """
    open_folders = [_entries(source)]
    while open_folders:
        entry = next(open_folders[-1], None)
        if entry is None:
            open_folders.pop()
        elif isinstance(entry, Reject):
            yield entry
        elif entry.is_dir(follow_symlinks=False) and not reader_for(entry.name):
            open_folders.append(_entries(entry.path))
        else:
            yield from _read_entry(entry, limits)


def _entries(folder: str) -> Iterator[os.DirEntry[str] | Reject]:
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        return iter([unreadable(printable(folder), error)])
    return iter(names)


def _read_entry(entry: os.DirEntry[str], limits: Source) -> Iterator[Found]:
    source = _spelt(entry.path.replace(os.sep, "/").removeprefix("./"))
    reader = reader_for(entry.name)
    if reader and entry.is_dir(follow_symlinks=False):
        yield folder_not_file(source)
    elif reader:
        yield from read_file(source, entry.path, reader, limits)
    elif entry.is_symlink() and entry.is_dir():
        yield Skipped(source, "not_regular", NOT_REGULAR)


def folder_not_file(source: str) -> Reject:
    """The reject of a folder whose name says that it is an article."""
    return Reject(source, "read", "not_regular", "a folder stands where an article was expected; rename or remove it")


def printable(path: str) -> str:
    """A path as it is kept and shown: forward slashes, no `./`; control signs and foreign bytes spelt out in hex."""
    return _spelt(PurePath(path).as_posix())


def _spelt(path: str) -> str:
    if path.isascii() and path.isprintable():
        return path
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return CONTROLS.sub(lambda sign: f"\\x{ord(sign[0]):02x}", name)
