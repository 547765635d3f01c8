"""The main job as a person starts it, by `run`, `schedule` or `rejects retry`: what it needs, taken and given back."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl.loading import loading
from etl.lock import LockedError, only_run
from etl.settings import Settings

if TYPE_CHECKING:
    from etl.pipeline import Summary
    from etl.sources.source import Source


@dataclass(frozen=True, slots=True)
class Options:
    """How the job is done this time."""

    reparse: bool = False
    dry_run: bool = False
    limit: int | None = None
    only: frozenset[str] | None = None
    quiet: bool = False


def perform(settings: Settings, find: "Callable[[], Sequence[Source]]", options: Options) -> "Summary":
    """Do the job on the warehouse of the settings, the only one to do so at the time, with the sources that are found.

    A rehearsal reads what the last run has left, needs no lock, and brings no schema up to date.
    """
    if options.dry_run:
        return _perform(settings, find(), options)
    with _alarmed(settings):
        sources = find()
        # The lock before all that takes time, reading the lexicon too: a second run is to know at once.
        with only_run(settings.database_url):
            return _perform(settings, sources, options)


@contextmanager
def _alarmed(settings: Settings) -> Iterator[None]:
    """Whatever ends the job is told to whom the settings name; that another run is at work is no failure."""
    try:
        yield
    except LockedError:
        raise
    except Exception as error:
        from etl.alarm import raise_alarm
        from etl.commands.errors import explain

        raise_alarm(settings, explain(error)[1])
        raise


def _perform(settings: Settings, sources: "Sequence[Source]", options: Options) -> "Summary":
    with loading():
        import structlog

        from etl.commands.interrupt import stop_on_signals
        from etl.commands.progress import progress
        from etl.executors import open_executor
        from etl.extraction import extract
        from etl.pipeline import run
        from etl.version import extractor_version
        from warehouse import schema
        from warehouse.db import open_engine

    log = structlog.get_logger()
    if options.dry_run:
        schema.check(settings.database_url)
    else:
        schema.upgrade(settings.database_url, whole=False)
    with ExitStack() as held:
        engine = open_engine(settings.database_url, read_only=options.dry_run)
        held.callback(engine.dispose)
        log.info("run started", sources=[source.location for source in sources])
        executor, ahead = held.enter_context(open_executor(settings.workers, settings.cluster))
        summary = run(
            engine,
            sources,
            extract=extract,
            version=extractor_version(),
            executor=executor,
            ahead=ahead,
            reparse=options.reparse,
            dry_run=options.dry_run,
            limit=options.limit,
            only=options.only,
            stop=held.enter_context(stop_on_signals()),
            on_batch=held.enter_context(progress(sources, quiet=options.quiet)),
        )
        log.info("run ended", run_id=summary.run_id, status=summary.status)
        return summary
