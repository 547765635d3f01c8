"""`chibo run`: the main job."""

from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import Cluster, DatabaseUrl, Workers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.pipeline import Summary
    from etl.settings import Settings
    from etl.sources.source import Source


def run(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE", help="Files, folders or names of sources; else those of the settings, else seeds/."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    workers: Workers = None,
    cluster: Cluster = None,
    reparse: Annotated[bool, typer.Option("--reparse", help="Read unchanged articles again.")] = False,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Look at no more than N inputs.")] = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Read the sources, extract, and load: new articles are added, changed ones replaced, unchanged ones left alone."""
    from etl.lock import only_run
    from etl.settings import load_settings

    settings = load_settings(workers=workers, cluster=cluster, database_url=database_url)
    with only_run(settings.database_url):  # before all that takes time: a second run is to know at once
        summary = _run(settings, settings.chosen(sources or ()), reparse, limit)
    raise typer.Exit(_report(summary, as_json))


def _run(settings: "Settings", sources: "Sequence[Source]", reparse: bool, limit: int | None) -> "Summary":
    from contextlib import ExitStack

    from etl.commands.interrupt import stop_on_signals
    from etl.commands.logs import log_to_stderr
    from etl.commands.report import progress
    from etl.executors import open_executor
    from etl.extract import extract
    from etl.pipeline import run
    from etl.version import extractor_version
    from warehouse import schema
    from warehouse.db import open_engine

    log_to_stderr()
    schema.upgrade(settings.database_url)
    with ExitStack() as held:
        engine = open_engine(settings.database_url)
        held.callback(engine.dispose)
        executor, ahead = held.enter_context(open_executor(settings.workers, settings.cluster))
        return run(
            engine,
            sources,
            extract=extract,
            version=extractor_version(),
            executor=executor,
            ahead=ahead,
            reparse=reparse,
            limit=limit,
            stop=held.enter_context(stop_on_signals()),
            on_batch=held.enter_context(progress()),
        )


def _report(summary: "Summary", as_json: bool) -> int:
    from etl.commands.errors import INTERRUPTED, REJECTED
    from etl.commands.report import print_rejects, print_summary

    print_rejects(summary.rejects)
    print_summary(summary, as_json=as_json)
    if summary.status == "interrupted":
        return INTERRUPTED
    return REJECTED if summary.rejected else 0
