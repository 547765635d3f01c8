"""How the bytes of a file become documents, by the end of its name."""

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO

from etl.records import Document, Reject
from etl.sources.found import Found, Skipped

MAX_BYTES = 10_000_000
MIN_BYTES = 11  # shorter than any sentence

Reader = Callable[[str, BinaryIO], Iterator[Found]]


def read_whole(source: str, file: BinaryIO) -> Iterator[Found]:
    """One file, one article; never more than the limit is read, however much the file grows meanwhile."""
    size = os.fstat(file.fileno()).st_size
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Reject(source, "read", "too_large", f"more than {MAX_BYTES:,} bytes; split it into its articles")
    elif len(data) != size or os.fstat(file.fileno()).st_size != size:
        yield Skipped(source, "unstable", "its size changed while it was read; the next run takes it")
    elif not data.strip():
        yield Reject(source, "read", "empty", "the file holds nothing; fetch it again or remove it")
    elif len(data.strip()) < MIN_BYTES:
        yield Reject(source, "read", "too_short", "the file holds less than a sentence; give the whole article")
    else:
        yield Document(source, data)


READERS: dict[str, Reader] = {".txt": read_whole}


def reader_for(name: str) -> Reader | None:
    """The reader of files with such a name, None for a file that is no article."""
    low = name.lower()
    return next((reader for suffix, reader in READERS.items() if low.endswith(suffix)), None)
