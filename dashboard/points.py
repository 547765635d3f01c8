"""Claims as points over time: each is one number that an article states, drawn as exactly as it is stated.

An exact number is a filled disc; one that is about so a ring; `over` and `at least` point up, `under` and `at most`
down; a range reaches from its least to its greatest value. Nothing joins two claims: between them nothing is known.
"""

from collections.abc import Mapping
from html import escape
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.frames import rows
from dashboard.i18n import Words

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d31", "#7f7f7f")
"""Told apart by those who see no red or no green (after Okabe and Ito), on light and on dark."""
SYMBOLS = {
    "exact": "circle",
    "range": "line-ew-open",
    "about": "circle-open",
    "over": "triangle-up-open",
    "at_least": "triangle-up-open",
    "under": "triangle-down-open",
    "at_most": "triangle-down-open",
}
TOLD = ("value", "value_max", "qualifier", "unit", "organisation", "quote", "article_title")
HEIGHT, SMALL = 460, 150  # pixels, of one chart and of each of several
FEW = 16  # years, of which each can have its name below the chart
QUOTE_WIDTH = 60  # letters on a line of a hover text
LEGEND: Mapping[str, Any] = {"orientation": "h", "y": -0.14, "bgcolor": "rgba(0, 0, 0, 0)"}
"""Below the years, which stand upright where there is little room, and are not covered by it."""


def claims(figures: pd.DataFrame, words: Words, *, apart: bool = False) -> go.Figure:
    """The claims of each place in a colour of its own; `apart`, each place in a chart of its own below the others.

    Columns: metric_id, place, period_end, value, value_max, qualifier, unit, organisation, quote, article_title.
    """
    places = list(dict.fromkeys(figures["place"]))
    charts = len(places) if apart else 1
    titles = [escape(place) for place in places] if apart else None
    figure = make_subplots(charts, 1, shared_xaxes=True, subplot_titles=titles, vertical_spacing=0.3 / (charts + 2))
    for number, place in enumerate(places):
        figure.add_trace(_points(figures[figures["place"] == place], words, number), number + 1 if apart else 1, 1)
    # A year has its name in its middle: what was so on its last day stands at its end, and not at the next one's name.
    figure.update_xaxes(fixedrange=True, tickformat="%Y", ticklabelmode="period", showgrid=True)
    years = named_years(pd.to_datetime(figures["period_end"]).dt.year)
    figure.update_xaxes(dtick=f"M{12 * years}", minor={"dtick": "M12", "showgrid": True})
    figure.update_xaxes(range=_whole_years(figures["period_end"]))
    figure.update_yaxes(fixedrange=True, rangemode="tozero", separatethousands=True)
    figure.update_annotations(font_size=13, x=0, xanchor="left")
    margin = {"l": 0, "r": 10, "t": 30, "b": 0}
    height = SMALL * charts + 60 if apart else HEIGHT
    separators = ",." if words.language == "vi" else ".,"
    return figure.update_layout(
        height=height,
        legend=LEGEND,
        margin=margin,
        showlegend=not apart,
        separators=separators,
        clickmode="event+select",
    )


def named_years(years: pd.Series) -> int:
    """Every how many years one is named below a chart, so that the names have room."""
    return 1 if years.max() - years.min() < FEW else 5


def _whole_years(days: pd.Series) -> list[str]:
    """From the first day of the first year to the last of the last, each with some room, so that both are named."""
    first, last = pd.to_datetime(days).min().year, pd.to_datetime(days).max().year
    return [f"{first - 1}-12-20", f"{last + 1}-01-12"]


def _points(claimed: pd.DataFrame, words: Words, number: int) -> go.Scatter:
    """The claims of one place; only a range has a reach."""
    colour = COLOURS[number % len(COLOURS)]
    reach = claimed["value_max"] - claimed["value"]
    trace = go.Scatter(
        x=claimed["period_end"], y=claimed["value"], mode="markers", name=escape(str(claimed["place"].iloc[0]))
    )
    trace.update(marker={"size": 11, "color": colour, "line_width": 2, "line_color": colour})
    trace.update(marker_symbol=[SYMBOLS[qualifier] for qualifier in claimed["qualifier"]])
    trace.update(error_y={"array": reach, "arrayminus": reach * 0, "symmetric": False, "thickness": 2})
    trace.update(cliponaxis=False)  # a small number is a whole disc on the line of zero
    trace.update(customdata=claimed["metric_id"], hovertemplate="%{hovertext}<extra></extra>")
    return trace.update(hovertext=[_hover(claim, words) for claim in rows(claimed, *TOLD)])


def _hover(claim: Mapping[str, Any], words: Words) -> str:
    amount = words.amount(claim["value"], claim["value_max"], claim["qualifier"], claim["unit"])
    organisation = claim["organisation"] or words("unknown.organisation")
    lines = [amount, organisation, f"“{claim['quote']}”", claim["article_title"] or words("unknown.title")]
    return "<br>".join(escape(part) for line in lines for part in wrap(line, QUOTE_WIDTH))
