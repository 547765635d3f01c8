"""Figures year by year, place beside place: exact totals as lines or bars, what is only bounded as its bounds.

A line joins two years that follow each other; where a year is missing or has no total, it is broken, and nothing is
drawn as zero or carried forward.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.frames import cells, rows
from dashboard.i18n import Words
from dashboard.points import COLOURS, LEGEND, named_years

HEIGHT = 460  # pixels
GROUP = 0.84  # of a year's room, for the bars of all places together
BESIDE = 0.08  # of it, from the bounds of a place to those of the next: they would hide each other


def lines(figures: pd.DataFrame, words: Words) -> go.Figure:
    """A line for each place, through its totals; bounds stand as bars from the least to the greatest number.

    Columns: province_id, place, year, facts, value_low, value_high, total. A mark bears its province and year as
    custom data, by the code that `frames.cell` reads.
    """
    figure = go.Figure()
    places = list(_places(figures))
    for number, (place, colour, own) in enumerate(places):
        years = pd.RangeIndex(int(own["year"].min()), int(own["year"].max()) + 1)
        totals = own.assign(code=cells(own)).set_index("year")[["total", "code"]].reindex(years)
        line = go.Scatter(x=list(years), y=totals["total"], mode="lines+markers", name=place, connectgaps=False)
        line.update(customdata=totals["code"].astype(object).where(totals["code"].notna(), None))
        line.update(cliponaxis=False, line_color=colour, legendgroup=place, hovertext=_hover(own, words, years))
        figure.add_trace(line.update(hovertemplate="%{hovertext}<extra></extra>", marker_size=8))
        bounded = own[own["total"].isna()]
        reach = {"array": bounded["value_high"] - bounded["value_low"], "arrayminus": [0] * len(bounded)}
        beside = bounded["year"] + BESIDE * (number - (len(places) - 1) / 2)
        bounds = go.Scatter(x=beside, y=bounded["value_low"], mode="markers", name=place, showlegend=False)
        bounds.update(customdata=cells(bounded))
        bounds.update(error_y={**reach, "symmetric": False, "color": colour}, legendgroup=place)
        bounds.update(marker={"symbol": "line-ew-open", "size": 11, "color": colour, "line_width": 2})
        figure.add_trace(bounds.update(hovertext=_hover(bounded, words), hovertemplate="%{hovertext}<extra></extra>"))
    return _years(figure, figures["year"].dropna(), words)


def bars(figures: pd.DataFrame, words: Words) -> go.Figure:
    """A bar for each place and year: its total, or, hatched, its least number, with a reach up to its greatest.

    In each year the places stand side by side within that year's room, also where most of them have no number.

    Columns: as of `lines`.
    """
    figure = go.Figure()
    places = list(_places(figures))
    width = GROUP / max(len(places), 1)
    for number, (place, colour, own) in enumerate(places):
        known = own["total"].notna()
        reach = (own["value_high"] - own["value_low"]).where(~known)
        bar = go.Bar(x=own["year"], y=own["total"].fillna(own["value_low"]), name=place, hovertext=_hover(own, words))
        bar.update(customdata=cells(own), width=width, offset=number * width - GROUP / 2)
        bar.update(marker={"color": colour, "pattern_shape": ["" if exact else "/" for exact in known]})
        bar.update(error_y={"array": reach, "arrayminus": reach * 0, "symmetric": False, "color": colour})
        figure.add_trace(bar.update(hovertemplate="%{hovertext}<extra></extra>"))
    return _years(figure, figures["year"].dropna(), words)


def _places(figures: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Each place with its colour and its rows."""
    dated = figures.dropna(subset="year")
    for number, (place, own) in enumerate(dated.groupby("place", sort=False)):
        yield escape(str(place)), COLOURS[number % len(COLOURS)], own.sort_values("year")


def _hover(own: pd.DataFrame, words: Words, years: pd.Index | None = None) -> list[str]:
    """Place, year and number of each row, or of each of these years."""
    told = {row["year"]: _told(row, words) for row in rows(own)}
    return [told.get(year, "") for year in (own["year"] if years is None else years)]


def _told(row: Mapping[str, Any], words: Words) -> str:
    lines = (
        f"{row['place']}, {row['year']:.0f}",
        words.bounds(row["value_low"], row["value_high"]),
        words("hover.facts", facts=words.number(row["facts"])),
    )
    return "<br>".join(map(escape, lines))


def _years(figure: go.Figure, years: pd.Series, words: Words) -> go.Figure:
    figure.update_xaxes(fixedrange=True, tickformat="d", dtick=named_years(years), type="linear")
    if len(years):
        figure.update_xaxes(range=[years.min() - 0.5, years.max() + 0.5])
    figure.update_yaxes(fixedrange=True, rangemode="tozero", separatethousands=True)
    separators = ",." if words.language == "vi" else ".,"
    margin = {"l": 0, "r": 10, "t": 30, "b": 0}
    figure.update_layout(height=HEIGHT, legend=LEGEND, margin=margin, separators=separators, showlegend=True)
    return figure.update_layout(clickmode="event+select")
