"""Overview: how much there is, where, and what one indicator says by province and year."""

import pandas as pd
import streamlit as st

from dashboard import charts, data, draw
from dashboard.frames import MAPS, facts_on, fullest_year, names, of_map, on_map, placed, together, where
from dashboard.i18n import ALL, UNKNOWN, Words
from dashboard.picks import SHORT, choose, current_words, in_order, switch
from dashboard.series import Series, pick_series


def draw_totals(words: Words, totals: dict[str, int]) -> None:
    """What the warehouse holds, and since when."""
    run = data.last_run()
    if run:
        st.caption(words("overview.lead", day=words.day(run["started_at"].date())))
    with st.container(horizontal=True):
        for name in ("articles", "organisations", "metrics", "awards"):
            st.metric(words(f"total.{name}"), words.number(totals[name]))


def pick_map(words: Words, series: Series, provinces: pd.DataFrame) -> tuple[str, object]:
    """Which provinces, and of which year; numbers of several years are shown together only where they are counted."""
    likely = max(MAPS, key=lambda scheme: facts_on(series.figures, provinces, scheme))
    scheme = switch(words("pick.map"), MAPS, "map", lambda scheme: words(f"map.{scheme}"), likely)
    years = [*([ALL] if series.counts else []), *in_order(series.figures["year"], latest=True)]
    year = ALL if series.counts else fullest_year(series.figures)
    return scheme, choose(words("pick.year"), years, "year", words.year, default=year, width=SHORT)


def draw_map(words: Words, series: Series, provinces: pd.DataFrame, scheme: str, year: object) -> None:
    """The map of one year, and its table beside it."""
    figures = on_map(series.figures if year == ALL else where(series.figures, year=year), provinces, scheme)
    unknown = int(where(figures, province_id=UNKNOWN)["facts"].sum())
    other = int(figures["facts"].sum()) - facts_on(figures, provinces, scheme) - unknown
    figures = together(figures, "province_id", adding=series.counts)
    tiles = of_map(provinces, scheme).merge(figures, on="province_id", how="left")
    left, right = st.columns([3, 2])
    with left:
        note = words("map.note", title=series.title, when=words.year(year), unit=series.unit)
        draw.chart(words("map.title"), note, charts.province_map(tiles, words))
        if unknown or other:
            st.caption(words("map.off", unknown=words.number(unknown), other=words.number(other)))
    with right:
        figures = placed(figures, names(provinces, scheme, words), words)
        draw.table(figures, words, "place", *series.columns, rows=24)


def draw_years(words: Words, series: Series, provinces: pd.DataFrame, scheme: str) -> None:
    """Every province and year, and the table of them."""
    figures = together(on_map(series.figures, provinces, scheme), "province_id", "year", adding=series.counts)
    figures = placed(figures, names(provinces, scheme, words), words)
    note = words("years.note", title=series.title, unit=series.unit)
    draw.chart(words("years.title"), note, charts.province_years(figures, words))
    draw.table(figures, words, "place", "year", *series.columns)


def draw_sentences(words: Words, series: Series) -> None:
    """Each metric of the series with the words that state it."""
    st.subheader(words("overview.sentences"), anchor=False)
    columns = ("province", "year", "organisation", "quote", "property", "article_title")
    draw.table(data.metrics(**series.codes), words, *columns)


words = current_words()
totals = data.totals()
draw_totals(words, totals)
if not totals["metrics"]:
    st.info(words("empty"))
    st.stop()
provinces = data.provinces()
with st.container(horizontal=True):
    series = pick_series(words)
    scheme, year = pick_map(words, series, provinces)
draw_map(words, series, provinces, scheme, year)
draw_years(words, series, provinces, scheme)
if not series.counts:
    draw_sentences(words, series)
