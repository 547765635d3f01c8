"""What stands behind the marks of a chart that were chosen: each fact with its words, in a table below the chart."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from dashboard import data, draw
from dashboard.evidence import AWARDS, METRICS, awards_told, metrics_told
from dashboard.frames import cell, lands, when
from dashboard.i18n import Words
from dashboard.series import Series

MOST = 200  # facts behind a mark


def draw_claims(words: Words, claimed: pd.DataFrame, name: str) -> None:
    """Of these claims, those whose points were chosen; `place` is what a point is a claim of."""
    chosen = claimed[claimed["metric_id"].isin(draw.marked(name))]
    if len(chosen):
        draw.table(metrics_told(words, chosen), words, "place", *METRICS, name=f"behind-{name}")


def draw_figures(words: Words, series: Series, provinces: pd.DataFrame, scheme: str, name: str) -> None:
    """The metrics of each province and year that was chosen."""
    asked = [
        series.codes | when(year) | lands(provinces, place, scheme) for place, year in map(cell, draw.marked(name))
    ]
    _draw_facts(words, data.metrics, asked, lambda found: metrics_told(words, found), ("label", *METRICS), name)


def draw_awards(words: Words, common: Mapping[str, object], found: list[dict[str, object]], name: str) -> None:
    """The awards of each mark that was chosen: those that have this in common, and what the mark is of."""
    asked = [{**common, **equal} for equal in found]
    columns = ("recipient_kind", *AWARDS)
    _draw_facts(words, data.awards, asked, lambda found: awards_told(words, found), columns, name)


def _draw_facts(
    words: Words,
    read: Callable[..., pd.DataFrame],
    asked: list[dict[str, object]],
    tell: Callable[[pd.DataFrame], pd.DataFrame],
    columns: tuple[str, ...],
    name: str,
) -> None:
    found = [facts for equal in asked if len(facts := read(MOST, **equal))]
    if found:
        draw.table(tell(pd.concat(found)), words, "province", *columns, name=f"behind-{name}")
        if max(map(len, found)) == MOST:
            st.caption(words("table.first", rows=MOST))
