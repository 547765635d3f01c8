"""Zip archives: members are read one after the other, and counted while they are unpacked."""

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from etl.records import Reject
from etl.sources.files import NOT_REGULAR
from etl.sources.found import Found, Skipped
from etl.sources.members import MOST_MEMBERS, MOST_RATIO, bomb, corrupt, each_once, member
from etl.sources.rows import read_json_lines
from etl.sources.source import Source
from etl.sources.whole import article

OUTSIDE = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)")
HIDDEN = re.compile(r"(?:^|/)(?:\.[^/]|__MACOSX/)")  # what macOS packs beside each file is for itself alone
CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
WHOLE = {".txt": False, ".html": True, ".htm": True}
NESTED = (".zip", ".parquet", ".warc", ".gz")
LOCKED = 0x1  # of the flags of a member
LEAST_SUSPECT = 1_000_000  # bytes: a small member may be packed as tightly as it likes
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


@each_once
def read_zip(name: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
    """The articles of an archive; of hidden members and other kinds nothing is said."""
    try:
        archive = zipfile.ZipFile(file)
    except UNREADABLE as error:
        yield corrupt(name, error)
        return
    entries = archive.infolist()
    if len(entries) > MOST_MEMBERS:
        yield bomb(name, f"{len(entries):,} members, more than {MOST_MEMBERS:,}")
        return
    for entry in entries:
        if not entry.is_dir():
            yield from _read_member(name, archive, entry, limits)


def _read_member(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Source) -> Iterator[Found]:
    source = member(name, CONTROLS.sub(lambda sign: f"\\x{ord(sign[0]):02x}", entry.filename))
    suffix = PurePosixPath(entry.filename.lower()).suffix
    if OUTSIDE.search(entry.filename):
        yield Reject(source, "read", "bad_path", "the member's name leads out of the archive; pack it again")
    elif HIDDEN.search(entry.filename):
        return
    elif suffix in NESTED:
        yield Reject(source, "read", "nested", "it holds articles of its own; put it beside the archive")
    elif suffix not in (*WHOLE, ".jsonl"):
        return
    elif stat.S_ISLNK(entry.external_attr >> 16):
        yield Skipped(source, "not_regular", NOT_REGULAR)
    elif entry.flag_bits & LOCKED:
        yield Reject(source, "read", "packing", "it is locked with a password; pack it again without one")
    elif entry.file_size > max(LEAST_SUSPECT, MOST_RATIO * entry.compress_size):
        yield bomb(source, f"it unpacks to more than {MOST_RATIO} times its size")
    else:
        try:
            with archive.open(entry) as opened:  # never gives more than the size that was looked at
                yield from _read_opened(source, suffix, opened, limits)
        except UNREADABLE as error:
            yield corrupt(source, error)


def _read_opened(source: str, suffix: str, opened: IO[bytes], limits: Source) -> Iterator[Found]:
    if suffix in WHOLE:
        yield article(source, opened.read(limits.max_bytes + 1), limits, is_html=WHOLE[suffix])
    else:
        yield from read_json_lines(source, cast(BinaryIO, opened), limits)
