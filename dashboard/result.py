"""The answer of a statement as a chart: a column along the bottom, a column of numbers as bars or a line."""

from html import escape

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import LIGHT, Shades

BARS, LINE = "bars", "line"
KINDS = (BARS, LINE)
HEIGHT = 420  # pixels


def numeric(frame: pd.DataFrame) -> list[str]:
    """The columns of numbers."""
    return [str(name) for name in frame.columns if pd.api.types.is_numeric_dtype(frame[name])]


def chart(frame: pd.DataFrame, across: str, up: str, kind: str, shades: Shades = LIGHT) -> go.Figure:
    """One mark for each row, in the order of the rows; a row without a number has none."""
    shown = pd.DataFrame({"across": frame[across], "up": frame[up]}).dropna()  # a column may be drawn over itself
    names = [escape(str(value)) for value in shown["across"]]
    hover = {"hovertemplate": "%{x}: %{y}<extra></extra>"}
    if kind == BARS:
        trace = go.Bar(x=names, y=shown["up"], marker_color=shades.accent, **hover)
    else:
        trace = go.Scatter(x=names, y=shown["up"], mode="lines+markers", line_color=shades.accent, **hover)
    figure = go.Figure(trace)
    figure.update_xaxes(title=escape(across), fixedrange=True, type="category")
    figure.update_yaxes(title=escape(up), fixedrange=True, rangemode="tozero")
    return figure.update_layout(height=HEIGHT, margin={"l": 0, "r": 10, "t": 20, "b": 0})
