"""`chibo orgs`: organisations that are one, and were read as two."""

from typing import Annotated

import typer

from etl.commands.opened import opened
from etl.commands.options import By, DatabaseUrl

app = typer.Typer(help="Organisations: find them, merge two that are one, undo that.", no_args_is_help=True)


@app.command()
def find(
    words: Annotated[str, typer.Argument(help="Words of the name; accents may be left out.", show_default=False)],
    database_url: DatabaseUrl = None,
) -> None:
    """List organisations whose name or alias holds these words. Each comes with its id."""
    from etl.load.merges import named

    with opened(database_url) as connection:
        found = named(connection, words)
    for row in found:
        typer.echo("  ".join(row))
    if not found:
        typer.echo("no name holds these words", err=True)


@app.command()
def merge(
    organisation: Annotated[str, typer.Argument(metavar="ID", help="The organisation that is another one.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="The id of that other one; it keeps its name.")],
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.", show_default=False)] = None,
    by: By = "",
    database_url: DatabaseUrl = None,
) -> None:
    """Put the facts of an organisation under another one. It holds now and whenever its articles are read again."""
    from getpass import getuser

    from etl.load import merges

    with opened(database_url, writes=True) as connection:
        merge_id = merges.merge(connection, organisation, into, by or getuser(), note)
    typer.echo(f"merge {merge_id}: {organisation} is {into}; `chibo orgs undo {merge_id}` takes it back")


@app.command()
def undo(
    merge: Annotated[str, typer.Argument(metavar="MERGE", help="The id of the merge.", show_default=False)],
    by: By = "",
    database_url: DatabaseUrl = None,
) -> None:
    """Take a merge back: every fact stands where its article puts it."""
    from getpass import getuser

    from etl.load import merges

    with opened(database_url, writes=True) as connection:
        merges.undo(connection, merge, by or getuser())
    typer.echo(f"merge {merge} is undone")


@app.command()
def log(database_url: DatabaseUrl = None) -> None:
    """List every merge, the latest first, also those that were undone."""
    from etl.load import merges

    with opened(database_url) as connection:
        found = merges.history(connection)
        for row in found:
            undone = f", undone {row['undone_at']:%Y-%m-%d} by {row['undone_by']}" if row["undone_at"] else ""
            pair = " is ".join(f"{row[name] or 'nobody now'} ({row[key]})" for name, key in merges.PAIR)
            note = f": {row['note']}" if row["note"] else ""
            typer.echo(f"{row['merge_id']}  {row['merged_at']:%Y-%m-%d} by {row['merged_by']}{undone}  {pair}{note}")
    if not found:
        typer.echo("nothing was merged", err=True)
