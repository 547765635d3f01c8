"""How the main job is doing: what its journal says, judged by what is expected of the sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from etl.sources.source import Source
from warehouse import journal
from warehouse.queries import totals

RUNS_SHOWN = 5
ENDED_BADLY = ("failed", "crashed")


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """A source: when it was read and brought something new last, and its state.

    The state is `fresh`, `stale` (nothing new for longer than is expected), `failing` (nothing of it can be read),
    `unread`, or `known` where nothing is expected of it.
    """

    location: str
    name: str | None
    expected_interval: timedelta | None
    last_read_at: datetime | None
    last_new_at: datetime | None
    articles: int
    state: str


@dataclass(frozen=True, slots=True)
class Status:
    """All that `chibo status` tells; `problems`, in words, is empty when all is well."""

    problems: tuple[str, ...]
    runs: tuple[dict[str, Any], ...]
    sources: tuple[SourceStatus, ...]
    warehouse: dict[str, int]
    loaded_in_7_days: int
    loaded_in_30_days: int
    waiting: dict[str, int]


def judge(connection: Connection, configured: Iterable[Source], now: datetime, *, at_work: bool) -> Status:
    """The status at a moment; `at_work` tells whether some run holds the warehouse's lock."""
    runs = tuple(_run(row, at_work) for row in journal.last_runs(connection, RUNS_SHOWN))
    sources = tuple(_sources(connection, configured, now))
    return Status(
        problems=(*_problems_of_runs(runs), *(words for one in sources for words in _problems_of_source(one, now))),
        runs=runs,
        sources=sources,
        warehouse=totals(connection),
        loaded_in_7_days=journal.loaded_since(connection, now - timedelta(days=7)),
        loaded_in_30_days=journal.loaded_since(connection, now - timedelta(days=30)),
        waiting=journal.waiting_by_reason(connection),
    )


def _run(row: Mapping[str, Any], at_work: bool) -> dict[str, Any]:
    """A run as it really is: one that seems to be at work while nobody holds the lock has died."""
    died = row["status"] == "running" and not at_work
    moments = {name: _utc(row[name]) for name in ("started_at", "finished_at")}
    return {**row, **moments, "status": "crashed" if died else row["status"]}


def _sources(connection: Connection, configured: Iterable[Source], now: datetime) -> Iterator[SourceStatus]:
    read = {row["location"]: row for row in journal.sources(connection)}
    for source in configured:
        yield _source(source, read.pop(source.location, None), now)
    for location, row in read.items():
        yield _source(Source(location=location), row, now)


def _source(source: Source, row: Mapping[str, Any] | None, now: datetime) -> SourceStatus:
    last_new_at = _utc(row["last_new_at"]) if row else None
    return SourceStatus(
        location=source.location,
        name=source.name,
        expected_interval=source.expected_interval,
        last_read_at=_utc(row["last_read_at"]) if row else None,
        last_new_at=last_new_at,
        articles=row["articles"] if row else 0,
        state=_state(source.expected_interval, row, last_new_at, now),
    )


def _state(
    expected: timedelta | None, row: Mapping[str, Any] | None, last_new_at: datetime | None, now: datetime
) -> str:
    if row is None:
        return "unread"
    if row["rejected"] and not any(row[name] for name in ("loaded", "unchanged", "replaced")):
        return "failing"
    if expected is None:
        return "known"
    return "fresh" if last_new_at and now - last_new_at <= expected else "stale"


def _problems_of_runs(runs: tuple[dict[str, Any], ...]) -> Iterator[str]:
    if not runs:
        yield "nothing has run yet; type `chibo run`"
    elif runs[0]["status"] in ENDED_BADLY:
        yield f"the last run {runs[0]['status']}; type `chibo run` to go on from there"


def _problems_of_source(source: SourceStatus, now: datetime) -> Iterator[str]:
    name = source.name or source.location
    if source.state == "failing":
        yield f"{name}: nothing of it could be read; type `chibo rejects list`"
    elif source.state == "stale":
        silence = f"for {_days(now - source.last_new_at)}" if source.last_new_at else "ever"
        yield f"{name}: nothing new {silence}, expected every {_days(source.expected_interval)}; look at the source"
    elif source.state == "unread" and source.expected_interval:
        yield f"{name}: never read; type `chibo run`"


def _days(span: timedelta | None) -> str:
    hours = (span or timedelta()).total_seconds() / 3600
    return f"{hours / 24:.3g} days" if hours >= 48 else f"{hours:.3g} hours"


def _utc(moment: datetime | None) -> datetime | None:
    """SQLite gives moments back without the zone that they have: UTC."""
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
