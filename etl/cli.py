"""The command `chibo`. Each command imports what it needs when it is called, so that help comes at once."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from etl.commands import dashboard, db, export, extract, orgs, rejects, review, run, schedule, search, sql, status
from etl.loading import loading

app = typer.Typer(
    help="Vietnamese provincial newspaper articles on Party building, as a relational warehouse.",
    epilog="Exit codes: 0 all well; 1 some article was rejected, the rest is loaded; "
    "2 wrong usage, configuration or database; 3 another run holds the lock.",
    no_args_is_help=True,
    rich_markup_mode=None,  # frames and colours would double the time that help takes
    pretty_exceptions_enable=False,
)
app.command()(run.run)
app.command()(extract.extract)
app.command()(schedule.schedule)
app.command()(status.status)
app.add_typer(rejects.app, name="rejects")
app.command()(search.search)
app.command()(sql.sql)
app.command()(export.export)
app.add_typer(db.app, name="db")
app.add_typer(orgs.app, name="orgs")
app.add_typer(review.app, name="review")
app.command()(dashboard.dashboard)


def _tell_version(wanted: bool) -> None:
    if wanted:
        from etl.version import extractor_version

        typer.echo(f"chibo {extractor_version()}")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell which version this is, and exit."),
    ] = False,
) -> None:
    """What may stand before a command."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; whatever goes wrong is told in one line and ends in an exit code."""
    _open_streams()
    try:
        with loading():  # most commands do little else; one that goes on for long ends it
            app(args=arguments)
    except Exception as error:  # noqa: BLE001 - the last place where an error can be put into words
        from etl.commands.errors import explain

        code, words = explain(error)
        typer.echo(f"chibo: {words}", err=True)
        sys.exit(code)


def _open_streams() -> None:
    """Have what is told come in UTF-8 whatever the locale, and go nowhere where the caller has closed a stream.

    Else the next file to be opened would take the stream's place, and hold what other programs write there.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=stream.errors)
