"""The rows of a statement as a table for people, which fits the terminal."""

from io import TextIOWrapper
from typing import Any, BinaryIO

from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from warehouse.forms.values import as_text
from warehouse.reader import Row, Rows

UNBOUNDED = 10_000  # columns of a page that nobody looks at: cells are not to be broken there
LEAST = 12  # columns of a terminal below which a cell is no longer read


def write_table(rows: Rows, stream: BinaryIO, *, width: int | None = None) -> None:
    """Rows under each other; where a terminal is too narrow for that many columns, each row as a list of its values."""
    page = TextIOWrapper(stream, encoding="utf-8")
    _print(rows, Console(file=page, width=width if width or page.isatty() else UNBOUNDED))
    page.detach()


def _print(rows: Rows, console: Console) -> None:
    taken = [row for batch in rows for row in batch]
    table = _table(rows.columns, taken)
    needed = Measurement.get(console, console.options.update_width(UNBOUNDED), table).maximum
    if needed > console.width < LEAST * len(rows.columns):
        for number, row in enumerate(taken, start=1):
            console.print(_list(number, rows.columns, row))
    else:
        console.print(table)


def _table(columns: tuple[str, ...], rows: list[Row]) -> Table:
    table = Table(box=None, pad_edge=False)
    for at, name in enumerate(columns):
        is_number = all(isinstance(row[at], int | float | None) for row in rows)
        table.add_column(Text(name), justify="right" if is_number else "left")
    for row in rows:
        table.add_row(*(Text(_shown(cell)) for cell in row))
    return table


def _list(number: int, columns: tuple[str, ...], row: Row) -> Table:
    table = Table(f"row {number}", "", box=None, pad_edge=False)
    for name, cell in zip(columns, row, strict=True):
        table.add_row(Text(name), Text(_shown(cell)))
    return table


def _shown(cell: Any) -> str:
    if cell is None:
        return ""
    return f"{cell:.15g}" if isinstance(cell, float) else as_text(cell)
