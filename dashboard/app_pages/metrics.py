"""Metrics: what is claimed of one indicator over the years, province beside province, as exactly as it is stated."""

import pandas as pd
import streamlit as st

from dashboard import behind, charts, data, draw, points, yearly
from dashboard.evidence import METRICS, metrics_told
from dashboard.frames import MAPS, NOW, facts_on, names, on_map, placed, together
from dashboard.i18n import Words
from dashboard.picks import choose_several, choose_span, current_words, switch
from dashboard.series import RATINGS, Series, pick_series, stop_before_mixing

AT_ONCE, AT_FIRST = len(points.COLOURS), 5  # provinces in one chart
CLAIMS = 600  # in one chart; more is no longer to be told apart
POINTS, APART, LINES, BARS, TILES = "points", "apart", "lines", "bars", "tiles"
VIEWS = (POINTS, APART, LINES, BARS, TILES)


def pick_provinces(words: Words, figures: pd.DataFrame, called: dict[str, str]) -> list[str]:
    """Those chosen, at first the ones of which the most is stated."""
    stated = figures[figures["province_id"].isin(list(called))].groupby("province_id")["facts"].sum()
    found = [province for province in called if province in stated.index]
    usual = list(stated.sort_values(ascending=False, kind="stable").index[:AT_FIRST])
    return choose_several(words("pick.provinces"), found, "provinces", called.__getitem__, usual, most=AT_ONCE)


def claimed_in(series: Series, provinces: pd.DataFrame, chosen: list[str], scheme: str, years: range) -> pd.DataFrame:
    """The claims of some provinces of a map and of those that have become them, of these years or of an unknown one."""
    become = provinces["successor_id"].isin(chosen) & (scheme == NOW)
    own = {**series.codes, "province_id": (*chosen, *provinces.loc[become, "province_id"])}
    claims = [data.metrics(CLAIMS, **own, year=years), data.metrics(CLAIMS, **own, year=None)]
    claims = [claimed for claimed in claims if len(claimed)]
    return on_map(pd.concat(claims), provinces, scheme) if claims else pd.DataFrame()


def draw_claims(words: Words, series: Series, claimed: pd.DataFrame, view: str) -> None:
    """Each claim whose year is known, as a point; the one that is chosen, in words."""
    dated = claimed.dropna(subset="year")
    if dated.empty:
        return
    note = words("metrics.note", title=series.title, unit=series.unit, note=points_note(words, dated))
    note = f"{note} · {words('chart.point')}"
    figure = draw.figure(points.claims, dated, words, apart=view == APART)
    draw.selectable_chart(words("metrics.claims", name=series.name), note, figure, "claims")
    if len(dated) == CLAIMS:
        st.caption(words("metrics.sample", number=CLAIMS))
    behind.draw_claims(words, dated, "claims")


def points_note(words: Words, claimed: pd.DataFrame) -> str:
    """How many articles the points come from, and what their signs mean."""
    return words("points.note", articles=words.number(claimed["article_id"].nunique()))


def draw_years(words: Words, series: Series, figures: pd.DataFrame, view: str, scheme: str) -> None:
    """The figures year by year, as lines, bars or tiles; what is behind those that are chosen."""
    draw_view = {LINES: yearly.lines, BARS: yearly.bars}
    if view in draw_view:
        figure = draw.figure(draw_view[view], figures, words)
    else:
        figure = draw.figure(charts.province_years, figures, words, shades=draw.shades())
    note = f"{words(f'metrics.{view}', title=series.title, unit=series.unit)} · {words('chart.mark')}"
    draw.selectable_chart(words("years.title", name=series.name), f"{note} · {draw.source(words)}", figure, view)
    behind.draw_figures(words, series, data.provinces(), scheme, view)
    draw.table(figures, words, "place", "year", *series.columns, name="years")


words = current_words()
if not data.totals()["metrics"]:
    st.info(words("empty"))
    st.stop()
provinces = data.provinces()
with st.container(horizontal=True):
    series = pick_series(words, counting=False)
    likely = max(MAPS, key=lambda scheme: facts_on(series.figures, provinces, scheme))
    scheme = switch(words("pick.map"), MAPS, "map", lambda scheme: words(f"map.{scheme}"), likely)
stop_before_mixing(words, series)
called = names(provinces, scheme, words)
figures = on_map(series.figures, provinces, scheme)
chosen = pick_provinces(words, figures, called)
with st.container(horizontal=True):
    years = choose_span(words("pick.years"), figures["year"], "years")
    view = switch(words("pick.view"), VIEWS, "view", lambda view: words(f"view.{view}"), POINTS)
claimed = claimed_in(series, provinces, chosen, scheme, years)
if claimed.empty:
    st.info(words("metrics.nothing"))
    st.stop()
claimed = placed(claimed.sort_values(["year", "organisation"], kind="stable"), called, words)
if RATINGS in series.mixed:
    claimed = claimed.assign(place=claimed["place"] + " · " + claimed[f"label_{words.language}"])
if view in (POINTS, APART):
    draw_claims(words, series, claimed, view)
else:
    figures = figures[figures["province_id"].isin(chosen) & figures["year"].isin(years)]
    draw_years(words, series, placed(together(figures, "province_id", "year"), called, words), view, scheme)
if unknown := int(claimed["year"].isna().sum()):
    st.caption(words("metrics.undated", number=unknown))
st.header(words("overview.sentences"), anchor=False)
draw.table(metrics_told(words, claimed), words, "place", *METRICS, name="sentences")
