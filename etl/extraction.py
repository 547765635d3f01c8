"""Documents to extract records, on any executor: a bounded number of chunks ahead, given back in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from traceback import extract_tb
from typing import TypeAlias, TypeVar

from etl.records import Document, ExtractRecord, Reject, Rejected

CHUNK = 20  # documents sent to a worker at a time
MAX_WEIGHT = 4_000_000  # bytes or characters held in one chunk or batch, one oversized item apart

T = TypeVar("T")
Extract: TypeAlias = Callable[[Document], ExtractRecord]


def extract_all(
    items: Iterable[Document | T], extract: Extract, executor: Executor, ahead: int
) -> Iterator[ExtractRecord | Reject | T]:
    """The record or the reject of each document; what is no document is passed on, before those of its chunk."""
    waiting: deque[Future[list[ExtractRecord | Reject]]] = deque()
    for chunk in chunks(items, CHUNK):
        documents = [item for item in chunk if isinstance(item, Document)]
        yield from (item for item in chunk if not isinstance(item, Document))
        if documents:
            waiting.append(executor.submit(extract_chunk, extract, documents))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def extract_chunk(extract: Extract, documents: Sequence[Document]) -> list[ExtractRecord | Reject]:
    """What a worker does. No document stops the others."""
    return [_extract_one(extract, document) for document in documents]


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`, fewer where they are heavy, so that memory stays bounded."""
    chunk: list[T] = []
    weight = 0
    for item in items:
        chunk.append(item)
        weight += _weight(item)
        if len(chunk) == size or weight >= MAX_WEIGHT:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


def _weight(item: object) -> int:
    if isinstance(item, Document):
        return len(item.data)
    return len(item.text) if isinstance(item, ExtractRecord) else 0


def _extract_one(extract: Extract, document: Document) -> ExtractRecord | Reject:
    try:
        return extract(document)
    except Rejected as rejected:
        return Reject(document.source, rejected.stage, rejected.reason, rejected.detail)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one article may not cost the others
        frame = extract_tb(error.__traceback__)[-1]
        words = (
            f"{type(error).__name__} in {frame.name}, line {frame.lineno}: {error}; please report this fault of chibo"
        )
        return Reject(document.source, "extract", "error", words)
