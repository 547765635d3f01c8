"""The journal of the main job: a row for each run, for each source it read, and for each input in quarantine."""

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from etl.load.identity import digest
from etl.records import Reject
from etl.sources.source import is_web
from warehouse.tables import EtlRun, SourceRun
from warehouse.tables import Reject as RejectRow

RUNS = EtlRun.__table__
SOURCE_RUNS = SourceRun.__table__
REJECTS = RejectRow.__table__


def close_dead(connection: Connection) -> bool:
    """Note that a run died, if one did: the caller holds the lock, so none that seems to be at work still is."""
    died = update(RUNS).where(RUNS.c.status == "running")
    return connection.execute(died.values(status="crashed", finished_at=_now())).rowcount > 0


def start_run(connection: Connection, version: str) -> str:
    """A new run's id."""
    run_id = secrets.token_hex(8)
    values = {"run_id": run_id, "started_at": _now(), "status": "running", "extractor_version": version}
    connection.execute(insert(RUNS).values(values))
    return run_id


def save_counts(connection: Connection, run_id: str, counts: Mapping[str, int]) -> None:
    """Keep how far a run has come."""
    connection.execute(update(RUNS).where(RUNS.c.run_id == run_id).values(counts))


def end_run(connection: Connection, run_id: str, status: str, counts: Mapping[str, int]) -> None:
    """Note how a run ended: `finished`, `failed` or `interrupted`."""
    values = dict(counts) | {"status": status, "finished_at": _now()}
    connection.execute(update(RUNS).where(RUNS.c.run_id == run_id).values(values))


def add_to_sources(connection: Connection, run_id: str, counts: Mapping[str, Mapping[str, int]]) -> None:
    """Add to what a run has met in each source, by its location; one that it meets first gets its row."""
    for location, own in counts.items():
        columns = SOURCE_RUNS.c
        row = update(SOURCE_RUNS).where(columns.run_id == run_id, columns.location == location)
        if not connection.execute(
            row.values({"run_id": run_id, **{name: columns[name] + own[name] for name in own}})
        ).rowcount:
            connection.execute(insert(SOURCE_RUNS).values(run_id=run_id, location=location, **own))


def quarantine(
    connection: Connection, run_id: str, rejects: Iterable[Reject], location_of: Callable[[str], str]
) -> None:
    """Keep the rejects, one row a source; what already stands there in the same words is left as it is."""
    wanted = {digest("reject", reject.source): reject for reject in rejects}
    if not wanted:
        return
    columns = REJECTS.c
    waiting = select(columns.reject_id, columns.stage, columns.reason, columns.detail)
    rows = connection.execute(waiting.where(columns.reject_id.in_(wanted), columns.resolved_run_id.is_(None)))
    stored = {reject_id: words for reject_id, *words in rows}
    new = {key: one for key, one in wanted.items() if stored.get(key) != [one.stage, one.reason, one.detail]}
    if not new:
        return
    connection.execute(delete(REJECTS).where(columns.reject_id.in_(new)))
    connection.execute(
        insert(REJECTS),
        [
            {
                "reject_id": key,
                "run_id": run_id,
                "source": one.source,
                "location": location_of(one.source),
                "stage": one.stage,
                "reason": one.reason,
                "detail": one.detail,
            }
            for key, one in new.items()
        ],
    )


def waiting(connection: Connection) -> set[str]:
    """The sources that wait in quarantine."""
    return set(connection.scalars(select(REJECTS.c.source).where(REJECTS.c.resolved_run_id.is_(None))))


def release(connection: Connection, run_id: str, sources: Collection[str]) -> None:
    """Note that these sources, which wait in quarantine, have become articles."""
    if not sources:
        return
    waiting = update(REJECTS).where(REJECTS.c.source.in_(sources), REJECTS.c.resolved_run_id.is_(None))
    connection.execute(waiting.values(resolved_run_id=run_id))


def release_mended(connection: Connection, run_id: str, locations: Collection[str], rejected: Collection[str]) -> None:
    """Note that files of these sources, or the sources themselves, are mended or gone: the run has not met them again.

    A page of the web that its feed no longer names goes on waiting.
    """
    columns = REJECTS.c
    waiting = select(columns.source, columns.location).where(columns.resolved_run_id.is_(None))
    mended = [
        {"mended": source}
        for source, location in connection.execute(waiting.where(columns.location.in_(locations)))
        if source not in rejected and (source == location or not is_web(source))
    ]
    if mended:
        row = update(REJECTS).where(columns.source == bindparam("mended"), columns.resolved_run_id.is_(None))
        connection.execute(row.values(resolved_run_id=run_id), mended)


def _now() -> datetime:
    return datetime.now(UTC)
