"""Folders, read to the bottom in the order of their names; memory holds one folder's names a level."""

import os
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import TypeAlias

from etl.records import Reject, Unchanged
from etl.sources.files import NOT_REGULAR, read_file, unreadable
from etl.sources.formats import reader_for
from etl.sources.found import Found, Memory, Skipped
from etl.sources.source import Source
from etl.sources.stamps import stamp_of

CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
STDOUT = 1
AT_ONCE = 1_000  # entries that are asked for what is known of them

Entry: TypeAlias = os.DirEntry[str]


def read_folder(folder: str, limits: Source, memory: Memory) -> Iterator[Found]:
    """All articles of a folder. Hidden files and those with another kind of name are no articles.

    Links are not followed: what they lead to is either read in its own place or none of our business.
    A file that has not been touched since its article was stored is not opened.
    """
    open_folders = [_entries(folder, limits, memory)]
    while open_folders:
        found = next(open_folders[-1], None)
        if found is None:
            open_folders.pop()
        elif not isinstance(found, os.DirEntry):
            yield found
        elif found.is_dir(follow_symlinks=False) and not reader_for(found.name):
            open_folders.append(_entries(found.path, limits, memory))
        else:
            yield from _read_entry(found, limits)


def _entries(folder: str, limits: Source, memory: Memory) -> Iterator[Entry | Reject | Unchanged]:
    """What a folder holds, of its untouched files no more than that."""
    try:
        with os.scandir(folder) as entries:
            named = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        yield unreadable(printable(folder), error)
        return
    for start in range(0, len(named), AT_ONCE):
        some = [(_source_of(entry), entry) for entry in named[start : start + AT_ONCE]]
        known = memory.recall([source for source, _ in some])
        untouched: list[str] = []
        others: list[Entry] = []
        for source, entry in some:
            visit = known.get(source)
            if visit and visit.stamp and visit.stamp == _stamp(entry, limits):
                untouched.append(source)
            else:
                others.append(entry)
        if untouched:
            yield Unchanged(tuple(untouched))
        yield from others


def _stamp(entry: Entry, limits: Source) -> str | None:
    try:
        return stamp_of(entry.stat(follow_symlinks=False), limits)
    except OSError:  # whoever reads it tells what is wrong
        return None


def _read_entry(entry: Entry, limits: Source) -> Iterator[Found]:
    source = _source_of(entry)
    reader = reader_for(entry.name)
    if reader and entry.is_dir(follow_symlinks=False):
        yield folder_not_file(source)
    elif reader and not _is_our_output(entry):
        yield from read_file(source, entry.path, reader, limits)
    elif entry.is_symlink() and entry.is_dir():
        yield Skipped(source, "not_regular", NOT_REGULAR)


def _is_our_output(entry: Entry) -> bool:
    """Whether it is what this program is writing: `chibo extract folder > folder/out.jsonl` would never end."""
    try:
        output = os.fstat(STDOUT)
        return entry.inode() == output.st_ino and os.path.samestat(entry.stat(follow_symlinks=False), output)
    except OSError:  # no standard output, or the entry is gone
        return False


def folder_not_file(source: str) -> Reject:
    """The reject of a folder whose name says that it is an article."""
    return Reject(source, "read", "not_regular", "a folder stands where an article was expected; rename or remove it")


def printable(path: str) -> str:
    """A path as it is kept and shown: forward slashes, no `./`; control signs and foreign bytes spelt out in hex."""
    return _spelt(PurePath(path).as_posix())


def _source_of(entry: Entry) -> str:
    return _spelt(entry.path.replace(os.sep, "/").removeprefix("./"))


def _spelt(path: str) -> str:
    if path.isascii() and path.isprintable():
        return path
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return CONTROLS.sub(lambda sign: f"\\x{ord(sign[0]):02x}", name)
