"""A table or view as CSV and Parquet, in one pass over its rows; each column has the type that it is declared with."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
from pyarrow import parquet
from sqlalchemy import Boolean, Connection, Date, DateTime, Float, Integer, String, Table, TypeDecorator, select
from sqlalchemy.types import TypeEngine

from warehouse.export.database import ROWS_AT_ONCE, in_order
from warehouse.forms.columnar import table_of
from warehouse.forms.delimited import CELLS, lines
from warehouse.tables import metadata
from warehouse.views import VIEWS

RELATIONS: tuple[Table, ...] = (*metadata.sorted_tables, *(view.table for view in VIEWS))
"""Every table, those that others refer to first, and every view."""


class Kind(NamedTuple):
    """A type of columns: its name in a data package, and its type in Parquet."""

    name: str
    arrow: pa.DataType


KINDS: dict[type[TypeEngine[Any]], Kind] = {
    Boolean: Kind("boolean", pa.bool_()),
    Integer: Kind("integer", pa.int64()),
    Float: Kind("number", pa.float64()),
    Date: Kind("date", pa.date32()),
    DateTime: Kind("datetime", pa.timestamp("us", tz="UTC")),
    String: Kind("string", pa.string()),
}

Batch = Sequence[tuple[Any, ...]]
Write = Callable[[Batch], object]

TEXTS = CELLS | {
    date: date.isoformat,
    datetime: lambda moment: moment.astimezone(UTC).isoformat().replace("+00:00", "Z"),
}


def kind_of(kind: TypeEngine[Any]) -> Kind:
    """How a column of this type is written."""
    plain = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    return next(written for declared, written in KINDS.items() if isinstance(plain, declared))


def write_relation(connection: Connection, table: Table, paths: Sequence[Path]) -> int:
    """Write all rows of a table or view, each file in the form that its suffix names; the number of rows."""
    count = 0
    with ExitStack() as opened:
        writers = [opened.enter_context(WRITERS[path.suffix](path, table)) for path in paths]
        for batch in _batches(connection, table):
            count += len(batch)
            for write in writers:
                write(batch)
    return count


def _batches(connection: Connection, table: Table) -> Iterator[Batch]:
    key = table.primary_key.columns or table.c
    statement = select(table).order_by(*in_order(connection, *key)).execution_options(yield_per=ROWS_AT_ONCE)
    figures = [at for at, column in enumerate(table.c) if isinstance(column.type, Float)]
    for rows in connection.execute(statement).partitions():
        yield [_with_floats(row, figures) for row in rows]


def _with_floats(row: Sequence[Any], figures: Sequence[int]) -> tuple[Any, ...]:
    """The row; SQLite gives a whole number where a view has added nothing up."""
    values = list(row)
    for at in figures:
        values[at] = None if values[at] is None else float(values[at])
    return tuple(values)


@contextmanager
def _csv(path: Path, table: Table) -> Iterator[Write]:
    with path.open("wb") as stream:
        stream.write(lines([tuple(str(column.name) for column in table.c)], TEXTS))
        yield lambda batch: stream.write(lines(batch, TEXTS))


@contextmanager
def _parquet(path: Path, table: Table) -> Iterator[Write]:
    schema = pa.schema([(column.name, kind_of(column.type).arrow) for column in table.c])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        yield lambda batch: writer.write_table(table_of(batch, schema))


WRITERS: dict[str, Callable[[Path, Table], AbstractContextManager[Write]]] = {".csv": _csv, ".parquet": _parquet}
