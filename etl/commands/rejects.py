"""`chibo rejects`: what waits in quarantine, and another try."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from etl.commands.opened import opened
from etl.commands.options import DatabaseUrl

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from etl.settings import Settings
    from etl.sources.source import Source

LISTED = 100

app = typer.Typer(help="What could not become an article: list it, show it, retry it.", no_args_is_help=True)


@app.command("list")
def list_rejects(
    reason: Annotated[str | None, typer.Option(metavar="CODE", help="Only those with this reason.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also those that have been loaded since.")] = False,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Lines at most.")] = LISTED,
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON Lines.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """List what waits in quarantine. Each comes with its id, source, stage, reason and what to do.

    chibo rejects list --reason not_text

    chibo rejects list --json --limit 100000 | jq .source
    """
    from warehouse import journal

    with opened(database_url) as connection:
        rows = journal.rejects(connection, also_resolved=everything, reason=reason, limit=limit + 1)
    for row in rows[:limit]:
        _print_json(row) if as_json else typer.echo(_line(row))
    if len(rows) > limit:
        typer.echo(f"only the first {limit:,}; give --limit for more", err=True)
    if not rows:
        with_it = f" with reason {reason}" if reason else ""
        typer.echo(f"nothing {'was rejected' if everything else 'waits'}{with_it}", err=True)


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id, its first digits, or the source.")],
    database_url: DatabaseUrl = None,
) -> None:
    """Show everything that is known of one reject.

    chibo rejects show 3f2a
    """
    with opened(database_url) as connection:
        for row in _named(connection, [name]):
            for key, value in row.items():
                typer.echo(f"{key:<16} {'' if value is None else value}")


@app.command()
def retry(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Ids, their first digits, or sources; else all.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Read again what waits in quarantine, and nothing else. It is of use after a repair of the source, or of chibo.

    A file that is named, and that is there no more, waits no longer.

    chibo rejects retry

    chibo rejects retry inbox/2020-08-16.txt
    """
    from etl.commands.job import Options, perform
    from etl.commands.logs import log_to_stderr
    from etl.commands.run import report
    from etl.settings import load_settings
    from warehouse import journal

    log_to_stderr()
    settings = load_settings(database_url=database_url)
    with opened(database_url) as connection:
        rows = _named(connection, names) if names else journal.rejects(connection)
    waiting = [row for row in rows if row["resolved_run_id"] is None]
    gone = [row for row in waiting if names and _is_gone(settings, row)]
    waiting = [row for row in waiting if row not in gone]
    only = frozenset(row["source"] for row in waiting)
    summary = perform(settings, lambda: _sources(settings, waiting), Options(reparse=True, only=only))
    if gone and summary.run_id:
        _settle(settings, summary.run_id, gone)
    raise typer.Exit(report(summary, as_json=as_json))


def _named(connection: "Connection", names: "Iterable[str]") -> list[dict[str, Any]]:
    from etl.settings import ConfigurationError
    from warehouse import journal

    rows: dict[str, dict[str, Any]] = {}
    for name in names:
        found = journal.rejects_named(connection, name)
        if not found:
            raise ConfigurationError(f"there is no reject {name}; type `chibo rejects list --all`")
        rows |= {row["reject_id"]: row for row in found}
    return list(rows.values())


def _is_gone(settings: "Settings", row: dict[str, Any]) -> bool:
    """Whether it was a file, or a folder that no configuration names, and is there no more."""
    import os

    from etl.sources.source import is_web

    source, location = row["source"], row["location"] or row["source"]
    is_path = not is_web(source) and "!/" not in source
    is_configured = settings.source(location) in settings.sources and os.path.normpath(location) == source
    return is_path and not is_configured and not os.path.lexists(source)


def _settle(settings: "Settings", run_id: str, gone: "list[dict[str, Any]]") -> None:
    """Note that these wait no longer, and that nothing of their sources has failed since."""
    from etl.load import runs

    with opened(settings.database_url, writes=True) as connection:
        runs.release(connection, run_id, [row["source"] for row in gone])
        runs.add_to_sources(connection, run_id, {row["location"]: {} for row in gone if row["location"]})
    for row in gone:
        typer.echo(f"{row['source']} is gone, and waits no longer", err=True)


def _sources(settings: "Settings", waiting: "Iterable[dict[str, Any]]") -> "list[Source]":
    """Where to look for them: a page of the web at its own address, anything else in the source that held it."""
    sources: dict[str, Source] = {}
    for row in waiting:
        source = settings.source(row["location"] or row["source"])
        if source.is_web and row["source"] != source.location:
            source = source.model_copy(update={"location": row["source"], "name": None, "kind": "page"})
        sources[source.location] = source
    return list(sources.values())


def _print_json(row: dict[str, Any]) -> None:
    import json

    typer.echo(json.dumps(row, ensure_ascii=False))


def _line(row: dict[str, Any]) -> str:
    return f"{row['reject_id']}  {row['source']}: {row['stage']}: {row['reason']}: {row['detail']}"
