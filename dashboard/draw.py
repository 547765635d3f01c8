"""A chart and the table below it, as every page shows them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.i18n import Words

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

CHART = {"displaylogo": False, "modeBarButtons": [["toImage"]]}

WIDTHS: Mapping[str, Literal["medium"]] = {"quote": "medium", "organisation": "medium", "article_title": "medium"}
ROW = 35  # pixels

CODED = ("recipient_kind", "count_kind")
"""Columns that hold codes, and are the group of words that tells them."""


def chart(title: str, note: str, figure: go.Figure) -> None:
    """A figure as wide as its place, under its title and a note of what is in it."""
    st.subheader(title, anchor=False)
    st.caption(note)
    st.plotly_chart(figure, config=CHART, alt=f"{title}. {note}")


def selectable_chart(title: str, note: str, figure: go.Figure) -> list[str]:
    """A chart whose points can be chosen; the custom data of those that are."""
    st.subheader(title, anchor=False)
    st.caption(note)
    alt = f"{title}. {note}"
    event = st.plotly_chart(figure, config=CHART, alt=alt, on_select="rerun", selection_mode="points", key="chosen")
    return [str(point["customdata"]) for point in event["selection"]["points"]]


def article_link(words: Words, article_id: str) -> str:
    """The address of an article's page, in the language that is spoken."""
    return "articles?" + urlencode({"article": article_id, "language": words.language})


def table(frame: pd.DataFrame, words: Words, *columns: str, rows: int = 10) -> None:
    """These columns of a frame, codes in words, so many rows in sight. Cells are drawn as they are, never as markup."""
    shown = frame[list(columns)].copy()
    for column in set(CODED).intersection(columns):
        shown[column] = [words.code(column, None if pd.isna(code) else code) for code in shown[column]]
    headings = {column: _heading(shown[column], words(f"column.{column}")) for column in columns}
    height = ROW * (min(len(shown), rows) + 1) + 3
    st.dataframe(shown, column_config=headings, hide_index=True, placeholder="–", height=height)


def _heading(cells: pd.Series, label: str) -> "ColumnConfig":
    if cells.name == "article":
        return st.column_config.LinkColumn(label, display_text="→", width="small")
    if not pd.api.types.is_numeric_dtype(cells):
        return st.column_config.Column(label, width=WIDTHS.get(str(cells.name)))
    return st.column_config.NumberColumn(label, format="%d" if cells.name == "year" else "localized")
