"""One article out of the bytes that hold it, within the limits."""

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from etl.records import Document, Metadata, Reject
from etl.sources.found import Found, Skipped
from etl.sources.source import Source
from etl.sources.stamps import has_settled, stamp_of

MIN_BYTES = 11  # shorter than any sentence


def article(name: str, data: bytes, limits: Source, *, is_html: bool = False, told: Metadata | None = None) -> Found:
    """The document, or the reject of what is too large or too small to be one."""
    if len(data) > limits.max_bytes:
        return Reject(name, "read", "too_large", f"more than {limits.max_bytes:,} bytes; split it into its articles")
    if not data.strip():
        return Reject(name, "read", "empty", "the file holds nothing; fetch it again or remove it")
    if len(data.strip()) < MIN_BYTES:
        return Reject(name, "read", "too_short", "the file holds less than a sentence; give the whole article")
    return Document(name, data, is_html, told or Metadata(outlet=limits.outlet))


def read_text(name: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
    """A file of plain text."""
    yield _whole(name, file, limits, is_html=False)


def read_html(name: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
    """A page that was saved from the web."""
    yield _whole(name, file, limits, is_html=True)


def _whole(name: str, file: BinaryIO, limits: Source, *, is_html: bool) -> Found:
    """Never more than the limit is read, however much the file grows meanwhile."""
    before = os.fstat(file.fileno())
    data = file.read(limits.max_bytes + 1)
    after = os.fstat(file.fileno())
    changed = len(data) != before.st_size or after.st_size != before.st_size
    if changed and len(data) <= limits.max_bytes:
        return Skipped(name, "unstable", "its size changed while it was read; the next run takes it")
    found = article(name, data, limits, is_html=is_html)
    if isinstance(found, Document) and has_settled(before, after):
        return replace(found, stamp=stamp_of(after, limits))
    return found
