"""The rows of a statement as a table for people, or as CSV, JSON or JSON Lines for machines."""

import csv
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from warehouse.reader import Result

UNBOUNDED = 10_000  # columns of a page that nobody looks at: cells are not to be broken there


def write_result(result: Result, form: str, stream: TextIO) -> None:
    """Write columns and rows in one of the forms of `WRITERS`."""
    WRITERS[form](result, stream)


def _table(result: Result, stream: TextIO) -> None:
    console = Console(file=stream, width=None if stream.isatty() else UNBOUNDED)
    table = Table(box=None, pad_edge=False)
    numbers = [all(isinstance(row[at], int | float | None) for row in result.rows) for at in range(len(result.columns))]
    for name, is_number in zip(result.columns, numbers, strict=True):
        table.add_column(Text(name), justify="right" if is_number else "left")
    for row in result.rows:
        table.add_row(*(Text(_shown(cell)) for cell in row))
    console.print(table)


def _csv(result: Result, stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows(result.rows)


def _json(result: Result, stream: TextIO) -> None:
    objects = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    json.dump(objects, stream, ensure_ascii=False, indent=2, default=_plain)
    stream.write("\n")


def _jsonl(result: Result, stream: TextIO) -> None:
    for row in result.rows:
        line = json.dumps(dict(zip(result.columns, row, strict=True)), ensure_ascii=False, default=_plain)
        stream.write(line + "\n")


WRITERS: dict[str, Callable[[Result, TextIO], None]] = {"table": _table, "csv": _csv, "json": _json, "jsonl": _jsonl}


def _shown(cell: Any) -> str:
    if cell is None:
        return ""
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def _plain(cell: Any) -> float | str:
    """What JSON has no word for: days and moments as ISO 8601, exact numbers as numbers, bytes as hex."""
    if isinstance(cell, Decimal):
        return float(cell)
    return cell.hex() if isinstance(cell, bytes) else str(cell)
