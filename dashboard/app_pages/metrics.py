"""Metrics: what is claimed of one indicator over the years, province beside province, as exactly as it is stated."""

import pandas as pd
import streamlit as st

from dashboard import charts, data, draw, points
from dashboard.frames import MAPS, NOW, facts_on, names, on_map, placed, rows, together
from dashboard.i18n import Words
from dashboard.picks import choose_several, choose_span, current_words, switch
from dashboard.series import Series, pick_series

AT_ONCE, AT_FIRST = len(points.COLOURS), 5  # provinces in one chart
POINTS, APART, TILES = "points", "apart", "tiles"
COLUMNS = ("place", "year", "organisation", "amount", "quote", "article_title", "article")


def pick_provinces(words: Words, figures: pd.DataFrame, called: dict[str, str]) -> list[str]:
    """Those chosen, at first the ones of which the most is stated."""
    stated = figures[figures["province_id"].isin(list(called))].groupby("province_id")["facts"].sum()
    found = [province for province in called if province in stated.index]
    usual = list(stated.sort_values(ascending=False, kind="stable").index[:AT_FIRST])
    return choose_several(words("pick.provinces"), found, "provinces", called.__getitem__, usual, most=AT_ONCE)


def claimed_in(series: Series, provinces: pd.DataFrame, chosen: list[str], scheme: str) -> pd.DataFrame:
    """The claims of some provinces of a map, and of those that have become them."""
    become = provinces["successor_id"].isin(chosen) & (scheme == NOW)
    return on_map(
        data.metrics(**series.codes, province_id=(*chosen, *provinces.loc[become, "province_id"])), provinces, scheme
    )


def draw_claims(words: Words, series: Series, claimed: pd.DataFrame, view: str) -> None:
    """Each claim whose year is known, as a point; the one that is chosen, in words."""
    dated = claimed.dropna(subset="year")
    note = words("metrics.note", title=series.title, unit=series.unit, articles=dated["article_id"].nunique())
    figure = points.claims(dated, words, apart=view == APART)
    selected = draw.selectable_chart(words("metrics.claims"), note, figure)
    chosen = dated[dated["metric_id"].isin(selected)]
    if len(chosen):
        draw.table(told(words, chosen), words, *COLUMNS)


def told(words: Words, claimed: pd.DataFrame) -> pd.DataFrame:
    """The claims with their amount in words and the way to their article."""
    said = rows(claimed[["value", "value_max", "qualifier", "unit"]])
    amount = [words.amount(*claim.values()) for claim in said]
    return claimed.assign(amount=amount, article=[draw.article_link(words, key) for key in claimed["article_id"]])


words = current_words()
if not data.totals()["metrics"]:
    st.info(words("empty"))
    st.stop()
provinces = data.provinces()
with st.container(horizontal=True):
    series = pick_series(words, counting=False)
    likely = max(MAPS, key=lambda scheme: facts_on(series.figures, provinces, scheme))
    scheme = switch(words("pick.map"), MAPS, "map", lambda scheme: words(f"map.{scheme}"), likely)
called = names(provinces, scheme, words)
figures = on_map(series.figures, provinces, scheme)
chosen = pick_provinces(words, figures, called)
with st.container(horizontal=True):
    first, last = choose_span(words("pick.years"), figures["year"], "years")
    view = switch(words("pick.view"), (POINTS, APART, TILES), "view", lambda view: words(f"view.{view}"), POINTS)
figures = figures[figures["province_id"].isin(chosen) & figures["year"].between(first, last)]
if figures.empty:
    st.info(words("metrics.nothing"))
    st.stop()
claimed = placed(claimed_in(series, provinces, chosen, scheme), called, words)
claimed = claimed[claimed["year"].isna() | claimed["year"].between(first, last)]
if view == TILES:
    tiles = placed(together(figures, "province_id", "year"), called, words)
    note = words("years.note", title=series.title, unit=series.unit)
    draw.chart(words("years.title"), note, charts.province_years(tiles, words))
else:
    draw_claims(words, series, claimed, view)
if unknown := int(claimed["year"].isna().sum()):
    st.caption(words("metrics.undated", number=unknown))
st.subheader(words("overview.sentences"), anchor=False)
draw.table(told(words, claimed), words, *COLUMNS)
