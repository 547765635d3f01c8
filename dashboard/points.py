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
QUOTE_WIDTH = 60  # letters on a line of a hover text


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
    figure.update_xaxes(fixedrange=True, tickformat="%Y", dtick="M12" if _few_years(figures) else None)
    figure.update_yaxes(fixedrange=True, rangemode="tozero", separatethousands=True)
    figure.update_annotations(font_size=13, x=0, xanchor="left")
    legend = {"orientation": "h", "y": -0.12}
    margin = {"l": 0, "r": 10, "t": 30, "b": 0}
    height = SMALL * charts + 60 if apart else HEIGHT
    separators = ",." if words.language == "vi" else ".,"
    return figure.update_layout(
        height=height,
        legend=legend,
        margin=margin,
        showlegend=not apart,
        separators=separators,
        clickmode="event+select",
    )


def _points(claimed: pd.DataFrame, words: Words, number: int) -> go.Scatter:
    """The claims of one place."""
    colour = COLOURS[number % len(COLOURS)]
    reach = claimed["value_max"] - claimed["value"]
    trace = go.Scatter(
        x=claimed["period_end"], y=claimed["value"], mode="markers", name=escape(str(claimed["place"].iloc[0]))
    )
    trace.update(marker={"size": 11, "color": colour, "line_width": 2, "line_color": colour})
    trace.update(marker_symbol=[SYMBOLS[qualifier] for qualifier in claimed["qualifier"]])
    trace.update(error_y={"array": reach.fillna(0), "arrayminus": [0] * len(reach), "symmetric": False, "thickness": 2})
    trace.update(customdata=claimed["metric_id"], hovertemplate="%{hovertext}<extra></extra>")
    return trace.update(hovertext=[_hover(claim, words) for claim in rows(claimed, *TOLD)])


def _hover(claim: Mapping[str, Any], words: Words) -> str:
    amount = words.amount(claim["value"], claim["value_max"], claim["qualifier"], claim["unit"])
    organisation = claim["organisation"] or words("unknown.organisation")
    lines = [amount, organisation, f"“{claim['quote']}”", claim["article_title"] or words("unknown.title")]
    return "<br>".join(escape(part) for line in lines for part in wrap(line, QUOTE_WIDTH))


def _few_years(figures: pd.DataFrame) -> bool:
    days = pd.to_datetime(figures["period_end"])
    return bool(days.max().year - days.min().year <= 10)
