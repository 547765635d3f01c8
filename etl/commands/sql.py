"""`chibo sql`: a question to the warehouse, which can only be read this way."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from etl.commands.options import DatabaseUrl

ROWS_OF_A_TABLE = 1_000  # more is for a file, not for eyes


class Format(StrEnum):
    """How rows are written."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"


def sql(
    statement: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT.", show_default=False)],
    form: Annotated[
        Format | None,
        typer.Option("--format", help="Else by the name of the output, else a table.", show_default=False),
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to a file.", show_default=False)] = None,
    timeout: Annotated[float, typer.Option(metavar="S", min=0.1, help="Seconds it may take.")] = 10.0,
    max_rows: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help=f"Rows at most; all, or {ROWS_OF_A_TABLE} of a table.", show_default=False
        ),
    ] = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Ask the warehouse in SQL. Nothing can be changed this way: what would is refused, with exit code 2.

    chibo sql "select province, year, total from metrics_by_province_year where code = 'party_members'"
    """
    from contextlib import nullcontext
    from sys import stdout

    from etl.commands.tables import write_result
    from etl.settings import load_settings
    from warehouse.reader import read

    url = load_settings(database_url=database_url).database_url
    chosen = form or (_named_format(output) if output else Format.table)
    limit = max_rows or (ROWS_OF_A_TABLE if chosen is Format.table else None)
    result = read(url, statement, timeout=timeout, max_rows=limit)
    with output.open("w", encoding="utf-8", newline="") if output else nullcontext(stdout) as stream:
        write_result(result, chosen, stream)
    if result.truncated:
        typer.echo(f"only the first {limit:,} rows; give --max-rows for more", err=True)


def _named_format(output: Path) -> Format:
    suffix = output.suffix.removeprefix(".").lower()
    return Format(suffix) if suffix in list(Format) else Format.table
