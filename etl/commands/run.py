"""`chibo run`: the main job."""

from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import Cluster, DatabaseUrl, Workers

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
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Look at no more than N inputs.")] = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Read the sources, extract, and load: new articles are added, changed ones replaced, unchanged ones left alone."""
    from etl.commands.job import Options, perform
    from etl.commands.logs import log_to_stderr
    from etl.settings import load_settings

    log_to_stderr()
    settings = load_settings(workers=workers, cluster=cluster, database_url=database_url)
    summary = perform(settings, settings.chosen(sources or ()), Options(reparse, dry_run, limit))
    raise typer.Exit(report(summary, as_json))


def report(summary: "Summary", as_json: bool) -> int:
    """Tell what came of a run, and give its exit code."""
    from etl.commands.errors import INTERRUPTED, REJECTED
    from etl.commands.report import print_rejects, print_summary

    print_rejects(summary.rejects)
    print_summary(summary, as_json=as_json)
    if summary.status == "interrupted":
        return INTERRUPTED
    return REJECTED if summary.rejected else 0
