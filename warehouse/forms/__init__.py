"""Rows as files: CSV, JSON, JSON Lines and Parquet, written as the rows come.

    delimited  CSV, for machines and for spreadsheets
    objects    JSON and JSON Lines
    columnar   Parquet, whose columns have one type each
    values     a value as text, and columns that each have a name of their own

Whatever the number of rows, only some of them are in memory at a time.
"""

from collections.abc import Callable
from typing import BinaryIO

from warehouse.forms.delimited import write_csv, write_excel_csv
from warehouse.forms.objects import write_json, write_jsonl
from warehouse.reader import Rows

__all__ = ["FORMS", "Write", "write_excel_csv"]

Write = Callable[[Rows, BinaryIO], None]


def _write_parquet(rows: Rows, stream: BinaryIO) -> None:
    from warehouse.forms.columnar import write_parquet  # pyarrow takes its time to load

    write_parquet(rows, stream)


FORMS: dict[str, Write] = {"csv": write_csv, "json": write_json, "jsonl": write_jsonl, "parquet": _write_parquet}
"""How rows are written, by the suffix that such a file's name has."""
