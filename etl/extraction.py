"""Documents to extract records, on any executor: a bounded number of chunks ahead, given back in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from contextlib import suppress
from traceback import extract_tb
from typing import TypeAlias, TypeVar

from etl.executors import deaths
from etl.loading import loading
from etl.patience import MOST_MEMORY, MOST_SECONDS, TooLong, at_most
from etl.records import Document, ExtractRecord, Reject, Rejected, Unchanged

CHUNK = 20  # documents sent to a worker at a time
MORE_UNCHANGED = 100  # times as many of what has not changed
MAX_WEIGHT = 4_000_000  # bytes or characters held in one chunk or batch, one oversized item apart
TRIES = 2  # of a document that is alone with its worker: one death may be somebody else's doing
SLOW = f"it took more than {MOST_SECONDS:.0f} s to read; split it into its articles, or report it if it is one"
HEAVY = f"it took more than {MOST_MEMORY / 1e6:.0f} MB to read; split it into its articles, or report it if it is one"
FATAL = "the worker that read it died each time, perhaps for want of memory; look into it, then `chibo rejects retry`"

T = TypeVar("T")
Extract: TypeAlias = Callable[[Document], ExtractRecord]
Extracted: TypeAlias = ExtractRecord | Reject


def extract_all(
    items: Iterable[Document | T], extract: Extract, executor: Executor, ahead: int
) -> Iterator[Extracted | T]:
    """The record or the reject of each document; what is no document is passed on, before those of its chunk."""
    sent = _Sent(extract, executor)
    for chunk in chunks(items, CHUNK):
        documents = [item for item in chunk if isinstance(item, Document)]
        yield from (item for item in chunk if not isinstance(item, Document))
        if documents:
            sent.send(documents)
        if len(sent) > ahead:
            yield from sent.take()
    while sent:
        yield from sent.take()


class _Sent:
    """The chunks under way, in order; one whose worker died is done again."""

    def __init__(self, extract: Extract, executor: Executor) -> None:
        self._extract = extract
        self._executor = executor
        self._chunks: deque[tuple[Sequence[Document], Future[list[Extracted]]]] = deque()

    def __len__(self) -> int:
        return len(self._chunks)

    def send(self, documents: Sequence[Document]) -> None:
        """Send a chunk to a worker."""
        self._chunks.append((documents, self._submit(documents)))

    def take(self) -> list[Extracted]:
        """What the first chunk came to."""
        documents, future = self._chunks.popleft()
        try:
            return future.result()
        except deaths():
            wait([future for _, future in self._chunks])  # with nobody else at work it is clear whose fault a death is
            return [self._alone(document) for document in documents]

    def _alone(self, document: Document) -> Extracted:
        for _ in range(TRIES):
            with suppress(*deaths()):
                (extracted,) = self._submit([document]).result()
                return extracted
        return Reject(document.source, "extract", "worker_died", FATAL)

    def _submit(self, documents: Sequence[Document]) -> Future[list[Extracted]]:
        return self._executor.submit(extract_chunk, self._extract, documents)


def extract(document: Document) -> ExtractRecord:
    """What one article says, by `etl.extract`, which is imported for the first: what has not changed needs no rules."""
    with loading():
        from etl.extract import extract

    return extract(document)


def extract_chunk(extract: Extract, documents: Sequence[Document]) -> list[Extracted]:
    """What a worker does. No document stops the others."""
    return [_extract_one(extract, document) for document in documents]


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`, fewer where they are heavy, so that memory stays bounded.

    Of what has not changed, on which nothing is left to be done, more come together.
    """
    chunk: list[T] = []
    work = idle = weight = 0
    for item in items:
        chunk.append(item)
        if isinstance(item, Unchanged):
            idle += len(item.sources)
        else:
            work += 1
            weight += _weight(item)
        if work == size or weight >= MAX_WEIGHT or idle >= size * MORE_UNCHANGED:
            yield chunk
            chunk, work, idle, weight = [], 0, 0, 0
    if chunk:
        yield chunk


def _weight(item: object) -> int:
    if isinstance(item, Document):
        return len(item.data)
    return len(item.text) if isinstance(item, ExtractRecord) else 0


def _extract_one(extract: Extract, document: Document) -> Extracted:
    try:
        with at_most(MOST_SECONDS):
            return extract(document)
    except TooLong:
        return Reject(document.source, "extract", "timeout", SLOW)
    except MemoryError:
        return Reject(document.source, "extract", "memory", HEAVY)
    except Rejected as rejected:
        return Reject(document.source, rejected.stage, rejected.reason, rejected.detail)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one article may not cost the others
        frame = extract_tb(error.__traceback__)[-1]
        words = (
            f"{type(error).__name__} in {frame.name}, line {frame.lineno}: {error}; please report this fault of chibo"
        )
        return Reject(document.source, "extract", "error", words)
