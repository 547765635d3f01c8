"""Options and arguments that several commands share."""

from typing import Annotated

import typer

DatabaseUrl = Annotated[
    str | None,
    typer.Option("--database-url", metavar="URL", help="The warehouse; else CHIBO_DATABASE_URL or chibo.toml."),
]
By = Annotated[str, typer.Option(metavar="NAME", help="Who decides this; else who is logged in.")]
Sources = Annotated[
    list[str], typer.Argument(metavar="SOURCE", help="Files, folders, feeds or names of sources.", show_default=False)
]
Workers = Annotated[int | None, typer.Option(metavar="N", help="Processes that extract.", show_default=False)]
Cluster = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="A Dask cluster that extracts: tcp://HOST:8786.", show_default=False),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless it fails.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Log each step on stderr.")]
