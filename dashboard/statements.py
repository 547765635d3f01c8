"""What readers ask in SQL: run by the safe reader, a few statements at a time, kept until the warehouse is another."""

from collections.abc import Mapping
from decimal import Decimal
from threading import BoundedSemaphore

import pandas as pd
import streamlit as st

from dashboard import data
from warehouse.forms.values import unique
from warehouse.reader import Result, stream

MOST_ROWS, LARGEST = 1_000, 5_000_000
EXACT = 2**53
"""Whole numbers up to here are the same as fractions."""
AT_ONCE = BoundedSemaphore(2)
"""Statements that run at the same time, of all who look together: the others wait, so that pages stay quick."""


def run(sql: str, values: Mapping[str, object]) -> Result:
    """The first rows of a SELECT. Raises WarehouseError, whose words say why there are none."""
    return _run(sql, values, data.state())


def as_frame(result: Result) -> pd.DataFrame:
    """The rows as a frame; columns that bear the same name are numbered, and whole numbers stay whole beside gaps.

    Exact numbers become such as can be drawn: those of PostgreSQL may be longer than a page can show, or endless.
    """
    frame = pd.DataFrame(result.rows, columns=unique(result.columns))
    for name, cells in zip(frame.columns, zip(*result.rows, strict=True), strict=False):
        kinds = {type(cell) for cell in cells if cell is not None}
        if kinds == {Decimal}:
            frame[name] = frame[name].astype(float)
        if kinds == {int} or (kinds == {Decimal} and _is_whole(frame[name])):
            frame[name] = frame[name].astype("Int64")
    return frame


def _is_whole(numbers: pd.Series) -> bool:
    known = numbers.dropna()
    return bool(((known % 1 == 0) & (known.abs() < EXACT)).all())


@st.cache_resource(show_spinner=False, max_entries=20)
def _run(sql: str, values: Mapping[str, object], state: str) -> Result:
    del state
    with AT_ONCE, stream(data.url(), sql, values=values, max_rows=MOST_ROWS, max_size=LARGEST) as rows:
        taken = [row for batch in rows for row in batch]
        return Result(rows.columns, taken, rows.truncated)
