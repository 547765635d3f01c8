"""Where rows go: to stdout, or to a file that has its name only once it is whole."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from warehouse.forms import FORMS, write_excel_csv
from warehouse.reader import Rows


def write_rows(rows: Rows, form: str, output: Path | None, *, excel: bool) -> None:
    """Write rows in one of the forms of `FORMS`, or as a table."""
    write = write_excel_csv if excel else FORMS.get(form, _write_table)
    with _opened(output) as stream:
        write(rows, stream)


def _write_table(rows: Rows, stream: BinaryIO) -> None:
    from etl.commands.tables import write_table  # rich takes its time to load

    write_table(rows, stream)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif output.exists() and not output.is_file():
        with output.open("wb") as stream:
            yield stream
    else:
        part = output.with_name(f"{output.name}.part")
        try:
            with part.open("wb") as stream:
                yield stream
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
