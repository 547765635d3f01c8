"""Read, extract, load: from sources to rows, in batches, on any executor.

Extraction runs ahead on the executor; one writer stores what comes back, in the order it was found.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from itertools import islice, takewhile

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from etl.extraction import Extract, chunks, extract_all
from etl.load.known import Outcome
from etl.load.rehearsal import Rehearsal
from etl.load.writer import Writer
from etl.records import Document, Reject, Unchanged, sources_of
from etl.sources.found import Found, Skipped
from etl.sources.reading import read
from etl.sources.source import Source
from etl.stop import Stop
from warehouse.changes import Change

BATCH = 100  # articles a transaction

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and what the warehouse holds after it; found = loaded + unchanged + replaced + rejected.

    Of a rehearsal it says what a run would do: there is no `run_id`, and `changes` tells every fact that moves.
    """

    run_id: str | None
    status: str
    extractor_version: str
    found: int
    loaded: int
    unchanged: int
    replaced: int
    rejected: int
    skipped: int
    rejects: tuple[Reject, ...]
    warehouse: dict[str, int]
    stopped_after: str | None = None
    changes: tuple[Change, ...] | None = None


def run(
    engine: Engine,
    sources: Iterable[Source | str],
    *,
    extract: Extract,
    version: str,
    executor: Executor,
    ahead: int = 0,
    batch_size: int = BATCH,
    reparse: bool = False,
    dry_run: bool = False,
    limit: int | None = None,
    only: Collection[str] | None = None,
    stop: Stop | None = None,
    on_batch: Callable[[Mapping[str, int]], None] = lambda _: None,
) -> Summary:
    """Load what the sources hold. The caller has brought the schema up to date and holds the warehouse's lock.

    `ahead` is how many chunks may be under way at once; `reparse` reads unchanged articles again; `dry_run` writes
    nothing and tells what would change, for which neither lock nor more than reading is needed; `limit` is the most
    inputs to look at, `only` names those that count, and sources of which all do; once `stop` is set nothing more is
    looked for, and what is under way is stored; `on_batch` is told the counts after each batch.
    """
    stop = stop or Stop()
    writer = (Rehearsal if dry_run else Writer)(engine, version, reparse=reparse)
    last = None
    try:
        everything = read(writer.origins.watch(sources), writer, stop)
        if limit is not None or only is not None:
            everything = _singly(everything)
        noted = writer.origins.note(everything, only)
        found = islice(takewhile(lambda _: not stop.is_set(), noted), limit)
        outcomes: Iterator[Outcome] = extract_all(_changed(found, writer, batch_size), extract, executor, ahead)
        for batch in chunks(outcomes, batch_size):
            writer.store(batch)
            on_batch(writer.counts)
            last = batch[-1].source
        status = "interrupted" if stop.is_set() else "finished"
        complete = status == "finished" and limit is None and only is None
        summary = _summary(writer, version, status, writer.end(status, complete=complete))
        return replace(summary, stopped_after=last) if stop.is_set() else summary
    except BaseException as error:
        _end_badly(writer, error)
        raise


def _singly(found: Iterable[Found]) -> Iterator[Found]:
    """Each input by itself, where not all of those that pass as one may be wanted."""
    for one in found:
        if isinstance(one, Unchanged):
            yield from (Unchanged((source,)) for source in one.sources)
        else:
            yield one


def _changed(
    found: Iterable[Found], writer: Writer | Rehearsal, batch_size: int
) -> Iterator[Document | Reject | Unchanged]:
    """What is to be worked on or counted, in batches, each looked up in the warehouse at once."""
    for batch in chunks(found, batch_size):
        inputs = [one for one in batch if not isinstance(one, Skipped)]
        writer.counts["found"] += sum(1 for _ in sources_of(inputs))
        writer.counts["skipped"] += len(batch) - len(inputs)
        yield from writer.tell_apart(inputs)


def _summary(writer: Writer | Rehearsal, version: str, status: str, warehouse: dict[str, int]) -> Summary:
    counts = writer.counts
    return Summary(
        run_id=writer.run_id,
        status=status,
        extractor_version=version,
        found=counts["found"],
        loaded=counts["loaded"],
        unchanged=counts["unchanged"],
        replaced=counts["replaced"],
        rejected=counts["rejected"],
        skipped=counts["skipped"],
        rejects=tuple(writer.rejects),
        warehouse=warehouse,
        changes=tuple(writer.changes) if isinstance(writer, Rehearsal) else None,
    )


def _end_badly(writer: Writer | Rehearsal, error: BaseException) -> None:
    try:
        writer.end("interrupted" if isinstance(error, KeyboardInterrupt) else "failed")
    except SQLAlchemyError as second:  # the first error is the one to tell
        log.warning("the run's row could not be closed", run_id=writer.run_id, error=str(second))
