"""JSON: an object for each row, in a list or each on a line of its own."""

import json
import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, BinaryIO

from warehouse.forms.values import as_text, unique
from warehouse.reader import Rows


def write_jsonl(rows: Rows, stream: BinaryIO) -> None:
    """An object on each line."""
    for batch in _objects(rows):
        stream.write("".join([f"{one}\n" for one in batch]).encode())


def write_json(rows: Rows, stream: BinaryIO) -> None:
    """A list of objects, each on a line."""
    opening = "["
    for batch in _objects(rows):
        stream.write((opening + "\n" + ",\n".join(batch)).encode())
        opening = ","
    stream.write(b"[]\n" if opening == "[" else b"\n]\n")


def _objects(rows: Rows) -> Iterator[list[str]]:
    names = unique(rows.columns)
    for batch in rows:
        if batch:
            yield [_object(names, row) for row in batch]


def _object(names: Sequence[str], row: Sequence[Any]) -> str:
    try:
        return _encoded(names, row)
    except ValueError:
        return _encoded(names, [_named(value) for value in row])


def _encoded(names: Sequence[str], row: Sequence[Any]) -> str:
    return json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, allow_nan=False, default=_plain)


def _named(value: Any) -> Any:
    """JSON has no number for what is not finite: it is named."""
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _plain(value: Any) -> int | float | str:
    """What JSON has no word for: exact numbers as numbers, bytes as hex."""
    if isinstance(value, Decimal) and value.is_finite():
        return int(value) if value == value.to_integral_value() else float(value)
    return as_text(value)
