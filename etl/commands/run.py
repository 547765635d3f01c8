"""`chibo run`: the main job."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import Cluster, DatabaseUrl, Quiet, Verbose, Workers

if TYPE_CHECKING:
    from etl.pipeline import Summary


def run(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE", help="Files, folders, feeds, names of sources; else those of the settings, else seeds/."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    workers: Workers = None,
    cluster: Cluster = None,
    reparse: Annotated[bool, typer.Option("--reparse", help="Read unchanged articles again.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; list the facts that would be added, changed or dropped.")
    ] = False,
    limit: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=sys.maxsize, help="Look at no more than N inputs.")
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Read the sources, extract, and load. New articles are added, changed ones replaced, unchanged ones left alone.

    Ctrl-C stops after the batch under way; the same command goes on from there.

    chibo run

    chibo run inbox/ archive.zip https://example.org/rss --workers 4

    chibo run --reparse --dry-run
    """
    from functools import partial

    from etl.commands.job import Options, perform
    from etl.commands.logs import log_to_stderr
    from etl.settings import load_settings

    log_to_stderr(quiet=quiet, verbose=verbose)
    settings = load_settings(workers=workers, cluster=cluster, database_url=database_url)
    summary = perform(settings, partial(settings.chosen, sources or ()), Options(reparse, dry_run, limit, quiet=quiet))
    raise typer.Exit(report(summary, as_json=as_json, quiet=quiet))


def report(summary: "Summary", *, as_json: bool, quiet: bool = False) -> int:
    """Tell what came of a run, and give its exit code."""
    from etl.commands.errors import INTERRUPTED, REJECTED
    from etl.commands.logs import log_rejects
    from etl.commands.report import print_summary

    if not quiet:
        log_rejects(summary.rejects)
        print_summary(summary, as_json=as_json)
    if summary.status == "interrupted":
        return INTERRUPTED
    return REJECTED if summary.rejected else 0
