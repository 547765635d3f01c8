"""WARC archives: the answers of web servers as a crawler kept them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from etl.records import Reject, Rejected
from etl.sources.addresses import canonical
from etl.sources.found import Found
from etl.sources.members import MOST_RATIO, bomb, corrupt, each_once, member
from etl.sources.source import Source
from etl.sources.unpack import unpacked
from etl.sources.whole import article

if TYPE_CHECKING:
    from fastwarc import WarcRecord

PAGES = {"text/html": True, "application/xhtml+xml": True, "text/plain": False}
OK = 200
NEXT_RECORD = b"\r\n\r\nWARC/1."


@each_once
def read_warc(name: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
    """The pages of an archive, known by their addresses; other records are none of our business."""
    try:
        from fastwarc import ArchiveIterator, WarcRecordType
    except ImportError:
        yield Reject(name, "read", "unsupported", "WARC needs one more library: pip install 'chibo[warc]'")
        return
    try:  # quirks: a record of a wrong length costs itself, the next is looked for
        number = 0
        for number, record in enumerate(ArchiveIterator(file, quirks_mode=True, auto_decode="transfer"), 1):
            if record.content_length > MOST_RATIO * limits.max_bytes:
                yield bomb(name, f"record {number} holds {record.content_length:,} bytes")
                return
            if record.record_type in (WarcRecordType.response, WarcRecordType.no_type):
                yield from _page(member(name, number), record, limits)
        if number == 0:
            yield corrupt(name, "no record stands in it")
    except (OSError, ValueError) as error:
        yield corrupt(name, error)


def _page(name: str, record: "WarcRecord", limits: Source) -> Iterator[Found]:
    source = canonical(record.headers.get("WARC-Target-URI") or "") or name
    head = record.http_headers
    status = head.status_code if head else None
    if not isinstance(status, int):
        yield Reject(source, "read", "corrupt", f"{name}: no answer of a web server stands in the record")
        return
    kind = (record.http_content_type or "").lower()
    if status != OK or kind not in PAGES:
        return
    data = record.reader.read(limits.max_bytes + 1)
    # What came in chunks is shorter without them; whether all are there cannot be told by their length.
    is_cut = len(data) < min(record.content_length, limits.max_bytes) and not head.get("Transfer-Encoding")
    if is_cut or NEXT_RECORD in data:
        words = f"{name}: the record is not as long as it says, and may hide others; make or fetch the archive again"
        yield Reject(source, "read", "corrupt", words)
        return
    try:
        body = data if len(data) > limits.max_bytes else unpacked(data, head.get("Content-Encoding"), limits.max_bytes)
    except Rejected as rejected:
        yield Reject(source, rejected.stage, rejected.reason, f"{name}: {rejected.detail}")
        return
    yield article(source, body, limits, is_html=PAGES[kind])
