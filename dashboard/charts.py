"""Frames to figures: a number that is known is filled, one that is only bounded is hatched, no data has no colour."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import count, pairwise
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import frames
from dashboard.i18n import Words

QUIET = "rgba(128, 140, 148, 0.11)"
HATCH = "rgba(110, 124, 132, 0.35)"
CLEAR = "rgba(0, 0, 0, 0)"
INK, PAPER = "#10181b", "#ffffff"


@dataclass(frozen=True)
class Shades:
    """Colours for one ground: more is always further from the ground, so that little never shines."""

    accent: str
    scale: tuple[str, str, str]
    """From nothing to the most."""
    little: str
    """Words on a tile of little."""
    much: str
    """Words on a tile of much."""
    none: str
    """Words where nothing is stated."""


LIGHT = Shades("#12706c", ("#d5e8e6", "#5aa39f", "#0a4a4b"), INK, PAPER, "#5f6c74")
DARK = Shades("#5fb8b2", ("#1c3a3a", "#2f7f7b", "#a4ece5"), PAPER, INK, "#9aa6ac")
MUCH = 0.62
"""The share of the most from which a tile is one of much."""

NAME_WIDTH, KIND_WIDTH = 7, 28  # letters on a line, on a tile and beside a bar
TILE = 0.94  # of the room that a tile has
MAP_ROW, YEARS_ROW, KIND_ROW = 44, 27, 33  # pixels
GAP, LEFT_OUT = 4, "…"  # years in a row without a figure that stand in one column, and its name


def province_map(tiles: pd.DataFrame, words: Words, shades: Shades = LIGHT) -> go.Figure:
    """A tile for each province, roughly where it lies.

    Columns: province_id, name, column, row, islands, facts, value_low, value_high, total; no facts where nothing is
    stated. A tile bears its `province_id` as custom data.
    """
    labels = [
        f"{_in_two(name)}<br>{number}" for name, number in zip(tiles["name"], _numbers(tiles, words), strict=True)
    ]
    cells = tiles.assign(x=tiles["column"], y=tiles["row"], place=tiles["name"], label=labels)
    figure = _tiles(cells.assign(code=tiles["province_id"]), words, shades)
    for column, row, islands in tiles.dropna(subset="islands")[["column", "row", "islands"]].itertuples(index=False):
        text = _in_two(words("map.islands", name=islands))
        figure.add_annotation(x=column + 0.55, y=row, text=text, xanchor="left", align="left", showarrow=False)
    figure.update_annotations(font_size=9)
    width, height = int(tiles["column"].max()), int(tiles["row"].max())
    figure.update_xaxes(visible=False, range=[-0.5, width + 1.5])
    figure.update_yaxes(visible=False, range=[height + 0.5, -0.5])
    return figure.update_layout(height=MAP_ROW * (height + 1) + 60)


def province_years(figures: pd.DataFrame, words: Words, shades: Shades = LIGHT) -> go.Figure:
    """A line of tiles for each province and a column for each year, from the first to the last; then the unknown year.

    Many years in a row of which nothing is stated share a column: one event of long ago would leave no room for today.

    Columns: province_id, place, year, facts, value_low, value_high, total. The lines stand in the order of the rows.
    A tile bears its province and year as custom data, by the code that `frames.cell` reads.
    """
    places = list(dict.fromkeys(figures["place"]))
    years = _years(figures["year"], words)
    named = [words("column.unknown_year") if pd.isna(year) else str(int(year)) for year in figures["year"]]
    cells = figures.assign(
        x=[years.index(year) for year in named],
        y=[places.index(place) for place in figures["place"]],
        place=[f"{place}, {year}" for place, year in zip(figures["place"], named, strict=True)],
        label=_numbers(figures, words),
        code=frames.cells(figures),
    )
    figure = _tiles(cells, words, shades)
    figure.update_traces(constraintext="inside")  # a number for which its tile is too narrow is not shown
    ticks = {"tickvals": list(range(len(years))), "ticktext": years, "tickfont_size": 11}
    figure.update_xaxes(ticks, range=[-0.5, len(years) - 0.5], side="top")
    figure.update_yaxes(tickvals=list(range(len(places))), ticktext=[escape(place) for place in places])
    figure.update_yaxes(range=[len(places) - 0.5, -0.5])
    figure.update_layout(margin_r=40)  # beside the button that takes a picture
    return figure.update_layout(height=YEARS_ROW * len(places) + 100, uniformtext={"minsize": 9, "mode": "hide"})


def bars(kinds: pd.DataFrame, words: Words, shades: Shades = LIGHT) -> go.Figure:
    """How many facts there are of each kind, the first on top. Columns: name, facts; code, if they are to be chosen."""
    names = [_broken(name, KIND_WIDTH) for name in kinds["name"]]
    numbers = [words.number(facts) for facts in kinds["facts"]]
    trace = go.Bar(x=kinds["facts"], y=names, orientation="h", text=numbers, textposition="outside", width=0.66)
    trace.update(marker_color=shades.accent, cliponaxis=False, hovertemplate="%{y}: %{text}<extra></extra>")
    trace.update(customdata=kinds.get("code"))
    return _by_kind(go.Figure(trace), names)


def spans(kinds: pd.DataFrame, words: Words, shades: Shades = LIGHT) -> go.Figure:
    """From the least to the greatest number of each kind, the first on top.

    Columns: name, value_low, value_high, code; both ends bear the code.
    """
    names = [_broken(name, KIND_WIDTH) for name in kinds["name"]]
    figure = go.Figure(layout={"showlegend": False})
    for name, low, high, code in zip(names, *(kinds[key] for key in ("value_low", "value_high", "code")), strict=True):
        text = words.bounds(low, high)
        trace = go.Scatter(x=[low, high], y=[name, name], mode="lines+markers+text", text=["", text], cliponaxis=False)
        trace.update(line={"color": shades.accent, "width": 3}, marker={"size": 9}, textposition="middle right")
        trace.update(customdata=[code, code])
        figure.add_trace(trace.update(hovertemplate=f"{name}: {text}<extra></extra>"))
    return _by_kind(figure, names)


def _tiles(cells: pd.DataFrame, words: Words, shades: Shades) -> go.Figure:
    """Tiles at x, y with their label and place, and the columns of a figure."""
    known, stated = cells["total"].notna(), cells["facts"].notna()
    figure = go.Figure(layout={"barmode": "overlay", "plot_bgcolor": CLEAR, "legend": {"orientation": "h", "y": 0}})
    if known.any():
        figure.add_trace(_tile_trace(cells[known], words, "map.total", **_scaled(cells.loc[known, "total"], shades)))
    if (stated & ~known).any():
        hatched = {"color": QUIET, "pattern": {"shape": "/", "size": 6, "solidity": 0.2, "fgcolor": HATCH}}
        look = {"marker": hatched, "textfont_color": shades.little}
        figure.add_trace(_tile_trace(cells[stated & ~known], words, "map.bounds", **look))
    if not stated.all():
        quiet = {"marker": {"color": QUIET}, "textfont_color": shades.none}
        figure.add_trace(_tile_trace(cells[~stated], words, "map.none", **quiet))
    figure.update_xaxes(showgrid=False, zeroline=False, fixedrange=True)
    figure.update_yaxes(showgrid=False, zeroline=False, fixedrange=True)
    # The names of the tiles that were not chosen are to be read still: one of them is the next to be clicked. Plotly
    # colours them only where it is told something of the chosen one, too.
    figure.update_traces(unselected_textfont_color=shades.little, selected_marker_opacity=1)
    return figure.update_layout(margin={"l": 0, "r": 0, "t": 20, "b": 0}, clickmode="event+select")


def _tile_trace(cells: pd.DataFrame, words: Words, name: str, **look: Any) -> go.Bar:
    """One kind of tile: bars on a base, since those can bear colour, hatching, words and a hover text."""
    trace = go.Bar(x=cells["x"], base=cells["y"] - TILE / 2, y=[TILE] * len(cells), width=TILE, name=words(name))
    trace.update(text=cells["label"], textposition="inside", insidetextanchor="middle", textangle=0, textfont_size=10)
    trace.update(hovertext=_hover(cells, words), hovertemplate="%{hovertext}<extra></extra>", constraintext="none")
    trace.update(customdata=cells["code"], unselected_marker_opacity=0.6)
    return trace.update(look)


def _scaled(totals: pd.Series, shades: Shades) -> dict[str, Any]:
    """Colour from nothing to the greatest total; the number stands on the tile."""
    greatest = totals.max()
    return {
        "marker": {"color": totals, "colorscale": list(shades.scale), "cmin": 0, "cmax": greatest},
        "textfont_color": [shades.much if total > MUCH * greatest else shades.little for total in totals],
    }


def _numbers(figures: pd.DataFrame, words: Words) -> list[str]:
    """What stands on a tile: the total, else the bounds, else nothing."""
    return [
        "" if pd.isna(low) else words.short(total) if pd.notna(total) else words.bounds(low, high)
        for low, high, total in figures[["value_low", "value_high", "total"]].itertuples(index=False)
    ]


def _broken(text: str, width: int) -> str:
    """A name on several lines."""
    return "<br>".join(map(escape, wrap(text, width)))


def _in_two(name: str) -> str:
    """A name on two lines at most, as narrow as can be, since a tile may be narrow and has a line for its number."""
    width = next(width for width in count(NAME_WIDTH) if len(wrap(name, width)) <= 2)
    return _broken(name, width)


def _hover(cells: pd.DataFrame, words: Words) -> list[str]:
    columns = cells[["place", "facts", "value_low", "value_high", "total"]]
    return ["<br>".join(map(escape, _hover_lines(words, *row))) for row in columns.itertuples(index=False)]


def _hover_lines(words: Words, place: str, facts: float, low: float, high: float, total: float) -> Iterable[str]:
    yield place
    if pd.isna(facts):
        yield words("map.none")
        return
    if pd.notna(total):
        yield words("hover.total", number=words.number(total))
    elif pd.notna(low):
        yield words("hover.bounds", low=words.number(low), high=words.number(high))
    yield words("hover.facts", facts=words.number(facts))


def _years(years: pd.Series, words: Words) -> list[str]:
    known = sorted(set(years.dropna().astype(int)))
    named = list(map(str, known[:1]))
    for before, year in pairwise(known):
        between = range(before + 1, year)
        named += [*(map(str, between) if len(between) < GAP else [LEFT_OUT]), str(year)]
    return [*named, *([words("column.unknown_year")] if years.isna().any() else [])]


def _by_kind(figure: go.Figure, names: list[str]) -> go.Figure:
    """A line for each name; the numbers stand beside the marks, in place of an axis."""
    figure.update_xaxes(rangemode="tozero", visible=False, fixedrange=True)
    order = {"categoryorder": "array", "categoryarray": names[::-1], "range": [-0.5, len(names) - 0.5]}
    figure.update_yaxes(order, type="category", showgrid=False, fixedrange=True)
    figure.update_layout(clickmode="event+select", margin={"l": 0, "r": 70, "t": 20, "b": 0})
    return figure.update_layout(height=KIND_ROW * len(names) + 20)
