"""What readers ask in SQL: run by the safe reader, a few statements at a time, kept until the warehouse is another."""

from collections.abc import Mapping
from threading import BoundedSemaphore

import pandas as pd
import streamlit as st

from dashboard import data
from warehouse.forms.values import unique
from warehouse.reader import Result, stream

MOST_ROWS, LARGEST = 1_000, 5_000_000
AT_ONCE = BoundedSemaphore(2)
"""Statements that run at the same time, of all who look together: the others wait, so that pages stay quick."""


def run(sql: str, values: Mapping[str, object]) -> Result:
    """The first rows of a SELECT. Raises WarehouseError, whose words say why there are none."""
    return _run(sql, values, data.state())


def as_frame(result: Result) -> pd.DataFrame:
    """The rows as a frame; columns that bear the same name are numbered, and whole numbers stay whole beside gaps."""
    frame = pd.DataFrame(result.rows, columns=unique(result.columns))
    kinds = [{type(cell) for cell in column if cell is not None} for column in zip(*result.rows, strict=True)]
    whole = [name for name, kind in zip(frame.columns, kinds, strict=False) if kind == {int}]
    return frame.astype(dict.fromkeys(whole, "Int64"))


@st.cache_resource(show_spinner=False, max_entries=20)
def _run(sql: str, values: Mapping[str, object], state: str) -> Result:
    del state
    with AT_ONCE, stream(data.url(), sql, values=values, max_rows=MOST_ROWS, max_size=LARGEST) as rows:
        taken = [row for batch in rows for row in batch]
        return Result(rows.columns, taken, rows.truncated)
