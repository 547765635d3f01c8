r"""CSV as in RFC 4180, in UTF-8 and with \n; NULL is nothing at all, and the empty text is a pair of quotation marks.

For spreadsheets it begins with a byte order mark, without which they take it for another encoding, and what they would
run as a formula gets an apostrophe before it.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, BinaryIO

from warehouse.forms.values import as_text
from warehouse.reader import Row, Rows

FORMULA = re.compile("[=+@\\-\t\r\n\0＝＋－＠]").match  # a full-width form counts as the plain one

Cells = Mapping[type, Callable[[Any], str]]


def write_csv(rows: Rows, stream: BinaryIO) -> None:
    """A line of names, then a line for each row."""
    _write(rows, stream, CELLS)


def write_excel_csv(rows: Rows, stream: BinaryIO) -> None:
    """The same for a spreadsheet: letters come out right and no cell is run."""
    stream.write(BOM_UTF8)
    _write(rows, stream, CELLS | {str: _guarded})


def _write(rows: Rows, stream: BinaryIO, cells: Cells) -> None:
    stream.write(lines([rows.columns], cells))
    for batch in filter(None, rows):
        stream.write(lines(batch, cells))


def lines(rows: Sequence[Row], cells: Cells) -> bytes:
    """Some rows, each a line; `cells` turn a value of a type into text."""
    columns = [[cells[type(value)](value) for value in column] for column in zip(*rows, strict=True)]
    # A line with nothing in it would be passed over: a NULL that stands alone is written as the empty text.
    joined = [",".join(line) or '""' for line in zip(*columns, strict=True)]
    return ("\n".join(joined) + "\n").encode()


def _text(text: str) -> str:
    if text and not ('"' in text or "," in text or "\n" in text or "\r" in text):
        return text
    return '"' + text.replace('"', '""') + '"'


def _guarded(text: str) -> str:
    return _text(f"'{text}" if FORMULA(text) else text)


CELLS: dict[type, Callable[[Any], str]] = {
    str: _text,
    int: int.__repr__,
    float: float.__repr__,
    type(None): lambda _: "",
    **dict.fromkeys((bool, bytes, Decimal), as_text),
}
