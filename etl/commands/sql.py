"""`chibo sql`: a question to the warehouse, which can only be read this way."""

import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import DatabaseUrl
from warehouse.sandbox.request import TIMEOUT

if TYPE_CHECKING:
    from warehouse.reader import Rows

A_DAY = 86_400  # seconds
ROWS_OF_A_TABLE = 1_000  # more is for a file, not for eyes
STDIN = "-"
Statement = Annotated[
    str | None, typer.Argument(metavar="SQL", help="One SELECT; - reads it from stdin.", show_default=False)
]


class Format(StrEnum):
    """How rows are written."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"
    parquet = "parquet"


def sql(
    statement: Statement = None,
    query: Annotated[
        str | None, typer.Option(metavar="NAME", help="A named question, in place of SQL.", show_default=False)
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help="A value for a parameter of the named question.", show_default=False),
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="Else by the name of the output, else a table.", show_default=False),
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to a file.", show_default=False)] = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV that spreadsheets open right and run no formula of.")
    ] = False,
    timeout: Annotated[float, typer.Option(metavar="S", min=0.1, max=A_DAY, help="Seconds it may take.")] = TIMEOUT,
    max_rows: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help=f"Rows at most; all, or {ROWS_OF_A_TABLE} of a table.", show_default=False
        ),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show how it would be run, and do not run it.")] = False,
    tables: Annotated[bool, typer.Option("--tables", help="List the tables and views, in words.")] = False,
    describe: Annotated[
        str | None, typer.Option(metavar="TABLE", help="The columns of one, in words.", show_default=False)
    ] = None,
    queries: Annotated[bool, typer.Option("--queries", help="List the named questions, in words.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Ask the warehouse in SQL. Nothing can be changed this way: what would is refused, with exit code 2.

    chibo sql "select province, year, total from metrics_by_province_year where code = 'party_members'"

    chibo sql --query members_by_organisation --param province="Hà Giang"
    """
    if sum((statement is not None, query is not None, queries, tables, describe is not None)) != 1:
        raise typer.BadParameter("give one of SQL, --query NAME, --queries, --tables and --describe TABLE")
    chosen = _format(form, output, excel)

    from etl.commands.output import write_rows

    if statement is None and query is None:
        write_rows(_words(queries, describe), chosen, output, excel=excel)
        return
    text, values = _asked(sys.stdin.read() if statement == STDIN else statement or "", query, param or [])

    from etl.settings import load_settings
    from warehouse.reader import stream

    url = load_settings(database_url=database_url).database_url
    limit = max_rows or (ROWS_OF_A_TABLE if chosen is Format.table else None)
    with stream(url, text, values=values, timeout=timeout, max_rows=limit, explain=explain) as rows:
        write_rows(rows, chosen, output, excel=excel)
    if rows.truncated:
        more = f"{limit:,} rows; give --max-rows for more" if limit else "GB; ask in parts"
        typer.echo(f"only the first {more}", err=True)


def _words(queries: bool, table: str | None) -> "Rows":
    """What can be asked about, in words: the named questions, the columns of a table, or the tables."""
    from etl.commands import words

    return words.questions() if queries else words.columns_of(table) if table else words.tables()


def _asked(statement: str, query: str | None, given: Sequence[str]) -> tuple[str, Mapping[str, object]]:
    """The SELECT, and the values of its parameters."""
    if strange := [pair for pair in given if query is None or "=" not in pair]:
        raise typer.BadParameter(f"{strange[0]}: --param is NAME=VALUE, and belongs to --query")
    if query is None:
        return statement, {}
    from warehouse.questions import question

    asked = question(query)
    return asked.sql, asked.values({name: value for name, _, value in (pair.partition("=") for pair in given)})


def _format(form: Format | None, output: Path | None, excel: bool) -> Format:
    """The form that was asked for, by name, by the output's name or by --excel."""
    named = output.suffix.removeprefix(".").lower() if output else ""
    if form is None and named not in ("", "txt", *Format):
        raise typer.BadParameter(f"{output}: give --format, or a name that ends in .csv, .json, .jsonl, .parquet, .txt")
    chosen = form or (Format(named) if named in list(Format) else Format.csv if excel else Format.table)
    if excel and chosen is not Format.csv:
        raise typer.BadParameter("--excel is for --format csv")
    if chosen is Format.parquet and output is None and sys.stdout.isatty():
        raise typer.BadParameter("Parquet is not for eyes; give --output FILE")
    return chosen
