"""Parquet. A column has one type there, but a statement's columns need not: rows wait in a file until all are seen."""

import pickle
from collections.abc import Iterator, Sequence
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO

import pyarrow as pa
from pyarrow import parquet

from warehouse.forms.values import as_text, unique
from warehouse.reader import Row, Rows

ROWS_OF_A_GROUP = 20_000
EXACT_AS_FLOAT = 2**53
DIGITS = 38  # of the widest exact number


class Column:
    """What has been seen in a column, and the one type that holds all of it."""

    def __init__(self) -> None:
        self.types: set[type] = set()
        self.wide = False
        self.whole = self.fraction = 0

    def see(self, values: tuple[Any, ...]) -> None:
        """Take note of some values."""
        types = set(map(type, values))
        if int in types:
            self.wide |= any(abs(value) > EXACT_AS_FLOAT for value in values if type(value) is int)
        if Decimal in types:
            self._measure([value for value in values if isinstance(value, Decimal)])
        self.types |= types - {type(None)}

    def _measure(self, values: list[Decimal]) -> None:
        if not all(value.is_finite() for value in values):
            self.whole = DIGITS + 1
            return
        self.whole = max(self.whole, *(value.adjusted() + 1 for value in values))
        self.fraction = max(self.fraction, *(-int(value.as_tuple().exponent) for value in values))

    def type(self) -> pa.DataType:
        """The narrowest type that changes no value; text where there is no such type."""
        if len(self.types) == 1 and (simple := SIMPLE.get(next(iter(self.types)))):
            return simple
        if self.types == {int, float} and not self.wide:
            return pa.float64()
        if self.types == {Decimal} and self.whole + self.fraction <= DIGITS:
            return pa.decimal128(max(1, self.whole + self.fraction), self.fraction)
        return pa.string()


SIMPLE: dict[type, pa.DataType] = {
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    bytes: pa.binary(),
    str: pa.string(),
}


def write_parquet(rows: Rows, stream: BinaryIO) -> None:
    """A file of Parquet; numbers are numbers, everything else that is no text or bytes is text."""
    columns = [Column() for _ in rows.columns]
    with TemporaryFile() as waiting:
        for batch in filter(None, rows):
            for column, values in zip(columns, zip(*batch, strict=True), strict=False):
                column.see(values)
            pickle.dump(batch, waiting)
        waiting.seek(0)
        schema = pa.schema(zip(unique(rows.columns), (column.type() for column in columns), strict=True))
        with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
            for group in _groups(waiting):
                writer.write_table(table_of(group, schema))


def _groups(waiting: IO[bytes]) -> Iterator[list[Row]]:
    group: list[Row] = []
    while batch := _next(waiting):
        group += batch
        if len(group) >= ROWS_OF_A_GROUP:
            yield group
            group = []
    yield group


def _next(waiting: IO[bytes]) -> list[Row]:
    try:
        batch: list[Row] = pickle.load(waiting)  # noqa: S301 - written above
    except EOFError:
        return []
    return batch


def table_of(group: Sequence[Row], schema: pa.Schema) -> pa.Table:
    """Some rows as columns of these types."""
    values = zip(*group, strict=True) if group else [()] * len(schema)
    arrays = [_array(column, field.type) for column, field in zip(values, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _array(values: tuple[Any, ...], kind: pa.DataType) -> pa.Array:
    if kind == pa.string():
        values = tuple(None if value is None else as_text(value) for value in values)
    return pa.array(values, type=kind)
